using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp.Invited;

/// <summary>Where the link of an invitation leads: a code is sent, and with it the plan opens.</summary>
[AllowAnonymous]
public sealed class SharedPlanPage(RecordRuntime runtime, PlanTicket ticket, IHttpContextAccessor web)
    : KithPage(PlanTicket.Door(runtime, web.HttpContext?.TraceIdentifier ?? ""))
{
    private const string WasSent = "kith-code-sent";

    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty(Name = "Ask")]
    public SendPlanCode Ask { get; set; } = new();

    [BindProperty]
    public GivePlanCode Act { get; set; } = new();

    public InvitationState State { get; private set; } = null!;

    /// <summary>Whether a code was just sent.</summary>
    public bool Sent { get; private set; }

    private PlanLink Known => PlanLink.Read(Link) ?? throw new Missing();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var link = Known;
        State = await Records.ReadAsync(link.Family, new InvitationView { Invitation = link.Invitation, Secret = link.Secret }, ct);
        Sent = TempData[WasSent] is true;
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (State.Over is not null)
            return Page();
        var link = Known;
        await Records.WriteAsync(link.Family, new SendPlanCode { Key = Ask.Key, Invitation = link.Invitation, Secret = link.Secret }, ct);
        TempData[WasSent] = true;
        return Redirect($"/shared-plan/{Link}");
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (State.Over is not null)
            return Page();
        var link = Known;
        var given = await Records.WriteAsync(link.Family, new GivePlanCode { Key = Guid.CreateVersion7(), Invitation = link.Invitation, Secret = link.Secret, Code = Act.Code }, ct);
        if (given is not { Answer: CodeAnswer.Right, Opened: { } opened })
            throw new Invalid(nameof(Act.Code), given.Answer switch
            {
                CodeAnswer.Used => "This code has been used. Ask for another one",
                CodeAnswer.Late => "This code is too old. Use the newest, or ask for another one",
                CodeAnswer.TooManyTries => "There were too many wrong codes. Try again in an hour",
                _ => "This is not the code that we sent. Check the newest email",
            });
        ticket.Give(Response, link, new(opened));
        return Redirect("/shared-plan");
    }
}
