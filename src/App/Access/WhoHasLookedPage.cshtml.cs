using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class WhoHasLookedPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    [BindProperty(SupportsGet = true, Name = "worker")]
    public RecordId? Worker { get; set; }

    [BindProperty(SupportsGet = true, Name = "writes")]
    public bool Writes { get; set; }

    public LooksPage Looks { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Looks = await Records.ReadAsync(Family, new WhoHasLooked
    {
        Before = LooksList.Instant(Before),
        Worker = Worker,
        WritesOnly = Writes,
    }, ct);

    internal string Address(RecordId? worker, bool writes, DateTimeOffset? before = null) =>
        LooksList.Address($"/families/{Family}/who-has-looked", worker, writes, before);
}

/// <summary>What the pages of who has looked share.</summary>
public static class LooksList
{
    public static DateTimeOffset? Instant(long? microseconds) =>
        microseconds is > 0 and < 253_402_300_799_000_000 ? DateTimeOffset.UnixEpoch.AddTicks(microseconds.Value * 10) : null;

    public static string Address(string path, RecordId? worker, bool writes, DateTimeOffset? before)
    {
        var asked = new List<string>();
        if (worker is { } one)
            asked.Add($"worker={one}");
        if (writes)
            asked.Add("writes=true");
        if (before is { } at)
            asked.Add(FormattableString.Invariant($"before={(at - DateTimeOffset.UnixEpoch).Ticks / 10}"));
        return asked.Count == 0 ? path : path + "?" + string.Join('&', asked);
    }
}
