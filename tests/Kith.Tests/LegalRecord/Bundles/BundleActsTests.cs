using Kith.Access;
using Kith.Families;
using Kith.Ledger;
using Kith.LegalRecord;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.LegalRecord.Bundles;

public sealed class BundleActsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Prepared_decided_approved_by_a_second_and_made(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        var written = await some.WrittenAsync();
        var leader = world.As(world.Leader);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare());
        var state = await some.StateAsync(bundle);
        Assert.Equal(written, state.Entries.Select(e => e.First));
        Assert.Equal(2, state.Undecided.Count());
        Assert.Equal("sarah", state.UndecidedIn(state.Entries[1].Texts.Single()).Single().Term);
        Assert.True(state.IsProposed(state.Entries[2].Texts.Last()));

        var approve = new ApproveBundle { Bundle = bundle, Words = "I read it." };
        await Assert.ThrowsAsync<Invalid>(() => world.As(some.Approver).WriteAsync(some.Family, approve));
        await some.DecideAllAsync(bundle);
        Assert.Empty((await some.StateAsync(bundle)).Undecided);
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle }));
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(some.Family, approve with { Key = Guid.CreateVersion7() }));
        await world.As(some.Approver).WriteAsync(some.Family, approve with { Key = Guid.CreateVersion7() });
        await leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle });

        state = await some.StateAsync(bundle);
        Assert.Equal(("Ruth Adler", 3, 1), (state.Made!.ForWhom, state.Made.Entries, state.Made.Redactions));
        Assert.Single(await leader.ReadAsync(some.Family, new BundlesOfFamily()), known => known.Made is not null);
        var text = state.Texts[0];
        await Assert.ThrowsAsync<Changed>(() => leader.WriteAsync(some.Family, new RedactPassage
        {
            Bundle = bundle,
            Of = written[0].Value,
            Entry = text.Entry,
            Field = text.Field,
            Remove = true,
            Ground = RedactionGround.NotRelevant,
            Reason = "Too late",
        }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_removed_leaves_as_a_commitment_and_every_line_still_verifies(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        var bundle = await MadeAsync(some);
        var taken = await world.As(world.Leader).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle });

        var previous = new byte[32];
        for (var i = 0; i < taken.Lines.Count; i++)
        {
            var (leaf, content) = (taken.Lines[i].Leaf, taken.Lines[i].Content);
            Assert.Equal(i, leaf.Sequence);
            Assert.Equal(previous, leaf.PreviousHash);
            Assert.Equal(leaf.ContentCommitment, Content.Decode(content.Encode()).Commitment);
            previous = leaf.Hash;
        }
        var shipped = string.Concat(taken.Lines.SelectMany(l => l.Content.Fields).Select(f => f.Name + f.ValueText));
        Assert.Contains("Amy walked to the door", shipped, StringComparison.Ordinal);
        Assert.DoesNotContain("Mill Lane", shipped, StringComparison.Ordinal);
        Assert.DoesNotContain("neighbour", shipped, StringComparison.Ordinal);
        Assert.DoesNotContain("O’Neill", shipped, StringComparison.Ordinal);
        var open = taken.Lines.Where(l => l.Content.Fields.Any(f => f.State == FieldState.Open)).ToArray();
        Assert.Equal(3, open.Length);
        Assert.Equal(3, open[2].Content.Fields.Count(f => f.State == FieldState.Withheld));
    }

    [Fact]
    public async Task What_is_hidden_from_the_worker_is_withheld_whatever_is_asked_for()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var written = await some.WrittenAsync();
        await world.As(world.Leader).WriteAsync(some.Family, Restrict(world, written[2], world.HealthVisitor));
        var bundle = await MadeAsync(some);
        Assert.Equal(2, (await some.StateAsync(bundle)).Entries.Count);
        var taken = await world.As(world.Leader).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle });
        Assert.DoesNotContain(SomeBundle.Secret, string.Concat(taken.Lines.SelectMany(l => l.Content.Fields).Select(f => f.ValueText)), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, taken.Lines.Count), taken.Lines.Select(l => (int)l.Leaf.Sequence));
    }

    [Fact]
    public async Task A_decision_after_the_approval_undoes_it_and_a_restriction_stops_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var written = await some.WrittenAsync();
        var leader = world.As(world.Leader);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare());
        await some.DecideAllAsync(bundle);
        await world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." });
        Assert.NotNull((await some.StateAsync(bundle)).Approval);
        var text = (await some.StateAsync(bundle)).Texts[0];
        await leader.WriteAsync(some.Family, new RedactPassage
        {
            Bundle = bundle,
            Of = written[0].Value,
            Entry = text.Entry,
            Field = text.Field,
            Remove = true,
            Ground = RedactionGround.NotRelevant,
            Reason = "Second thoughts",
        });
        Assert.Null((await some.StateAsync(bundle)).Approval);
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle }));
        await leader.WriteAsync(some.Family, Restrict(world, written[1], world.HealthVisitor));
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "Again." }));
    }

    [Fact]
    public async Task The_reason_for_a_removal_may_not_tell_what_was_removed()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var written = await some.WrittenAsync();
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        var text = (await some.StateAsync(bundle)).Entries[1].Texts.Single();
        var redact = new RedactPassage { Bundle = bundle, Of = written[1].Value, Entry = text.Entry, Field = text.Field, Remove = true, Ground = RedactionGround.ThirdParty, Reason = "It names Sara" };
        var invalid = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(some.Family, redact));
        Assert.Equal("Everybody who reads the bundle sees the reason: say it without “Sara”", Assert.Single(invalid.Problems).Message);
    }

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
    public async Task The_statement_says_what_changed_in_the_period(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        var bundle = await BundleActsTests.MadeAsync(some);
        await global::Kith.Tests.Record.Log.SomeLog.SignedAsync(world);
        var state = await world.As(world.Leader).ReadAsync(some.Family, new BundleView { Bundle = bundle, AsDocument = true });
        Assert.Equal(new global::Kith.Access.AccessRules().Version, Assert.Single(state.Policies).Version);
        Assert.True(state.Policies[0].Lines > 5);
        Assert.Equal(BundleSurroundings.Release, Assert.Single(await world.As(world.Leader).ReadAsync(Founding.Partnership, new ReleasesView())).Release);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(Founding.Partnership, new NoteRelease { Release = "9.9" }));
        await KithApp.PrepareAsync(world.App.Services);
        Assert.Single(await world.As(world.Leader).ReadAsync(Founding.Partnership, new ReleasesView()));
        var around = await BundleSurroundings.OfAsync(world.As(world.Leader), world.App.Services.GetRequiredService<Forms>(), world.App.Services.GetRequiredService<LogReader>(), state, world.Clock, default);
        var pdf = new MemoryStream();
        BundleDocument.Of(state, around).Write(pdf, around.MadeAt);
        var text = Printed.Text(pdf.ToArray());
        foreach (var words in (string[])["Releases of Kith", "The access rules by which", $"Release {BundleSurroundings.Release}", "Put back", "of epoch 1", "What was destroyed of this record by law"])
            Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_another_family_has_is_found_too()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var other = await world.FamilyAsync("Brown");
        await world.As(world.HealthVisitor).WriteAsync(other, new RegisterPerson { Person = Id<Person>.New(world.Clock.GetUtcNow()), GivenNames = "Keisha", FamilyName = "Brown", BornOn = world.Today.AddYears(-30) });
        await some.WriteAsync(SomeEntry.Seen("Amy played with the child of Keisha Brown and with Nobody Known."));
        var leader = world.As(world.Leader);
        var offer = await leader.ReadAsync(some.Family, new BundleChoiceView());
        var elsewhere = await leader.AskAsync(new NamesKnownElsewhere { Family = some.Family, Candidates = offer.PossibleNames });
        Assert.Equal(["keisha brown"], elsewhere);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare() with { KnownElsewhere = [.. elsewhere] });
        var state = await some.StateAsync(bundle);
        Assert.Equal(MentionKind.KnownElsewhere, state.UndecidedIn(state.Texts.Single()).Single().Kind);
    }

    [Fact]
    public async Task Where_a_restricted_family_lives_is_not_told_by_a_bundle()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var other = await world.FamilyAsync("Brown");
        await world.As(world.HealthVisitor).WriteAsync(other, new RegisterPerson
        {
            Person = Id<Person>.New(world.Clock.GetUtcNow()),
            GivenNames = "Keisha",
            FamilyName = "Brown",
            BornOn = world.Today.AddYears(-30),
            Addresses = [new GivenAddress { Address = "4 Quay Street", Postcode = "ZZ9 8AB" }],
        });
        async Task<IReadOnlyList<string>> KnownAsync() =>
            await world.As(world.Leader).AskAsync(new NamesKnownElsewhere { Family = some.Family, Candidates = ["keisha brown", "ZZ9 8AB"] });
        Assert.Equal(["ZZ9 8AB", "keisha brown"], await KnownAsync());
        await world.As(world.Leader).WriteAsync(other, new RestrictFamily { Reason = "In refuge", ReviewOn = world.Today.AddDays(9), NeedToKnow = [world.HealthVisitor.Value] });
        Assert.Equal(["keisha brown"], await KnownAsync());
    }

    [Fact]
    public async Task Who_may_what()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAsync(some.Family, some.Prepare()));
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).ReadAsync(some.Family, new BundlesOfFamily()));
        Assert.Empty(await world.As(some.Approver).AskAsync(new BundlesToApprove()));
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        Assert.Equal(bundle.Value, Assert.Single(await world.As(some.Approver).AskAsync(new BundlesToApprove())).Id);
        await some.StateAsync(bundle, some.Approver);
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).ReadAsync(some.Family, new FamilyBannerView()));
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle }));
        world.Later(TimeSpan.FromDays(91));
        await Assert.ThrowsAsync<Refused>(() => some.StateAsync(bundle, some.Approver));
    }

    [Fact]
    public async Task The_statement_names_who_was_an_administrator()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var had = await world.As(world.Leader).AskAsync(new WhoHadPrivilegedAccess { From = world.Today.AddDays(-1), To = world.Today });
        Assert.Equal("Olu Bankole", Assert.Single(had).Name);
        Assert.Empty(await world.As(world.Leader).AskAsync(new WhoHadPrivilegedAccess { From = world.Today.AddYears(-9), To = world.Today.AddYears(-8) }));
    }

    private static RestrictEntry Restrict(KithWorld world, Id<Entry> entry, RecordId only) => new()
    {
        Entry = entry,
        Reason = "It would put somebody at risk.",
        ReviewOn = world.Today.AddMonths(3),
        NeedToKnow = [only.Value],
        Names = ["Grace Adeyemi"],
    };

    internal static async Task<Id<BundleRequest>> MadeAsync(SomeBundle some)
    {
        var world = some.World;
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        await some.DecideAllAsync(bundle);
        await world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." });
        await world.As(world.Leader).WriteAsync(some.Family, new MakeBundle { Bundle = bundle });
        return bundle;
    }
}
