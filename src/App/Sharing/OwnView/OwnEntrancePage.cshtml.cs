using Kith.Access;
using Kith.Jobs;
using Kith.Record;
using Kith.Shared;
using Kith.Sharing.ByLink;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.OwnView;

/// <summary>Where the link to the family's own view leads: a code is sent, and with it the page opens.</summary>
[AllowAnonymous]
public sealed class OwnEntrancePage(RecordRuntime runtime, OwnTicket ticket, IHttpContextAccessor web)
    : KithPage(OwnTicket.Door(runtime, web.HttpContext?.TraceIdentifier ?? ""))
{
    private const string WasSent = "kith-own-code-sent";

    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty(SupportsGet = true, Name = "lang")]
    public string? Language { get; set; }

    [BindProperty(Name = "Ask")]
    public SendOwnCode Ask { get; set; } = new();

    [BindProperty]
    public string? Code { get; set; }

    public OwnLinkState State { get; private set; } = null!;
    public OwnWords Words => OwnWords.In(Language ?? State.Language);
    public string Giver => State.ByName + (State.ByEmployer is { } employer ? ", " + employer : "");

    /// <summary>Whether a code was just sent.</summary>
    public bool Sent { get; private set; }

    protected override string ActName => "";

    private (RecordId Family, Id<OwnViewGiven> Given, string Secret) Known => OwnLink.Read(Link) ?? throw new Missing();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var link = Known;
        State = await Records.ReadAsync(link.Family, new OwnLinkView { Given = link.Given, Secret = link.Secret }, ct);
        Sent = TempData[WasSent] is true;
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (State.Over is not null)
            return Page();
        var link = Known;
        await Records.WriteAsync(link.Family, new SendOwnCode { Key = Ask.Key, Given = link.Given, Secret = link.Secret, Language = Words.Language }, ct);
        TempData[WasSent] = true;
        return Redirect($"{OwnLink.Page}/{Link}?lang={Words.Language}");
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (State.Over is not null)
            return Page();
        if (OneTimeCode.Typed(Code).Length != OneTimeCode.Figures)
            throw new Invalid(nameof(Code), Words["code.six"]);
        var link = Known;
        var given = await Records.WriteAsync(link.Family, new GiveOwnCode { Given = link.Given, Secret = link.Secret, Code = Code }, ct);
        if (given is { Answer: CodeAnswer.Right, Opened: { } unlocked })
        {
            ticket.Give(Response, Link!, new(unlocked), Words.Language);
            return Redirect(OwnLink.Page);
        }
        if (given.Answer == CodeAnswer.Locked)
            await TellAsync(link.Family, link.Given, ct);
        throw new Invalid(nameof(Code), Words.Say("code." + given.Answer, State.ByName));
    }

    // Once an hour at most, however many codes are tried.
    private async Task TellAsync(RecordId family, Id<OwnViewGiven> given, CancellationToken ct) => await Records.WriteAsync(State.By, new TellWorker
    {
        Key = NoticeKeys.Of(given.Value, FormattableString.Invariant($"wrong codes {HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow():yyyy-MM-dd HH}")),
        Kind = NoticeKind.OwnRecord,
        Text = "Wrong codes were given again and again for a link to a family’s own view that you sent. It rests for an hour, and is locked if it goes on. Ask the family whether it was them.",
        Page = $"/families/{family}/own-view",
        Email = "Wrong codes were given again and again for a link that you sent to somebody. Sign in to Kith to see which:",
    }, ct);
}
