using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Tests.Training;
using Kith.Training;

namespace Kith.Tests.Access;

/// <summary>What a worker meets at the door who was never trained, or whose training has lapsed.</summary>
public sealed class TrainingDoorTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_was_never_trained_is_told_why_and_sees_what_every_visitor_must_know_and_may_record_in_an_emergency(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.As(world.HealthVisitor).WriteAsync(family, new RecordAlert { Kind = AlertKind.TwoVisitorsOnly, Details = "Never alone.", ReviewOn = world.Today.AddMonths(1) });
        await world.PersonAsync(family, "Amy");
        var competence = await world.CompetenceAsync();
        await world.AwardAsync(world.HealthVisitor, competence, null);
        await world.RequireAsync(Doing.Read, competence);
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        Assert.Equal($"/families/{family}/safety", client.Link("Okafor family"));
        Assert.Contains("what every visitor must know", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}");
        Assert.Equal(403, client.Status);
        Assert.Contains("You have not been trained in “Recording to the shared standard”, which Northcliffe Community Health Trust asks for", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Take emergency access", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("What every visitor must know of this family, and whom to ask");
        Assert.Contains("Never alone.", client.Text, StringComparison.Ordinal);
        Assert.Contains("Millbrook family team", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amy", client.Text, StringComparison.Ordinal);

        await client.FollowAsync("Record in an emergency");
        await client.SendAsync([]);
        Assert.Equal(["Enter why this cannot wait", "Write what happened, or tick that you will finish it later"], client.Errors.Take(2));
        await client.SendAsync(new() { ["Act.Reason"] = "I was alone with her.", ["Act.Passages[0].Text"] = "Amy had a burn on her hand. I rang 999." });
        Assert.Contains("Recorded. The entry is in the family’s record", client.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).ReadAsync(family, new ChronologyView()));

        using var reader = await KithClient.SignedInAsync(world, world.HealthVisitor);
        foreach (var page in new[] { "", "/chronology", "/chronology?print=true" })
        {
            await reader.OpenAsync($"/families/{family}{page}");
            Assert.Contains("Recorded in an emergency I was alone with her.", reader.Text, StringComparison.Ordinal);
        }
        // By emergency access too, and whatever is held.
        var stranger = world.As(world.Stranger);
        await world.As(Founding.Kith).WriteAsync(family, new Plant(null, new EmergencyAccess { Worker = world.Stranger, From = world.Clock.GetUtcNow(), Until = world.Clock.GetUtcNow().AddHours(1) }));
        await stranger.ReadAsync(family, new SafetyView());
        await Assert.ThrowsAsync<Refused>(() => stranger.ReadAsync(family, new FamilyView()));
        await stranger.WriteAsync(family, new RecordInEmergency
        {
            WrittenIn = await world.FormAsync(RecordInEmergency.FormCode),
            HappenedOn = world.Today,
            Reason = "Nobody else was there.",
            Passages = [new() { Question = "happened", Kind = PassageKind.Observation, Text = "The baby had stopped crying." }],
        });
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Back_in_force_the_moment_that_an_award_is_written_and_gone_the_moment_it_is_withdrawn(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, competence) = (await world.FamilyAsync(), await world.CompetenceAsync());
        await world.RequireAsync(Doing.Read, competence);
        Task<FamilyBanner> LookAsync() => world.As(world.Midwife).ReadAsync(family, new FamilyBannerView());
        await Assert.ThrowsAsync<Refused>(LookAsync);
        var award = await world.AwardAsync(world.Midwife, competence, world.Today);
        await LookAsync();
        await world.As(Founding.Kith).WriteAsync(world.Midwife, new Plant(null, new AwardWithdrawn { Award = award, On = world.Today }));
        await Assert.ThrowsAsync<Refused>(LookAsync);
        // In one transaction: what is written first counts for what comes after it.
        var given = new Plant(null, new CompetenceAward { Competence = competence.Id, From = world.Today });
        await world.Runtime.WriteTogetherAsync(
        [
            (new Asking(Founding.Kith, "test", ""), world.Midwife, given),
            (new Asking(world.Midwife, "test", ""), family, new RenameFamily { Name = "Okafor-Lee" }),
        ]);
        await LookAsync();
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_requirement_for_one_form_is_asked_for_that_form_and_no_other(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, competence) = (await world.FamilyAsync(), await world.CompetenceAsync());
        await world.RequireAsync(Doing.WriteForm, competence, form: "home-visit");
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync(code: "no-access-visit"));
        var refused = await Assert.ThrowsAsync<Refused>(async () => await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync()));
        Assert.Contains("before anyone writes in this form", refused.Message, StringComparison.Ordinal);
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync($"/families/{family}/write/{(await world.FormAsync()).Id}");
        Assert.Contains("so you cannot write in this form yet", client.Text, StringComparison.Ordinal);
        Assert.Null(client.Page.QuerySelector("main form"));
        await world.AwardAsync(world.Midwife, competence, null);
        await client.OpenAsync($"/families/{family}/write/{(await world.FormAsync()).Id}");
        Assert.NotNull(client.Page.QuerySelector("main form"));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Where_training_has_lapsed_reading_stays_and_a_named_competent_colleague_co_signs(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, competence) = (await world.FamilyAsync(), await world.CompetenceAsync());
        await world.RequireAsync(Doing.WriteForm, competence, grace: 3);
        await world.AwardAsync(world.Midwife, competence, world.Today.AddDays(-4));
        await world.AwardAsync(world.HealthVisitor, competence, world.Today.AddDays(-3));
        await world.As(world.Midwife).ReadAsync(family, new FamilyView());
        async Task<string> ProblemAsync(RecordId? coSigner) => (await Assert.ThrowsAsync<Invalid>(async () =>
            await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync() with { CoSigner = coSigner }))).Problems.Single(p => p.Field == "CoSigner").Message;
        Assert.StartsWith("Choose the colleague who is to co-sign this entry, because your training has lapsed", await ProblemAsync(null), StringComparison.Ordinal);
        // Oneself, somebody who cannot see the family, somebody who was never trained.
        foreach (var nobody in new[] { world.Midwife, world.Stranger, world.EarlyYearsWorker, world.NewRecord() })
            Assert.StartsWith("Choose another colleague to co-sign", await ProblemAsync(nobody), StringComparison.Ordinal);
        Assert.Equal([world.HealthVisitor], await world.As(world.Midwife).ReadAsync(family, new CoSignersView
        {
            Form = "home-visit",
            Candidates = [world.HealthVisitor, world.EarlyYearsWorker, world.Stranger, world.Midwife],
        }));

        var author = await KithClient.SignedInAsync(world, world.Midwife);
        await author.OpenAsync($"/families/{family}/write/{(await world.FormAsync()).Id}");
        Assert.Contains("A colleague must co-sign this entry", author.Text, StringComparison.Ordinal);
        await author.SendAsync(new() { ["Act.Passages[1].Text"] = "Amy walked.", ["Act.CoSigner"] = "" });
        Assert.Contains(author.Errors, e => e.StartsWith("Choose the colleague", StringComparison.Ordinal));
        await author.SendAsync(new() { ["Act.Passages[1].Text"] = "Amy walked.", ["Act.CoSigner"] = world.HealthVisitor.ToString() });
        var entry = author.Path;
        const string waiting = "Waiting for the co-signature of Grace Adeyemi by 7 March 2026";
        foreach (var page in new[] { entry, $"/families/{family}", $"/families/{family}/chronology" })
        {
            await author.OpenAsync(page);
            if (author.Status == 200)
                Assert.Contains(waiting, author.Text, StringComparison.Ordinal);
        }
        world.Later(TimeSpan.FromDays(1));
        using var colleague = await KithClient.SignedInAsync(world, world.HealthVisitor);
        Assert.Contains("Entries that wait for your co-signature", colleague.Text, StringComparison.Ordinal);
        await colleague.OpenAsync(colleague.Page.QuerySelector("main a[href*='/entries/']")!.GetAttribute("href")!);
        // Her own grace ended yesterday.
        await colleague.OpenAsync(entry);
        Assert.Contains("your own training is not in force", colleague.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refused>(async () => await world.As(world.HealthVisitor).WriteAsync(family, await SigningAsync(world, family)));
        await world.AwardAsync(world.HealthVisitor, competence, null);
        await colleague.OpenAsync(entry);
        await colleague.SendAsync([], "Decline");
        Assert.Equal(["Enter why you do not co-sign it"], colleague.Errors);
        await colleague.SendAsync(new() { ["Decline.Reason"] = "I was not there" }, "Decline");
        Assert.Contains("Grace Adeyemi declined to co-sign: I was not there. The author must name another colleague", colleague.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Changed>(async () => await world.As(world.HealthVisitor).WriteAsync(family, new DeclineCoSignature { Entry = (await SigningAsync(world, family)).Entry, Reason = "Again." }));

        // A session does not last over night.
        author.Dispose();
        author = await KithClient.SignedInAsync(world, world.Midwife);
        await author.FollowAsync("Name another colleague");
        await world.AwardAsync(world.EarlyYearsWorker, competence, null);
        await author.SendAsync(new() { ["Act.Colleague"] = world.Stranger.ToString() });
        Assert.Equal(["Choose another colleague to co-sign: this one cannot see the family, or their own training is not in force"], author.Errors);
        await author.SendAsync(new() { ["Act.Colleague"] = world.EarlyYearsWorker.ToString() });
        Assert.Contains("Waiting for the co-signature of Tom Baker by 8 March 2026", author.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refused>(async () => await world.As(world.HealthVisitor).WriteAsync(family, new DeclineCoSignature { Entry = (await SigningAsync(world, family)).Entry, Reason = "Not me." }));
        world.Later(TimeSpan.FromDays(6));
        author.Dispose();
        author = await KithClient.SignedInAsync(world, world.Midwife);
        await author.OpenAsync($"/families/{family}/chronology");
        Assert.Contains("Waiting for the co-signature of Tom Baker by 8 March 2026, overdue", author.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(await world.As(world.EarlyYearsWorker).AskAsync(new CoSignaturesForMe())).Overdue);
        await world.As(world.EarlyYearsWorker).WriteAsync(family, await SigningAsync(world, family));
        await author.OpenAsync(entry);
        Assert.DoesNotContain("Waiting for", author.Text, StringComparison.Ordinal);
        Assert.Contains("Tom Baker", author.Text, StringComparison.Ordinal);
        Assert.Empty(await world.As(world.EarlyYearsWorker).AskAsync(new CoSignaturesForMe()));
        author.Dispose();
        await Assert.ThrowsAsync<Changed>(async () => await world.As(world.Midwife).WriteAsync(family, new NameCoSigner { Entry = (await SigningAsync(world, family)).Entry, Colleague = world.HealthVisitor }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_correction_waits_anew_and_what_was_entered_in_error_waits_no_more(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, competence) = (await world.FamilyAsync(), await world.CompetenceAsync());
        await world.RequireAsync(Doing.Read, competence);
        await world.AwardAsync(world.Midwife, competence, world.Today.AddDays(-1));
        await world.AwardAsync(world.HealthVisitor, competence, null);
        await world.AwardAsync(world.Leader, competence, null);
        var written = await world.EntryAsync() with { CoSigner = world.HealthVisitor };
        var first = await world.As(world.Midwife).WriteAsync(family, written);
        var correct = written.Correcting(first, first, "Amy ran.");
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, correct));
        var second = await world.As(world.Midwife).WriteAsync(family, correct with { Key = Guid.CreateVersion7(), CoSigner = world.Leader });
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new CoSignaturesForMe()));
        Assert.Single(await world.As(world.Leader).AskAsync(new CoSignaturesForMe()));
        Assert.Equal(world.Leader, (await world.As(world.Midwife).ReadAsync(family, new EntryView { Entry = first })).Waiting!.Colleague);
        // Trained again, a correction needs nobody.
        await world.AwardAsync(world.Midwife, competence, null);
        var third = await world.As(world.Midwife).WriteAsync(family, written.Correcting(first, second, "Amy jumped."));
        Assert.Null((await world.As(world.Midwife).ReadAsync(family, new EntryView { Entry = first })).Waiting);
        Assert.Empty(await world.As(world.Leader).AskAsync(new CoSignaturesForMe()));
        Assert.NotEqual(second, third);
        await world.As(world.Leader).WriteAsync(family, new CoSign { Entry = first, Version = third });
    }

    private static async Task<CoSign> SigningAsync(KithWorld world, RecordId family)
    {
        var entry = await world.SeeAsync(world.Midwife, family, r => r.Rows<Entry>().OrderByDescending(e => e.Id).First());
        return new CoSign { Entry = new Id<Entry>(entry.Item!.Value), Version = entry.Id };
    }
}
