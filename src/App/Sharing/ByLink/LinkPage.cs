using Kith.Jobs;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.ByLink;

/// <summary>Where a link leads: a code is sent, and with it what is behind the link opens.</summary>
public abstract class LinkPage(RecordRuntime runtime, LinkTicket ticket, IHttpContextAccessor web)
    : KithPage(LinkTicket.Door(runtime, web.HttpContext?.TraceIdentifier ?? ""))
{
    private const string WasSent = "kith-code-sent";

    // Not by the name of a field of the acts, which would be bound from the address where their form is not the one that was sent.
    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Link { get; set; }

    [BindProperty(Name = "Ask")]
    public SendCode Ask { get; set; } = new();

    [BindProperty]
    public GiveCode Act { get; set; } = new();

    public LinkState State { get; private set; } = null!;

    /// <summary>Whether a code was just sent.</summary>
    public bool Sent { get; private set; }

    public abstract LinkTo To { get; }

    /// <summary>What is behind the link, as a sentence goes on after "see".</summary>
    public abstract string Behind { get; }

    /// <summary>What whoever gave it is told when it is opened; null where they are told of locked links alone.</summary>
    protected virtual string? Receipt(LinkGiven given) => null;

    private SecretLink Known => SecretLink.Read(Link) ?? throw new Missing();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var link = Known;
        try
        {
            State = await Records.ReadAsync(link.Record, new LinkView { Link = link.Link, Secret = link.Secret }, ct);
        }
        catch (Refused why) when (why.Terms is LinkState over)
        {
            State = over;
        }
        if (State.Given.To != To)
            throw new Missing();
        if (State.Over is not null)
            Response.StatusCode = StatusCodes.Status410Gone;
        Sent = TempData[WasSent] is true;
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (State.Over is not null)
            return Page();
        var link = Known;
        await Records.WriteAsync(link.Record, new SendCode { Key = Ask.Key, Link = link.Link, Secret = link.Secret }, ct);
        TempData[WasSent] = true;
        return Redirect($"{LinkTicket.PathOf(To)}/{Link}");
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (State.Over is not null)
            return Page();
        var link = Known;
        var given = await Records.WriteAsync(link.Record, new GiveCode { Key = Guid.CreateVersion7(), Link = link.Link, Secret = link.Secret, Code = Act.Code }, ct);
        if (given is { Answer: CodeAnswer.Right, Opened: { } opened })
        {
            if (Receipt(State.Given) is { } receipt)
                await TellAsync("opened " + opened, receipt, "Somebody opened what you shared with them. Who it was stands in Kith:", ct);
            ticket.Give(Response, To, link, new(opened));
            return Redirect(LinkTicket.PathOf(To));
        }
        if (given.Answer != CodeAnswer.Locked)
            throw new Invalid(nameof(Act.Code), given.Answer switch
            {
                CodeAnswer.Used => "This code has been used. Ask for another one",
                CodeAnswer.Late => "This code is too old. Use the newest, or ask for another one",
                _ => "This is not the code that we sent. Check the newest email",
            });
        await TellAsync("locked", $"The link that you gave {State.Given.Name} was locked, because {GiveCode.MostWrong} wrong codes were given. Speak with them before you give them another.",
            "A link that you gave to somebody was locked, because too many wrong codes were given. Which one stands in Kith:", ct);
        await LoadAsync(ct);
        return Page();
    }

    // Told by a key made of the link, so that whoever gave it is told once, however often this is asked for.
    private Task TellAsync(string what, string text, string email, CancellationToken ct) => Records.WriteAsync(State.Given.By, new TellWorker
    {
        Key = NoticeKeys.Of(State.Given.Id.Value, what),
        Kind = NoticeKind.Disclosure,
        Text = text,
        Email = email,
        Page = $"/families/{Known.Record}{(To == LinkTo.Plan ? "/early-help/invitations" : "/share")}",
    }, ct);
}
