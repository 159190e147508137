using System.Data.Common;
using Kith.Families;
using Kith.Record;
using Kith.Record.Store;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kith.Tests.Record.Store;

/// <summary>The table of locks in docs/house.md, lock by lock.</summary>
public sealed class LocksTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_database_itself_refuses_to_change_delete_replace_or_empty_any_table_of_rows(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await AnyRows.AddAsync(world);
        await using DbConnection connection = db == Db.Sqlite
            ? new SqliteConnection($"Data Source={Path.Combine(world.Database.Folder, "kith.db")};Pooling=false")
            : new NpgsqlConnection(world.Database.Postgres);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var tables = Mutations.Columns(world).Select(c => c.Table).Distinct().ToArray();
        Assert.True(tables.Length > AnyRows.Types.Count);
        foreach (var table in tables)
        {
            Assert.True(await RunAsync(connection, $"SELECT COUNT(*) FROM {table}") is > 0, $"{table} has no row to try with.");
            await RefusedAsync(connection, $"UPDATE {table} SET record = record");
            await RefusedAsync(connection, $"DELETE FROM {table}");
            await RefusedAsync(connection, db == Db.Sqlite
                ? $"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
                : $"TRUNCATE {table} CASCADE");
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_row_without_a_line_is_refused_by_the_database(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await using DbConnection connection = db == Db.Sqlite
            ? new SqliteConnection($"Data Source={Path.Combine(world.Database.Folder, "kith.db")};Pooling=false;Foreign Keys=true")
            : new NpgsqlConnection(world.Database.Postgres);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        object Id(Guid id) => db == Db.Sqlite ? id.ToByteArray(true) : id;
        foreach (var line in (object[])[DBNull.Value, Id(Guid.CreateVersion7())])
            await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(connection,
                "INSERT INTO family_name (record, id, line, name) VALUES ($1, $2, $3, 'Ghost')", Id(family.Value), Id(Guid.CreateVersion7()), line));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Rows_added_changed_or_deleted_outside_the_door_are_refused_by_both_ways_to_save(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var tries = new Action<RecordStore>[]
        {
            store => store.Add(new FamilyName { Record = family, Name = "Ghost" }),
            store => store.Entry(store.Set<FamilyName>().Single()).Property(x => x.Name).CurrentValue = "Ghost",
            store => store.Remove(store.Set<FamilyName>().Single()),
            store => store.Remove(store.Lines.First()),
            store => store.Add(new LedgerLine { Record = family, Id = Guid.CreateVersion7() }),
            store => store.Add(new ShownRow { Record = family, Id = Guid.CreateVersion7() }),
            store => store.Entry(store.Chains.First()).State = EntityState.Modified,
        };
        foreach (var act in tries)
        {
            await using var store = AnyRows.Store(world);
            store.Open = family;
            act(store);
            Assert.Throws<InvalidOperationException>(() => store.SaveChanges());
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveChangesAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Nothing_public_gives_the_database_away()
    {
        var record = typeof(Records).Assembly;
        var store = typeof(RecordStore);
        Assert.All(new[] { store, typeof(SqliteStore), typeof(PostgresStore), typeof(LedgerLine), typeof(ChainRow) }, t => Assert.False(t.IsPublic));
        bool IsStore(Type t) => t == store || t.IsSubclassOf(store) || typeof(DbContext).IsAssignableFrom(t) || typeof(DbConnection).IsAssignableFrom(t) ||
            (t.IsGenericType && t.GetGenericArguments().Any(IsStore));
        var leaks = from type in record.GetExportedTypes()
                    where !type.Namespace!.Contains("Migrations", StringComparison.Ordinal)
                    from member in type.GetMembers(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static)
                    where member switch
                    {
                        System.Reflection.MethodBase m => (m.IsPublic || m.IsFamily) && (m.GetParameters().Any(p => IsStore(p.ParameterType)) || (m is System.Reflection.MethodInfo i && IsStore(i.ReturnType))),
                        System.Reflection.FieldInfo f => (f.IsPublic || f.IsFamily) && IsStore(f.FieldType),
                        _ => false,
                    }
                    select $"{type.Name}.{member.Name}";
        Assert.Empty(leaks);
    }

    [Fact]
    public void An_act_or_view_or_question_without_its_permission_does_not_compile()
    {
        foreach (var type in (Type[])[typeof(Act), typeof(View<>), typeof(Question<>)])
        {
            var needs = type.GetProperty("Needs", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance);
            Assert.True(needs!.GetMethod!.IsAbstract);
            Assert.True(needs.GetMethod.IsFamily, "Were it public, it would be committed to with the act's own fields.");
        }
        // Nobody but Act<T> can derive from Act past the door.
        Assert.All(typeof(Act).GetConstructors(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance).Where(c => c.GetParameters().Length == 0),
            c => Assert.True(c.IsFamilyAndAssembly));
    }

    private static async Task RefusedAsync(DbConnection connection, string sql)
    {
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(connection, sql));
        Assert.Contains("never changed or deleted", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<long?> RunAsync(DbConnection connection, string sql, params object[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            if (command is SqliteCommand)
                parameter.ParameterName = "$" + (i + 1);
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }
        return await command.ExecuteScalarAsync() as long?;
    }
}
