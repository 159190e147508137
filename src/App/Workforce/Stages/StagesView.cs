using Kith.Access;
using Kith.Record;
using Kith.Recording;

namespace Kith.Workforce.Stages;

/// <summary>One gate of a stage, and what it rests on, worked out when it is looked at.</summary>
public sealed record StageGate(string Name, bool Met, string Evidence);

/// <summary>The gates of a stage as they stand.</summary>
public sealed record StageGates(IReadOnlyList<StageGate> All, IReadOnlyList<string> PeopleNames)
{
    public IEnumerable<StageGate> Unmet => All.Where(g => !g.Met);
}

/// <summary>The checklist of a stage that somebody thinks of opening: each gate with its evidence, from the data as they are now.</summary>
public sealed record StageGatesView : View<StageGates>
{
    public Id<Organisation>? Organisation { get; init; }
    public StageReach? Reach { get; init; }
    public List<Guid> People { get; init; } = [];

    protected override Permission Needs => Permission.DecideStages;

    protected override Task<StageGates> OfAsync(OpenRecord record, CancellationToken ct) =>
        Task.FromResult(record.Terms<StageGates>() ?? new StageGates([], []));
}

/// <summary>The organisations that start step by step, and their stages as they were opened and closed.</summary>
public sealed record StagesView : View<StagesFacts>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<StagesFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var closed = (await record.Rows<StageClosed>().ListAsync(ct)).GroupBy(c => c.Stage).ToDictionary(c => c.Key, c => c.MinBy(x => x.On)!);
        var stages = (await record.Rows<Stage>().ListAsync(ct)).OrderByDescending(s => s.Id.Value).ToLookup(s => s.Organisation);
        var audits = (await record.Rows<AuditStatement>().ListAsync(ct)).ToLookup(a => a.Organisation);
        return new StagesFacts([.. (await record.Rows<StagedStart>().ListAsync(ct)).OrderBy(s => s.OrganisationName, StringComparer.Ordinal)
                .Select(s => new StagedOrganisation(s, [.. stages[s.Organisation].Select(x => new StageShown(x, closed.GetValueOrDefault(x.Id)))], [.. audits[s.Organisation]]))],
            [.. (await record.Rows<Organisation>().ListAsync(ct)).OrderBy(o => o.Name, StringComparer.Ordinal)],
            [.. (await record.Rows<Team>().ListAsync(ct)).OrderBy(t => t.Name, StringComparer.Ordinal)],
            record.By.Holds(Permission.DecideStages), record.Today);
    }
}

/// <summary>An organisation under staged start.</summary>
public sealed record StagedOrganisation(StagedStart Start, IReadOnlyList<StageShown> Stages, IReadOnlyList<AuditStatement> Audits);

/// <summary>A stage with its end.</summary>
public sealed record StageShown(Stage Stage, StageClosed? Closed)
{
    public bool IsOpenOn(DateOnly day) => Stage.From <= day && !(Closed?.On < day);

    public string Whom => Stage.Reach switch
    {
        StageReach.NamedPeople => $"Named people: {string.Join(", ", Stage.PeopleNames)}",
        StageReach.Teams => $"Teams: {string.Join(", ", Stage.TeamNames)}",
        _ => "Everyone whom the organisation employs",
    };
}

/// <summary>The staged starts, and what can be chosen for one.</summary>
public sealed record StagesFacts(
    IReadOnlyList<StagedOrganisation> All, IReadOnlyList<Organisation> Organisations, IReadOnlyList<Team> Teams, bool MayDecide, DateOnly Today);
