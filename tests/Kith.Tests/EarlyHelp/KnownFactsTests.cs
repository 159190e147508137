using Kith.EarlyHelp;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.EarlyHelp;

/// <summary>What the record knows is confirmed and not asked again, and each says what they have to say in their own words.</summary>
public sealed class KnownFactsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_known_is_offered_with_its_source_and_age_and_confirmed(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var mother = await visitor.WriteAsync(family, new RegisterPerson { GivenNames = "Kemi", FamilyName = "Adeyemi", BornOn = new(1994, 1, 2), FirstLanguage = "Yoruba" });
        await visitor.WriteAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.ParentOf, To = child, ParentalResponsibility = YesNo.Yes });
        await visitor.WriteAsync(family, new AddAddress { Person = child, Address = "4 Mill Lane", Postcode = "DA1 1AA" });
        world.Later(TimeSpan.FromDays(150));
        var seen = await visitor.ReadAsync(family, new PersonView { Person = child });
        await world.As(world.Midwife).ChangePersonAsync(family, new ChangePerson { Person = child, Seen = seen.Details.Id, GivenNames = "Tobi", FamilyName = "Adeyemi", BornOn = new(2021, 5, 4), GpPractice = "Quay Surgery" }, seen, default);
        world.Later(TimeSpan.FromDays(40));
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child));
        using var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        await client.OpenAsync($"/families/{family}/early-help/about/{child}");
        Assert.Contains("Record the family’s agreement first", client.Text, StringComparison.Ordinal);
        await visitor.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        await client.OpenAsync($"/families/{family}/early-help/assessment");
        await client.FollowAsync("What is known of Tobi Adeyemi");
        string[] told = [.. client.Page.QuerySelectorAll(".govuk-checkboxes__item").Select(item => string.Join(". ", item.QuerySelectorAll("label, .govuk-hint").Select(KithClient.Words)))];
        Assert.Contains("GP practice: Quay Surgery. Recorded by Siân Pritchard, 5 weeks ago (30 July 2026)", told);
        Assert.Contains("Date of birth: 4 May 2021. Recorded by Grace Adeyemi, 6 months ago (2 March 2026)", told);
        Assert.Contains("Address: 4 Mill Lane, DA1 1AA. Recorded by Grace Adeyemi, 6 months ago (2 March 2026)", told);
        Assert.Contains("Parental responsibility of Kemi Adeyemi: Yes", client.Text, StringComparison.Ordinal);
        Assert.Contains("Not asked yet: ", client.Text, StringComparison.Ordinal);
        var gp = client.Page.QuerySelectorAll("input[type=hidden][value='Quay Surgery']").Single().GetAttribute("name")!.Replace(".Value", ".Confirmed", StringComparison.Ordinal);
        await client.SendAsync(new() { [gp] = "true", ["Act.Religion"] = "Pentecostal" });
        Assert.Contains("Confirmed 8 September 2026", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/early-help/print?episode={episode}");
        Assert.All((string[])["GP practice: Quay Surgery", "Religion: Pentecostal", "Confirmed with the family, Tom Baker"], said => Assert.Contains(said, client.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("4 Mill Lane", client.Text, StringComparison.Ordinal);

        // What was changed meanwhile is not confirmed unseen.
        var facts = (await visitor.ReadAsync(family, new PersonKnownView { Episode = episode, Person = child })).Facts.Select(f => new FactToConfirm { What = f.What, Value = f.Value, Confirmed = true }).ToList();
        facts[^1] = facts[^1] with { Value = "No" };
        await Assert.ThrowsAsync<Changed>(() => visitor.WriteAsync(family, new ConfirmFacts { Episode = episode, Person = child, Facts = facts }));
        await Assert.ThrowsAsync<Missing>(() => visitor.WriteAsync(family, new ConfirmFacts { Episode = episode, Person = Id<Person>.New(world.Clock.GetUtcNow()) }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_an_earlier_assessment_said_is_taken_over_and_each_parent_speaks_for_themselves(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var mother = await visitor.WriteAsync(family, new RegisterPerson { GivenNames = "Kemi", FamilyName = "Adeyemi", BornOn = new(1994, 1, 2) });
        var baby = await visitor.WriteAsync(family, new RegisterPerson { ExpectedOn = world.Today.AddDays(90) });
        var first = await visitor.WriteAsync(family, EpisodeTests.Open(child));
        await visitor.WriteAsync(family, new RecordAgreement { Episode = first, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        await visitor.WriteAsync(family, new WriteAssessment { Episode = first, Parts = [new() { Element = "home", Needs = "One room.", Voices = [new() { Person = mother, Words = "We want a kitchen." }, new() { Person = child, Words = " " }] }] });
        await Assert.ThrowsAsync<Missing>(() => visitor.WriteAsync(family, new WriteAssessment { Episode = first, Parts = [new() { Element = "care", Voices = [new() { Person = new(Guid.NewGuid()), Words = "Who?" }] }] }));
        await visitor.WriteAsync(family, EpisodeTests.Close(first));
        world.Later(TimeSpan.FromDays(400));
        var second = await visitor.WriteAsync(family, EpisodeTests.Open(child) with { Key = Guid.CreateVersion7(world.Clock.GetUtcNow()), Children = [child.Value, baby.Value] });
        await visitor.WriteAsync(family, new RecordAgreement { Episode = second, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync($"/families/{family}/early-help/assessment/4");
        Assert.Contains("Grace Adeyemi wrote in the assessment before, on 2 March 2026, 9am, 13 months ago: Needed: One room. Kemi Adeyemi says: We want a kitchen.", client.Text, StringComparison.Ordinal);
        Assert.Contains("In Kemi Adeyemi’s own words", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Parts[2].StillSo"] = "true", ["Act.Parts[0].Strengths"] = "A grandmother comes on Sundays." }, "Record");
        // A baby that is not born says nothing; its parents do.
        await client.OpenAsync($"/families/{family}/early-help/assessment/2/{baby}");
        Assert.Contains("unborn baby", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("In unborn baby", client.Text, StringComparison.Ordinal);
        Assert.Contains("In Kemi Adeyemi’s own words", client.Text, StringComparison.Ordinal);
        var stands = await visitor.ReadAsync(family, new AssessmentView { Episode = second });
        var home = stands.Parts[("home", null)];
        Assert.Equal(("One room.", "We want a kitchen.", "Siân Pritchard"), (home.Needs, home.Voices!.Single().Words, home.ByName));
        Assert.NotNull(home.StillSo);
        Assert.Equal("A grandmother comes on Sundays.", stands.Parts[("family", null)].Strengths);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_two_who_write_the_same_part_the_second_sees_both_and_loses_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child));
        await visitor.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync($"/families/{family}/early-help/assessment/4");
        await visitor.WriteAsync(family, new WriteAssessment { Episode = episode, Parts = [new() { Element = "home", Needs = "One room." }] });
        await client.SendAsync(new() { ["Act.Parts[2].Needs"] = "Damp walls." }, "Record");
        Assert.Contains("Grace Adeyemi wrote in ‘Housing, employment and finance’ meanwhile", Assert.Single(client.Errors), StringComparison.Ordinal);
        Assert.Contains("Grace Adeyemi wrote this while you were writing: Needed: One room.", client.Text, StringComparison.Ordinal);
        Assert.Equal("Damp walls.", client.Page.QuerySelector("#Act_Parts_2__Needs")!.TextContent.Trim());
        await client.SendAsync(new() { ["Act.Parts[2].Needs"] = "One room, with damp walls." }, "Record");
        await client.OpenAsync($"/families/{family}/early-help/assessment/4");
        Assert.Contains("One room, with damp walls.", client.Html, StringComparison.Ordinal);
        Assert.Contains("Before that Grace Adeyemi, health visitor, 2 March 2026, 9am: Needed: One room.", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_assessment_asks_is_published_on_a_page_by_those_who_may()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var practitioner = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await practitioner.OpenAsync("/assessment-form");
        Assert.Contains("as Kith comes with it", practitioner.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish a new version", practitioner.Text, StringComparison.Ordinal);
        using var administrator = await KithClient.SignedInAsync(world, world.Administrator);
        await administrator.OpenAsync("/assessment-form");
        await administrator.SendAsync(new() { ["Act.Text"] = "no domain" });
        Assert.Equal(["Enter the date it counts from", "Begin with a domain, in a line that begins with #"], administrator.Errors);
        await administrator.SendAsync(new() { ["Act.From.Day"] = "2", ["Act.From.Month"] = "3", ["Act.From.Year"] = "2026", ["Act.Text"] = "# The child (each child)\nhealth: Health - what the child eats\n# The home\nhome: Housing\n# Before it (checklist)\nstart: Is a year at home too long for the child?" });
        Assert.Contains("In force since 2 March 2026, version 1.", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("Version 1, from 2 March 2026: 2 domains, 2 elements", administrator.Text, StringComparison.Ordinal);

        // The checklist before it asks what was published, and keeps it with the answers.
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        await world.As(world.HealthVisitor).WriteAsync(family, EpisodeTests.Open(child));
        await practitioner.OpenAsync($"/families/{family}/early-help/checklist");
        await practitioner.SendAsync(new() { ["Act.Outcome"] = "CommonAssessment" });
        Assert.Equal(["Select yes, no or not known"], practitioner.Errors);
        await practitioner.SendAsync(new() { ["Act.Answers[0]"] = "Yes" });
        var filled = Assert.Single(await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<PreAssessmentChecklist>().ToList()));
        Assert.Equal(new ChecklistAnswer("Is a year at home too long for the child?", "Yes"), Assert.Single(filled.Answers));
    }
}
