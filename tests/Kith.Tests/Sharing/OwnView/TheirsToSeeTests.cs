using Kith.Access;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.OwnView;
using Kith.Tests.A;
using Kith.Tests.Access;
using static Kith.Tests.Sharing.OwnView.SomeHousehold;

namespace Kith.Tests.Sharing.OwnView;

/// <summary>What is a person's to see, by rule, and what is not.</summary>
public sealed class TheirsToSeeTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_mother_sees_what_is_about_her_and_her_child_and_nothing_of_anybody_else(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world);
        await some.WriteAsync([some.Amy], Saw("Amy walked to the door and took my hand."), Saw("Dayo had tidied the room."), Said(PassageKind.ProfessionalJudgement, null, "She is growing well."));
        await some.WriteAsync([some.Amy, some.Dayo], Saw("Amy sat with her father."));
        await some.WriteAsync([some.Kemi], Said(PassageKind.ReportedSpeech, "Kemi (mother)", "I sleep badly."), Said(PassageKind.ReportedSpeech, "neighbour", "They shout at night."), Said(PassageKind.ReportedSpeech, "somebody at the door", "Nobody knows who said this."));
        await some.WriteAsync([some.Amy], Saw("Joan Hill rang from next door."), Saw("Ring 07700 900555 before a visit."), Saw("Yesterday Amy slept all night."), Saw("Post goes to ZY3 4AB."));
        await some.WriteAsync([some.Kemi], Saw("Kemi lives with the boy Ben who is at school."));
        Assert.Equal(["Yesterday Amy slept all night.", "I sleep badly.", "Amy walked to the door and took my hand.", "She is growing well."], await some.ShownAsync(some.Kemi, some.Kemi, some.Amy));
        // With the boy among those it is about, he may be named.
        Assert.Contains("Kemi lives with the boy Ben who is at school.", await some.ShownAsync(some.Kemi));
        var kept = (await some.ReadAsync(some.Kemi, some.Kemi, some.Amy)).Sight!.Entries.SelectMany(e => e.Passages).Where(p => p.Kept is not null).ToDictionary(p => p.Text, p => p.Kept!.Value);
        Assert.Equal(KeptBecause.SomebodyElse, kept["Amy sat with her father."]);
        Assert.Equal(KeptBecause.SomebodyElse, kept["Dayo had tidied the room."]);
        Assert.Equal(KeptBecause.SomebodysWords, kept["They shout at night."]);
        Assert.Equal(KeptBecause.SomebodysWords, kept["Nobody knows who said this."]);
        Assert.Equal(KeptBecause.SomebodyElse, kept["Joan Hill rang from next door."]);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_restricted_is_not_theirs_whoever_opens_it_and_leaves_no_trace_at_all(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world);
        await some.WriteAsync([some.Amy], Saw("Amy was well."));
        var before = await some.ShownAsync(some.Kemi);
        var secret = await some.WriteAsync([some.Amy], Saw("A bruise on the arm."));
        await some.DoAsync(new RestrictEntry { Entry = secret, Reason = "An inquiry is begun.", ReviewOn = world.Today.AddDays(20), NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value] }, world.Leader);
        // The worker is named on it and sees it elsewhere, but what they read through is what the mother would see.
        Assert.Equal(before, await some.ShownAsync(some.Kemi));
        Assert.Single((await some.ReadAsync(some.Kemi)).Sight!.Entries);
        var given = await some.DoAsync(await some.GiveAsync());
        var seen = await world.As(world.HealthVisitor).ReadAsync(some.Family, new PrintOwnView { Given = given });
        Assert.Equal("Amy was well.", Assert.Single(seen.Entries.SelectMany(e => e.Shown)).Text);
        // What is about somebody else too stays kept when that somebody is restricted: a restriction opens nothing.
        await some.WriteAsync([some.Amy, some.Dayo], Saw("He carried her out."));
        Assert.Equal(before, await some.ShownAsync(some.Kemi));
        await world.RestrictPersonAsync(some.Family, some.Dayo, world.HealthVisitor, world.Leader);
        Assert.Equal(before, await some.ShownAsync(some.Kemi));
        // His name in a text is proposed to go from a bundle, though whoever prepares it may not know that he is of the family.
        var asked = new Kith.LegalRecord.Bundles.NamesKnownElsewhere { ForBundle = true, Family = some.Family, Candidates = ["dayo", "kemi"] };
        Assert.Equal(["dayo"], await world.As(world.Leader).AskAsync(asked));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_childs_words_are_the_childs_alone(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world);
        await some.WriteAsync([some.Ben], Said(PassageKind.ChildsVoice, "Ben", "I am afraid when it is loud."), Saw("Ben drew a house."));
        Assert.Equal(["Ben drew a house."], await some.ShownAsync(some.Kemi));
        Assert.Equal(["I am afraid when it is loud.", "Ben drew a house."], await some.ShownAsync(some.Ben));
        // Of a visit to both, nobody but the record knows whose voice it is.
        await some.WriteAsync([some.Ben, some.Amy], Said(PassageKind.ChildsVoice, "Ben and Amy", "We like the park."));
        Assert.DoesNotContain("We like the park.", await some.ShownAsync(some.Ben));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_held_back_with_a_reason_is_kept_until_it_is_lifted(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world);
        var entry = await some.WriteAsync([some.Amy], Saw("Amy was well."), Saw("The parent smelled of drink."));
        await Assert.ThrowsAsync<Invalid>(() => some.DoAsync(new HoldBack { Entry = entry }));
        await Assert.ThrowsAsync<Missing>(() => some.DoAsync(new HoldBack { Entry = new(Guid.NewGuid()), Ground = HeldBackGround.Safeguarding, Reason = "x" }));
        var held = await some.DoAsync(new HoldBack { Entry = entry, Passage = 1, Ground = HeldBackGround.SeriousHarm, Reason = "She was beaten after the last letter." });
        Assert.Equal(["Amy was well."], await some.ShownAsync(some.Kemi));
        await Assert.ThrowsAsync<Changed>(() => some.DoAsync(new LiftHeldBack { Entry = entry, Held = new(Guid.NewGuid()), Reason = "x" }));
        await some.DoAsync(new LiftHeldBack { Entry = entry, Held = held, Reason = "He has moved out." });
        Assert.Equal(2, (await some.ShownAsync(some.Kemi)).Count);
        await some.DoAsync(new HoldBack { Entry = entry, Ground = HeldBackGround.Safeguarding, Reason = "An inquiry is begun." });
        Assert.Empty(await some.ShownAsync(some.Kemi));
        // A colleague to whom the family is nothing may not hold anything back.
        await Assert.ThrowsAsync<Refused>(() => some.DoAsync(new HoldBack { Entry = entry, Ground = HeldBackGround.Safeguarding, Reason = "x" }, world.Stranger));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_the_other_household_a_separated_parent_learns_neither_what_nor_where(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world, apart: true);
        await some.WriteAsync([some.Amy], Saw("Amy played on the floor."));
        await some.DoAsync(await Recording.SomeEntry.EntryAsync(world) with { People = [some.Amy, some.Dayo], Passages = [Saw("Amy and Dayo came to the centre.")] }, world.EarlyYearsWorker);
        // The children live with their mother: she sees what is about them, and he what is about himself and them together.
        Assert.Equal(["Amy played on the floor."], await some.ShownAsync(some.Kemi));
        Assert.Equal(["Amy and Dayo came to the centre."], await some.ShownAsync(some.Dayo));
        await world.As(world.Midwife).ReadAsync(some.Family, new ChronologyView());
        var given = await some.DoAsync((await some.GiveAsync(some.Dayo, some.Dayo, some.Amy)) with { });
        var seen = await world.As(world.HealthVisitor).ReadAsync(some.Family, new PrintOwnView { Given = given });
        Assert.Equal(["Northcliffe Council", null], seen.Looks.Select(l => l.Organisation));
        Assert.Null(seen.Looks[1].Discipline);
        Assert.DoesNotContain("Quay Lane", System.Text.Json.JsonSerializer.Serialize(new { seen.Entries, seen.Looks, seen.Shared, Reader = seen.Reader!.Addresses }), StringComparison.Ordinal);
        // She lives with them, but of him there is as little.
        var hers = await world.As(world.HealthVisitor).ReadAsync(some.Family, new PrintOwnView { Given = await some.DoAsync(await some.GiveAsync()) });
        Assert.Equal(["Northcliffe Community Health Trust", null], hers.Looks.Select(l => l.Organisation));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_among_workers_in_error_or_corrected_since_it_was_read_through_is_not_shown(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world);
        var written = await world.EntryFor(some, "Amy was well.");
        var first = await some.DoAsync(written);
        var other = await some.WriteAsync([some.Amy], Saw("Amy slept."));
        await some.DoAsync(written with { Key = Guid.CreateVersion7(), Passages = [Saw("Half an entry.")], Unfinished = true });
        var wrong = await some.WriteAsync([some.Amy], Saw("Wrong child."));
        await some.DoAsync(new MarkEnteredInError { Entry = wrong, Reason = "Wrong child." });
        Assert.Equal(["Amy slept.", "Amy was well."], await some.ShownAsync(some.Kemi));
        var act = await some.GiveAsync();
        await some.DoAsync(Recording.SomeEntry.Correcting(written, first, first, "Amy had a cold."));
        // It was read through as it stood before.
        await Assert.ThrowsAsync<Changed>(() => some.DoAsync(act));
        var given = await some.DoAsync(await some.GiveAsync());
        await some.WriteAsync([some.Amy], Saw("Written later."));
        await some.DoAsync(new MarkEnteredInError { Entry = other, Reason = "Wrong child." });
        var seen = await world.As(world.HealthVisitor).ReadAsync(some.Family, new PrintOwnView { Given = given });
        Assert.Equal(["Amy had a cold."], seen.Entries.SelectMany(e => e.Shown).Select(p => p.Text));
        // Who was shown an entry is told when it is corrected, so the line of the printing names it.
        Assert.Contains(await world.SeenOfAsync(some.Family), s => s.What == nameof(PrintOwnView) && s.How == HowSeen.Print && s.Items.Count == 1);
    }
}

file static class More
{
    public static async Task<WriteEntry> EntryFor(this KithWorld world, SomeHousehold some, string text) =>
        await Recording.SomeEntry.EntryAsync(world) with { People = [some.Amy], Passages = [Saw(text)] };

    public static Task<IReadOnlyList<Sighting>> SeenOfAsync(this KithWorld world, RecordId family) =>
        Recording.SomeEntry.SeeAsync(world, world.HealthVisitor, family, record => record.Sightings());
}
