using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord.Bundles;

/// <summary>The court bundles of a family.</summary>
public sealed class BundlesPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    public IReadOnlyList<KnownBundle> Known { get; private set; } = [];
    public bool MayPrepare => Records.By!.Holds(Permission.PrepareBundle);

    protected override async Task LoadAsync(CancellationToken ct) => Known = await Records.ReadAsync(Family, new BundlesOfFamily(), ct);
}
