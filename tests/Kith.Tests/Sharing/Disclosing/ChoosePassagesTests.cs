using Kith.Access;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.Disclosing;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Sharing.Disclosing;

public sealed class ChoosePassagesTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_passage_that_tells_of_somebody_else_is_left_out_unless_a_reason_is_given(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var entries = await some.WrittenAsync();
        var decision = await some.DecidedAsync();
        var offer = await OfferAsync(some, decision);
        // The newest first.
        Assert.Equal([entries[2], entries[1], entries[0]], offer.Entries.Select(e => e.Entry.Id));
        Assert.Equal([null, "it is what neighbour said", "it tells of somebody else: “Sarah”", null], offer.Entries.SelectMany(e => e.Passages).Select(p => p.Against));

        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[0]));
        var wrong = await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[1])));
        Assert.Equal(("Passages[0].Reason", "Say why this is shared although it tells of somebody else: “Sarah”"), (wrong.Problems[0].Field, wrong.Problems[0].Message));
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[1], reason: "She is her mother, and the school knows her."));
        // Somebody who is known in another family is a third party too.
        await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[2]) with { KnownElsewhere = ["amy was"] }));
        offer = await OfferAsync(some, decision);
        Assert.Equal([(false, null), (false, null), (true, "She is her mother, and the school knows her."), (true, (string?)null)], offer.Entries.SelectMany(e => e.Passages).Select(p => (p.Chosen, p.Reason)));
        Assert.Equal(2, offer.Chosen);

        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[1], chosen: false));
        var ready = await some.Visitor.ReadAsync(some.Family, new DisclosureView { Decision = decision });
        Assert.Equal(SomeDisclosure.Plain, Assert.Single(ready.Passages).Passage.Text);
        Assert.Equal(entries[1], Assert.Single((await some.Visitor.ReadAsync(some.Family, new PassagesToShare { Decision = decision, Text = "tidied", KnownElsewhere = [] })).Entries).Entry.Id);
        // What is asked of the identity index is told first, and shows nothing.
        var asked = await some.Visitor.ReadAsync(some.Family, new PassagesToShare { Decision = decision });
        Assert.Empty(asked.Entries);
        Assert.Empty(await some.Visitor.AskAsync(new NamesKnownElsewhere { Family = some.Family, Candidates = asked.PossibleNames }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_restricted_is_offered_to_those_named_alone_and_needs_a_reason(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var entries = await some.WrittenAsync();
        var decision = await some.DecidedAsync();
        await world.As(some.Lead).WriteAsync(some.Family, new RestrictEntry { Entry = entries[0], Reason = "Safety.", ReviewOn = world.Today.AddDays(30), NeedToKnow = [some.Lead.Value, world.HealthVisitor.Value] });
        // To whoever may not see it, it is as if it did not exist: neither offered nor to be chosen.
        Assert.DoesNotContain((await world.As(world.Midwife).ReadAsync(some.Family, new PassagesToShare { Decision = decision, KnownElsewhere = [] })).Entries, e => e.Entry.Id == entries[0]);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteAsync(some.Family, some.Choose(decision, entries[0], reason: "I guess it.")));
        Assert.Equal("it is restricted to named workers", (await OfferAsync(some, decision)).Entries[^1].Passages[0].Against);
        await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[0])));
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[0], reason: "The school must know."));
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[1], reason: "She is her mother."));
        await some.Visitor.WriteAsync(some.Family, SomeDisclosure.Page(decision));
        Assert.Equal(2, (await some.LineAsync()).Shared[0].Passages);
        // Not even counted, for whoever may not see it.
        Assert.Equal(1, (await world.As(world.Midwife).ReadAsync(some.Family, new DisclosuresOfFamily())).Lines[0].Shared[0].Passages);
    }

    [Fact]
    public async Task An_entry_that_was_changed_meanwhile_is_not_chosen_in_its_old_words()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeDisclosure.InAsync(world);
        var act = await world.EntryAsync(SomeDisclosure.Plain) with { People = [some.Amy] };
        var entry = await some.Visitor.WriteAsync(some.Family, act);
        var decision = await some.DecidedAsync();
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entry));
        await some.Visitor.WriteAsync(some.Family, act.Correcting(entry, entry, "Amy crawled."));
        await Assert.ThrowsAsync<Changed>(() => some.Visitor.WriteAsync(some.Family, some.Choose(decision, entry, reason: "Again.")));
        Assert.True((await some.Visitor.ReadAsync(some.Family, new DisclosureView { Decision = decision })).IsOutOfDate);
        var wrong = await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, SomeDisclosure.Page(decision)));
        Assert.Equal("Something you chose has been corrected or marked as entered in error since. Go back, and choose again", wrong.Problems[0].Message);
    }

    private static Task<SharingOffer> OfferAsync(SomeDisclosure some, Id<DisclosureDecision> decision) =>
        some.Visitor.ReadAsync(some.Family, new PassagesToShare { Decision = decision, KnownElsewhere = [] });
}
