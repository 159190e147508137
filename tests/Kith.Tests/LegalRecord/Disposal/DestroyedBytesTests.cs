using System.Data.Common;
using System.Text;
using Kith.Ledger;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Kith.Tests.Recording;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kith.Tests.LegalRecord.Disposal;

/// <summary>What was destroyed is in no byte of the database's files, and the database itself lets nothing else be destroyed.</summary>
public sealed class DestroyedBytesTests
{
    private const string Sought = "Quaggalicious moonbeam testimony";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Neither_the_words_nor_the_salts_are_in_the_files(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync("Zzyzxford");
        await world.PersonAsync(family, "Quaggalina");
        var people = await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<global::Kith.People.PersonDetails>().Select(p => p.Person).ToList());
        var key = Guid.CreateVersion7();
        await world.As(world.HealthVisitor).KeepDraftAsync(new Draft(key, family, "WriteEntry", $"{{\"Text\":\"{Sought}\"}}"));
        for (var i = 0; i < 60; i++)
            await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync($"{Sought} {i}. " + new string('x', i * 40)) with { People = people, Key = i == 0 ? key : Guid.CreateVersion7() });
        var salts = await SaltsAsync(world, family);
        Assert.True(salts.Count >= 120);
        var folder = await FolderAsync(world);
        Assert.True(Holds(folder, Encoding.UTF8.GetBytes(Sought)), "It can be found before it is destroyed.");

        await some.DestroyAsync(family, SomeDestruction.Whole());

        foreach (var words in (string[])[Sought, "moonbeam", "Quaggalina", "quaggalina", "Zzyzxford", "zzyzxford"])
            Assert.False(Holds(folder, Encoding.UTF8.GetBytes(words)), $"\"{words}\" is still in the files.");
        Assert.All(salts.Take(20).Concat(salts.TakeLast(20)), salt => Assert.False(Holds(folder, salt), "A salt is still in the files."));
        await using var left = await Tampering.WithAsync(world.Database);
        Assert.Empty(await left.AskAsync("SELECT record FROM unscrubbed"));
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_database_lets_exactly_that_through(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var entry = await some.EntryAsync(family, "Quagga.", "Stays.");
        var passages = await world.As(some.Proposer).ReadAsync(family, new global::Kith.LegalRecord.PassagesToDestroy { Entry = entry.Value });
        await some.DestroyAsync(family, SomeDestruction.OfEntry(entry) with
        {
            Scope = global::Kith.LegalRecord.DestructionScope.Passages,
            Passages = [passages.Single(p => p.Text == "Quagga.").Id.Value],
        });
        await using DbConnection connection = db == Db.Sqlite
            ? new SqliteConnection($"Data Source={Path.Combine(world.Database.Folder, "kith.db")};Pooling=false")
            : new NpgsqlConnection(world.Database.Postgres);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var of = "(record, id) IN (SELECT record, of FROM destruction)";
        foreach (var sql in (string[])
        [
            // A row of the same line that was not named, another column, content that grows again, a line that nobody named.
            "DELETE FROM passage", "DELETE FROM entry", "DELETE FROM destruction", "UPDATE destruction SET fields = ''",
            $"DELETE FROM ledger_line WHERE {of}", $"UPDATE ledger_line SET policy_version = policy_version + 1 WHERE {of}",
            $"UPDATE ledger_line SET content = content, item = NULL WHERE {of}",
            $"UPDATE ledger_line SET content = {(db == Db.Sqlite ? "zeroblob(length(content) + 1)" : "content || '\\x00'::bytea")} WHERE {of}",
            $"UPDATE ledger_line SET content = {(db == Db.Sqlite ? "zeroblob(3)" : "'\\x00'::bytea")} WHERE NOT {of}",
            "UPDATE passage SET text = ''",
        ])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            Assert.Contains("never changed or deleted", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Kith_scrub_cleans_what_was_left_due(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var folder = await FolderAsync(world);
        await using (var left = await Tampering.WithAsync(world.Database))
        {
            // As a destruction leaves it where the files are too large to be cleaned before the answer: the row is gone, its bytes are not.
            await left.RunAsync(left.IsSqlite ? "PRAGMA secure_delete = OFF" : "SELECT 1");
            await left.RunAsync("CREATE TABLE kept_words (words TEXT)");
            await left.RunAsync("INSERT INTO kept_words VALUES ($1)", Sought);
            await left.RunAsync("DELETE FROM kept_words");
            await left.RunAsync("INSERT INTO unscrubbed (record, at, tables) VALUES ($1, '2026-03-02T09:00:00.000000Z', 'kept_words')", left.Id(Guid.NewGuid()));
            if (left.IsSqlite)
                await left.AskAsync("PRAGMA wal_checkpoint(PASSIVE)");
        }
        await FolderAsync(world);
        Assert.True(Holds(folder, Encoding.UTF8.GetBytes(Sought)), "It is there before.");

        string[] args = [$"--Kith:Database:Folder={world.Database.Folder}", .. world.Database.Postgres is { } postgres ? [$"--Kith:Database:Postgres={postgres}"] : Array.Empty<string>()];
        Assert.Equal(0, await Kith.Cli.ScrubVerb.RunAsync(args));

        await FolderAsync(world);
        Assert.False(Holds(folder, Encoding.UTF8.GetBytes(Sought)), "It is still in the files.");
        await using var after = await Tampering.WithAsync(world.Database);
        Assert.Empty(await after.AskAsync("SELECT record FROM unscrubbed"));
        Assert.Equal(0, await Kith.Cli.ScrubVerb.RunAsync(args));
    }

    [Fact]
    public async Task Who_began_to_read_before_holds_the_cleaning_up_on_PostgreSQL_until_they_end()
    {
        await using var world = await KithWorld.OnAsync(Db.Postgres);
        var folder = await FolderAsync(world);
        await using var reader = new NpgsqlConnection(world.Database.Postgres);
        await reader.OpenAsync(TestContext.Current.CancellationToken);
        await using var left = await Tampering.WithAsync(world.Database);
        await left.RunAsync("CREATE TABLE kept_words (words TEXT)");
        await left.RunAsync("INSERT INTO kept_words VALUES ($1)", Sought);
        await using var reading = await reader.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
        await using (var command = reader.CreateCommand())
        {
            command.CommandText = "SELECT COUNT(*) FROM ledger_line";
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        }
        await left.RunAsync("DELETE FROM kept_words");
        await left.RunAsync("INSERT INTO unscrubbed (record, at, tables) VALUES ($1, '2026-03-02T09:00:00.000000Z', 'kept_words')", left.Id(Guid.NewGuid()));

        string[] args = [$"--Kith:Database:Folder={world.Database.Folder}", $"--Kith:Database:Postgres={world.Database.Postgres}"];
        Assert.Equal(1, await Kith.Cli.ScrubVerb.RunAsync(args));
        Assert.Single(await left.AskAsync("SELECT record FROM unscrubbed"));
        await reading.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await Kith.Cli.ScrubVerb.RunAsync(args));

        await FolderAsync(world);
        Assert.False(Holds(folder, Encoding.UTF8.GetBytes(Sought)), "It is still in the files.");
    }

    // Of the passages, in the acts' own words and in the rows.
    private static async Task<List<byte[]>> SaltsAsync(KithWorld world, RecordId family)
    {
        await using var store = AnyRows.Store(world);
        store.Open = family;
        return [.. store.Lines.Where(l => l.Type == LineType.Act).Select(l => l.Content).AsEnumerable().SelectMany(c => Content.Decode(c).Fields)
            .Where(f => f.Name.EndsWith("/Text", StringComparison.Ordinal) || f.Name.StartsWith("@row/passage", StringComparison.Ordinal)).Select(f => f.Salt.ToArray())];
    }

    private static async Task<string> FolderAsync(KithWorld world)
    {
        if (world.Database.Postgres is not { } postgres)
            return world.Database.Folder;
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE datname = current_database()";
        var folder = (string)(await command.ExecuteScalarAsync())!;
        command.CommandText = "CHECKPOINT";
        await command.ExecuteNonQueryAsync();
        return folder;
    }

    private static bool Holds(string folder, byte[] sought)
    {
        var files = Directory.GetFiles(folder);
        Assert.NotEmpty(files);
        return files.Any(file =>
        {
            if (!File.Exists(file))
                return false;
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes.AsSpan().IndexOf(sought) >= 0;
        });
    }
}
