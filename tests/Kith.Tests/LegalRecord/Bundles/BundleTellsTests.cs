using Kith.Access;
using Kith.LegalRecord;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Record.Log;
using Kith.Tests.Recording;
using Kith.Workforce;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.LegalRecord.Bundles;

/// <summary>What a bundle says beside its entries, and that it can be withdrawn.</summary>
public sealed class BundleTellsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_says_who_had_been_shown_what_was_corrected_and_who_acknowledged_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        var entry = await some.WriteAsync(SomeEntry.Seen("Amy was asleep."));
        foreach (var reader in (RecordId[])[world.Midwife, world.EarlyYearsWorker])
            await world.As(reader).ReadAsync(some.Family, new EntryView { Entry = entry });
        world.Later(TimeSpan.FromMinutes(5));
        var act = await world.EntryAsync() with { People = [some.Amy] };
        await world.As(world.HealthVisitor).WriteAsync(some.Family, act.Correcting(entry, entry, "Amy was awake.", "The clock in Mill Lane was wrong."));
        var recall = (await world.SeeAsync(world.Leader, some.Family, r => r.Rows<CorrectionRecall>().ToList())).Single();
        await world.As(world.Midwife).WriteAsync(some.Family, new AcknowledgeCorrection { Recall = recall.Id, Entry = entry });
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        var state = await some.StateAsync(bundle);
        var reason = state.Texts.Single(t => t.Field == "Reason");
        await world.As(world.Leader).WriteAsync(some.Family, new RedactPassage { Bundle = bundle, Of = entry.Value, Entry = reason.Entry, Field = "Reason", Remove = true, Ground = RedactionGround.RiskOfHarm, Reason = "It tells where they live" });
        await some.DecideAllAsync(bundle);
        await world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." });
        await world.As(world.Leader).WriteAsync(some.Family, new MakeBundle { Bundle = bundle });

        var taken = await world.As(world.Leader).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle });
        var said = BundleShownValues.Statements(taken, 0).ToList();
        var told = Assert.Single(said, s => s.Text.StartsWith("Entry 1, corrected", StringComparison.Ordinal));
        Assert.Contains("Siân Pritchard Estuary Hospitals Trust, opened it on 2 March 2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("(version 1); acknowledged the change on 2 March 2026", told.Text, StringComparison.Ordinal);
        Assert.Contains("Tom Baker Northcliffe Council, opened it on", told.Text, StringComparison.Ordinal);
        Assert.Contains("had not acknowledged the change", told.Text, StringComparison.Ordinal);
        Assert.Contains(taken.Lines, l => l.Content.Fields.Any(f => f.Name.StartsWith("@row/correction_acknowledged/", StringComparison.Ordinal)));
        // The notice holds the reason too: what is removed is removed from it.
        Assert.All(taken.Lines.SelectMany(l => l.Content.Fields), f => Assert.DoesNotContain("Mill Lane", f.ValueText, StringComparison.Ordinal));

        // Whoever took it out is told when it is corrected after that.
        var seen = await world.SeeAsync(world.Leader, some.Family, r => r.Sightings([entry.Value]));
        Assert.Contains(seen, s => s.By.Worker == world.Leader && s.How == HowSeen.Export);
    }

    [Fact]
    public async Task What_is_said_of_the_bundle_itself_is_gone_through_too()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        await some.WriteAsync(SomeEntry.Seen("Amy was asleep."));
        var leader = world.As(world.Leader);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare() with { Purpose = "To find out where Sarah lives", RecipientName = "Sarah Adler" });
        var state = await some.StateAsync(bundle);
        Assert.Equal(["Purpose", "Recipient"], state.Undecided.Select(t => t.Field));
        var text = state.RequestTexts.Single(t => t.Field == "Purpose");
        var redact = new RedactPassage { Bundle = bundle, Of = bundle.Value, Entry = text.Entry, Field = text.Field, Remove = true, Ground = RedactionGround.ThirdParty, Reason = "No" };
        Assert.Equal("Remove", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => leader.WriteAsync(some.Family, redact))).Problems).Field);
        foreach (var left in state.Undecided)
            await leader.WriteAsync(some.Family, new DecideMention { Bundle = bundle, Of = bundle.Value, Entry = left.Entry, Field = left.Field, Term = "sarah", Reason = "The solicitor’s own name" });
        Assert.Empty((await some.StateAsync(bundle)).Undecided);
        await world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." });
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_prepared_it_withdraws_it_with_a_reason_and_nobody_is_asked_any_more(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        var leader = world.As(world.Leader);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare());
        await some.StateAsync(bundle, some.Approver);
        await Assert.ThrowsAsync<Invalid>(() => leader.WriteAsync(some.Family, new WithdrawBundle { Bundle = bundle }));
        var lead = await world.WorkerAsync("Ines Okoro", Discipline.Manager, world.Council, "Council", world.Team, Role.SafeguardingLead);
        var withdraw = new WithdrawBundle { Bundle = bundle, Reason = "The hearing was cancelled." };
        await Assert.ThrowsAsync<Refused>(() => world.As(lead).WriteAsync(some.Family, withdraw));
        await leader.WriteAsync(some.Family, withdraw with { Key = Guid.CreateVersion7() });
        Assert.Empty(await world.As(some.Approver).AskAsync(new BundlesToApprove()));
        await Assert.ThrowsAsync<Refused>(() => some.StateAsync(bundle, some.Approver));
        Assert.Equal("The hearing was cancelled.", Assert.Single(await leader.ReadAsync(some.Family, new BundlesOfFamily())).Withdrawn!.Reason);
        await Assert.ThrowsAsync<Changed>(() => leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle }));
        await Assert.ThrowsAsync<Changed>(() => leader.WriteAsync(some.Family, withdraw with { Key = Guid.CreateVersion7() }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_second_person_refuses_it_with_a_reason_and_it_waits_for_whoever_prepared_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        var (leader, approver) = (world.As(world.Leader), world.As(some.Approver));
        var bundle = await leader.WriteAsync(some.Family, some.Prepare());
        await some.DecideAllAsync(bundle);
        var refuse = new RefuseBundle { Bundle = bundle, Reason = "The mother’s name should not go to the father." };
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(some.Family, refuse));
        await Assert.ThrowsAsync<Invalid>(() => approver.WriteAsync(some.Family, refuse with { Reason = " " }));
        // What one approved another may refuse, and then it is not made.
        await approver.WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." });
        await approver.WriteAsync(some.Family, refuse with { Key = Guid.CreateVersion7() });
        var state = await some.StateAsync(bundle);
        Assert.Equal(("Ingrid Holm", refuse.Reason), (state.Refusal!.ByName, state.Refusal.Reason));
        Assert.Null(state.Approval);
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle }));
        await Assert.ThrowsAsync<Changed>(() => approver.WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." }));
        await Assert.ThrowsAsync<Changed>(() => approver.WriteAsync(some.Family, refuse with { Key = Guid.CreateVersion7() }));
        Assert.Empty(await approver.AskAsync(new BundlesToApprove()));
        Assert.Equal(bundle.Value, Assert.Single(await leader.AskAsync(new BundlesSentBack())).Id);
        Assert.Equal("Ingrid Holm", Assert.Single(await leader.ReadAsync(some.Family, new BundlesOfFamily())).LastRefused!.ByName);

        // Whoever prepared it answers, and it is asked for again.
        world.Later(TimeSpan.FromMinutes(1));
        var text = state.Texts.First(t => t.Text.Contains("Sarah", StringComparison.Ordinal));
        var item = state.Entries.First(e => e.Texts.Any(t => t.Key == text.Key)).First.Value;
        await leader.WriteAsync(some.Family, new RedactPassage { Bundle = bundle, Of = item, Entry = text.Entry, Field = text.Field, Remove = true, Ground = RedactionGround.RiskOfHarm, Reason = "Not needed" });
        Assert.Empty(await leader.AskAsync(new BundlesSentBack()));
        Assert.Equal(bundle.Value, Assert.Single(await approver.AskAsync(new BundlesToApprove())).Id);
        await approver.WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "Now it may go." });
        await leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle });
        await Assert.ThrowsAsync<Changed>(() => approver.WriteAsync(some.Family, refuse with { Key = Guid.CreateVersion7() }));
        Assert.Single((await some.StateAsync(bundle)).Refusals);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_statement_says_what_changed_in_the_period(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        var bundle = await BundleActsTests.MadeAsync(some);
        var lead = await world.WorkerAsync("Ines Okoro", Discipline.Manager, world.Council, "Council", world.Team, Role.SafeguardingLead);
        await world.As(lead).WriteAsync(Founding.Partnership, new Kith.EarlyHelp.PublishThresholds { From = world.Today, TriageWorkingDays = 3, Levels = "A: a\nB: b" });
        // Of what was published before the time asked for, each kind as it counted then.
        var rules = await world.As(world.Leader).ReadAsync(Founding.Partnership, new RulesPublished { From = world.Clock.GetUtcNow(), To = world.Clock.GetUtcNow() });
        Assert.Contains(rules, r => r is { What: "Levels of need", ByName: "Ines Okoro" });
        Assert.Equal(rules.Count, rules.Select(r => r.What).Distinct().Count());
        await world.SignedAsync();
        var state = await world.As(world.Leader).ReadAsync(some.Family, new BundleView { Bundle = bundle, AsDocument = true });
        Assert.Equal(new AccessRules().Version, Assert.Single(state.Policies).Version);
        Assert.True(state.Policies[0].Lines > 5);
        Assert.Equal(BundleSurroundings.Release, Assert.Single(await world.As(world.Leader).ReadAsync(Founding.Partnership, new ReleasesView())).Release);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(Founding.Partnership, new NoteRelease { Release = "9.9" }));
        await KithApp.PrepareAsync(world.App.Services);
        Assert.Single(await world.As(world.Leader).ReadAsync(Founding.Partnership, new ReleasesView()));
        var around = await BundleSurroundings.OfAsync(world.As(world.Leader), world.App.Services.GetRequiredService<Forms>(), world.App.Services.GetRequiredService<LogReader>(), state, world.Clock, default);
        var pdf = new MemoryStream();
        BundleDocument.Of(state, around).Write(pdf, around.MadeAt);
        var text = Printed.Text(pdf.ToArray());
        foreach (var words in (string[])["Releases of Kith", "Forms and rules that the partnership published", "Levels of need, version ", "published on", "The access rules by which", $"Release {BundleSurroundings.Release}", "Put back", "of epoch 1", "What was destroyed of this record by law"])
            Assert.Contains(words, text, StringComparison.Ordinal);
    }
}
