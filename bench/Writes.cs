using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kith.Bench;

/// <summary>Entries recorded through the door by many at once, beside a bare insert-and-commit on the same database.</summary>
internal static class Writes
{
    public const int Clients = 32;
    private const string Text = "Visited at home as agreed. Mother said the baby is feeding well and sleeping between feeds. Weight gain along the 50th centile.";

    public static async Task RunAsync(BenchKith kith, double seconds, Report report)
    {
        var write = await EntriesAsync(kith);
        var bare = await BareAsync(kith, seconds);
        var durable = await Load.WarmAsync(Clients, seconds, write);
        var database = kith.Connection is null ? "SQLite" : "PostgreSQL";
        report.AtLeast($"durable entry writes at {Clients} clients, {database}: rate beside a bare insert and commit", durable.PerSecond / bare.PerSecond, 0.12,
            $"{durable.PerSecond:N0}/s against {bare.PerSecond:N0}/s");
        Console.WriteLine($"  entries {durable}; bare {bare}");
    }

    /// <summary>Opens families, and gives what writes one entry into one of them.</summary>
    public static async Task<Func<int, int, Task>> EntriesAsync(BenchKith kith)
    {
        var records = kith.As(kith.Worker);
        var form = (await kith.App.Services.GetRequiredService<Forms>().OfferedAsync()).First(f => f.Code == "home-visit");
        var families = new List<(RecordId Family, Id<Person> Person)>();
        for (var i = 0; i < 256; i++)
        {
            var (family, person) = (RecordId.New(DateTimeOffset.UtcNow), Id<Person>.New(DateTimeOffset.UtcNow));
            families.Add((family, person));
            await records.WriteAllAsync(
            [
                (family, new OpenFamily { Name = "Bench", Team = kith.Team.Id, TeamName = kith.Team.Name, Centre = kith.Centre.CentreRecord }),
                (family, new RegisterPerson { Person = person, GivenNames = "Ada", FamilyName = "Bench", BornOn = new(2024, 2, 3) }),
            ]);
        }
        return async (client, i) =>
        {
            var (family, person) = families[(client * 131 + i * 17) % families.Count];
            await records.WriteAsync(family, new WriteEntry
            {
                WrittenIn = form,
                HappenedOn = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1)),
                How = ContactBy.HomeVisit,
                People = [person],
                Passages = [new WrittenPassage { Question = form.Questions[0].Key, Kind = PassageKind.Observation, Text = Text }],
            });
        };
    }

    private static async Task<Speed> BareAsync(BenchKith kith, double seconds)
    {
        if (kith.Connection is { } connection)
        {
            await using var source = NpgsqlDataSource.Create(connection + ";Max Auto Prepare=20;Auto Prepare Min Usages=2;Maximum Pool Size=40");
            await using (var create = source.CreateCommand("CREATE TABLE bare (id uuid PRIMARY KEY, text text NOT NULL)"))
                await create.ExecuteNonQueryAsync();
            return await Load.WarmAsync(Clients, seconds, async (_, _) =>
            {
                await using var insert = source.CreateCommand("INSERT INTO bare VALUES ($1, $2)");
                insert.Parameters.Add(new() { Value = Guid.CreateVersion7() });
                insert.Parameters.Add(new() { Value = Text });
                await insert.ExecuteNonQueryAsync();
            });
        }
        await using var file = new SqliteConnection($"Data Source={Path.Combine(kith.Folder, "bare.db")}");
        file.Open();
        Run(file, "PRAGMA journal_mode=WAL");
        Run(file, "PRAGMA synchronous=FULL");
        Run(file, "CREATE TABLE bare (id BLOB PRIMARY KEY, text TEXT NOT NULL)");
        using var one = file.CreateCommand();
        one.CommandText = "INSERT INTO bare VALUES ($id, $text)";
        var id = one.Parameters.Add("$id", SqliteType.Blob);
        one.Parameters.AddWithValue("$text", Text);
        // SQLite has one writer: 32 connections only wait for each other, so the barest is one that never waits.
        return await Load.WarmAsync(1, seconds, (_, _) =>
        {
            id.Value = Guid.CreateVersion7().ToByteArray(true);
            one.ExecuteNonQuery();
            return Task.CompletedTask;
        });
    }

    private static void Run(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
