using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Seed;

/// <summary>Three who move from the first centre to the second: one in the story's past, one soon, and one whose move was postponed.</summary>
internal sealed class StaffMoves(Setting setting)
{
    private const int From = 0, To = 1, PastMonth = 20;

    private sealed class Mover(string name, Discipline discipline, int number)
    {
        public string Name => name;
        public Discipline Discipline => discipline;
        public string Phone => $"07700 900{300 + number:000}";
        public RecordId Record { get; } = new(Guid.Parse("0190a7c0-5eed-7000-8000-9" + number.ToString("00000000000", System.Globalization.CultureInfo.InvariantCulture)));
        public List<Case> Cases { get; } = [];
        public Id<PlannedTransfer> Plan { get; set; }
    }

    private sealed class Case(RecordId family, string name)
    {
        public RecordId Family => family;
        public string Name => name;
        public Id<Involvement> Involvement { get; set; }
        public Id<Handover> Handover { get; set; }
    }

    private readonly Mover _past = new("Hannah Coyle", Discipline.FamilySupportWorker, 1);
    private readonly Mover _soon = new("Ifeoma Eze", Discipline.EarlyYearsWorker, 2);
    private readonly Mover _postponed = new("Gethin Rowlands", Discipline.CommunityInvolvementWorker, 3);
    private readonly List<FamilyStory> _families = [];

    /// <summary>Takes a few families that have been at the first centre all the time, that everybody there may open and nobody knows privately.</summary>
    public void Consider(FamilyStory family, IReadOnlyList<Told> told)
    {
        var home = family.Home;
        if (_families.Count < 6 && home.Place == From && home.Moves is null && family.Restricted is null && !told.Any(t => t.Worker == t.Record) && home.Opens < setting.Time.Month(PastMonth).AddDays(-200))
            _families.Add(family);
    }

    public IEnumerable<Told> Tell()
    {
        var (time, leader) = (setting.Time, setting.Colleagues.First(c => c.Listed.Role == Role.TeamLeader));
        var (past, soon, first, later) = (StoryTime.Weekday(time.Month(PastMonth)), time.Last.AddDays(29), time.Last.AddDays(15), time.Last.AddDays(43));
        for (var i = 0; i < _families.Count; i++)
            new[] { _past, _soon, _past, _soon, _postponed, _past }[i].Cases.Add(new Case(_families[i].Home.Record, _families[i].Home.Carer.Family));
        foreach (var mover in new[] { _past, _soon, _postponed })
            foreach (var told in Begin(mover, mover == _past ? past.AddDays(-150) : time.Last.AddDays(-160)))
                yield return told;
        foreach (var told in Move(_past, leader, past.AddDays(-30), past, "Bargehouse has had no family support since the summer."))
            yield return told;
        var next = Next(past);
        foreach (var one in _past.Cases)
            yield return new Told(At(past.AddDays(1), 10), next.Record, one.Family, () => new TellFamily { Handover = one.Handover, How = HowTold.InPerson, Day = past.AddDays(1), Note = "Hannah came along and introduced me." });
        foreach (var told in Move(_soon, leader, time.Last.AddDays(-10), soon, "The two centres share the stay and play sessions from next month."))
            yield return told;
        foreach (var told in Move(_postponed, leader, time.Last.AddDays(-18), first, "Bargehouse opens a group for fathers."))
            yield return told;
        var act = new PostponeTransfer { Day = later, Reason = "The room for the group is not ready." };
        yield return new Told(At(time.Last.AddDays(-4), 15), leader.Record, _postponed.Record, () => act with { Plan = _postponed.Plan })
        {
            Also =
            [
                .. _postponed.Cases.Select(c => Also(time.Last.AddDays(-4), leader, Next(later).Record, () => Take(_postponed, c, later))),
                .. _postponed.Cases.Select(c => Also(time.Last.AddDays(-4), leader, c.Family, () => new MoveHandover { Plan = _postponed.Plan, Leaver = _postponed.Record, Day = later, Reason = act.Reason! })),
                .. Centres(time.Last.AddDays(-4), leader, _postponed, later),
            ],
        };
    }

    // Registered and placed at the first centre, and named for some families.
    private IEnumerable<Told> Begin(Mover mover, DateOnly on)
    {
        var (day, crew) = (StoryTime.Weekday(on), setting.Crews[From]);
        yield return Kith(day, mover.Record, new RegisterWorker
        {
            Name = mover.Name,
            Discipline = mover.Discipline,
            Organisation = setting.EmployerOf("council"),
            OrganisationName = setting.Stock.Organisations["council"],
            From = day,
            Phone = mover.Phone,
        });
        yield return Kith(day, mover.Record, new GiveRole { Role = Role.Practitioner, From = day });
        yield return Kith(day, mover.Record, new PlaceWorker { Team = crew.Id, TeamName = crew.Name, Centre = crew.Centre, From = day });
        var colleague = setting.Colleagues.First(c => c.Listed.Discipline == Discipline.HealthVisitor && c.WorksAt(From, day));
        foreach (var one in mover.Cases)
            yield return new Told(At(day, 9), colleague.Record, one.Family, () => new AddInvolvement
            {
                Team = crew.Id,
                TeamName = crew.Name,
                TeamPhone = crew.Phone,
                Centre = crew.Centre,
                Worker = mover.Record,
                WorkerName = mover.Name,
                Discipline = mover.Discipline,
                Employer = setting.Stock.Organisations["council"],
                WorkerPhone = mover.Phone,
                From = day,
            }, id => one.Involvement = (Id<Involvement>)id!);
    }

    private IEnumerable<Told> Move(Mover mover, Colleague leader, DateOnly on, DateOnly day, string reason)
    {
        var (planned, to) = (StoryTime.Weekday(on), setting.Crews[To]);
        var confirmed = StoryTime.Weekday(planned.AddDays(1));
        yield return new Told(At(planned, 14), leader.Record, mover.Record, () => new PlanTransfer
        {
            Team = to.Id,
            TeamName = to.Name,
            Centre = to.Centre,
            Day = day,
            Reason = reason,
        }, id => mover.Plan = (Id<PlannedTransfer>)id!);
        yield return new Told(At(confirmed, 14), leader.Record, mover.Record, () => new ConfirmTransfer { Plan = mover.Plan, Day = day, Families = [.. mover.Cases.Select(c => c.Family.Value)] })
        {
            Also =
            [
                .. mover.Cases.Select(c => Also(confirmed, leader, Next(day).Record, () => Take(mover, c, day))),
                .. mover.Cases.Select(c => Also(confirmed, leader, c.Family, () => Hand(mover, c, day)) with { Then = id => c.Handover = (Id<Handover>)id! }),
                .. Centres(confirmed, leader, mover, day),
            ],
        };
    }

    private IEnumerable<Told> Centres(DateOnly on, Colleague leader, Mover mover, DateOnly day) =>
        new[] { From, To }.Select(place => Also(on, leader, setting.Crews[place].Centre, () => new TellCentreOfTransfer { Plan = mover.Plan, Worker = mover.Record, WorkerName = mover.Name, Day = day }));

    private TakeFamilyOver Take(Mover mover, Case one, DateOnly day) => new()
    {
        Plan = mover.Plan,
        Family = one.Family,
        FamilyName = one.Name,
        Team = setting.Crews[From].Id,
        TeamName = setting.Crews[From].Name,
        Day = day,
    };

    private HandFamilyOver Hand(Mover mover, Case one, DateOnly day)
    {
        var (next, crew) = (Next(day), setting.Crews[From]);
        return new HandFamilyOver
        {
            Plan = mover.Plan,
            Leaver = mover.Record,
            LeaverName = mover.Name,
            Involvement = one.Involvement,
            Team = crew.Id,
            TeamName = crew.Name,
            TeamPhone = crew.Phone,
            Centre = crew.Centre,
            Worker = next.Record,
            WorkerName = next.Name,
            Discipline = next.Listed.Discipline,
            Employer = next.Employer,
            WorkerPhone = next.Phone,
            Day = day,
            Note = "Prefers to be rung before a visit.",
        };
    }

    // Who stays at the first centre.
    private Colleague Next(DateOnly day) => setting.Colleagues.First(c => c.Listed.Discipline == Discipline.EarlyYearsWorker && c.WorksAt(From, day));

    private static Told Also(DateOnly on, Colleague by, RecordId record, Func<Act> act) => new(At(on, 14), by.Record, record, act);

    private static Told Kith(DateOnly on, RecordId record, Act act) => Told.Of(At(on, 8), Founding.Kith, record, act);

    private static DateTimeOffset At(DateOnly day, int hour) => StoryTime.At(StoryTime.Weekday(day), new TimeOnly(hour, 0));
}
