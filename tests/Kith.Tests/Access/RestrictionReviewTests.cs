using Kith.Access;
using Kith.Jobs;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Jobs;
using Kith.Tests.Recording;
using Kith.Workforce;
using static Kith.Tests.Access.SomeHidden;

namespace Kith.Tests.Access;

/// <summary>Restrictions are reviewed: the safeguarding leads are told before the day, and see which.</summary>
public sealed class RestrictionReviewTests
{
    private static Task<RecordId> LeadAsync(KithWorld world) => world.WorkerAsync("Ines Okoro", Discipline.Manager, world.Council, "Council", null, Role.SafeguardingLead);

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_safeguarding_lead_sees_what_is_to_be_reviewed_soon_and_no_family_tells_of_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var (family, other) = (await world.FamilyAsync(), await world.OtherFamilyAsync("Mensah"));
        var amy = await SomeEntry.PersonAsync(world, family, "Amy");
        await world.JoinAsync(world.Stranger, other, amy, "Amy");
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync() with { People = [amy] });
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry { Entry = entry, Reason = "x", ReviewOn = world.Today.AddMonths(10), NeedToKnow = [.. To(world.HealthVisitor)] });
        await world.RestrictPersonAsync(family, amy, world.HealthVisitor);
        Assert.DoesNotContain(await world.As(lead).AskAsync(new RestrictionsToReview()), d => d.ReviewOn > world.Today.AddDays(RestrictionsToReview.DaysAhead));
        world.Later(TimeSpan.FromDays(20));
        var due = Assert.Single(await world.As(lead).AskAsync(new RestrictionsToReview()));
        Assert.Equal((RestrictedPart.Person, "Anita Rao", 1), (due.Part, due.ByName, due.Named));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).AskAsync(new RestrictionsToReview()));
        Assert.DoesNotContain(await world.As(world.EarlyYearsWorker).ReadAsync(family, new WhoHasLooked()) is var looks ? looks.Looks : [], l => l.What == nameof(RestrictionsToReview));

        // It stands, for somebody else, for another two months: in both families.
        var act = new ReviewRestriction
        {
            Restriction = new(due.Id),
            Of = due.Of,
            Next = Id<Restriction>.New(world.Clock.GetUtcNow()),
            Reason = "Still so",
            ReviewOn = world.Today.AddMonths(4),
            NeedToKnow = [.. To(world.Midwife)],
        };
        await world.As(lead).HideAsync(due.Record, act);
        Assert.Empty(await world.As(lead).AskAsync(new RestrictionsToReview()));
        Assert.Single((await world.FactsAsync(world.Midwife, family)).People);
        Assert.Empty((await world.FactsAsync(world.HealthVisitor, family)).People);
        Assert.Empty((await world.FactsAsync(world.Stranger, other)).People);
        await Assert.ThrowsAsync<Missing>(() => world.As(lead).HideAsync(due.Record, act with { Key = Guid.CreateVersion7(), Next = Id<Restriction>.New(world.Clock.GetUtcNow()) }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_safeguarding_leads_are_told_before_the_day_and_nobody_else_is(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var family = await world.FamilyAsync();
        var amy = await SomeEntry.PersonAsync(world, family, "Amy");
        await world.SendNoticesAsync();
        await world.RestrictPersonAsync(family, amy, world.HealthVisitor);
        var review = world.Today.AddMonths(2);
        for (var day = world.Today; day < review.AddDays(3); day = day.AddDays(1))
        {
            world.Later(TimeSpan.FromDays(1));
            await world.SendNoticesAsync();
        }
        Assert.Equal(["A restriction was to be reviewed by 2 May 2026.", "A restriction is to be reviewed by 2 May 2026.", "A restriction is to be reviewed by 2 May 2026."], await world.ToldAsync(lead));
        Assert.Empty(await world.ToldAsync(world.Leader));
        var looks = await world.As(world.EarlyYearsWorker).ReadAsync(family, new WhoHasLooked());
        Assert.DoesNotContain(looks.Looks, l => l.What == nameof(RestrictionsToTell));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_digest_counts_nothing_that_its_worker_may_not_see(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.As(world.Midwife).WriteAsync(family, new Kith.Home.Visits.PlanVisit { WorkerName = "Siân Pritchard", Day = world.Today.AddDays(1), Purpose = "New birth visit" });
        await world.As(world.Midwife).WriteAsync(world.Midwife, new ChooseEmails { Kinds = [], How = HowOften.AtOnce, Digest = true });
        world.Later(TimeSpan.FromDays(1));
        async Task<string?> DigestAsync() => (await world.As(Founding.Kith).AskAsync(new DigestsDue())).Digests.Single(d => d.Worker == world.Midwife).Text;
        Assert.StartsWith("Today: 1 visit.", await DigestAsync(), StringComparison.Ordinal);
        await world.As(world.Leader).WriteAsync(family, new RestrictFamily { Reason = "x", ReviewOn = world.Today.AddMonths(1), NeedToKnow = [.. To(world.HealthVisitor)] });
        Assert.Null(await DigestAsync());
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_safeguarding_lead_reviews_a_restriction_on_the_page(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var family = await world.FamilyAsync();
        await world.As(world.Leader).WriteAsync(family, new RestrictFamily { Reason = "At risk", ReviewOn = world.Today.AddDays(20), NeedToKnow = [.. To(world.HealthVisitor)], Names = ["Grace Adeyemi"] });
        using var client = await KithClient.SignedInAsync(world, lead);
        await client.OpenAsync("/my-work");
        await client.FollowAsync("Restrictions to review");
        Assert.Contains("The whole record, for one worker", client.Text, StringComparison.Ordinal);
        await client.OpenAsync(client.Page.QuerySelector($"main a[href^='/families/{family}/restrictions/']")!.GetAttribute("href")!);
        var soon = world.Today.AddMonths(5);
        var fields = new Dictionary<string, string?>
        {
            ["Act.ReviewOn.Day"] = $"{soon.Day}",
            ["Act.ReviewOn.Month"] = $"{soon.Month}",
            ["Act.ReviewOn.Year"] = $"{soon.Year}",
        };
        await client.SendAsync(fields);
        Assert.Equal(["Say why Grace Adeyemi needs to see it"], client.Errors);
        fields[$"Act.Why[{world.HealthVisitor}]"] = "She is the health visitor.";
        await client.SendAsync(fields);
        Assert.Equal("/restrictions", client.Path);
        Assert.Contains("Nothing is waiting", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/restrictions");
        Assert.Contains("Grace Adeyemi: She is the health visitor.", client.Text, StringComparison.Ordinal);
    }
}
