using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.Store;

/// <summary>
/// Writes rows of acts and derived rows: one prepared statement a table, with the columns and conversions of EF's own model. Tracking
/// rows that never change would cost several times what it costs to write them.
/// </summary>
internal sealed class RowWriter(RecordStore store)
{
    // Both databases are never served by one process but in tests, so the model is part of the key.
    private static readonly ConcurrentDictionary<(IModel, Type), Table> s_tables = new();

    private sealed record Column(string Name, Func<object, object?> Value, RelationalTypeMapping Mapping, bool Nullable);

    private sealed record Table(string Insert, Column[] Columns);

    /// <summary>Writes the rows that an act added; to PostgreSQL they go with the next that is sent.</summary>
    public void Write(OpenRecord record)
    {
        foreach (var row in record.Added)
            if (row.Record != record.Id || row.Line == Guid.Empty)
                throw new InvalidOperationException("A row belongs to the record that is open, and to the line that wrote it.");
        Write(record.Added);
    }

    /// <summary>Writes e-mails that an act posted; to PostgreSQL they go with the next that is sent.</summary>
    public void Write(IReadOnlyCollection<Mail.OutboxRow> mails) => Write((IReadOnlyCollection<object>)mails);

    /// <summary>Writes derived rows where there were none.</summary>
    public Task WriteAsync(IReadOnlyCollection<Derived> rows)
    {
        Write(rows);
        return store.Unsent?.SendAsync() ?? Task.CompletedTask;
    }

    private void Write(IReadOnlyCollection<object> rows)
    {
        foreach (var row in rows)
        {
            if (store.Unsent is not { } unsent)
            {
                WriteOne(row);
                continue;
            }
            var table = TableOf(row.GetType());
            unsent.Add(table.Insert, Array.ConvertAll(table.Columns, column =>
            {
                var parameter = column.Mapping.CreateParameter(unsent.Maker, "", column.Value(row), column.Nullable);
                parameter.ParameterName = "";
                return parameter;
            }));
        }
    }

    private void WriteOne(object row)
    {
        var table = TableOf(row.GetType());
        var command = store.Statements!.Of(table.Insert, made =>
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
