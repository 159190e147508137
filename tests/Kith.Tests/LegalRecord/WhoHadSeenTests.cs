using Kith.Access;
using Kith.Families;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.LegalRecord;

public sealed class WhoHadSeenTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_an_entry_it_is_told_who_had_seen_which_version_how_and_when(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync("Zebra crossing.");
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, act);
        world.Later(TimeSpan.FromMinutes(10));
        await world.As(world.Midwife).ReadAsync(family, new FamilyView());
        var early = world.Clock.GetUtcNow();
        world.Later(TimeSpan.FromMinutes(10));
        await world.As(world.Midwife).ReadAsync(family, new ChronologyView());
        await world.As(world.EarlyYearsWorker).ReadAsync(family, new ChronologyView { Text = "zebra" });
        await world.As(world.EarlyYearsWorker).ReadAsync(family, new ChronologyView { Text = "giraffe" });
        var between = world.Clock.GetUtcNow();
        world.Later(TimeSpan.FromMinutes(10));
        var second = await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(entry, entry, "Zebra."));
        await world.As(world.Leader).ReadAsync(family, new ChronologyView { Print = true, Take = 500 });
        await world.As(world.Leader).ReadAsync(family, new EntryView { Entry = entry });

        var view = new WhoHadSeen { Entry = entry };
        var now = await world.As(world.Leader).ReadAsync(family, view);
        Assert.Equal(
        [
            "Grace Adeyemi 2: Wrote 2", "Siân Pritchard 1: FamilyPage 1, Chronology 1", "Tom Baker 1: Search 1", "Anita Rao 2: Print 1, Read 1",
        ], Told(now));
        Assert.Equal([entry, second], now.Entry!.Versions.Select(v => v.Id));
        Assert.Equal(["Grace Adeyemi 1: Wrote 1", "Siân Pritchard 1: FamilyPage 1, Chronology 1", "Tom Baker 1: Search 1"],
            Told(await world.As(world.Leader).ReadAsync(family, view, between)));
        Assert.Equal(["Grace Adeyemi 1: Wrote 1", "Siân Pritchard 1: FamilyPage 1"], Told(await world.As(world.Leader).ReadAsync(family, view, early)));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_a_worker_it_is_told_what_they_had_seen_and_of_all_how_much(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entries = new List<Id<Entry>>();
        for (var i = 0; i < 60; i++)
            entries.Add(await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync() with { HappenedOn = world.Today.AddDays(-i) }));
        world.Later(TimeSpan.FromMinutes(10));
        await world.As(world.Midwife).ReadAsync(family, new ChronologyView());
        await world.As(world.Midwife).ReadAsync(family, new ChronologyView());
        await world.As(world.Midwife).ReadAsync(family, new EntryView { Entry = entries[55] });

        var all = await world.As(world.Leader).ReadAsync(family, new WhoHadSeen());
        Assert.Equal(60, all.Entries);
        Assert.Equal(["Grace Adeyemi 60 0 60", "Siân Pritchard 51 1 0"], all.Workers.Select(w => $"{w.Who.Name} {w.Seen} {w.Opened} {w.Wrote}"));
        var first = await world.As(world.Leader).ReadAsync(family, new WhoHadSeen { Worker = world.Midwife });
        Assert.Equal((51, 50, true), (first.Seen, first.SeenBy.Count, first.More));
        Assert.Equal(("Chronology", 2), (first.SeenBy[0].How.Ways[0].How, first.SeenBy[0].How.Ways[0].Times));
        var rest = await world.As(world.Leader).ReadAsync(family, new WhoHadSeen { Worker = world.Midwife, Page = 2 });
        Assert.Equal(entries[55], Assert.Single(rest.SeenBy).Entry.First);
        var nothing = await world.As(world.Leader).ReadAsync(family, new WhoHadSeen { Worker = world.Stranger });
        Assert.Null(nothing.Worker);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).ReadAsync(family, new WhoHadSeen { Entry = new(Guid.NewGuid()) }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_for_those_who_may_see_who_has_looked_and_for_the_leads(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());
        var governance = await world.WorkerAsync("Ines Okoro", Discipline.Manager, world.Council, "Council", null, Role.InformationGovernanceLead);
        var safeguarding = await world.WorkerAsync("Ada Mensah", Discipline.Manager, world.Council, "Council", null, Role.SafeguardingLead);
        foreach (var may in new[] { world.Midwife, world.Leader, governance, safeguarding })
            Assert.Single((await world.As(may).ReadAsync(family, new WhoHadSeen { Entry = entry })).SeenBy);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new WhoHadSeen()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).ReadAsync(family, new WhoHadSeen()));
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry { Entry = entry, Reason = "x", ReviewOn = world.Today.AddMonths(1), NeedToKnow = [world.HealthVisitor.Value] });
        foreach (var may in new[] { world.Midwife, governance, safeguarding })
        {
            await Assert.ThrowsAsync<Missing>(() => world.As(may).ReadAsync(family, new WhoHadSeen { Entry = entry }));
            var all = await world.As(may).ReadAsync(family, new WhoHadSeen());
            Assert.Equal((0, 0), (all.Entries, all.Workers.Count));
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_a_line_names_is_what_was_shown_however_fast_the_record_is_written_to(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        var last = first;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                last = await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, last, $"Version {i}"));
                await Task.Delay(5);
            }
        }, TestContext.Current.CancellationToken);
        var shown = new List<Id<Entry>>();
        while (!writing.IsCompleted)
            try
            {
                shown.Add((await world.As(world.Midwife).ReadAsync(family, new ChronologyView())).Lines[0].Entry.Id);
            }
            catch (Changed)
            {
                // It was written to each time it was read; then nothing was shown.
            }
        await writing;
        var (named, notices) = await world.SeeAsync(world.Leader, family, r =>
            (r.Sightings().Where(s => s.What == "ChronologyView").Select(s => new Id<Entry>(s.Items[0])).ToList(), r.Rows<CorrectionRecall>().ToList()));
        Assert.Equal(shown, named);
        // Whoever was shown a version is told of each change of it from then on, and of none is it forgotten.
        foreach (var version in shown.Where(v => v != last).Distinct())
            Assert.Contains(notices, n => n.Before == version && n.Sent.Any(s => s.Worker == world.Midwife));
    }

    private static IEnumerable<string> Told(SeenByThen then) => then.SeenBy.Select(s =>
        $"{s.Who.Name} {s.Version}: {string.Join(", ", s.How.Ways.Select(w => $"{w.How} {w.Times}"))}");
}
