using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing;

/// <summary>The agreements between organisations.</summary>
public sealed class AgreementsPage(Records records) : KithPage(records)
{
    public AgreementsFacts Facts { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Facts = await Records.ReadAsync(Founding.Partnership, new AgreementsView(), ct);
}

/// <summary>Where an agreement is recorded.</summary>
public sealed class AgreeSharingPage(Records records) : KithPage(records)
{
    [BindProperty]
    public AgreeSharing Act { get; set; } = new();

    public AgreementsFacts Facts { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Facts = await Records.ReadAsync(Founding.Partnership, new AgreementsView(), ct);
        if (!Facts.MayManage)
            throw new Refused("no role you hold keeps agreements");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Redirect($"/agreements/{await Records.WriteAsync(Founding.Partnership, Act, ct)}");
}

/// <summary>One agreement: what it says, who signed it, how it ended.</summary>
public sealed class AgreementPage(Records records) : KithPage(records)
{
    private string _posted = nameof(Sign);

    [BindProperty(SupportsGet = true)]
    public Id<InformationSharingAgreement> Agreement { get; set; }

    [BindProperty]
    public SignAgreement Sign { get; set; } = new();

    [BindProperty]
    public EndAgreement End { get; set; } = new();

    public AgreementFacts Facts { get; private set; } = null!;

    protected override string ActName => _posted;

    protected override async Task LoadAsync(CancellationToken ct) =>
        Facts = await Records.ReadAsync(Founding.Partnership, new AgreementView { Agreement = Agreement }, ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Sign = Sign with { SignedOn = Facts.Today };
    }

    public Task<IActionResult> OnPostSignAsync(CancellationToken ct) => SendAsync(nameof(Sign), Sign with { Agreement = Agreement }, ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync(nameof(End), End with { Agreement = Agreement }, ct);

    private async Task<IActionResult> SendAsync(string form, Act<Done> act, CancellationToken ct)
    {
        _posted = form;
        await Records.WriteAsync(Founding.Partnership, act, ct);
        return Redirect($"/agreements/{Agreement}");
    }
}
