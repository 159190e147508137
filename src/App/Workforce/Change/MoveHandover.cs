using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>
/// Moves a family's handovers with the plan that they belong to: to its new day or, without one, back. The worker who was to
/// go stays the family's named worker meanwhile, so that there is no day without one.
/// </summary>
public sealed record MoveHandover : Act<Done>
{
    public Id<PlannedTransfer> Plan { get; init; }
    public RecordId Leaver { get; init; }
    public DateOnly? Day { get; init; }
    public string Reason { get; init; } = "";

    protected override Permission Needs => Permission.PlanChanges;

    protected override Done On(OpenRecord record)
    {
        if (!record.Together.Any(t => t.Record == Leaver && (t.Act is PostponeTransfer later && later.Plan == Plan && Day is not null && later.Day == Day
            || t.Act is CancelTransfer off && off.Plan == Plan && Day is null)))
            throw new Refused("a handover is moved only with the plan that it belongs to");
        var all = record.Rows<Involvement>().ToList();
        var ended = record.Rows<InvolvementEnded>().ToList().ToLookup(e => e.Involvement, e => e.On);
        var lead = Leads.Of(all, record.Rows<LeadNamed>().ToList());
        foreach (var handover in HandoverNow.Of(record).Where(h => h.Handover.Plan == Plan && h.On is not null && !(Day <= h.On)))
            Move(record, handover, all, ended, lead);
        return default;
    }

    private void Move(OpenRecord record, HandoverNow handover, List<Involvement> all, ILookup<Id<Involvement>, DateOnly> ended, Id<Involvement>? lead)
    {
        var (was, next, on) = (all.Single(i => i.Id == handover.Ends), all.Single(i => i.Id == handover.Begins), handover.On!.Value);
        // Someone ended it earlier, so the family would be without: who was to take over still does, on the day that was planned.
        if (ended[was.Id].Min() < on.AddDays(-1))
            return;
        var leads = lead == next.Id;
        var again = record.Add(Again.From(was, on, (nameof(Involvement.Lead), leads), (nameof(Involvement.Succeeds), was.Id)));
        // If it was to end later for another reason, it still does.
        foreach (var other in ended[was.Id].Where(d => d >= on))
            record.Add(new InvolvementEnded { Involvement = again.Id, On = other, Reason = "As before it was to be handed over" });
        Involvement? then = null;
        if (Day is { } day)
        {
            record.Add(new InvolvementEnded { Involvement = again.Id, On = day.AddDays(-1), Reason = Reason });
            var handedOn = ended.Contains(next.Id);
            var last = handedOn ? ended[next.Id].Min() : default;
            if (!handedOn && !record.Together.Any(t => t.Record == next.Worker && t.Act is TakeFamilyOver take && take.Family == record.Id && take.Team == next.Team && take.Day == day))
                throw new Refused("a handover is moved only together with who takes the family over");
            // Where the new worker has handed it on already, from the new day or before, who has it from them goes on as planned.
            if (!handedOn || last >= day)
                then = record.Add(Again.From(next, day, (nameof(Involvement.Lead), leads), (nameof(Involvement.Succeeds), again.Id)));
            if (handedOn && then is not null)
                record.Add(new InvolvementEnded { Involvement = then.Id, On = last, Reason = Reason });
        }
        record.Add(new InvolvementEnded { Involvement = next.Id, On = on.AddDays(-1), Reason = Reason });
        record.Add(new HandoverMoved { Handover = handover.Handover.Id, On = then?.From, Ends = again.Id, Begins = then?.Id, Reason = Reason, ByName = record.By.Name });
    }
}

/// <summary>Writes down that the family was told: who its worker is from which day on, or that it is not so after all.</summary>
public sealed record TellFamily : Act<Done>
{
    public Id<Handover> Handover { get; init; }
    public HowTold? How { get; init; }

    /// <summary>The day on which they were told.</summary>
    public DateOnly? Day { get; init; }
    public string? Note { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(How, nameof(How), "Select how they were told");
        problems.When(How is { } how && !Enum.IsDefined(how), nameof(How), "Select how they were told");
        problems.Require(Day, nameof(Day), "Enter the day on which they were told");
        problems.When(Day > today, nameof(Day), "The day on which they were told must be today or in the past");
        problems.Text(Note, nameof(Note), "The note", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var handover = HandoverNow.Of(record).FirstOrDefault(h => h.Handover.Id == Handover) ?? throw new Missing();
        if (!handover.ToTell)
            throw new Changed("The family has been told already.");
        record.Add(new HandoverTold
        {
            Handover = Handover,
            Of = handover.On,
            How = How!.Value,
            On = Day!.Value,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note,
            ByName = record.By.Name,
        });
        return default;
    }
}
