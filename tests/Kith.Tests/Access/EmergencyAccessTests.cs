using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

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
        var taker = await world.WorkerAsync("Vera Lunt", Discipline.Manager, world.Council, "Northcliffe Council", world.OtherTeam, Role.TeamLeader);
        using var taking = await KithClient.SignedInAsync(world, taker);
        await taking.OpenAsync($"/families/{family}/emergency-access");
        await taking.SendAsync(new() { ["Act.Reason"] = "A child was brought to us alone." });
        await taking.OpenAsync("/emergency-access");
        Assert.Contains("Nothing is waiting for your review", taking.Text, StringComparison.Ordinal);

        using var leading = await KithClient.SignedInAsync(world, world.Leader);
        Assert.Contains("1 emergency access is waiting for your review", leading.Text, StringComparison.Ordinal);
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
        Assert.Contains("Nothing is waiting for your review", leading.Text, StringComparison.Ordinal);
        await leading.OpenAsync(review);
        Assert.Contains("needs following up, by Anita Rao", leading.Text, StringComparison.Ordinal);
        Assert.Null(leading.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Given_up_it_ends_at_once()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        await world.As(world.Stranger).WriteAllAsync(Take(world).WithNotices(family, "Okafor", [world.Centre.CentreRecord]));
        await world.As(world.Stranger).ReadAsync(family, new FamilyBannerView());
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
            .. Take(world).WithNotices(family, "Okafor", [world.Centre.CentreRecord, world.NewRecord()]),
        ]));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new FamilyBannerView()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nobody_takes_it_without_telling_the_leaders(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var elsewhere = world.NewRecord();
        await world.As(Founding.Kith).WriteAsync(elsewhere, new OpenCentre { Name = "Harbour" });
        var (stranger, take) = (world.As(world.Stranger), Take(world));
        var notice = take.WithNotices(family, "Okafor", [world.Centre.CentreRecord]).Last();
        await Assert.ThrowsAsync<Refused>(() => stranger.WriteAsync(family, take));
        await Assert.ThrowsAsync<Refused>(() => stranger.WriteAllAsync([(family, take)]));
        // To the leaders of another centre, of another access, of another family, or with another reason: none of these is the notice.
        await Assert.ThrowsAsync<Refused>(() => stranger.WriteAllAsync(take.WithNotices(family, "Okafor", [elsewhere])));
        await Assert.ThrowsAsync<Refused>(() => stranger.WriteAllAsync([(family, take), (notice.Record, Other(new() { Family = family, Reason = take.Reason!, Hours = 2 }))]));
        await Assert.ThrowsAsync<Refused>(() => stranger.WriteAllAsync([(family, take), (notice.Record, Other((NotifyOfEmergencyAccess)notice.Act with { Family = world.NewRecord() }))]));
        await Assert.ThrowsAsync<Refused>(() => stranger.WriteAllAsync([(family, take), (notice.Record, Other((NotifyOfEmergencyAccess)notice.Act with { Reason = "Nothing much." }))]));
        // Nor is one that somebody else writes beside it.
        await Assert.ThrowsAsync<Refused>(() => world.Runtime.WriteTogetherAsync(
            [(new Asking(world.Stranger, "test", "test"), family, take), (new Asking(world.Midwife, "test", "test"), notice.Record, notice.Act)]));
        await Assert.ThrowsAsync<Refused>(() => stranger.ReadAsync(family, new FamilyBannerView()));
        Assert.Empty(await world.As(world.Leader).AskAsync(new EmergencyAccessToReview()));

        // The form sent twice opens once and tells once.
        await stranger.WriteAllAsync(take.WithNotices(family, "Okafor", [world.Centre.CentreRecord]));
        await stranger.WriteAllAsync((take with { Id = Id<EmergencyAccess>.New(world.Clock.GetUtcNow()) }).WithNotices(family, "Okafor", [world.Centre.CentreRecord]));
        await stranger.ReadAsync(family, new FamilyBannerView());
        Assert.Single(await world.As(world.Leader).AskAsync(new EmergencyAccessToReview()));
    }

    private static TakeEmergencyAccess Take(KithWorld world) =>
        new() { Reason = "A child may come to harm.", Id = Id<EmergencyAccess>.New(world.Clock.GetUtcNow()) };

    private static NotifyOfEmergencyAccess Other(NotifyOfEmergencyAccess notice) => notice with { Key = Guid.CreateVersion7() };
}
