using Kith.Access;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.LegalRecord.Bundles;
using Kith.Tests.Recording;
using Kith.Workforce;
using static Kith.Tests.Access.SomeHidden;

namespace Kith.Tests.Access;

/// <summary>One answer of an entry is kept to named workers: in every version, as it stood, and never in what leaves.</summary>
public sealed class RestrictedPassageTests
{
    private static RestrictPassage Restrict(KithWorld world, Id<Entry> entry, params RecordId[] named) => new()
    {
        Entry = entry,
        Question = "said",
        Reason = "A neighbour at risk",
        ReviewOn = world.Today.AddMonths(2),
        NeedToKnow = [.. To(named)],
    };

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_answer_is_in_no_version_for_anyone_who_is_not_named(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entry = await world.EntryAsync("What was seen.");
        var first = await world.As(world.HealthVisitor).WriteAsync(family, entry with { Passages = [SomeEntry.Seen("What was seen."), Said("Zebra in the attic")] });
        var then = world.Clock.GetUtcNow();
        world.Later(TimeSpan.FromMinutes(1));
        await world.As(world.Leader).WriteAsync(family, Restrict(world, first, world.HealthVisitor, world.Leader));
        var second = await world.As(world.HealthVisitor).WriteAsync(family, entry.Correcting(first, first, "x") with { Passages = [SomeEntry.Seen("What was seen, put right."), Said("Zebra in the cellar")] });

        var seen = await world.As(world.EarlyYearsWorker).ReadAsync(family, new EntryView { Entry = first });
        Assert.Equal(["What was seen.", "What was seen, put right."], seen.Versions.SelectMany(v => v.Passages).Select(p => p.Text));
        Assert.Equal(["What was seen."], (await world.As(world.EarlyYearsWorker).ReadAsync(family, new EntryView { Entry = first }, then)).Versions.SelectMany(v => v.Passages).Select(p => p.Text));
        Assert.Empty((await world.As(world.EarlyYearsWorker).ReadAsync(family, new ChronologyView { Text = "zebra" })).Lines);
        Assert.Single((await world.As(world.HealthVisitor).ReadAsync(family, new ChronologyView { Text = "zebra" })).Lines);
        Assert.Equal(4, (await world.As(world.HealthVisitor).ReadAsync(family, new EntryView { Entry = first })).Versions.Sum(v => v.Passages.Count));
        Assert.NotEqual(first, second);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).WriteAsync(family, Restrict(world, first, world.Leader) with { Question = "parent" }));
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(family, Restrict(world, first, world.Leader) with { Question = null }));

        // It is lifted like any other, by those who may see it.
        var restriction = Assert.Single(await world.As(world.Leader).ReadAsync(family, new RestrictionsView()));
        await world.As(world.Leader).WriteAsync(family, new LiftRestriction { Restriction = restriction.Id, Of = restriction.Of, Reason = "Over" });
        Assert.Single((await world.As(world.EarlyYearsWorker).ReadAsync(family, new ChronologyView { Text = "zebra" })).Lines);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task No_page_tells_that_a_part_of_an_entry_is_restricted(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entry = await world.EntryAsync() with { Passages = [SomeEntry.Seen("What was seen.")] };
        var plain = await world.As(world.HealthVisitor).WriteAsync(family, entry);
        using var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        string[] pages = [.. PagesOf(world, family), $"/families/{family}/entries/{plain}", $"/families/{family}/chronology?words=attic", $"/families/{family}/who-has-looked?writes=true"];
        var before = await client.SeeAllAsync(pages);
        // An answer that was restricted before anybody looked: the entry is as if it had been written without it.
        var first = await world.As(world.HealthVisitor).WriteAsync(family, entry with { Key = Guid.CreateVersion7(), Passages = [SomeEntry.Seen("What was seen."), Said("Zebra in the attic")] });
        await world.As(world.Leader).WriteAsync(family, Restrict(world, first, world.HealthVisitor, world.Leader));
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry { Entry = plain, Reason = "x", ReviewOn = world.Today.AddMonths(1), NeedToKnow = [.. To(world.Leader)] });
        string Alike(string page) => page.Replace(first.ToString(), plain.ToString(), StringComparison.Ordinal);
        var after = await client.SeeAllAsync(pages.Select(p => p.Replace(plain.ToString(), first.ToString(), StringComparison.Ordinal)));
        for (var i = 0; i < pages.Length; i++)
            Assert.True(before[i] == Alike(after[i]), pages[i]);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_answer_leaves_in_no_bundle_not_even_in_the_line_that_wrote_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        var entry = await some.WriteAsync(SomeEntry.Seen("Amy was well."), Said("Zebra in the attic"));
        await world.As(world.Leader).WriteAsync(some.Family, Restrict(world, entry, world.Leader));
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        var state = await some.StateAsync(bundle);
        Assert.Equal(["Amy was well."], state.Texts.Where(t => t.Passage is not null).Select(t => t.Text));
        await some.DecideAllAsync(bundle);
        await world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "Looked through all of it." });
        await world.As(world.Leader).WriteAsync(some.Family, new MakeBundle { Bundle = bundle });
        var taken = await world.As(world.Leader).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle });
        var open = taken.Lines.SelectMany(l => l.Content.Fields).Where(f => f.State == Kith.Ledger.FieldState.Open).Select(f => f.ValueText).ToArray();
        Assert.Contains(open, text => text.Contains("Amy was well", StringComparison.Ordinal));
        Assert.DoesNotContain(open, text => text.Contains("Zebra", StringComparison.Ordinal));
        // Named or not, whoever takes it out: the leader is named.
        Assert.Equal(2, (await world.As(world.Leader).ReadAsync(some.Family, new EntryView { Entry = entry })).Now.Passages.Count);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_leader_restricts_a_part_of_an_entry_on_its_page(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync() with { Passages = [SomeEntry.Seen("Seen."), Said("Zebra in the attic")] });
        using var client = await KithClient.SignedInAsync(world, world.Leader);
        await client.OpenAsync($"/families/{family}/entries/{first}");
        await client.FollowAsync("Restrict a part of this entry");
        await client.SendAsync([]);
        Assert.Contains("Select what is restricted", client.Errors);
        var soon = world.Today.AddMonths(1);
        await client.SendAsync(new()
        {
            ["Part"] = "said",
            ["Act.Reason"] = "The neighbour is afraid.",
            ["Act.NeedToKnow"] = world.HealthVisitor.ToString(),
            [$"Act.Why[{world.HealthVisitor}]"] = "She wrote it.",
            ["Act.ReviewOn.Day"] = $"{soon.Day}",
            ["Act.ReviewOn.Month"] = $"{soon.Month}",
            ["Act.ReviewOn.Year"] = $"{soon.Year}",
        });
        Assert.Equal($"/families/{family}/entries/{first}", client.Path);
        Assert.Contains("Seen.", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", client.Text, StringComparison.Ordinal);
    }
}
