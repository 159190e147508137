using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.Access;

public sealed class EmergencyAccessTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Without_a_basis_a_worker_is_told_whom_to_ask_and_may_open_the_record_for_a_time(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        using var client = await KithClient.SignedInAsync(world, world.Stranger);
        await client.OpenAsync($"/families/{family}/who-has-looked");
        Assert.Equal(403, client.Status);
        Assert.Contains("Okafor", client.Text, StringComparison.Ordinal);
        Assert.Contains("Millbrook family team, telephone 01474 000001", client.Text, StringComparison.Ordinal);

        await client.FollowAsync("Take emergency access");
        await client.SendAsync(new() { ["Act.Reason"] = "" });
        Assert.Equal(["Say why you need to see this family’s record now"], client.Errors);
        Assert.NotNull(client.Page.QuerySelector("#Act_Reason[aria-describedby]"));
        await client.SendAsync(new() { ["Act.Reason"] = "A neighbour telephoned: the baby has stopped crying.", ["Act.Hours"] = "24" });
        Assert.Equal($"/families/{family}", client.Path);

        var stranger = world.As(world.Stranger);
        await stranger.ReadAsync(family, new FamilyBannerView());
        Assert.Equal(world.Clock.GetUtcNow().AddHours(2), stranger.Until);
        await Assert.ThrowsAsync<Refused>(() => stranger.WriteAsync(family, new RenameFamily { Name = "Mine" }));
        world.Later(TimeSpan.FromHours(2));
        await Assert.ThrowsAsync<Refused>(() => stranger.ReadAsync(family, new FamilyBannerView()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_leader_is_told_and_answers_once_and_the_taker_cannot(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var taker = await world.WorkerAsync("Vera Lunt", Workforce.Discipline.Manager, world.Council, "Northcliffe Council", world.OtherTeam, Role.TeamLeader);
        using var taking = await KithClient.SignedInAsync(world, taker);
        await taking.OpenAsync($"/families/{family}/emergency-access");
        await taking.SendAsync(new() { ["Act.Reason"] = "A child was brought to us alone." });
        await taking.OpenAsync("/emergency-access");
        Assert.Contains("There is none that waits for you", taking.Text, StringComparison.Ordinal);

        using var leading = await KithClient.SignedInAsync(world, world.Leader);
        Assert.Contains("1 emergency access waits for your review", leading.Text, StringComparison.Ordinal);
        await leading.FollowAsync("Review emergency access");
        Assert.Contains("Vera Lunt, Northcliffe Council", leading.Text, StringComparison.Ordinal);
        var review = leading.Page.QuerySelector("main tbody a")!.GetAttribute("href")!;
        await taking.OpenAsync(review);
        await taking.SendAsync(new() { ["Act.Finding"] = "Appropriate", ["Act.Words"] = "I was right." });
        Assert.Equal(["You took this emergency access yourself, so someone else must review it"], taking.Errors);

        await leading.OpenAsync(review);
        await leading.SendAsync([]);
        Assert.Equal(2, leading.Errors.Count);
        await leading.SendAsync(new() { ["Act.Finding"] = "NeedsFollowingUp", ["Act.Words"] = "I will ring the school." });
        Assert.Contains("There is none that waits for you", leading.Text, StringComparison.Ordinal);
        await leading.OpenAsync(review);
        Assert.Contains("needs following up, by Anita Rao", leading.Text, StringComparison.Ordinal);
        Assert.Null(leading.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Given_up_it_ends_at_once()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        await world.As(world.Stranger).WriteAsync(family, new TakeEmergencyAccess { Reason = "A child may come to harm.", Id = Id<EmergencyAccess>.New(world.Clock.GetUtcNow()) });
        await world.As(world.Stranger).WriteAsync(family, new EndEmergencyAccess());
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new FamilyBannerView()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Where_the_notice_cannot_be_written_the_record_stays_closed(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Stranger).WriteAllAsync(
        [
            (family, new TakeEmergencyAccess { Reason = "A child may come to harm.", Id = Id<EmergencyAccess>.New(world.Clock.GetUtcNow()) }),
            (world.NewRecord(), new NotifyOfEmergencyAccess { Family = family }),
        ]));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new FamilyBannerView()));
    }
}
