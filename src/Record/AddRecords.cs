using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Kith.Record.SignIn;
using Kith.Record.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kith.Record;

/// <summary>Where the record is kept.</summary>
public sealed record DatabaseSettings
{
    /// <summary>A PostgreSQL connection string; without one, SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>The folder of the SQLite file.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>SQLite's synchronous setting; Kith refuses to start below FULL.</summary>
    public string Synchronous { get; init; } = "FULL";
}

public static class AddRecordsExtensions
{
    /// <summary>Adds the door with the application's rules and row types, and the stores for signing in.</summary>
    public static IServiceCollection AddRecords<TRules>(this IServiceCollection services, DatabaseSettings database, Assembly rows)
        where TRules : Rules
    {
        services.AddSingleton(new RecordModel(rows));
        services.AddSingleton(database);
        services.AddSingleton<Rules, TRules>();
        services.TryAddSingleton(TimeProvider.System);
        if (database.Postgres is { } connection)
        {
            var prepared = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 }.ToString();
            services.AddPooledDbContextFactory<PostgresStore>(o => Common(o.UseNpgsql(prepared, Split)));
            services.AddScoped<RecordStore>(sp => sp.GetRequiredService<IDbContextFactory<PostgresStore>>().CreateDbContext());
            services.AddSingleton(sp => Runtime(sp, sp.GetRequiredService<IDbContextFactory<PostgresStore>>().CreateDbContext, null, 4));
        }
        else
        {
            Directory.CreateDirectory(database.Folder);
            SqliteLibrary.Prepare();
            var file = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(database.Folder, "kith.db"),
                DefaultTimeout = 30,
                ForeignKeys = true,
            }.ToString();
            services.AddPooledDbContextFactory<SqliteStore>(o => Common(o.UseSqlite(file, Split))
                .AddInterceptors(new SqliteSettings(database.Synchronous), new Prepared.Interceptor()));
            services.AddScoped<RecordStore>(sp => sp.GetRequiredService<IDbContextFactory<SqliteStore>>().CreateDbContext());
            services.AddSingleton(sp =>
            {
                var kept = new KeptStores(() => new SqliteStore(sp.GetRequiredService<DbContextOptions<SqliteStore>>()), new SqliteCheckpoints(file));
                return Runtime(sp, kept.Take, kept, 1);
            });
        }
        services.AddSingleton<RecordSetup>();
        services.AddDataProtection().SetApplicationName("Kith").PersistKeysToDbContext<RecordStore>();
        return services;
    }

    /// <summary>Adds ASP.NET Core Identity over the sign-in tables.</summary>
    public static IdentityBuilder AddSignIn(this IServiceCollection services, Action<IdentityOptions> options)
    {
        services.AddScoped(sp => new EndedSessions(sp.GetRequiredService<RecordStore>(), sp.GetRequiredService<TimeProvider>()));
        return services.AddIdentityCore<SignInUser>(options).AddEntityFrameworkStores<RecordStore>();
    }

    private static void Split<TBuilder, TExtension>(Microsoft.EntityFrameworkCore.Infrastructure.RelationalDbContextOptionsBuilder<TBuilder, TExtension> o)
        where TBuilder : Microsoft.EntityFrameworkCore.Infrastructure.RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : Microsoft.EntityFrameworkCore.Infrastructure.RelationalOptionsExtension, new() =>
        o.MigrationsHistoryTable("migrations").CommandTimeout(30).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options.AddInterceptors(new DoorInterceptor()).EnableThreadSafetyChecks(false)
            .ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)
                .Ignore(RelationalEventId.PendingModelChangesWarning));

    private static RecordRuntime Runtime(IServiceProvider services, Func<RecordStore> newStore, KeptStores? kept, int lanes) =>
        new(newStore, kept, lanes, services.GetRequiredService<Rules>(), services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<RecordRuntime>>());

    /// <summary>Every connection waits for the disk before it says "committed", whoever opened it.</summary>
    private sealed class SqliteSettings(string synchronous) : DbConnectionInterceptor
    {
        private readonly string _settings = Enum.TryParse<Level>(synchronous, true, out var level) && Enum.IsDefined(level)
            ? $"PRAGMA synchronous={(int)level}; PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=20000; PRAGMA temp_store=MEMORY"
            : throw new NotDurable("Kith:Database:Synchronous must be FULL or EXTRA.");

        private readonly ConditionalWeakTable<object, object?> _applied = [];

        private enum Level { Off, Normal, Full, Extra }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data) => Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken ct = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }

        // A connection that comes back from the pool has its settings already. A writer whose changed pages do not fit into
        // its cache writes them twice. The log is copied back beside the work (SqliteCheckpoints); only one that has grown
        // very long, because there was never a moment without writing, is copied in the midst of it.
        private void Apply(DbConnection connection)
        {
            if (connection is not SqliteConnection { Handle: { } handle } || !_applied.TryAdd(handle, null))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = _settings;
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>Brings the database up to date and refuses one that is set up to lose what was recorded.</summary>
public sealed class RecordSetup(IServiceProvider services)
{
    public async Task PrepareAsync(CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        await using var store = scope.ServiceProvider.GetRequiredService<RecordStore>();
        // Before anything is written to a database that is there already, and again once it is there.
        if (await store.Database.CanConnectAsync(ct) && await store.Database.GetService<IRelationalDatabaseCreator>().HasTablesAsync(ct))
            await Durability.DemandAsync(store, ct);
        // Asked first, because to migrate compares whole models even where there is nothing to do.
        if ((await store.Database.GetPendingMigrationsAsync(ct)).Any())
            await store.Database.MigrateAsync(ct);
        await Durability.DemandAsync(store, ct);
        await Locks.PutOnAsync(store, ct);
        await IdentityIndex.IndexSetup.PutOnAsync(store, ct);
    }
}
