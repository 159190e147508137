using Kith.Access;
using Kith.Record;

namespace Kith.Families;

/// <summary>What the top of every page about a family says: whose record it is, and what a visitor must know.</summary>
public sealed record FamilyBanner(RecordId Family, string Name, IReadOnlyList<KnownAlert> Alerts)
{
    /// <summary>For a view of the family to include in what it shows.</summary>
    public static async Task<FamilyBanner> OfAsync(OpenRecord record, CancellationToken ct) => Of(record.Id, await FamilyNow.OfAsync(record, ct));

    public static FamilyBanner Of(RecordId family, FamilyFacts facts) => new(family, facts.Called, facts.Alerts);
}

/// <summary>The banner alone, for a page whose own view does not hold it.</summary>
public sealed record FamilyBannerView : View<FamilyBanner>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override Task<FamilyBanner> OfAsync(OpenRecord record, CancellationToken ct) => FamilyBanner.OfAsync(record, ct);
}

/// <summary>The family as it stands, for the pages that change something of it.</summary>
public sealed record FamilyFactsView : View<FamilyFacts>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override Task<FamilyFacts> OfAsync(OpenRecord record, CancellationToken ct) => FamilyNow.OfAsync(record, ct);
}
