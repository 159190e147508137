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
        return new(facts.Called, facts.Alerts, [.. facts.Serving.Where(s => s.From <= record.Today && !(s.LastDay < record.Today))], record.Today);
    }
}

/// <summary>The family's alerts and who is involved, and nothing else of its record.</summary>
public sealed record SafetyInformation(string Name, IReadOnlyList<KnownAlert> Alerts, IReadOnlyList<Serving> Involved, DateOnly Today);
