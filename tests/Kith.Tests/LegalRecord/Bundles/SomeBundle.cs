using Kith.Access;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.LegalRecord.Bundles;

/// <summary>A family whose record a court asked for: a child whom the recipient is concerned with, a mother whose address must not get out.</summary>
internal sealed record SomeBundle(KithWorld World, RecordId Family, Id<Person> Amy, Id<Person> Sarah, RecordId Approver)
{
    public const string Secret = "My sister hides us in Mill Lane since he broke the door";

    public static async Task<SomeBundle> InAsync(KithWorld world)
    {
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        var sarah = Id<Person>.New(world.Clock.GetUtcNow());
        await world.As(world.HealthVisitor).WriteAsync(family, new RegisterPerson { Person = sarah, GivenNames = "Sarah", FamilyName = "O’Neill", BornOn = world.Today.AddYears(-30) });
        await world.As(world.HealthVisitor).WriteAsync(family, new AddAddress { Person = sarah, Address = "14 Mill Lane, Dartford", Postcode = "DA1 2BB" });
        var approver = await world.WorkerAsync("Ingrid Holm", Discipline.Manager, world.Council, "Northcliffe Council", null, Role.InformationGovernanceLead);
        return new SomeBundle(world, family, amy, sarah, approver);
    }

    /// <summary>Three entries: one that names nobody else, one that names the mother, one with the words of somebody who is not in the case.</summary>
    public async Task<IReadOnlyList<Id<Entry>>> WrittenAsync()
    {
        var plain = await WriteAsync(SomeEntry.Seen("Amy walked to the door and took my hand."));
        var named = await WriteAsync(SomeEntry.Seen("Amy was asleep. Sarah had tidied the room."));
        var said = await WriteAsync(SomeEntry.Seen("Amy was well."), new() { Question = "said", Kind = PassageKind.ReportedSpeech, Whose = "neighbour", Text = Secret });
        return [plain, named, said];
    }

    public async Task<Id<Entry>> WriteAsync(params WrittenPassage[] passages)
    {
        World.Later(TimeSpan.FromMinutes(5));
        return await World.As(World.HealthVisitor).WriteAsync(Family, await World.EntryAsync() with { People = [Amy], Passages = [.. passages] });
    }

    public PrepareBundle Prepare() => new()
    {
        Purpose = "Care proceedings",
        Court = "Family Court at Dartford",
        CaseNumber = "ZC26C00001",
        Authority = "Order of 1 March 2026",
        RecipientName = "Ruth Adler",
        RecipientRole = "Solicitor for the father",
        RecipientOrganisation = "Adler and Partners",
        Concern = [Amy.Value],
    };

    public Task<BundleState> StateAsync(Id<BundleRequest> bundle, RecordId? by = null) =>
        World.As(by ?? World.Leader).ReadAsync(Family, new BundleView { Bundle = bundle });

    /// <summary>Decides everything: what was proposed is removed, what was found is left in.</summary>
    public async Task DecideAllAsync(Id<BundleRequest> bundle)
    {
        var state = await StateAsync(bundle);
        foreach (var text in state.Undecided)
        {
            var item = state.Entries.First(e => e.Texts.Any(t => t.Key == text.Key)).First.Value;
            if (state.IsProposed(text))
                await World.As(World.Leader).WriteAsync(Family, new RedactPassage { Bundle = bundle, Of = item, Entry = text.Entry, Field = text.Field, Remove = true, Ground = RedactionGround.ThirdParty, Reason = "Not a party" });
            else
                foreach (var mention in state.UndecidedIn(text))
                    await World.As(World.Leader).WriteAsync(Family, new DecideMention { Bundle = bundle, Of = item, Entry = text.Entry, Field = text.Field, Term = mention.Term, Reason = "The mother is a party" });
        }
    }
}
