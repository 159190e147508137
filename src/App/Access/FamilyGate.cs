using Kith.Families;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Access;

/// <summary>What of a family's record decides who may open it.</summary>
internal static class FamilyGate
{
    /// <summary>The restrictions in force.</summary>
    public static async ValueTask<IReadOnlyList<Restriction>> RestrictionsAsync(RecordId family, Ground ground, CancellationToken ct) =>
        (await ground.WorkedOutAsync(family, InForceAsync, ct)).All;

    private sealed record RestrictionsInForce(IReadOnlyList<Restriction> All);

    private static async ValueTask<RestrictionsInForce> InForceAsync(Ground ground, RecordId family, CancellationToken ct)
    {
        var all = await ground.RowsAsync<Restriction>(family, ct);
        if (all.Count == 0)
            return new(all);
        var lifted = (await ground.RowsAsync<RestrictionLifted>(family, ct)).Select(l => l.Restriction).ToHashSet();
        return new([.. all.Where(r => !lifted.Contains(r.Id))]);
    }

    /// <summary>The teams that serve the family today.</summary>
    public static async ValueTask<IReadOnlyDictionary<Id<Team>, Involvement>> TeamsAsync(RecordId family, Ground ground, CancellationToken ct)
    {
        var ended = (await ground.RowsAsync<InvolvementEnded>(family, ct)).GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return (await ground.RowsAsync<Involvement>(family, ct))
            .Where(i => i.From <= ground.Today && !(ended.TryGetValue(i.Id, out var on) && on < ground.Today))
            .GroupBy(i => i.Team).ToDictionary(i => i.Key, i => i.First());
    }

    /// <summary>Whether there is a bundle that someone else began and that this worker may be asked to approve.</summary>
    public static async ValueTask<bool> BundleWaitsAsync(RecordId worker, RecordId family, Ground ground, CancellationToken ct) =>
        (await ground.RowsAsync<LegalRecord.Bundles.BundleRequest>(family, ct)).Where(b => b.PreparedBy != worker && ground.Now - b.At < TimeSpan.FromDays(90)).ToArray() is { Length: > 0 } asked
        && (await ground.RowsAsync<LegalRecord.Bundles.BundleWithdrawn>(family, ct)).Select(w => w.Bundle).ToHashSet() is var withdrawn && asked.Any(b => !withdrawn.Contains(b.Id));

    /// <summary>Until when this worker has emergency access; null when not.</summary>
    public static async ValueTask<DateTimeOffset?> EmergencyAsync(RecordId worker, RecordId family, Ground ground, CancellationToken ct)
    {
        var taken = (await ground.RowsAsync<EmergencyAccess>(family, ct)).Where(e => e.Worker == worker && e.From <= ground.Now && ground.Now < e.Until).ToArray();
        if (taken.Length == 0)
            return null;
        var ended = (await ground.RowsAsync<EmergencyAccessEnded>(family, ct)).Select(e => e.EmergencyAccess).ToHashSet();
        return taken.Where(e => !ended.Contains(e.Id)).Select(e => (DateTimeOffset?)e.Until).Max();
    }
}
