using System.Data.Common;
using Kith.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Kith.Record.Store;

/// <summary>The few statements of the hot path, written out so that a line costs one statement and a group one trip.</summary>
internal static class Sql
{
    private const string InsertLine =
        "INSERT INTO ledger_line (record, id, chain, type, version, sequence, previous, commitment, recorded_at, policy_version, hash, client_key, item, content) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

    private const string InsertUnplaced = "INSERT INTO unplaced (record, line, hash) VALUES ($1, $2, $3)";

    private const string InsertChain =
        "INSERT INTO chain (record, id, type, kind, next, head, last_at, rules) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    private const string MoveChain =
        "UPDATE chain SET next = $3, head = $4, last_at = $5, rules = $6 WHERE record = $1 AND id = $2";

    private const string InsertShown =
        "INSERT INTO shown (record, id, asked_by, at, by, what) VALUES ($1, $2, $3, $4, $5, $6)";

    private const string MoveChains =
        "UPDATE chain c SET next = k.next, head = k.head, last_at = k.last_at, rules = k.rules " +
        "FROM unnest($1, $2, $3, $4, $5, $6) k(record, id, next, head, last_at, rules) WHERE c.record = k.record AND c.id = k.id";

    private const string DropDraft = "DELETE FROM draft WHERE record = $1 AND id = $2";

    private const string DropDrafts = "DELETE FROM draft d USING unnest($1, $2) k(record, id) WHERE d.record = k.record AND d.id = k.id";

    /// <summary>The ends of the records' chains, held until the transaction ends. SQLite's one writer holds them already.</summary>
    public static async Task<List<ChainRow>> LockChainsAsync(RecordStore store, RecordId[] records)
    {
        var found = new List<ChainRow>(records.Length * 2);
        await ReadAsync(store, Chains(records, found.Add));
        return found;
    }

    /// <summary>Holds the ends of the records' chains, and tells the content of the lines that used these keys already and the heads of others.</summary>
    public static Task HoldAsync(RecordStore store, RecordId[] records, Action<ChainRow> chain,
        IReadOnlyCollection<(RecordId Record, Guid Key)> keys, Action<RecordId, Guid, byte[]> earlier,
        RecordId[] others, Action<RecordId, RecordKind, long, long> head) =>
        ReadAsync(store, Chains(records, chain), new("SELECT record, client_key, content FROM ledger_line WHERE record ", "AND client_key ",
            [.. keys.Select(k => k.Record)], [.. keys.Select(k => k.Key)], row => earlier(new RecordId(IdOf(row, 0)), IdOf(row, 1), (byte[])row.GetValue(2))),
            Heads(others, head));

    /// <summary>The records' kinds, how long their chains were when what the rules decide by last changed, and how long they are.</summary>
    public static Task ReadHeadsAsync(RecordStore store, RecordId[] records, Action<RecordId, RecordKind, long, long> found) =>
        ReadAsync(store, Heads(records, found));

    private static Wanted Heads(RecordId[] records, Action<RecordId, RecordKind, long, long> found) =>
        new("SELECT record, kind, rules, next FROM chain WHERE record ", "AND type = 1", records, null,
            row => found(new RecordId(IdOf(row, 0)), (RecordKind)row.GetByte(1), row.GetInt64(2), row.GetInt64(3)));

    private static Wanted Chains(RecordId[] records, Action<ChainRow> found) =>
        new("SELECT record, id, type, kind, next, head, last_at, rules FROM chain WHERE record ", "ORDER BY record, type FOR UPDATE", records, null, row => found(new ChainRow
        {
            Record = new RecordId(IdOf(row, 0)),
            Id = IdOf(row, 1),
            Type = (LineType)row.GetByte(2),
            Kind = (RecordKind)row.GetByte(3),
            Next = row.GetInt64(4),
            Head = (byte[])row.GetValue(5),
            LastAt = InstantOf(row, 6),
            Rules = row.GetInt64(7),
        }));

    /// <summary>What is read of some records: of each its rows, or the one with the key that goes with it.</summary>
    private sealed record Wanted(string Select, string Rest, RecordId[] Records, Guid[]? Keys, Action<DbDataReader> Found);

    // PostgreSQL is asked once for all; SQLite, in the same process, once for each with one prepared statement.
    private static async Task ReadAsync(RecordStore store, params Wanted[] wanted)
    {
        if (store.Statements is { } statements)
        {
            foreach (var one in wanted)
                Read(statements, one);
            return;
        }
        var asked = wanted.Where(w => w.Records.Length > 0).ToArray();
        if (asked.Length == 0)
            return;
        await store.Database.OpenConnectionAsync();
        try
        {
            await using var batch = store.Database.GetDbConnection().CreateBatch();
            batch.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
            foreach (var (select, rest, records, keys, _) in asked)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = select + "= ANY($1) " + rest + (keys is null ? "" : "= ANY($2)");
                command.Parameters.Add(new NpgsqlParameter { Value = Array.ConvertAll(records, r => r.Value) });
                if (keys is not null)
                    command.Parameters.Add(new NpgsqlParameter { Value = keys });
                batch.BatchCommands.Add(command);
            }
            await using var rows = await batch.ExecuteReaderAsync();
            foreach (var one in asked)
            {
                while (await rows.ReadAsync())
                    one.Found(rows);
                await rows.NextResultAsync();
            }
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    private static void Read(Prepared statements, Wanted wanted)
    {
        var (select, rest, records, keys, found) = wanted;
        if (records.Length == 0)
            return;
        var known = statements.Of(select + "= $1 " + rest.Replace("FOR UPDATE", "", StringComparison.Ordinal) + (keys is null ? "" : "= $2"), made =>
        {
            Add(made, "$1", null);
            if (keys is not null)
                Add(made, "$2", null);
        });
        for (var i = 0; i < records.Length; i++)
        {
            known.Parameters[0].Value = InSqlite(records[i].Value);
            if (keys is not null)
                known.Parameters[1].Value = InSqlite(keys[i]);
            using var rows = known.ExecuteReader();
            while (rows.Read())
                found(rows);
        }
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static Guid IdOf(DbDataReader row, int column) =>
        row.GetFieldType(column) == typeof(Guid) ? row.GetGuid(column) : new Guid((byte[])row.GetValue(column), true);

    private static DateTimeOffset InstantOf(DbDataReader row, int column) =>
        row.GetFieldType(column) == typeof(long) ? Microseconds.ToInstant(row.GetInt64(column)) : row.GetFieldValue<DateTimeOffset>(column);

    public static void AddChain(RecordStore store, ChainRow chain) =>
        Run(store, InsertChain, [chain.Record.Value, chain.Id, (short)chain.Type, (short)chain.Kind, chain.Next, chain.Head, chain.LastAt, chain.Rules]);

    public static void AddLine(RecordStore store, LedgerLine l)
    {
        Run(store, InsertLine,
            [l.Record.Value, l.Id, l.Chain, (short)l.Type, (short)l.Version, l.Sequence, l.Previous, l.Commitment, l.RecordedAt,
                l.PolicyVersion, l.Hash, l.ClientKey, l.Item, l.Content]);
        // The log's sequencer gives it a place from there.
        Run(store, InsertUnplaced, [l.Record.Value, l.Id, l.Hash]);
    }

    public static void AddShown(RecordStore store, ShownRow s) => Run(store, InsertShown, [s.Record.Value, s.Id, s.AskedBy.Value, s.At, s.By, s.What]);

    public static void DropUsedDrafts(RecordStore store, IReadOnlyList<(RecordId Worker, Guid Key)> used) =>
        RunAll(store, used, DropDraft, draft => [draft.Worker.Value, draft.Key], DropDrafts,
            () => [Column(used, d => d.Worker.Value), Column(used, d => d.Key)]);

    public static void Move(RecordStore store, IReadOnlyList<ChainRow> chains) =>
        RunAll(store, chains, MoveChain, c => [c.Record.Value, c.Id, c.Next, c.Head, c.LastAt, c.Rules], MoveChains,
            () => [Column(chains, c => c.Record.Value), Column(chains, c => c.Id), Column(chains, c => c.Next), Column(chains, c => c.Head), Column(chains, c => c.LastAt), Column(chains, c => c.Rules)]);

    private static T[] Column<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> value) => [.. rows.Select(value)];

    // SQLite is told of each, PostgreSQL of all in one statement.
    private static void RunAll<T>(RecordStore store, IReadOnlyList<T> rows, string each, Func<T, object?[]> values, string all, Func<object[]> columns)
    {
        if (store.Unsent is null)
            foreach (var row in rows)
                Run(store, each, values(row));
        else if (rows.Count > 0)
            Run(store, all, columns());
    }

    // SQLite, in the same process, is told at once.
    private static void Run(RecordStore store, string sql, object?[] values)
    {
        if (store.Unsent is not { } unsent)
        {
            store.Statements!.Run(sql, values, InSqlite);
            return;
        }
        unsent.Add(sql, Array.ConvertAll(values, DbParameter (value) => new NpgsqlParameter { Value = value ?? DBNull.Value }));
    }

    private static object InSqlite(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(true),
        DateTimeOffset instant => Microseconds.Of(instant),
        _ => value,
    };
}
