using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;

namespace Kith.EarlyHelp;

/// <summary>The requests that wait for this worker's triage, and what became of those they made.</summary>
public sealed class RequestsPage(Records records, TimeProvider time) : KithPage(records)
{
    public bool Triages { get; private set; }
    public IReadOnlyList<ListedRequest> Waiting { get; private set; } = [];
    public IReadOnlyList<ListedRequest> Made { get; private set; } = [];
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var me = await Records.ReadAsync(Records.Worker, new OwnStanding(), ct);
        Triages = me.Roles.Any(r => r.Held.IsOn(Today) && Roles.Table[r.Role].Contains(Permission.TriageRequests));
        if (Triages)
            Waiting = await Records.AskAsync(new RequestsWaiting(), ct);
        Made = await Records.AskAsync(new RequestsIMade(), ct);
    }
}
