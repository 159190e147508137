using System.Data.Common;
using Kith.Record.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Verify;

/// <summary>The whole database as it stood at one instant, read past the door's filter: a check must see what no worker sees. For one thread.</summary>
internal abstract class Snapshot : IDisposable
{
    protected const string SelectLines =
        "SELECT record, id, chain, type, version, sequence, previous, commitment, recorded_at, policy_version, hash, client_key, item, content " +
        "FROM ledger_line";

    protected const string InOrder = " ORDER BY record, chain, sequence";

    protected const string SelectHeads = "SELECT record, id, type, kind, next, head, last_at FROM chain";

    protected const string Between = " WHERE (record, line) >= ($1, $2) AND (record, line) <= ($3, $4)";

    /// <summary>So many snapshots of one and the same state, one for each worker.</summary>
    public static IReadOnlyList<Snapshot> Of(RecordStore store, int count) => store.Database.IsNpgsql()
        ? PostgresSnapshot.Open(store.Database.GetConnectionString()!, count)
        : SqliteSnapshot.Open(store.Database.GetConnectionString()!, count);

    /// <summary>Lines and heads are from now on those of this part.</summary>
    public abstract void Begin(Part part);

    /// <summary>The next lines, in the order of record, chain and sequence number; false when there are none left.</summary>
    public abstract bool Lines(int most, Action<RawRows> take);

    /// <summary>The ends of all chains of the part, in the order of record and chain.</summary>
    public abstract void Heads(Action<RawRows> take);

    /// <summary>The rows of the tables that are stamped with lines from one to another, in the order of record and line.</summary>
    public abstract void Rows(IReadOnlyList<RowTable> tables, (UInt128 Record, UInt128 Line) from, (UInt128 Record, UInt128 Line) to, Action<RowTable, RawRows> take);

    /// <summary>Anything else.</summary>
    public abstract void Ask(string sql, Action<RawRows> take, params object[] values);

    /// <summary>An id as it is written in a statement.</summary>
    public abstract string Literal(UInt128 id);

    /// <summary>Whether there is such a table.</summary>
    public abstract bool Has(string table);

    public abstract void Dispose();

    /// <summary>The one number that a question has for its answer.</summary>
    public long Count(string sql)
    {
        long count = 0;
        Ask(sql, row => count = row.Whole(0));
        return count;
    }

    protected static void Bind(DbCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            if (command is SqliteCommand)
                parameter.ParameterName = "$" + (i + 1);
            parameter.Value = values[i] is UInt128 id
                ? command is SqliteCommand ? RawRows.GuidOf(id).ToByteArray(true) : RawRows.GuidOf(id)
                : values[i];
            command.Parameters.Add(parameter);
        }
    }
}
