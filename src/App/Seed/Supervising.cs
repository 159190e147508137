using Kith.Access;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;

namespace Kith.Seed;

/// <summary>The two lines in the story: who manages and supervises whom, what is expected, and the sessions of three years.</summary>
internal static class Supervising
{
    /// <summary>Lines, expectations and sessions. What is said of families is told with each family.</summary>
    public static IEnumerable<Told> Tell(Setting setting)
    {
        var start = StoryTime.At(setting.Time.First, new TimeOnly(7, 55));
        foreach (var (employer, discipline, kind, weeks) in Expected)
            yield return Told.Of(start, Founding.Kith, Founding.Partnership, new ExpectSupervision
            {
                Owner = setting.Employer(employer),
                Discipline = discipline,
                Kind = kind,
                EveryWeeks = weeks,
                From = setting.Time.First,
            });
        foreach (var told in Leavers(setting))
            yield return told;
        var number = 0;
        foreach (var line in ReportingTo.All(setting))
        {
            var at = StoryTime.At(Within(line.From, setting), new TimeOnly(7, 56)).AddSeconds(number++);
            var key = Guid.CreateVersion7(at);
            (RecordId Record, Act Act)[] acts =
            [
                .. new SetLine
                {
                    Key = key, Line = new(key), Kind = line.Kind, By = line.By.Record, ByName = line.By.Name, ByEmployer = line.By.Employer,
                    From = line.From, To = line.To,
                }.With(line.Worker.Record, line.Worker.Name),
            ];
            yield return Told.Of(at, Founding.Kith, acts[0].Record, acts[0].Act) with { Also = [.. acts.Skip(1).Select(a => Told.Of(at, Founding.Kith, a.Record, a.Act))] };
            foreach (var told in Sessions(line, number, setting))
                yield return told;
        }
    }

    /// <summary>Of some families one visit is talked over in supervision, and a direction comes of it.</summary>
    public static IEnumerable<Told> Discuss(FamilyStory family, Setting setting)
    {
        // With chances of its own, so that nothing else of the family's story changes.
        var random = new Random(7919 * family.Home.Number + 11);
        if (random.Next(4) != 0 || family.Restricted is not null)
            yield break;
        var visits = family.Entries.Where(e => e.Author.Listed.Discipline == Discipline.HealthVisitor).OrderBy(e => e.At).ToArray();
        var directed = new HashSet<string>(StringComparer.Ordinal);
        for (var times = random.Next(1, 3); times > 0 && visits.Length > 0; times--)
        {
            var visit = visits[random.Next(times == 1 ? visits.Length / 2 : 0, visits.Length)];
            var (worker, day) = (visit.Author, StoryTime.Weekday(London.DateOf(visit.At).AddDays(random.Next(3, 13))));
            var place = family.Home.PlaceOn(day);
            if (day > setting.Time.Last || place != family.Home.PlaceOn(London.DateOf(visit.At)) || !worker.WorksAt(place, day))
                continue;
            var kind = random.Next(3) == 0 ? LineKind.SafeguardingSupervisor : LineKind.ProfessionalSupervisor;
            if (ReportingTo.Of(worker, setting).FirstOrDefault(l => l.Kind == kind && l.From <= day) is not { } line)
                continue;
            var at = StoryTime.At(day, new TimeOnly(13, 10)).AddSeconds(random.Next(9000));
            var (direction, session) = (new Id<Direction>(Guid.CreateVersion7(at)), new Id<SupervisionSession>(Guid.CreateVersion7(at)));
            var due = StoryTime.Weekday(day.AddDays(7 * random.Next(1, 5)));
            var what = Said.Direction(random, family.Home.Focus.Given);
            while (!directed.Add(what))
                what = Said.Direction(random, family.Home.Focus.Given);
            yield return Session(line, at, session, Said.Note(random), [new DiscussedFamily(family.Home.Record, Families.FamilyFacts.CalledBy(family.Home.Carer.Family), direction)]) with
            {
                Also = [Told.Of(at, line.By.Record, family.Home.Record, new GiveDirection
                {
                    Key = direction.Value,
                    Direction = direction,
                    Supervised = worker.Record,
                    What = what,
                    Worker = worker.Record,
                    WorkerName = worker.Name,
                    DueOn = due,
                })],
            };
            if (StoryTime.Weekday(day.AddDays(1)) is var read && read <= setting.Time.Last && worker.WorksAt(place, read))
                yield return Acknowledged(line, StoryTime.At(read, new TimeOnly(16, 50)), session, null);
            var answered = StoryTime.Weekday(day.AddDays(random.Next(2, 40)));
            if (answered <= setting.Time.Last && worker.WorksAt(place, answered) && family.Home.PlaceOn(answered) == place)
                yield return Told.Of(StoryTime.At(answered, new TimeOnly(16, 5)).AddSeconds(random.Next(2000)), worker.Record, family.Home.Record, new AnswerDirection
                {
                    Direction = direction,
                    Outcome = random.Next(7) == 0 ? DirectionOutcome.NotDone : DirectionOutcome.Done,
                    Note = Said.Answer(random),
                });
            visits = [.. visits.Where(v => v.At > visit.At.AddDays(60))];
        }
    }

    private static readonly (string Employer, Discipline Discipline, LineKind Kind, int Weeks)[] Expected =
    [
        ("community", Discipline.HealthVisitor, LineKind.LineManager, 13),
        ("community", Discipline.HealthVisitor, LineKind.ProfessionalSupervisor, 10),
        ("community", Discipline.HealthVisitor, LineKind.SafeguardingSupervisor, 17),
        ("acute", Discipline.Midwife, LineKind.LineManager, 13),
        ("acute", Discipline.Midwife, LineKind.ProfessionalSupervisor, 13),
        ("acute", Discipline.Midwife, LineKind.SafeguardingSupervisor, 17),
        ("council", Discipline.EarlyYearsWorker, LineKind.LineManager, 8),
        ("council", Discipline.CommunityInvolvementWorker, LineKind.LineManager, 8),
        ("council", Discipline.FamilySupportWorker, LineKind.LineManager, 8),
        ("council", Discipline.FamilySupportWorker, LineKind.SafeguardingSupervisor, 17),
        ("council", Discipline.Manager, LineKind.LineManager, 8),
        ("council", Discipline.Administration, LineKind.LineManager, 17),
    ];

    private static IEnumerable<Told> Sessions(Reporting line, int number, Setting setting)
    {
        var random = new Random(104_729 + number);
        var weeks = Expected.FirstOrDefault(e => e.Employer == line.Worker.Listed.Employer && e.Discipline == line.Worker.Listed.Discipline && e.Kind == line.Kind).Weeks;
        // One line in seven lately fell behind.
        var last = number % 7 == 3 ? setting.Time.Last.AddDays(-150) : setting.Time.Last;
        if (weeks == 0)
            yield break;
        for (var day = Within(line.From, setting).AddDays(random.Next(14, 7 * weeks)); ; day = day.AddDays(7 * weeks - random.Next(2, 12)))
        {
            var on = StoryTime.Weekday(day);
            if (on > last || on >= line.To)
                yield break;
            var at = StoryTime.At(on, new TimeOnly(9, 30)).AddMinutes(15 * random.Next(0, 24)).AddSeconds(number);
            var session = new Id<SupervisionSession>(Guid.CreateVersion7(at));
            yield return Session(line, at, session, Said.Note(random), []);
            var read = StoryTime.Weekday(on.AddDays(random.Next(0, 9)));
            // Most of what is old was read; of the latest some waits.
            if ((read < setting.Time.Last.AddDays(-60) || random.Next(3) > 0) && read <= setting.Time.Last && !(read >= line.To))
                yield return Acknowledged(line, StoryTime.At(read, new TimeOnly(16, 40)).AddSeconds(number), session, random.Next(5) == 0 ? Said.Comment(random) : null);
        }
    }

    private static Told Session(Reporting line, DateTimeOffset at, Id<SupervisionSession> session, string notes, List<DiscussedFamily> families) =>
        Told.Of(at, line.By.Record, line.Worker.Record, new RecordSupervision
        {
            Key = session.Value,
            Session = session,
            Kind = line.Kind,
            HeldOn = London.DateOf(at),
            Notes = notes,
            Families = families,
        });

    private static Told Acknowledged(Reporting line, DateTimeOffset at, Id<SupervisionSession> session, string? comment) =>
        Told.Of(at, line.Worker.Record, line.Worker.Record, new AcknowledgeSupervision
        {
            Session = session,
            Version = session,
            Comment = comment,
        });

    /// <summary>Who leaves is no longer employed, or would be told of as one without a manager.</summary>
    private static IEnumerable<Told> Leavers(Setting setting)
    {
        foreach (var worker in setting.Colleagues.Where(c => c.To <= setting.Time.Last))
        {
            Guid employment = default;
            yield return new Told(StoryTime.At(worker.To, new TimeOnly(17, 30)), Founding.Kith, worker.Record, () => new EndForWorker
            {
                What = employment,
                LastDay = worker.To,
                Reason = "Left",
            })
            { Look = async records => employment = (await records.ReadAsync(worker.Record, new WorkerView())).Employments[0].Id };
        }
    }

    private static DateOnly Within(DateOnly day, Setting setting) => day < setting.Time.First ? setting.Time.First : day;
}
