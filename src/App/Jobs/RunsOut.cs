using Kith.Record;

namespace Kith.Jobs;

/// <summary>Something that runs out, by the day: so that what is due is found without looking through everything there is.</summary>
[Indexed(nameof(Source), nameof(On), Across = true)]
public sealed class RunsOut : Derived
{
    /// <summary>The <see cref="RunsOutSource"/> it is of.</summary>
    public string Source { get; set; } = "";

    /// <summary>What it is called ("Recording to the shared standard").</summary>
    public string Name { get; set; } = "";

    /// <summary>The last day that counts.</summary>
    public DateOnly On { get; set; }

    /// <summary>The worker it concerns, where it is in another record than theirs.</summary>
    public RecordId? Of { get; set; }
}

internal sealed class WhatRunsOut : Derivation<RunsOut>
{
    public override IReadOnlyList<Type> From { get; } = [.. RunsOutSource.All.SelectMany(s => s.From).Distinct()];

    // Entries are written all day, and of them only a concern can be left open.
    protected override bool Asks(OnRecord added) => added is not Recording.Entry entry || EarlyHelp.OpenConcerns.IsConcern(entry);

    protected override IEnumerable<RunsOut> Derive(OpenRecord record)
    {
        var all = new List<RunsOut>();
        foreach (var source in RunsOutSource.All)
            foreach (var one in source.Of(record))
            {
                one.Source = source.Name;
                all.Add(one);
            }
        return all;
    }
}

/// <summary>What runs out, with who is told of it and when: one class for each, and one line in <see cref="All"/>.</summary>
internal abstract class RunsOutSource
{
    /// <summary>
    /// Every source. Another takes one class like <see cref="AwardsRunOut"/> and one line here; then run <c>kith rebuild</c>.
    /// </summary>
    public static IReadOnlyList<RunsOutSource> All { get; } =
        [
            new AwardsRunOut(), new RegistrationsRunOut(), new AgreementsRunOut(), new AgreementReviewsDue(), new AgreementsToSignAgain(), new SupervisionFallsDue(),
            new RestrictionReviewsDue(), new ConsentsLapse(), new OverridesRunOut(), new Sharing.SubjectAccess.SubjectAccessDue(),
            new ConcernsLeftOpen(),
        ];

    /// <summary>Never changes: keys of notices are made with it.</summary>
    public abstract string Name { get; }

    /// <summary>So many days ahead it is told, the fewest first; -1 is the day after the last.</summary>
    public abstract IReadOnlyList<int> DaysAhead { get; }

    /// <summary>The rows it is worked out from.</summary>
    public abstract IReadOnlyList<Type> From { get; }

    /// <summary>Whoever holds this permission is told, wherever it is; null where it is the worker and their manager.</summary>
    public virtual Permission? Holders => null;

    /// <summary>What of the record runs out. A row's id is the same for as long as it is the same thing that runs out.</summary>
    public abstract IEnumerable<RunsOut> Of(OpenRecord record);

    /// <summary>
    /// Asks for a part of what has its last day so many days ahead of the days from <paramref name="after"/>, which was done, to
    /// <paramref name="until"/>. A source whose last days rest on more than one record asks for them in its own way.
    /// </summary>
    public virtual Question<DuePart> Due(DateOnly after, DateOnly until, int skip) => new DueNotices { Source = Name, After = after, Until = until, Skip = skip };

    /// <summary>What is told to the worker or the holders.</summary>
    public abstract TellWorker Tell(RunsOut one, DateOnly today);

    /// <summary>What is told to the manager of a worker, and to who supervises them; null for nothing.</summary>
    public virtual TellWorker? TellManager(RunsOut one, string worker, DateOnly today) => null;
}
