using Kith.Access;
using Kith.Log;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.Record.Log;

public sealed class LogPageTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task After_a_restore_an_information_governance_lead_reads_what_is_missing_and_of_which_record(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await world.WorkerAsync("Priya Nair", Discipline.Administration, world.Council, "Northcliffe Council", null, Role.InformationGovernanceLead);
        var family = await world.FamilyAsync();
        using (var before = await KithClient.SignedInAsync(world, lead))
        {
            await before.OpenAsync("/log");
            Assert.Contains("Nothing has been signed yet.", before.Text, StringComparison.Ordinal);
            Assert.Contains("There are none.", before.Text, StringComparison.Ordinal);
        }
        await world.SignedAsync();
        var backup = await world.BackupAsync();
        await world.LookAsync(family, 12);
        var signed = await world.SignedAsync();
        await using var restored = await world.RestoredAsync(backup);
        // The server that runs may have looked something up itself meanwhile, before the backup or after it: that is a line as well.
        var missing = signed.Size - await restored.CountAsync("ledger_line");
        Assert.InRange(missing, 12, 20);
        await restored.SignedAsync();

        using var client = await KithClient.SignedInAsync(restored, lead);
        await client.FollowAsync("The log");
        Assert.Equal(200, client.Status);
        Assert.Contains("entries, signed on 2 March 2026", client.Text, StringComparison.Ordinal);
        Assert.Contains($"At least {missing} lines are missing, recorded after 2 March 2026", client.Text, StringComparison.Ordinal);
        Assert.Contains(family.ToString(), client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_about_families_is_refused_and_an_administrator_is_not()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        Assert.True(await world.As(world.Administrator).ReadAsync(Founding.Partnership, new LogView(), TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<Exception>(() => world.As(world.HealthVisitor).ReadAsync(Founding.Partnership, new LogView(), TestContext.Current.CancellationToken));
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync("/log");
        Assert.NotEqual(200, visitor.Status);
    }
}
