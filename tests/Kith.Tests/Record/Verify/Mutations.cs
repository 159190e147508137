using Kith.Record.Store;
using Kith.Tests.A;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Record.Verify;

/// <summary>One column of one row, changed and put back.</summary>
internal sealed class Mutations(Tampering tampering, Random chance)
{
    private int _kept;

    /// <summary>The tables and columns that a ledger line vouches for, from the model; and what is kept beside the lines, the ends of the chains and the index of searches.</summary>
    public static IReadOnlyList<(string Table, string Column)> Columns(KithWorld world, bool besides = false)
    {
        using var store = AnyRows.Store(world);
        return [.. store.Model.GetEntityTypes()
            .Where(e => e.ClrType == typeof(LedgerLine) || (besides && (e.ClrType == typeof(ChainRow) || e.ClrType == typeof(ShownRow))) || e.ClrType.IsSubclassOf(typeof(global::Kith.Record.OnRecord)))
            // What tells a server that rules changed is no fact of the record: nothing vouches for it.
            .SelectMany(e => e.GetProperties().Where(p => e.ClrType != typeof(ChainRow) || p.Name != nameof(ChainRow.Rules)).Select(p => (e.GetTableName()!, p.GetColumnName())))];
    }

    /// <summary>Changes the column of one of the table's rows, and gives what puts it back. Null when nothing could be changed.</summary>
    public async Task<Func<Task>?> ChangeAsync(string table, string column, object[] row, bool toNull)
    {
        var old = row[2];
        return await SetAsync(table, column, row, toNull ? (old is DBNull ? null : DBNull.Value) : Other(old));
    }

    /// <summary>Puts another value into the column of one of the table's rows, and gives what puts it back. Null when it cannot be.</summary>
    public async Task<Func<Task>?> SetAsync(string table, string column, object[] row, object? changed)
    {
        var (record, id, old) = (row[0], row[1], row[2]);
        if (changed is null)
            return null;
        try
        {
            await tampering.RunAsync($"UPDATE \"{table}\" SET \"{column}\" = $3 WHERE record = $1 AND id = $2", record, id, changed);
        }
        catch (System.Data.Common.DbException)
        {
            return null; // the column may not be null, or the value is of another row already
        }
        return async () => Assert.Equal(1, await tampering.RunAsync($"UPDATE \"{table}\" SET \"{column}\" = $3 WHERE record = $1 AND id = $2",
            column == "record" ? changed : record, column == "id" ? changed : id, old));
    }

    /// <summary>Takes one row of the table away, and gives what puts it back.</summary>
    public async Task<Func<Task>> DeleteAsync(string table, object[] row)
    {
        var kept = $"kept_{_kept++}";
        await tampering.RunAsync($"CREATE TEMP TABLE {kept} AS SELECT * FROM \"{table}\" WHERE 1 = 0");
        await tampering.RunAsync($"INSERT INTO {kept} SELECT * FROM \"{table}\" WHERE record = $1 AND id = $2", row[0], row[1]);
        Assert.Equal(1, await tampering.RunAsync($"DELETE FROM \"{table}\" WHERE record = $1 AND id = $2", row[0], row[1]));
        return async () =>
        {
            Assert.Equal(1, await tampering.RunAsync($"INSERT INTO \"{table}\" SELECT * FROM {kept}"));
            await tampering.RunAsync($"DROP TABLE {kept}");
        };
    }

    public Task<List<object[]>> RowsAsync(string table, string column) =>
        tampering.AskAsync($"SELECT record, id, \"{column}\" FROM \"{table}\" ORDER BY record, id");

    /// <summary>A value a little different; null where there is none.</summary>
    public object? Other(object value) => value switch
    {
        byte[] { Length: 0 } => new byte[] { 1 },
        byte[] bytes => Flipped(bytes),
        Guid id => new Guid(Flipped(id.ToByteArray(true)), true),
        string text => Typed(text),
        bool yes => !yes,
        short number => (short)(number + 1),
        int number => number + 1,
        long number => chance.Next(2) == 0 ? number + 1 : number - 1,
        double number => number + 0.5,
        DateOnly day => day.AddDays(1),
        DateTime { Kind: DateTimeKind.Utc } at => at.AddTicks(10),
        DateTime at => at.AddDays(1),
        TimeOnly time => time.Add(TimeSpan.FromMicroseconds(1)),
        TimeSpan time => time + TimeSpan.FromMicroseconds(1),
        string[] texts => (string[])[.. texts, ""],
        Guid[] ids => (Guid[])[.. ids, Guid.Empty],
        DBNull => null,
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private byte[] Flipped(byte[] bytes)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[chance.Next(flipped.Length)] ^= (byte)(1 << chance.Next(8));
        return flipped;
    }

    private string Typed(string text)
    {
        if (text.Length == 0)
            return " ";
        var at = chance.Next(text.Length);
        while (char.IsSurrogate(text[at]))
            at--;
        return at < 0 ? text + "." : text[..at] + (text[at] == 'x' ? 'y' : 'x') + text[(at + 1)..];
    }
}
