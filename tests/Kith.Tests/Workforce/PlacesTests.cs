using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;
using Kith.Workforce.Places;

namespace Kith.Tests.Workforce;

/// <summary>Organisations, localities, centres and teams: added, changed, ended, each with its history.</summary>
public sealed class PlacesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<string> ProblemAsync(Func<Task> act) => string.Join("; ", (await Assert.ThrowsAsync<Invalid>(act)).Problems.Select(p => p.Message));

    private static Task<Partnership> NowAsync(KithWorld world) => world.As(world.Midwife).ReadAsync(Founding.Partnership, new PartnershipView(), Ct);

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_changes_is_shown_as_it_is_now_and_its_history_tells_who_changed_what(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var admin = world.As(world.Administrator);
        var locality = (await NowAsync(world)).Localities.Single();
        await admin.WriteAsync(Founding.Partnership, new ChangeOrganisation { Organisation = world.Acute, Name = "Estuary University Hospitals", Kind = OrganisationKind.AcuteTrust, OdsCode = "rx9" }, Ct);
        await admin.WriteAsync(Founding.Partnership, new ChangeLocality { Locality = locality.Id, Name = "Waterside" }, Ct);
        await admin.WriteAsync(Founding.Partnership, new ChangeCentre { Centre = world.Centre.Id, Name = "Millbrook Hub", Locality = locality.Id, Phone = "01474 1", Postcode = "zy1 1aa" }, Ct);
        await admin.WriteAsync(Founding.Partnership, new ChangeTeam { Team = world.Team.Id, Name = "Millbrook team", Phone = "01474 2" }, Ct);

        var now = await NowAsync(world);
        var acute = now.Organisations.Single(o => o.Id == world.Acute);
        Assert.Equal(("Estuary University Hospitals", "RX9"), (acute.Name, acute.OdsCode));
        Assert.Equal("Waterside", now.Localities.Single().Name);
        Assert.Equal(("Millbrook Hub", "ZY1 1AA", world.Centre.CentreRecord), (now.Centres.Single().Name, now.Centres.Single().Postcode, now.Centres.Single().CentreRecord));
        Assert.Equal("Millbrook team", now.Teams.Single(t => t.Id == world.Team.Id).Name);

        var history = await world.As(world.Midwife).ReadAsync(Founding.Partnership, new PlaceHistory { Of = world.Acute.Value }, Ct);
        Assert.Equal(2, history.Count);
        Assert.Equal("Name: Estuary Hospitals Trust became Estuary University Hospitals; ODS code: nothing became RX9", history[0].What);
        Assert.Equal(("Olu Bankole", "Northcliffe Council"), (history[0].By!.Name, history[0].By!.Employer));
        Assert.Equal("Kith", history[1].By!.Name);
        foreach (var (of, words) in new[] { (locality.Id.Value, "Name: Riverside became Waterside"), (world.Centre.Id.Value, "Name: Millbrook became Millbrook Hub"), (world.Team.Id.Value, "Name: Millbrook family team became Millbrook team") })
            Assert.StartsWith(words, (await world.As(world.Midwife).ReadAsync(Founding.Partnership, new PlaceHistory { Of = of }, Ct))[0].What, StringComparison.Ordinal);
        // What was signed before keeps the name it was signed with.
        Assert.Equal("Estuary Hospitals Trust", (await world.As(world.Midwife).ReadAsync(world.Midwife, new OwnStanding(), Ct)).Employments.Single().What);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_has_ended_is_offered_no_more_and_its_last_day_counts(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var admin = world.As(world.Administrator);
        var school = await admin.WriteAsync(Founding.Partnership, new AddOrganisation { Name = "Quay School", Kind = OrganisationKind.School, From = world.Today.AddDays(1) }, Ct);
        var team = await admin.WriteAsync(Founding.Partnership, new AddTeam { Name = "Summer team", Centre = world.Centre.Id, From = world.Today }, Ct);
        Assert.DoesNotContain((await NowAsync(world)).Organisations, o => o.Id == school);
        await admin.WriteAsync(Founding.Partnership, new ClosePlace { What = team.Value, LastDay = world.Today, Reason = "The summer is over" }, Ct);
        Assert.Contains((await NowAsync(world)).Teams, t => t.Id == team);
        world.Later(TimeSpan.FromDays(1));
        var now = await NowAsync(world);
        Assert.DoesNotContain(now.Teams, t => t.Id == team);
        Assert.Contains(now.Organisations, o => o.Id == school);
        var all = await admin.ReadAsync(Founding.Partnership, new PlacesToManage(), Ct);
        Assert.Equal(world.Today.AddDays(-1), all.LastDays[team.Value]);
        Assert.Contains("The summer is over", (await admin.ReadAsync(Founding.Partnership, new PlaceHistory { Of = team.Value }, Ct))[0].What, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).ReadAsync(Founding.Partnership, new PlacesToManage(), Ct));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nothing_ends_while_workers_are_placed_there_or_families_are_served(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var admin = world.As(world.Administrator);
        await world.FamilyAsync();
        async Task<ClosePlace> ClosingAsync(Guid what, RecordId centre = default) => new()
        {
            What = what,
            LastDay = world.Today,
            Reason = "Reorganised",
            Still = await admin.AskAsync(new StillThere { What = what, CentreRecord = centre, LastDay = world.Today }, Ct),
        };
        async Task<string> ToldAsync(ClosePlace act) => await ProblemAsync(() => admin.WriteAsync(Founding.Partnership, act, Ct));
        Assert.Equal("4 workers are still placed there after that day. End or move their placements first; 1 family is still served after that day. Hand them over to another team first",
            await ToldAsync(await ClosingAsync(world.Team.Id.Value)));
        Assert.StartsWith("4 workers are still employed by it", await ToldAsync(await ClosingAsync(world.Council.Value)), StringComparison.Ordinal);
        Assert.StartsWith("5 workers are still placed", await ToldAsync(await ClosingAsync(world.Centre.Id.Value, world.Centre.CentreRecord)), StringComparison.Ordinal);
        Assert.Contains("still works from this centre", await ToldAsync(new() { What = world.Centre.Id.Value, LastDay = world.Today, Reason = "x" }), StringComparison.Ordinal);
        Assert.Contains("still in this locality", await ToldAsync(new() { What = world.Centre.Locality.Value, LastDay = world.Today, Reason = "x" }), StringComparison.Ordinal);
        Assert.Equal(2, (await NowAsync(world)).Teams.Count);
        // Once its worker has moved and nobody is served, it ends.
        await admin.WriteAsync(world.Stranger, new EndForWorker { What = await PlacementAsync(world, world.Stranger), LastDay = world.Today }, Ct);
        await admin.WriteAsync(Founding.Partnership, await ClosingAsync(world.OtherTeam.Id.Value), Ct);
        world.Later(TimeSpan.FromDays(1));
        Assert.Single((await NowAsync(world)).Teams);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_written()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var admin = world.As(world.Administrator);
        var before = await NowAsync(world);
        Task<string> Told(Act<Id<Organisation>> act) => ProblemAsync(() => admin.WriteAsync(Founding.Partnership, act, Ct));
        Task<string> Said(Act<Done> act) => ProblemAsync(() => admin.WriteAsync(Founding.Partnership, act, Ct));
        AddOrganisation school = new() { Name = "Quay School", Kind = OrganisationKind.School, From = world.Today };
        foreach (var code in new[] { "R", "RX", "ABCDEFG", "RX-1", "R X1" })
            Assert.Equal("An ODS code is 3 to 6 letters and figures, like RX1 or Y01234", await Told(school with { OdsCode = code }));
        Assert.Equal("There is an organisation of that name already", await Told(school with { Name = "northcliffe council" }));
        Assert.Equal("Enter a full postcode, like ZY1 1AA", await Said(new ChangeCentre { Centre = world.Centre.Id, Name = "Millbrook", Locality = world.Centre.Locality, Postcode = "ZY1" }));
        Assert.Contains("is not a postcode or the beginning of one", await Said(new AddReachArea { Centre = world.Centre.Id, Postcodes = "ZY1, Riverside", From = world.Today }), StringComparison.Ordinal);
        Assert.Equal("The last day must be on or after the first", await Said(new AddReachArea { Centre = world.Centre.Id, Postcodes = "ZY1", From = world.Today, To = world.Today.AddDays(-1) }));
        Assert.StartsWith("The last day must be on or after the day it began", await Said(new ClosePlace { What = world.Acute.Value, LastDay = world.Today.AddYears(-9), Reason = "x" }), StringComparison.Ordinal);
        await Assert.ThrowsAsync<Missing>(() => admin.WriteAsync(Founding.Partnership, new ClosePlace { What = Guid.NewGuid(), LastDay = world.Today, Reason = "x" }, Ct));
        await Assert.ThrowsAsync<Missing>(() => admin.WriteAsync(Founding.Partnership, new ChangeTeam { Team = new(Guid.NewGuid()), Name = "x" }, Ct));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(Founding.Partnership, school, Ct));
        Assert.Equivalent(before, await NowAsync(world));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_centre_reaches_postcodes_from_a_day_to_a_day(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var admin = world.As(world.Administrator);
        await admin.WriteAsync(Founding.Partnership, new AddReachArea { Centre = world.Centre.Id, Postcodes = "zy1\nZY2 4, zy24ab", From = world.Today }, Ct);
        var reach = (await NowAsync(world)).Reach;
        Assert.Equal(["ZY1", "ZY2 4", "ZY2 4AB"], reach.Select(r => r.Postcodes));
        Assert.Equal("The centre reaches ZY1 already", await ProblemAsync(() =>
            admin.WriteAsync(Founding.Partnership, new AddReachArea { Centre = world.Centre.Id, Postcodes = "ZY1", From = world.Today.AddDays(3) }, Ct)));
        await admin.WriteAsync(Founding.Partnership, new EndReachArea { Area = reach[0].Id, LastDay = world.Today, Reason = "Goes to Harbour" }, Ct);
        world.Later(TimeSpan.FromDays(1));
        Assert.Equal(["ZY2 4", "ZY2 4AB"], (await NowAsync(world)).Reach.Select(r => r.Postcodes));
        Assert.Contains(await admin.ReadAsync(Founding.Partnership, new PlaceHistory { Of = world.Centre.Id.Value }, Ct), h => h.What.EndsWith("Goes to Harbour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_runs_places_by_their_pages()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/partnership/centres/add");
        var locality = client.Page.QuerySelectorAll("select[name='Act.Locality'] option").Last().GetAttribute("value");
        await client.SendAsync(new() { ["Act.Name"] = "Millbrook", ["Act.Locality"] = locality });
        Assert.Equal(["There is a centre of that name already"], client.Errors);
        await client.SendAsync(new() { ["Act.Name"] = "Harbour", ["Act.Locality"] = locality, ["Act.Postcode"] = "ZY2 1AA" });
        Assert.Equal("/partnership", client.Path);
        await client.FollowAsync("Harbour");
        await client.FollowAsync("Add postcodes");
        await client.SendAsync(new() { ["Act.Postcodes"] = "Harbour Street" });
        Assert.Single(client.Errors);
        await client.SendAsync(new() { ["Act.Postcodes"] = "ZY2" });
        Assert.Contains("ZY2, from 2 March 2026", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/partnership/teams/{world.Team.Id}");
        await client.FollowAsync("End this team");
        await client.SendAsync(new() { ["Act.LastDay.Day"] = "2", ["Act.LastDay.Month"] = "3", ["Act.LastDay.Year"] = "2026", ["Act.Reason"] = "Merged" });
        Assert.Contains("4 workers are still placed", Assert.Single(client.Errors), StringComparison.Ordinal);

        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync($"/partnership/teams/{world.Team.Id}");
        Assert.DoesNotContain("End this team", midwife.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(midwife.Page.QuerySelectorAll("dl a"), a => KithClient.Words(a).StartsWith("Change", StringComparison.Ordinal));
        await midwife.OpenAsync("/partnership/teams/add");
        Assert.Equal(403, midwife.Status);
    }

    internal static async Task<Guid> PlacementAsync(KithWorld world, RecordId worker) =>
        (await world.As(worker).ReadAsync(worker, new OwnStanding(), Ct)).Placements.Single().Id;
}
