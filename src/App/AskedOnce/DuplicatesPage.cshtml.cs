using System.Globalization;
using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;

namespace Kith.AskedOnce;

/// <summary>How many duplicates were avoided, for the centres whose figures this worker may see.</summary>
public sealed class DuplicatesPage(Records records, TimeProvider time) : KithPage(records)
{
    private IReadOnlyDictionary<RecordId, string> _centres = new Dictionary<RecordId, string>();

    public IReadOnlyList<DuplicatesLine> Lines { get; private set; } = [];

    public string NameOf(RecordId centre) => _centres.GetValueOrDefault(centre, "A centre");

    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>"2 hours 5 minutes".</summary>
    public static string Time(int minutes) => string.Join(' ', new[] { Of(minutes / 60, "hour"), Of(minutes % 60, "minute") }.Where(w => w is not null)) is { Length: > 0 } words ? words : "none";

    private static string? Of(int number, string unit) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var today = London.DateOf(time.GetUtcNow());
        var partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        _centres = partnership.Centres.GroupBy(c => c.CentreRecord).ToDictionary(g => g.Key, g => g.First().Name);
        Lines = await Records.AskAsync(new DuplicatesAvoided { Centres = [.. _centres.Keys], From = new DateOnly(today.Year, today.Month, 1).AddMonths(-11), Until = today }, ct);
    }
}
