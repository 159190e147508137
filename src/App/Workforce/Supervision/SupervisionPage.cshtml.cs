using Kith.Record;
using Kith.Shared;
using Kith.Workforce.Lines;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Supervision;

/// <summary>A worker's supervision: for the worker, and for whoever manages or supervises them.</summary>
public sealed class SupervisionPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    [BindProperty]
    public AcknowledgeSupervision Act { get; set; } = new();

    private const int Size = 12;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The sessions of this page, the latest first.</summary>
    public IEnumerable<SessionSeen> OnPage => Seen.Sessions.Skip((Math.Clamp(PageNumber, 1, 1000) - 1) * Size).Take(Size);

    public bool More => Seen.Sessions.Count > Math.Clamp(PageNumber, 1, 1000) * Size;

    public SupervisionSeen Seen { get; private set; } = null!;
    public IReadOnlyList<SupervisionDue> Due { get; private set; } = [];

    public bool IsOwn => Worker == Records.Worker;

    /// <summary>Whether the one who looks holds a line today, and may record a session.</summary>
    public bool MayRecord => !IsOwn && Seen.Now.Any(l => l.By == Records.Worker);

    public bool MayCorrect(SessionSeen session) => session.Session.By == Records.Worker;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Worker, new SupervisionView(), ct);
        Due = await Records.AskAsync(new DueFor { Worker = Worker }, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Worker, Act, ct);
        return Redirect($"/workers/{Worker}/supervision#session-{Act.Session}");
    }
}
