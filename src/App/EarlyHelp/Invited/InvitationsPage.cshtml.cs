using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp.Invited;

/// <summary>Who of the team was invited to see the plan from outside, until when, and whether they did; and how one invites.</summary>
public sealed class InvitationsPage(Records records, MailSettings mail) : OfEpisodePage(records)
{
    [BindProperty]
    public InviteToPlan Act { get; set; } = new();

    [BindProperty(Name = "End")]
    public EndInvitation End { get; set; } = new();

    public IReadOnlyList<InvitationLine> Lines { get; private set; } = [];
    public bool IsSetUp => mail.IsSetUp;

    /// <summary>Those of the team who have no sign-in.</summary>
    public IEnumerable<Choice> Outside => Now.Team.Where(m => m.Worker is null)
        .Select(m => new Choice(m.Id.ToString(), m.Organisation is null ? m.Name : $"{m.Name}, {m.Organisation}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Lines = await Records.ReadAsync(Family, new InvitationsView { Episode = Now.Id }, ct);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await base.OnGetAsync(ct);
        Act = Act with { Days = 30 };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsSetUp)
            throw new Invalid("", "E-mail is not set up in this Kith, so nobody can be invited. Ask an administrator");
        return await SendAsync("Act", Act, "/invitations", ct);
    }

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync("End", End, "/invitations", ct);
}
