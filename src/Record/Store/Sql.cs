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
        "INSERT INTO chain (record, id, type, kind, next, head, last_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

    private const string MoveChain =
        "UPDATE chain SET next = $3, head = $4, last_at = $5 WHERE record = $1 AND id = $2";

    private const string InsertShown =
        "INSERT INTO shown (record, id, asked_by, at, by, what) VALUES ($1, $2, $3, $4, $5, $6)";

    private const string DropDraft = "DELETE FROM draft WHERE record = $1 AND id = $2";

    public static async Task<List<ChainRow>> LockChainsAsync(RecordStore store, RecordId[] records)
    {
        if (store.Database.IsNpgsql())
        {
            var ids = Array.ConvertAll(records, r => r.Value);
            return await store.Chains.FromSqlRaw("SELECT * FROM chain WHERE record = ANY({0}) ORDER BY record, type FOR UPDATE", ids)
                .AsNoTracking().ToListAsync();
        }
        return await store.Chains.AsNoTracking().Where(c => records.Contains(c.Record)).ToListAsync();
    }

    public static Task InsertChainAsync(RecordStore store, ChainRow chain) =>
        RunAsync(store, [(InsertChain,
            [chain.Record.Value, chain.Id, (short)chain.Type, (short)chain.Kind, chain.Next, chain.Head, chain.LastAt])]);

    public static Task InsertLinesAsync(RecordStore store, IEnumerable<LedgerLine> lines) =>
        RunAsync(store, [.. lines.Select(Insert)]);

    public static Task FlushAsync(
        RecordStore store, List<LedgerLine> lines, List<ShownRow> shown, List<(RecordId Worker, Guid Key)> usedUp, List<ChainRow> moved) =>
        RunAsync(store,
        [
            .. lines.Select(Insert),
            .. shown.Select(s => (InsertShown, new object?[] { s.Record.Value, s.Id, s.AskedBy.Value, s.At, s.By, s.What })),
            .. usedUp.Select(d => (DropDraft, new object?[] { d.Worker.Value, d.Key })),
            .. moved.Select(c => (MoveChain, new object?[] { c.Record.Value, c.Id, c.Next, c.Head, c.LastAt })),
        ]);

    private static (string, object?[]) Insert(LedgerLine l) => (InsertLine,
        [l.Record.Value, l.Id, l.Chain, (short)l.Type, (short)l.Version, l.Sequence, l.Previous, l.Commitment, l.RecordedAt,
            l.PolicyVersion, l.Hash, l.ClientKey, l.Item, l.Content]);

    private static async Task RunAsync(RecordStore store, IReadOnlyList<(string Sql, object?[] Values)> statements)
    {
        if (statements.Count == 0)
            return;
        var connection = store.Database.GetDbConnection();
        var transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        if (connection.CanCreateBatch)
        {
            await using var batch = connection.CreateBatch();
            batch.Transaction = transaction;
            foreach (var (sql, values) in statements)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = sql;
                foreach (var value in values)
                {
                    var parameter = command.CreateParameter();
                    parameter.Value = value ?? DBNull.Value;
                    command.Parameters.Add(parameter);
                }
                batch.BatchCommands.Add(command);
            }
            await batch.ExecuteNonQueryAsync();
            return;
        }
        DbCommand? prepared = null;
        foreach (var (sql, values) in statements)
        {
            if (prepared?.CommandText != sql)
            {
                prepared?.Dispose();
                prepared = connection.CreateCommand();
                prepared.Transaction = transaction;
                prepared.CommandText = sql;
                for (var i = 0; i < values.Length; i++)
                {
                    var parameter = prepared.CreateParameter();
                    parameter.ParameterName = "$" + (i + 1);
                    prepared.Parameters.Add(parameter);
                }
            }
            for (var i = 0; i < values.Length; i++)
                prepared.Parameters[i].Value = InSqlite(values[i]);
            prepared.ExecuteNonQuery();
        }
        prepared?.Dispose();
    }

    private static object InSqlite(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(true),
        DateTimeOffset instant => Microseconds.Of(instant),
        _ => value,
    };
}
