using System.Text.RegularExpressions;
using Kith.Access;
using Kith.Record;
using Kith.Sharing.ByLink;
using Kith.Sharing.Disclosing;
using Kith.Tests.A;
using Kith.Tests.Jobs;
using Kith.Tests.Recording;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Sharing.Disclosing;

/// <summary>May I share this? The whole way, as the worker and the recipient go it.</summary>
public sealed partial class SharingScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_health_visitor_decides_chooses_and_shares_and_the_teacher_reads_it_once(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets(new() { ["Kith:SignIn:FormsPerMinute"] = "500" }));
        var some = await SomeDisclosure.InAsync(world);
        await some.WrittenAsync();
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/families/{some.Family}");
        await visitor.FollowAsync("Share or not, and what was shared");
        await visitor.FollowAsync("Decide whether to share");
        Assert.Contains("Children’s Wellbeing and Schools Act 2026", visitor.Text, StringComparison.Ordinal);
        // The only child is filled in.
        Assert.Equal("checked", visitor.Page.QuerySelector($"input[value='{some.Amy}']")!.HasAttribute("checked") ? "checked" : "");
        var answers = new Dictionary<string, string?>
        {
            ["Act.RecipientName"] = "Jo Pratt",
            ["Act.RecipientRole"] = "class teacher",
            ["Act.Organisation"] = SomeDisclosure.School,
            ["Act.Email"] = "jo@mil-lane.example",
            ["Act.EmailAgain"] = "jo@mil-lane.example",
            ["Act.Purpose"] = "So that she knows why Amy is tired",
            ["Act.Needed"] = "Yes",
            ["Act.Harm"] = "Yes",
            ["Act.Family"] = "NotAskedYet",
        };
        await visitor.SendAsync(answers, "See what the guide says");
        Assert.Equal(["Addresses of Mill Lane Primary end in @mill-lane.example. Check the address, or ask them for the right one", "Select whether sharing would be more detrimental to the child"], visitor.Errors);
        // What was typed is a draft already, and stands under one's own drafts.
        using var elsewhere = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await elsewhere.OpenAsync("/drafts");
        await elsewhere.FollowAsync("Share or not");
        Assert.Equal("Jo Pratt", elsewhere.Page.QuerySelector("[name='Act.RecipientName']")!.GetAttribute("value"));
        await visitor.SendAsync(new() { ["Act.Email"] = SomeDisclosure.Jo, ["Act.EmailAgain"] = SomeDisclosure.Jo, ["Act.Detriment"] = "No" }, "See what the guide says");
        Assert.Empty(visitor.Errors);
        Assert.Contains("Share what is needed, now. A child could come to harm, and sharing is not more detrimental than not sharing.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Your safeguarding lead", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync([], "Record the decision");
        Assert.Equal(["Select what you decide", "Enter your reasons"], visitor.Errors);
        await visitor.SendAsync(new() { ["Act.Outcome"] = "Share", ["Act.Reasons"] = "She comes to school hungry, and nobody there knows why." }, "Record the decision");
        Assert.Equal("Choose what is shared", visitor.Heading);

        // The newest entry holds a neighbour's words, the one before it the mother's name.
        await visitor.SendAsync(new() { ["Entries[1].Passages[0].Chosen"] = "true" }, "Save and go on");
        Assert.Equal(["Say why this is shared although it tells of somebody else: “Sarah”"], visitor.Errors);
        await visitor.SendAsync(new() { ["Entries[1].Passages[0].Chosen"] = null, ["Entries[2].Passages[0].Chosen"] = "true" }, "Save and go on");
        Assert.Equal("Check and share", visitor.Heading);
        Assert.Contains(SomeDisclosure.Plain, visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sarah", visitor.Text, StringComparison.Ordinal);
        // The page goes to nobody but the recipient of the decision.
        await visitor.SendAsync(new() { ["Act.Email"] = "jon@mill-lane.example" }, "Share it");
        Assert.Equal(["It was decided to share with Jo Pratt, class teacher, Mill Lane Primary, at jo@mill-lane.example. For anybody else, or another address, decide again"], visitor.Errors);
        await visitor.OpenAsync(visitor.Path);
        await visitor.SendAsync([], "Share it");
        Assert.Equal($"/families/{some.Family}/share", visitor.Path);
        Assert.Contains("Never opened.", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/families/{some.Family}");
        Assert.Contains("Jo Pratt, class teacher, Mill Lane Primary, for: So that she knows why Amy is tired. By Grace Adeyemi", visitor.Text, StringComparison.Ordinal);

        await world.SendMailAsync();
        var mail = smtp.Taken.Single(m => m.To.Mailboxes.Single().Address == SomeDisclosure.Jo);
        Assert.Empty(mail.Attachments);
        Assert.DoesNotContain("Amy", mail.TextBody!, StringComparison.Ordinal);
        var link = Link().Match(mail.TextBody!).Value;
        using var teacher = await KithClient.OfAsync(world);
        await teacher.OpenAsync(link);
        Assert.Contains("Grace Adeyemi, Northcliffe Community Health Trust has shared something with you", teacher.Text, StringComparison.Ordinal);
        await teacher.SendAsync([], "Send me a code");
        await world.SendMailAsync();
        await teacher.SendAsync(new() { ["Act.Code"] = Code().Match(smtp.Taken.Last().TextBody!).Groups[1].Value }, "See what was shared");
        Assert.Equal(("/shared-record", "What was shared with you"), (teacher.Path, teacher.Heading));
        Assert.Contains(SomeDisclosure.Plain, teacher.Text, StringComparison.Ordinal);
        Assert.Contains("About: Amy Okafor", teacher.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Sarah", "neighbour", "Mill Lane since", some.Family.ToString(), "hungry, and nobody", "passages are" })
            Assert.DoesNotContain(hidden, teacher.Html, StringComparison.Ordinal);
        await teacher.OpenAsync(link);
        Assert.Equal(410, teacher.Status);
        Assert.Contains("This link has been used. It could be opened once. If you still need to see what was shared with you, ask Grace Adeyemi", teacher.Text, StringComparison.Ordinal);

        // The receipt.
        await visitor.OpenAsync($"/families/{some.Family}/share");
        Assert.Contains("Opened 2 March 2026", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(["Jo Pratt, Mill Lane Primary, opened what you shared."], await world.NoticesOfAsync(world.HealthVisitor));
    }

    [Fact]
    public async Task Not_sharing_is_kept_too_and_a_document_goes_where_no_address_is_known()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeDisclosure.InAsync(world);
        await some.WrittenAsync();
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        var here = $"/families/{some.Family}/share";
        var answers = new Dictionary<string, string?>
        {
            ["Act.RecipientName"] = "Rob Finch",
            ["Act.OtherOrganisation"] = "Finch Lettings",
            ["Act.Purpose"] = "He asks whether the rent will be paid",
            ["Act.Needed"] = "No",
            ["Act.Harm"] = "No",
            ["Act.Family"] = "DoesNotAgree",
            ["Act.Detriment"] = "Yes",
        };
        await visitor.OpenAsync(here + "/decide");
        await visitor.SendAsync(answers, "See what the guide says");
        Assert.Contains("Do not share this. It does not serve the purpose.", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(new() { ["Act.Outcome"] = "DoNotShare", ["Act.Reasons"] = "It is none of his business.", ["Act.Asked"] = "Anita Rao: I agree." }, "Record the decision");
        Assert.Equal(here, visitor.Path);
        Assert.Contains("Not shared", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("It is none of his business.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Anita Rao: I agree.", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(here + "/decide");
        await visitor.SendAsync(answers.Concat([new("Act.Needed", "Yes")]).GroupBy(a => a.Key).ToDictionary(a => a.Key, a => a.Last().Value), "See what the guide says");
        await visitor.SendAsync(new() { ["Act.Detriment"] = "No", ["Act.Outcome"] = "Share", ["Act.Reasons"] = "The council asked for it in court." }, "Record the decision");
        await visitor.SendAsync(new() { ["Entries[2].Passages[0].Chosen"] = "true" }, "Save and go on");
        Assert.DoesNotContain("As a page that they open with a code", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync([], "Share it");
        Assert.Equal(["Enter how you give it to them"], visitor.Errors);
        await visitor.SendAsync(new() { ["Act.Handed"] = "On paper, at the hearing" }, "Share it");
        Assert.Contains("1 passage in a document (On paper, at the hearing)", visitor.Text, StringComparison.Ordinal);
        await world.App.Services.GetRequiredService<Kith.Record.Log.Sequencer>().RunOnceAsync();
        await visitor.SendAsync([], "Take the document out for Rob Finch");
        Assert.Equal(("application/zip", "shared.zip"), (visitor.Answer.Content.Headers.ContentType!.MediaType, visitor.Answer.Content.Headers.ContentDisposition!.FileName));
        await visitor.OpenAsync(here);
        Assert.Contains("Taken out by Grace Adeyemi", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_wrong_codes_lock_a_shared_page_and_are_told_and_a_link_that_is_late_is_refused_with_a_sentence_and_logged()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite, builder => builder.Configuration["Kith:SignIn:FormsPerMinute"] = "1000");
        var some = await SomeDisclosure.InAsync(world);
        await some.SentAsync(await some.WriteAsync(SomeEntry.Seen(SomeDisclosure.Plain)), times: 2);
        var link = Assert.Single(await some.LinksAsync());
        await LinkTicket.Door(world.Runtime, "").WriteAsync(some.Family, new SendCode { Link = link.Link, Secret = link.Secret });
        var right = Code().Matches(await world.OfOutboxAsync("text"))[^1].Groups[1].Value;
        using var guesser = await KithClient.OfAsync(world);
        var told = new HashSet<string>();
        for (var i = 0; i < 100; i++)
        {
            await guesser.OpenAsync($"/shared-record/{link}");
            if (guesser.Status == 410)
                break;
            await guesser.SendAsync(new() { ["Act.Code"] = right == "000000" ? "000001" : "000000" }, "See what was shared");
            told.UnionWith(guesser.Errors);
        }
        Assert.Equal(["This is not the code that we sent. Check the newest email"], told);
        await guesser.OpenAsync($"/shared-record/{link}");
        Assert.Equal(410, guesser.Status);
        Assert.Contains("This link is locked, because too many wrong codes were given.", guesser.Text, StringComparison.Ordinal);
        Assert.Contains(await world.NoticesOfAsync(world.HealthVisitor), n => n.StartsWith("The link that you gave Jo Pratt was locked", StringComparison.Ordinal));

        await some.SentAsync(await some.WriteAsync(SomeEntry.Seen("Amy was well.")));
        var late = (await some.LinksAsync()).Single(l => l.Link != link.Link);
        world.Later(TimeSpan.FromDays(8));
        await guesser.OpenAsync($"/shared-record/{late}");
        Assert.Equal(410, guesser.Status);
        Assert.Contains("This link ended on ", guesser.Text, StringComparison.Ordinal);
        var refused = (await some.Visitor.ReadAsync(some.Family, new Kith.Access.WhoHasLooked())).Looks.Where(l => l.Outcome is not null).Select(l => l.Basis).ToArray();
        Assert.Contains(refused, b => b.StartsWith("This link ended on ", StringComparison.Ordinal));
        Assert.Contains("This link is locked, because too many wrong codes were given.", refused);
    }

    [Fact]
    public async Task Guessing_at_links_is_slow_and_finds_nothing()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite, builder => builder.Configuration["Kith:SignIn:FormsPerMinute"] = "3");
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync("/shared-record");
        Assert.Contains("It is not open in this browser", client.Text, StringComparison.Ordinal);
        await client.OpenAsync("/shared-record/" + new string('B', 64));
        Assert.Equal(404, client.Status);
        await client.OpenAsync("/shared-record/x");
        await client.OpenAsync("/shared-record/x");
        Assert.Equal(429, client.Status);
    }

    [GeneratedRegex(@"/shared-record/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"with you is (\d{6})\.", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
