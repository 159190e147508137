using Kith.Access;
using Kith.Record;

namespace Kith.Workforce;

/// <summary>A worker's employments, placements and roles, for an administrator.</summary>
public sealed record WorkerView : View<WorkerFacts>
{
    protected override Permission Needs => Permission.ManageWorkers;
    protected override Task<WorkerFacts> OfAsync(OpenRecord record, CancellationToken ct) => WorkerFacts.OfAsync(record, ct);
}

/// <summary>What a worker may do and why, for the worker.</summary>
public sealed record OwnStanding : View<WorkerFacts>
{
    protected override Permission Needs => Permission.SeeOwnWork;
    protected override Task<WorkerFacts> OfAsync(OpenRecord record, CancellationToken ct) => WorkerFacts.OfAsync(record, ct);
}

/// <summary>Something with a first and perhaps a last day.</summary>
public sealed record Held(Guid Id, string What, DateOnly From, DateOnly? To)
{
    public bool IsOn(DateOnly day) => From <= day && !(To < day);
}

/// <summary>A worker's record in short.</summary>
public sealed record WorkerFacts(
    WorkerDetails Details, IReadOnlyList<Held> Employments, IReadOnlyList<Held> Placements, IReadOnlyList<(Held Held, Role Role)> Roles,
    IReadOnlyList<FamilyKnownPrivately> KnownPrivately, IReadOnlyList<Id<Team>> Teams)
{
    internal static async Task<WorkerFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var details = (await record.Rows<WorkerDetails>().ListAsync(ct)).MaxBy(d => d.Id.Value) ?? throw new Missing();
        var ended = (await record.Rows<Ended>().ListAsync(ct)).GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        Held Of(Guid id, string what, DateOnly from, DateOnly? to) =>
            new(id, what, from, ended.TryGetValue(id, out var on) && !(to < on) ? on : to);

        var placements = await record.Rows<Placement>().OrderBy(p => p.From).ListAsync(ct);
        var lifted = (await record.Rows<KnownPrivatelyLifted>().ListAsync(ct)).Select(l => l.Declaration).ToHashSet();
        return new(details,
            [.. (await record.Rows<Employment>().OrderBy(e => e.From).ListAsync(ct)).Select(e => Of(e.Id.Value, e.OrganisationName, e.From, e.To))],
            [.. placements.Select(p => Of(p.Id.Value, p.TeamName, p.From, p.To))],
            [.. (await record.Rows<RoleHeld>().OrderBy(r => r.From).ListAsync(ct)).Select(r => (Of(r.Id.Value, r.Role.InWords(), r.From, r.To), r.Role))],
            [.. (await record.Rows<FamilyKnownPrivately>().ListAsync(ct)).Where(k => !lifted.Contains(k.Id))],
            [.. placements.Where(p => Of(p.Id.Value, "", p.From, p.To).IsOn(record.Today)).Select(p => p.Team).Distinct()]);
    }
}
