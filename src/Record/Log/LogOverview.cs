using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Log;

/// <summary>What <c>kith log</c> tells: every epoch, the keys, how far it has come and who cosigned what.</summary>
public sealed record LogOverview(long Waiting, IReadOnlyList<LogOverview.EpochLine> Epochs, IReadOnlyList<LogOverview.KeyLine> Keys, IReadOnlyList<LogOverview.WitnessLine> Witnesses)
{
    /// <summary>One epoch, and what it says is missing of the one before.</summary>
    public sealed record EpochLine(int Number, string Origin, DateTimeOffset OpenedAt, long Entries, long Signed, DateTimeOffset? SignedAt, long Missing, DateTimeOffset? MissingSince)
    {
        /// <summary>Of the epoch before: the places that were signed and are not in this database, from the first to before the last.</summary>
        public (long From, long To)? Places { get; init; }

        /// <summary>The records in which lines are missing, as far as this server knows.</summary>
        public IReadOnlyList<LostLines> Lost { get; init; } = [];
    }

    /// <summary>What is missing of one record.</summary>
    /// <param name="IsThere">Whether the database has anything of the record; otherwise it was begun after what was restored.</param>
    public sealed record LostLines(RecordId Record, bool IsThere, int Lines, DateTimeOffset First, DateTimeOffset Last);

    /// <summary>A key that signs, or signed until it was retired.</summary>
    public sealed record KeyLine(string Key, int Epoch, DateTimeOffset From, DateTimeOffset? RetiredAt);

    /// <summary>A witness in the settings, and the largest checkpoint of the present epoch that it cosigned.</summary>
    public sealed record WitnessLine(string Key, string Where, long? Size, DateTimeOffset? At);

    /// <summary>How many of the witnesses must cosign.</summary>
    public int Quorum { get; init; }

    /// <summary>Why this server could not notice that an old backup was put back; null where it could.</summary>
    public string? Blind { get; init; }

    internal static async Task<LogOverview> OfAsync(RecordStore store, LogSettings settings, LogKeys keys, CancellationToken ct)
    {
        var log = new LogSql(store);
        var epochs = new List<EpochLine>();
        foreach (var epoch in await store.Set<LogEpochRow>().AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct))
        {
            var last = await store.NewestCheckpointAsync(epoch.Number, ct);
            epochs.Add(new EpochLine(epoch.Number, epoch.Origin, epoch.OpenedAt, log.Size(epoch.Number), last?.Size ?? 0, last?.At, epoch.Missing, epoch.MissingSince)
            {
                Places = PlacesOf(epoch.Entry),
                Lost = Lost(log, keys.MissingIn(epoch.Number), epoch.Number),
            });
        }
        var known = await store.Set<LogKeyRow>().AsNoTracking().OrderBy(k => k.Epoch).ThenBy(k => k.From).Select(k => new KeyLine(k.Key, k.Epoch, k.From, k.RetiredAt)).ToListAsync(ct);
        var witnesses = new List<WitnessLine>();
        var now = epochs.Count > 0 ? epochs[^1].Number : 0;
        foreach (var witness in settings.Witnesses)
        {
            var last = await store.Set<CosignatureRow>().AsNoTracking().Where(c => c.Epoch == now && c.Witness == witness.Key).OrderByDescending(c => c.Size).FirstOrDefaultAsync(ct);
            witnesses.Add(new WitnessLine(witness.Key ?? "", witness.Url ?? witness.Folder ?? "", last?.Size, last?.At));
        }
        return new LogOverview(log.Waiting(), epochs, known, witnesses)
        {
            Quorum = settings.Quorum,
            Blind = epochs.Any(e => e.Signed > 0) && keys.LastSigned is null && !settings.Witnesses.Any(w => w is { Key: not null, Url: not null })
                ? "This server does not remember what the log signed, and there is no witness to ask: if an old backup is put back, nobody here can notice. Put the file log-state back beside the key, or name witnesses." : null,
        };
    }

    // The sixth and seventh line of an epoch's first entry (docs/ledger.md).
    private static (long, long)? PlacesOf(byte[]? entry) => entry is not null && Encoding.UTF8.GetString(entry).Split('\n') is { Length: > 7 } lines && lines[4] == "behind"
        && long.TryParse(lines[5], CultureInfo.InvariantCulture, out var has) && long.TryParse(lines[6], CultureInfo.InvariantCulture, out var size) ? (has, size) : null;

    private static LostLines[] Lost(LogSql log, string file, int epoch) => !File.Exists(file) ? [] :
        [.. PlacedLines.Decode(epoch, File.ReadAllText(file)).GroupBy(l => l.Record).Select(of => new LostLines(new RecordId(of.Key), log.HasRecord(of.Key), of.Count(), of.Min(At), of.Max(At))).OrderBy(l => l.First)];

    // An id of a line is a UUID of version 7 (RFC 9562 section 5.7): milliseconds come first.
    private static DateTimeOffset At(PlacedLine line)
    {
        Span<byte> bytes = stackalloc byte[16];
        line.Line.TryWriteBytes(bytes, true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }
}
