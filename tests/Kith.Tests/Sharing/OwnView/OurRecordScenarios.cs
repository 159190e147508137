using System.Text.RegularExpressions;
using Kith.Access;
using Kith.Record;
using Kith.Sharing.OwnView;
using Kith.Tests.A;
using Kith.Tests.Jobs;
using static Kith.Tests.Sharing.OwnView.SomeHousehold;

namespace Kith.Tests.Sharing.OwnView;

/// <summary>A mother reads what is written about her and her child, at home, in her language.</summary>
public sealed partial class OurRecordScenarios
{
    private const string Email = "kemi@home.example";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_mother_reads_what_is_written_with_a_link_and_a_code_and_each_look_leaves_a_line(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets(new() { ["Kith:SignIn:FormsPerMinute"] = "500" }));
        var some = await SomeHousehold.InAsync(world);
        await some.WriteAsync([some.Amy], Saw("Amy walked to the door and took my hand."), Saw("Dayo had tidied the room."));
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/families/{some.Family}");
        await visitor.FollowAsync("The family’s own view");
        await visitor.FollowAsync("Open it for somebody");
        await visitor.FollowAsync("Kemi Adeyemi");
        Assert.Contains("Not shown: about or naming somebody else Dayo had tidied the room.", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync([], "Open it");
        Assert.Contains("Read through what will be shown, and confirm that you did", visitor.Errors);
        await visitor.SendAsync(new() { ["Act.ReadThrough"] = "true", ["Act.Identity"] = "KnownInPerson", ["Act.Language"] = "pl", ["Act.Email"] = Email, ["Act.Days"] = "10" }, "Open it");
        Assert.Equal(["Ben is 12 or older. Ask them first, and say what they say to it"], visitor.Errors);
        await visitor.SendAsync(new() { ["Act.ReadThrough"] = "true", ["Act.Identity"] = "KnownInPerson", ["Act.Language"] = "pl", ["Act.Email"] = Email, ["Act.Days"] = "10", ["Act.ChildSays"] = "He does not mind." }, "Open it");
        Assert.Contains("Never", visitor.Text, StringComparison.Ordinal);
        await world.SendMailAsync();
        var mail = smtp.Taken.Last(m => m.To.Mailboxes.Single().Address == Email);
        Assert.Equal("Coś do przeczytania", mail.Subject);
        Assert.DoesNotContain("Adeyemi family", mail.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("Amy", mail.TextBody!, StringComparison.Ordinal);
        var link = Link().Match(mail.TextBody!).Value;

        using var mother = await KithClient.OfAsync(world);
        await mother.OpenAsync(link);
        Assert.Equal(("pl", "ltr", "Zobacz, co o Tobie napisano"), (mother.Page.DocumentElement.GetAttribute("lang"), mother.Page.DocumentElement.GetAttribute("dir"), mother.Heading));
        await mother.OpenAsync(link + "?lang=ar");
        Assert.Equal(("ar", "rtl"), (mother.Page.DocumentElement.GetAttribute("lang"), mother.Page.DocumentElement.GetAttribute("dir")));
        await mother.OpenAsync(link + "?lang=en");
        await mother.SendAsync([], "See what is written");
        Assert.Equal(["Enter the 6 figures from the email"], mother.Errors);
        await mother.SendAsync([], "Send me a code");
        Assert.Contains("We have sent a code to k…@home.example", mother.Text, StringComparison.Ordinal);
        var code = await CodeAsync(world, smtp);
        await mother.SendAsync(new() { ["Code"] = code }, "See what is written");
        Assert.Equal(("/our-record", "What is written about you"), (mother.Path, mother.Heading));
        Assert.Contains("Amy walked to the door and took my hand.", mother.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dayo", mother.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Not shown", mother.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(some.Family.ToString(), mother.Html, StringComparison.Ordinal);
        Assert.Contains("4 Quay Lane, Marlingate, ZY1 7RG", mother.Text, StringComparison.Ordinal);
        // Who has looked: by organisation and discipline, and by given name who wrote what she reads.
        Assert.Contains("Northcliffe Community Health Trust health visitor (Grace) their team works with you", mother.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Grace Adeyemi, health visitor", mother.Text, StringComparison.Ordinal);
        await mother.OpenAsync("/our-record?lang=ar");
        Assert.Equal("ما كُتب عنك", mother.Heading);
        // What a professional wrote stays in its own language, and says so.
        Assert.Equal("en", mother.Page.QuerySelectorAll("p.kith-text").Single().GetAttribute("lang"));

        // The code is good once; nothing else of Kith opens; she closes it.
        using var other = await KithClient.OfAsync(world);
        await other.OpenAsync(link + "?lang=en");
        await other.SendAsync(new() { ["Code"] = code }, "See what is written");
        Assert.Equal(["This code has been used. Ask for another one"], other.Errors);
        await other.OpenAsync("/our-record");
        Assert.Contains("It is not open in this browser", other.Text, StringComparison.Ordinal);
        await mother.OpenAsync($"/families/{some.Family}");
        Assert.StartsWith("/sign-in", mother.Path, StringComparison.Ordinal);
        await mother.OpenAsync("/our-record?lang=en");
        await mother.SendAsync([], "Close this page in this browser");
        Assert.Contains("It is not open in this browser", mother.Text, StringComparison.Ordinal);

        var looks = (await world.As(world.HealthVisitor).ReadAsync(some.Family, new WhoHasLooked())).Looks.Where(l => l.By.Name == "Kemi (of the family)").ToArray();
        Assert.Contains(looks, l => l is { What: nameof(OurRecordView), Outcome: null, Entrance: "own view" } && l.Basis == "opened for Kemi by Grace Adeyemi");
        Assert.Contains(looks, l => l.What == nameof(GiveOwnCode) && l.Wrote);
        await visitor.OpenAsync($"/families/{some.Family}/own-view");
        Assert.Contains("Once,", visitor.Text, StringComparison.Ordinal);
        await visitor.FollowAsync(visitor.Page.QuerySelectorAll("a").Select(KithClient.Words).First(w => w.StartsWith("Print for Kemi", StringComparison.Ordinal)));
        Assert.Equal("Co o Tobie napisano", visitor.Heading);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_link_that_is_late_closed_or_guessed_is_refused_with_a_sentence_and_a_hundred_wrong_codes_lock_it_and_are_told(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets(new() { ["Kith:SignIn:FormsPerMinute"] = "5000" }));
        var some = await SomeHousehold.InAsync(world);
        async Task<string> LinkAsync()
        {
            await some.DoAsync(await some.GiveAsync() with { Email = Email, Days = 10 });
            await world.SendMailAsync();
            return Link().Match(smtp.Taken.Last(m => m.Subject == "Something to read").TextBody!).Value;
        }
        var link = await LinkAsync();
        using var guesser = await KithClient.OfAsync(world);
        var known = OwnLink.Read(link[(OwnLink.Page.Length + 1)..])!.Value;
        foreach (var guess in (string[])["x", new('A', 64), OwnLink.To(known.Family, known.Given, Kith.Sharing.ByLink.SecretLink.NewSecret()), OwnLink.To(known.Family, new(Guid.CreateVersion7()), known.Secret), OwnLink.To(world.NewRecord(), known.Given, known.Secret)])
        {
            await guesser.OpenAsync($"{OwnLink.Page}/{guess}");
            Assert.Equal((404, "Page not found"), (guesser.Status, guesser.Heading));
        }
        await guesser.OpenAsync(link);
        await guesser.SendAsync([], "Send me a code");
        var wrong = (await CodeAsync(world, smtp)) == "000000" ? "000001" : "000000";
        var (told, tries) = (new List<string>(), 0);
        for (; tries < 100; tries++)
        {
            await guesser.OpenAsync(link);
            if (guesser.Heading != "See what is written about you")
                break;
            await guesser.SendAsync(new() { ["Code"] = wrong }, "See what is written");
            told.Add(guesser.Errors.Single());
            if (told[^1].StartsWith("There were too many", StringComparison.Ordinal))
                world.Later(TimeSpan.FromMinutes(61));
        }
        Assert.Equal(32, tries);
        Assert.Equal(2, told.Count(t => t == "There were too many wrong codes. Try again in an hour. We have told Grace Adeyemi"));
        Assert.Contains("It was locked, because too many wrong codes were given.", guesser.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await world.ToldAsync(world.HealthVisitor)).Count(t => t.StartsWith("Wrong codes were given again and again", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<Refused>(() => OwnTicket.Door(world.Runtime, "").WriteAsync(known.Family, new SendOwnCode { Given = known.Given, Secret = known.Secret }));
        await Assert.ThrowsAsync<Missing>(() => OwnTicket.Door(world.Runtime, "").WriteAsync(known.Family, new SendOwnCode { Given = known.Given }));
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/families/{some.Family}/own-view");
        Assert.Contains("Locked", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("30 wrong codes", visitor.Text, StringComparison.Ordinal);

        // Another, that is closed while it stands open; and one that runs out.
        var second = await LinkAsync();
        using var mother = await OpenedAsync(world, smtp, second);
        Assert.Equal("What is written about you", mother.Heading);
        world.Later(TimeSpan.FromMinutes(61));
        await mother.OpenAsync("/our-record");
        Assert.Contains("it was opened more than an hour ago", mother.Text, StringComparison.Ordinal);
        using var again = await OpenedAsync(world, smtp, second);
        await some.DoAsync(new EndOwnView { Given = OwnLink.Read(second[(OwnLink.Page.Length + 1)..])!.Value.Given });
        await again.OpenAsync("/our-record");
        Assert.Contains("Follow the link in the email", again.Text, StringComparison.Ordinal);
        await again.OpenAsync(second);
        Assert.Contains("It was closed. If you would like to see what is written about you, ask Grace Adeyemi", again.Text, StringComparison.Ordinal);
        var third = await LinkAsync();
        world.Later(TimeSpan.FromDays(10));
        await again.OpenAsync(third);
        Assert.Contains("It ended on", again.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_family_that_is_restricted_afterwards_is_closed_to_every_link(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets(new() { ["Kith:SignIn:FormsPerMinute"] = "500" }));
        var some = await SomeHousehold.InAsync(world);
        await some.DoAsync(await some.GiveAsync() with { Email = Email, Days = 10 });
        await world.SendMailAsync();
        var link = Link().Match(smtp.Taken.Last().TextBody!).Value;
        using var mother = await OpenedAsync(world, smtp, link);
        Assert.Equal("What is written about you", mother.Heading);
        await some.DoAsync(new RestrictFamily { Reason = "Known to staff.", NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value], ReviewOn = world.Today.AddDays(30) }, world.Leader);
        await mother.OpenAsync(link);
        Assert.Equal(404, mother.Status);
        await mother.OpenAsync("/our-record");
        Assert.Contains("Follow the link in the email", mother.Text, StringComparison.Ordinal);
    }

    private static async Task<KithClient> OpenedAsync(KithWorld world, LoopbackSmtp smtp, string link)
    {
        var client = await KithClient.OfAsync(world);
        await client.OpenAsync(link);
        await client.SendAsync([], "Send me a code");
        await client.SendAsync(new() { ["Code"] = await CodeAsync(world, smtp) }, "See what is written");
        return client;
    }

    private static async Task<string> CodeAsync(KithWorld world, LoopbackSmtp smtp)
    {
        await world.SendMailAsync();
        return Code().Match(smtp.Taken.Last(m => m.Subject == "Your code").TextBody!).Groups[1].Value;
    }

    [GeneratedRegex(@"/our-record/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"code is (\d{6})\.", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
