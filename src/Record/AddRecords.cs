using System.Reflection;
using Kith.Record.Backups;
using Kith.Record.Disposal;
using Kith.Record.SignIn;
using Kith.Record.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
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
        // A bench or a test may have put others in their place.
        services.TryAddSingleton<Rules, TRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new BackupSettings());
        if (database.Postgres is { } connection)
        {
            var prepared = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 }.ToString();
            services.AddSingleton(new RawDatabase(() => new NpgsqlConnection(prepared), typeof(PostgresStore)));
            services.AddPooledDbContextFactory<PostgresStore>(o => Common(o.UseNpgsql(prepared, Split)));
            services.AddScoped<RecordStore>(sp => sp.GetRequiredService<IDbContextFactory<PostgresStore>>().CreateDbContext());
            services.AddSingleton(sp => Runtime(sp, sp.GetRequiredService<IDbContextFactory<PostgresStore>>().CreateDbContext, null, 6));
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
            var settings = new SqliteSettings(database.Synchronous);
            services.AddSingleton(new RawDatabase(() => OpenFile(file, settings), typeof(SqliteStore)));
            services.AddPooledDbContextFactory<SqliteStore>(o => Common(o.UseSqlite(file, Split)).AddInterceptors(settings, new Prepared.Interceptor())
                .ReplaceService<IMigrationsSqlGenerator, SqliteClustered>());
            services.AddScoped<RecordStore>(sp => sp.GetRequiredService<IDbContextFactory<SqliteStore>>().CreateDbContext());
            services.AddSingleton(sp =>
            {
                var kept = new KeptStores(() => new SqliteStore(sp.GetRequiredService<DbContextOptions<SqliteStore>>()), new SqliteCheckpoints(file));
                return Runtime(sp, kept.Take, kept, 1);
            });
        }
        services.AddSingleton(sp => new Mail.Outbox(sp.GetRequiredService<RecordRuntime>()));
        services.AddSingleton(sp => new Mail.Turns(sp.GetRequiredService<RawDatabase>(), database));
        services.AddSingleton(sp => new RecordSetup(sp, sp.GetRequiredService<RawDatabase>()));
        services.AddDataProtection().SetApplicationName("Kith");
        services.AddOptions<KeyManagementOptions>().Configure<RawDatabase>((keys, raw) => keys.XmlRepository = new ProtectionKeys(raw));
        return services;
    }

    /// <summary>Adds ASP.NET Core Identity over the sign-in tables.</summary>
    public static IdentityBuilder AddSignIn(this IServiceCollection services, Action<IdentityOptions> options)
    {
        services.AddSingleton(sp => new DemoUsers(sp.GetRequiredService<RawDatabase>()));
        services.AddScoped(sp => new EndedSessions(sp.GetRequiredService<RecordStore>(), sp.GetRequiredService<TimeProvider>()));
        return services.AddIdentityCore<SignInUser>(options).AddEntityFrameworkStores<RecordStore>();
    }

    private static SqliteConnection OpenFile(string file, SqliteSettings settings)
    {
        var connection = new SqliteConnection(file);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == System.Data.ConnectionState.Open)
                settings.Apply(connection);
        };
        return connection;
    }

    private static void Split<TBuilder, TExtension>(Microsoft.EntityFrameworkCore.Infrastructure.RelationalDbContextOptionsBuilder<TBuilder, TExtension> o)
        where TBuilder : Microsoft.EntityFrameworkCore.Infrastructure.RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : Microsoft.EntityFrameworkCore.Infrastructure.RelationalOptionsExtension, new() =>
        o.MigrationsHistoryTable("migrations").CommandTimeout(30).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options.UseMemoryCache(KeptQueries.Memory).AddInterceptors(new DoorInterceptor()).EnableThreadSafetyChecks(false)
            .ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)
                .Ignore(RelationalEventId.PendingModelChangesWarning));

    private static RecordRuntime Runtime(IServiceProvider services, Func<RecordStore> newStore, KeptStores? kept, int lanes) =>
        new(newStore, kept, lanes, services.GetRequiredService<Rules>(), services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<RecordRuntime>>())
        {
            Scrub = new Scrub(services.GetRequiredService<RawDatabase>(), services.GetRequiredService<RecordModel>(),
                services.GetRequiredService<ILogger<Scrub>>()),
            Backups = new Backups.Backups(newStore, services.GetRequiredService<RawDatabase>(), services.GetRequiredService<BackupSettings>(),
                services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<Backups.Backups>>()),
        };
}
