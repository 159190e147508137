using Kith.Access;
using Kith.EarlyHelp;
using Kith.Meetings;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>The first centre's Tuesday meeting: one was held and closed in the last week of the story, the next has an agenda.</summary>
internal sealed class MeetingStory(Setting setting)
{
    private const int Place = 0, MostFamilies = 2;

    private readonly List<(RecordId Family, Colleague Worker)> _families = [];

    /// <summary>A family whose early help goes on at that centre when the story ends.</summary>
    public void Consider(FamilyStory family, IReadOnlyList<Told> help)
    {
        var until = setting.Time.Last;
        if (_families.Count >= MostFamilies || help.Count == 0 || help.Any(t => t.Act() is CloseEpisode) || family.Home.PlaceOn(until) != Place)
            return;
        if (setting.Colleagues.FirstOrDefault(c => c.Record == help[0].Worker) is { } worker && worker.WorksAt(Place, until))
            _families.Add((family.Home.Record, worker));
    }

    public IEnumerable<Told> Tell()
    {
        // The story ends on a Sunday.
        var held = setting.Time.Last.AddDays(-5);
        var centre = setting.Crews[Place].Centre;
        var there = setting.Colleagues.Where(c => c.Listed.Role is Role.Practitioner or Role.TeamLeader && c.WorksAt(Place, setting.Time.Last) && c.WorksAt(Place, held.AddDays(-21))).ToArray();
        if (there.FirstOrDefault(c => c.Listed.Role == Role.TeamLeader) is not { } chair || there.FirstOrDefault(c => c.Listed.Discipline == Discipline.HealthVisitor) is not { } visitor)
            yield break;
        Colleague[] people = [.. there.OrderBy(c => c == chair ? 0 : c == visitor ? 1 : 2).Take(12)];
        DateTimeOffset At(int days, int hour, int minute) => StoryTime.At(held.AddDays(days), new TimeOnly(hour, minute));
        Attendee[] attendees = [.. people.Select(p => new Attendee(p.Record, p.Name, p.Listed.Discipline.InWords(), p.Employer))];
        List<Guid> present = [.. attendees.Take(8).Select(a => a.Worker.Value)];
        List<string> names = [.. attendees.Take(8).Select(a => a.InWords)];
        var series = Guid.CreateVersion7(At(-14, 10, 0));
        const string name = "Tuesday meeting";
        yield return Told.Of(At(-14, 10, 0), chair.Record, centre, new SetSeries
        {
            Key = series,
            Name = name,
            FirstOn = held,
            EveryWeeks = 1,
            At = "9:30",
            Place = "The big room",
            Attendees = [.. attendees],
            Chair = chair.Record,
            MinuteTaker = visitor.Record,
            Quorum = ["health visitor"],
            LookAgainWeeks = 6,
        });
        var meeting = new Id<TeamMeeting>(series);
        var cases = _families.Where(f => people.Contains(f.Worker)).Select((f, i) => (f.Family, f.Worker, Case: Guid.CreateVersion7(At(-5, 15, i)), Order: i)).ToArray();
        foreach (var one in cases)
            yield return Told.Of(At(-5, 15, one.Order), one.Worker.Record, one.Family, new NominateCase
            {
                Key = one.Case,
                Centre = centre,
                Case = one.Case,
                Why = "We go round in circles about the room. I would like to hear what others would do.",
            }) with
            {
                Also = [Told.Of(At(-5, 15, one.Order), one.Worker.Record, centre, new AddToAgenda { Meeting = meeting, Items = [new(one.Case, one.Family, null)] })],
            };
        yield return Told.Of(At(0, 9, 35), visitor.Record, centre, new MarkRoom { Meeting = meeting, Present = present });
        foreach (var one in cases)
        {
            yield return Told.Of(At(0, 9, 45 + one.Order), visitor.Record, one.Family, new DiscussCase
            {
                Case = one.Case,
                Discussion = "The housing officer has changed, and nobody answers letters. Midwifery knows the new officer by name.",
                NextSteps = "One call instead of a third letter; we hear next month what came of it.",
                Lead = LeadDecision.StaysAsItIs,
            }) with
            {
                Also = [Told.Of(At(0, 9, 45 + one.Order), visitor.Record, centre, new TakeItem { Meeting = meeting, Case = one.Case, Present = present })],
            };
            yield return Told.Of(At(0, 9, 50 + one.Order), visitor.Record, one.Family, new DirectCase
            {
                Case = one.Case,
                What = "Ring the new housing officer together with the family",
                Worker = one.Worker.Record,
                WhoName = one.Worker.Name,
                DueOn = held.AddDays(14),
            });
        }
        yield return Told.Of(At(0, 10, 30), chair.Record, centre, new CloseMeeting { Meeting = meeting, Cases = [.. cases.Select(c => c.Case)], WithoutQuorum = "The health visitors are at a birth" }) with
        {
            Also = [.. cases.Select(c => Told.Of(At(0, 10, 30), chair.Record, c.Family, new RecordMinute
            {
                Key = Jobs.NoticeKeys.Of(c.Case, "minute"), Case = c.Case, Centre = centre, Series = new(series), SeriesName = name, HeldOn = held, ChairName = chair.Name, MinuteTakerName = visitor.Name, Present = names, LookAgainWeeks = 6,
            }))],
        };
    }
}
