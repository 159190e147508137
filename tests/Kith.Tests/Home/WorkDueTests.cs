using Kith.EarlyHelp;
using Kith.Home;
using Kith.Home.Visits;
using Kith.Jobs;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.EarlyHelp;
using Kith.Tests.Jobs;
using Kith.Tests.Recording;

namespace Kith.Tests.Home;

/// <summary>What a worker sees in the morning: today's visits, reviews and actions; and the digest for who wants it.</summary>
public sealed class WorkDueTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_visit_is_planned_on_the_familys_page_stands_on_My_work_and_is_done_by_writing_the_entry(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        Assert.Contains("No visit is planned for today", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/visits");
        await client.SendAsync([], "Plan the visit");
        Assert.Equal(["Enter the date of the visit", "Enter what the visit is for"], client.Errors);
        await client.SendAsync(new() { ["Act.Day.Day"] = "2", ["Act.Day.Month"] = "3", ["Act.Day.Year"] = "2026", ["Act.Time"] = "14:30", ["Act.Purpose"] = "Weigh Tobi" }, "Plan the visit");
        await world.As(world.HealthVisitor).WriteAsync(family, new PlanVisit { Worker = world.Midwife, WorkerName = "Siân Pritchard", Day = world.Today.AddDays(1), Purpose = "Booking" });
        await client.OpenAsync("/my-work");
        Assert.Contains("2:30pm, Adeyemi family: Weigh Tobi.", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Booking", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Write it up (Adeyemi family)");
        await client.FollowAsync("Home visit");
        await client.SendAsync(new() { ["Act.People"] = child.ToString(), ["Act.Passages[0].Text"] = "He weighs 16 kg." }, "Record");
        Assert.Contains("/entries/", client.Path, StringComparison.Ordinal);
        await client.OpenAsync("/my-work");
        Assert.DoesNotContain("Weigh Tobi", client.Text, StringComparison.Ordinal);
        // The other is called off with its reason; the day after it would have been shown as not written up.
        var visit = Assert.Single((await world.As(world.Midwife).ReadAsync(family, new PlannedVisitsView())).Visits);
        world.Later(TimeSpan.FromDays(2));
        Assert.Equal("Booking", Assert.Single(await world.As(world.Midwife).AskAsync(new MyWorkDue())).What);
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, new CancelVisit { Visit = visit.Id }));
        await world.As(world.Midwife).WriteAsync(family, new CancelVisit { Visit = visit.Id, Reason = "She is in hospital." });
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, new CancelVisit { Visit = visit.Id, Reason = "Again." }));
        Assert.Empty(await world.As(world.Midwife).AskAsync(new MyWorkDue()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new PlannedVisitsView()));
        // What was written up twice is one entry more, and no error.
        await world.As(world.Midwife).WriteAsync(family, (await world.EntryAsync()) with { People = [child], Visit = visit.Id });
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Reviews_and_actions_are_due_to_whoever_leads_and_whoever_does_them_and_go_with_the_episode(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, episode) = await DueAsync(world);
        var mine = await world.As(world.Midwife).AskAsync(new MyWorkDue());
        Assert.Equal([WorkKind.Review], mine.Select(d => d.Kind));
        Assert.Equal([WorkKind.Action], (await world.As(world.EarlyYearsWorker).AskAsync(new MyWorkDue())).Select(d => d.Kind));
        world.Later(TimeSpan.FromDays(7));
        using var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        Assert.Contains("By 5 March 2026, Adeyemi family: Write to the school Overdue", client.Text, StringComparison.Ordinal);
        await world.As(world.HealthVisitor).WriteAsync(family, EpisodeTests.Close(episode));
        Assert.Empty(await world.As(world.EarlyYearsWorker).AskAsync(new MyWorkDue()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_wants_it_is_told_each_morning_how_much_waits_and_of_whom_is_not_said(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        var (family, _) = await DueAsync(world);
        foreach (var (worker, name) in ((RecordId, string)[])[(world.EarlyYearsWorker, "Tom Baker"), (world.Midwife, "Siân Pritchard"), (world.HealthVisitor, "Grace Adeyemi")])
            await world.GiveAddressAsync(worker, name);
        using (var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker))
        {
            await client.OpenAsync("/notices/email");
            await client.SendAsync(new() { ["Act.Digest"] = "true" });
            Assert.Contains("Your choice was saved", client.Text, StringComparison.Ordinal);
            await client.OpenAsync("/notices/email");
            Assert.True(client.Page.QuerySelector("input[name='Act.Digest']")!.HasAttribute("checked"));
        }
        await world.As(world.HealthVisitor).WriteAsync(world.HealthVisitor, new ChooseEmails { How = HowOften.AtOnce, Digest = true });
        await world.SendNoticesAsync();
        await world.SendMailAsync();
        // Nothing waits yet for either of the two, and the third did not ask.
        Assert.Empty(smtp.Taken);
        await world.As(world.HealthVisitor).WriteAsync(family, new PlanVisit { Worker = world.EarlyYearsWorker, WorkerName = "Tom Baker", Day = world.Today.AddDays(4), Purpose = "Play" });
        world.Later(TimeSpan.FromDays(4));
        await world.SendNoticesAsync();
        await world.SendNoticesAsync();
        await world.SendMailAsync();
        var mail = Assert.Single(smtp.Taken);
        Assert.Equal((MailWorld.Address(world.EarlyYearsWorker), "Kith: your day"), (mail.To.Mailboxes.Single().Address, mail.Subject));
        Assert.Equal("Today: 1 visit, 1 thing overdue. Sign in to see them: https://kith.northcliffe.example/my-work", LoopbackSmtp.FirstLine(mail));
        Assert.DoesNotContain("Adeyemi", mail.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).WriteAsync(world.Midwife, new SendDigest { Text = "Today: 1 visit." }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).AskAsync(new DigestsDue()));
        Assert.Null(Digest.InWords(0, 0, 0, 0));
        Assert.StartsWith("Today: 2 visits, 3 reviews, actions and directions due, 1 entry waiting for your co-signature.", Digest.InWords(2, 3, 0, 1), StringComparison.Ordinal);
    }

    /// <summary>A plan that the midwife leads, with a review in five days and an action of the early years worker in three.</summary>
    private static async Task<(RecordId Family, Id<EarlyHelpEpisode> Episode)> DueAsync(KithWorld world)
    {
        var (family, child) = await EpisodeTests.FamilyAsync(world);
        var (visitor, outcome) = (world.As(world.HealthVisitor), Guid.CreateVersion7());
        var episode = await visitor.WriteAsync(family, EpisodeTests.Open(child));
        await visitor.WriteAllAsync(
        [
            (family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" }),
            (family, new WriteAssessment { Episode = episode, Parts = [new() { Element = "home", Needs = "One room." }] }),
            (family, new CompleteAssessment { Episode = episode, Present = "Us", Working = "Warmth.", NeedsToChange = "Food." }),
            (family, new ProposeLead { Episode = episode, Worker = world.Midwife, WorkerName = "Siân Pritchard" }),
            (family, new AddOutcome { Key = outcome, Episode = episode, Text = "Breakfast" }),
            (family, new AddAction { Episode = episode, Outcome = new(outcome), What = "Write to the school", Who = "Tom Baker", Worker = world.EarlyYearsWorker, ByWhen = world.Today.AddDays(3), ReviewBy = world.Today.AddDays(5) }),
        ]);
        await world.As(world.Midwife).WriteAsync(family, new AnswerLead { Episode = episode, Proposal = (await EpisodeTests.NowAsync(world, family)).Proposed.Single().Id, Accept = true });
        return (family, episode);
    }
}
