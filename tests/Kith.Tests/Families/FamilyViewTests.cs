using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Families;

public sealed class FamilyViewTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_last_entries_are_shown_each_as_it_stands_now(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        Assert.Empty((await SeeAsync(world, family)).Last);
        var act = await world.EntryAsync("Amy walked.") with { Significant = true };
        var corrected = await world.As(world.HealthVisitor).WriteAsync(family, act);
        var version = await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(corrected, corrected, "Ben walked."));
        var struck = await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("Of another family."));
        await world.As(world.Midwife).WriteAsync(family, new MarkEnteredInError { Entry = struck, Reason = "Another family" });
        var half = await world.EntryAsync("To be gone on with.") with { Unfinished = true, HappenedOn = world.Today.AddDays(-1) };
        var unfinished = await world.As(world.HealthVisitor).WriteAsync(family, half);

        var seen = await SeeAsync(world, family);
        Assert.NotEqual(corrected, version);
        Assert.Equal([struck, corrected, unfinished], seen.Last.Select(e => e.Id));
        Assert.Equal(("Of another family.", true, false, "Siân Pritchard"), (seen.Last[0].Text, seen.Last[0].InError, seen.Last[0].Corrected, seen.Last[0].AuthorName));
        Assert.Equal(("Ben walked.", false, true, false), (seen.Last[1].Text, seen.Last[1].InError, seen.Last[1].Corrected, seen.Last[1].Unfinished));
        Assert.Equal(unfinished, Assert.Single(seen.Unfinished).Id);

        await world.As(world.HealthVisitor).WriteAsync(family, new FinishEntry
        {
            Entry = unfinished,
            Version = unfinished,
            WrittenIn = half.WrittenIn,
            HappenedOn = half.HappenedOn,
            Passages = [SomeEntry.Seen("Gone on with.")],
        });
        seen = await SeeAsync(world, family);
        Assert.Empty(seen.Unfinished);
        Assert.Equal((unfinished, "Gone on with."), (seen.Last[2].Id, seen.Last[2].Text));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_unfinished_entry_that_was_struck_is_not_due_any_more(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync() with { Unfinished = true });
        Assert.Single((await SeeAsync(world, family)).Unfinished);
        await world.As(world.HealthVisitor).WriteAsync(family, new MarkEnteredInError { Entry = entry, Reason = "Twice" });
        var seen = await SeeAsync(world, family);
        Assert.Empty(seen.Unfinished);
        Assert.True(Assert.Single(seen.Last).InError);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_entry_is_hidden_from_all_but_those_named_with_its_corrections(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync("Said in confidence.") with { Unfinished = true };
        var hidden = await world.As(world.HealthVisitor).WriteAsync(family, act);
        var open = await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("For everybody."));
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry
        {
            Entry = hidden,
            Reason = "At her wish",
            ReviewOn = world.Today.AddMonths(1),
            NeedToKnow = [world.HealthVisitor.Value],
            Names = ["Grace Adeyemi"],
        });
        world.Later(TimeSpan.FromSeconds(1));
        await world.As(world.HealthVisitor).WriteAsync(family, new FinishEntry
        {
            Entry = hidden,
            Version = hidden,
            WrittenIn = act.WrittenIn,
            HappenedOn = act.HappenedOn,
            Unfinished = true,
            Passages = [SomeEntry.Seen("More in confidence.")],
        });
        var others = await SeeAsync(world, family, world.Midwife);
        Assert.Equal(open, Assert.Single(others.Last).Id);
        Assert.Empty(others.Unfinished);
        var named = await SeeAsync(world, family);
        Assert.Equal([hidden, open], named.Last.Select(e => e.Id));
        Assert.Equal("More in confidence.", named.Last[0].Text);
        Assert.Single(named.Unfinished);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Five_entries_are_shown_the_latest_first_and_long_ones_by_their_first_words(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var acts = new List<(RecordId, Act)>();
        for (var i = 0; i < 7; i++)
            acts.Add((family, await world.EntryAsync($"Day {i}. " + string.Join(' ', Enumerable.Repeat("word", 100))) with { HappenedOn = world.Today.AddDays(-i) }));
        await world.As(world.HealthVisitor).WriteAllAsync(acts);
        var last = (await SeeAsync(world, family)).Last;
        Assert.Equal(["Day 0", "Day 1", "Day 2", "Day 3", "Day 4"], last.Select(e => e.Text[..5]));
        Assert.All(last, e => Assert.True(e.Text.Length < 230 && e.Text.EndsWith("word …", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<Refused>(() => SeeAsync(world, family, world.Stranger));
    }

    private static Task<FamilySeen> SeeAsync(KithWorld world, RecordId family, RecordId? worker = null) =>
        world.As(worker ?? world.HealthVisitor).ReadAsync(family, new FamilyView());
}
