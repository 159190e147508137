using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Log;

/// <summary>
/// Begins a history: the first, or the next one when the database is no longer what was signed. Every line that is there gets
/// a place in it. The first entry of a later epoch commits to what is known of the one before.
/// </summary>
internal sealed class OpenEpochWork(string origin, DateTimeOffset now, Doubt? doubt, string? witnessed, LogKeys keys) : Work
{
    public override IEnumerable<RecordId> Records => [];

    public override bool Alone => true;

    /// <summary>The epoch, where it was begun here and not by another server meanwhile.</summary>
    public LogEpochRow? Opened { get; private set; }

    /// <summary>The lines of the epoch before that are missing, as far as they are known.</summary>
    public IReadOnlyList<PlacedLine> Lost { get; private set; } = [];

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        Opened = null;
        var store = session.Store;
        var log = new LogSql(store);
        if (!await log.HoldAsync())
            return;
        var before = await store.NewestEpochAsync(ct);
        if (before?.Number != doubt?.Epoch)
            return;
        var epoch = doubt is null ? new LogEpochRow { Number = 1, Origin = origin, OpenedAt = now } : await NextAsync(store, log, before!, doubt, ct);
        store.Add(epoch);
        await store.SaveChangesAsync(ct);
        store.Close();
        log.AllUnplaced();
        if (epoch.Entry is { } entry)
            await log.AppendAsync(epoch.Number, [new UnplacedRow { Hash = MerkleTree.LeafHash(entry) }]);
        Opened = epoch;
    }

    private async Task<LogEpochRow> NextAsync(RecordStore store, LogSql log, LogEpochRow before, Doubt doubt, CancellationToken ct)
    {
        var last = await store.NewestCheckpointAsync(before.Number, ct);
        // Lines that wait may have had their places in what was lost, so at least so many are missing.
        var missing = doubt.Behind ? Math.Max(0, doubt.Size - doubt.Has - log.Waiting()) : 0;
        Lost = log.NotThere(keys.Placed.From(before.Number, doubt.Behind ? doubt.Has : 0));
        missing = Math.Max(missing, Lost.Count);
        var number = Math.Max(before.Number, doubt.Note.Length > 0 ? Origins.NumberOf(Checkpoint.Parse(SignedNote.Parse(doubt.Note).Text).Origin) : 1) + 1;
        var first = await store.Set<LogEpochRow>().Where(e => e.Number == 1).Select(e => e.Origin).FirstAsync(ct);
        var list = PlacedLines.Encode(Lost);
        await System.IO.File.WriteAllTextAsync(keys.MissingIn(number), list, ct);
        return new LogEpochRow
        {
            Number = number,
            Origin = Origins.Of(first, number),
            OpenedAt = now,
            Entry = Entry(number, Origins.Of(first, number), now, doubt, Lost.Count, list, witnessed ?? doubt.Note),
            Missing = missing,
            MissingSince = last?.At,
        };
    }

    /// <summary>The bytes of the entry, as docs/ledger.md has them.</summary>
    internal static byte[] Entry(int number, string origin, DateTimeOffset at, Doubt doubt, int lost, string list, string witnessed) => Encoding.UTF8.GetBytes(string.Join('\n',
        "kith/log/epoch/v2",
        number.ToString(CultureInfo.InvariantCulture),
        origin,
        at.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        doubt.Behind ? "behind" : "different",
        doubt.Has.ToString(CultureInfo.InvariantCulture),
        doubt.Size.ToString(CultureInfo.InvariantCulture),
        FormattableString.Invariant($"{lost} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)))}"),
        "",
        witnessed));
}
