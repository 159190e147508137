using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;

namespace Kith.Tests.Recording;

public sealed class CorrectEntryTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_correction_is_a_new_version_of_the_same_item_and_the_old_one_stays(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        world.Later(TimeSpan.FromHours(1));
        var second = await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, "Ben walked."));
        var third = await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, second, "Ben ran."));

        var (versions, passages) = await world.SeeAsync(world.Midwife, family, r => (r.Rows<Entry>().ToList(), r.Rows<Passage>().ToList()));
        Assert.Equal([first, second, third], StandingEntryOrder(versions));
        Assert.All(versions, v => Assert.Equal(first.Value, v.Item));
        Assert.All(passages, p => Assert.Equal(first.Value, p.Item));
        Assert.Equal([null, "I had the wrong child.", "I had the wrong child."], StandingEntryOrder(versions).Select(id => versions.Single(v => v.Id == id).Reason));
        Assert.Contains(passages, p => p.Entry == first && p.Text == act.Passages[0].Text);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Two_correct_at_once_and_the_second_is_told(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            try
            {
                await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, $"Version {i}"));
                return 1;
            }
            catch (Changed)
            {
                return 0;
            }
        }));
        Assert.Equal(1, both.Sum());
        Assert.Equal(2, await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Count()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Only_the_author_corrects_and_a_reason_is_asked(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var other = await world.FamilyAsync("Reid");
        var act = await world.EntryAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(family, act.Correcting(first, first, "x")));
        Assert.Equal("Reason", Assert.Single((await world.InvalidAsync(family, act.Correcting(first, first, "x", " "))).Problems).Field);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).WriteAsync(other, act.Correcting(first, first, "x")));
        var phone = await world.FormAsync("telephone-contact");
        Assert.Contains((await world.InvalidAsync(family, act.Correcting(first, first, "x") with { WrittenIn = phone, Passages = [new() { Kind = PassageKind.Analysis, Text = "x" }] })).Problems,
            p => p.Field == "Form");
        var looks = await world.SeeAsync(world.Midwife, family, r => r.LooksAsync(DateTimeOffset.MaxValue, 50, CancellationToken.None).Result);
        Assert.Contains(looks, l => l is { What: "CorrectEntry", Outcome: "refused", By.Name: "Siân Pritchard" });
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_unfinished_entry_is_finished_without_a_reason_and_once(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync() with { Unfinished = true, Passages = [] };
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        FinishEntry Finish(Id<Entry> version) =>
            new() { Entry = first, Version = version, WrittenIn = act.WrittenIn, HappenedOn = act.HappenedOn, Passages = [SomeEntry.Seen("Done now.")] };
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(family, Finish(first)));
        var second = await world.As(world.HealthVisitor).WriteAsync(family, Finish(first));
        await Assert.ThrowsAsync<Changed>(() => world.As(world.HealthVisitor).WriteAsync(family, Finish(second)));
        var entry = await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Single(e => e.Id == second));
        Assert.False(entry.Unfinished);
        Assert.Null(entry.Reason);
        Assert.Equal(first, entry.Corrects);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_entry_in_error_stays_and_is_not_corrected_again(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync();
        var mine = await world.As(world.HealthVisitor).WriteAsync(family, act);
        var theirs = await world.As(world.EarlyYearsWorker).WriteAsync(family, await world.EntryAsync());
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAsync(family, new MarkEnteredInError { Entry = theirs, Reason = "x" }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAsync(family, new MarkColleaguesEntry { Entry = theirs, Reason = "x" }));
        await world.As(world.HealthVisitor).WriteAsync(family, new MarkEnteredInError { Entry = mine, Reason = "Another family" });
        await world.As(world.Leader).WriteAsync(family, new MarkColleaguesEntry { Entry = theirs, Reason = "Another family" });
        var struck = await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<EnteredInError>().ToList());
        Assert.Equal(["Anita Rao", "Grace Adeyemi"], struck.Select(s => s.ByName).Order());
        Assert.Equal(2, await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Count()));
        await Assert.ThrowsAsync<Changed>(() => world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(mine, mine, "x")));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_colleague_co_signs_the_version_they_read_once(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        Assert.Equal("Version", (await world.InvalidAsync(family, new CoSign { Entry = first, Version = first })).Problems[0].Field);
        await world.As(world.Midwife).WriteAsync(family, new CoSign { Entry = first, Version = first });
        await world.As(world.Midwife).WriteAsync(family, new CoSign { Entry = first, Version = first });
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, "Ben."));
        await Assert.ThrowsAsync<Changed>(() => world.As(world.Leader).WriteAsync(family, new CoSign { Entry = first, Version = first }));
        var signed = Assert.Single(await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<CoSignature>().ToList()));
        Assert.Equal(("Siân Pritchard", "NMC 12A3456E", first), (signed.ByName, signed.Registration, signed.Entry));
    }

    private static IEnumerable<Id<Entry>> StandingEntryOrder(List<Entry> versions)
    {
        for (var at = versions.Single(v => v.Corrects is null); at is not null; at = versions.SingleOrDefault(v => v.Corrects == at.Id))
            yield return at.Id;
    }
}
