using Kith.Access;
using Kith.Record;

namespace Kith.Families;

/// <summary>What the top of every page about a family says: whose record it is, and what a visitor must know.</summary>
public sealed record FamilyBanner(RecordId Family, string Name, IReadOnlyList<StandingAlert> Alerts)
{
    /// <summary>For a view of the family to include in what it shows.</summary>
    public static async Task<FamilyBanner> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var names = await record.Rows<FamilyName>().ListAsync(ct);
        return new FamilyBanner(record.Id, names.MaxBy(n => n.Id.Value)?.Name ?? "", await StandingAlert.OfAsync(record, ct));
    }
}

/// <summary>The banner alone, for a page whose own view does not hold it.</summary>
public sealed record FamilyBannerView : View<FamilyBanner>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override Task<FamilyBanner> OfAsync(OpenRecord record, CancellationToken ct) => FamilyBanner.OfAsync(record, ct);
}
