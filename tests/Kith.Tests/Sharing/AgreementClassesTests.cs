using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Tests.Access;
using Kith.Tests.Recording;
using Kith.Tests.Sharing.WithFamily;
using Kith.Workforce;

namespace Kith.Tests.Sharing;

/// <summary>The classes of information of an agreement limit what a partner's staff see by it.</summary>
public sealed class AgreementClassesTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_partners_staff_see_what_their_agreements_cover_what_they_wrote_and_safeguarding_concerns(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var health = await some.HealthNoteAsync();
        var play = await some.WriteAsync(world.EarlyYearsWorker, "Built a tower.", "early-years-session-observation", some.Amy);
        var call = await some.WriteAsync(world.Leader, "Rang.", "home-visit", some.Amy);
        var own = await some.WriteAsync(some.Teacher, "Asked at school.", "home-visit", some.Amy);
        var concern = await some.WriteAsync(world.HealthVisitor, "A bruise.", "safeguarding-concern", some.Amy);
        var (school, council) = (await KeeperAsync(world, some.School, SomeWishes.SchoolName), await KeeperAsync(world, world.Council, "Northcliffe Council"));
        await AgreedAsync(world, council, school, some.School, "Play", ["early-years"]);
        // While the partnership asks for no agreement, none limits.
        Assert.Equal(5, (await some.SeenAsync(some.Teacher)).Count);
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new SetDoorPolicy { AgreementsFrom = world.Today, CoSignWithinDays = 5, Reason = "The board decided it." });
        async Task SeesAsync(params IEnumerable<Id<Entry>> entries) =>
            Assert.Equal(entries.Select(e => e.Value).Order(), (await some.SeenAsync(some.Teacher)).Order());
        await SeesAsync(play, own, concern);

        // Another agreement adds what it covers, and one without classes covers everything.
        await AgreedAsync(world, council, school, some.School, "Health", ["health"]);
        await SeesAsync(health, play, own, concern);
        await AgreedAsync(world, council, school, some.School, "Rest", ["other"]);
        await SeesAsync(health, play, call, own, concern);
        foreach (var name in (string[])["Health", "Rest"])
            await world.As(school).WriteAsync(Founding.Partnership, new EndAgreement { Agreement = await NamedAsync(world, school, name), LastDay = world.Today, Reason = "It was too much." });
        world.Later(TimeSpan.FromDays(1));
        await SeesAsync(play, own, concern);

        // What the topic is, is the partnership's to say, from the moment that it is published.
        var lead = await world.WorkerAsync("Ruth Adler", Discipline.Manager, world.Council, "Northcliffe Council", world.Team, Role.SafeguardingLead);
        await world.As(lead).WriteAsync(Founding.Partnership, new PublishSharingTopics { Topics = "# early-years: Play\nforms: early-years-session-observation\ndisciplines: EarlyYearsWorker, Manager\n\n# health: Health\ndisciplines: HealthVisitor\n\nnever: safeguarding-concern" });
        await SeesAsync(play, call, own, concern);
        Assert.StartsWith("Choose another code than", (await Assert.ThrowsAsync<Invalid>(() => world.As(lead).WriteAsync(Founding.Partnership,
            new PublishSharingTopics { Topics = "# other: Other\ndisciplines: Manager" }))).Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_limit_is_told_to_who_keeps_the_agreement_and_not_hinted_at_to_the_reader(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var (school, council) = (await KeeperAsync(world, some.School, SomeWishes.SchoolName), await KeeperAsync(world, world.Council, "Northcliffe Council"));
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new SetDoorPolicy { AgreementsFrom = world.Today, CoSignWithinDays = 5, Reason = "The board decided it." });
        var agreement = await AgreedAsync(world, council, school, some.School, "Play", ["early-years"]);
        await AgreedAsync(world, council, null, world.Community, "Everything", null, await KeeperAsync(world, world.Community, "Northcliffe Community Health Trust"));
        using var teacher = await KithClient.SignedInAsync(world, some.Teacher);
        string[] pages = [$"/families/{some.Family}", $"/families/{some.Family}/chronology", $"/families/{some.Family}/chronology?words=zebra", $"/families/{some.Family}/sharing", "/my-work"];
        var before = await teacher.SeeAllAsync(pages);
        await some.HealthNoteAsync("Zebra crossing whisper.");
        Assert.Equal(before, await teacher.SeeAllAsync(pages));
        using var keeper = await KithClient.SignedInAsync(world, school);
        await keeper.OpenAsync($"/agreements/{agreement}");
        Assert.Contains("its staff do not see what others write on: Health, Support at home and with parenting, What is on none of these topics", keeper.Text, StringComparison.Ordinal);
        // With its dates the page says nothing of it to staff who keep no agreement.
        await teacher.OpenAsync($"/agreements/{agreement}");
        Assert.DoesNotContain("do not see", teacher.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_with_one_party_is_refused_on_the_page_with_a_sentence_and_only_topics_that_there_are_are_taken()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var council = await KeeperAsync(world, world.Council, "Northcliffe Council");
        using var client = await KithClient.SignedInAsync(world, council);
        await client.OpenAsync("/agreements/new");
        Dictionary<string, string?> Day(string field, DateOnly day) => new() { [$"Act.{field}.Day"] = $"{day.Day}", [$"Act.{field}.Month"] = $"{day.Month}", [$"Act.{field}.Year"] = $"{day.Year}" };
        await client.SendAsync(new(new[] { Day("From", world.Today), Day("To", world.Today.AddYears(1)), Day("ReviewOn", world.Today.AddMonths(6)) }.SelectMany(d => d))
        {
            ["Act.Name"] = "Alone",
            ["Act.Parties"] = world.Council.ToString(),
            ["Act.Purposes"] = "Early help",
            ["Act.Classes"] = "All",
            ["Act.LawfulBases"] = "Article 6(1)(e)",
        });
        Assert.Equal(["Select at least two organisations"], client.Errors);
        Assert.Contains(await LinesAsync(world), l => l is { What: nameof(AgreeSharing), Outcome: not null, Basis: "Select at least two organisations" });
        Assert.Empty((await world.As(council).ReadAsync(Founding.Partnership, new AgreementsView())).All);
        var wrong = await Assert.ThrowsAsync<Invalid>(() => world.As(council).WriteAsync(Founding.Partnership, Between(world, "No such topic", world.Council, world.Acute) with { Covers = ["gardening"] }));
        Assert.Equal("Select from the topics of this partnership", wrong.Problems[0].Message);
    }

    private static async Task<IReadOnlyList<Look>> LinesAsync(KithWorld world) => await world.As(Founding.Kith).ReadAsync(Founding.Partnership, new LinesOfPartnership());

    private sealed record LinesOfPartnership : View<IReadOnlyList<Look>>
    {
        protected override Permission Needs => Permission.SeePartnership;

        protected override Task<IReadOnlyList<Look>> OfAsync(OpenRecord record, CancellationToken ct) => record.LooksAsync(DateTimeOffset.MaxValue, 50, ct);
    }

    private static Task<RecordId> KeeperAsync(KithWorld world, Id<Organisation> organisation, string name) =>
        world.WorkerAsync("Keeper of " + name, Discipline.Administration, organisation, name, null, Role.InformationGovernanceLead);

    private static AgreeSharing Between(KithWorld world, string name, params Id<Organisation>[] parties) => new()
    {
        Name = name,
        Parties = [.. parties.Select(p => p.Value)],
        Purposes = "Early help.",
        Classes = "What the parties chose.",
        LawfulBases = "Article 6(1)(e).",
        From = world.Today,
        To = world.Today.AddYears(1),
        ReviewOn = world.Today.AddMonths(6),
    };

    private static async Task<Id<InformationSharingAgreement>> NamedAsync(KithWorld world, RecordId by, string name) =>
        (await world.As(by).ReadAsync(Founding.Partnership, new AgreementsView())).All.Single(a => a.Agreement.Name == name).Agreement.Id;

    private static async Task<Id<InformationSharingAgreement>> AgreedAsync(KithWorld world, RecordId council, RecordId? partner, Id<Organisation> with, string name, List<string>? covers, RecordId? other = null)
    {
        var agreement = await world.As(council).WriteAsync(Founding.Partnership, Between(world, name, world.Council, with) with { Covers = covers });
        foreach (var keeper in new[] { council, partner ?? other!.Value })
            await world.As(keeper).WriteAsync(Founding.Partnership, new SignAgreement { Agreement = agreement, Signatory = "Jane Moss, Caldicott Guardian", SignedOn = world.Today });
        return agreement;
    }
}
