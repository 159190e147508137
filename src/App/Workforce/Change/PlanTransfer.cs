using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>Plans that a worker moves to another team, or leaves, on a day to come. Nothing follows from it until it is confirmed.</summary>
public sealed record PlanTransfer : Act<Id<PlannedTransfer>>
{
    /// <summary>They leave: their employment ends, and no placement begins.</summary>
    public bool Leaves { get; init; }
    public Id<Team>? Team { get; init; }
    public string? TeamName { get; init; }
    public RecordId? Centre { get; init; }

    /// <summary>The placements that end; none named means all that the worker has.</summary>
    public List<Guid> Ends { get; init; } = [];

    /// <summary>The first day on which it is so.</summary>
    public DateOnly? Day { get; init; }
    public string? Reason { get; init; }
    public Guid? Together { get; init; }

    protected override Permission Needs => Permission.PlanChanges;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(!Leaves && Team is null, nameof(Team), "Select the team they move to");
        problems.When(Leaves && Team is not null, nameof(Team), "Select a team or that they leave, not both");
        ChangeRules.CheckDay(problems, today, Day, nameof(Day));
        ChangeRules.CheckReason(problems, Reason, nameof(Reason), "Say why");
    }

    protected override Id<PlannedTransfer> On(OpenRecord record)
    {
        ChangeRules.NotOneself(record);
        var held = new Stretches(record);
        var name = ChangeRules.NameOf(record);
        if (TransferState.Of(record).Any(t => t.IsOpen(record.Today)))
            throw new Invalid(nameof(Day), $"There is a plan for {name} already: postpone or cancel that one");
        var day = Day!.Value;
        var ending = held.Placements.Where(p => !(held.Last(p) < day) && (Ends.Count == 0 || Ends.Contains(p.Id.Value))).ToArray();
        if (Ends.Except(ending.Select(p => p.Id.Value)).Any())
            throw new Invalid(nameof(Ends), "Select placements that the worker has on that day");
        if (!Leaves && held.On(day).Any(p => p.Team == Team && !ending.Contains(p)))
            throw new Invalid(nameof(Team), $"{name} is placed in {TeamName} already");
        if (!Leaves && ending.Any(p => p.Team == Team))
            throw new Invalid(nameof(Team), "Select another team than the one they move from");
        return record.Add(new PlannedTransfer
        {
            On = day,
            Team = Team,
            TeamName = Team is null ? null : TeamName ?? "",
            Centre = Team is null ? null : Centre,
            Ends = [.. ending.Select(p => p.Id.Value)],
            Reason = Reason!,
            Together = Together,
            ByName = record.By.Name,
        }).Id;
    }
}
