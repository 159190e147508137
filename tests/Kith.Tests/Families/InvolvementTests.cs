using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.People;
using Kith.Workforce;

namespace Kith.Tests.Families;

public sealed class InvolvementTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_lead_is_named_and_the_last_team_cannot_go(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var only = Assert.Single((await world.FactsAsync(family)).Serving);
        Assert.Equal("Involvement", await world.WrongAsync(family, new NameLead { Involvement = only.Id }));
        Assert.Equal("Involvement", await world.WrongAsync(family, new EndInvolvement { Involvement = only.Id, LastDay = world.Today }));
        Assert.Equal("Lead", await world.WrongAsync(family, Worker(world) with { Worker = null, Lead = true }));
        Assert.Equal("Team,From", await world.WrongAsync(family, new AddInvolvement()));
        var first = await world.DoAsync(family, Worker(world) with { Lead = true });
        var second = await world.DoAsync(family, Worker(world) with { Key = Guid.CreateVersion7(), WorkerName = "Grace Adeyemi", Worker = world.HealthVisitor });
        Assert.Equal(first, (await world.FactsAsync(family)).Serving.Single(s => s.Lead).Id);
        await world.DoAsync(family, new NameLead { Involvement = second });
        Assert.Equal(second, (await world.FactsAsync(family)).Serving.Single(s => s.Lead).Id);
        Assert.Equal("LastDay", await world.WrongAsync(family, new EndInvolvement { Involvement = first, LastDay = world.Today.AddDays(-9) }));
        await world.DoAsync(family, new EndInvolvement { Involvement = first, LastDay = world.Today });
        await world.DoAsync(family, new EndInvolvement { Involvement = only.Id, LastDay = world.Today });
        Assert.Equal("Involvement", await world.WrongAsync(family, new EndInvolvement { Involvement = second, LastDay = world.Today }));
        await world.DoAsync(family, new RenameFamily { Name = "Okafor-Lind" });
        Assert.Equal("Okafor-Lind family", (await world.FactsAsync(family)).Called);
        Assert.Equal("Name", await world.WrongAsync(family, new RenameFamily { Name = " " }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Colleagues_in_teams_are_found_with_discipline_and_employer(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var workers = await world.As(world.HealthVisitor).AskAsync(new WorkersInTeams { Teams = [world.Team.Id] });
        Assert.DoesNotContain(workers, w => w.Record == world.Stranger);
        var midwife = Assert.Single(workers, w => w.Record == world.Midwife);
        Assert.Equal((world.Team.Id, Discipline.Midwife, "Estuary Hospitals Trust"), (midwife.Team, midwife.Discipline, midwife.Employer));
        Assert.Equal([world.Team.Id], (await world.As(world.HealthVisitor).ReadAsync(world.HealthVisitor, new OwnTeams())).Select(p => p.Team));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Alerts_are_recorded_reviewed_and_ended(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var today = world.Today;
        Assert.Equal("Kind,ReviewOn", await world.WrongAsync(family, new RecordAlert()));
        Assert.Equal("Details", await world.WrongAsync(family, new RecordAlert { Kind = AlertKind.Other, ReviewOn = today.AddDays(1) }));
        Assert.Equal("Details", await world.WrongAsync(family, new RecordAlert { Kind = AlertKind.DangerousDog, Details = new string('x', 2001), ReviewOn = today.AddDays(1) }));
        Assert.Equal("ReviewOn", await world.WrongAsync(family, new RecordAlert { Kind = AlertKind.DangerousDog, ReviewOn = today }));
        Assert.Equal("ReviewOn", await world.WrongAsync(family, new RecordAlert { Kind = AlertKind.DangerousDog, ReviewOn = today.AddYears(1).AddDays(1) }));
        var dog = await world.DoAsync(family, new RecordAlert { Kind = AlertKind.DangerousDog, Details = "Ring first", ReviewOn = today.AddDays(30) });
        Assert.False(Assert.Single((await world.FactsAsync(family)).Alerts).IsOverdue(today));
        Assert.True(Assert.Single((await world.FactsAsync(family)).Alerts).IsOverdue(today.AddDays(31)));
        await world.DoAsync(family, new ReviewAlert { Alert = dog, Note = "Still there", ReviewOn = today.AddDays(60) });
        Assert.Equal(today.AddDays(60), Assert.Single((await world.FactsAsync(family)).Alerts).ReviewOn);
        Assert.Equal("Reason", await world.WrongAsync(family, new EndAlert { Alert = dog }));
        await world.DoAsync(family, new EndAlert { Alert = dog, Reason = "The dog has gone" });
        Assert.Empty((await world.FactsAsync(family)).Alerts);
        await Assert.ThrowsAsync<Changed>(() => world.DoAsync(family, new EndAlert { Alert = dog, Reason = "Again" }));
        await Assert.ThrowsAsync<Missing>(() => world.DoAsync(family, new ReviewAlert { Alert = new Id<FamilyAlert>(Guid.CreateVersion7()), ReviewOn = today.AddDays(3) }));
    }

    private static AddInvolvement Worker(KithWorld world) => new()
    {
        Team = world.Team.Id,
        TeamName = world.Team.Name,
        Centre = world.Centre.CentreRecord,
        Worker = world.Midwife,
        WorkerName = "Siân Pritchard",
        Discipline = Discipline.Midwife,
        Employer = "Estuary Hospitals Trust",
        From = world.Today,
    };
}
