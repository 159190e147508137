using Kith.Access;
using Kith.Families;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;

namespace Kith.Workforce.Change;

/// <summary>Something that is open or due where a worker goes: of one family, or of the worker's own.</summary>
public sealed record OpenWork(RecordId? Family, string What);

/// <summary>What is asked when somebody looks for the open work of a worker who goes.</summary>
/// <param name="Families">Their families as far as the planner may hand them over.</param>
/// <param name="Decided">What was decided on each of these.</param>
internal sealed record OpenWorkOf(
    RecordId Worker, AcrossRecords Across, IReadOnlyDictionary<RecordId, Decision> Decided, IReadOnlyDictionary<RecordId, FamilyFacts> Families)
{
    public DateOnly Today => Across.Today;
}

/// <summary>The kinds of open work. A slice that knows another adds one line to the list.</summary>
internal static class OpenWorkKinds
{
    public static IReadOnlyList<Func<OpenWorkOf, CancellationToken, Task<IReadOnlyList<OpenWork>>>> All { get; } =
    [
        AlertsToReviewAsync, UnfinishedEntriesAsync, OpenPlanWork.DirectionsAsync, OpenPlanWork.ActionsAsync, OpenPlanWork.EarlyHelpAsync, RestrictionsToReviewAsync,
        BundlesBegunAsync, EmergencyAccessesAsync,
    ];

    private static Task<IReadOnlyList<OpenWork>> AlertsToReviewAsync(OpenWorkOf of, CancellationToken ct) => Task.FromResult<IReadOnlyList<OpenWork>>(
        [.. of.Families.SelectMany(f => f.Value.Alerts.Select(a => new OpenWork(f.Key, $"An alert to review by {Shown.Date(a.ReviewOn)}{(a.IsOverdue(of.Today) ? ", overdue" : "")}")))]);

    private static async Task<IReadOnlyList<OpenWork>> UnfinishedEntriesAsync(OpenWorkOf of, CancellationToken ct)
    {
        var entries = of.Across.Rows<Entry>(of.Decided);
        var errors = of.Across.Rows<EnteredInError>(of.Decided);
        var worker = of.Worker;
        var open = await entries.Where(e => e.State == EntryState.Unfinished && e.Author == worker
            && !entries.Any(later => later.Record == e.Record && later.Corrects == e.Id) && !errors.Any(x => x.Record == e.Record && x.Item == e.Item))
            .Select(e => new { e.Record, e.FormName, e.HappenedOn }).ListAsync(ct);
        return [.. open.Select(e => new OpenWork(e.Record, $"An unfinished entry: {e.FormName.ToLowerInvariant()}, {Shown.Date(e.HappenedOn)}"))];
    }

    private static async Task<IReadOnlyList<OpenWork>> RestrictionsToReviewAsync(OpenWorkOf of, CancellationToken ct)
    {
        var lifted = of.Across.Rows<RestrictionLifted>(of.Decided);
        var open = await of.Across.Rows<Restriction>(of.Decided).Where(r => !lifted.Any(l => l.Record == r.Record && l.Restriction == r.Id)).ListAsync(ct);
        return [.. open.Where(r => r.NeedToKnow.Contains(of.Worker.Value)).Select(r => new OpenWork(r.Record, $"A restriction that names them, to review by {Shown.Date(r.ReviewOn)}"))];
    }

    private static async Task<IReadOnlyList<OpenWork>> BundlesBegunAsync(OpenWorkOf of, CancellationToken ct)
    {
        var worker = of.Worker;
        var begun = await of.Across.Derived<BundleWaiting>().Where(b => b.PreparedBy == worker).ListAsync(ct);
        // Of a family that the planner may not know of, it is said that there is one.
        return [.. begun.Select(b => new OpenWork(of.Families.ContainsKey(b.Record) ? b.Record : null, $"A court bundle begun on {Shown.Date(Shown.London(b.At))}"))];
    }

    private static async Task<IReadOnlyList<OpenWork>> EmergencyAccessesAsync(OpenWorkOf of, CancellationToken ct)
    {
        var worker = of.Worker;
        var open = await of.Across.Derived<EmergencyAccessDue>().Where(e => e.Worker == worker).ListAsync(ct);
        return [.. open.Select(e => new OpenWork(null, $"Emergency access of {Shown.Date(Shown.London(e.At))} that waits for a leader’s review"))];
    }
}
