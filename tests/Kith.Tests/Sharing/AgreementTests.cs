using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Sharing;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.Sharing;

public sealed class AgreementTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Families_are_open_while_ones_employer_and_another_have_signed_and_to_emergency_access_after_that(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var (council, trust) = (await KeeperAsync(world, world.Council, "Northcliffe Council"), await KeeperAsync(world, world.Community, "Northcliffe Community Health Trust"));
        Task<FamilyBanner> LookAsync() => world.As(world.HealthVisitor).ReadAsync(family, new FamilyBannerView());
        await LookAsync();
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new SetDoorPolicy { AgreementsFrom = world.Today, CoSignWithinDays = 5, Reason = "The board decided it." });
        await Assert.ThrowsAsync<Refused>(LookAsync);

        var agreement = await world.As(council).WriteAsync(Founding.Partnership, Between(world, world.Council, world.Community));
        var sign = new SignAgreement { Agreement = agreement, Signatory = "Jane Moss, Caldicott Guardian", SignedOn = world.Today };
        await world.As(trust).WriteAsync(Founding.Partnership, sign with { Key = Guid.CreateVersion7() });
        var refused = await Assert.ThrowsAsync<Refused>(LookAsync);
        Assert.Contains("No information sharing agreement that Northcliffe Community Health Trust has signed with another partner", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.EmergencyAccessPossible);
        await world.As(council).WriteAsync(Founding.Partnership, sign with { Key = Guid.CreateVersion7() });
        await LookAsync();
        // The midwife's employer is no party.
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).ReadAsync(family, new FamilyBannerView()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(world.NewRecord(), new OpenFamily { Name = "New", Team = world.Team.Id }));
        var acute = await KeeperAsync(world, world.Acute, "Estuary Hospitals Trust");
        await Assert.ThrowsAsync<Refused>(() => world.As(acute).WriteAsync(Founding.Partnership, sign with { Key = Guid.CreateVersion7() }));
        await Assert.ThrowsAsync<Changed>(() => world.As(council).WriteAsync(Founding.Partnership, sign with { Key = Guid.CreateVersion7() }));

        await world.As(trust).WriteAsync(Founding.Partnership, new EndAgreement { Agreement = agreement, LastDay = world.Today.AddDays(1), Reason = "The trusts merge." });
        world.Later(TimeSpan.FromDays(1));
        await LookAsync();
        world.Later(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Refused>(LookAsync);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}");
        Assert.Contains("No information sharing agreement that Northcliffe Community Health Trust has signed", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Take emergency access");
        await client.SendAsync(new() { ["Act.Reason"] = "A neighbour telephoned: the baby has stopped crying.", ["Act.Hours"] = "2" });
        Assert.Equal($"/families/{family}", client.Path);
        Assert.Equal(200, client.Status);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_wrong_with_an_agreement_is_told_and_nothing_is_written(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var keeper = world.As(await KeeperAsync(world, world.Council, "Northcliffe Council"));
        var good = Between(world, world.Council, world.Community);
        async Task<string> ProblemAsync(AgreeSharing act) =>
            (await Assert.ThrowsAsync<Invalid>(() => keeper.WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7() }))).Problems[0].Message;
        Assert.Equal("Select at least two organisations", await ProblemAsync(good with { Parties = [world.Council.Value] }));
        Assert.Equal("Select each organisation once", await ProblemAsync(good with { Parties = [world.Council.Value, world.Council.Value] }));
        Assert.Equal("Select organisations of this partnership", await ProblemAsync(good with { Parties = [world.Council.Value, Guid.CreateVersion7()] }));
        Assert.Equal("The last day must be on or after the first day", await ProblemAsync(good with { To = good.From!.Value.AddDays(-1), ReviewOn = good.From }));
        Assert.Empty((await keeper.ReadAsync(Founding.Partnership, new AgreementsView())).All);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(Founding.Partnership, good));
    }

    [Fact]
    public async Task An_agreement_is_recorded_signed_and_ended_on_its_pages()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/agreements");
        await client.FollowAsync("Record an agreement");
        await client.SendAsync([]);
        Assert.Contains("Select at least two organisations", client.Errors);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)client.Page.QuerySelector("main form")!;
        foreach (var party in form.QuerySelectorAll("input[name='Act.Parties']").Take(2))
            ((AngleSharp.Html.Dom.IHtmlInputElement)party).IsChecked = true;
        await client.SendAsync(form, new()
        {
            ["Act.Name"] = "Tier 2 agreement",
            ["Act.Purposes"] = "Early help.",
            ["Act.Classes"] = "Contacts.",
            ["Act.LawfulBases"] = "Article 6(1)(e).",
            ["Act.From.Day"] = "1",
            ["Act.From.Month"] = "3",
            ["Act.From.Year"] = "2026",
            ["Act.To.Day"] = "1",
            ["Act.To.Month"] = "3",
            ["Act.To.Year"] = "2027",
            ["Act.ReviewOn.Day"] = "1",
            ["Act.ReviewOn.Month"] = "9",
            ["Act.ReviewOn.Year"] = "2026",
        });
        Assert.Equal("Tier 2 agreement", client.Heading);
        Assert.Contains("Nobody has signed it yet", client.Text, StringComparison.Ordinal);
        var id = client.Path.Split('/')[^1];
        var facts = await world.As(world.Administrator).ReadAsync(Founding.Partnership, new AgreementView { Agreement = new(Guid.Parse(id)) });
        if (facts.SpeaksFor is not null)
        {
            await client.SendAsync(new() { ["Sign.Signatory"] = "Ann Lee, Director" }, "Record the signature");
            Assert.Contains("by Ann Lee, Director", client.Text, StringComparison.Ordinal);
            await client.SendAsync(new() { ["End.Reason"] = "" }, "End the agreement");
            Assert.Contains("Enter why it ends", client.Errors);
        }
        await client.OpenAsync("/door");
        await client.SendAsync(new() { ["Act.CoSignWithinDays"] = "7", ["Act.Reason"] = "So decided." });
        Assert.Contains("a colleague co-signs within 7 days", client.Text, StringComparison.Ordinal);
        Assert.Single(await world.As(world.Midwife).ReadAsync(Founding.Partnership, new DoorPolicyView()));
    }

    private static Task<RecordId> KeeperAsync(KithWorld world, Id<Organisation> employer, string name) =>
        world.WorkerAsync("Ines Okoro", Discipline.Administration, employer, name, null, Role.InformationGovernanceLead);

    private static AgreeSharing Between(KithWorld world, params Id<Organisation>[] parties) => new()
    {
        Name = "Tier 2 agreement",
        Parties = [.. parties.Select(p => p.Value)],
        Purposes = "Early help.",
        Classes = "Contacts with families.",
        LawfulBases = "Article 6(1)(e).",
        From = world.Today.AddDays(-1),
        To = world.Today.AddYears(1),
        ReviewOn = world.Today.AddMonths(6),
    };
}
