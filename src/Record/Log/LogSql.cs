using System.Data.Common;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Kith.Record.Log;

/// <summary>The statements of the log that run often, on the connection of a store and in its transaction.</summary>
internal sealed partial class LogSql(RecordStore store)
{
    // Any number that is only Kith's: the lock of PostgreSQL by which one server at a time places and signs.
    private const long Lock = 0x6b697468_6c6f67;

    private bool IsSqlite => store.Statements is not null;

    /// <summary>Whether this transaction may place and sign: one at a time of all servers. SQLite's one writer is alone already.</summary>
    public async Task<bool> HoldAsync()
    {
        if (IsSqlite)
            return true;
        await using var command = Command("SELECT pg_try_advisory_xact_lock($1)", Lock);
        return await command.ExecuteScalarAsync() is true;
    }

    public bool AnyUnplaced() => Scalar("SELECT 1 FROM unplaced LIMIT 1") is not null;

    public long Waiting() => Convert.ToInt64(Scalar("SELECT COUNT(*) FROM unplaced"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How many entries the epoch has.</summary>
    public long Size(int epoch) =>
        Scalar("SELECT position FROM log_entry WHERE epoch = $1 ORDER BY position DESC LIMIT 1", epoch) is long last ? last + 1 : 0;

    /// <summary>Takes lines that have no place yet; they are gone from the waiting when the transaction commits.</summary>
    public async Task<IReadOnlyList<UnplacedRow>> TakeAsync(int most)
    {
        var taken = new List<UnplacedRow>();
        long last = 0;
        await UsingAsync(IsSqlite
            ? Command("SELECT record, line, hash, rowid FROM unplaced ORDER BY rowid LIMIT $1", most)
            : Command("DELETE FROM unplaced WHERE ctid = ANY(ARRAY(SELECT ctid FROM unplaced LIMIT $1)) RETURNING record, line, hash", most), async command =>
        {
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                taken.Add(new UnplacedRow { Record = new RecordId(IdOf(rows, 0)), Line = IdOf(rows, 1), Hash = (byte[])rows.GetValue(2) });
                if (IsSqlite)
                    last = rows.GetInt64(3);
            }
        });
        if (IsSqlite && taken.Count > 0)
            Run("DELETE FROM unplaced WHERE rowid <= $1", last);
        else
            // PostgreSQL gives them in no order; ids sort by the time at which they were made.
            taken.Sort((a, b) => a.Line.CompareTo(b.Line));
        return taken;
    }

    private const string InsertEntry = "INSERT INTO log_entry (epoch, position, record, line, hash) ";

    public async Task AddEntriesAsync(int epoch, long from, IReadOnlyList<UnplacedRow> lines)
    {
        if (IsSqlite)
        {
            for (var i = 0; i < lines.Count; i++)
                Run(InsertEntry + "VALUES ($1, $2, $3, $4, $5)", epoch, from + i, lines[i].Record.Value, lines[i].Line, lines[i].Hash);
            return;
        }
        await using var command = Command(InsertEntry + "SELECT $1, $2 + n - 1, record, line, hash FROM unnest($3, $4, $5) WITH ORDINALITY u(record, line, hash, n)",
            epoch, from, lines.Select(l => l.Record.Value).ToArray(), lines.Select(l => l.Line).ToArray(), lines.Select(l => l.Hash).ToArray());
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The hashes of a tile as far as there are any; null when there is none.</summary>
    public byte[]? Tile(int epoch, TileId tile) =>
        Scalar("SELECT hashes FROM log_tile WHERE epoch = $1 AND level = $2 AND \"index\" = $3", epoch, tile.Level, tile.Index) as byte[];

    public void PutTile(int epoch, TileId tile, byte[] hashes)
    {
        // Not "ON CONFLICT": SQLite's trigger against replacing a tile would refuse it.
        if (Run("UPDATE log_tile SET hashes = $4 WHERE epoch = $1 AND level = $2 AND \"index\" = $3", epoch, tile.Level, tile.Index, hashes) == 0)
            Run("INSERT INTO log_tile (epoch, level, \"index\", hashes) VALUES ($1, $2, $3, $4)", epoch, tile.Level, tile.Index, hashes);
    }

    /// <summary>Makes every line that there is wait for a place, in place of those that wait now.</summary>
    public void AllUnplaced()
    {
        const string all = "INSERT INTO unplaced (record, line, hash) SELECT record, id, hash FROM ledger_line";
        if (IsSqlite)
        {
            Run("DELETE FROM unplaced");
            Run(all);
        }
        else
            // One statement, and so one view of both tables: a line committed meanwhile is in both or in neither.
            Run("WITH gone AS (DELETE FROM unplaced) " + all);
    }

    /// <summary>The place of one line in the newest checkpoint of the newest epoch, and the lowest tile over it, asked for in one trip; null while it has none there.</summary>
    public (int Epoch, long Size, long Position, byte[] Hash, byte[]? Tile)? Place(RecordId record, Guid line)
    {
        (int, long, long, byte[], byte[]?)? found = null;
        Using(Command("SELECT c.epoch, c.size, e.position, e.hash, (SELECT t.hashes FROM log_tile t WHERE t.epoch = c.epoch AND t.level = 0 AND t.\"index\" = e.position / 256) FROM (SELECT epoch, size FROM checkpoint WHERE epoch = (SELECT MAX(number) FROM log_epoch) " +
            "ORDER BY size DESC LIMIT 1) c JOIN log_entry e ON e.record = $1 AND e.line = $2 AND e.epoch = c.epoch AND e.position < c.size LIMIT 1", record.Value, line), command =>
        {
            using var rows = command.ExecuteReader();
            if (rows.Read())
                found = (rows.GetInt32(0), rows.GetInt64(1), rows.GetInt64(2), (byte[])rows.GetValue(3), rows.IsDBNull(4) ? null : (byte[])rows.GetValue(4));
        });
        return found;
    }

    /// <summary>The places of all lines of a record below a size.</summary>
    public IReadOnlyList<(Guid Line, long Position, byte[] Hash)> Places(int epoch, RecordId record, long below)
    {
        var found = new List<(Guid, long, byte[])>();
        Using(Command("SELECT line, position, hash FROM log_entry WHERE record = $1 AND epoch = $2 AND position < $3", record.Value, epoch, below), command =>
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
                found.Add((IdOf(rows, 0), rows.GetInt64(1), (byte[])rows.GetValue(2)));
        });
        return found;
    }

    /// <summary>The encoded leaves of some places in a row. An entry that is no line is left empty.</summary>
    public IReadOnlyList<byte[]> Leaves(int epoch, long from, int count)
    {
        var leaves = new List<byte[]>(count);
        Using(Command("SELECT l.type, l.chain, l.sequence, l.previous, l.commitment, l.recorded_at, l.policy_version FROM log_entry e " +
            "LEFT JOIN ledger_line l ON l.record = e.record AND l.id = e.line WHERE e.epoch = $1 AND e.position >= $2 AND e.position < $3 ORDER BY e.position", epoch, from, from + count), command =>
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
                leaves.Add(rows.IsDBNull(0) ? [] : new Leaf((LineType)rows.GetByte(0), IdOf(rows, 1).ToByteArray(true), rows.GetInt64(2), (byte[])rows.GetValue(3),
                    (byte[])rows.GetValue(4), IsSqlite ? rows.GetInt64(5) : Microseconds.Of(rows.GetFieldValue<DateTimeOffset>(5)), (uint)rows.GetInt32(6)).Encode());
        });
        return leaves;
    }

    /// <summary>Tiles by their numbers, all in one trip.</summary>
    public IReadOnlyDictionary<(int Level, long Index), byte[]> Tiles(int epoch, IReadOnlyCollection<(int Level, long Index)> wanted)
    {
        var found = new Dictionary<(int, long), byte[]>();
        if (wanted.Count == 0)
            return found;
        if (IsSqlite)
        {
            foreach (var (level, index) in wanted)
                if (Tile(epoch, new TileId(level, index)) is { } hashes)
                    found[(level, index)] = hashes;
            return found;
        }
        Using(Command("SELECT t.level, t.index, t.hashes FROM unnest($2, $3) w(level, index) JOIN log_tile t ON t.epoch = $1 AND t.level = w.level AND t.index = w.index",
            epoch, wanted.Select(w => w.Level).ToArray(), wanted.Select(w => w.Index).ToArray()), command =>
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
                found[(rows.GetInt32(0), rows.GetInt64(1))] = (byte[])rows.GetValue(2);
        });
        return found;
    }

    private object? Scalar(string sql, params object[] values)
    {
        object? found = null;
        Using(Command(sql, values), command => found = command.ExecuteScalar());
        return found is DBNull ? null : found;
    }

    private int Run(string sql, params object[] values)
    {
        var changed = 0;
        Using(Command(sql, values), command => changed = command.ExecuteNonQuery());
        return changed;
    }

    // SQLite's are kept by the store, compiled; the others are made for each use and prepared by the driver.
    private void Using(DbCommand command, Action<DbCommand> use)
    {
        try
        {
            use(command);
        }
        finally
        {
            if (!IsSqlite)
                command.Dispose();
        }
    }

    private async Task UsingAsync(DbCommand command, Func<DbCommand, Task> use)
    {
        try
        {
            await use(command);
        }
        finally
        {
            if (!IsSqlite)
                await command.DisposeAsync();
        }
    }

    private DbCommand Command(string sql, params object[] values)
    {
        if (store.Statements is { } statements)
        {
            var known = statements.Of(sql, made =>
            {
                for (var i = 1; i <= values.Length; i++)
                {
                    var parameter = made.CreateParameter();
                    parameter.ParameterName = "$" + i;
                    made.Parameters.Add(parameter);
                }
            });
            for (var i = 0; i < values.Length; i++)
                known.Parameters[i].Value = values[i] is Guid id ? id.ToByteArray(true) : values[i];
            return known;
        }
        var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private static Guid IdOf(DbDataReader row, int column) =>
        row.GetFieldType(column) == typeof(Guid) ? row.GetGuid(column) : new Guid((byte[])row.GetValue(column), true);
}
