using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Stages;

namespace Kith.Access;

/// <summary>Which organisations start step by step, and whom the stages that are open reach.</summary>
internal sealed class StageTerms
{
    private readonly Dictionary<Guid, DateOnly> _started;
    private readonly ILookup<Guid, DatedStage> _stages;

    public StageTerms(IEnumerable<StagedStart> started, IEnumerable<Stage> stages, IEnumerable<StageClosed> closed)
    {
        _started = started.GroupBy(s => s.Organisation.Value).ToDictionary(s => s.Key, s => s.Min(x => x.From));
        var closings = closed.GroupBy(c => c.Stage).ToDictionary(c => c.Key, c => c.Min(x => x.On));
        _stages = stages.Select(s => new DatedStage(s, closings.TryGetValue(s.Id, out var on) ? on : null)).ToLookup(s => s.Stage.Organisation.Value);
    }

    /// <summary>The stages of an organisation that are open on a day.</summary>
    public IEnumerable<Stage> OpenOn(Id<Organisation> organisation, DateOnly day) =>
        _stages[organisation.Value].Where(s => s.IsOpenOn(day)).Select(s => s.Stage);

    /// <summary>Whether the organisation's worker is within its reach: it does not start step by step, or a stage that is open includes them.</summary>
    public bool Reaches(Id<Organisation> organisation, RecordId worker, IReadOnlyList<Placement> placements, DateOnly day) =>
        !(_started.TryGetValue(organisation.Value, out var from) && from <= day) || OpenOn(organisation, day).Any(s => s.Reach switch
        {
            StageReach.NamedPeople => s.People.Contains(worker.Value),
            StageReach.Teams => s.Teams.Any(t => placements.Any(p => p.Team.Value == t)),
            _ => true,
        });

    private sealed record DatedStage(Stage Stage, DateOnly? LastDay)
    {
        public bool IsOpenOn(DateOnly day) => Stage.From <= day && !(LastDay < day);
    }
}
