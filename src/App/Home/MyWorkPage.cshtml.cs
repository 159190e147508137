using Kith.Record;
using Kith.Shared;

namespace Kith.Home;

public sealed class MyWorkPage(Records records) : KithPage(records)
{
    protected override Task LoadAsync(CancellationToken ct) => Task.CompletedTask;
}
