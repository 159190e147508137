using Kith.Access;
using Kith.Record;

namespace Kith.Workforce;

/// <summary>A worker as colleagues see them in a list.</summary>
[Indexed(nameof(Name), Across = true)]
public sealed class ListedWorker : Derived
{
    public string Name { get; set; } = "";
    public string Discipline { get; set; } = "";
    public string Employer { get; set; } = "";
    public List<string> Teams { get; set; } = [];
}

internal sealed class ListedWorkers : Derivation<ListedWorker>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(WorkerDetails), typeof(Employment), typeof(Placement), typeof(Ended)];

    protected override IEnumerable<ListedWorker> Derive(OpenRecord record)
    {
        if (record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value) is not { } details)
            return [];
        var ends = Spell.Ends(record.Rows<Ended>());
        return
        [
            new ListedWorker
            {
                Id = record.Id.Value, Name = details.Name, Discipline = details.Discipline.InWords(),
                Employer = record.Rows<Employment>().AsEnumerable().Where(e => !(ends.To(e.Id.Value, e.To) < e.From)).OrderBy(e => e.SecondPost == true).ThenByDescending(e => e.From).FirstOrDefault()?.OrganisationName ?? "",
                Teams = [.. record.Rows<Placement>().AsEnumerable().Where(p => !ends.ContainsKey(p.Id.Value)).Select(p => p.TeamName).Distinct().Order(StringComparer.Ordinal)],
            },
        ];
    }
}

/// <summary>Lists the workers of the partnership by name, a page at a time, with their employer and teams.</summary>
public sealed record ListWorkers : Question<IReadOnlyList<ListedWorker>>
{
    public const int Size = 100;

    /// <summary>The page whose workers are given, and one of the next where there is one.</summary>
    public int Page { get; init; } = 1;

    protected override Permission Needs => Permission.SeeWorkers;

    // Names of colleagues are no secret, and nothing of their records is shown: so no line is left in each of them.
    protected override async Task<Answer<IReadOnlyList<ListedWorker>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var workers = await across.Derived<ListedWorker>().OrderBy(w => w.Name).ThenBy(w => w.Record)
            .Skip((Math.Clamp(Page, 1, 1000) - 1) * Size).Take(Size + 1).ListAsync(ct);
        await Change.Successions.ShowAsync(across, workers, w => w.Record, (w, employer) => w.Employer = employer, across.Today, ct);
        return new(workers, []);
    }
}
