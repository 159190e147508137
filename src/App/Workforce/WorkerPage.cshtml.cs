using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce;

public sealed class WorkerPage(Records records, Invitations invitations, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public WorkerFacts Facts { get; private set; } = null!;
    public WorkingFacts Life { get; private set; } = null!;

    /// <summary>Whether it is the reader's own: then only what one may change oneself is offered.</summary>
    public bool IsOwn => Worker == Records.Worker;
    public bool Ended { get; private set; }
    public string? Link { get; private set; }
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    protected override string ActName => "";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Facts = IsOwn ? await Records.ReadAsync(Worker, new OwnStanding(), ct) : await Records.ReadAsync(Worker, new WorkerView(), ct);
        Life = await Records.ReadAsync(Worker, new WorkingLife(), ct);
        Email ??= Facts.Details.Email;
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Worker, new EndSessions(), ct);
        await invitations.EndSessionsAsync(Worker);
        await LoadAsync(ct);
        Ended = true;
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (string.IsNullOrWhiteSpace(Email))
            throw new Invalid(nameof(Email), "Enter the worker’s email address");
        await Records.WriteAsync(Worker, new InviteWorker(), ct);
        Link = await invitations.InviteAsync(Worker, Facts.Details.Name, Email);
        return Page();
    }
}
