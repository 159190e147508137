using System.Text.RegularExpressions;
using Kith.Access;
using Kith.EarlyHelp;
using Kith.EarlyHelp.Invited;
using Kith.People;
using Kith.Record;
using Kith.Sharing.ByLink;
using Kith.Tests.A;
using Kith.Tests.Jobs;

namespace Kith.Tests.EarlyHelp;

/// <summary>Somebody of the team who has no sign-in sees the plan, and nothing else, for a while.</summary>
public sealed partial class InvitedTests
{
    private const string Jo = "jo@mill-lane.example";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_teacher_opens_the_plan_with_a_link_and_a_code_and_each_look_is_told(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets(new() { ["Kith:SignIn:FormsPerMinute"] = "500" }));
        var (family, here) = await PlannedAsync(world);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync(here + "/invitations");
        await visitor.SendAsync(new() { ["Act.Email"] = "jo at school", ["Act.Days"] = "100" });
        Assert.Equal(3, visitor.Errors.Count);
        var member = visitor.Page.QuerySelector("option:nth-child(2)")!.GetAttribute("value");
        await visitor.SendAsync(new() { ["Act.Member"] = member, ["Act.Email"] = Jo, ["Act.Days"] = "10" });
        Assert.Equal(["The family has not named Mill Lane Primary to share with. Ask the family first, or say why Jo Pratt may see the plan"], visitor.Errors);
        await visitor.SendAsync(new() { ["Act.Reason"] = "She teaches him, and Kemi asked her to come." });
        await world.SendMailAsync();
        var (mail, link) = Invitation(smtp);
        Assert.DoesNotContain("Adeyemi family", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Tobi", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("/notices", mail, StringComparison.Ordinal);

        using var teacher = await KithClient.OfAsync(world);
        await teacher.OpenAsync(link);
        Assert.Contains("Grace Adeyemi, Northcliffe Community Health Trust invites you", teacher.Text, StringComparison.Ordinal);
        await teacher.SendAsync([], "See the plan");
        Assert.Equal(["Enter the 6 figures from the email"], teacher.Errors);
        await teacher.SendAsync(new() { ["Act.Code"] = "123456" }, "See the plan");
        Assert.Equal(["This is not the code that we sent. Check the newest email"], teacher.Errors);
        await teacher.SendAsync([], "Send me a code");
        Assert.Contains("We have sent a code to j…@mill-lane.example", teacher.Text, StringComparison.Ordinal);
        var code = await CodeAsync(world, smtp);
        await teacher.SendAsync(new() { ["Act.Code"] = code[..3] + " " + code[3..] }, "See the plan");
        Assert.Equal("/shared-plan", teacher.Path);
        Assert.Equal("Plan for Tobi", teacher.Heading);
        Assert.Contains("Tobi starts the day with breakfast", teacher.Text, StringComparison.Ordinal);
        Assert.Contains("Book the breakfast club", teacher.Text, StringComparison.Ordinal);
        // The plan and nothing else: neither what led to it, nor a name, nor a way further.
        Assert.DoesNotContain("Tobi is hungry", teacher.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(family.ToString(), teacher.Html, StringComparison.Ordinal);
        await teacher.OpenAsync($"/families/{family}");
        Assert.StartsWith("/sign-in", teacher.Path, StringComparison.Ordinal);

        // A code is good once; another browser has not the first one's ticket.
        using var other = await KithClient.OfAsync(world);
        await other.OpenAsync("/shared-plan");
        Assert.Contains("Follow the link in the email", other.Text, StringComparison.Ordinal);
        await other.OpenAsync(link);
        await other.SendAsync(new() { ["Act.Code"] = code }, "See the plan");
        Assert.Equal(["This code has been used. Ask for another one"], other.Errors);
        await other.SendAsync([], "Send me a code");
        var second = await CodeAsync(world, smtp);
        world.Later(TimeSpan.FromMinutes(16));
        await other.SendAsync(new() { ["Act.Code"] = second }, "See the plan");
        Assert.Equal(["This code is too old. Use the newest, or ask for another one"], other.Errors);

        var looks = (await world.As(world.HealthVisitor).ReadAsync(family, new WhoHasLooked())).Looks.Where(l => l.By.Name == "Jo Pratt (invited)").ToArray();
        Assert.Contains(looks, l => l is { What: nameof(InvitedPlanView), Outcome: null, By.Employer: "Mill Lane Primary", Entrance: "invitation" } && l.Basis.StartsWith("invited to the plan by Grace Adeyemi until", StringComparison.Ordinal));
        Assert.Contains(looks, l => l.What == nameof(GiveCode) && l.Wrote);

        // Ended, it shows nothing more, also where it stands open.
        await visitor.OpenAsync(here + "/invitations");
        Assert.Contains("Once,", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(new() { ["End.Invitation"] = visitor.Page.QuerySelector("select[name='End.Invitation'] option:nth-child(2)")!.GetAttribute("value") }, "End it now");
        Assert.Contains("Ended by Grace Adeyemi", visitor.Text, StringComparison.Ordinal);
        await teacher.OpenAsync("/shared-plan");
        Assert.Contains("Follow the link in the email", teacher.Text, StringComparison.Ordinal);
        await teacher.OpenAsync(link);
        Assert.Contains("This link was ended. If you still need to see the plan you are part of, ask Grace Adeyemi", teacher.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_link_that_is_late_says_so_and_a_guess_finds_nothing(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets(new() { ["Kith:SignIn:FormsPerMinute"] = "500" }));
        var (family, _) = await PlannedAsync(world);
        var link = await InvitedAsync(world, smtp, family);
        using var teacher = await KithClient.OfAsync(world);
        // What is not the link is no page, whatever of it is right.
        var known = SecretLink.Read(link["/shared-plan/".Length..])!;
        foreach (var guess in (string[])
        [
            "x", new('A', 64), (known with { Secret = SecretLink.NewSecret() }).ToString(), (known with { Link = new(Guid.CreateVersion7()) }).ToString(), (known with { Record = world.NewRecord() }).ToString(),
        ])
        {
            await teacher.OpenAsync("/shared-plan/" + guess);
            Assert.Equal((404, "Page not found"), (teacher.Status, teacher.Heading));
        }
        await teacher.OpenAsync(link);
        await teacher.SendAsync([], "Send me a code");
        await teacher.SendAsync(new() { ["Act.Code"] = await CodeAsync(world, smtp) }, "See the plan");
        Assert.Equal("Plan for Tobi", teacher.Heading);
        world.Later(TimeSpan.FromMinutes(61));
        await teacher.OpenAsync("/shared-plan");
        Assert.Contains("more than an hour ago", teacher.Text, StringComparison.Ordinal);
        for (var sent = 0; sent < 6; sent++)
        {
            await teacher.OpenAsync(link);
            await teacher.SendAsync([], "Send me a code");
        }
        Assert.Contains("You have been sent 5 codes in the last hour", teacher.Text, StringComparison.Ordinal);
        for (var wrong = 0; wrong < 9; wrong++)
            await teacher.SendAsync(new() { ["Act.Code"] = "000000" }, "See the plan");
        Assert.Equal(["This is not the code that we sent. Check the newest email"], teacher.Errors);
        var second = await InvitedAsync(world, smtp, family, end: true);
        world.Later(TimeSpan.FromDays(11));
        await teacher.OpenAsync(second);
        Assert.Equal(410, teacher.Status);
        Assert.Contains("This link ended on 12 March 2026", teacher.Text, StringComparison.Ordinal);
        var late = SecretLink.Read(second["/shared-plan/".Length..])!;
        await Assert.ThrowsAsync<Refused>(() => LinkTicket.Door(world.Runtime, "").WriteAsync(family, new SendCode { Link = late.Link, Secret = late.Secret }));
        await Assert.ThrowsAsync<Missing>(() => LinkTicket.Door(world.Runtime, "").WriteAsync(family, new SendCode { Link = late.Link }));
        // The secret is nowhere in the record, and no line tells it.
        var story = await world.As(world.HealthVisitor).ReadAsync(family, new InvitationsView { Episode = (await EpisodeTests.NowAsync(world, family)).Id });
        Assert.DoesNotContain(known.Secret, System.Text.Json.JsonSerializer.Serialize(story), StringComparison.Ordinal);
        await world.SendMailAsync();
        Assert.Equal("", await world.OfOutboxAsync("text"));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_hundred_wrong_codes_lock_the_link_and_whoever_gave_it_is_told_once(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets(new() { ["Kith:SignIn:FormsPerMinute"] = "500" }));
        var (family, here) = await PlannedAsync(world);
        var link = await InvitedAsync(world, smtp, family);
        using var guesser = await KithClient.OfAsync(world);
        await guesser.OpenAsync(link);
        await guesser.SendAsync([], "Send me a code");
        var right = await CodeAsync(world, smtp);
        var wrong = right == "000000" ? "000001" : "000000";
        for (var tried = 1; tried <= GiveCode.MostWrong; tried++)
            await guesser.SendAsync(new() { ["Act.Code"] = wrong }, "See the plan");
        Assert.Contains("This link is locked, because too many wrong codes were given.", guesser.Text, StringComparison.Ordinal);
        var known = SecretLink.Read(link["/shared-plan/".Length..])!;
        for (var tried = GiveCode.MostWrong; tried < 100; tried++)
            Assert.Equal("This link is locked, because too many wrong codes were given.", (await Assert.ThrowsAsync<Refused>(() =>
                LinkTicket.Door(world.Runtime, "").WriteAsync(family, new GiveCode { Link = known.Link, Secret = known.Secret, Code = tried == 99 ? right : wrong }))).Message);
        await guesser.OpenAsync(link);
        Assert.Equal(410, guesser.Status);
        Assert.Equal(["The link that you gave Jo Pratt was locked, because 10 wrong codes were given. Speak with them before you give them another."], await world.NoticesOfAsync(world.HealthVisitor));
        var looks = (await world.As(world.HealthVisitor).ReadAsync(family, new WhoHasLooked())).Looks;
        Assert.Contains(looks, l => l.What == nameof(GiveCode) && l.Outcome is not null);
        Assert.Contains(looks, l => l.What == nameof(LinkView) && l.Outcome is not null);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync(here + "/invitations");
        Assert.Contains("Locked: too many wrong codes", visitor.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_family_decides_and_whatever_ends_it_ends_the_look(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        var (family, _) = await PlannedAsync(world);
        var visitor = world.As(world.HealthVisitor);
        var now = await EpisodeTests.NowAsync(world, family);
        await visitor.WriteAsync(family, new RecordAgreement { Episode = now.Id, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed", SharedWith = "Mill Lane Primary" });
        var link = SecretLink.Read((await InvitedAsync(world, smtp, family, reason: null))["/shared-plan/".Length..])!;
        var invitation = (await visitor.ReadAsync(family, new InvitationsView { Episode = now.Id })).Single().Invitation.Id;
        Task<LinkState> StateAsync() => LinkTicket.Door(world.Runtime, "").ReadAsync(family, new LinkView { Link = link.Link, Secret = link.Secret });
        Assert.Null((await StateAsync()).Over);
        await Assert.ThrowsAsync<Invalid>(() => InvitedAsync(world, smtp, family));
        await Assert.ThrowsAsync<Refused>(() => LinkTicket.Door(world.Runtime, "").ReadAsync(family, new InvitedPlanView { Link = link.Link, Secret = link.Secret, Opened = new(Guid.NewGuid()) }));
        await visitor.WriteAsync(family, new RecordAgreement { Episode = now.Id, State = AgreementState.Withdrawn, Who = "Kemi" });
        Assert.Equal("The family does not want to go on with this plan.", (await StateAsync()).Over);
        await visitor.WriteAsync(family, new RecordAgreement { Episode = now.Id, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        await visitor.WriteAsync(family, new LeaveTeam { Episode = now.Id, Member = now.Team.Single(m => m.Worker is null).Id });
        Assert.Equal("You are no longer in the team around this family.", (await StateAsync()).Over);
        await visitor.WriteAsync(family, EpisodeTests.Close(now.Id));
        Assert.Equal("This plan is closed.", (await StateAsync()).Over);
        await visitor.WriteAsync(family, new EndInvitation { Episode = now.Id, Invitation = invitation, Reason = "The plan is closed." });
        await Assert.ThrowsAsync<Changed>(() => visitor.WriteAsync(family, new EndInvitation { Episode = now.Id, Invitation = invitation }));
        Assert.Equal("This link was ended.", (await Assert.ThrowsAsync<Refused>(StateAsync)).Message);
        // Nobody in it is found by restricting the family to named workers: the door is closed to whoever was invited too.
        await world.As(world.Leader).WriteAsync(family, new RestrictFamily { Reason = "Known to staff.", NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value], ReviewOn = world.Today.AddDays(30) });
        await Assert.ThrowsAsync<Missing>(StateAsync);
    }

    [Fact]
    public async Task Guesses_are_few_a_minute_and_nothing_but_what_a_link_leads_to_is_opened_by_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite, builder => builder.Configuration["Kith:SignIn:FormsPerMinute"] = "4");
        using var client = await KithClient.OfAsync(world);
        for (var i = 0; i < 4; i++)
            await client.OpenAsync("/shared-plan/" + new string('B', 64));
        Assert.Equal(404, client.Status);
        await client.OpenAsync("/shared-plan/" + new string('B', 64));
        Assert.Equal(429, client.Status);
        var open = AccessDocs.Doings.Where(d => d.Needs == Permission.OpenByLink).Select(d => d.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["DisclosedView", nameof(GiveCode), nameof(InvitedPlanView), nameof(LinkView), nameof(SendCode)], open);
        Assert.DoesNotContain(Roles.Table.Values, given => given.Contains(Permission.OpenByLink));
    }

    /// <summary>A family with a plan of one action, and a teacher and a colleague in the team.</summary>
    private static async Task<(RecordId Family, string Here)> PlannedAsync(KithWorld world)
    {
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var (visitor, outcome) = (world.As(world.HealthVisitor), Guid.CreateVersion7());
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child));
        await visitor.WriteAllAsync(
        [
            (family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed", SharedWith = "Housing office" }),
            (family, new WriteAssessment { Episode = episode, Parts = [new() { Element = "home", Needs = "One room." }] }),
            (family, new CompleteAssessment { Episode = episode, Present = "Us", Working = "Warmth.", NeedsToChange = "Food." }),
            (family, new AddOutcome { Key = outcome, Episode = episode, Text = "Tobi starts the day with breakfast", ByFamily = 3 }),
            (family, new AddAction { Episode = episode, Outcome = new(outcome), What = "Book the breakfast club", Who = "Kemi", OfFamily = true, ByWhen = world.Today.AddDays(9) }),
            (family, new AddTeamMember { Episode = episode, Name = "Jo Pratt", Part = "class teacher", Organisation = "Mill Lane Primary" }),
            (family, new AddTeamMember { Episode = episode, Name = "Siân Pritchard", Part = "midwife", Organisation = "Estuary Hospitals Trust", Worker = world.Midwife }),
        ]);
        return (family, $"/families/{family}/early-help");
    }

    private static async Task<string> InvitedAsync(KithWorld world, LoopbackSmtp smtp, RecordId family, string? reason = "She teaches him.", bool end = false)
    {
        var now = await EpisodeTests.NowAsync(world, family);
        if (end)
            await world.As(world.HealthVisitor).WriteAsync(family, new EndInvitation { Episode = now.Id, Invitation = (await world.As(world.HealthVisitor).ReadAsync(family, new InvitationsView { Episode = now.Id }))[0].Invitation.Id });
        await world.As(world.HealthVisitor).WriteAsync(family, new InviteToPlan { Episode = now.Id, Member = now.Team[0].Id, Email = Jo, Days = 10, Reason = reason });
        await world.SendMailAsync();
        return Invitation(smtp).Link;
    }

    private static (string Text, string Link) Invitation(LoopbackSmtp smtp)
    {
        var text = smtp.Taken.Last(m => m.To.Mailboxes.Single().Address == Jo && m.Subject == "An invitation to see a plan").TextBody!;
        return (text, Link().Match(text).Value);
    }

    private static async Task<string> CodeAsync(KithWorld world, LoopbackSmtp smtp)
    {
        await world.SendMailAsync();
        return Code().Match(smtp.Taken.Last().TextBody!).Groups[1].Value;
    }

    [GeneratedRegex(@"/shared-plan/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"the plan is (\d{6})\.", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
