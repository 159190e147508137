using Kith.Access;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Kith.Tests.Recording;

namespace Kith.Tests.LegalRecord.Disposal;

public sealed class DestroyContentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_entry_is_destroyed_in_all_its_versions_and_everything_still_verifies(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync("Quagga sentence to be destroyed.");
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, "Quagga sentence corrected.", "Quagga was misspelt."));
        var other = await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("What stays."));
        var looked = (await LooksAsync(world, family)).Count;

        await some.DestroyAsync(family, SomeDestruction.OfEntry(first));

        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
        var (entries, passages) = await world.SeeAsync(world.Midwife, family, r => (r.Rows<Entry>().ToList(), r.Rows<Passage>().ToList()));
        Assert.Equal(other, Assert.Single(entries).Id);
        Assert.Equal("What stays.", Assert.Single(passages).Text);
        await using (var tampering = await Tampering.WithAsync(world.Database))
            Assert.Empty(await tampering.AskAsync(db == Db.Sqlite
                ? "SELECT id FROM ledger_line WHERE instr(content, CAST('Quagga' AS BLOB)) > 0"
                : "SELECT id FROM ledger_line WHERE position('Quagga'::bytea in content) > 0"));

        // In its place, without a word of it.
        var line = await world.As(world.Midwife).ReadAsync(family, new ChronologyView(), Ct);
        var gone = Assert.Single(line.Destroyed);
        Assert.Equal("Destroyed on 2 March 2026 by order of Medway Family Court, ZM26C00001: one home visit entry", gone.InWords());
        Assert.Equal(("Priya Nair", "Owen Hughes", world.Today), (gone.ProposedBy, gone.ApprovedBy, gone.HappenedOn));

        // Life goes on, and who has looked is still told.
        await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Written afterwards."));
        await world.As(world.HealthVisitor).WriteAsync(family, act); // the same form sent again is still known
        var looks = await LooksAsync(world, family);
        Assert.True(looks.Count > looked);
        Assert.Contains(looks, l => l is { What: "WriteEntry", By.Name: "Grace Adeyemi" });
        Assert.Contains(looks, l => l is { What: "DestroyContent", By.Name: "Owen Hughes" });
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_a_whole_record_only_lines_holds_and_what_was_destroyed_are_left(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync("Zzyzxford");
        var other = await world.FamilyAsync("Okafor");
        await world.PersonAsync(family, "Quaggalina");
        await world.PersonAsync(other, "Amy");
        await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Quagga.") with { People = await PeopleAsync(world, family) });
        await world.As(world.HealthVisitor).KeepDraftAsync(new Draft(Guid.CreateVersion7(), family, "WriteEntry", "{\"Text\":\"Quagga draft\"}"));
        Assert.NotEmpty((await world.As(world.HealthVisitor).AskAsync(new global::Kith.People.FindPeople { Text = "Quaggalina" }, Ct)).Found);

        await some.DestroyAsync(family, SomeDestruction.Whole());

        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
        await using (var tampering = await Tampering.WithAsync(world.Database))
        {
            Assert.Empty(await tampering.AskAsync("SELECT word FROM name_word WHERE word LIKE 'quagga%' OR word LIKE 'zzyz%'"));
            Assert.Empty(await tampering.AskAsync("SELECT word FROM name_slip WHERE word LIKE 'quagga%'"));
            Assert.NotEmpty(await tampering.AskAsync("SELECT word FROM name_word WHERE word = 'okafor'"));
            Assert.Empty(await tampering.AskAsync("SELECT id FROM draft WHERE about = $1", tampering.Id(family.Value)));
            Assert.Empty(await tampering.AskAsync("SELECT id FROM person_card WHERE record = $1", tampering.Id(family.Value)));
        }
        Assert.Empty((await world.As(world.HealthVisitor).AskAsync(new global::Kith.People.FindPeople { Text = "Quaggalina" }, Ct)).Found);
        var seen = await world.As(world.HealthVisitor).ReadAsync(family, new global::Kith.Families.FamilyView(), Ct);
        Assert.Equal("A family whose record was destroyed", seen.Facts.Called);
        Assert.Equal("Destroyed on 2 March 2026 under disposal rules version 1: the whole record, one entry and the details of one person", Assert.Single(seen.Destroyed).InWords());
        var before = await new Rebuild(world.Runtime).RunAsync(Ct);
        Assert.True(before.Records > 0);
        await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("A new beginning."));
        await Assert.ThrowsAsync<Missing>(() => some.ProposeAsync(family, SomeDestruction.OfEntry(new(Guid.CreateVersion7()))));
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Single_passages_go_by_a_courts_order_and_the_rest_of_the_entry_stays(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var entry = await some.EntryAsync(family, "Quagga words.", "Words that stay.");
        var passages = await world.As(some.Proposer).ReadAsync(family, new PassagesToDestroy { Entry = entry.Value }, Ct);
        Assert.Equal(entry.Value, Assert.Single(await world.As(some.Proposer).ReadAsync(family, new EntriesToDestroy(), Ct)).Item);
        var act = SomeDestruction.OfEntry(entry) with { Scope = DestructionScope.Passages, Passages = [passages.Single(p => p.Text == "Quagga words.").Id.Value] };
        var wrong = await Assert.ThrowsAsync<Invalid>(() => some.ProposeAsync(family, act with { Ground = DestructionGround.Retention }));
        Assert.Equal("Ground", Assert.Single(wrong.Problems).Field);

        await some.DestroyAsync(family, act);

        var whole = await world.As(world.Midwife).ReadAsync(family, new EntryView { Entry = entry }, Ct);
        Assert.Equal("Words that stay.", Assert.Single(whole.Now.Passages).Text);
        Assert.Equal("one passage of one home visit entry", Assert.Single(whole.Destroyed).What);
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
        await Assert.ThrowsAsync<Missing>(() => some.ProposeAsync(family, act with { Key = Guid.CreateVersion7() }));
        await some.DestroyAsync(family, SomeDestruction.OfEntry(entry));
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_hold_outranks_it_and_nobody_approves_their_own_proposal(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());
        var proposal = await some.ProposeAsync(family, SomeDestruction.OfEntry(entry));
        await Assert.ThrowsAsync<Changed>(() => some.ProposeAsync(family, SomeDestruction.OfEntry(entry)));
        var approve = new DestroyContent { Proposal = proposal, Of = entry.Value };
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Proposer).WriteAsync(family, approve));
        foreach (var nobody in new[] { world.HealthVisitor, world.Leader, world.Administrator })
            await Assert.ThrowsAsync<Refused>(() => world.As(nobody).WriteAsync(family, approve));

        var lead = await world.WorkerAsync("Ines Okoro", global::Kith.Workforce.Discipline.Manager, world.Council, "Council", null, Role.SafeguardingLead);
        var hold = await world.As(lead).WriteAsync(family, new PlaceLegalHold { Reason = "An inquiry.", Authority = "Inquiries Act 2005" });
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).WriteAsync(family, approve with { Key = Guid.CreateVersion7() }));
        await Assert.ThrowsAsync<Refused>(() => some.ProposeAsync(family, SomeDestruction.Whole()));
        await Assert.ThrowsAsync<Refused>(() => world.As(lead).WriteAsync(family, new LiftLegalHold { Hold = hold, Reason = "x", Authority = "x" }));
        Assert.Contains(await LooksAsync(world, family), l => l is { What: "DestroyContent", Outcome: "refused", By.Name: "Owen Hughes" });
        Assert.Equal(1, await world.SeeAsync(world.Midwife, family, r => r.Rows<Entry>().Count()));

        await world.As(some.Proposer).WriteAsync(family, new LiftLegalHold { Hold = hold, Reason = "It is over.", Authority = "The inquiry's chair" });
        await Assert.ThrowsAsync<Changed>(() => world.As(some.Proposer).WriteAsync(family, new LiftLegalHold { Hold = hold, Reason = "x", Authority = "x" }));
        await world.As(some.Approver).WriteAsync(family, new DeclineDestruction { Proposal = proposal, Of = entry.Value, Reason = "The order was set aside." });
        await Assert.ThrowsAsync<Changed>(() => world.As(some.Approver).WriteAsync(family, approve with { Key = Guid.CreateVersion7() }));
        await some.DestroyAsync(family, SomeDestruction.OfEntry(entry));
        var seen = await world.As(lead).ReadAsync(family, new DisposalView(), Ct);
        Assert.Empty(seen.Holds);
        Assert.Empty(seen.Proposals);
        Assert.Single(seen.Destroyed);
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_stands_in_the_place_of_a_restricted_entry_is_hidden_as_the_entry_was(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Quagga."));
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry
        {
            Entry = entry,
            Reason = "Only these.",
            ReviewOn = world.Today.AddMonths(2),
            NeedToKnow = [world.HealthVisitor.Value, some.Proposer.Value, some.Approver.Value],
        });
        await some.DestroyAsync(family, SomeDestruction.OfEntry(entry));
        Assert.Empty((await world.As(world.Midwife).ReadAsync(family, new ChronologyView(), Ct)).Destroyed);
        Assert.Single((await world.As(world.HealthVisitor).ReadAsync(family, new ChronologyView(), Ct)).Destroyed);
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    private static async Task<List<Id<global::Kith.People.Person>>> PeopleAsync(KithWorld world, RecordId family) =>
        await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<global::Kith.People.PersonDetails>().Select(p => p.Person).ToList());

    private static Task<IReadOnlyList<Look>> LooksAsync(KithWorld world, RecordId family) =>
        world.SeeAsync(world.Midwife, family, r => r.LooksAsync(DateTimeOffset.MaxValue, 100, CancellationToken.None).Result);
}
