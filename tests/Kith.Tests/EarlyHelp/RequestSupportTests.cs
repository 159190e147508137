using Kith.Access;
using Kith.EarlyHelp;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.EarlyHelp;

public sealed class RequestSupportTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_school_asks_on_the_public_page_and_is_told(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync("Adeyemi");
        await world.As(world.HealthVisitor).WriteAsync(family, new RegisterPerson { GivenNames = "Tobi", FamilyName = "Adeyemi", BornOn = new(2021, 5, 4) });
        using var school = await KithClient.OfAsync(world);
        await school.OpenAsync("/request-support");
        await school.SendAsync(new() { ["Act.Route"] = "OutsideAgency", ["Act.ByName"] = "", ["Act.Postcode"] = "nowhere" });
        Assert.Contains("Select the children’s centre nearest to the family", school.Errors);
        await school.SendAsync(new() { ["Centre"] = world.Centre.CentreRecord.ToString(), ["Act.Postcode"] = "nowhere" });
        Assert.Contains("Enter your name", school.Errors);
        Assert.Contains("Enter the organisation you work for", school.Errors);
        Assert.Contains("Enter a full postcode, such as DA1 1AA", school.Errors);
        await school.SendAsync(new()
        {
            ["Act.ByName"] = "Jo Pratt",
            ["Act.ByOrganisation"] = "Mill Lane Primary",
            ["Act.ByContact"] = "01632 960123",
            ["Act.ChildName"] = "Tobi Adeyemi",
            ["Act.Postcode"] = "",
            ["Act.Happening"] = "Tobi comes to school hungry.",
            ["Act.Knows"] = "Yes",
        });
        Assert.Equal("We have your request", school.Heading);
        var reference = school.Page.QuerySelector(".govuk-panel__body strong")!.TextContent;
        Assert.Matches("^[2-9A-Z]{10}$", reference);
        // Monday: two working days are Wednesday.
        Assert.Contains("by the end of 4 March 2026", school.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, school.Path, StringComparison.Ordinal);

        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync("/requests");
        Assert.Contains("Triage by 4 March 2026", leader.Text, StringComparison.Ordinal);
        await leader.FollowAsync("Tobi Adeyemi");
        Assert.Contains(reference, leader.Text, StringComparison.Ordinal);
        await leader.SendAsync([]);
        Assert.Equal(4, leader.Errors.Count);
        await leader.SendAsync(new()
        {
            ["Act.Family"] = "",
            ["Act.Level"] = "3",
            ["Act.Reasons"] = "Hunger, seen by two teachers.",
            ["Act.Outcome"] = "EarlyHelpAssessment",
            ["Act.ToTell"] = "Anita will ring the family.",
        });
        Assert.Contains("An assessment is written in the family’s record: select the family, or open a record for it first", leader.Errors);
        await leader.SendAsync(new() { ["Act.Family"] = family.ToString() });
        Assert.Contains("3 Intensive", leader.Text, StringComparison.Ordinal);
        await leader.SendAsync(new() { ["Tell.How"] = "" });
        Assert.Equal(["Say how you told them, for example ‘by telephone’"], leader.Errors);
        await leader.SendAsync(new() { ["Tell.How"] = "By telephone, to Jo Pratt herself." });
        Assert.Contains("Nothing is waiting", leader.Text, StringComparison.Ordinal);

        var (_, requests) = await world.As(world.HealthVisitor).ReadAsync(family, new FamilyRequestsView());
        var one = Assert.Single(requests);
        Assert.Equal(("Jo Pratt, Mill Lane Primary", 3, "Intensive", reference), (one.From, one.Level, one.LevelName, one.Reference));
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/families/{family}/requests");
        Assert.Contains("Tobi comes to school hungry.", visitor.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_worker_asks_any_centre_and_reads_the_outcome_but_not_the_request_of_others(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var stranger = await KithClient.SignedInAsync(world, world.Stranger);
        await stranger.OpenAsync("/requests/new");
        await stranger.SendAsync(new() { ["Centre"] = world.Centre.CentreRecord.ToString(), ["Act.ChildName"] = "Unborn baby of Mary Hale", ["Act.Happening"] = "She has nowhere to live.", ["Act.Knows"] = "Yes" });
        Assert.Contains("You will be told by 4 March 2026", stranger.Text, StringComparison.Ordinal);
        var waiting = Assert.Single(await world.As(world.Leader).AskAsync(new RequestsWaiting()));
        Assert.Equal(world.Stranger, waiting.ByWorker);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Stranger).ReadAsync(waiting.Record, new RequestView { Request = new(waiting.Id) }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).AskAsync(new RequestsWaiting()));
        await world.As(world.Leader).WriteAsync(waiting.Record, Triage(waiting.Id) with { Outcome = TriageOutcome.AdviceAndInformation, ToTell = "The housing office opens at nine." });
        Assert.Empty(await world.As(world.Leader).AskAsync(new RequestsWaiting()));
        Assert.Equal("The housing office opens at nine.", Assert.Single(await world.As(world.Stranger).AskAsync(new RequestsIMade())).ToTell);
        Assert.Empty(await world.As(world.Midwife).AskAsync(new RequestsIMade()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_mother_who_rings_is_asked_once_gets_a_reference_and_is_told(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var desk = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        await desk.OpenAsync("/requests/new");
        await desk.SendAsync(new() { ["Centre"] = world.Centre.CentreRecord.ToString(), ["Act.Route"] = "Family", ["Act.ChildName"] = "Ben Moss", ["Act.Happening"] = "We sleep in one room.", ["Act.Knows"] = "No" });
        Assert.Equal(["Enter their name", "Enter a telephone number or an email address, so that we can tell them what happens next", "The family asks itself, so it knows"], desk.Errors);
        await desk.SendAsync(new() { ["Act.ByName"] = "Mary Moss", ["Act.ByContact"] = "01632 960123", ["Act.Knows"] = "" });
        var waiting = Assert.Single(await world.As(world.Leader).AskAsync(new RequestsWaiting()));
        Assert.Equal(("Mary Moss", (RecordId?)null), (waiting.From, waiting.ByWorker));
        Assert.Contains($"Tell them its reference, {waiting.Reference}, and that someone at the children’s centre tells them what happens next by the end of 4 March 2026", desk.Text, StringComparison.Ordinal);
        // Whoever took it down has no more to do with it; she is told like anybody from outside.
        Assert.Empty(await world.As(world.EarlyYearsWorker).AskAsync(new RequestsIMade()));
        await world.As(world.Leader).WriteAsync(waiting.Record, Triage(waiting.Id) with { Outcome = TriageOutcome.AdviceAndInformation });
        Assert.Single(await world.As(world.Leader).AskAsync(new RequestsWaiting()));
        // What comes from outside is not taken down by a worker, and a worker who asks does not ask as somebody else.
        var asks = Ask() with { Key = Guid.CreateVersion7(), Route = RequestRoute.Family, ByName = "Mary Moss", ByContact = "01632 960123", Knows = FamilyKnows.Yes };
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.EarlyYearsWorker).WriteAsync(waiting.Record, asks));
        await Assert.ThrowsAsync<Invalid>(() => world.As(Founding.Kith).WriteAsync(waiting.Record, asks with { TakenDown = true }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_triaged_once_and_the_family_is_never_told_without_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, centre, leader) = (await world.FamilyAsync(), world.Centre.CentreRecord, world.As(world.Leader));
        var ask = Ask();
        Assert.Equal(ask.Reference, await world.As(world.Midwife).WriteAsync(centre, ask));
        Assert.Equal(ask.Reference, await world.As(world.Midwife).WriteAsync(centre, ask with { Reference = RequestSupport.NewReference() }));
        var listed = Assert.Single(await leader.AskAsync(new RequestsWaiting()));
        var story = await leader.ReadAsync(centre, new RequestView { Request = new(listed.Id) });
        await Assert.ThrowsAsync<Invalid>(() => leader.WriteAsync(centre, new TellRequester { Request = new(listed.Id), How = "By telephone" }));
        var triage = Triage(listed.Id) with { Family = family, Outcome = TriageOutcome.EarlyHelpAssessment };
        var told = RecordRequest.Of(centre, story.Request, triage);
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(centre, triage));
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(family, told));
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAllAsync([(centre, triage with { Key = Guid.CreateVersion7() }), (family, told with { Level = 1 })]));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteAllAsync([(centre, triage), (family, told)]));
        Assert.Empty((await leader.ReadAsync(family, new FamilyRequestsView())).Requests);
        await leader.WriteAllAsync([(centre, triage), (family, told)]);
        Assert.Single((await leader.ReadAsync(family, new FamilyRequestsView())).Requests);
        await Assert.ThrowsAsync<Changed>(() => leader.WriteAsync(centre, Triage(listed.Id)));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-04")] // Monday
    [InlineData("2026-03-05", "2026-03-09")] // Thursday: over the weekend
    [InlineData("2026-03-07", "2026-03-10")] // Saturday
    [InlineData("2026-04-02", "2026-04-08")] // Thursday before Easter
    [InlineData("2026-12-24", "2026-12-30")] // Boxing Day is kept on the Monday
    public void The_clock_runs_in_working_days(string came, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), Thresholds.Shipped.DueOn(DateOnly.Parse(came, null)));

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Levels_of_need_are_published_with_a_version_and_a_date(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await world.WorkerAsync("Sal Orme", Discipline.Manager, world.Council, "Northcliffe Council", world.Team, Role.SafeguardingLead);
        using var client = await KithClient.SignedInAsync(world, lead);
        await client.OpenAsync("/thresholds");
        Assert.Contains("as Kith comes with them", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Levels"] = "All", ["Act.Holidays"] = "25 December", ["Act.TriageWorkingDays"] = "0" });
        Assert.Equal(4, client.Errors.Count);
        await client.SendAsync(new()
        {
            ["Act.From.Day"] = "3",
            ["Act.From.Month"] = "3",
            ["Act.From.Year"] = "2026",
            ["Act.TriageWorkingDays"] = "1",
            ["Act.Levels"] = "Low: little\nHigh: much",
            ["Act.Holidays"] = "2026-03-04",
        });
        Assert.Contains("Version 1, from 3 March 2026: Low, High; 1 working days", client.Text, StringComparison.Ordinal);
        Assert.Contains("as Kith comes with them", client.Text, StringComparison.Ordinal);
        world.Later(TimeSpan.FromDays(1));
        var (now, _) = await world.As(lead).ReadAsync(Founding.Partnership, new ThresholdsView());
        Assert.Equal((1, 2, new DateOnly(2026, 3, 5)), (now.Version, now.Levels.Count, now.DueOn(world.Today)));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAsync(Founding.Partnership, new PublishThresholds { From = world.Today, TriageWorkingDays = 3, Levels = "A: a\nB: b" }));
    }

    [Fact]
    public async Task The_public_page_takes_few_forms_a_minute_and_only_what_comes_from_outside()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite, builder => builder.Configuration["Kith:SignIn:FormsPerMinute"] = "3");
        await Assert.ThrowsAsync<Invalid>(() => world.As(Founding.Kith).WriteAsync(world.Centre.CentreRecord, Ask()));
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(world.Centre.CentreRecord, Ask() with { Route = RequestRoute.Family, ByContact = "me" }));
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync("/request-support");
        for (var i = 0; i < 3; i++)
        {
            await client.SendAsync([]);
            Assert.Equal(200, client.Status);
        }
        await client.SendAsync([]);
        Assert.Equal(429, client.Status);
    }

    private static RequestSupport Ask() => new()
    {
        Route = RequestRoute.Worker,
        ByName = "me",
        ChildName = "Tobi Adeyemi",
        Happening = "Tobi is hungry.",
        Knows = FamilyKnows.No,
    };

    private static TriageRequest Triage(Guid request) => new()
    {
        Request = new(request),
        Level = 2,
        LevelName = "Additional",
        Reasons = "One need.",
        Outcome = TriageOutcome.SingleAgencySupport,
        ToTell = "We will visit.",
    };
}
