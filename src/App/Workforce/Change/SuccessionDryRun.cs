using Kith.Access;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Shared;
using Kith.Sharing;
using Kith.SignIn;
using Kith.Training;

namespace Kith.Workforce.Change;

/// <summary>One kind of thing that a succession touches, with each of them in a line.</summary>
public sealed record Touched(string What, IReadOnlyList<string> Each);

/// <summary>A worker of the organisation on the day, to be divided by team or by name.</summary>
public sealed record StaffMember(RecordId Worker, string Name, string Discipline, IReadOnlyList<Id<Team>> Teams);

/// <summary>What a succession would touch.</summary>
public sealed record DryRun(IReadOnlyList<StaffMember> Staff, IReadOnlyList<Touched> Touches);

/// <summary>What is looked at for it.</summary>
internal sealed record DryRunOf(
    Id<Organisation> Organisation, DateOnly Day, AcrossRecords Across, IReadOnlyDictionary<RecordId, Decision> Partnership, IReadOnlyList<StaffMember> Staff,
    IReadOnlyDictionary<Id<Team>, string> TeamNames, IReadOnlyList<string> SignIns);

/// <summary>Tells everything that a succession of this organisation on this day would touch; it changes nothing.</summary>
public sealed record SuccessionDryRun : Question<DryRun>
{
    public Id<Organisation> Organisation { get; init; }
    public DateOnly Day { get; init; }

    /// <summary>How its people sign in, as this server is set up.</summary>
    public List<string> SignIns { get; init; } = [];

    protected override Permission Needs => Permission.ManagePartnership;

    /// <summary>An employer's own sign-in, as it is set up.</summary>
    public static List<string> SignInsOf(OrganisationSetting setting) =>
        setting.Authority is null ? [] : [$"{setting.Name}: {setting.Authority}, as {setting.ClientId}"];

    protected override async Task<Answer<DryRun>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var partnership = await across.DecideAsync([Founding.Partnership], RecordKind.Partnership, Permission.ManagePartnership, ct);
        var employed = await Successions.StaffAsync(across, Organisation, Day, ct);
        var day = Day;
        RecordId[] who = [.. employed.Select(e => e.Row.Record)];
        var placed = (await across.Derived<Families.TeamWorker>().Where(w => who.Contains(w.Record) && w.From <= day && (w.LastDay == null || w.LastDay >= day)).Select(w => new { w.Record, w.Team }).ListAsync(ct))
            .ToLookup(w => w.Record, w => w.Team);
        StaffMember[] staff = [.. employed.Select(e => new StaffMember(e.Row.Record, e.Row.Name, e.Row.Discipline, [.. placed[e.Row.Record].Distinct()]))];
        var names = (await across.Rows<Team>(partnership).ListAsync(ct)).ToDictionary(t => t.Id, t => t.Name);
        var of = new DryRunOf(Organisation, Day, across, partnership, staff, names, SignIns);
        var touches = new List<Touched>();
        foreach (var kind in Kinds)
            touches.Add(await kind(of, ct));
        return new(new DryRun(staff, touches), []);
    }

    /// <summary>The kinds of things that a succession touches. A slice that knows another adds one line.</summary>
    private static IReadOnlyList<Func<DryRunOf, CancellationToken, Task<Touched>>> Kinds { get; } =
        [StaffAsync, TeamsAsync, AgreementsAsync, CompetencesAsync, SignInsAsync, ApiClientsAsync, OpenWorkAsync];

    private static Task<Touched> StaffAsync(DryRunOf of, CancellationToken ct) => Task.FromResult(new Touched(
        "Staff whose employer changes on the day", [.. of.Staff.Select(s => $"{s.Name}, {s.Discipline}")]));

    private static Task<Touched> TeamsAsync(DryRunOf of, CancellationToken ct) => Task.FromResult(new Touched(
        "Teams they are placed in; the placements go on",
        [.. of.Staff.SelectMany(s => s.Teams).GroupBy(t => t).Select(t => (Name: of.TeamNames.GetValueOrDefault(t.Key, "A team"), Count: t.Count())).OrderBy(t => t.Name, StringComparer.CurrentCulture)
            .Select(t => $"{t.Name}: {t.Count}")]));

    private static async Task<Touched> AgreementsAsync(DryRunOf of, CancellationToken ct)
    {
        var ended = (await of.Across.Rows<AgreementEnded>(of.Partnership).ListAsync(ct)).Where(e => e.On < of.Day && (e.Party is null || e.Party == of.Organisation)).Select(e => e.Agreement).ToHashSet();
        var signed = (await of.Across.Rows<AgreementSigned>(of.Partnership).ListAsync(ct)).Where(s => s.Party == of.Organisation).ToLookup(s => s.Agreement);
        var all = (await of.Across.Rows<InformationSharingAgreement>(of.Partnership).ListAsync(ct))
            .Where(a => a.Parties.Contains(of.Organisation.Value) && a.To >= of.Day && !ended.Contains(a.Id));
        return new("Agreements that each successor must sign before it counts as a party; sign them on their pages before the day",
            [.. all.OrderBy(a => a.Name, StringComparer.CurrentCulture).Select(a => $"{a.Name}, to {Shown.Date(a.To)}: "
                + (signed[a.Id].MaxBy(s => s.On) is { } sign ? $"signed on {Shown.Date(sign.On)} by {sign.Signatory}" : "not signed yet"))]);
    }

    private static async Task<Touched> CompetencesAsync(DryRunOf of, CancellationToken ct)
    {
        var ended = (await of.Across.Rows<RequirementEnded>(of.Partnership).ListAsync(ct)).Where(e => e.On < of.Day).Select(e => e.Requirement).ToHashSet();
        var organisation = of.Organisation;
        var competences = await of.Across.Rows<Competence>(of.Partnership).Where(c => c.Owner == organisation).ListAsync(ct);
        var requirements = (await of.Across.Rows<CompetenceRequirement>(of.Partnership).Where(r => r.Owner == organisation).ListAsync(ct)).Where(r => !ended.Contains(r.Id));
        return new("Competences and requirements that it owns; they stay in force, and the successor’s people keep them",
        [
            .. competences.Select(c => c.Name).Distinct().Order(StringComparer.CurrentCulture).Select(n => $"Competence: {n}"),
            .. requirements.Select(r => $"Requirement: {r.CompetenceName}, to {r.Doing.InWords()}{(r.Form is null ? "" : " " + r.Form)}, since {Shown.Date(r.From)}"),
        ]);
    }

    private static Task<Touched> SignInsAsync(DryRunOf of, CancellationToken ct) => Task.FromResult(new Touched(
        "Sign-in by an organisation’s own accounts on this server; see that the successor’s people are known there by the same addresses", of.SignIns));

    // There is no way for a program to be a client yet; whoever adds one lists here those that are registered for the organisation.
    private static Task<Touched> ApiClientsAsync(DryRunOf of, CancellationToken ct) => Task.FromResult(new Touched("Programs of its own that are clients of this server", []));

    private static async Task<Touched> OpenWorkAsync(DryRunOf of, CancellationToken ct)
    {
        var staff = of.Staff.Select(s => s.Worker).ToHashSet();
        var (today, day) = (of.Across.Today, of.Day);
        var plans = (await of.Across.Derived<TransferListed>().Where(t => t.On > today && !t.Cancelled).ListAsync(ct)).Where(t => staff.Contains(t.Record));
        var bundles = (await of.Across.Derived<BundleWaiting>().ListAsync(ct)).Where(b => staff.Contains(b.PreparedBy)).GroupBy(b => b.PreparedByName);
        var emergencies = (await of.Across.Derived<EmergencyAccessDue>().ListAsync(ct)).Where(e => staff.Contains(e.Worker)).GroupBy(e => e.WorkerName);
        return new("Open work that goes on under the new employer",
        [
            .. plans.OrderBy(p => p.On).Select(p => $"{p.Name} {(p.ToTeam is null ? "leaves" : $"moves to {p.ToTeam}")} on {Shown.Date(p.On)}{(p.On <= day ? ", before or on the day" : "")}"),
            .. bundles.Select(b => $"Court bundles begun by {b.Key}: {b.Count()}"),
            .. emergencies.Select(e => $"Emergency access of {e.Key} that waits for review: {e.Count()}"),
        ]);
    }
}

/// <summary>The successions of organisations, with the agreements that their successors have not signed.</summary>
public sealed record SuccessionsView : View<IReadOnlyList<SuccessionSeen>>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<IReadOnlyList<SuccessionSeen>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var revoked = (await record.Rows<SuccessionRevoked>().ListAsync(ct)).ToDictionary(r => r.Plan);
        var signed = (await record.Rows<AgreementSigned>().ListAsync(ct)).Select(s => (s.Agreement, s.Party)).ToHashSet();
        var ended = (await record.Rows<AgreementEnded>().ListAsync(ct)).Where(e => e.On < record.Today && e.Party is null).Select(e => e.Agreement).ToHashSet();
        var agreements = (await record.Rows<InformationSharingAgreement>().ListAsync(ct)).Where(a => a.To >= record.Today && !ended.Contains(a.Id)).ToArray();
        return [.. (await record.Rows<Succession>().ListAsync(ct)).GroupBy(s => s.Plan).Select(plan =>
        {
            var parts = plan.OrderBy(p => p.Id.Value).ToArray();
            return new SuccessionSeen(plan.Key, parts, revoked.GetValueOrDefault(plan.Key),
                [.. from a in agreements where a.Parties.Contains(parts[0].From.Value)
                    from p in parts where !signed.Contains((a.Id, p.To)) select $"{a.Name}: {p.ToName}"]);
        }).OrderByDescending(s => s.On)];
    }
}

/// <summary>A succession with its parts.</summary>
/// <param name="ToSign">The agreements that a successor has still to sign.</param>
public sealed record SuccessionSeen(Guid Plan, IReadOnlyList<Succession> Parts, SuccessionRevoked? Revoked, IReadOnlyList<string> ToSign)
{
    public DateOnly On => Parts[0].On;
    public string FromName => Parts[0].FromName;

    public bool MayRevoke(DateOnly today) => Revoked is null && On > today;
}
