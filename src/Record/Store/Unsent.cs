using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.Store;

/// <summary>
/// What a transaction has still to write to PostgreSQL: sent together in one trip, at the end or before somebody reads the
/// record it belongs to. Rows of one table go in one statement.
/// </summary>
internal sealed partial class Unsent(RecordStore store) : IDisposable
{
    // So many rows a statement and no other number, since each number is a statement that the server prepares.
    private static readonly int[] s_rows = [16, 4, 1];
    private static readonly ConcurrentDictionary<(string, int), string> s_several = new();

    private readonly HashSet<RecordId> _records = [];
    private readonly List<(string Sql, DbParameter[] Values)> _statements = [];
    private DbCommand? _maker;

    /// <summary>Makes the parameters of EF's own type mappings.</summary>
    public DbCommand Maker => _maker ??= store.Database.GetDbConnection().CreateCommand();

    /// <summary>Adds a statement. Those of one text are sent where the first of them stands, so none may rest on one of another text.</summary>
    public void Add(string sql, DbParameter[] values) => _statements.Add((sql, values));

    /// <summary>What was added is of this record.</summary>
    public void IsOf(RecordId record) => _records.Add(record);

    public Task SendBeforeReadingAsync(RecordId record) => _records.Contains(record) ? SendAsync() : Task.CompletedTask;

    public async Task SendAsync()
    {
        _records.Clear();
        if (_statements.Count == 0)
            return;
        await using var batch = store.Database.GetDbConnection().CreateBatch();
        batch.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var alike in _statements.GroupBy(s => s.Sql, s => s.Values))
        {
            DbParameter[][] rows = [.. alike];
            var most = alike.Key.StartsWith("INSERT", StringComparison.Ordinal) ? rows.Length : 1;
            for (var from = 0; from < rows.Length;)
            {
                var count = s_rows.First(n => n <= Math.Min(most, rows.Length - from));
                var command = batch.CreateBatchCommand();
                command.CommandText = s_several.GetOrAdd((alike.Key, count), Several);
                foreach (var value in rows.AsSpan(from, count).ToArray().SelectMany(row => row))
                    command.Parameters.Add(value);
                batch.BatchCommands.Add(command);
                from += count;
            }
        }
        _statements.Clear();
        await batch.ExecuteNonQueryAsync();
    }

    public void Dispose() => _maker?.Dispose();

    // "… VALUES ($1, $2)" for two rows: "… VALUES ($1, $2), ($3, $4)".
    private static string Several((string Sql, int Rows) wanted)
    {
        var (sql, rows) = wanted;
        if (rows == 1)
            return sql;
        var values = sql.IndexOf("VALUES (", StringComparison.Ordinal) + "VALUES ".Length;
        var one = sql[values..];
        var places = Place().Count(one);
        return sql[..values] + string.Join(", ", Enumerable.Range(0, rows).Select(row => Place().Replace(one,
            place => "$" + (int.Parse(place.ValueSpan[1..], CultureInfo.InvariantCulture) + row * places).ToString(CultureInfo.InvariantCulture))));
    }

    [GeneratedRegex(@"\$\d+", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
