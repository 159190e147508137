using Kith.Access;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>A request as a list shows it, and how far it has come.</summary>
[Indexed(nameof(Open), nameof(DueOn), Across = true)]
[Indexed(nameof(ByWorker), Across = true)]
public sealed class ListedRequest : Derived
{
    public string Reference { get; set; } = "";
    public string ChildName { get; set; } = "";
    public string From { get; set; } = "";
    public RecordId? ByWorker { get; set; }
    public DateTimeOffset At { get; set; }
    public DateOnly DueOn { get; set; }

    /// <summary>Whether somebody has still to triage it, or to tell whoever asked.</summary>
    public bool Open { get; set; }
    public bool Triaged { get; set; }
    public string? Outcome { get; set; }
    public string? ToTell { get; set; }
}

internal sealed class ListedRequests : Derivation<ListedRequest>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(RequestForSupport), typeof(RequestTriaged), typeof(RequesterTold)];

    protected override IEnumerable<ListedRequest> Derive(OpenRecord record)
    {
        var triaged = record.Rows<RequestTriaged>().AsEnumerable().ToDictionary(t => t.Request);
        var told = record.Rows<RequesterTold>().Select(t => t.Request).ToHashSet();
        return [.. record.Rows<RequestForSupport>().AsEnumerable().Select(r => new ListedRequest
        {
            Id = r.Id.Value, Reference = r.Reference, ChildName = r.ChildName, ByWorker = r.ByWorker, At = r.At, DueOn = r.DueOn,
            From = r.ByOrganisation is { } organisation ? $"{r.ByName}, {organisation}" : r.ByName,
            Triaged = triaged.ContainsKey(r.Id),
            // A worker reads the outcome in Kith; anybody else must be told.
            Open = !triaged.ContainsKey(r.Id) || (r.ByWorker is null && !told.Contains(r.Id)),
            Outcome = triaged.GetValueOrDefault(r.Id)?.Outcome.InWords(), ToTell = triaged.GetValueOrDefault(r.Id)?.ToTell,
        })];
    }
}

/// <summary>The requests that wait at the centres where this worker triages, the most urgent first.</summary>
public sealed record RequestsWaiting : Question<IReadOnlyList<ListedRequest>>
{
    /// <summary>More than this is no list that anybody works through; the rest comes when these are done.</summary>
    public const int Most = 200;

    protected override Permission Needs => Permission.TriageRequests;

    protected override async Task<Answer<IReadOnlyList<ListedRequest>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        // As many as there are centres where anything waits.
        var centres = await across.Derived<ListedRequest>().Where(r => r.Open).Select(r => r.Record).Distinct().ListAsync(ct);
        var may = await across.DecideAsync(centres, RecordKind.Centre, Permission.TriageRequests, ct);
        RecordId[] own = [.. centres.Where(c => may[c].Allowed)];
        var mine = await across.Derived<ListedRequest>().Where(r => r.Open && own.Contains(r.Record)).OrderBy(r => r.DueOn).ThenBy(r => r.At).ThenBy(r => r.Id).Take(Most).ListAsync(ct);
        return new(mine, [.. mine.Select(r => r.Record).Distinct()]);
    }
}

/// <summary>What became of the requests this worker made, the newest first.</summary>
public sealed record RequestsIMade : Question<IReadOnlyList<ListedRequest>>
{
    protected override Permission Needs => Permission.RequestSupport;

    protected override async Task<Answer<IReadOnlyList<ListedRequest>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = (RecordId?)across.By.Worker;
        var made = await across.Derived<ListedRequest>().Where(r => r.ByWorker == me).OrderByDescending(r => r.At).ThenBy(r => r.Id).Take(50).ListAsync(ct);
        return new(made, [.. made.Select(r => r.Record).Distinct()]);
    }
}

/// <summary>One request, with what came of it.</summary>
public sealed record RequestView : View<RequestStory>
{
    public Id<RequestForSupport> Request { get; init; }

    protected override Permission Needs => Permission.TriageRequests;

    protected override async Task<RequestStory> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var request = (await record.Rows<RequestForSupport>().Where(r => r.Id == Request).ListAsync(ct)).SingleOrDefault() ?? throw new Missing();
        return new(request, (await record.Rows<RequestTriaged>().Where(t => t.Request == Request).ListAsync(ct)).SingleOrDefault(),
            (await record.Rows<RequesterTold>().Where(t => t.Request == Request).ListAsync(ct)).SingleOrDefault());
    }
}

/// <summary>A request from its coming to its end.</summary>
public sealed record RequestStory(RequestForSupport Request, RequestTriaged? Triage, RequesterTold? Told)
{
    public bool IsOverdue(DateOnly today) => Triage is null && Request.DueOn < today;
}

/// <summary>The requests that concerned a family.</summary>
public sealed record FamilyRequestsView : View<(string Family, IReadOnlyList<FamilyRequest> Requests)>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<(string, IReadOnlyList<FamilyRequest>)> OfAsync(OpenRecord record, CancellationToken ct) =>
        ((await record.Rows<Families.FamilyName>().ListAsync(ct)).MaxBy(n => n.Id.Value)?.Name ?? "A family",
            await record.Rows<FamilyRequest>().OrderByDescending(r => r.AskedAt).ListAsync(ct));
}
