using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.Store;

/// <summary>
/// Writes the rows of an act: one prepared statement a table, with the columns and conversions of EF's own model. Tracking
/// rows that never change would cost several times what it costs to write them.
/// </summary>
internal sealed class RowWriter(RecordStore store) : IDisposable
{
    private readonly Dictionary<Type, Table> _tables = [];

    private sealed record Column(string Name, Func<object, object?> Value, RelationalTypeMapping Mapping, bool Nullable);

    private sealed record Table(string Insert, Column[] Columns)
    {
        /// <summary>The statement prepared before, where the database keeps it; its parameters are filled anew for each row.</summary>
        public DbCommand? Prepared { get; set; }
    }

    public async Task WriteAsync(OpenRecord record)
    {
        var connection = store.Database.GetDbConnection();
        var transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        if (!connection.CanCreateBatch)
        {
            foreach (var row in record.Added)
                WriteOne(connection, transaction, Guarded(row, record));
            return;
        }
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var row in record.Added)
        {
            var table = TableOf(Guarded(row, record).GetType());
            var command = batch.CreateBatchCommand();
            command.CommandText = table.Insert;
            using var values = connection.CreateCommand();
            foreach (var column in table.Columns)
            {
                var parameter = column.Mapping.CreateParameter(values, "", column.Value(row), column.Nullable);
                parameter.ParameterName = "";
                command.Parameters.Add(parameter);
            }
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        foreach (var table in _tables.Values)
            table.Prepared?.Dispose();
    }

    private void WriteOne(DbConnection connection, DbTransaction transaction, OnRecord row)
    {
        var table = TableOf(row.GetType());
        if (table.Prepared is not { } command)
        {
            command = table.Prepared = connection.CreateCommand();
            command.CommandText = table.Insert;
            command.Transaction = transaction;
            for (var i = 0; i < table.Columns.Length; i++)
                command.Parameters.Add(table.Columns[i].Mapping.CreateParameter(command, "$" + (i + 1), table.Columns[i].Value(row), table.Columns[i].Nullable));
        }
        else
        {
            for (var i = 0; i < table.Columns.Length; i++)
            {
                var column = table.Columns[i];
                var value = column.Value(row);
                command.Parameters[i].Value = value is null ? DBNull.Value : column.Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
            }
        }
        command.ExecuteNonQuery();
    }

    private static OnRecord Guarded(OnRecord row, OpenRecord record) =>
        row.Record == record.Id && row.Line != Guid.Empty ? row
        : throw new InvalidOperationException("A row belongs to the record that is open, and to the line that wrote it.");

    private Table TableOf(Type type)
    {
        if (_tables.TryGetValue(type, out var known))
            return known;
        var entity = store.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is no row of a record.");
        var into = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        Column[] columns = [.. entity.GetProperties().Select(p => new Column(
            p.GetColumnName(into)!, p.GetGetter().GetClrValue, p.GetRelationalTypeMapping(), p.IsNullable))];
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        var places = string.Join(", ", columns.Select((_, i) => "$" + (i + 1)));
        return _tables[type] = new Table($"INSERT INTO \"{entity.GetTableName()}\" ({names}) VALUES ({places})", columns);
    }
}
