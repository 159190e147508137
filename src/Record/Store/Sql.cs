using System.Data.Common;
using Kith.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.Store;

/// <summary>The few statements of the hot path, written out so that a line costs one statement and a group one trip.</summary>
internal static class Sql
{
    private const string InsertLine =
        "INSERT INTO ledger_line (record, id, chain, type, version, sequence, previous, commitment, recorded_at, policy_version, hash, client_key, item, content) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

    private const string InsertChain =
        "INSERT INTO chain (record, id, type, kind, next, head, last_at, rules) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    private const string MoveChain =
        "UPDATE chain SET next = $3, head = $4, last_at = $5, rules = $6 WHERE record = $1 AND id = $2";

    private const string InsertShown =
        "INSERT INTO shown (record, id, asked_by, at, by, what) VALUES ($1, $2, $3, $4, $5, $6)";

    private const string DropDraft = "DELETE FROM draft WHERE record = $1 AND id = $2";

    private const string ChainColumns = "SELECT record, id, type, kind, next, head, last_at, rules FROM chain WHERE record ";

    /// <summary>The ends of the records' chains, held until the transaction ends. SQLite's one writer holds them already.</summary>
    public static async Task<List<ChainRow>> LockChainsAsync(RecordStore store, RecordId[] records)
    {
        var found = new List<ChainRow>(records.Length * 2);
        await ReadAsync(store, ChainColumns, "ORDER BY record, type FOR UPDATE", records, null, row => found.Add(new ChainRow
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
        return found;
    }

    /// <summary>The records' kinds, how long their chains were when what the rules decide by last changed, and how long they are.</summary>
    public static Task ReadHeadsAsync(RecordStore store, RecordId[] records, Action<RecordId, RecordKind, long, long> found) =>
        ReadAsync(store, "SELECT record, kind, rules, next FROM chain WHERE record ", "AND type = 1", records, null,
            row => found(new RecordId(IdOf(row, 0)), (RecordKind)row.GetByte(1), row.GetInt64(2), row.GetInt64(3)));

    /// <summary>The content of the lines that used these keys already.</summary>
    public static Task ReadEarlierAsync(
        RecordStore store, IReadOnlyCollection<(RecordId Record, Guid Key)> keys, Action<RecordId, Guid, byte[]> found) =>
        ReadAsync(store, "SELECT record, client_key, content FROM ledger_line WHERE record ", "AND client_key ", [.. keys.Select(k => k.Record)],
            [.. keys.Select(k => k.Key)], row => found(new RecordId(IdOf(row, 0)), IdOf(row, 1), (byte[])row.GetValue(2)));

    // PostgreSQL is asked once for all; SQLite, in the same process, once for each with one prepared statement.
    private static async Task ReadAsync(
        RecordStore store, string select, string rest, RecordId[] records, Guid[]? keys, Action<DbDataReader> found)
    {
        if (records.Length == 0)
            return;
        if (store.Statements is { } statements)
        {
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
            return;
        }
        await store.Database.OpenConnectionAsync();
        try
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = select + "= ANY($1) " + rest + (keys is null ? "" : "= ANY($2)");
            Add(command, "", Array.ConvertAll(records, r => r.Value));
            if (keys is not null)
                Add(command, "", keys);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                found(rows);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
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

    public static void AddLine(RecordStore store, LedgerLine l) => Run(store, InsertLine,
        [l.Record.Value, l.Id, l.Chain, (short)l.Type, (short)l.Version, l.Sequence, l.Previous, l.Commitment, l.RecordedAt,
            l.PolicyVersion, l.Hash, l.ClientKey, l.Item, l.Content]);

    public static void AddShown(RecordStore store, ShownRow s) => Run(store, InsertShown, [s.Record.Value, s.Id, s.AskedBy.Value, s.At, s.By, s.What]);

    public static void DropUsedDraft(RecordStore store, RecordId worker, Guid key) => Run(store, DropDraft, [worker.Value, key]);

    public static void Move(RecordStore store, ChainRow c) => Run(store, MoveChain, [c.Record.Value, c.Id, c.Next, c.Head, c.LastAt, c.Rules]);

    // SQLite, in the same process, is told at once.
    private static void Run(RecordStore store, string sql, object?[] values)
    {
        if (store.Unsent is not { } unsent)
        {
            store.Statements!.Run(sql, values, InSqlite);
            return;
        }
        var command = unsent.Add(sql);
        foreach (var value in values)
        {
            var parameter = unsent.Maker.CreateParameter();
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }

    private static object InSqlite(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(true),
        DateTimeOffset instant => Microseconds.Of(instant),
        _ => value,
    };
}
