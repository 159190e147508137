using Kith.Access;
using Kith.Home;
using Kith.Record;
using Kith.SignIn;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.Access;

/// <summary>The acts, views and questions of access, workforce and home, through the door and without a page before it.</summary>
public sealed class ThroughTheDoorTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_declaration_is_lifted_by_an_administrator_with_a_reason_and_never_by_the_worker(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var midwife = world.As(world.Midwife);
        await midwife.WriteAsync(world.Midwife, new DeclareFamilyKnownPrivately { Family = family, How = "Neighbour" });
        var known = Assert.Single((await midwife.ReadAsync(world.Midwife, new OwnStanding())).KnownPrivately);
        await Assert.ThrowsAsync<Refused>(() => midwife.WriteAsync(world.Midwife, new LiftKnownPrivately { Declaration = known.Id, Reason = "x" }));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).WriteAsync(world.Midwife, new LiftKnownPrivately { Declaration = known.Id, Reason = "x" }));
        var admin = world.As(world.Administrator);
        await Assert.ThrowsAsync<Invalid>(() => admin.WriteAsync(world.Midwife, new LiftKnownPrivately { Declaration = known.Id, Reason = " " }));
        await Assert.ThrowsAsync<Missing>(() => admin.WriteAsync(world.Stranger, new LiftKnownPrivately { Declaration = known.Id, Reason = "x" }));
        await admin.WriteAsync(world.Midwife, new LiftKnownPrivately { Declaration = known.Id, Reason = "It was another family." });
        Assert.Empty((await admin.ReadAsync(world.Midwife, new WorkerView())).KnownPrivately);
        Assert.Contains((await midwife.ReadAsync(world.Midwife, new WhatIDid())).Looks, l => l.What == nameof(LiftKnownPrivately) && l.By.Name == "Olu Bankole");
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_notice_is_for_the_leaders_of_its_centre_and_answered_once(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var notice = await world.As(world.Stranger).WriteAsync(world.Centre.CentreRecord, new NotifyOfEmergencyAccess
        {
            Family = family,
            FamilyName = "Okafor",
            Reason = "A child alone",
            Hours = 2,
        });
        var leader = world.As(world.Leader);
        var due = Assert.Single(await leader.AskAsync(new EmergencyAccessToReview()));
        Assert.Equal((notice.Value, "Paul Stone", "Okafor"), (due.Id, due.WorkerName, due.FamilyName));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).AskAsync(new EmergencyAccessToReview()));
        var review = new ReviewEmergencyAccess { Notice = notice, Finding = ReviewFinding.NotAppropriate, Words = "They could have rung." };
        await Assert.ThrowsAsync<Missing>(() => leader.WriteAsync(world.Centre.CentreRecord, review with { Key = Guid.CreateVersion7(), Notice = new(Guid.NewGuid()) }));
        await leader.WriteAsync(world.Centre.CentreRecord, review);
        await Assert.ThrowsAsync<Changed>(() => leader.WriteAsync(world.Centre.CentreRecord, review with { Key = Guid.CreateVersion7() }));
        Assert.Empty(await leader.AskAsync(new EmergencyAccessToReview()));
        var (_, answer) = await leader.ReadAsync(world.Centre.CentreRecord, new EmergencyAccessNoticeView { Notice = notice });
        Assert.Equal((ReviewFinding.NotAppropriate, "Anita Rao"), (answer!.Finding, answer.ByName));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restriction_is_seen_and_lifted_by_those_who_may_and_told_what_is_missing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var leader = world.As(world.Leader);
        var empty = await Assert.ThrowsAsync<Invalid>(() => leader.WriteAsync(family, new RestrictFamily()));
        Assert.Equal(["Reason", "ReviewOn", "NeedToKnow"], empty.Problems.Select(p => p.Field));
        var restriction = await leader.WriteAsync(family, new RestrictFamily { Reason = "A relative", ReviewOn = world.Today.AddDays(9), NeedToKnow = [world.Leader.Value] });
        Assert.Equal(restriction, Assert.Single(await leader.ReadAsync(family, new RestrictionsView())).Id);
        Assert.Empty((await leader.AskAsync(new FamiliesOfMyTeams { Teams = [world.OtherTeam.Id.Value] })).Families);
        Assert.Single((await leader.AskAsync(new FamiliesOfMyTeams { Teams = [world.Team.Id.Value] })).Families);
        Assert.Empty((await world.As(world.Midwife).AskAsync(new FamiliesOfMyTeams { Teams = [world.Team.Id.Value] })).Families);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(family, new LiftRestriction { Restriction = restriction, Reason = "x" }));
        await leader.WriteAsync(family, new LiftRestriction { Restriction = restriction, Reason = "The relative has left" });
        Assert.Empty(await leader.ReadAsync(family, new RestrictionsView()));
        Assert.Single((await world.As(world.Midwife).AskAsync(new FamiliesOfMyTeams { Teams = [world.Team.Id.Value] })).Families);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Workers_are_listed_for_everybody_and_managed_by_administrators_alone(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var listed = await world.As(world.Midwife).AskAsync(new ListWorkers());
        Assert.Contains(listed, w => w is { Name: "Anita Rao", Employer: "Northcliffe Council" } && w.Teams.SequenceEqual(["Millbrook family team"]));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).ReadAsync(world.Midwife, new WorkerView()));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).WriteAsync(world.Midwife, new InviteWorker()));
        await world.As(world.Administrator).WriteAsync(world.Midwife, new InviteWorker());
        var signedIn = await world.As(world.Midwife).WriteAsync(world.Midwife, new RecordSignIn { How = "passkey" });
        Assert.Equal(new SignedInAs("Siân Pritchard", "Estuary Hospitals Trust"), signedIn);
        var nobody = world.NewRecord();
        await Assert.ThrowsAsync<Missing>(() => world.As(nobody).WriteAsync(nobody, new RecordSignIn { How = "passkey" }));
    }

    [Fact]
    public async Task Founding_is_done_once_and_by_kith_alone()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        await Founding.FoundAsync(world.Runtime, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<Changed>(() => world.As(Founding.Kith).WriteAsync(Founding.Partnership, new FoundPartnership()));
        await Assert.ThrowsAsync<Changed>(() => world.As(Founding.Kith).WriteAsync(Founding.Kith, new OpenOwnRecord()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(world.NewRecord(), new FoundPartnership()));
    }
}
