using Kith.Record;
using Kith.Shared;

namespace Kith.Access;

public sealed class EmergencyAccessQueuePage(Records records, TimeProvider clock) : KithPage(records)
{
    public IReadOnlyList<EmergencyAccessDue> Due { get; private set; } = [];

    /// <summary>A week is long enough to ask somebody why.</summary>
    public bool IsLate(EmergencyAccessDue due) => clock.GetUtcNow() - due.At > TimeSpan.FromDays(7);

    protected override async Task LoadAsync(CancellationToken ct) => Due = await Records.AskAsync(new EmergencyAccessToReview(), ct);
}
