using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.Store;

/// <summary>
/// Writes the rows of an act: one prepared statement a table, with the columns and conversions of EF's own model. Tracking
/// rows that never change would cost several times what it costs to write them.
/// </summary>
internal sealed class RowWriter(RecordStore store, Prepared prepared)
{
    // Both databases are never served by one process but in tests, so the model is part of the key.
    private static readonly ConcurrentDictionary<(IModel, Type), Table> s_tables = new();

    private sealed record Column(string Name, Func<object, object?> Value, RelationalTypeMapping Mapping, bool Nullable);

    private sealed record Table(string Insert, Column[] Columns);

    public async Task WriteAsync(OpenRecord record)
    {
        var connection = store.Database.GetDbConnection();
        var transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        if (!connection.CanCreateBatch)
        {
            foreach (var row in record.Added)
                WriteOne(Guarded(row, record));
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

    private void WriteOne(OnRecord row)
    {
        var table = TableOf(row.GetType());
        var command = prepared.Of(table.Insert, made =>
        {
            for (var i = 0; i < table.Columns.Length; i++)
                made.Parameters.Add(table.Columns[i].Mapping.CreateParameter(made, "$" + (i + 1), table.Columns[i].Value(row), table.Columns[i].Nullable));
        });
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var column = table.Columns[i];
            var value = column.Value(row);
            command.Parameters[i].Value = value is null ? DBNull.Value : column.Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }
        command.ExecuteNonQuery();
    }

    private static OnRecord Guarded(OnRecord row, OpenRecord record) =>
        row.Record == record.Id && row.Line != Guid.Empty ? row
        : throw new InvalidOperationException("A row belongs to the record that is open, and to the line that wrote it.");

    private Table TableOf(Type type)
    {
        if (s_tables.TryGetValue((store.Model, type), out var known))
            return known;
        var entity = store.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is no row of a record.");
        var into = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        Column[] columns = [.. entity.GetProperties().Select(p => new Column(
            p.GetColumnName(into)!, p.GetGetter().GetClrValue, p.GetRelationalTypeMapping(), p.IsNullable))];
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        var places = string.Join(", ", columns.Select((_, i) => "$" + (i + 1)));
        return s_tables[(store.Model, type)] = new Table($"INSERT INTO \"{entity.GetTableName()}\" ({names}) VALUES ({places})", columns);
    }
}
