using Kith.Access;
using Kith.EarlyHelp;
using Kith.Families;
using Kith.Record;
using Kith.Recording;

namespace Kith.Sharing.WithFamily;

/// <summary>What a family said about working together and about sharing: the working agreement, consents, dissents, lawful bases, overrides.</summary>
public sealed record WishesView : View<WishesSeen>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<WishesSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var episode = (await EarlyHelpNow.OfAsync(record, ct)).FirstOrDefault(e => e.State != EpisodeState.Closed);
        return new WishesSeen(await FamilyNow.OfAsync(record, ct), Wishes.Of(record), episode, record.Today)
        {
            MayRecord = record.By.Holds(Permission.RecordWishes),
            MayOverride = record.By.Holds(Permission.OverrideWishes),
        };
    }
}

/// <summary>What a family said, on a day.</summary>
/// <param name="EarlyHelp">The early help that is open, with the working agreement.</param>
public sealed record WishesSeen(FamilyFacts Facts, Wishes Wishes, Episode? EarlyHelp, DateOnly Today)
{
    public bool MayRecord { get; init; }
    public bool MayOverride { get; init; }

    /// <summary>"Saltings Primary School, Health: Amy Okafor".</summary>
    public static string Called(SharingScope scope) => $"{scope.OrganisationName}, {scope.TopicName}: {scope.PersonName}";

    /// <summary>Whether something is closed to somebody of the organisation, so that there is something to override.</summary>
    public bool IsClosed(SharingScope scope) => scope.Purpose == SharingPurpose.Support && Wishes.IsClosed(scope.Person, [scope.Organisation], default, scope.Topic, Today);

    /// <summary>The scopes of which something is closed.</summary>
    public IEnumerable<SharingScope> Closed => Wishes.Scopes.Where(IsClosed);
}

/// <summary>The override that one answers for, with what it is about and nothing else of the family.</summary>
public sealed record OverrideView : View<(KnownOverride Override, SharingScope Scope, string FamilyName, DateOnly Today)>
{
    public Id<SharingOverride> Override { get; init; }

    protected override Permission Needs => Permission.ReviewOverrides;

    protected override async Task<(KnownOverride, SharingScope, string, DateOnly)> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var wishes = Wishes.Of(record);
        var known = wishes.Overrides.FirstOrDefault(o => o.Override.Id == Override) ?? throw new Missing();
        return (known, wishes.ScopeOf(known.Override.Scope), (await FamilyNow.OfAsync(record, ct)).Called, record.Today);
    }
}

/// <summary>Whom it would affect if something were recorded: which workers would lose or gain the sight of which entries. It changes nothing.</summary>
public sealed record AffectedView : View<Affected>
{
    public const int Most = 200;

    /// <summary>What would be recorded.</summary>
    public Act? Proposed { get; init; }

    /// <summary>The workers to look at, as the page found them: those of the teams that serve the family.</summary>
    public IReadOnlyList<RecordId> Workers { get; init; } = [];

    protected override Permission Needs => Permission.RecordWishes;

    protected override async Task<Affected> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var workers = record.Terms<AffectedWorkers>()?.Workers ?? [];
        Guid[] items = [.. workers.SelectMany(w => w.Loses.Concat(w.Gains)).Distinct()];
        // Of what the one who asks may see, and by its heading alone.
        var entries = items.Length == 0 ? [] : await ChronologyView.Current(record).Where(e => items.Contains(e.Item!.Value))
            .OrderByDescending(e => e.OnTimeline).Select(e => new AffectedEntry(e.Item!.Value, e.FormName, e.HappenedOn, e.AuthorName, e.Employer)).ListAsync(ct);
        var seen = entries.Select(e => e.Item).ToHashSet();
        var own = items.Length == 0 ? [] : (await record.Rows<Entry>().Where(e => items.Contains(e.Item!.Value)).Select(e => e.Item!.Value).ListAsync(ct)).ToHashSet();
        // Assessments, plans, minutes and questions are counted: they have no heading of their own.
        int Others(IReadOnlyList<Guid> all) => all.Count(i => !seen.Contains(i) && !record.Hides(i) && !own.Contains(i));
        return new Affected([.. workers.Select(w => w with
        {
            Loses = [.. w.Loses.Where(seen.Contains)], Gains = [.. w.Gains.Where(seen.Contains)], LosesOther = Others(w.Loses), GainsOther = Others(w.Gains),
        })], entries);
    }
}

/// <summary>What the rules say of each worker.</summary>
internal sealed record AffectedWorkers(IReadOnlyList<AffectedWorker> Workers);

/// <summary>A worker of the organisation, with the entries they would no longer see or see again.</summary>
public sealed record AffectedWorker(RecordId Worker, string Name, string? Employer, IReadOnlyList<Guid> Loses, IReadOnlyList<Guid> Gains)
{
    /// <summary>How many parts of assessments and plans, minutes and questions among workers besides.</summary>
    public int LosesOther { get; init; }
    public int GainsOther { get; init; }
}

/// <summary>An entry by its heading.</summary>
public sealed record AffectedEntry(Guid Item, string FormName, DateOnly HappenedOn, string AuthorName, string? Employer);

/// <summary>The workers it concerns, and the entries.</summary>
public sealed record Affected(IReadOnlyList<AffectedWorker> Workers, IReadOnlyList<AffectedEntry> Entries)
{
    /// <summary>"2 entries", "1 entry and 3 parts of assessments, plans, minutes or questions".</summary>
    public static string Told(int entries, int others)
    {
        var first = entries == 1 ? "1 entry" : $"{entries} entries";
        var then = $"{others} {(others == 1 ? "part" : "parts")} of assessments, plans, minutes or questions";
        return others == 0 ? first : entries == 0 ? then : $"{first} and {then}";
    }

    public static Affected Nobody { get; } = new([], []);

    public IEnumerable<AffectedEntry> Lost => Entries.Where(e => Workers.Any(w => w.Loses.Contains(e.Item)));

    public IEnumerable<AffectedEntry> Gained => Entries.Where(e => Workers.Any(w => w.Gains.Contains(e.Item)));
}
