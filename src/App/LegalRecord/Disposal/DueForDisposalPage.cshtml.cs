using Kith.Record;
using Kith.Shared;

namespace Kith.LegalRecord;

public sealed class DueForDisposalPage(Records records) : KithPage(records)
{
    public DueList List { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => List = await Records.AskAsync(new DueForDisposal(), ct);
}
