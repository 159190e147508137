using Kith.Access;
using Kith.Record;

namespace Kith.Families;

/// <summary>What every visitor must know of a family, and whom to ask: for whoever has a basis, whatever training they hold.</summary>
public sealed record SafetyView : View<SafetyInformation>
{
    protected override Permission Needs => Permission.SeeSafetyInformation;

    protected override async Task<SafetyInformation> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        var serving = facts.Serving.Where(s => s.From <= record.Today && !(s.LastDay < record.Today)).ToArray();
        // A team with a named worker is told by the worker's line, as on the family's page.
        return new(facts.Called, facts.Alerts,
            [.. serving.Where(s => s.Worker is not null || !serving.Any(w => w.Team == s.Team && w.Worker is not null)).OrderByDescending(s => s.Lead)], record.Today);
    }
}

/// <summary>The family's alerts and who is involved, and nothing else of its record.</summary>
public sealed record SafetyInformation(string Name, IReadOnlyList<KnownAlert> Alerts, IReadOnlyList<Serving> Involved, DateOnly Today);
