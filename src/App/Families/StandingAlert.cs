using Kith.Record;

namespace Kith.Families;

/// <summary>An alert that stands today.</summary>
public sealed record StandingAlert(
    Id<FamilyAlert> Id, AlertKind Kind, string Details, DateOnly ReviewOn, DateOnly RecordedOn, string RecordedBy, bool Overdue)
{
    public string Heading => Kind switch
    {
        AlertKind.DangerousDog => "Dangerous dog",
        AlertKind.TwoVisitorsOnly => "Two visitors only",
        _ => "Alert",
    };

    /// <summary>One line for the top of every page.</summary>
    public string InShort => Kind == AlertKind.Other ? Details : Heading;

    /// <summary>The alerts that stand, oldest first.</summary>
    internal static async Task<IReadOnlyList<StandingAlert>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var alerts = await record.Rows<FamilyAlert>().ListAsync(ct);
        if (alerts.Count == 0)
            return [];
        var reviews = (await record.Rows<AlertReviewed>().ListAsync(ct)).ToLookup(r => r.Alert);
        var ended = (await record.Rows<AlertEnded>().ListAsync(ct)).Select(e => e.Alert).ToHashSet();
        return [.. alerts.Where(a => !ended.Contains(a.Id)).OrderBy(a => a.Id.Value).Select(a =>
        {
            var review = reviews[a.Id].MaxBy(r => r.Id.Value)?.ReviewOn ?? a.ReviewOn;
            return new StandingAlert(a.Id, a.Kind, a.Details, review, a.RecordedOn, a.RecordedBy, review < record.Today);
        })];
    }
}
