using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>Gives a family another named worker from a day on, in one transaction with the plan of the worker who moves or leaves.</summary>
public sealed record HandFamilyOver : Act<Id<Handover>>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public RecordId Leaver { get; init; }
    public string LeaverName { get; init; } = "";
    public Id<Involvement> Involvement { get; init; }
    public Id<Team> Team { get; init; }
    public string TeamName { get; init; } = "";
    public string? TeamPhone { get; init; }
    public RecordId Centre { get; init; }
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public Discipline? Discipline { get; init; }
    public string? Employer { get; init; }
    public string? WorkerPhone { get; init; }

    /// <summary>The new worker's first day.</summary>
    public DateOnly Day { get; init; }
    public string? Note { get; init; }

    /// <summary>Where on the page a problem with it is shown.</summary>
    [JsonIgnore]
    public string Field { get; init; } = nameof(Worker);

    protected override Permission Needs => Permission.PlanChanges;

    protected override void Check(Problems problems, DateOnly today) => problems.Text(Note, nameof(Note), "The note", 2000, lines: true);

    protected override Id<Handover> On(OpenRecord record)
    {
        if (!record.Together.Any(t => t.Record == Leaver && t.Act is ConfirmTransfer or AddToHandover && Handovers.Names(t.Act, Plan, Day, record.Id)))
            throw new Refused("a family is handed over only with the plan of the worker who moves or leaves");
        if (!record.Together.Any(t => t.Record == Worker && t.Act is TakeFamilyOver take && take.Family == record.Id && take.Team == Team && take.Day == Day))
            throw new Refused("a family is handed over only together with who takes it over");
        var all = record.Rows<Involvement>().ToList();
        var ends = record.Rows<InvolvementEnded>().ToList();
        var was = all.Find(i => i.Id == Involvement && i.Worker == Leaver) ?? throw new Missing();
        if (ends.Any(e => e.Involvement == was.Id && e.On < Day))
            throw new Changed("Who is involved with one of these families has changed meanwhile.");
        if (ForgottenIn(record))
            throw new Invalid(Field, $"{WorkerName} is not among the workers this record is restricted to. Have the restriction name them first, or choose another worker");
        var stay = StayOf(was, all, ends);
        var from = stay[^1].From > Day ? stay[^1].From : Day;
        var begins = record.Add(new Involvement
        {
            Team = Team,
            TeamName = TeamName,
            TeamPhone = TeamPhone,
            Centre = Centre,
            Worker = Worker,
            WorkerName = WorkerName,
            Discipline = Discipline,
            Employer = Employer,
            WorkerPhone = WorkerPhone,
            Lead = Leads.Of(all, record.Rows<LeadNamed>().ToList()) == was.Id,
            From = from,
            Succeeds = was.Id,
        });
        foreach (var piece in stay)
            record.Add(new InvolvementEnded { Involvement = piece.Id, On = from.AddDays(-1), Reason = $"Handed over to {WorkerName}" });
        return record.Add(new Handover
        {
            Plan = Plan,
            Leaver = Leaver,
            LeaverName = LeaverName,
            Worker = Worker,
            WorkerName = WorkerName,
            TeamName = TeamName,
            Ends = was.Id,
            Begins = begins.Id,
            On = from,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note,
            ByName = record.By.Name,
        }).Id;
    }

    // A stay that an earlier plan would have ended is written in pieces: all of those that reach the day end.
    private List<Involvement> StayOf(Involvement last, List<Involvement> all, List<InvolvementEnded> ends)
    {
        List<Involvement> stay = [last];
        while (stay[^1] is { Succeeds: { } before } piece && piece.From > Day && all.Find(i => i.Id == before) is { } was
            && was.Worker == piece.Worker && was.Team == piece.Team && ends.Where(e => e.Involvement == was.Id).Min(e => e.On) == piece.From.AddDays(-1))
            stay.Add(was);
        return stay;
    }

    // A family must not be given to somebody who could not open its record.
    private bool ForgottenIn(OpenRecord record)
    {
        var lifted = record.Rows<RestrictionLifted>().ToList().Select(l => l.Restriction).ToHashSet();
        return record.Rows<Restriction>().ToList().Any(r => r.Of is null && !lifted.Contains(r.Id) && !r.NeedToKnow.Contains(Worker.Value));
    }
}

/// <summary>A worker is given a family from a day on; written with the handover. Whether they can take it is asked of their own record.</summary>
public sealed record TakeFamilyOver : Act<Done>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public RecordId Family { get; init; }
    public string FamilyName { get; init; } = "";
    public Id<Team> Team { get; init; }
    public string TeamName { get; init; } = "";
    public DateOnly Day { get; init; }

    /// <summary>Where on the page a problem with it is shown.</summary>
    [JsonIgnore]
    public string Field { get; init; } = "Worker";

    protected override Permission Needs => Permission.PlanChanges;

    protected override Done On(OpenRecord record)
    {
        var name = ChangeRules.NameOf(record);
        var lifted = record.Rows<KnownPrivatelyLifted>().ToList().Select(l => l.Declaration).ToHashSet();
        // Why is between the worker and whoever they told.
        if (record.Rows<FamilyKnownPrivately>().ToList().Any(k => k.Family == Family && !lifted.Contains(k.Id)))
            throw new Invalid(Field, $"{name} cannot be given the {FamilyFacts.CalledBy(FamilyName)}. Choose another worker");
        var held = new Stretches(record);
        if (!held.IsEmployed(Day))
            throw new Invalid(Field, $"{name} does not work here on {Shared.Shown.Date(Day)}. Choose another worker for the {FamilyFacts.CalledBy(FamilyName)}");
        // They would be named in a team that they leave, by a plan that has handed its families over already.
        if (TransferState.Of(record).FirstOrDefault(t => t.Stage(record.Today) == TransferStage.Confirmed && t.On > Day && !held.On(t.On).Any(p => p.Team == Team)) is { } going)
            throw new Invalid(Field, $"{name} {(going.Leaves ? "leaves" : $"moves to {going.Plan.TeamName}")} on {Shared.Shown.Date(going.On)}. Choose another worker for the {FamilyFacts.CalledBy(FamilyName)}");
        if (!held.On(Day).Any(p => p.Team == Team))
            throw new Invalid(Field, $"{name} is not placed in {TeamName} on {Shared.Shown.Date(Day)}. Choose another worker for the {FamilyFacts.CalledBy(FamilyName)}");
        record.Add(new FamilyTakenOver { Plan = Plan, Family = Family, Team = Team, On = Day });
        return default;
    }
}
