using System.Buffers.Binary;
using System.Data.Common;
using System.Diagnostics;
using Kith.Ledger;
using Kith.Record;
using Kith.Record.Log;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kith.Bench;

/// <summary>How long the proof of one line takes in a log of ten million, made straight in the tables.</summary>
internal static class ProofBench
{
    private const int Size = 10_000_000, Together = 1 << 16, Lines = 4_000;

    public static async Task RunAsync(bool postgres, Report report)
    {
        await using var kith = await BenchKith.StartAsync(postgres);
        var clock = Stopwatch.StartNew();
        var (root, lines) = await FillAsync(kith);
        Console.WriteLine($"  {Size:N0} leaves were made in {clock.Elapsed.TotalSeconds:0} s");
        var reader = kith.App.Services.GetRequiredService<LogReader>();
        var waited = new List<double>();
        for (var i = 0; i < Lines; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var proof = await reader.ProveAsync(lines[i].Record, lines[i].Line);
            // What comes first is compiled first.
            if (i >= Lines / 10)
                waited.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (!InclusionProof.Verifies(proof!.Index, Size, proof.Hash, proof.Path, root))
                throw new InvalidOperationException("A proof does not hold.");
        }
        waited.Sort();
        report.AtMost($"proof of a line in {Size:N0}, {(postgres ? "PostgreSQL" : "SQLite")}: p99", waited[(int)(waited.Count * 0.99)], 2, "ms", $"p50 {waited[waited.Count / 2]:0.00} ms");
    }

    private static async Task<(byte[] Root, List<(RecordId Record, Guid Line)> Lines)> FillAsync(BenchKith kith)
    {
        await using var connection = await LogBench.OpenAsync(kith);
        await using var transaction = await connection.BeginTransactionAsync();
        var isSqlite = connection is SqliteConnection;
        var now = DateTimeOffset.UtcNow;
        object at = isSqlite ? Microseconds.Of(now) : now;
        object Id(Guid id) => isSqlite ? id.ToByteArray(true) : id;
        async Task RunAsync(string sql, params object[] values)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(isSqlite ? new SqliteParameter("$" + (i + 1), values[i]) : new NpgsqlParameter { Value = values[i] });
            await command.ExecuteNonQueryAsync();
        }
        var tiles = new Dictionary<(int, long), byte[]>();
        foreach (var from in Enumerable.Range(0, (Size + Together - 1) / Together).Select(i => (long)i * Together))
            foreach (var (tile, hashes) in TileGrowth.Append(from, id => tiles[(id.Level, id.Index)], [.. Enumerable.Range(0, (int)Math.Min(Together, Size - from)).Select(i => Hash(from + i))]))
            {
                if (hashes.Length == 256 * 32)
                {
                    await RunAsync("INSERT INTO log_tile (epoch, level, \"index\", hashes) VALUES ($1, $2, $3, $4)", 1, tile.Level, tile.Index, hashes);
                    tiles.Remove((tile.Level, tile.Index));
                }
                else
                    tiles[(tile.Level, tile.Index)] = hashes;
            }
        foreach (var ((level, index), hashes) in tiles)
            await RunAsync("INSERT INTO log_tile (epoch, level, \"index\", hashes) VALUES ($1, $2, $3, $4)", 1, level, index, hashes);
        var random = new Random(1);
        var lines = new List<(RecordId, Guid)>();
        foreach (var position in Enumerable.Range(0, Lines).Select(_ => random.NextInt64(Size)).Distinct())
        {
            var (record, line) = (RecordId.New(now), Guid.CreateVersion7(now));
            await RunAsync("INSERT INTO log_entry (epoch, position, record, line, hash) VALUES ($1, $2, $3, $4, $5)", 1, position, Id(record.Value), Id(line), Hash(position));
            lines.Add((record, line));
        }
        while (lines.Count < Lines)
            lines.Add(lines[0]);
        await RunAsync("INSERT INTO log_epoch (number, origin, opened_at, missing) VALUES (1, 'kith.local/log', $1, 0)", at);
        await transaction.CommitAsync();
        await using var reading = connection.CreateCommand();
        reading.CommandText = "SELECT hashes FROM log_tile WHERE epoch = 1 AND level = $1 AND \"index\" = $2";
        var root = new TileTree(Size, id =>
        {
            reading.Parameters.Clear();
            foreach (var (name, value) in new[] { ("$1", (object)id.Level), ("$2", id.Index) })
                reading.Parameters.Add(isSqlite ? new SqliteParameter(name, value) : new NpgsqlParameter { Value = value });
            return (byte[])reading.ExecuteScalar()!;
        }).Root();
        var body = new Checkpoint("kith.local/log", Size, root).Body;
        await using var signing = connection.CreateCommand();
        signing.CommandText = "INSERT INTO checkpoint (epoch, size, root, note, at) VALUES (1, $1, $2, $3, $4)";
        object[] values = [(long)Size, root, new SignedNote(body, [NoteSigner.Generate("kith.local/log").Sign(body)]).Encode(), at];
        for (var i = 0; i < values.Length; i++)
            signing.Parameters.Add(isSqlite ? new SqliteParameter("$" + (i + 1), values[i]) : new NpgsqlParameter { Value = values[i] });
        await signing.ExecuteNonQueryAsync();
        return (root, lines);
    }

    private static byte[] Hash(long position)
    {
        var bytes = new byte[32];
        BinaryPrimitives.WriteInt64BigEndian(bytes, position * 2_654_435_761);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(24), position);
        return bytes;
    }
}
