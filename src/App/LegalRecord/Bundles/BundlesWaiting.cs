using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Workforce;

namespace Kith.LegalRecord.Bundles;

/// <summary>A bundle that has been begun and not been made.</summary>
[Indexed(nameof(At), Across = true)]
public sealed class BundleWaiting : Derived
{
    public string FamilyName { get; set; } = "";
    public RecordId PreparedBy { get; set; }
    public string PreparedByName { get; set; } = "";
    public string Court { get; set; } = "";
    public DateTimeOffset At { get; set; }

    /// <summary>Whether it was refused as it stands, so that it waits for whoever prepared it.</summary>
    public bool IsRefused { get; set; }
}

internal sealed class BundlesWaiting : Derivation<BundleWaiting>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(BundleRequest), typeof(BundleMade), typeof(BundleWithdrawn), typeof(BundleRefused), typeof(PassageRedaction), typeof(MentionDecision), typeof(FamilyName)];

    protected override IEnumerable<BundleWaiting> Derive(OpenRecord record)
    {
        var made = record.Rows<BundleMade>().Select(m => m.Bundle).ToHashSet();
        made.UnionWith(record.Rows<BundleWithdrawn>().Select(w => w.Bundle));
        var waiting = record.Rows<BundleRequest>().ToList().Where(r => !made.Contains(r.Id)).ToArray();
        var name = waiting.Length == 0 ? "" : record.Rows<FamilyName>().AsEnumerable().MaxBy(n => n.Id.Value)?.Name ?? "";
        var refused = waiting.Length == 0 ? [] : record.Rows<BundleRefused>().AsEnumerable().GroupBy(r => r.Bundle).ToDictionary(g => g.Key, g => g.Max(r => r.Id.Value));
        var answered = refused.Count == 0 ? [] : record.Rows<PassageRedaction>().Select(r => new { r.Bundle, r.Id }).AsEnumerable().Select(r => (r.Bundle, r.Id.Value))
            .Concat(record.Rows<MentionDecision>().Select(d => new { d.Bundle, d.Id }).AsEnumerable().Select(d => (d.Bundle, d.Id.Value)))
            .GroupBy(d => d.Bundle).ToDictionary(g => g.Key, g => g.Max(d => d.Value));
        return [.. waiting.Select(r => new BundleWaiting
        {
            IsRefused = refused.TryGetValue(r.Id, out var no) && !(answered.TryGetValue(r.Id, out var since) && since.CompareTo(no) > 0),
            Id = r.Id.Value, FamilyName = name, PreparedBy = r.PreparedBy, PreparedByName = r.PreparedByName, Court = r.Access is null ? r.Court : "a copy of personal data", At = r.At,
        })];
    }
}

/// <summary>The bundles that wait for a second person, and that this worker may approve.</summary>
public sealed record BundlesToApprove : Question<IReadOnlyList<BundleWaiting>>
{
    protected override Permission Needs => Permission.ApproveBundle;

    protected override async Task<Answer<IReadOnlyList<BundleWaiting>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var waiting = await across.Derived<BundleWaiting>().Where(w => w.PreparedBy != me && !w.IsRefused).OrderBy(w => w.At).ThenBy(w => w.Id).ListAsync(ct);
        var may = await across.DecideAsync([.. waiting.Select(w => w.Record).Distinct()], RecordKind.Family, Permission.ApproveBundle, ct);
        IReadOnlyList<BundleWaiting> mine = [.. waiting.Where(w => may[w.Record].Allowed)];
        return new(mine, [.. mine.Select(w => w.Record).Distinct()]);
    }
}

/// <summary>The bundles that this worker prepared and a second person sent back.</summary>
public sealed record BundlesSentBack : Question<IReadOnlyList<BundleWaiting>>
{
    protected override Permission Needs => Permission.PrepareBundle;

    protected override async Task<Answer<IReadOnlyList<BundleWaiting>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var refused = await across.Derived<BundleWaiting>().Where(w => w.PreparedBy == me && w.IsRefused).OrderBy(w => w.At).ThenBy(w => w.Id).ListAsync(ct);
        var may = await across.DecideAsync([.. refused.Select(w => w.Record).Distinct()], RecordKind.Family, Permission.PrepareBundle, ct);
        IReadOnlyList<BundleWaiting> mine = [.. refused.Where(w => may[w.Record].Allowed)];
        return new(mine, [.. mine.Select(w => w.Record).Distinct()]);
    }
}

/// <summary>That a worker was an administrator, from a day to a day.</summary>
[Indexed(nameof(From), Across = true)]
public sealed class AdministratorHeld : Derived
{
    public string Name { get; set; } = "";
    public string? Employer { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

internal sealed class AdministratorsHeld : Derivation<AdministratorHeld>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(RoleHeld), typeof(Ended), typeof(WorkerDetails), typeof(Employment)];

    protected override IEnumerable<AdministratorHeld> Derive(OpenRecord record)
    {
        var held = record.Rows<RoleHeld>().ToList().Where(r => r.Role == Role.Administrator).ToArray();
        if (held.Length == 0)
            return [];
        var ended = record.Rows<Ended>().ToList().GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        var name = record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value)?.Name ?? "";
        var employer = record.Rows<Employment>().AsEnumerable().MaxBy(e => e.From)?.OrganisationName;
        return [.. held.Select(r => new AdministratorHeld
        {
            Id = r.Id.Value, Name = name, Employer = employer, From = r.From,
            To = ended.TryGetValue(r.Id.Value, out var on) && !(r.To < on) ? on : r.To,
        })];
    }
}

/// <summary>Who had an administrator's access in a time, for the statement that goes with a bundle.</summary>
public sealed record WhoHadPrivilegedAccess : Question<IReadOnlyList<AdministratorHeld>>
{
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }

    protected override Permission Needs => Permission.SeeBundle;

    // That somebody was an administrator is told of their office and not of their record.
    protected override async Task<Answer<IReadOnlyList<AdministratorHeld>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (from, to) = (From, To);
        return new(await across.Derived<AdministratorHeld>().Where(a => a.From <= to && (a.To == null || a.To >= from))
            .OrderBy(a => a.From).ThenBy(a => a.Name).ListAsync(ct), []);
    }
}
