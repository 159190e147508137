using Kith.Record;
using Kith.Sharing.Disclosing;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>Now and then a nursery asks about a child: it is decided whether to share, and what is chosen is handed over as a document. Sometimes it is decided not to.</summary>
internal static class SharingOutside
{
    public static IEnumerable<Told> Tell(FamilyStory family, Setting setting)
    {
        // With chances of its own, so that nothing else of the family's story changes.
        var random = new Random(5233 * family.Home.Number + 7);
        if (random.Next(9) != 0 || family.Restricted is not null || family.Home.Moves is not null)
            yield break;
        var visits = family.Entries.Where(e => e.Author.Listed.Discipline == Discipline.HealthVisitor).OrderBy(e => e.At).ToArray();
        if (visits.Length < 3)
            yield break;
        var (visitor, record) = (visits[^1].Author, family.Home.Record);
        var at = StoryTime.At(StoryTime.Weekday(London.DateOf(visits[^1].At).AddDays(3)), new TimeOnly(14, 20)).AddSeconds(random.Next(1500));
        var child = family.Home.Children.FirstOrDefault(c => c.Born < family.Home.Opens);
        if (child is null || London.DateOf(at) > setting.Time.Last.AddDays(-1) || !visitor.WorksAt(family.Home.PlaceOn(London.DateOf(at)), London.DateOf(at)))
            yield break;
        var decision = new Id<DisclosureDecision>(Guid.CreateVersion7(at));
        var share = random.Next(3) != 0;
        yield return Told.Of(at, visitor.Record, record, new DecideDisclosure
        {
            Key = decision.Value,
            RecipientName = "Priya Nair",
            RecipientRole = share ? "key person at nursery" : "asked by telephone",
            OtherOrganisation = family.Home.Nursery,
            Purpose = share ? "So that the nursery knows how to settle them" : "She asks why the parents live apart",
            About = [child.Id.Value],
            Needed = share ? Certainty.Yes : Certainty.No,
            Harm = Certainty.No,
            Family = share ? FamilySays.Agrees : FamilySays.NotAskedYet,
            FamilyWords = share ? "Yes, please tell them what you saw." : null,
            Detriment = share ? Certainty.No : Certainty.Yes,
            Outcome = share ? SharingOutcome.Share : SharingOutcome.DoNotShare,
            Reasons = share ? "The parent asked for it, and it helps the child to settle." : "The nursery does not need it to care for the child. I offered to speak with the parents.",
        });
        if (!share)
            yield break;
        EntryOffered? newest = null;
        yield return new Told(at.AddMinutes(2), visitor.Record, record, () => new ChoosePassages
        {
            Decision = decision,
            Of = newest!.Entry.Item!.Value,
            Version = newest.Entry.Id,
            Passages = [new ChosenPassage { Order = newest.Passages[0].Passage.Order, Chosen = true, Reason = newest.Passages[0].Against is null ? null : "The nursery knows them, and the parent agreed." }],
        })
        {
            Look = async records => newest = (await records.ReadAsync(record, new PassagesToShare { Decision = decision, KnownElsewhere = [] })).Entries.First(e => e.Passages.Count > 0),
        };
        yield return Told.Of(at.AddMinutes(3), visitor.Record, record, new SendDisclosure
        {
            Decision = decision,
            As = SharedAs.Document,
            Handed = "On paper, at the nursery",
            RecipientName = "Priya Nair",
        });
    }
}
