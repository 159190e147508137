using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The requests for support that concerned a family.</summary>
public sealed class FamilyRequestsPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<FamilyRequest> Requests { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) =>
        (Name, Requests) = await Records.ReadAsync(Family, new FamilyRequestsView(), ct);
}
