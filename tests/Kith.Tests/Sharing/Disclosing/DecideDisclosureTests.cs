using Kith.Access;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Sharing.Disclosing;
using Kith.Tests.A;
using Kith.Tests.EarlyHelp;
using Kith.Workforce;

namespace Kith.Tests.Sharing.Disclosing;

public sealed class DecideDisclosureTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Both_outcomes_are_kept_with_their_reasons_and_what_the_guide_said(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        await some.DecidedAsync();
        world.Later(TimeSpan.FromMinutes(1));
        await some.DecidedAsync(some.Decide() with { Email = null, EmailAgain = null, Confirmed = null, Harm = Certainty.NotSure, Outcome = SharingOutcome.DoNotShare, Reasons = "I will ask first.", GuideVersion = 1 });
        var lines = (await world.As(world.Midwife).ReadAsync(some.Family, new DisclosuresOfFamily())).Lines;
        Assert.Equal([(SharingOutcome.DoNotShare, "I will ask first.", "unsure", 1, (string?)null), (SharingOutcome.Share, "Her mother asked us to.", "agreed", 0, SomeDisclosure.Jo)],
            lines.Select(l => (l.Decision.Outcome, l.Decision.Reasons, l.Decision.Advice, l.Decision.GuideVersion, l.Decision.Email)));
        Assert.All(lines, l => Assert.Equal(("Grace Adeyemi", "Northcliffe Community Health Trust"), (l.Decision.ByName, l.Decision.ByEmployer)));
        // What was decided not to share cannot be shared by that decision.
        await Assert.ThrowsAsync<Refused>(() => some.Visitor.ReadAsync(some.Family, new PassagesToShare { Decision = lines[0].Decision.Id, KnownElsewhere = [] }));
        await Assert.ThrowsAsync<Refused>(() => some.Visitor.WriteAsync(some.Family, SomeDisclosure.Page(lines[0].Decision.Id)));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).WriteAsync(some.Family, some.Decide()));
    }

    [Fact]
    public async Task What_is_missing_or_mistyped_is_told_at_the_field()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeDisclosure.InAsync(world);
        async Task<string[]> WrongAsync(DecideDisclosure act) =>
            [.. (await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, act))).Problems.Select(p => $"{p.Field}: {p.Message}")];
        Assert.Equal(10, (await WrongAsync(new())).Length);
        Assert.Equal(["EmailAgain: The two email addresses are not the same. Enter the address again"], await WrongAsync(some.Decide() with { EmailAgain = "jo@mil-lane.example" }));
        Assert.Equal(["Email: The directory was not asked about this address. Open the form again"], await WrongAsync(some.Decide() with { Confirmed = null }));
        Assert.Equal(["Email: Enter an email address in the correct format, like name@example.com"], await WrongAsync(some.Decide() with { Email = "jo at school" }));
        Assert.Equal(["About: Select people of this family"], await WrongAsync(some.Decide() with { About = [Guid.NewGuid()] }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_directory_confirms_a_recipient_and_a_mistyped_address_is_refused_with_a_sentence(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        Task<RecipientKnown> AskAsync(string email, Id<Organisation>? partner) =>
            some.Visitor.AskAsync(new ConfirmRecipient { Email = email, Organisation = partner?.Value, Domains = partner is null ? ["mill-lane.example"] : [] });
        var midwife = await AskAsync(" Sian@Estuary.example ", world.Acute);
        Assert.Equal((world.Midwife, "Siân Pritchard", null), (midwife.Worker, midwife.Name, midwife.WhyNot("Estuary Hospitals Trust")));
        Assert.Null((await AskAsync("ward@estuary.example", world.Acute)).WhyNot("Estuary Hospitals Trust"));
        Assert.Equal("Addresses of Estuary Hospitals Trust end in @estuary.example. Check the address, or ask them for the right one", (await AskAsync("sian@estuarry.example", world.Acute)).WhyNot("Estuary Hospitals Trust"));
        // A colleague of one partner is not taken for somebody of another.
        Assert.NotNull((await AskAsync("sian@estuary.example", world.Council)).WhyNot("Northcliffe Council"));
        Assert.StartsWith("Kith does not know what email addresses of Northcliffe Council end in", (await AskAsync("x@northcliffe.example", world.Council)).WhyNot("Northcliffe Council"), StringComparison.Ordinal);
        Assert.Null((await AskAsync(SomeDisclosure.Jo, null)).WhyNot(SomeDisclosure.School));
        Assert.NotNull((await AskAsync("jo@not-mill-lane.example", null)).WhyNot(SomeDisclosure.School));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_the_record_knows_of_the_familys_word_is_filled_in(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        Assert.Null((await some.Visitor.ReadAsync(some.Family, new SharingView())).Known(SomeDisclosure.School).Says);
        var episode = await some.Visitor.WriteAsync(some.Family, EpisodeTests.Open(some.Amy));
        await some.Visitor.WriteAsync(some.Family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Sarah", Evidence = "Signed", SharedWith = SomeDisclosure.School });
        var seen = await some.Visitor.ReadAsync(some.Family, new SharingView());
        Assert.Equal((FamilySays.Agrees, "Agreed by Sarah on 2 March 2026, to share with Mill Lane Primary"), seen.Known(SomeDisclosure.School));
        Assert.Null(seen.Known("The council").Says);
        await some.Visitor.WriteAsync(some.Family, new RecordAgreement { Episode = episode, State = AgreementState.Withdrawn, Who = "Sarah" });
        Assert.Empty(await some.Visitor.ReadAsync(world.HealthVisitor, new WhomToAsk()));
        await world.As(Founding.Kith).WriteAllAsync(new Kith.Workforce.Lines.SetLine { Kind = Kith.Workforce.Lines.LineKind.SafeguardingSupervisor, By = some.Lead, ByName = "Ruth Adler", From = world.Today }.With(world.HealthVisitor, "Grace Adeyemi"));
        Assert.Equal("Ruth Adler", Assert.Single(await some.Visitor.ReadAsync(world.HealthVisitor, new WhomToAsk())).ByName);
        Assert.Equal(FamilySays.DoesNotAgree, (await some.Visitor.ReadAsync(some.Family, new SharingView())).Known(SomeDisclosure.School).Says);
    }
}
