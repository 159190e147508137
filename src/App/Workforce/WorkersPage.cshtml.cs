using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce;

public sealed class WorkersPage(Records records) : KithPage(records)
{
    public IReadOnlyList<ListedWorker> Workers { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Workers = await Records.AskAsync(new ListWorkers(), ct);
}
