using Kith.Families;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.Disclosing;

/// <summary>Shows exactly what the recipient will read, and shares it.</summary>
public sealed class SendDisclosurePage(Records records, Forms forms, MailSettings mail) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<DisclosureDecision> Decision { get; set; }

    [BindProperty]
    public SendDisclosure Act { get; set; } = new();

    public DisclosureReady Ready { get; private set; } = null!;
    public SharedText Text { get; private set; } = null!;
    public bool MayMail => mail.IsSetUp && Ready.Decision.Email is not null;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Ready = await Records.ReadAsync(Family, new DisclosureView { Decision = Decision }, ct);
        Text = await SharedText.OfAsync(forms, Ready.Passages, [.. Ready.Decision.About.Select(p => Facts.NameOf(new Id<People.Person>(p)))], ct);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { As = MayMail ? SharedAs.Page : SharedAs.Document, Days = 7, Times = 1 };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Act.As == SharedAs.Page && !mail.IsSetUp)
            throw new Invalid(nameof(Act.As), "E-mail is not set up in this Kith. Share it as a document, or ask an administrator");
        try
        {
            await Records.WriteAsync(Family, Act with { Decision = Decision }, ct);
        }
        catch (Refused why)
        {
            // The refusal is logged; whoever was refused reads why where they stand.
            throw new Invalid("", char.ToUpperInvariant(why.Message[0]) + why.Message[1..]);
        }
        return Redirect($"/families/{Family}/share");
    }
}
