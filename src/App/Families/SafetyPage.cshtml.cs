using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Families;

/// <summary>A family's alerts, who is involved, and how to record in an emergency: open to whoever has a basis, trained or not.</summary>
public sealed class SafetyPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    /// <summary>Whether something has just been recorded.</summary>
    [BindProperty(SupportsGet = true, Name = "recorded")]
    public bool Recorded { get; set; }

    public SafetyInformation Known { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Known = await Records.ReadAsync(Family, new SafetyView(), ct);
}
