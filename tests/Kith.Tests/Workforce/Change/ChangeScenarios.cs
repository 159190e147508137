using Kith.Tests.A;
using Kith.Workforce.Change;

namespace Kith.Tests.Workforce.Change;

public sealed class ChangeScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task When_a_midwife_moves_her_families_have_a_new_worker_and_are_told(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (one, other) = (await world.CaseAsync(world.Midwife), await world.CaseAsync(world.Midwife, "Lind"));
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.FollowAsync("Planned changes of staff");
        await leader.FollowAsync("Plan a transfer or a leaving");
        await leader.OpenAsync($"/transfers/plan?team={world.Team.Id}");
        await leader.SendAsync([], "Plan it");
        Assert.Equal(["Select who moves or leaves"], leader.Errors);
        await leader.SendAsync(new()
        {
            ["Workers"] = world.Midwife.ToString(),
            ["What"] = "Moves",
            ["Act.Team"] = world.OtherTeam.Id.ToString(),
            ["Act.Day.Day"] = "12",
            ["Act.Day.Month"] = "3",
            ["Act.Day.Year"] = "2026",
            ["Act.Reason"] = "The post there is empty.",
        }, "Plan it");
        Assert.Equal("Moves to Harbour family team from 12 March 2026", leader.Heading);
        await leader.SendAsync([], "Confirm the plan and hand over");
        Assert.Equal(2, leader.Errors.Count);
        Assert.Contains("Select who takes over the Lind family: no family is left without a worker", leader.Errors);
        var tom = leader.Page.QuerySelectorAll("select[name='Handover.Rest'] option").First(o => o.TextContent.StartsWith("Tom Baker", StringComparison.Ordinal)).GetAttribute("value");
        await leader.SendAsync(new() { ["Handover.Rest"] = tom, ["Handover.Given[0].Note"] = "Ring before you go." }, "Confirm the plan and hand over");
        Assert.Empty(leader.Errors);
        Assert.Contains("Confirmed", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Tom Baker, Millbrook family team", leader.Text, StringComparison.Ordinal);

        using var next = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        Assert.Contains("Families to be told who their worker is", next.Text, StringComparison.Ordinal);
        Assert.Contains("Lind family: Tom Baker from 12 March 2026, after Siân Pritchard", next.Text, StringComparison.Ordinal);
        await next.OpenAsync($"/families/{other}/handovers");
        Assert.Contains("Ring before you go.", next.Text, StringComparison.Ordinal);
        await next.FollowAsync("Letter to the family");
        Assert.Contains("From 12 March 2026 it is Tom Baker, early years worker, Northcliffe Council.", next.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ring before", next.Text, StringComparison.Ordinal);
        await next.OpenAsync($"/families/{other}/handovers");
        await next.SendAsync(new() { ["Act.How"] = nameof(HowTold.InPerson) }, "They were told");
        Assert.Contains("In person on 2 March 2026, by Tom Baker", next.Text, StringComparison.Ordinal);
        await next.OpenAsync("/my-work");
        Assert.DoesNotContain("Lind family: Tom", next.Text, StringComparison.Ordinal);

        await leader.OpenAsync(leader.Path);
        await leader.SendAsync([], "Postpone");
        Assert.Equal(["Enter the first day on which it is so", "Say why it is postponed"], leader.Errors);
        await leader.SendAsync(new() { ["Postpone.Day.Day"] = "20", ["Postpone.Day.Month"] = "3", ["Postpone.Day.Year"] = "2026", ["Postpone.Reason"] = "She is ill." }, "Postpone");
        Assert.Equal("Moves to Harbour family team from 20 March 2026", leader.Heading);
        await next.OpenAsync("/my-work");
        Assert.Contains("Lind family: Tom Baker from 20 March 2026", next.Text, StringComparison.Ordinal);
        await next.OpenAsync($"/families/{one}");
        Assert.Contains("Siân Pritchard", next.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("until 11 March", next.Text, StringComparison.Ordinal);
        await leader.SendAsync(new() { ["Cancel.Reason"] = "She stays." }, "Cancel the plan");
        Assert.Contains("Taken back", leader.Text, StringComparison.Ordinal);
        await next.OpenAsync($"/families/{other}/handovers");
        await next.FollowAsync("Letter to the family");
        Assert.Equal("Your worker stays the same", next.Heading);

        using var practitioner = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await practitioner.OpenAsync(leader.Path);
        Assert.Equal(404, practitioner.Status);
        await practitioner.OpenAsync("/transfers/plan?worker=" + world.Midwife);
        Assert.Equal(404, practitioner.Status);
        await practitioner.OpenAsync("/transfers");
        Assert.Equal(403, practitioner.Status);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task When_two_trusts_merge_an_administrator_sees_what_it_touches_first(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/organisations/successions");
        await client.FollowAsync("Plan a succession");
        await client.SendAsync([], "Show what it touches");
        Assert.Equal(2, client.Errors.Count);
        Dictionary<string, string?> asked = new() { ["Act.Organisation"] = world.Acute.ToString(), ["Act.Day.Day"] = "1", ["Act.Day.Month"] = "4", ["Act.Day.Year"] = "2026" };
        await client.SendAsync(asked, "Show what it touches");
        Assert.Contains("Staff whose employer changes on the day: 1", client.Text, StringComparison.Ordinal);
        Assert.Contains("Siân Pritchard, midwife", client.Text, StringComparison.Ordinal);
        Assert.Contains("clients of this server: none", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Rows[0].To"] = world.Acute.ToString(), ["Act.Reason"] = "They merge." }, "Confirm the succession");
        Assert.Equal(["An organisation cannot succeed itself: select another"], client.Errors);
        await client.SendAsync(new() { ["Rows[0].To"] = world.Community.ToString() }, "Confirm the succession");
        Assert.Equal("/organisations/successions", client.Path);
        Assert.Contains("To come", client.Text, StringComparison.Ordinal);

        world.AtMidnightOf(new DateOnly(2026, 3, 31));
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        Assert.Contains("Siân Pritchard, Estuary Hospitals Trust", Header(midwife), StringComparison.Ordinal);
        world.JustBefore(new DateOnly(2026, 4, 1));
        using var late = await KithClient.SignedInAsync(world, world.Administrator);
        world.AtMidnightOf(new DateOnly(2026, 4, 1));
        using var after = await KithClient.SignedInAsync(world, world.Midwife);
        Assert.Contains("Siân Pritchard, Northcliffe Community Health Trust", Header(after), StringComparison.Ordinal);
        await late.OpenAsync("/organisations/successions");
        Assert.Contains("In effect", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Revoke", late.Text, StringComparison.Ordinal);
    }

    private static string Header(KithClient client) => KithClient.Words(client.Page.QuerySelector("header")!);
}
