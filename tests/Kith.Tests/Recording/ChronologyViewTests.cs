using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;

namespace Kith.Tests.Recording;

public sealed class ChronologyViewTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Going_on_and_back_shows_every_entry_once_in_either_order(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var acts = new List<(RecordId, Act)>();
        for (var i = 0; i < 23; i++)
            acts.Add((family, await world.EntryAsync($"Entry {i}") with { HappenedOn = world.Today.AddDays(-1 - i / 4), HappenedAt = i % 3 == 0 ? null : new TimeOnly(i * 5 % 24, i) }));
        await world.As(world.HealthVisitor).WriteAllAsync(acts);
        foreach (var oldestFirst in new[] { false, true })
        {
            var seen = new List<TimelineEntry>();
            TimelinePlace? after = null;
            Chronology page, before = null!;
            do
            {
                page = await SeeAsync(world, family, new() { OldestFirst = oldestFirst, After = after, Take = 5 });
                seen.AddRange(page.Lines.Select(l => l.Entry));
                if (after is not null)
                {
                    var back = await SeeAsync(world, family, new() { OldestFirst = oldestFirst, After = PlaceOf(page.Lines[0]), Back = true, Take = 5 });
                    Assert.Equal(before.Lines.Select(l => l.Entry.First), back.Lines.Select(l => l.Entry.First));
                    Assert.Equal(before.HasPrevious, back.HasPrevious);
                }
                (before, after) = (page, PlaceOf(page.Lines[^1]));
            }
            while (page.HasNext);
            Assert.Equal(23, seen.Select(e => e.Id).Distinct().Count());
            Assert.Equal(oldestFirst ? seen.OrderBy(e => e.HappenedOn).ThenBy(e => e.HappenedAt).ThenBy(e => e.Id) : seen.OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.HappenedAt).ThenByDescending(e => e.Id), seen);
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_narrowed_by_person_discipline_kind_words_and_what_is_significant(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        var ben = await world.PersonAsync(family, "Ben");
        var first = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Weight 50% centile, C_D") with { People = [amy], Significant = true });
        var second = await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("Slept WELL") with { People = [amy, ben], HappenedOn = world.Today.AddDays(-9) });
        var phone = await world.FormAsync("telephone-contact");
        var third = await world.As(world.EarlyYearsWorker).WriteAsync(family, new WriteEntry
        {
            WrittenIn = phone,
            People = [ben],
            HappenedOn = world.Today.AddDays(-20),
            Passages = [new() { Kind = PassageKind.Analysis, Text = "Call" }],
        });
        async Task OnlyAsync(ChronologyView view, params Id<Entry>[] wanted) =>
            Assert.Equal(wanted.Select(w => w.Value), (await SeeAsync(world, family, view)).Lines.Select(l => l.Entry.First));

        await OnlyAsync(new(), first, second, third);
        await OnlyAsync(new() { OldestFirst = true }, third, second, first);
        await OnlyAsync(new() { Person = ben }, second, third);
        await OnlyAsync(new() { Discipline = "midwife" }, second);
        await OnlyAsync(new() { Forms = [phone.Id] }, third);
        await OnlyAsync(new() { Forms = [] });
        await OnlyAsync(new() { SignificantOnly = true }, first);
        await OnlyAsync(new() { Text = "slept well" }, second);
        await OnlyAsync(new() { Text = "50%" }, first);
        await OnlyAsync(new() { Text = "c_d" }, first);
        await OnlyAsync(new() { Text = "%" }, first);
        await OnlyAsync(new() { At = world.Today.AddDays(-9) }, second, third);
        await OnlyAsync(new() { At = world.Today.AddDays(-9), OldestFirst = true }, second, first);
        Assert.Equal(["Ben"], (await SeeAsync(world, family, new() { Forms = [phone.Id] })).Lines[0].About.Select(n => n.Split(' ')[0]));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Only_the_version_that_stands_is_in_line_and_struck_ones_stay(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync("Amy walked.");
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, "Ben walked."));
        var struck = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Wrong."));
        await world.As(world.HealthVisitor).WriteAsync(family, new MarkEnteredInError { Entry = struck, Reason = "Another family" });
        var lines = (await SeeAsync(world, family, new())).Lines.ToDictionary(l => l.Entry.First);
        Assert.Equal(2, lines.Count);
        Assert.Equal("Ben walked.", Assert.Single(lines[first.Value].Passages).Text);
        Assert.Equal("Another family", lines[struck.Value].InError);
        Assert.Null(lines[first.Value].InError);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_entry_is_gone_with_all_its_versions(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync("Amy walked.");
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        var second = await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, "Ben walked."));
        await world.As(world.Leader).WriteAsync(family, new Restricts { Of = first.Value, To = world.HealthVisitor });
        Assert.Empty((await SeeAsync(world, family, new(), world.Midwife)).Lines);
        Assert.Single((await SeeAsync(world, family, new())).Lines);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).ReadAsync(family, new EntryView { Entry = first }));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteAsync(family, new CoSign { Entry = first, Version = second }));
        var looks = await world.SeeAsync(world.Midwife, family, r => r.LooksAsync(DateTimeOffset.MaxValue, 50, CancellationToken.None).Result);
        Assert.DoesNotContain(looks, l => l.What is "WriteEntry" or "CorrectEntry");
    }

    private static TimelinePlace PlaceOf(ChronologyLine line) => TimelinePlace.Parse(new TimelinePlace(line.Entry.OnTimeline, line.Entry.Id).ToString(), null);

    private static Task<Chronology> SeeAsync(KithWorld world, RecordId family, ChronologyView view, RecordId? worker = null) =>
        world.As(worker ?? world.HealthVisitor).ReadAsync(family, view);

    private sealed record Restricts : Act<Done>
    {
        public Guid Of { get; init; }
        public RecordId To { get; init; }
        protected override Permission Needs => Permission.Restrict;

        protected override Done On(OpenRecord record)
        {
            record.Add(new Restriction { Of = Of, Reason = "x", ReviewOn = record.Today, NeedToKnow = [To.Value] });
            return default;
        }
    }
}
