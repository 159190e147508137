using Kith.Access;
using Kith.Record;
using Kith.Training;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>
/// Three years of joint training: everybody brings their first certificates along, is refreshed in time at sessions with a
/// register and marks, and a few are left to lapse soon, so that there is something to see.
/// </summary>
internal sealed class TrainingStory(Setting setting)
{
    private const int Ahead = 45;

    // Recording is insisted on by health, whose leaders feared for it; the rest by the council.
    private static readonly Dictionary<string, string> s_renewedBy = new()
    {
        ["recording"] = "recording-refresher",
        ["information-sharing"] = "information-sharing",
        ["safeguarding-3"] = "safeguarding-3",
        ["safeguarding-2"] = "safeguarding-2",
        ["safeguarding-1"] = "safeguarding-1",
        ["caf"] = "caf",
    };

    private readonly List<Told> _told = [];
    private readonly Dictionary<(RecordId Worker, string Code), DateOnly?> _until = [];
    private int _sessions;

    private StoryTime Time => setting.Time;
    private Colleague Lead { get; } = setting.Colleagues.First(c => c.Listed.Role == Role.SafeguardingLead);
    private Colleague Administrator { get; } = setting.Colleagues.First(c => c.Listed.Role == Role.Administrator);

    private Teacher TeacherOf(string code) => AsTeacher(code == "system" ? Administrator : Lead);

    private static Teacher AsTeacher(Colleague worker) => new(worker.Record, worker.Name, [worker.Listed.Discipline.InWords(), worker.Listed.Role.InWords()]);

    // The last days of what these hold in recording: in about 60, 30 and 7 days, and one long gone. None of them has a demonstration sign-in.
    private Dictionary<string, DateOnly> Ends => field ??= new()
    {
        ["Helen Tidy"] = Time.Last.AddDays(63),
        ["Lucy Farthing"] = Time.Last.AddDays(33),
        ["Karen Ockenden"] = Time.Last.AddDays(10),
        ["Craig Nethersole"] = Time.Last.AddDays(-80),
    };

    public IReadOnlyList<Told> Tell()
    {
        var first = StoryTime.At(Time.First, new TimeOnly(7, 35));
        foreach (var (record, act) in ShippedCourses.All(code => code == "recording" ? Owner("community") : Owner("council")))
            _told.Add(Told.Of(first, Administrator.Record, record, act));
        BringAlong();
        for (var month = 1; month < Stock.Months; month++)
            foreach (var (code, course) in s_renewedBy)
                Renew(code, course, StoryTime.Weekday(Time.Month(month).AddDays(3 + s_renewedBy.Keys.ToList().IndexOf(code))), Time.Month(month + 1));
        PlanAhead();
        Newcomer();
        return _told;
    }

    private (Id<Organisation>, string) Owner(string key) => (setting.OrganisationOf(key), setting.Stock.Organisations[key]);

    private static IEnumerable<string> Needed(Colleague worker) => worker.Listed.Discipline is Discipline.Administration
        ? ["recording", "information-sharing", "safeguarding-1", "system"]
        : worker.Listed.Discipline is Discipline.HealthVisitor or Discipline.Midwife or Discipline.Manager
            ? ["recording", "information-sharing", "safeguarding-1", "safeguarding-2", "safeguarding-3", "caf", "system"]
            : ["recording", "information-sharing", "safeguarding-1", "safeguarding-2", "caf", "system"];

    private static int Lasts(string code) => code.StartsWith("safeguarding", StringComparison.Ordinal) ? 36 : code == "recording" ? 12 : 24;

    // On the morning on which they begin, before they write their first word.
    private void BringAlong()
    {
        for (var i = 0; i < setting.Colleagues.Count; i++)
        {
            var worker = setting.Colleagues[i];
            var day = worker.From < Time.First ? Time.First : worker.From;
            var at = StoryTime.At(day, new TimeOnly(7, 40)).AddSeconds(i);
            foreach (var code in Needed(worker))
            {
                var from = day.AddDays(-20 - 31 * i % 280);
                DateOnly? until = code == "system" ? null : from.AddMonths(Lasts(code));
                // Nobody awards themselves, so those who plan training are certified once by one another.
                if (worker == Lead || worker == Administrator)
                    until = code == "system" ? null : Time.Last.AddDays(300);
                Bring(at, worker, code, from, until);
            }
        }
    }

    private void Bring(DateTimeOffset at, Colleague worker, string code, DateOnly from, DateOnly? until)
    {
        _until[(worker.Record, code)] = until;
        _told.Add(Told.Of(at, (worker == Lead ? Administrator : Lead).Record, worker.Record, new BringAward
        {
            Competence = ShippedCourses.IdOf(code),
            CompetenceName = ShippedCourses.NameOf(code),
            From = from,
            ValidUntil = until,
            Evidence = $"Certificate of {worker.Employer}, seen on {Shared.Shown.Date(London.DateOf(at))}",
        }));
    }

    // Whoever would lapse before the session after the next comes to this one.
    private void Renew(string code, string course, DateOnly on, DateOnly next)
    {
        if (on > Time.Last)
            return;
        var came = new List<Colleague>();
        var demo = new HashSet<string>(DemoWorkers.Of(setting.Stock, Time).Select(d => d.Name));
        foreach (var worker in setting.Colleagues.Where(c => c.From <= on && on < c.To && c != Lead && c != Administrator))
        {
            if (!_until.TryGetValue((worker.Record, code), out var until) || until is not { } lapses)
                continue;
            // Those with a sign-in are fully trained for months to come.
            var soon = demo.Contains(worker.Name) && on > Time.Last.AddDays(-60) ? Time.Last.AddDays(120) : next.AddDays(Ahead);
            if (lapses >= soon || (code == "recording" && Ends.TryGetValue(worker.Name, out var end) && lapses == end) || IsInHigher(worker, code))
                continue;
            if (code == "recording" && Ends.TryGetValue(worker.Name, out var last) && on.AddMonths(12) >= last)
                Bring(StoryTime.At(on, new TimeOnly(13, 0)), worker, code, on.AddDays(-1), last);
            else
                came.Add(worker);
        }
        foreach (var group in came.Chunk(20))
            Hold(course, group, on);
    }

    // The higher levels of safeguarding renew the lower ones.
    private bool IsInHigher(Colleague worker, string code) => code is "safeguarding-1" or "safeguarding-2"
        && _until.Keys.Any(k => k.Worker == worker.Record && k.Code.StartsWith("safeguarding", StringComparison.Ordinal) && string.CompareOrdinal(k.Code, code) > 0);

    private void Hold(string code, Colleague[] came, DateOnly on)
    {
        var (session, plan) = Plan(code, on, came.Length + 2);
        var facts = plan.Course!;
        At(StoryTime.At(Max(Time.First, on.AddDays(-21)), new TimeOnly(8, 0)), session, plan);
        // Whoever begins in the last two weeks before it is booked on their first day.
        foreach (var together in came.GroupBy(c => Max(Max(Time.First, on.AddDays(-14)), c.From)))
            At(StoryTime.At(together.Key, new TimeOnly(8, 5)), session, new BookColleagues { Who = [.. together.Select(AsTrainee)] });
        At(StoryTime.At(on, new TimeOnly(9, 40)), session, new MarkRegister { Listed = [.. came.Select(c => c.Record.Value)], Came = [.. came.Select(c => c.Record.Value)] });
        var marks = came.Select((c, i) => new EnteredMark { Worker = c.Record, Name = c.Name, Mark = 80 + (i * 7 + on.DayNumber) % 21, Passes = true }).ToList();
        _told.Add(Told.Of(StoryTime.At(on, new TimeOnly(12, 30)), Lead.Record, session, new EnterMarks { Marks = marks }) with
        {
            Also = [.. marks.SelectMany(m => SessionAward.For<AwardCompetence>(session, facts, plan.Place!, m.Worker, m.Mark!.Value, on))
                .Select(a => Told.Of(StoryTime.At(on, new TimeOnly(12, 30)), Lead.Record, a.Item1, a.Item2))],
        });
        foreach (var given in facts.Gives)
            foreach (var worker in came)
                _until[(worker.Record, ShippedCourses.CodeOf(given))] = facts.LastDay(on);
        if (on.DayNumber % 3 == 0)
            _told.Add(Told.Of(StoryTime.At(on, new TimeOnly(12, 50)), came[0].Record, session, new GiveFeedback { Useful = 5, Clear = 4, Change = "More cases from our own centres, please" }));
    }

    private (RecordId, PlanSession) Plan(string code, DateOnly on, int places)
    {
        var session = new RecordId(Guid.Parse("0190a7c0-7a1e-7000-8000-" + (++_sessions).ToString("000000000000", System.Globalization.CultureInfo.InvariantCulture)));
        return (session, new PlanSession
        {
            Course = ShippedCourses.Facts(code),
            Day = on,
            Begins = new(9, 30),
            Ends = new(12, 30),
            Place = setting.Stock.Places[_sessions % setting.Stock.Places.Count].Name,
            Places = places,
            Teachers = [TeacherOf(code)],
            Materials = "Bring two entries of your own, without names. Read the shared standard before you come.",
        });
    }

    private void PlanAhead()
    {
        var at = StoryTime.At(Time.Last.AddDays(-3), new TimeOnly(16, 0));
        var colleagues = setting.Colleagues.Where(c => c.To == DateOnly.MaxValue && c.Listed.Centres.Count > 0).ToArray();
        foreach (var (code, days, places, booked) in new[] { ("recording-refresher", 11, 12, 5), ("recording", 18, 12, 2), ("information-sharing", 25, 20, 3), ("safeguarding-3", 32, 6, 8), ("caf", 46, 16, 0), ("system", 53, 10, 0) })
        {
            var (session, plan) = Plan(code, StoryTime.Weekday(Time.Last.AddDays(days)), places);
            At(at = at.AddMinutes(1), session, plan);
            if (booked > 0)
                At(at = at.AddMinutes(1), session, new BookColleagues { Who = [.. colleagues.Skip(days % 9).Take(booked).Select(AsTrainee)], OrWait = true });
            if (code == "recording-refresher")
                At(at = at.AddMinutes(1), session, new InviteColleagues { Who = [.. colleagues.Where(c => Ends.ContainsKey(c.Name)).Select(AsTrainee)] });
        }
        var (cancelled, gone) = Plan("caf", StoryTime.Weekday(Time.Last.AddDays(15)), 10);
        At(at = at.AddMinutes(1), cancelled, gone);
        At(at.AddMinutes(1), cancelled, new CancelSession { Reason = "The room is needed for a vaccination clinic. The next date is on the list." });
    }

    // Registered in the last days, with nothing held yet.
    private void Newcomer()
    {
        var worker = new RecordId(Guid.Parse("0190a7c0-5eed-7000-8000-000000000900"));
        var (day, crew) = (StoryTime.Weekday(Time.Last.AddDays(-2)) is var weekday && weekday <= Time.Last ? weekday : Time.Last.AddDays(-2), setting.Crews[^1]);
        var at = StoryTime.At(day, new TimeOnly(15, 0));
        _told.Add(Told.Of(at, Founding.Kith, worker, new RegisterWorker
        {
            Name = "Nadia Rahimi",
            Discipline = Discipline.EarlyYearsWorker,
            Organisation = setting.OrganisationOf("council"),
            OrganisationName = setting.Stock.Organisations["council"],
            From = day,
            Email = "nadia.rahimi@marlingate.example",
        }));
        _told.Add(Told.Of(at, Founding.Kith, worker, new GiveRole { Role = Role.Practitioner, From = day }));
        _told.Add(new Told(at, Founding.Kith, worker, () => new PlaceWorker { Team = setting.Crews[^1].Id, TeamName = crew.Name, Centre = crew.Centre, From = day }));
    }

    private void At(DateTimeOffset at, RecordId session, Act act) => _told.Add(Told.Of(at, Lead.Record, session, act));

    private static Trainee AsTrainee(Colleague worker) => new(worker.Record, worker.Name, worker.Employer);

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
}
