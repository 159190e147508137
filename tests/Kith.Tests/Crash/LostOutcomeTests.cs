using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Kith.Tests.Recording;
using Npgsql;

namespace Kith.Tests.Crash;

public sealed class LostOutcomeTests
{
    [Theory, InlineData(1), InlineData(16)]
    public async Task A_commit_whose_answer_is_lost_is_one_entry_and_is_acknowledged(int together)
    {
        await using var world = await KithWorld.OnAsync(Db.Postgres);
        var family = await world.FamilyAsync();
        var connection = new NpgsqlConnectionStringBuilder(world.Database.Postgres);
        await using var wire = new CutWire(connection.Port);
        (connection.Host, connection.Port) = ("127.0.0.1", wire.Port);
        var behind = KithWorld.Build(new DatabaseSettings { Postgres = connection.ToString() });
        await using var app = behind.App;
        var entry = await world.EntryAsync();
        await behind.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());

        wire.Lose(2);
        WriteEntry[] entries = [.. Enumerable.Range(0, together).Select(i => entry with { Key = Guid.CreateVersion7(), Passages = [SomeEntry.Seen($"Visit {i}.")] })];
        var written = await Task.WhenAll(entries.Select(e => behind.As(world.HealthVisitor).WriteAsync(family, e)));

        Assert.Equal(2, wire.Done);
        Assert.Equal(together, written.Distinct().Count());
        var kept = await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Select(e => e.Id).ToList());
        Assert.Equal(1 + together, kept.Count);
        Assert.Empty(written.Except(kept));
        Assert.True(Tampering.Check(world).IsClean);
    }
}
