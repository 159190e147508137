using Kith.AskedOnce;
using Kith.Record;
using Kith.Recording;

namespace Kith.Seed;

/// <summary>Now and then a worker uses what a colleague of another discipline wrote, or two who were there together are authors of one entry.</summary>
internal static class AskingOnce
{
    public static IEnumerable<Told> Tell(FamilyStory family, Setting setting, IReadOnlyList<RecordingForm> forms)
    {
        // With chances of its own, so that nothing else of the family's story changes.
        var random = new Random(7417 * family.Home.Number + 3);
        if (random.Next(6) != 0 || family.Restricted is not null || family.Home.Moves is not null)
            yield break;
        var visits = family.Entries.Where(e => e.Act.How == ContactBy.HomeVisit && e.Author.Listed.Discipline == Workforce.Discipline.HealthVisitor
            && family.AsWritten.Contains(e.Act.Key) && !family.LeftAlone.Contains(e.Act.Key)).OrderBy(e => e.At).ToArray();
        var until = setting.Time.Last.AddDays(-1);
        foreach (var (visit, joint) in visits.Where(_ => random.Next(4) == 0).Take(2).Select((v, i) => (v, i == 0)))
        {
            var day = London.DateOf(visit.At);
            var colleague = family.Scene(family.Home.Focus).Worker("ey", day);
            var answered = StoryTime.At(StoryTime.Weekday(day.AddDays(1)), StoryTime.Working(random)).AddSeconds(random.Next(60));
            var place = family.Home.PlaceOn(day);
            if (London.DateOf(answered) > until || !colleague.WorksAt(place, day.AddDays(4)) || !visit.Author.WorksAt(place, day.AddDays(4)))
                continue;
            var record = family.Home.Record;
            if (!joint)
            {
                yield return Told.Of(answered, colleague.Record, record, new UseInstead
                {
                    Earlier = visit.Act.Key,
                    Beginning = Beginning.Of(AskedOnceSet.Shipped, forms.Single(f => f.Code == "home-visit"), visit.Act.People),
                });
                continue;
            }
            var asked = Guid.CreateVersion7(answered);
            yield return Told.Of(answered, visit.Author.Record, record, new AskJointAuthor { Key = asked, Entry = new(visit.Act.Key), Colleague = colleague.Record });
            yield return Told.Of(answered.AddHours(2), colleague.Record, record, new AnswerJointAuthor
            {
                Entry = new(visit.Act.Key),
                Asked = new(asked),
                Accept = true,
                CountedBy = AskedOnceSet.Shipped,
            });
        }
    }
}
