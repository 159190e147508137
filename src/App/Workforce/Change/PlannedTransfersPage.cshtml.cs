using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;

namespace Kith.Workforce.Change;

public sealed class PlannedTransfersPage(Records records, TimeProvider time) : KithPage(records)
{
    public IReadOnlyList<TransferListed> Plans { get; private set; } = [];
    public bool Organisations { get; private set; }
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Plans = await Records.AskAsync(new PlannedTransfers(), ct);
        await Records.ReadAsync(Records.Worker, new Families.OwnTeams(), ct);
        Organisations = Records.By!.Holds(Permission.ManagePartnership);
    }
}
