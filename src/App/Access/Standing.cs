using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Access;

/// <summary>A worker as the rules see them on one day.</summary>
internal sealed record Standing(
    Signature By, IReadOnlyList<Role> Roles, IReadOnlyList<Placement> Placements, IReadOnlySet<RecordId> KnownPrivately)
{
    /// <summary>Who employs the worker today, also where organisations have merged or split.</summary>
    public Successions.Employer? Employer { get; init; }

    public bool Holds(Role role) => Roles.Contains(role);

    public bool May(Permission permission) => Roles.Any(role => Access.Roles.Table[role].Contains(permission));

    public static async ValueTask<Standing> OfAsync(RecordId worker, Ground ground, CancellationToken ct)
    {
        var details = (await ground.RowsAsync<WorkerDetails>(worker, ct)).MaxBy(d => d.Id.Value);
        var ended = (await ground.RowsAsync<Ended>(worker, ct)).GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        bool IsNow(Guid what, DateOnly from, DateOnly? to) =>
            from <= ground.Today && !(to < ground.Today) && !(ended.TryGetValue(what, out var on) && on < ground.Today);

        var roles = (await ground.RowsAsync<RoleHeld>(worker, ct)).Where(r => IsNow(r.Id.Value, r.From, r.To)).Select(r => r.Role).Distinct().Order().ToArray();
        var placements = (await ground.RowsAsync<Placement>(worker, ct)).Where(p => IsNow(p.Id.Value, p.From, p.To)).ToArray();
        var employment = (await ground.RowsAsync<Employment>(worker, ct)).Where(e => IsNow(e.Id.Value, e.From, e.To))
            .OrderBy(e => e.SecondPost == true).ThenByDescending(e => e.From).FirstOrDefault();
        var employer = await Successions.EmployerAsync(worker, employment, ground, ct);
        var lifted = (await ground.RowsAsync<KnownPrivatelyLifted>(worker, ct)).Select(l => l.Declaration).ToHashSet();
        var known = (await ground.RowsAsync<FamilyKnownPrivately>(worker, ct)).Where(k => !lifted.Contains(k.Id)).Select(k => k.Family).ToHashSet();
        var by = new Signature(worker, details?.Name ?? "someone who is not registered", details?.Discipline.InWords(),
            employer?.Name, details?.RegistrationNumber is { } number ? $"{details.RegistrationBody} {number}" : null,
            roles.Length == 0 ? null : string.Join(", ", roles.Select(r => r.InWords())));
        return new Standing(by, employment is null ? [] : roles, placements, known) { Employer = employer };
    }
}
