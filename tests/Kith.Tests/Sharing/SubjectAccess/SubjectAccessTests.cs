using Kith.Access;
using Kith.EarlyHelp;
using Kith.LegalRecord.Bundles;
using Kith.Meetings;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.OwnView;
using Kith.Sharing.SubjectAccess;
using Kith.Tests.A;
using Kith.Tests.Jobs;
using static Kith.Tests.Sharing.OwnView.SomeHousehold;

namespace Kith.Tests.Sharing.SubjectAccess;

/// <summary>A request for a copy of personal data, through the door.</summary>
public sealed class SubjectAccessTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_request_opens_the_search_and_nothing_else_and_its_end_closes_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeRequest.InAsync(world);
        await some.Of.WriteAsync([some.Of.Kemi], Saw("Kemi was tired."));
        var handler = world.As(some.Handler);
        await Assert.ThrowsAsync<Refused>(() => handler.ReadAsync(some.Of.Family, new AccessPartsView()));
        var request = await some.RecordAsync(some.Act());
        var part = await some.PartAsync();
        Assert.Single(part.Found.Entries);
        // The copy, and nothing else of the record.
        await Assert.ThrowsAsync<Refused>(() => handler.ReadAsync(some.Of.Family, new ChronologyView()));
        await Assert.ThrowsAsync<Refused>(() => handler.ReadAsync(some.Of.Family, new BundleChoiceView()));
        await Assert.ThrowsAsync<Refused>(() => some.DoAsync(new PrepareBundle { Court = "C", CaseNumber = "1", Purpose = "x", Authority = "x", RecipientName = "x", RecipientRole = "x", RecipientOrganisation = "x", Concern = [some.Of.Kemi.Value] }));
        var court = await some.DoAsync(new PrepareBundle { Court = "Family Court", CaseNumber = "1", Purpose = "Care proceedings", Authority = "Order", RecipientName = "A solicitor", RecipientRole = "Solicitor", RecipientOrganisation = "none", Concern = [some.Of.Kemi.Value] }, world.Leader);
        await some.DoAsync(new WithdrawBundle { Bundle = court, Reason = "Not needed." }, world.Leader);
        await Assert.ThrowsAsync<Missing>(() => handler.ReadAsync(some.Of.Family, new BundleView { Bundle = court }));
        Assert.Empty(await handler.ReadAsync(some.Of.Family, new BundlesOfFamily()));
        // One who handles no requests is not let in by one, and whose family it is not neither.
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Checker).ReadAsync(some.Of.Family, new AccessPartsView()));
        var other = await world.FamilyAsync("Okafor");
        await Assert.ThrowsAsync<Refused>(() => handler.ReadAsync(other, new AccessPartsView()));

        await handler.WriteAllAsync([(Founding.Partnership, new CloseSubjectAccess { Request = request, Outcome = AccessOutcome.Withdrawn, AnsweredOn = world.Today, Words = "She rang: she does not need it." }),
            (some.Of.Family, new EndSubjectAccessPart { Request = request })]);
        await Assert.ThrowsAsync<Refused>(() => handler.ReadAsync(some.Of.Family, new AccessPartsView()));
        Assert.Equal(AccessOutcome.Withdrawn, (await some.NowAsync(request)).Closed!.Outcome);
        await Assert.ThrowsAsync<Changed>(() => handler.WriteAsync(Founding.Partnership, new ExtendSubjectAccess { Request = request, Months = 1, Reasons = "x", ToldOn = world.Today }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nobody_opens_a_family_to_themselves_by_a_request_that_was_never_recorded(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeRequest.InAsync(world);
        await Assert.ThrowsAsync<Refused>(() => some.DoAsync(new NoteSubjectAccess { Request = new(Guid.CreateVersion7()) }));
        await Assert.ThrowsAsync<Refused>(() => some.DoAsync(new EndSubjectAccessPart { Request = new(Guid.CreateVersion7()) }));
        foreach (var worker in new[] { world.HealthVisitor, world.Leader, world.Administrator, some.Checker })
            await Assert.ThrowsAsync<Refused>(() => world.As(worker).WriteAsync(Founding.Partnership, some.Act()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).AskAsync(new PeopleForAccess { Text = "Kemi Adeyemi" }));
        // A family of which the person is no part is not opened, whatever is named.
        var other = await world.FamilyAsync("Okafor");
        var act = some.Act();
        await world.As(some.Handler).WriteAllAsync([(Founding.Partnership, act), (other, new NoteSubjectAccess { Request = new(act.Key) })]);
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Handler).ReadAsync(other, new AccessPartsView()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_a_restricted_family_or_entry_who_handles_it_learns_nothing_and_whoever_is_named_answers(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeRequest.InAsync(world);
        await some.Of.WriteAsync([some.Of.Kemi], Saw("Kemi was tired."));
        var secret = await some.Of.WriteAsync([some.Of.Kemi], Saw("She told of the violence."));
        await some.DoAsync(new RestrictEntry { Entry = secret, Reason = "He reads her letters.", ReviewOn = world.Today.AddDays(20), NeedToKnow = [world.Leader.Value] }, world.Leader);
        var request = await some.RecordAsync(some.Act());
        Assert.Single((await some.PartAsync()).Found.Entries);
        Assert.Equal(2, (await some.PartAsync(world.Leader)).Found.Entries.Count);
        var bundle = await some.DoAsync(await some.PrepareAsync(world.Leader), world.Leader);
        Assert.Equal(2, (await world.As(world.Leader).ReadAsync(some.Of.Family, new BundleView { Bundle = bundle })).Entries.Count);

        // As a whole: it is in no list, and yet whoever is named finds the request.
        var hidden = await Sharing.OwnView.SomeHousehold.InAsync(world, "Balogun");
        await hidden.DoAsync(new RestrictFamily { Reason = "Known to staff.", NeedToKnow = [world.Leader.Value], ReviewOn = world.Today.AddDays(20) }, world.Leader);
        var before = await world.As(some.Handler).AskAsync(new PeopleForAccess { Text = "Kemi Balogun" });
        Assert.Equal(("Kemi Balogun", false), (before.Single().Name, before.Single().DateFits));
        var act = some.Act() with { Key = Guid.CreateVersion7(), People = [before.Single().Person], PersonName = "Kemi Balogun" };
        var second = await some.RecordAsync(act);
        Assert.Empty(await world.As(some.Handler).AskAsync(new PartsInSight { Request = second, People = act.People }));
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Handler).ReadAsync(hidden.Family, new AccessPartsView()));
        Assert.Equal("Kemi Adeyemi", Assert.Single((await world.As(world.Leader).ReadAsync(hidden.Family, new AccessPartsView())).Parts).Part.AskedBy);
        Assert.Single(await some.PartsAsync(request));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_searched_for_entries_about_the_person_and_for_texts_that_name_them_and_what_concerns_others_is_proposed_to_go(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeRequest.InAsync(world);
        var own = await some.Of.WriteAsync([some.Of.Kemi], Saw("She was tired."), Said(PassageKind.ReportedSpeech, "neighbour", "They shout."));
        var both = await some.Of.WriteAsync([some.Of.Kemi, some.Of.Ben], Saw("They sat together."));
        var named = await some.Of.WriteAsync([some.Of.Ben], Saw("Kemi fetched him from school."));
        await some.Of.WriteAsync([some.Of.Ben], Saw("The Adeyemi boys played."));
        var held = await some.Of.WriteAsync([some.Of.Kemi], Saw("A strategy meeting is planned."));
        await some.DoAsync(new HoldBack { Entry = held, Ground = HeldBackGround.Safeguarding, Reason = "The inquiry would be harmed." }, world.HealthVisitor);
        await some.RecordAsync(some.Act());
        var found = (await some.PartAsync()).Found;
        Assert.Equal([(own, true), (both, true), (named, false), (held, true)], found.Entries.Select(e => (e.Entry.First, e.About)));
        var bundle = await some.DoAsync(await some.PrepareAsync());
        var state = await world.As(some.Handler).ReadAsync(some.Of.Family, new BundleView { Bundle = bundle });
        var because = state.Texts.Where(t => t.Passage is not null).ToDictionary(t => t.Text, state.ProposedBecause);
        Assert.Null(because["She was tired."]);
        Assert.StartsWith("These are the words of somebody", because["They shout."], StringComparison.Ordinal);
        Assert.Equal("The entry is also about one other person.", because["They sat together."]);
        Assert.Equal("The entry is about others, and only names the person.", because["Kemi fetched him from school."]);
        Assert.StartsWith("It is held back from the family: safeguarding", because["A strategy meeting is planned."], StringComparison.Ordinal);
        Assert.Equal("Kemi Adeyemi, Ben Adeyemi", state.AboutWhom(state.Entries[1].Now).Split(", ") is [var a, var b] && a.StartsWith("Ben", StringComparison.Ordinal) ? $"{b}, {a}" : state.AboutWhom(state.Entries[1].Now));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_copy_holds_assessments_plans_minutes_and_questions_without_what_tells_of_others(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeRequest.InAsync(world);
        var (now, on) = (world.Clock.GetUtcNow(), world.Today);
        await some.Of.WriteAsync([some.Of.Kemi], Saw("She was tired."));
        var episode = new EarlyHelpEpisode { Id = Id<EarlyHelpEpisode>.New(now), Why = "Damp", Level = 2, Children = [some.Of.Ben.Value], On = on };
        var outcome = new DesiredOutcome { Id = Id<DesiredOutcome>.New(now), Episode = episode.Id, Text = "A dry room for all.", On = on };
        var question = new PeerQuestion { Id = Id<PeerQuestion>.New(now), Words = "Has anybody seen her lately?", ByName = "Grace", At = now };
        await world.As(Founding.Kith).WriteAsync(some.Of.Family, new Plant(null, episode, outcome,
            new AssessmentPart { Episode = episode.Id, Element = "4", Strengths = "She keeps it warm.", Needs = "Ben sleeps badly.", Voices = [new(some.Of.Kemi, "I want my own kitchen."), new(some.Of.Ben, "I want a dog.")], At = now },
            new AssessmentPart { Episode = episode.Id, Element = "2", Child = some.Of.Ben, Needs = "No dentist yet.", At = now },
            new PlanAction { Outcome = outcome.Id, What = "Write to the housing office", Who = "Tom", ByWhen = on.AddDays(9), On = on },
            new PlanReview { Episode = episode.Id, On = on, Present = "All", Progress = "The wall is dry." },
            new CaseDiscussion { SeriesName = "Tuesday meeting", On = on, Discussion = "We ask Mrs Norma Pratt next door.", NextSteps = "Ring the landlord.", At = now },
            question, new PeerAnswer { Question = question.Id, Words = "Yes, on Monday.", At = now }));
        // What an entry tells is gone through with the entries, passage by passage, and not said again.
        var told = await world.As(world.HealthVisitor).WriteAsync(some.Of.Family, new AskColleague { Worker = world.Midwife, WorkerName = "Siân", Words = "Does she eat?" });
        await world.As(world.Midwife).WriteAsync(some.Of.Family, new AnswerColleague { Question = told, Words = "A little." });
        await some.RecordAsync(some.Act());
        world.Later(TimeSpan.FromMinutes(1));
        var bundle = await some.DoAsync(await some.PrepareAsync());
        // Written after the copy was prepared: nobody would have checked it.
        await world.As(Founding.Kith).WriteAsync(some.Of.Family, new Plant(null, new PeerAnswer { Question = question.Id, Words = "Later.", At = world.Clock.GetUtcNow() }));
        var state = await world.As(some.Handler).ReadAsync(some.Of.Family, new BundleView { Bundle = bundle });
        Assert.Equal(["Does she eat?", "A little."], state.Texts.Select(t => t.Text).Where(t => t is "Does she eat?" or "A little."));
        var held = state.HeldOtherwise;
        Assert.Equal(
        [
            "She keeps it warm.", "(left out)", "I want my own kitchen.", "A dry room for all.", "Write to the housing office (a worker, by 11 March 2026)", "The wall is dry.",
            "(left out)", "Ring the landlord.", "Has anybody seen her lately?", "Yes, on Monday.",
        ], held.SelectMany(h => h.Texts).Select(t => t ?? "(left out)"));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_clock_rests_is_extended_in_time_or_not_at_all_and_what_is_due_is_told_ahead(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeRequest.InAsync(world);
        await world.SendNoticesAsync();
        var request = await some.RecordAsync(some.Act(identity: null));
        var handler = world.As(some.Handler);
        async Task<string> WrongAsync(SubjectAccessAct act) => (await Assert.ThrowsAsync<Invalid>(() => handler.WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7(), Request = request }))).Problems[0].Message;
        Assert.True((await some.NowAsync(request)).Clock.Waiting);
        Assert.Equal("You are waiting for this already", await WrongAsync(new AskRequester { For = WaitsFor.Identity, From = world.Today, Asked = "Who" }));
        var wait = (await some.NowAsync(request)).Waits.Single().Wait.Id;
        world.Later(TimeSpan.FromDays(3));
        await world.SendNoticesAsync();
        Assert.Empty(await world.ToldAsync(some.Handler));
        Assert.Equal("Select how you know who asks", await WrongAsync(new NoteAnswer { Wait = wait, AnsweredOn = world.Today, Answer = "Her passport" }));
        await handler.WriteAsync(Founding.Partnership, new NoteAnswer { Request = request, Wait = wait, AnsweredOn = world.Today, Answer = "Her passport", Identity = IdentityCheck.PhotoDocument });
        var now = await some.NowAsync(request);
        Assert.Equal(new DateOnly(2026, 4, 5), now.Clock.Due);
        Assert.Equal("due by 5 April 2026", now.State(world.Today));
        for (var day = 0; day < 20; day++)
        {
            world.Later(TimeSpan.FromDays(1));
            await world.SendNoticesAsync();
        }
        Assert.Equal(["The request for a copy of the data of Kemi Adeyemi is due by 5 April 2026."], await world.ToldAsync(some.Handler));
        Assert.Equal("Enter 1 or 2 months", await WrongAsync(new ExtendSubjectAccess { Months = 3, Reasons = "Many records.", ToldOn = world.Today }));
        world.Later(TimeSpan.FromDays(15));
        Assert.StartsWith("The requester must be told the reasons within the first month, by 5 April 2026", await WrongAsync(new ExtendSubjectAccess { Months = 2, Reasons = "Many records.", ToldOn = world.Today }), StringComparison.Ordinal);
        await handler.WriteAsync(Founding.Partnership, new ExtendSubjectAccess { Request = request, Months = 2, Reasons = "Many records.", ToldOn = new(2026, 4, 2) });
        Assert.Equal(new DateOnly(2026, 6, 5), (await some.NowAsync(request)).Clock.Due);
        await handler.WriteAsync(Founding.Partnership, new AskRequester { Request = request, For = WaitsFor.Clarification, From = world.Today, Asked = "From which year on?" });
        Assert.Equal("You are still waiting for the requester. Note their answer first",
            await WrongAsync(new CloseSubjectAccess { Outcome = AccessOutcome.Given, AnsweredOn = world.Today, Words = "By hand", Parts = [new("A", 1, [], default, "B")] }));
        Assert.StartsWith("No copy has been made and checked yet", await WrongAsync(new CloseSubjectAccess { Outcome = AccessOutcome.Given, AnsweredOn = world.Today, Words = "By hand" }), StringComparison.Ordinal);
        var list = await handler.ReadAsync(Founding.Partnership, new SubjectAccessList());
        Assert.Equal((1, 0), (list.Open.Count, list.Log.Count));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).ReadAsync(Founding.Partnership, new SubjectAccessList()));
    }
}
