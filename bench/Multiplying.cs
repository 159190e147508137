using System.Buffers.Binary;
using System.Data.Common;
using System.Numerics;
using System.Security.Cryptography;
using Kith.Ledger;
using Kith.Record;
using Kith.Record.Store;
using Kith.Record.Verify;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kith.Bench;

/// <summary>
/// Makes a large record out of a small one, for the measuring of <c>kith verify</c> alone: the families that were written
/// through the door are copied below it, each time under a new record id, chain ids and line ids, with the content,
/// commitments, links and heads that belong to them. They are put in line by line in the order of time, each line of all
/// copies before the next, so that the lines of a family lie as far apart as they do after years.
/// </summary>
internal static class Multiplying
{
    private sealed record Template(
        int Family, int Chain, LineType Type, long RecordedAt, uint Policy, UInt128? Key, UInt128? Item, byte[] Content, int RecordAt, int LineAt,
        int AboutAt, int AboutLength, byte[] Commitments, List<(string Insert, string Table, object[] Values)> Rows);

    /// <summary>How many fields a line has on the average.</summary>
    public static double FieldsALine { get; private set; }

    public static async Task CopyAsync(RecordStore store, IReadOnlyList<RecordId> families, int copies, DbConnection connection)
    {
        var (templates, heads) = Read(store, families);
        FieldsALine = templates.Average(t => t.Commitments.Length / 32.0);
        var sqlite = connection is SqliteConnection;
        await connection.OpenAsync();
        using var sink = sqlite ? (ICopies)new SqliteCopies((SqliteConnection)connection, [.. templates.SelectMany(t => t.Rows).Select(r => r.Table).Distinct()]) : new PostgresCopies((NpgsqlConnection)connection);
        var records = new UInt128[copies, families.Count];
        var chains = new UInt128[copies, heads.Count];
        var hashes = new byte[copies, heads.Count][];
        var lengths = new long[heads.Count];
        for (var c = 0; c < copies; c++)
        {
            for (var f = 0; f < families.Count; f++)
                records[c, f] = RawRows.NumberOf(Guid.CreateVersion7(DateTimeOffset.UtcNow.AddMinutes(-c)));
            for (var h = 0; h < heads.Count; h++)
                (chains[c, h], hashes[c, h]) = (BinaryPrimitives.ReadUInt128BigEndian(RandomNumberGenerator.GetBytes(16)), new byte[32]);
        }
        var leaf = new byte[1 + Leaf.EncodedLength];
        foreach (var t in templates)
        {
            for (var c = 0; c < copies; c++)
            {
                var record = RawRows.GuidOf(records[c, t.Family]);
                var line = Guid.CreateVersion7(Microseconds.ToInstant(t.RecordedAt));
                record.TryFormat(t.Content.AsSpan(t.RecordAt), out _);
                line.TryFormat(t.Content.AsSpan(t.LineAt), out _);
                var salt = t.Content.AsSpan(7, 32);
                FieldCommitment.Of(ValueKind.Json, salt, "@line"u8, t.Content.AsSpan(t.AboutAt, t.AboutLength)).CopyTo(t.Commitments, 0);
                var commitment = Root(t.Commitments);
                var chain = RawRows.GuidOf(chains[c, t.Chain]);
                Leaf.Write(leaf.AsSpan(1), Leaf.Version, (byte)t.Type, chain.ToByteArray(true), lengths[t.Chain], hashes[c, t.Chain], commitment, t.RecordedAt, t.Policy);
                var hash = SHA256.HashData(leaf);
                sink.Line(record, line, chain, t.Type, lengths[t.Chain], hashes[c, t.Chain], commitment, t.RecordedAt, t.Policy, hash, Maybe(t.Key), Maybe(t.Item), t.Content);
                foreach (var (insert, _, values) in t.Rows)
                {
                    (values[0], values[1]) = (sink.Id(record), sink.Id(line));
                    sink.Row(insert, values);
                }
                hashes[c, t.Chain] = hash;
            }
            lengths[t.Chain]++;
        }
        for (var c = 0; c < copies; c++)
            for (var h = 0; h < heads.Count; h++)
                sink.Chain(RawRows.GuidOf(records[c, heads[h].Family]), RawRows.GuidOf(chains[c, h]), heads[h].Head, lengths[h], hashes[c, h]);
        sink.Finish();
    }

    private static Guid? Maybe(UInt128? id) => id is { } number ? RawRows.GuidOf(number) : null;

    private static byte[] Root(ReadOnlySpan<byte> commitments)
    {
        if (commitments.Length == 32)
            return MerkleTree.LeafHash(commitments);
        var left = (int)BitOperations.RoundUpToPowerOf2((uint)(commitments.Length / 32)) / 2 * 32;
        return MerkleTree.NodeHash(Root(commitments[..left]), Root(commitments[left..]));
    }

    private static (List<Template>, List<(int Family, HeadAt Head)>) Read(RecordStore store, IReadOnlyList<RecordId> families)
    {
        using var snapshot = Snapshot.Of(store, 1)[0];
        using var connection = Connect(store);
        connection.Open();
        var family = families.Select((f, i) => (RawRows.NumberOf(f.Value), i)).ToDictionary(x => x.Item1, x => x.i);
        var heads = new List<(int, HeadAt)>();
        var chains = new Dictionary<UInt128, int>();
        snapshot.Begin(default);
        snapshot.Heads(row =>
        {
            var head = HeadAt.Read(row);
            if (!family.TryGetValue(head.Record, out var of))
                return;
            chains[head.Chain] = heads.Count;
            heads.Add((of, head));
        });
        var rows = new Dictionary<(UInt128, UInt128), List<(string Name, byte[] Json, string Insert, string Table, object[] Values)>>();
        var writer = new CanonicalJsonWriter();
        foreach (var table in store.Rows.Rows.Select(type => new RowTable(store, type)))
            snapshot.Ask(table.Select, row =>
            {
                if (!family.ContainsKey(row.Id(0)))
                    return;
                table.Write(writer, row);
                var at = (row.Id(0), row.Id(1));
                if (!rows.TryGetValue(at, out var some))
                    rows[at] = some = [];
                some.Add((LineContent.Row + LineContent.RowName(table.Name, RawRows.GuidOf(row.Id(2))), writer.ToArray(), "", table.Name, [row.Id(2)]));
            });
        var templates = new List<Template>();
        var contents = new ByteChunk();
        var line = new LineAt();
        while (snapshot.Lines(1000, row =>
        {
            contents.Clear();
            line.Read(row, contents);
            if (!family.TryGetValue(line.Record, out var of))
                return;
            var content = contents.Of(line.Start, line.Length).ToArray();
            var stamped = rows.GetValueOrDefault((line.Record, line.Id)) ?? [];
            var commitments = Content.Decode(content).Fields.SelectMany(f => f.State == FieldState.Open
                ? f.Commitment.ToArray()
                : FieldCommitment.Of(f.Kind, f.Salt, f.NameBytes, stamped.First(r => r.Name == f.Name).Json)).ToArray();
            const int about = 1 + 4 + 2 + 32 + 4 + 5 + 4;
            templates.Add(new Template(of, chains[line.Chain], line.Type, line.RecordedAt, line.Stored().PolicyVersion, line.ClientKey, line.Item, content,
                content.AsSpan().IndexOf("\"Record\":\""u8) + 10, content.AsSpan().IndexOf("\"Line\":\""u8) + 8,
                about, (int)BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(about - 4)), commitments,
                [.. stamped.Select(r => Insert(connection, r.Table, line, (UInt128)r.Values[0]))]));
        }))
        {
            // Until there are no more.
        }
        return ([.. templates.OrderBy(t => t.RecordedAt)], heads);
    }

    // The row as it is, to be put in again with another record and line.
    private static (string, string, object[]) Insert(DbConnection connection, string table, LineAt line, UInt128 id)
    {
        using var command = connection.CreateCommand();
        var sqlite = connection is SqliteConnection;
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE record = $1 AND line = $2 AND id = $3";
        foreach (var one in (UInt128[])[line.Record, line.Id, id])
        {
            var parameter = command.CreateParameter();
            if (sqlite)
                parameter.ParameterName = "$" + (command.Parameters.Count + 1);
            parameter.Value = sqlite ? RawRows.GuidOf(one).ToByteArray(true) : RawRows.GuidOf(one);
            command.Parameters.Add(parameter);
        }
        using var reader = command.ExecuteReader();
        reader.Read();
        var columns = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) is not ("record" or "line")).ToArray();
        string[] names = ["record", "line", .. columns.Select(reader.GetName)];
        object[] values = [new(), new(), .. columns.Select(reader.GetValue)];
        return ($"INSERT INTO \"{table}\" ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => "$" + (i + 1)))})", table, values);
    }

    public static DbConnection Connect(RecordStore store) => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetConnectionString(store.Database) is var text
        && store is SqliteStore ? new SqliteConnection(text + ";Pooling=false;Foreign Keys=false") : new NpgsqlConnection(text);
}
