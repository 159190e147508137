using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Record.Store;

// For `./run migration`: the model needs the application's row types, the database itself is not opened.
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) =>
        new(DesignTime.With(new DbContextOptionsBuilder<SqliteStore>().UseSqlite("Data Source=:memory:", o => o.MigrationsHistoryTable("migrations"))).Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresStore>
{
    public PostgresStore CreateDbContext(string[] args) =>
        new(DesignTime.With(new DbContextOptionsBuilder<PostgresStore>().UseNpgsql("Host=none", o => o.MigrationsHistoryTable("migrations"))).Options);
}

internal static class DesignTime
{
    public static DbContextOptionsBuilder<T> With<T>(DbContextOptionsBuilder<T> options) where T : DbContext =>
        options.UseApplicationServiceProvider(
            new ServiceCollection().AddSingleton(new RecordModel(Assembly.Load("kith"))).BuildServiceProvider());
}
