using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.Workforce;

/// <summary>A worker's registration, employments, sites, hours and contact: who may change them, and what is refused.</summary>
public sealed class WorkingLifeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<string> ProblemAsync(Func<Task> act) => string.Join("; ", (await Assert.ThrowsAsync<Invalid>(act)).Problems.Select(p => p.Message));

    [Theory]
    [InlineData("NMC", "18I2345E", null), InlineData("nmc", "18I234E", "An NMC PIN is two figures"), InlineData("NMC", "18i2345e", "An NMC PIN is two figures")]
    [InlineData("GMC", "1234567", null), InlineData("GMC", "123456", "A GMC number is seven figures")]
    [InlineData("Social Work England", "SW12345", null), InlineData("social work england", "12345", "A Social Work England number is SW")]
    [InlineData("HCPC", "PH123", null), InlineData(null, "18I2345E", "Enter the register"), InlineData("NMC", null, "Enter the NMC number"), InlineData(null, null, null)]
    public async Task A_registration_number_has_the_form_of_its_register(string? body, string? number, string? wrong)
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        Task Change() => world.As(world.Administrator).WriteAsync(world.Midwife, new ChangeRegistration { Body = body, Number = number, Until = number is null ? null : world.Today }, Ct);
        if (wrong is null)
            await Change();
        else
            Assert.StartsWith(wrong, await ProblemAsync(Change), StringComparison.Ordinal);
        var now = (await world.As(world.Midwife).ReadAsync(world.Midwife, new OwnStanding(), Ct)).Details;
        Assert.Equal(wrong is null ? number : "12A3456E", now.RegistrationNumber);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Employments_do_not_overlap_but_for_a_second_post(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var admin = world.As(world.Administrator);
        Task<string> Told(EmployWorker act) => ProblemAsync(() => admin.WriteAsync(world.Midwife, act, Ct));
        EmployWorker council = new() { Organisation = world.Council, OrganisationName = "Northcliffe Council", From = world.Today.AddDays(10) };
        Assert.StartsWith("Estuary Hospitals Trust employs them already", await Told(council with { Organisation = world.Acute }), StringComparison.Ordinal);
        Assert.StartsWith("Estuary Hospitals Trust employs them already", await Told(council with { Organisation = world.Acute, SecondPost = true }), StringComparison.Ordinal);
        Assert.EndsWith("or say that this is a second post", await Told(council), StringComparison.Ordinal);
        Assert.Equal("The employment must end on or after the day it begins", await Told(council with { To = world.Today }));
        Assert.Single((await admin.ReadAsync(world.Midwife, new WorkerView(), Ct)).Employments);

        await admin.WriteAsync(world.Midwife, council with { Key = Guid.CreateVersion7(), SecondPost = true, From = world.Today }, Ct);
        var facts = await admin.ReadAsync(world.Midwife, new WorkerView(), Ct);
        Assert.Equal(["Estuary Hospitals Trust", "Northcliffe Council (second post)"], facts.Employments.Select(e => e.What));
        // Entries are still signed with the first.
        var family = await world.FamilyAsync();
        var by = await world.As(world.Midwife).ReadAsync(family, new Signed(), Ct);
        Assert.Equal("Estuary Hospitals Trust", by.Employer);

        // After the first has ended, its last day counting, another may follow the day after.
        await admin.WriteAsync(world.Midwife, new EndForWorker { What = facts.Employments[0].Id, LastDay = world.Today.AddDays(5) }, Ct);
        Assert.EndsWith("or say that this is a second post", await Told(council with { Organisation = world.Community, OrganisationName = "T", From = world.Today.AddDays(5) }), StringComparison.Ordinal);
        await admin.WriteAsync(world.Midwife, council with { Key = Guid.CreateVersion7(), Organisation = world.Community, OrganisationName = "T", From = world.Today.AddDays(6) }, Ct);
    }

    private sealed record Signed : View<Signature>
    {
        protected override Permission Needs => Permission.SeeFamily;
        protected override Task<Signature> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(record.By);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nothing_ends_before_it_began_or_after_it_has_ended(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var admin = world.As(world.Administrator);
        var placement = await PlacesTests.PlacementAsync(world, world.Midwife);
        Task<string> Told(DateOnly last) => ProblemAsync(() => admin.WriteAsync(world.Midwife, new EndForWorker { What = placement, LastDay = last }, Ct));
        Assert.StartsWith("The last day must be on or after the day it began", await Told(world.Today.AddYears(-4)), StringComparison.Ordinal);
        await admin.WriteAsync(world.Midwife, new EndForWorker { What = placement, LastDay = world.Today }, Ct);
        Assert.StartsWith("It ends on 2 March 2026 already", await Told(world.Today.AddDays(1)), StringComparison.Ordinal);
        await Assert.ThrowsAsync<Missing>(() => admin.WriteAsync(world.Midwife, new EndForWorker { What = Guid.NewGuid(), LastDay = world.Today }, Ct));
        Assert.Equal("The placement must end on or after the day it begins", await ProblemAsync(() =>
            admin.WriteAsync(world.Midwife, new PlaceWorker { Team = world.Team.Id, From = world.Today, To = world.Today.AddDays(-1) }, Ct)));
        Assert.StartsWith("They are placed in that team already", await ProblemAsync(() =>
            admin.WriteAsync(world.Midwife, new PlaceWorker { Team = world.Team.Id, From = world.Today }, Ct)), StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_worker_keeps_contact_hours_and_cover_but_not_their_employment(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (me, own) = (world.Midwife, world.As(world.Midwife));
        await own.WriteAsync(me, new ChangeContact { Email = "sian@example.com", Phone = "07700 900001", BestReached = "before 9" }, Ct);
        await own.WriteAsync(me, new ChangeWorkPattern { From = world.Today, Hours = ["9:00 to 17:00", null, "9am-1pm"] }, Ct);
        var away = await own.WriteAsync(me, new RecordAbsence { From = world.Today.AddDays(3), To = world.Today.AddDays(9) }, Ct);
        await own.WriteAsync(me, new ArrangeCover { By = world.HealthVisitor, ByName = "Grace Adeyemi", From = world.Today }, Ct);
        await own.WriteAsync(me, new EndAwayOrCover { What = away.Value, LastDay = world.Today.AddDays(5) }, Ct);

        var life = await own.ReadAsync(me, new WorkingLife(), Ct);
        Assert.Equal([(DayOfWeek.Monday, "9:00 to 17:00"), (DayOfWeek.Wednesday, "9:00 to 13:00")], life.PatternOn(world.Today)!.Days.Select(d => (d.Day, WorkHours.Show(d))));
        Assert.Equal(world.Today.AddDays(5), life.Away.Single().To);
        Assert.Contains(life.History, h => h.What == "Email: nothing became sian@example.com; Telephone: nothing became 07700 900001; Best reached: nothing became before 9" && h.By!.Name == "Siân Pritchard");
        Assert.Equal("sian@example.com", (await own.ReadAsync(me, new OwnStanding(), Ct)).Details.Email);

        foreach (var act in new Act<Done>[] { new ChangeWorker { Name = "S", Discipline = Discipline.Midwife }, new ChangeRegistration(), new EndForWorker { What = life.Covers[0].Id, LastDay = world.Today } })
            await Assert.ThrowsAsync<Refused>(() => own.WriteAsync(me, act, Ct));
        await Assert.ThrowsAsync<Refused>(() => own.WriteAsync(me, new EmployWorker { Organisation = world.Council, From = world.Today.AddYears(3) }, Ct));
        // Nobody keeps a colleague's; an administrator does.
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).WriteAsync(me, new ChangeContact { Phone = "1" }, Ct));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).ReadAsync(me, new WorkingLife(), Ct));
        await world.As(world.Administrator).WriteAsync(me, new ChangeContact { Phone = "07700 900002" }, Ct);
        Assert.Equal("Olu Bankole", (await own.ReadAsync(me, new WorkingLife(), Ct)).History[0].By!.Name);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_leader_says_when_somebody_of_their_centre_is_away_and_who_covers_and_the_directory_shows_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var elsewhere = await world.WorkerAsync("Eva Lunt", Discipline.Midwife, world.Acute, "Estuary Hospitals Trust", null, Role.Practitioner);
        foreach (var (who, whom) in new[] { (world.Midwife, world.HealthVisitor), (world.Leader, elsewhere) })
        {
            await Assert.ThrowsAsync<Missing>(() => world.As(who).WriteAsync(whom, new RecordAbsence { From = world.Today, To = world.Today }, Ct));
            await Assert.ThrowsAsync<Missing>(() => world.As(who).ReadAsync(whom, new AwayAndCover(), Ct));
        }
        using var client = await KithClient.SignedInAsync(world, world.Leader);
        await client.OpenAsync($"/directory/{elsewhere}");
        Assert.DoesNotContain("Record time away", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/directory/{world.HealthVisitor}");
        await client.FollowAsync("Record time away, or say who covers");
        var here = client.Path;
        await client.OpenAsync($"/workers/{world.HealthVisitor}/away");
        await client.SendAsync(new()
        {
            ["Act.From.Day"] = "2",
            ["Act.From.Month"] = "3",
            ["Act.From.Year"] = "2026",
            ["Act.To.Day"] = "6",
            ["Act.To.Month"] = "3",
            ["Act.To.Year"] = "2026",
        });
        Assert.Equal(here, client.Path);
        await client.OpenAsync($"/workers/{world.HealthVisitor}/cover");
        await client.SendAsync(new() { ["Act.By"] = world.Midwife.ToString(), ["Act.From.Day"] = "2", ["Act.From.Month"] = "3", ["Act.From.Year"] = "2026" });
        Assert.Contains("Siân Pritchard, from 2 March 2026", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/directory/{world.HealthVisitor}");
        Assert.Contains("Siân Pritchard", client.Text, StringComparison.Ordinal);
        // No more of the record than that.
        await client.OpenAsync($"/workers/{world.HealthVisitor}");
        Assert.Equal(404, client.Status);
        var cover = Assert.Single((await world.As(world.Leader).ReadAsync(world.HealthVisitor, new AwayAndCover(), Ct)).Covers);
        await client.OpenAsync($"/workers/{world.HealthVisitor}/end-away?what={cover.Id}");
        await client.SendAsync(new() { ["Act.LastDay.Day"] = "1", ["Act.LastDay.Month"] = "3", ["Act.LastDay.Year"] = "2026" });
        Assert.Equal(here, client.Path);
        Assert.Contains("Nobody", string.Join(' ', client.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_called_off_before_it_began_stands_in_nobodys_way(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (admin, worker, later) = (world.As(world.Administrator), world.Midwife, world.Today.AddDays(10));
        var employment = new Employment { Id = new(Guid.CreateVersion7()), Organisation = world.Community, OrganisationName = "Called off", From = later, SecondPost = true };
        var placement = new Placement { Id = new(Guid.CreateVersion7()), Team = world.OtherTeam.Id, TeamName = "Harbour family team", Centre = world.Centre.CentreRecord, From = later };
        await world.As(Founding.Kith).WriteAsync(worker, new Plant(null, employment, placement, new Ended { What = employment.Id.Value, On = later.AddDays(-1) }, new Ended { What = placement.Id.Value, On = later.AddDays(-1) }), Ct);
        var cover = await admin.WriteAsync(worker, new ArrangeCover { By = world.HealthVisitor, ByName = "Grace Adeyemi", From = later }, Ct);
        await admin.WriteAsync(worker, new EndAwayOrCover { What = cover.Value, LastDay = later.AddDays(-1) }, Ct);

        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync($"/workers/{worker}");
        Assert.DoesNotContain("Called off (second post), from", client.Text, StringComparison.Ordinal);
        await admin.WriteAsync(worker, new EmployWorker { Organisation = world.Community, OrganisationName = "Northcliffe Community Health Trust", From = world.Today, SecondPost = true }, Ct);
        await admin.WriteAsync(worker, new PlaceWorker { Team = world.OtherTeam.Id, TeamName = "Harbour family team", Centre = world.Centre.CentreRecord, From = world.Today }, Ct);
        await admin.WriteAsync(worker, new ArrangeCover { By = world.Leader, ByName = "Anita Rao", From = world.Today }, Ct);
        Assert.Equal("Estuary Hospitals Trust", (await admin.AskAsync(new ListWorkers(), Ct)).Single(w => w.Record == worker).Employer);
    }

    [Fact]
    public async Task What_is_wrong_with_hours_sites_and_cover_is_said()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var admin = world.As(world.Administrator);
        Task<string> Told<T>(Act<T> act) => ProblemAsync(() => admin.WriteAsync(world.Midwife, act, Ct));
        foreach (var hours in new[] { "all day", "17:00 to 9:00", "25:00 to 26:00", "9 to", "9:75 to 10:00" })
            Assert.StartsWith("Enter the hours of Tuesday like", await Told(new ChangeWorkPattern { From = world.Today, Hours = [null, hours] }), StringComparison.Ordinal);
        Assert.Equal("Enter the hours of at least one day", await Told(new ChangeWorkPattern { From = world.Today }));
        Assert.Equal("The last day must be on or after the first", await Told(new RecordAbsence { From = world.Today, To = world.Today.AddDays(-1) }));
        Assert.StartsWith("Nobody covers for themselves", await Told(new ArrangeCover { By = world.Midwife, From = world.Today }), StringComparison.Ordinal);
        Assert.StartsWith("Enter an email address in the correct format", await Told(new ChangeContact { Email = "sian at example" }), StringComparison.Ordinal);
        await admin.WriteAsync(world.Midwife, new AddWorkSite { Kind = SiteKind.Base, Name = "Estuary Hospital", From = world.Today }, Ct);
        await admin.WriteAsync(world.Midwife, new AddWorkSite { Kind = SiteKind.Delivery, Centre = world.Centre.Id, Name = "Millbrook", From = world.Today }, Ct);
        Assert.StartsWith("They are based at Estuary Hospital", await Told(new AddWorkSite { Kind = SiteKind.Base, Centre = world.Centre.Id, Name = "Millbrook", From = world.Today }), StringComparison.Ordinal);
        Assert.StartsWith("They deliver at Millbrook already", await Told(new AddWorkSite { Kind = SiteKind.Delivery, Centre = world.Centre.Id, Name = "Millbrook", From = world.Today }), StringComparison.Ordinal);
        await admin.WriteAsync(world.Midwife, new ArrangeCover { By = world.HealthVisitor, ByName = "Grace Adeyemi", From = world.Today }, Ct);
        Assert.StartsWith("Grace Adeyemi covers from", await Told(new ArrangeCover { By = world.Leader, From = world.Today.AddDays(9) }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workers_page_shows_it_all_with_links_to_change_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync($"/workers/{world.Midwife}");
        foreach (var part in new[] { "details", "registration", "contact", "hours", "away", "cover", "employ", "place", "site", "role" })
        {
            Assert.Contains(client.Page.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/workers/{world.Midwife}/{part}");
            using var other = await KithClient.SignedInAsync(world, world.Administrator);
            await other.OpenAsync($"/workers/{world.Midwife}/{part}");
            Assert.Equal(200, other.Status);
        }
        await client.OpenAsync($"/workers/{world.Midwife}/hours");
        await client.SendAsync(new() { ["Act.Hours[0]"] = "9 to 5", ["Act.Hours[1]"] = "9:00 to 17:00" });
        Assert.Contains("Enter the hours of Monday", Assert.Single(client.Errors), StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Hours[0]"] = "9:00 to 17:00" });
        Assert.Contains("Monday 9:00 to 17:00", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/workers/{world.Midwife}/registration");
        await client.SendAsync(new() { ["Act.Number"] = "123" });
        Assert.StartsWith("An NMC PIN is two figures", Assert.Single(client.Errors), StringComparison.Ordinal);

        // One's own page offers what one may change oneself, and nothing else.
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync("/account");
        await midwife.FollowAsync("Your contact details, hours, time away and cover");
        Assert.Equal(["Change telephone", "Change email address", "Change best reached", "Change working week", "Add time away", "Add cover"],
            midwife.Page.QuerySelectorAll("dl a").Select(KithClient.Words));
        await midwife.OpenAsync($"/workers/{world.Midwife}/contact");
        await midwife.SendAsync(new() { ["Act.Phone"] = "07700 900003" });
        Assert.Contains("07700 900003", midwife.Text, StringComparison.Ordinal);
        await midwife.OpenAsync($"/workers/{world.Midwife}/employ");
        Assert.Equal(403, midwife.Status);
        await midwife.OpenAsync($"/workers/{world.HealthVisitor}/contact");
        Assert.Equal(404, midwife.Status);
    }
}
