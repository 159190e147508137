using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord;

/// <summary>Who had seen what of a family's record by a moment; without one, until now.</summary>
public sealed class WhoHadSeenPage(Records records, TimeProvider clock) : MomentPage(records, clock)
{
    [BindProperty(SupportsGet = true, Name = "worker")]
    public RecordId? Worker { get; set; }

    [BindProperty(SupportsGet = true, Name = "entry")]
    public Id<Entry>? Entry { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public SeenByThen Then { get; private set; } = null!;

    public string By => Moment is null ? "until now" : "by " + MomentInWords;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var view = new WhoHadSeen { Worker = Worker, Entry = Entry, Page = PageNumber };
        // What was told wrong is told so above what there is until now.
        Then = FindMoment() ? await Records.ReadAsync(Family, view, Moment!.Value, ct) : await Records.ReadAsync(Family, view, ct);
    }

    public string Address(RecordId? worker = null, Id<Entry>? entry = null, int page = 1)
    {
        string[] asked =
        [
            .. worker is { } one ? [$"worker={one}"] : Array.Empty<string>(), .. entry is { } whole ? [$"entry={whole}"] : Array.Empty<string>(),
            .. Moment is null ? Array.Empty<string>() : [MomentQuery], .. page > 1 ? [FormattableString.Invariant($"p={page}")] : Array.Empty<string>(),
        ];
        return $"/families/{Family}/who-had-seen" + (asked.Length == 0 ? "" : "?" + string.Join('&', asked));
    }

    public static string Told(Way way) => HowSeen.InWords(way.How) + (way.How == HowSeen.Wrote || way.Times == 1
        ? " on " + Kith.Shared.Shown.Moment(way.First)
        : $" {way.Times.ToString(System.Globalization.CultureInfo.InvariantCulture)} times, first on {Kith.Shared.Shown.Moment(way.First)}, last on {Kith.Shared.Shown.Moment(way.Last)}");
}
