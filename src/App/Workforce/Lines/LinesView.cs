using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Lines;

/// <summary>A line with its last day, where one is known.</summary>
public sealed record LineHeld(Id<ReportingLine> Id, LineKind Kind, RecordId By, string ByName, string? ByEmployer, DateOnly From, DateOnly? To)
{
    public bool IsOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>Every line that the open record ever had, by kind and in order of time.</summary>
    internal static async Task<IReadOnlyList<LineHeld>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var lastDays = LineDates.LastDays(await record.Rows<Ended>().ListAsync(ct));
        return [.. (await record.Rows<ReportingLine>().ListAsync(ct)).OrderBy(l => l.Kind).ThenBy(l => l.From).Select(l =>
            new LineHeld(l.Id, l.Kind, l.By, l.ByName, l.ByEmployer, l.From, l.LastDay(lastDays)))];
    }
}

/// <summary>Who manages and supervises a worker, now and before, for an administrator.</summary>
public sealed record LinesView : View<IReadOnlyList<LineHeld>>
{
    protected override Permission Needs => Permission.ManageWorkers;
    protected override Task<IReadOnlyList<LineHeld>> OfAsync(OpenRecord record, CancellationToken ct) => LineHeld.OfAsync(record, ct);
}
