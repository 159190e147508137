using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Supervision;

/// <summary>Whoever recorded a session corrects it.</summary>
public sealed class CorrectSupervisionPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<SupervisionSession> Session { get; set; }

    [BindProperty]
    public CorrectSupervision Act { get; set; } = new();

    public SupervisionSeen Seen { get; private set; } = null!;
    public SessionSeen Standing { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Worker, new SupervisionView(), ct);
        Standing = Seen.Sessions.FirstOrDefault(s => s.Session.Session == Session) ?? throw new Missing();
        if (Standing.Session.By != Records.Worker)
            throw new Refused("only whoever recorded a session corrects it");
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Version = Standing.Session.Id, HeldOn = Standing.Session.HeldOn, Notes = Standing.Notes[0].Text };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Worker, Act with { Session = Session }, ct);
        return Redirect($"/workers/{Worker}/supervision");
    }
}
