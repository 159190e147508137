using Kith.Access;
using Kith.Record;
using Kith.Sharing.OwnView;
using Kith.Sharing.SubjectAccess;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>Some parents are given what is written about them and their children, on paper or by a link of their own, and a few ask for a copy of all their data.</summary>
internal static class OwnRecords
{
    public static IEnumerable<Told> Tell(FamilyStory family, Setting setting)
    {
        // With chances of its own, so that nothing else of the family's story changes.
        var random = new Random(4391 * family.Home.Number + 7);
        var (home, until) = (family.Home, setting.Time.Last.AddDays(-1));
        if (family.Restricted is not null || home.Moves is not null || home.Separates is not null)
            yield break;
        var visits = family.Entries.Where(e => e.Author.Listed.Discipline == Discipline.HealthVisitor).OrderBy(e => e.At).ToArray();
        if (visits.Length > 2 && random.Next(5) == 0 && Given(visits[^1], family, setting, random, until) is { } given)
            yield return given;
        if (home.Number % 40 == 7)
            yield return Asked(family, setting, StoryTime.At(StoryTime.Weekday(until.AddDays(-12 - random.Next(9))), new TimeOnly(11, 20)));
    }

    private static Told? Given(Written visit, FamilyStory family, Setting setting, Random random, DateOnly until)
    {
        var (worker, day) = (visit.Author, StoryTime.Weekday(London.DateOf(visit.At).AddDays(3 + random.Next(6))));
        if (day > until || !worker.WorksAt(family.Home.PlaceOn(day), day))
            return null;
        var at = StoryTime.At(day, new TimeOnly(14, 40)).AddSeconds(random.Next(3000));
        GiveOwnView? act = null;
        return new Told(at, worker.Record, family.Home.Record, () => act!)
        {
            Look = async records =>
            {
                var reading = await records.ReadAsync(family.Home.Record, new OwnViewToRead { Reader = family.Home.Carer.Id });
                act = new GiveOwnView
                {
                    Key = Guid.CreateVersion7(at),
                    Reader = family.Home.Carer.Id,
                    About = [.. reading.About],
                    Identity = IdentityCheck.KnownInPerson,
                    Language = OwnWords.English,
                    Email = family.Home.Number % 2 == 0 ? $"{family.Home.Carer.Given}.{family.Home.Carer.Family}@post.example".ToLowerInvariant() : null,
                    Days = 14,
                    ReadThrough = true,
                    Entries = [.. reading.Sight!.Shown.Select(e => e.Version)],
                    ChildSays = reading.Asked.Count > 0 ? "They were asked, and do not mind." : null,
                };
            },
        };
    }

    private static Told Asked(FamilyStory family, Setting setting, DateTimeOffset at)
    {
        var lead = setting.Colleagues.First(c => c.Listed.Role == Role.InformationGovernanceLead).Record;
        var carer = family.Home.Carer;
        var request = Guid.CreateVersion7(at);
        return Told.Of(at, lead, Founding.Partnership, new RecordSubjectAccess
        {
            Key = request,
            People = [carer.Id.Value],
            PersonName = carer.Name,
            AskedBy = carer.Name,
            As = AskedAs.Themselves,
            Identity = IdentityCheck.TwoDocuments,
            Wanted = "Everything that is written about me.",
            ReceivedOn = London.DateOf(at).AddDays(-2),
        }) with
        { Also = [Told.Of(at, lead, family.Home.Record, new NoteSubjectAccess { Request = new(request) })] };
    }
}
