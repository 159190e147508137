using Kith.Access;
using Kith.Families;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.LegalRecord.Bundles;
using Kith.Tests.Recording;
using Kith.Tests.Workforce.Lines;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;

namespace Kith.Tests.Workforce.Supervision;

/// <summary>A direction from supervision stands in the family's record as everything else does.</summary>
public sealed class DirectionEntryTests
{
    private static async Task<Id<Direction>> GivenAsync(KithWorld world, RecordId family, string what)
    {
        var supervisor = await SupervisionTests.SupervisorAsync(world);
        await world.LineAsync(world.HealthVisitor, LineKind.ProfessionalSupervisor, supervisor);
        await world.SessionAsync(supervisor, world.HealthVisitor, LineKind.ProfessionalSupervisor, "Personal words", (family, what));
        return new(Assert.Single(await world.As(world.HealthVisitor).AskAsync(new MyDirections())).Direction.Id);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_stands_in_the_chronology_with_what_became_of_it_and_is_found_by_its_words(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("Amy walked.") with { People = [amy] });
        var direction = await GivenAsync(world, family, "Ring the nursery about naps");
        await world.As(world.HealthVisitor).WriteAsync(family, new AnswerDirection { Direction = direction, Outcome = DirectionOutcome.Done, Note = "They ring back on Monday" });

        var line = (await world.As(world.Midwife).ReadAsync(family, new ChronologyView { Text = "naps", Person = amy })).Lines.Single();
        Assert.Equal(("Direction from supervision", "Ngozi Obi", "Northcliffe Community Health Trust"), (line.Entry.FormName, line.Entry.AuthorName, line.Entry.Employer));
        Assert.Equal(["Ring the nursery about naps", "Grace Adeyemi, by 16 March 2026"], line.Passages.Select(p => p.Text));
        Assert.Equal((DirectionOutcome.Done, "They ring back on Monday"), (line.Direction!.Outcome!.Value, line.Direction.Note));
        Assert.Null((await world.As(world.Midwife).ReadAsync(family, new ChronologyView { Text = "walked" })).Lines.Single().Direction);
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        foreach (var page in new[] { "/chronology", "/chronology?print=true", $"/entries/{direction}" })
        {
            await client.OpenAsync($"/families/{family}{page}");
            Assert.Contains("What is to be done", client.Text, StringComparison.Ordinal);
            Assert.Contains("What became of it Done, said Grace Adeyemi on 2 March 2026", client.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Personal words", client.Html, StringComparison.Ordinal);
        }
        await client.OpenAsync($"/families/{family}/as-it-stood?on={world.Today:yyyy-MM-dd}&at=09:00");
        Assert.Equal(200, client.Status);
        await client.OpenAsync($"/families/{family}/write");
        Assert.DoesNotContain("Direction from supervision", client.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_neither_written_nor_corrected_by_itself_is_restricted_whole_and_in_error_is_not_to_be_done(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        var direction = await GivenAsync(world, family, "Ring the nursery");
        var entry = new Id<Entry>(direction.Value);
        var form = (await world.As(world.Midwife).ReadAsync(Founding.Partnership, new FormsView())).Single(f => f.Code == "supervision-direction");
        var written = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, new WriteEntry
        {
            WrittenIn = form,
            HappenedOn = world.Today,
            People = [amy],
            Passages = [new() { Question = "direction", Kind = PassageKind.ProfessionalJudgement, Text = "Do it" }, new() { Question = "who", Kind = PassageKind.ProfessionalJudgement, Text = "You" }],
        }));
        Assert.StartsWith("A direction is recorded with the supervision it came of", written.Problems[0].Message, StringComparison.Ordinal);
        Assert.False((await world.As(world.HealthVisitor).ReadAsync(family, new EntryView { Entry = entry })).MayCorrect);

        await world.As(world.Leader).WriteAsync(family, new RestrictEntry { Entry = entry, Reason = "A relative works here", ReviewOn = world.Today.AddDays(9), NeedToKnow = [world.Leader.Value, world.Midwife.Value] });
        foreach (var (who, sees) in new[] { (world.Midwife, 1), (world.EarlyYearsWorker, 0), (world.HealthVisitor, 0) })
        {
            Assert.Equal(sees, (await world.As(who).ReadAsync(family, new DirectionsView())).Count);
            Assert.Equal(sees, (await world.As(who).ReadAsync(family, new FamilyView())).Directions.Count);
            Assert.Equal(sees, (await world.As(who).ReadAsync(family, new ChronologyView())).Lines.Count);
        }
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new MyDirections()));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).WriteAsync(family, new AnswerDirection { Direction = direction, Outcome = DirectionOutcome.Done }));

        await world.As(world.Leader).WriteAsync(family, new MarkColleaguesEntry { Entry = entry, Reason = "It is about another family" });
        Assert.Empty(await world.As(world.Midwife).ReadAsync(family, new DirectionsView()));
        Assert.Equal("It is about another family", (await world.As(world.Midwife).ReadAsync(family, new ChronologyView())).Lines.Single().InError);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_court_bundle_tells_it_with_its_answer_and_proves_it_and_what_is_removed_leaves_nowhere(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WriteAsync(SomeEntry.Seen("Amy walked."));
        var direction = await GivenAsync(world, some.Family, "Ask whether Mill Lane is safe at night");
        await world.As(world.HealthVisitor).WriteAsync(some.Family, new AnswerDirection { Direction = direction, Outcome = DirectionOutcome.NotDone, Note = "Nobody opened at Mill Lane" });
        await world.As(world.HealthVisitor).WriteAsync(some.Family, new AnswerDirection { Direction = direction, Outcome = DirectionOutcome.Done, Note = "It is, says the caretaker" });

        var leader = world.As(world.Leader);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare());
        var told = (await some.StateAsync(bundle)).Entries.Single(e => e.Now.Entry.FormCode == "supervision-direction");
        Assert.Equal(["Ask whether Mill Lane is safe at night", "Grace Adeyemi, by 16 March 2026", "Nobody opened at Mill Lane", "It is, says the caretaker"], told.Texts.Select(t => t.Text));
        foreach (var text in told.Texts.Where(t => t.Text.Contains("Mill Lane", StringComparison.Ordinal)))
            await leader.WriteAsync(some.Family, new RedactPassage { Bundle = bundle, Of = direction.Value, Entry = text.Entry, Field = text.Field, Remove = true, Ground = RedactionGround.RiskOfHarm, Reason = "Where they live" });
        await some.DecideAllAsync(bundle);
        await world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." });
        await leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle });

        var taken = await leader.ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle });
        var open = taken.Lines.SelectMany(l => l.Content.Fields).Where(f => f.State == Kith.Ledger.FieldState.Open).Select(f => f.ValueText).ToList();
        Assert.DoesNotContain(open, text => text.Contains("Mill Lane", StringComparison.Ordinal));
        Assert.Contains(open, text => text.Contains("says the caretaker", StringComparison.Ordinal));
        Assert.Contains(open, text => text.Contains("Grace Adeyemi, by 16 March 2026", StringComparison.Ordinal));
        // What is between the two of supervision is in another record, and no line of it leaves.
        Assert.DoesNotContain(open, text => text.Contains("Personal words", StringComparison.Ordinal));
        var statements = BundleShownValues.Statements(taken, 0).ToList();
        Assert.Contains(statements, s => s.Text == "2 entries");
        Assert.Contains(statements, s => s.Text == "2 passages removed");
        using var client = await KithClient.SignedInAsync(world, world.Leader);
        await client.OpenAsync($"/families/{some.Family}/bundles/{bundle}");
        Assert.Equal(200, client.Status);
    }
}
