using Kith.Record;
using Kith.Shared;

namespace Kith.Access;

public sealed class EmergencyAccessQueuePage(Records records) : KithPage(records)
{
    public IReadOnlyList<EmergencyAccessDue> Due { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Due = await Records.AskAsync(new EmergencyAccessToReview(), ct);
}
