using Kith.Ledger;
using Kith.Record.Verify;

namespace Kith.Tests.Record.Verify;

/// <summary>A log over all lines of a small world, with a checkpoint in its middle and one at its end, each cosigned by two witnesses.</summary>
internal sealed class MadeLog
{
    private const string Origin = "kith.example/log";

    private readonly NoteSigner[] _witnesses = [.. from name in (string[])["council", "community", "acute"] select NoteSigner.Generate(name + ".example/witness", cosigner: true)];
    private readonly Tampering _tampering;

    private MadeLog(Tampering tampering) => _tampering = tampering;

    public NoteSigner Signer { get; } = NoteSigner.Generate(Origin);

    public List<SignedNote> Signed { get; } = [];

    public long Size { get; private set; }

    public LogPolicy Policy => new([.. _witnesses.Select(w => w.Verifier)], 2, []);

    public static async Task<MadeLog> OverAsync(Tampering tampering)
    {
        var log = new MadeLog(tampering);
        await log.TablesAsync();
        var lines = await tampering.AskAsync("SELECT record, id, hash FROM ledger_line ORDER BY id");
        await tampering.RunAsync("INSERT INTO log_epoch (number, origin, opened_at, missing) VALUES (1, $1, $2, 0)", Origin, log.Instant(0));
        await tampering.RunAsync("INSERT INTO log_key (\"key\", epoch, \"from\") VALUES ($1, 1, $2)", log.Signer.Verifier.Encode(), log.Instant(0));
        for (var i = 0; i < lines.Count; i++)
            await tampering.RunAsync("INSERT INTO log_entry (epoch, position, record, line, hash) VALUES (1, $1, $2, $3, $4)", (long)i, lines[i][0], lines[i][1], lines[i][2]);
        var tiles = new Dictionary<(int, long), byte[]>();
        foreach (var end in (int[])[lines.Count / 2, lines.Count])
        {
            byte[][] added = [.. lines.Take(end).Skip((int)log.Size).Select(l => (byte[])l[2])];
            foreach (var (tile, hashes) in TileGrowth.Append(log.Size, t => tiles[(t.Level, t.Index)], added))
                tiles[(tile.Level, tile.Index)] = hashes[..(tile.Width * 32)];
            log.Size = end;
            await log.SignAsync(new TileTree(end, t => tiles[(t.Level, t.Index)]).Root());
        }
        foreach (var ((level, index), hashes) in tiles)
            await tampering.RunAsync("INSERT INTO log_tile (epoch, level, \"index\", hashes) VALUES (1, $1, $2, $3)", level, index, hashes);
        return log;
    }

    private async Task SignAsync(byte[] root)
    {
        var body = new Checkpoint(Origin, Size, root).Body;
        var note = new SignedNote(body, []).With(Signer.Sign(body));
        Signed.Add(note);
        await _tampering.RunAsync("INSERT INTO checkpoint (epoch, size, root, note, at) VALUES (1, $1, $2, $3, $4)", Size, root, note.Encode(), Instant((int)Size));
        foreach (var witness in _witnesses.Take(2))
        {
            var cosigned = new SignedNote(body, [witness.Cosign(body, KithWorldStart.AddSeconds(Size))]).Encode();
            await _tampering.RunAsync("INSERT INTO cosignature (epoch, size, witness, line, at) VALUES (1, $1, $2, $3, $4)", Size, witness.Verifier.Name,
                cosigned[(cosigned.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..], Instant((int)Size));
        }
    }

    private static DateTimeOffset KithWorldStart => A.KithWorld.Start;

    private object Instant(int seconds) => _tampering.IsSqlite ? Microseconds.Of(KithWorldStart.AddSeconds(seconds)) : KithWorldStart.AddSeconds(seconds).UtcDateTime;

    // As the log makes them (src/Record/Log), where it does not yet.
    private async Task TablesAsync()
    {
        var (bytes, id, at) = _tampering.IsSqlite ? ("BLOB", "BLOB", "INTEGER") : ("bytea", "uuid", "timestamp with time zone");
        foreach (var table in (string[])
        [
            $"unplaced (record {id} NOT NULL, line {id} NOT NULL, hash {bytes} NOT NULL)",
            $"log_entry (epoch integer NOT NULL, position bigint NOT NULL, record {id} NOT NULL, line {id} NOT NULL, hash {bytes} NOT NULL)",
            $"log_tile (epoch integer NOT NULL, level integer NOT NULL, \"index\" bigint NOT NULL, hashes {bytes} NOT NULL)",
            $"checkpoint (epoch integer NOT NULL, size bigint NOT NULL, root {bytes} NOT NULL, note text NOT NULL, at {at} NOT NULL)",
            $"log_epoch (number integer NOT NULL, origin text NOT NULL, opened_at {at} NOT NULL, entry {bytes}, missing bigint NOT NULL, missing_since {at})",
            $"log_key (\"key\" text NOT NULL, epoch integer NOT NULL, \"from\" {at} NOT NULL, retired_at {at})",
            $"cosignature (epoch integer NOT NULL, size bigint NOT NULL, witness text NOT NULL, line text NOT NULL, at {at} NOT NULL)",
        ])
        {
            await _tampering.RunAsync($"CREATE TABLE IF NOT EXISTS {table}");
            await _tampering.RunAsync($"DELETE FROM {table[..table.IndexOf(' ', StringComparison.Ordinal)]}");
        }
    }
}
