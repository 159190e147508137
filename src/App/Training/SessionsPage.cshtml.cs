using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

public sealed class SessionsPage(Records records, TimeProvider time) : KithPage(records)
{
    private const int WeeksBack = 8;

    /// <summary>Shows the last weeks' sessions too.</summary>
    [BindProperty(SupportsGet = true, Name = "past")]
    public bool Past { get; set; }

    public IReadOnlyList<ListedSession> Sessions { get; private set; } = [];
    public DateOnly Today => London.DateOf(time.GetUtcNow());
    public bool Plans => Records.By!.Holds(Permission.ManageTraining);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        // So that the page knows who asks.
        await Records.ReadAsync(Records.Worker, new OwnTraining(), ct);
        Sessions = await Records.AskAsync(new SessionsAhead { From = Past ? Today.AddDays(-7 * WeeksBack) : Today }, ct);
    }
}
