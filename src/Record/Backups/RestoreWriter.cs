using System.Data.Common;
using System.Text.Json;
using Kith.Record.Verify;
using Npgsql;

namespace Kith.Record.Backups;

/// <summary>Puts rows into an empty database as they come out of a backup, in transactions of some thousand.</summary>
internal sealed class RestoreWriter(DbConnection connection, IReadOnlyDictionary<string, PlainTable> tables) : IAsyncDisposable
{
    private const int Together = 20_000, AtOnce = 200;

    private readonly bool _isPostgres = connection is NpgsqlConnection;
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);
    private NpgsqlBatch? _batch;
    private DbTransaction? _transaction;
    private int _count;

    public async Task AddAsync(string table, ReadOnlyMemory<byte> json, UInt128? record = null, UInt128? line = null)
    {
        using var parsed = JsonDocument.Parse(json);
        var values = new Dictionary<string, object>((tables.GetValueOrDefault(table) ?? throw PlainTable.Newer()).Read(parsed.RootElement, _isPostgres), StringComparer.Ordinal);
        if (record is { } of && line is { } stamped)
            (values["record"], values["line"]) = (Id(of), Id(stamped));
        await AddAsync(table, values);
    }

    public async Task AddAsync(string table, IReadOnlyDictionary<string, object> values)
    {
        _transaction ??= await connection.BeginTransactionAsync();
        var names = values.Keys.Order(StringComparer.Ordinal).ToArray();
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => "$" + (i + 1)))})";
        if (_isPostgres)
        {
            _batch ??= new NpgsqlBatch((NpgsqlConnection)connection, (NpgsqlTransaction)_transaction) { Timeout = 0 };
            var command = new NpgsqlBatchCommand(sql);
            foreach (var name in names)
                command.Parameters.Add(new NpgsqlParameter { Value = values[name] });
            _batch.BatchCommands.Add(command);
            if (_batch.BatchCommands.Count >= AtOnce)
                await SendAsync();
        }
        else
        {
            if (!_prepared.TryGetValue(sql, out var command))
                _prepared[sql] = command = KeyTable.Command(connection, null, sql, [.. names.Select(_ => (object)DBNull.Value)]);
            command.Transaction = _transaction;
            for (var i = 0; i < names.Length; i++)
                command.Parameters[i].Value = values[names[i]];
            await command.ExecuteNonQueryAsync();
        }
        if (++_count >= Together)
            await FlushAsync();
    }

    public object Id(UInt128 id) => _isPostgres ? RawRows.GuidOf(id) : RawRows.GuidOf(id).ToByteArray(true);

    public object Instant(long microseconds) => _isPostgres ? Ledger.Microseconds.ToInstant(microseconds) : microseconds;

    public async Task FlushAsync()
    {
        await SendAsync();
        _count = 0;
        if (_transaction is null)
            return;
        await _transaction.CommitAsync();
        await _transaction.DisposeAsync();
        _transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
            await command.DisposeAsync();
        if (_batch is not null)
            await _batch.DisposeAsync();
        if (_transaction is not null)
            await _transaction.DisposeAsync();
    }

    private async Task SendAsync()
    {
        if (_batch is null)
            return;
        await _batch.ExecuteNonQueryAsync();
        await _batch.DisposeAsync();
        _batch = null;
    }
}
