using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.LegalRecord.Disposal;

public sealed class DisposalScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task When_a_court_orders_it_one_lead_proposes_another_approves_and_the_chronology_shows_the_gap(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var entry = await some.EntryAsync(family, "Quagga words.", "Words that stay.");

        using var proposer = await KithClient.SignedInAsync(world, some.Proposer);
        await proposer.FollowAsync("Records due for disposal");
        Assert.Contains("No record is due", proposer.Text, StringComparison.Ordinal);
        await proposer.OpenAsync($"/families/{family}/disposal");
        Assert.DoesNotContain("Quagga", proposer.Text, StringComparison.Ordinal);
        await proposer.FollowAsync("Propose to destroy something");
        await proposer.SendAsync([], "Propose");
        Assert.Contains("Select what is to be destroyed", proposer.Errors);
        Assert.DoesNotContain("Quagga", proposer.Text, StringComparison.Ordinal);
        await proposer.OpenAsync($"/families/{family}/disposal/propose?entry={entry}");
        var passage = proposer.Page.QuerySelectorAll("input[name='Act.Passages']")[0].GetAttribute("value");
        await proposer.SendAsync(new()
        {
            ["Act.Scope"] = "Passages",
            ["Act.Passages"] = passage,
            ["Act.Ground"] = "CourtOrder",
            ["Act.Authority"] = "Medway Family Court, ZM26C00001",
            ["Act.Reason"] = "The court ordered it.",
        }, "Propose");
        Assert.Equal($"/families/{family}/disposal", proposer.Path);
        Assert.Contains("You proposed this, so somebody else must approve it", proposer.Text, StringComparison.Ordinal);

        using var approver = await KithClient.SignedInAsync(world, some.Approver);
        await approver.OpenAsync($"/families/{family}/disposal");
        await approver.SendAsync(new() { ["Hold.Reason"] = "An inquiry has begun.", ["Hold.Authority"] = "Inquiries Act 2005" }, "Place the hold");
        Assert.Contains("A legal hold stands on this record", approver.Text, StringComparison.Ordinal);
        await approver.SendAsync([], "Approve and destroy");
        Assert.Equal(403, approver.Status);
        await approver.OpenAsync($"/families/{family}/disposal");
        var hold = approver.Page.QuerySelector("input[name='Lift.Hold']")!.GetAttribute("value");
        await approver.SendAsync(new() { ["Lift.Hold"] = hold, ["Lift.Reason"] = "It is over.", ["Lift.Authority"] = "The chair" }, "Lift the hold");
        await approver.SendAsync([], "Approve and destroy");
        Assert.Contains("Destroyed on 2 March 2026 by order of Medway Family Court, ZM26C00001: one passage of one home visit entry", approver.Text, StringComparison.Ordinal);

        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        foreach (var page in (string[])[$"/families/{family}", $"/families/{family}/chronology", $"/families/{family}/entries/{entry}"])
        {
            await midwife.OpenAsync(page);
            Assert.Equal(200, midwife.Status);
            Assert.Contains("Destroyed on 2 March 2026 by order of Medway Family Court", midwife.Text, StringComparison.Ordinal);
            Assert.Contains("Words that stay.", midwife.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Quagga", midwife.Html, StringComparison.Ordinal);
        }
        await midwife.OpenAsync($"/families/{family}/who-has-looked");
        Assert.Contains("approved a proposal, and content was destroyed", midwife.Text, StringComparison.Ordinal);
        await midwife.OpenAsync($"/families/{family}/disposal");
        Assert.Equal(403, midwife.Status);
    }

    [Fact]
    public async Task An_administrator_publishes_rules_on_the_page()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/disposal/rules");
        Assert.Contains("NHS child record, community health trust: kept to the 25th birthday", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Rules[0].Years"] = "30", ["Act.From.Day"] = "2", ["Act.From.Month"] = "3", ["Act.From.Year"] = "2026" }, "Publish");
        Assert.Empty(client.Errors);
        Assert.Contains("In force: version 2", client.Text, StringComparison.Ordinal);
        Assert.Contains("kept to the 30th birthday", client.Text, StringComparison.Ordinal);
        using var practitioner = await KithClient.SignedInAsync(world, world.Midwife);
        await practitioner.OpenAsync("/disposal/rules");
        Assert.DoesNotContain("Publish", practitioner.Text, StringComparison.Ordinal);
        await practitioner.OpenAsync("/disposal");
        Assert.Equal(403, practitioner.Status);
    }
}
