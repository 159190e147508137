using System.Data.Common;
using System.Reflection;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kith.Record;

/// <summary>Brings the database up to date and refuses one that is set up to lose what was recorded.</summary>
public sealed class RecordSetup
{
    private readonly IServiceProvider _services;
    private readonly RawDatabase _raw;

    internal RecordSetup(IServiceProvider services, RawDatabase raw) => (_services, _raw) = (services, raw);

    internal const string MarkRestoring = "CREATE TABLE restoring (at TEXT)", UnmarkRestoring = "DROP TABLE restoring";

    public async Task PrepareAsync(CancellationToken ct = default)
    {
        // Mostly everything is there already; to see that needs no model, which takes longer to work out than all the rest.
        if (await IsThereAsync(ct))
            return;
        await using var scope = _services.CreateAsyncScope();
        await using var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        // Before anything is written to a database that is there already, and again once it is there.
        if (await store.Database.CanConnectAsync(ct) && await store.Database.GetService<IRelationalDatabaseCreator>().HasTablesAsync(ct))
            await Durability.DemandAsync(store, ct);
        await store.Database.MigrateAsync(ct);
        await Durability.DemandAsync(store, ct);
        await Locks.PutOnAsync(store, ct);
        await IdentityIndex.IndexSetup.PutOnAsync(store, ct);
        await store.Database.ExecuteSqlRawAsync(Disposal.Scrub.Table + "; " + Backups.KeyTable.Make(store.Database.IsNpgsql()), ct);
    }

    /// <summary>Whether acts with all of these keys have been recorded: what a new database begins with need not be tried again at each start.</summary>
    public async Task<bool> HaveBeenDoneAsync(IEnumerable<(RecordId Record, Guid Key)> acts, CancellationToken ct = default)
    {
        await using var connection = await _raw.OpenAsync(ct) ?? throw new InvalidOperationException("The database is prepared first.");
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM ledger_line WHERE record = $1 AND client_key = $2";
        foreach (var (record, key) in acts)
        {
            command.Parameters.Clear();
            Add(command, "$1", record.Value);
            Add(command, "$2", key);
            if (Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) == 0)
                return false;
        }
        return true;
    }

    private static void Add(DbCommand command, string name, Guid value)
    {
        var parameter = command.CreateParameter();
        var isPostgres = command is NpgsqlCommand;
        (parameter.ParameterName, parameter.Value) = (isPostgres ? "" : name, isPostgres ? value : value.ToByteArray(true));
        command.Parameters.Add(parameter);
    }

    private async Task<bool> IsThereAsync(CancellationToken ct)
    {
        await using var connection = await _raw.OpenAsync(ct);
        if (connection is null)
            return false;
        var isPostgres = connection is NpgsqlConnection;
        var tables = await RawDatabase.TextsAsync(connection, isPostgres
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
            : "SELECT name FROM sqlite_master WHERE type = 'table'", ct);
        if (!tables.Contains("migrations"))
            return false;
        if (tables.Contains("restoring"))
            throw new NotDurable("A backup was only half restored into this database. Restore it into an empty one.");
        await Durability.DemandAsync(connection, ct);
        var done = await RawDatabase.TextsAsync(connection, "SELECT \"MigrationId\" FROM migrations", ct);
        return Migrations().All(done.Contains) && await Locks.AreOnAsync(connection, _services.GetRequiredService<RecordModel>(), ct)
            && tables.Contains("unscrubbed") && tables.Contains("content_lost") && await IdentityIndex.IndexSetup.IsThereAsync(connection, tables, ct);
    }

    private IEnumerable<string> Migrations() => typeof(RecordStore).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == _raw.Store)
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();
}
