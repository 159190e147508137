using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Tests.Jobs;
using Kith.Tests.Recording;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Tests.Sharing.WithFamily;

public sealed class WishTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Only_somebody_whose_word_counts_for_a_person_consents_or_objects_for_them(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var consent = new RecordConsent { About = some.About("health"), Given = true, Said = some.Said(some.Gran) };
        async Task<string> WrongAsync(Act<Done> act) => string.Join("; ", (await Assert.ThrowsAsync<Invalid>(() => some.DoAsync(act))).Problems.Select(p => $"{p.Field}: {p.Message}"));
        const string notHers = "Said.SaidBy: Ruth Okafor has no parental responsibility for Amy Okafor in this record. Select somebody who has, or record it first under Relationships";
        Assert.Equal(notHers, await WrongAsync(consent));
        Assert.Equal(notHers, await WrongAsync(new RecordDissent { About = some.About("health"), Said = some.Said(some.Gran) }));
        Assert.Equal("Said.SaidBy: Sarah Okafor is an adult and decides for themselves: record what they say", await WrongAsync(consent with { About = some.About("health", some.Sarah) }));
        Assert.Equal("Said.JudgedBy: Amy Okafor is under 16: say who judged that they understand what they decide, and why they think so", await WrongAsync(consent with { Said = some.Said(some.Amy) }));
        Assert.Equal("Said.Attorney: Nobody is an attorney or deputy for a child: say who has parental responsibility", await WrongAsync(consent with { Said = some.Said(some.Gran) with { Attorney = true } }));
        Assert.Equal("About.Topic: Select what it is about", await WrongAsync(consent with { About = some.About("no-such-topic"), Said = some.Said() }));
        Assert.Empty((await some.WishesAsync()).Scopes);

        await some.DoAsync(consent with { Said = some.Said() });
        await some.DoAsync(consent with { Key = Guid.CreateVersion7(), About = some.About("health", some.Gran), Said = some.Said(some.Sarah) with { Attorney = true } });
        // A young person who understands it decides, and her mother does not decide it again.
        await some.DoAsync(new RecordDissent { About = some.About("health"), Said = some.Said(some.Amy) with { JudgedBy = "Grace Adeyemi", Judgement = "She said in her own words what the school would see." } });
        var dissent = Assert.Single((await some.WishesAsync()).Dissents);
        Assert.Equal((DecidesAs.YoungPerson, "Grace Adeyemi"), (dissent.As, dissent.JudgedBy));
        Assert.Equal("Said.SaidBy: Amy Okafor said this themselves and was judged able to: only they take it back", await WrongAsync(new TakeDissentBack { Dissent = dissent.Id, Said = some.Said() }));
        await Assert.ThrowsAsync<Changed>(() => some.DoAsync(new RecordDissent { About = some.About("health"), Said = some.Said() }));
        await Assert.ThrowsAsync<Missing>(() => some.DoAsync(new WithdrawConsent { Consent = new(Guid.NewGuid()), Said = some.Said() }));
        Assert.Equal([DecidesAs.Parent, DecidesAs.Attorney], (await some.WishesAsync()).Consents.Select(c => c.Decision.As));
        // Whom nobody of the family is, and who may not record it.
        await Assert.ThrowsAsync<Refused>(() => some.DoAsync(consent, world.Stranger));
        await Assert.ThrowsAsync<Invalid>(() => some.DoAsync(consent with { Key = Guid.CreateVersion7(), About = some.About("health", new(Guid.NewGuid())) }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_dissent_hides_what_is_on_the_topic_and_concerns_the_person_from_the_others_of_that_organisation_alone(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var (health, mothers) = (await some.HealthNoteAsync(), await some.HealthNoteAsync("Sarah is well.", some.Sarah));
        var visit = await some.WriteAsync(world.Midwife, "Seen at home.", "home-visit", some.Amy);
        var play = await some.WriteAsync(world.EarlyYearsWorker, "Built a tower.", "early-years-session-observation", some.Amy);
        var schools = await some.WriteAsync(some.Teacher, "Asked at school.", "home-visit", some.Amy);
        var concern = await some.WriteAsync(world.HealthVisitor, "A bruise.", "safeguarding-concern", some.Amy);
        await some.DissentAsync();
        // By its form, and by the discipline of who wrote it; a safeguarding concern is kept from nobody.
        Assert.Equal(Sorted(mothers, play, schools, concern), Sorted(await some.SeenAsync(some.Teacher)));
        foreach (var other in (RecordId[])[world.HealthVisitor, world.Midwife, world.EarlyYearsWorker, world.Leader])
            Assert.Equal(6, (await some.SeenAsync(other)).Count);
        // Corrected to concern somebody else it is still what was once said of her.
        await world.As(world.HealthVisitor).WriteAsync(some.Family, new CorrectEntry
        {
            Entry = health,
            Version = health,
            Reason = "It was her mother’s.",
            WrittenIn = await world.FormAsync("health-visitor-contact"),
            HappenedOn = world.Today,
            People = [some.Sarah],
            Passages = [new WrittenPassage { Question = "seen", Kind = PassageKind.Observation, Text = "Well." }],
        });
        Assert.False(await some.SeesAsync(some.Teacher, health));
        // The school cannot act on what it may not see, with the words that it has for what is not there.
        await Assert.ThrowsAsync<Missing>(() => world.As(some.Teacher).WriteAsync(some.Family, new CoSign { Entry = visit, Version = visit }));

        // About everything: only its own is left, and what no wish keeps from anybody.
        await some.DissentAsync(WhatIsShared.Everything);
        Assert.Equal(Sorted(mothers, schools, concern), Sorted(await some.SeenAsync(some.Teacher)));
        foreach (var dissent in (await some.WishesAsync()).Dissents)
            await some.DoAsync(new TakeDissentBack { Dissent = dissent.Id, Said = some.Said() });
        Assert.Equal(6, (await some.SeenAsync(some.Teacher)).Count);
        Assert.Equal(2, (await some.WishesAsync()).TakenBack.Count);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_rests_on_consent_is_open_only_while_one_counts_and_withdrawn_lapsed_and_invalid_are_told_apart(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var note = await some.HealthNoteAsync();
        var basis = new RecordLawfulBasis { About = some.About("health"), Kind = LawfulBasisKind.PublicTask, Reason = "Section 11.", ReviewOn = world.Today.AddMonths(6) };
        var consent = new RecordConsent { About = some.About("health"), Given = true, Until = world.Today.AddDays(1), Said = some.Said() };
        async Task StandsAsync(bool sees, ConsentState state)
        {
            Assert.Equal(sees, await some.SeesAsync(some.Teacher, note));
            Assert.Equal(state, (await some.WishesAsync()).Consents[^1].On(world.Today));
        }
        // A public task needs no consent, and a refusal closes nothing that rests on it; a consent for research neither.
        await some.DoAsync(basis);
        await some.DoAsync(consent with { Key = Guid.CreateVersion7(), Given = false, Until = null });
        await StandsAsync(true, ConsentState.Refused);
        await some.DoAsync(basis with { Key = Guid.CreateVersion7(), Kind = LawfulBasisKind.Consent });
        Assert.False(await some.SeesAsync(some.Teacher, note));
        await some.DoAsync(consent with { Key = Guid.CreateVersion7(), About = some.About("health", purpose: SharingPurpose.Research), Until = null });
        Assert.False(await some.SeesAsync(some.Teacher, note));
        await some.DoAsync(consent);
        await StandsAsync(true, ConsentState.Given);
        world.Later(TimeSpan.FromDays(1));
        await StandsAsync(true, ConsentState.Given);
        world.Later(TimeSpan.FromDays(1));
        await StandsAsync(false, ConsentState.Lapsed);
        await some.DoAsync(consent with { Key = Guid.CreateVersion7(), Until = null });
        await StandsAsync(true, ConsentState.Given);
        var given = (await some.WishesAsync()).Consents[^1].Decision.Id;
        await some.DoAsync(new WithdrawConsent { Consent = given, Said = some.Said() });
        await StandsAsync(false, ConsentState.Withdrawn);
        await Assert.ThrowsAsync<Changed>(() => some.DoAsync(new WithdrawConsent { Consent = given, Said = some.Said() }));
        await some.DoAsync(consent with { Key = Guid.CreateVersion7(), Until = null });
        given = (await some.WishesAsync()).Consents[^1].Decision.Id;
        await some.DoAsync(new FindConsentInvalid { Consent = given, Reason = "She was not told what the school would see." });
        await StandsAsync(false, ConsentState.Invalid);
        await Assert.ThrowsAsync<Changed>(() => some.DoAsync(new FindConsentInvalid { Consent = given, Reason = "Again." }));
        // It is not put on another basis behind her, neither for this topic nor for everything.
        foreach (var topic in (string[])["health", WhatIsShared.Everything])
            Assert.Contains("not put on another basis behind them", (await Assert.ThrowsAsync<Invalid>(() => some.DoAsync(basis with { Key = Guid.CreateVersion7(), About = some.About(topic) }))).Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_override_lasts_to_its_day_and_goes_on_only_when_somebody_else_answers_for_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var note = await some.HealthNoteAsync();
        await some.DissentAsync();
        var scope = Assert.Single((await some.WishesAsync()).Scopes).Id;
        var lead = await world.WorkerAsync("Ines Okoro", Discipline.Manager, world.Council, "Northcliffe Council", null, Role.SafeguardingLead);
        Assert.Equal([("Anita Rao", "team leader"), ("Ines Okoro", "safeguarding lead")],
            (await world.As(world.HealthVisitor).AskAsync(new OverrideReviewers { Among = [world.Leader, world.Midwife] })).Select(c => (c.Name, c.Discipline)));
        var act = new OverrideWish { Scope = scope, Reason = "Amy is losing weight and the school must know.", Told = true, Until = world.Today.AddDays(3), Reviewer = lead };
        async Task<string> WrongAsync(OverrideWish wrong) => (await Assert.ThrowsAsync<Invalid>(() => some.DoAsync(wrong with { Key = Guid.CreateVersion7() }))).Problems[0].Message;
        Assert.Equal("Select a safeguarding lead, team leader or centre manager", await WrongAsync(act with { Reviewer = world.Midwife }));
        Assert.Equal("Say why telling them would put somebody at risk", await WrongAsync(act with { Told = false }));
        Assert.Equal("The last day must be within 28 days: whoever answers for it can let it go on", await WrongAsync(act with { Until = world.Today.AddDays(29) }));
        Assert.Equal("Say in a sentence which harm you fear and why nothing less will do", await WrongAsync(act with { Reason = "Harm" }));
        await Assert.ThrowsAsync<Missing>(() => some.DoAsync(act with { Key = Guid.CreateVersion7(), Scope = new(Guid.NewGuid()) }));
        await some.DoAsync(act);
        Assert.True(await some.SeesAsync(some.Teacher, note));
        await world.SendNoticesAsync();
        Assert.Equal(["An override of what a family said about sharing, which you answer for, ends on 5 March 2026."], await world.ToldAsync(lead));

        // The lead, placed nowhere, sees the override and nothing else of the family.
        var known = Assert.Single((await some.WishesAsync()).Overrides).Override;
        Assert.Equal("Okafor family", (await world.As(lead).ReadAsync(some.Family, new OverrideView { Override = known.Id })).FamilyName);
        await Assert.ThrowsAsync<Refused>(() => world.As(lead).ReadAsync(some.Family, new WishesView()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(some.Family, new OverrideView { Override = known.Id }));
        Assert.Single(await world.As(lead).AskAsync(new OverridesToAnswer()));
        await some.DoAsync(new ReviewOverride { Override = known.Id, GoesOn = true, Until = world.Today.AddDays(5), Words = "The school is told for a week." }, lead);
        Assert.Single(await world.As(lead).AskAsync(new OverridesToAnswer()));
        world.Later(TimeSpan.FromDays(5));
        Assert.True(await some.SeesAsync(some.Teacher, note));
        world.Later(TimeSpan.FromDays(1));
        Assert.False(await some.SeesAsync(some.Teacher, note));
        Assert.StartsWith("It ended on 7 March 2026 without an answer", (await Assert.ThrowsAsync<Invalid>(() =>
            some.DoAsync(new ReviewOverride { Override = known.Id, GoesOn = true, Until = world.Today, Words = "Again." }, lead))).Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_said_to_an_organisation_goes_on_with_whoever_takes_over_from_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var (note, own) = (await some.HealthNoteAsync(), await some.WriteAsync(some.Teacher, "Asked at school.", "home-visit", some.Amy));
        await some.DissentAsync(WhatIsShared.Everything);
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new SucceedOrganisation
        {
            Organisation = some.School,
            Day = world.Today.AddDays(1),
            Reason = "Schools merge.",
            Successors = [new Successor { NewName = "Saltings Academy", NewKind = OrganisationKind.School }],
        });
        world.Later(TimeSpan.FromDays(1));
        var later = await some.WriteAsync(some.Teacher, "Asked at the academy.", "home-visit", some.Amy);
        Assert.False(await some.SeesAsync(some.Teacher, note));
        Assert.True(await some.SeesAsync(some.Teacher, own) && await some.SeesAsync(some.Teacher, later));
        var colleague = await world.WorkerAsync("Kwame Asante", Discipline.FamilySupportWorker, some.School, SomeWishes.SchoolName, world.Team, Role.Practitioner);
        Assert.Equal(Sorted(own, later), Sorted(await some.SeenAsync(colleague)));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_visit_that_is_kept_from_somebody_counts_for_nobody_in_what_is_told_to_all(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var seen = await some.WriteAsync(world.HealthVisitor, "Seen at home.", "home-visit", some.Amy);
        Assert.DoesNotContain(seen.Value, await LeftOutAsync());
        await some.DissentAsync();
        Assert.Equal([seen.Value], await LeftOutAsync());

        Task<IReadOnlyList<Guid>> LeftOutAsync() => world.SeeAsync<IReadOnlyList<Guid>>(world.HealthVisitor, some.Family, r => [.. Withheld.FromAnybody(r)]);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_topics_are_the_partnerships_to_publish_and_count_at_once_also_for_what_was_said_before(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var (health, call) = (await some.HealthNoteAsync(), await some.WriteAsync(world.EarlyYearsWorker, "She rang.", "telephone-contact", some.Amy));
        await some.DissentAsync();
        Assert.True(await some.SeesAsync(some.Teacher, call));
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/sharing-topics");
        await client.SendAsync(new() { ["Act.Topics"] = "# health: Health\ndisciplines: astronaut" });
        Assert.StartsWith("‘astronaut’ is not a discipline: choose from health visitor", Assert.Single(client.Errors), StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Topics"] = "# health: Health and calls\nforms: telephone-contact\n\nnever: safeguarding-concern" });
        Assert.Contains("Version 1", client.Text, StringComparison.Ordinal);
        // What the topic was when she spoke of it stays kept back, and what it is now is too.
        Assert.False(await some.SeesAsync(some.Teacher, call) || await some.SeesAsync(some.Teacher, health));
        var (now, published, mayPublish) = await world.As(world.Midwife).ReadAsync(Founding.Partnership, new SharingTopicsView());
        Assert.Equal((1, 1, false), (now.Version, published.Count, mayPublish));
        Assert.Equal(SharingTopicsText.Write(now), SharingTopicsText.Write(SharingTopicsText.Read(SharingTopicsText.Write(now), out var wrong)));
        Assert.Null(wrong);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(Founding.Partnership, new PublishSharingTopics { Topics = SharingTopicsText.Write(now) }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whom_it_would_affect_is_what_it_then_does_and_asking_changes_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var note = await some.HealthNoteAsync();
        var act = new RecordDissent { About = some.About("health"), Said = some.Said() };
        var view = new AffectedView { Proposed = act, Workers = [some.Teacher, world.Midwife, world.Stranger, world.HealthVisitor] };
        var affected = await world.As(world.HealthVisitor).ReadAsync(some.Family, view);
        var worker = Assert.Single(affected.Workers);
        Assert.Equal((some.Teacher, note.Value), (worker.Worker, Assert.Single(worker.Loses)));
        Assert.True(await some.SeesAsync(some.Teacher, note));
        await some.DoAsync(act);
        Assert.False(await some.SeesAsync(some.Teacher, note));
        var dissent = Assert.Single((await some.WishesAsync()).Dissents).Id;
        affected = await world.As(world.HealthVisitor).ReadAsync(some.Family, view with { Proposed = new TakeDissentBack { Dissent = dissent } });
        Assert.Equal([note.Value], Assert.Single(affected.Workers).Gains);
        // Asked by the school itself, it says nothing of what the school may not see.
        affected = await world.As(some.Teacher).ReadAsync(some.Family, view with { Proposed = new TakeDissentBack { Dissent = dissent } });
        Assert.Empty(affected.Entries);
        Assert.Empty(Assert.Single(affected.Workers).Gains);
    }

    private static Guid[] Sorted(params IEnumerable<Id<Entry>> entries) => [.. entries.Select(e => e.Value).Order()];

    private static Guid[] Sorted(IEnumerable<Guid> entries) => [.. entries.Order()];
}
