using System.Text.Json;
using Kith.Access;
using Kith.Families;
using Kith.LegalRecord;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.LegalRecord;

/// <summary>The record as it stood is the record that somebody who looked then was shown, whatever was done to it later.</summary>
public sealed class AsItStoodTests
{
    [Theory]
    [InlineData(Db.Sqlite, 1), InlineData(Db.Sqlite, 2), InlineData(Db.Sqlite, 3), InlineData(Db.Sqlite, 4)]
    [InlineData(Db.Postgres, 5), InlineData(Db.Postgres, 6)]
    public async Task Whatever_was_done_it_is_at_each_moment_what_was_shown_at_that_moment(Db db, int seed)
    {
        await using var world = await KithWorld.OnAsync(db);
        var history = new RandomHistory(world, new Random(seed));
        await history.BeginAsync();
        var then = new List<(DateTimeOffset At, string[] Shown)>();
        for (var i = 0; i < 40; i++)
        {
            await history.GoOnAsync();
            then.Add((world.Clock.GetUtcNow(), await ShownAsync(world, history, null)));
            world.Later(TimeSpan.FromMinutes(history.Random.Next(0, 3) * 700 + 1));
        }
        Assert.True(then.Select(t => string.Join('\n', t.Shown)).Distinct().Count() > 30);
        foreach (var (at, shown) in then)
            Assert.Equal(shown, (await ShownAsync(world, history, at))[..shown.Length]);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_recorded_at_the_very_moment_is_there_and_a_microsecond_before_is_not(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        world.Later(TimeSpan.FromHours(1));
        await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());
        var at = world.Clock.GetUtcNow();
        Assert.Single((await world.As(world.Midwife).ReadAsync(family, new ChronologyView(), at)).Lines);
        Assert.Empty((await world.As(world.Midwife).ReadAsync(family, new ChronologyView(), at.AddTicks(-10))).Lines);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).ReadAsync(family, new FamilyFactsView(), KithWorld.Start.AddHours(-1)));
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).ReadAsync(family, new FamilyFactsView(), at.AddSeconds(1)));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_line_says_which_moment_was_looked_at_and_todays_rules_decide(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());
        var at = world.Clock.GetUtcNow();
        world.Later(TimeSpan.FromHours(2));
        Assert.Single((await world.As(world.Midwife).ReadAsync(family, new ChronologyView(), at)).Lines);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new ChronologyView(), at));
        // It was open to everyone then; today it is not.
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry
        {
            Entry = entry,
            Reason = "At her wish",
            ReviewOn = world.Today.AddMonths(1),
            NeedToKnow = [world.HealthVisitor.Value],
        });
        Assert.Empty((await world.As(world.Midwife).ReadAsync(family, new ChronologyView(), at)).Lines);
        Assert.Single((await world.As(world.HealthVisitor).ReadAsync(family, new ChronologyView(), at)).Lines);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).ReadAsync(family, new EntryView { Entry = entry }, at));
        var looks = await world.SeeAsync(world.Midwife, family, r => r.LooksAsync(DateTimeOffset.MaxValue, 50, CancellationToken.None).Result);
        Assert.Contains(looks, l => l is { What: "ChronologyView", By.Name: "Siân Pritchard" } && l.AsAt == at
            && Phrases.Of(l) == "read the chronology, as it stood at 09:00 on 2 March 2026");
        Assert.Contains(looks, l => l is { What: "ChronologyView", By.Name: "Paul Stone", Outcome: "refused" } && l.AsAt == at);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task How_much_was_recorded_since_is_counted(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        var at = world.Clock.GetUtcNow();
        world.Later(TimeSpan.FromHours(2));
        var then = await world.As(world.Midwife).ReadAsync(family, new FamilyFactsView(), at);
        var nothing = await world.As(world.Midwife).ReadAsync(family, new ChangedSince { Moment = at });
        Assert.Equal("It has not changed since.", nothing.InWords(then));
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, "Ben."));
        var other = await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync());
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync());
        await world.As(world.Midwife).WriteAsync(family, new MarkEnteredInError { Entry = other, Reason = "x" });
        await world.PersonAsync(family, "Amy");
        var changed = await world.As(world.Midwife).ReadAsync(family, new ChangedSince { Moment = at });
        Assert.Equal("It has changed since: 2 entries, 1 correction, 1 entry marked as entered in error, details of the family.", changed.InWords(then));
    }

    private static async Task<string[]> ShownAsync(KithWorld world, RandomHistory history, DateTimeOffset? at)
    {
        var records = world.As(world.Midwife);
        Task<T> SeeAsync<T>(View<T> view) => at is { } then ? records.ReadAsync(history.Family, view, then) : records.ReadAsync(history.Family, view);
        var shown = new List<string>
        {
            JsonSerializer.Serialize(await SeeAsync(new FamilyView())),
            JsonSerializer.Serialize(await SeeAsync(new ChronologyView())),
            JsonSerializer.Serialize(await SeeAsync(new ChronologyView { OldestFirst = true, Take = 5 })),
            JsonSerializer.Serialize(await SeeAsync(new WritingPlaceReading())),
        };
        foreach (var entry in history.Entries)
            try
            {
                shown.Add(JsonSerializer.Serialize(await SeeAsync(new EntryView { Entry = entry })));
            }
            catch (Missing) when (at is not null)
            {
                break;
            }
        return [.. shown];
    }

    // What depends on the day: who is a member, how old they are.
    private sealed record WritingPlaceReading : View<string>
    {
        protected override Permission Needs => Permission.SeeFamily;

        protected override async Task<string> OfAsync(OpenRecord record, CancellationToken ct)
        {
            var facts = await FamilyNow.OfAsync(record, ct);
            return string.Join("; ", facts.Members(record.Today).Select(m => facts.NameOf(m) + ", " + m.AgeOn(record.Today)));
        }
    }
}
