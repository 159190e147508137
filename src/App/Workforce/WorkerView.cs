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

/// <summary>Where and when a worker works, who covers, and how it came to be so; for the worker and for an administrator.</summary>
public sealed record WorkingLife : View<WorkingFacts>
{
    protected override Permission Needs => Permission.KeepOwnDetails;

    protected override async Task<WorkingFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var ends = Spell.Ends(await record.Rows<Ended>().ListAsync(ct));
        var sites = await record.Rows<WorkSite>().OrderBy(s => s.From).ListAsync(ct);
        IReadOnlyList<Held> Sites(SiteKind kind) =>
            [.. sites.Where(s => s.Kind == kind).Select(s => new Held(s.Id.Value, s.Name, s.From, ends.To(s.Id.Value, s.To)))];
        return new(Sites(SiteKind.Base), Sites(SiteKind.Delivery),
            [.. (await record.Rows<WorkPattern>().ListAsync(ct)).OrderBy(p => p.From).ThenBy(p => p.Id.Value)],
            [.. (await record.Rows<Absence>().OrderBy(a => a.From).ListAsync(ct)).Select(a => new Held(a.Id.Value, "Away", a.From, ends.To(a.Id.Value, a.To)))],
            [.. (await record.Rows<Cover>().OrderBy(c => c.From).ListAsync(ct)).Select(c => new Held(c.Id.Value, c.ByName, c.From, ends.To(c.Id.Value, c.To)))],
            await WorkerHistory.OfAsync(record, ct));
    }
}

/// <summary>Something with a first and perhaps a last day.</summary>
public sealed record Held(Guid Id, string What, DateOnly From, DateOnly? To)
{
    public bool IsOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>Whether it has ended by that day, or was called off before it began.</summary>
    public bool IsOver(DateOnly day) => To < day || To < From;
}

/// <summary>A worker's sites, week, absences and cover, and the history of their record.</summary>
public sealed record WorkingFacts(
    IReadOnlyList<Held> Bases, IReadOnlyList<Held> Delivers, IReadOnlyList<WorkPattern> Patterns, IReadOnlyList<Held> Away, IReadOnlyList<Held> Covers,
    IReadOnlyList<Happening> History)
{
    /// <summary>The pattern in force on a day.</summary>
    public WorkPattern? PatternOn(DateOnly day) => Patterns.LastOrDefault(p => p.From <= day);
}

/// <summary>A worker's record in short.</summary>
public sealed record WorkerFacts(
    WorkerDetails Details, IReadOnlyList<Held> Employments, IReadOnlyList<Held> Placements, IReadOnlyList<(Held Held, Role Role)> Roles,
    IReadOnlyList<FamilyKnownPrivately> KnownPrivately, IReadOnlyList<Id<Team>> Teams)
{
    /// <summary>Whether a role held on that day gives the permission.</summary>
    internal bool May(Permission permission, DateOnly on) => Roles.Any(r => r.Held.IsOn(on) && Access.Roles.Table[r.Role].Contains(permission));

    internal static async Task<WorkerFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var details = (await record.Rows<WorkerDetails>().ListAsync(ct)).MaxBy(d => d.Id.Value) ?? throw new Missing();
        var ends = Spell.Ends(await record.Rows<Ended>().ListAsync(ct));
        Held Of(Guid id, string what, DateOnly from, DateOnly? to) => new(id, what, from, ends.To(id, to));

        var placements = await record.Rows<Placement>().OrderBy(p => p.From).ListAsync(ct);
        var lifted = (await record.Rows<KnownPrivatelyLifted>().ListAsync(ct)).Select(l => l.Declaration).ToHashSet();
        return new(details,
            [.. (await record.Rows<Employment>().OrderBy(e => e.From).ListAsync(ct))
                .Select(e => Of(e.Id.Value, e.OrganisationName + (e.SecondPost == true ? " (second post)" : ""), e.From, e.To))],
            [.. placements.Select(p => Of(p.Id.Value, p.TeamName, p.From, p.To))],
            [.. (await record.Rows<RoleHeld>().OrderBy(r => r.From).ListAsync(ct)).Select(r => (Of(r.Id.Value, r.Role.InWords(), r.From, r.To), r.Role))],
            [.. (await record.Rows<FamilyKnownPrivately>().ListAsync(ct)).Where(k => !lifted.Contains(k.Id))],
            [.. placements.Where(p => Of(p.Id.Value, "", p.From, p.To).IsOn(record.Today)).Select(p => p.Team).Distinct()]);
    }
}
