using Kith.Record;
using Kith.Record.Store;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kith.Tests.HouseRules;

/// <summary>The model could be spread over several databases by record: everything about a record says which.</summary>
public sealed class ModelTests
{
    // Who signs in, the keys of cookies, and the words that names are made of belong to no record.
    private static bool IsApart(IEntityType entity) =>
        entity.GetTableName()!.StartsWith("sign_in_", StringComparison.Ordinal) || entity.GetTableName() is "data_protection_keys" or "name_word" || IsOfTheLog(entity);

    // The log is one over all records (decision 0019). Its tables hold hashes and places, and nothing about anybody.
    private static bool IsOfTheLog(IEntityType entity) =>
        entity.GetTableName() is "unplaced" or "log_entry" or "log_tile" or "checkpoint" or "log_epoch" or "log_key" or "cosignature";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_key_index_and_reference_of_a_record_says_which_record(Db db)
    {
        await using var world = await KithWorld.EmptyAsync(db);
        await using var store = AnyRows.Store(world);
        var entities = store.Model.GetEntityTypes().Where(e => !IsApart(e)).ToArray();
        Assert.True(entities.Length > 20);
        foreach (var entity in entities)
        {
            var name = entity.GetTableName();
            Assert.True(entity.FindPrimaryKey()!.Properties.Select(p => p.Name).SequenceEqual(["Record", "Id"]), $"The key of {name} is not (record, id).");
            Assert.All(entity.GetKeys().SelectMany(k => k.Properties), p => Assert.Equal(ValueGenerated.Never, p.ValueGenerated));
            Assert.All(entity.GetIndexes().Where(i => i.IsUnique), i => Assert.Contains(i.Properties, p => p.Name == "Record"));
            Assert.All(entity.GetForeignKeys(), f => Assert.Equal("Record", f.Properties[0].Name));
            Assert.All(entity.GetProperties(), p => Assert.True(p.GetDefaultValueSql() is null && p.ValueGenerated == ValueGenerated.Never, $"{name}.{p.Name} is made by the database."));
            Assert.True(entity.ClrType == typeof(ChainRow) || entity.GetDeclaredQueryFilters().Count > 0, $"{name} is seen with no record open.");
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_row_of_a_record_refers_to_the_line_that_wrote_it(Db db)
    {
        await using var world = await KithWorld.EmptyAsync(db);
        await using var store = AnyRows.Store(world);
        foreach (var entity in store.Model.GetEntityTypes().Where(e => e.ClrType.IsSubclassOf(typeof(OnRecord))))
        {
            var line = Assert.Single(entity.GetForeignKeys(), f => f.PrincipalEntityType.ClrType == typeof(LedgerLine));
            Assert.True(line.IsRequired);
            Assert.All(line.Properties, p => Assert.False(p.IsNullable));
        }
    }

    [Fact]
    public async Task What_is_read_by_its_key_alone_is_one_tree_in_SQLite()
    {
        await using var world = await KithWorld.EmptyAsync(Db.Sqlite);
        await using var store = AnyRows.Store(world);
        foreach (var entity in store.Model.GetEntityTypes().Where(e => !IsApart(e)))
        {
            var made = await store.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'table' AND name = {entity.GetTableName()}").SingleAsync(TestContext.Current.CancellationToken);
            var clustered = entity.ClrType.IsSubclassOf(typeof(Derived)) || entity.ClrType == typeof(ChainRow) || entity.ClrType.IsDefined(typeof(DecidesAccessAttribute), false);
            Assert.True(clustered == made.EndsWith("WITHOUT ROWID", StringComparison.Ordinal), made);
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task No_migration_is_pending(Db db)
    {
        await using var world = await KithWorld.EmptyAsync(db);
        await using var store = AnyRows.Store(world);
        Assert.False(store.Database.HasPendingModelChanges());
        Assert.Empty(await store.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_row_about_a_person_can_be_hidden_with_them()
    {
        var rows = typeof(KithApp).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(OnRecord))).ToArray();
        var about = rows.SelectMany(t => t.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) == typeof(Id<Kith.People.Person>)).Select(p => (Row: t, Column: p))).ToArray();
        Assert.True(about.Length > 8);
        Assert.All(about, x => Assert.Contains(x.Column, HiddenRows.Columns(x.Row)));
    }
}
