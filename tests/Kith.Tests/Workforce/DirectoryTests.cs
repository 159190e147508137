using Kith.Access;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Tests.A;
using Kith.Workforce;
using Kith.Workforce.Directory;
using Kith.Workforce.Places;

namespace Kith.Tests.Workforce;

/// <summary>The directory answers: who is the health visitor for this street, who covers, and how to reach them.</summary>
public sealed class DirectoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<ColleaguesFound> FindAsync(KithWorld world, FindColleagues asked) => world.As(world.EarlyYearsWorker).AskAsync(asked, Ct);

    private static async Task<string[]> NamesAsync(KithWorld world, FindColleagues asked) => [.. (await FindAsync(world, asked)).Page.Select(c => c.Name)];

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_finds_by_name_discipline_and_team(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        Assert.Equal(6, (await NamesAsync(world, new())).Length);
        Assert.Equal(["Siân Pritchard"], await NamesAsync(world, new() { Name = "sian" }));
        Assert.Equal(["Grace Adeyemi"], await NamesAsync(world, new() { Name = "adey gr" }));
        Assert.Empty(await NamesAsync(world, new() { Name = "yemi" }));
        Assert.Equal(["Siân Pritchard"], await NamesAsync(world, new() { Discipline = Discipline.Midwife }));
        Assert.Equal(["Paul Stone"], await NamesAsync(world, new() { Team = world.OtherTeam.Id.Value }));
        Assert.Equal(["Tom Baker"], await NamesAsync(world, new() { Team = world.Team.Id.Value, Discipline = Discipline.EarlyYearsWorker }));
        Assert.Empty(await NamesAsync(world, new() { Team = world.OtherTeam.Id.Value, Name = "Baker" }));
        Assert.Equal("Enter at least two letters of the name", (await Assert.ThrowsAsync<Invalid>(() => FindAsync(world, new() { Name = "a" }))).Problems.Single().Message);

        // Whoever has left is found no more from the day after the last.
        var employed = (await world.As(world.Stranger).ReadAsync(world.Stranger, new OwnStanding(), Ct)).Employments.Single();
        await world.As(world.Administrator).WriteAsync(world.Stranger, new EndForWorker { What = employed.Id, LastDay = world.Today }, Ct);
        Assert.Single(await NamesAsync(world, new() { Name = "Stone" }));
        world.Later(TimeSpan.FromDays(1));
        Assert.Empty(await NamesAsync(world, new() { Name = "Stone" }));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).AskAsync(new LookUpColleague { Worker = world.Stranger }, Ct));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_tells_who_serves_a_street_and_the_narrower_area_counts(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var admin = world.As(world.Administrator);
        var record = world.NewRecord();
        await admin.WriteAsync(record, new OpenCentre { Name = "Harbour" }, Ct);
        var harbour = await admin.WriteAsync(Founding.Partnership, new AddCentre { Name = "Harbour", Locality = world.Centre.Locality, CentreRecord = record, Phone = "01474 000009" }, Ct);
        var team = await admin.WriteAsync(Founding.Partnership, new AddTeam { Name = "Harbour visiting", Centre = harbour }, Ct);
        await admin.WriteAsync(world.Stranger, new PlaceWorker { Team = team, TeamName = "Harbour visiting", Centre = record, From = world.Today }, Ct);
        await admin.WriteAsync(Founding.Partnership, new AddReachArea { Centre = world.Centre.Id, Postcodes = "ZY1", From = world.Today }, Ct);
        await admin.WriteAsync(Founding.Partnership, new AddReachArea { Centre = harbour, Postcodes = "ZY1 4", From = world.Today, To = world.Today.AddDays(1) }, Ct);

        Assert.Equal(["Grace Adeyemi"], await NamesAsync(world, new() { Postcode = "zy11ab", Discipline = Discipline.HealthVisitor }));
        Assert.Equal(["Grace Adeyemi", "Siân Pritchard", "Tom Baker", "Paul Stone", "Anita Rao"], await NamesAsync(world, new() { Postcode = "zy11ab" }));
        var found = await FindAsync(world, new() { Postcode = "ZY1 4AB" });
        Assert.Equal([("Harbour", "01474 000009")], found.Centres!);
        Assert.Equal(["Paul Stone"], found.Page.Select(c => c.Name));
        var nowhere = await FindAsync(world, new() { Postcode = "ZY7 1AB" });
        Assert.Empty(nowhere.Centres!);
        Assert.Empty(nowhere.Page);
        Assert.Equal("Enter a full postcode, like ZY1 1AA", (await Assert.ThrowsAsync<Invalid>(() => FindAsync(world, new() { Postcode = "ZY1" }))).Problems.Single().Message);
        // The sector is the district's again once Harbour reaches it no more.
        world.Later(TimeSpan.FromDays(2));
        Assert.Equal(["Millbrook"], (await FindAsync(world, new() { Postcode = "ZY1 4AB" })).Centres!.Select(c => c.Name));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_tells_who_works_today_who_is_away_and_who_covers(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var own = world.As(world.HealthVisitor);
        Assert.Equal(DayOfWeek.Monday, world.Today.DayOfWeek);
        await own.WriteAsync(world.HealthVisitor, new ChangeWorkPattern { From = world.Today, Hours = ["9:00 to 17:00", null, "9:00 to 13:00"] }, Ct);
        await own.WriteAsync(world.HealthVisitor, new ChangeContact { Phone = "07700 900111", BestReached = "before 9" }, Ct);
        await own.WriteAsync(world.HealthVisitor, new ArrangeCover { By = world.Midwife, ByName = "Siân Pritchard", From = world.Today, To = world.Today.AddDays(20) }, Ct);
        await own.WriteAsync(world.HealthVisitor, new RecordAbsence { From = world.Today.AddDays(2), To = world.Today.AddDays(3) }, Ct);
        await world.As(world.Administrator).WriteAsync(world.HealthVisitor, new AddWorkSite { Kind = SiteKind.Base, Centre = world.Centre.Id, Name = "Millbrook", From = world.Today }, Ct);
        Task<Colleague> LookAsync() => world.As(world.EarlyYearsWorker).AskAsync(new LookUpColleague { Worker = world.HealthVisitor }, Ct);

        var monday = await LookAsync();
        Assert.Equal((true, "9:00 to 17:00", false), (monday.Works, monday.Hours, monday.IsAbsent));
        Assert.Equal(("07700 900111", "before 9", "Millbrook"), (monday.Phone, monday.BestReached, monday.Base));
        world.Later(TimeSpan.FromDays(1));
        var tuesday = await LookAsync();
        Assert.Equal((false, true, "Siân Pritchard"), (tuesday.Works, tuesday.IsAbsent, tuesday.CoveredBy!.Name));
        world.Later(TimeSpan.FromDays(1));
        Assert.Equal(world.Today.AddDays(1), (await LookAsync()).AwayUntil);
        Assert.False((await LookAsync()).Works);
        world.Later(TimeSpan.FromDays(21));
        Assert.Null((await LookAsync()).CoveredBy);
        Assert.Null((await world.As(world.Midwife).AskAsync(new LookUpColleague { Worker = world.Midwife }, Ct)).Works);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Rebuilt_it_is_the_same(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new AddReachArea { Centre = world.Centre.Id, Postcodes = "ZY1", From = world.Today }, Ct);
        await world.As(world.Midwife).WriteAsync(world.Midwife, new ChangeWorkPattern { From = world.Today, Hours = ["9:00 to 17:00"] }, Ct);
        var before = await FindAsync(world, new() { Postcode = "ZY1 1AA" });
        await new Rebuild(world.Runtime).RunAsync(Ct);
        Assert.Equivalent(before, await FindAsync(world, new() { Postcode = "ZY1 1AA" }));
        Assert.Equal(5, before.Page.Count);
    }

    [Fact]
    public async Task It_is_one_click_away_and_puts_no_name_in_an_address()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new AddReachArea { Centre = world.Centre.Id, Postcodes = "ZY1", From = world.Today }, Ct);
        using var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        await client.OpenAsync(client.Page.QuerySelectorAll("nav a").Single(a => KithClient.Words(a) == "Directory").GetAttribute("href")!);
        Assert.Equal("/directory", client.Path);
        await client.SendAsync(new() { ["Act.Postcode"] = "ZY1 1AA", ["Act.Discipline"] = "HealthVisitor" });
        Assert.Equal("/directory", client.Path);
        Assert.Contains("Who serves this postcode, from Millbrook", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Grace Adeyemi");
        Assert.Contains("Northcliffe Community Health Trust", client.Text, StringComparison.Ordinal);
        // A team that was renamed is shown by the name it has now.
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new ChangeTeam { Team = world.Team.Id, Name = "Millbrook Hub team" }, Ct);
        await client.OpenAsync(client.Path);
        Assert.Contains("Millbrook Hub team", client.Text, StringComparison.Ordinal);
        await client.OpenAsync("/directory");
        Assert.Contains("Millbrook Hub team", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Postcode"] = "ZY1" });
        Assert.Equal(["Enter a full postcode, like ZY1 1AA"], client.Errors);
    }
}
