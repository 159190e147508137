using Kith.Access;
using Kith.Families;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.LegalRecord;

public sealed class CorrectionNoticesTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_was_shown_an_entry_is_told_of_its_correction_and_acknowledges_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, act) = (await world.FamilyAsync(), await world.EntryAsync("Amy fell."));
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, act);
        await world.As(world.HealthVisitor).ReadAsync(family, new ChronologyView());
        await world.As(world.Midwife).ReadAsync(family, new FamilyView());
        world.Later(TimeSpan.FromHours(1));
        var read = world.Clock.GetUtcNow();
        await world.As(world.Midwife).ReadAsync(family, new EntryView { Entry = entry });
        await world.As(world.EarlyYearsWorker).ReadAsync(family, new FamilyFactsView());
        world.Later(TimeSpan.FromHours(1));
        var second = await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(entry, entry, "Ben fell."));

        var notice = Assert.Single(await world.As(world.HealthVisitor).ReadAsync(family, new CorrectionNoticesView { Entry = entry }));
        Assert.Equal((world.Midwife, HowSeen.Read, entry, read), (notice.Worker, notice.To.How, notice.To.Version, notice.To.At));
        Assert.Equal((entry, (Id<Entry>?)second, "I had the wrong child.", "Grace Adeyemi"), (notice.Change.Before, notice.Change.After, notice.Change.Reason, notice.Change.ByName));
        Assert.Null(notice.AcknowledgedAt);
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new MyCorrectionNotices()));
        Assert.Empty(await world.As(world.EarlyYearsWorker).AskAsync(new MyCorrectionNotices()));
        var mine = Assert.Single(await world.As(world.Midwife).AskAsync(new MyCorrectionNotices()));
        Assert.Equal(("Okafor family", entry.Value), (mine.Family, mine.Due.Entry));

        world.Later(TimeSpan.FromHours(1));
        var at = world.Clock.GetUtcNow();
        await world.As(world.Midwife).WriteAsync(family, mine.Acknowledging);
        world.Later(TimeSpan.FromHours(1));
        await world.As(world.Midwife).WriteAsync(family, mine.Acknowledging);
        Assert.Empty(await world.As(world.Midwife).AskAsync(new MyCorrectionNotices()));
        Assert.Equal(mine.Acknowledging with { Key = default }, new AcknowledgeCorrection { Key = default, Recall = mine.Due.Recall, Entry = entry });
        Assert.Equal(at, Assert.Single(await world.As(world.Leader).ReadAsync(family, new CorrectionNoticesView { Entry = entry })).AcknowledgedAt);
        // Nobody but the author and leaders is told of others.
        Assert.Empty(await world.As(world.EarlyYearsWorker).ReadAsync(family, new CorrectionNoticesView { Entry = entry }));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.EarlyYearsWorker).WriteAsync(family, mine.Acknowledging));

        // Whoever has seen either version is told of the next change.
        await world.As(world.EarlyYearsWorker).ReadAsync(family, new ChronologyView());
        await world.As(world.Leader).WriteAsync(family, new MarkColleaguesEntry { Entry = entry, Reason = "Another family" });
        var all = await world.As(world.Leader).ReadAsync(family, new CorrectionNoticesView { Entry = entry });
        Assert.Equal(["Grace Adeyemi Wrote", "Siân Pritchard Read", "Tom Baker Chronology"],
            all.Where(n => n.Change.After is null).Select(n => $"{n.To.Name} {n.To.How}").Order(StringComparer.Ordinal).Select(n => n));
        Assert.True(Assert.Single(await world.As(world.HealthVisitor).AskAsync(new MyCorrectionNotices())).Due.InError);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task To_finish_an_entry_is_no_correction_and_what_nobody_saw_sends_no_notice(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, act) = (await world.FamilyAsync(), await world.EntryAsync() with { Unfinished = true });
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, act);
        await world.As(world.Midwife).ReadAsync(family, new ChronologyView());
        await world.As(world.HealthVisitor).WriteAsync(family, new FinishEntry
        {
            Entry = entry,
            Version = entry,
            WrittenIn = act.WrittenIn,
            HappenedOn = act.HappenedOn,
            Passages = [SomeEntry.Seen("Done now.")],
        });
        var unseen = await world.As(world.HealthVisitor).WriteAsync(family, act with { Key = Guid.CreateVersion7() });
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(unseen, unseen, "x"));
        Assert.Empty(await world.SeeAsync(world.Leader, family, r => r.Rows<CorrectionRecall>().ToList()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Without_a_basis_it_is_told_that_there_is_a_notice_and_of_what_is_restricted_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, act) = (await world.FamilyAsync(), await world.EntryAsync());
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, act);
        var visiting = await world.WorkerAsync("Una Doyle", Discipline.Midwife, world.Acute, "Estuary", world.Team, Role.Practitioner);
        await world.As(visiting).ReadAsync(family, new ChronologyView());
        await world.As(world.Midwife).ReadAsync(family, new ChronologyView());
        var placed = (await world.As(visiting).ReadAsync(visiting, new OwnTeams())).Single();
        await world.As(Founding.Kith).WriteAsync(visiting, new Plant(null, new Ended { What = placed.Id.Value, On = world.Today.AddDays(-1) }));
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry
        {
            Entry = entry,
            Reason = "At her wish",
            ReviewOn = world.Today.AddMonths(1),
            NeedToKnow = [world.HealthVisitor.Value, visiting.Value],
        });
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(entry, entry, "Ben fell."));

        Assert.Empty(await world.As(world.Midwife).AskAsync(new MyCorrectionNotices()));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).ReadAsync(family, new CorrectionNoticesView { Entry = entry }));
        Assert.Null(Assert.Single(await world.As(visiting).AskAsync(new MyCorrectionNotices())).Family);

        using var client = await KithClient.SignedInAsync(world, visiting);
        await client.FollowAsync("Read what changed");
        Assert.Contains("You have no basis to see its record any more", client.Text, StringComparison.Ordinal);
        foreach (var told in new[] { "Okafor", "Grace", "wrong child", family.ToString(), entry.ToString() })
            Assert.DoesNotContain(told, client.Html, StringComparison.Ordinal);
        await client.SendAsync([]);
        Assert.Contains("Nothing is waiting for you.", client.Text, StringComparison.Ordinal);
        Assert.NotNull((await world.As(world.HealthVisitor).ReadAsync(family, new CorrectionNoticesView { Entry = entry })).Single(n => n.Worker == visiting).AcknowledgedAt);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Rebuilt_notices_are_those_that_were_there(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, act) = (await world.FamilyAsync(), await world.EntryAsync());
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, act);
        foreach (var reader in new[] { world.Midwife, world.Leader, world.EarlyYearsWorker })
            await world.As(reader).ReadAsync(family, new ChronologyView());
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(entry, entry, "x"));
        await world.As(world.Leader).WriteAsync(family, (await world.As(world.Leader).AskAsync(new MyCorrectionNotices())).Single().Acknowledging);
        var before = (await world.As(world.Midwife).AskAsync(new MyCorrectionNotices())).Single().Due;
        await new Rebuild(world.Runtime).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equivalent(before, (await world.As(world.Midwife).AskAsync(new MyCorrectionNotices())).Single().Due, strict: true);
        Assert.Empty(await world.As(world.Leader).AskAsync(new MyCorrectionNotices()));
    }
}
