using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Workforce.Supervision;

/// <summary>A family for which a worker is named, from a day to a day: what is talked about in supervision.</summary>
[Indexed(nameof(Worker), nameof(FamilyName), Across = true)]
public sealed class CaseOfWorker : Derived
{
    public RecordId Worker { get; set; }
    public string FamilyName { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

internal sealed class CasesOfWorkers : Derivation<CaseOfWorker>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(FamilyName), typeof(Involvement), typeof(InvolvementEnded)];

    protected override IEnumerable<CaseOfWorker> Derive(OpenRecord record)
    {
        var name = record.Rows<FamilyName>().ToList().MaxBy(n => n.Id.Value)?.Name ?? "";
        var ended = record.Rows<InvolvementEnded>().ToList().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return [.. record.Rows<Involvement>().ToList().Where(i => i.Worker is not null).Select(i => new CaseOfWorker
        {
            Id = i.Id.Value, Worker = i.Worker!.Value, FamilyName = name, From = i.From, To = ended.TryGetValue(i.Id, out var on) ? on : null,
        })];
    }
}

/// <summary>A family that may be discussed, and who else could be directed.</summary>
public sealed record CaseToDiscuss(RecordId Family, string Called, IReadOnlyList<Serving> Named);

/// <summary>The families for which a supervised worker is named, as far as the supervisor may write a direction for them.</summary>
public sealed record CasesToDiscuss : Question<IReadOnlyList<CaseToDiscuss>>
{
    public const int Most = 200;

    public RecordId Worker { get; init; }

    protected override Permission Needs => Permission.Supervise;

    protected override async Task<Answer<IReadOnlyList<CaseToDiscuss>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (worker, today) = (Worker, across.Today);
        if (worker == across.By.Worker || !(await across.DecideAsync([worker], RecordKind.Worker, Permission.Supervise, ct))[worker].Allowed)
            throw new Missing();
        var cases = (await across.Derived<CaseOfWorker>().Where(c => c.Worker == worker && c.From <= today && (c.To == null || c.To >= today))
            .OrderBy(c => c.FamilyName).ThenBy(c => c.Record).Take(Most).ListAsync(ct)).DistinctBy(c => c.Record).ToArray();
        RecordId[] families = [.. cases.Select(c => c.Record)];
        var direct = await across.DecideAsync(families, RecordKind.Family, Permission.Supervise, ct);
        var see = await across.DecideAsync(families, RecordKind.Family, Permission.SeeFamily, ct);
        RecordId[] open = [.. families.Where(f => see[f].Allowed)];
        // Who else is named is told only of a family that they may open themselves.
        var facts = (await across.Derived<FamilyNow>().Where(f => open.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts);
        IReadOnlyList<CaseToDiscuss> told = [.. cases.Where(c => direct[c.Record].Allowed).Select(c => facts.TryGetValue(c.Record, out var known)
            ? new CaseToDiscuss(c.Record, known.Called, [.. known.Serving.Where(s => s.Worker is not null && s.From <= today && !(s.LastDay < today))])
            : new CaseToDiscuss(c.Record, FamilyFacts.CalledBy(c.FamilyName), []))];
        return new(told, [.. told.Select(c => c.Family)]);
    }
}
