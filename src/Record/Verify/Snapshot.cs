using System.Data.Common;
using Kith.Record.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Verify;

/// <summary>The whole database as it stood at one instant, read past the door's filter: a check must see what no worker sees.</summary>
internal abstract class Snapshot : IDisposable
{
    protected const string SelectLines =
        "SELECT record, id, chain, type, version, sequence, previous, commitment, recorded_at, policy_version, hash, client_key, item, content " +
        "FROM ledger_line ORDER BY record, chain, sequence";

    protected const string SelectHeads = "SELECT record, id, type, kind, next, head, last_at FROM chain ORDER BY record, id";

    protected const string Between = " WHERE (record, line) >= ($1, $2) AND (record, line) <= ($3, $4)";

    public static Snapshot Of(RecordStore store) => store.Database.IsNpgsql()
        ? new PostgresSnapshot(store.Database.GetConnectionString()!)
        : new SqliteSnapshot(store.Database.GetConnectionString()!);

    /// <summary>The next lines, in the order of record, chain and sequence number; false when there were none left.</summary>
    public abstract bool Lines(int most, Action<RawRows> take);

    /// <summary>The next ends of chains, in the order of record and chain.</summary>
    public abstract bool Heads(int most, Action<RawRows> take);

    /// <summary>The rows of the tables that are stamped with lines from one to another, in the order of record and line.</summary>
    public abstract void Rows(IReadOnlyList<RowTable> tables, (UInt128 Record, UInt128 Line) from, (UInt128 Record, UInt128 Line) to, Action<RowTable, RawRows> take);

    /// <summary>Anything else.</summary>
    public abstract void Ask(string sql, Action<RawRows> take, params object[] values);

    public abstract void Dispose();

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
