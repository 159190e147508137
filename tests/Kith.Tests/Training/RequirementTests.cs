using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Training;
using Kith.Training.Requirements;

namespace Kith.Tests.Training;

public sealed class RequirementTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Only_the_partner_that_insists_on_a_competence_ends_it_and_its_last_day_counts(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, competence) = (await world.FamilyAsync(), await world.CompetenceAsync());
        var (lead, other) = (await world.TrainingLeadAsync(world.Community), await world.TrainingLeadAsync(world.Council, "Northcliffe Council"));
        var requirement = await world.As(lead).WriteAsync(Founding.Partnership, new SetRequirement { Doing = Doing.Read, Competence = competence.Id, GraceDays = 3, From = world.Today });
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).ReadAsync(family, new FamilyBannerView()));

        var end = new EndRequirement { Requirement = requirement, LastDay = world.Today, Reason = "Taught in another way." };
        var refused = await Assert.ThrowsAsync<Refused>(() => world.As(other).WriteAsync(Founding.Partnership, end with { Key = Guid.CreateVersion7() }));
        Assert.Equal("only Northcliffe Community Health Trust, which insists on it, can end it", refused.Message);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(Founding.Partnership, end with { Key = Guid.CreateVersion7() }));
        await world.As(lead).WriteAsync(Founding.Partnership, end);
        await Assert.ThrowsAsync<Changed>(() => world.As(lead).WriteAsync(Founding.Partnership, end with { Key = Guid.CreateVersion7() }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).ReadAsync(family, new FamilyBannerView()));
        world.Later(TimeSpan.FromDays(1));
        await world.As(world.Midwife).ReadAsync(family, new FamilyBannerView());
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_wrong_is_told_and_nothing_is_written(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (competence, lead) = (await world.CompetenceAsync(), world.As(await world.TrainingLeadAsync(world.Community)));
        var good = new SetRequirement { Doing = Doing.WriteForm, Form = "home-visit", Competence = competence.Id, GraceDays = 0, From = world.Today };
        async Task<string> ProblemAsync(SetRequirement act) =>
            (await Assert.ThrowsAsync<Invalid>(() => lead.WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7() }))).Problems[0].Message;
        Assert.Equal("The day from which it is needed must be today or in the future", await ProblemAsync(good with { From = world.Today.AddDays(-1) }));
        Assert.Equal("The days of grace must be between 0 and 366", await ProblemAsync(good with { GraceDays = -1 }));
        Assert.Equal("Select one of the partnership’s recording forms", await ProblemAsync(good with { Form = "no such form" }));
        Assert.Equal("Select the competence", await ProblemAsync(good with { Competence = Id<Competence>.New(world.Clock.GetUtcNow()) }));
        Assert.Equal("A form is chosen only where the competence is needed to write", await ProblemAsync(good with { Doing = Doing.Read }));
        await lead.WriteAsync(Founding.Partnership, good);
        Assert.Equal("Your organisation asks for this already: end that requirement to change it", await ProblemAsync(good));
        var facts = await lead.ReadAsync(Founding.Partnership, new RequirementsView());
        Assert.Equal("To write in the form “Home visit”", Assert.Single(facts.All).For);
    }

    [Fact]
    public async Task The_page_shows_what_each_partner_insists_on_and_lets_only_its_own_people_change_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        await world.CompetenceAsync();
        var lead = await world.TrainingLeadAsync(world.Community);
        using var leading = await KithClient.SignedInAsync(world, lead);
        await leading.OpenAsync("/requirements");
        Assert.Contains("No partner insists on a competence yet", leading.Text, StringComparison.Ordinal);
        await leading.SendAsync(new() { ["Act.Doing"] = "CoSign", ["Act.GraceDays"] = "400" });
        Assert.Contains("The days of grace must be between 0 and 366", leading.Errors);
        var competence = (await world.As(lead).ReadAsync(Founding.Partnership, new RequirementsView())).Competences[0];
        await leading.SendAsync(new()
        {
            ["Act.Doing"] = "CoSign",
            ["Act.GraceDays"] = "30",
            ["Act.Competence"] = competence.Id.ToString(),
            ["Act.From.Day"] = "3",
            ["Act.From.Month"] = "3",
            ["Act.From.Year"] = "2026",
        });
        Assert.Empty(leading.Errors);
        Assert.Contains("To co-sign entries", leading.Text, StringComparison.Ordinal);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync("/requirements");
        Assert.Contains("Northcliffe Community Health Trust", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("main form"));
        await leading.OpenAsync(leading.Page.QuerySelector("main td a")!.GetAttribute("href")!);
        await leading.SendAsync(new() { ["Act.LastDay.Day"] = "9", ["Act.LastDay.Month"] = "3", ["Act.LastDay.Year"] = "2026", ["Act.Reason"] = "Not needed." });
        Assert.Contains("9 March 2026: Not needed.", leading.Text, StringComparison.Ordinal);
    }
}
