using Kith.Access;
using Kith.Record;
using Kith.Shared.TagHelpers;
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

    /// <summary>What was chosen of each list; what is written beside comes after it.</summary>
    [BindProperty]
    public Chosen Chosen { get; set; } = new();

    public AgreementsFacts Facts { get; private set; } = null!;

    /// <summary>What information is usually shared for, which information, and on what.</summary>
    public static IReadOnlyList<string> Purposes { get; } =
    [
        "Helping families early, with one plan", "Keeping children safe", "Antenatal and postnatal care", "Healthy development of young children",
        "Readiness for school", "Reaching families who have not come", "Planning and improving services",
    ];

    public static IReadOnlyList<string> Classes { get; } =
    [
        "Who is in the family and how to reach them", "Contacts and observations", "Assessments, plans and reviews", "Health of mother and child",
        "Development, play and learning", "Attendance at sessions", "Safeguarding concerns and alerts",
    ];

    public static IReadOnlyList<string> LawfulBases { get; } =
    [
        "UK GDPR Article 6(1)(e), public task", "UK GDPR Article 6(1)(c), legal obligation", "UK GDPR Article 6(1)(f), legitimate interests", "UK GDPR Article 6(1)(a), consent",
        "UK GDPR Article 9(2)(h), health or social care", "UK GDPR Article 9(2)(g), substantial public interest: safeguarding of children",
        "Children Act 2004, sections 10 and 11", "Education Act 2002, section 175",
    ];

    public static IEnumerable<Choice> Of(IEnumerable<string> list) => list.Select(text => new Choice(text, text));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Facts = await Records.ReadAsync(Founding.Partnership, new AgreementsView(), ct);
        if (!Facts.MayManage)
            throw new Refused("no role you hold keeps agreements");
    }

    // What is missing of a list is told at the list.
    protected override string ProblemField(string field) => field is nameof(Act.Purposes) or nameof(Act.Classes) or nameof(Act.LawfulBases) ? "Chosen." + field : base.ProblemField(field);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Redirect($"/agreements/{await Records.WriteAsync(Founding.Partnership, Act with
    {
        Purposes = Together(Chosen.Purposes, Act.Purposes),
        Classes = Together(Chosen.Classes, Act.Classes),
        LawfulBases = Together(Chosen.LawfulBases, Act.LawfulBases),
    }, ct)}");

    private static string Together(IEnumerable<string> chosen, string? written) =>
        string.Join('\n', chosen.Append(written?.Trim()).Where(text => !string.IsNullOrEmpty(text)));
}

/// <summary>What was chosen of each list.</summary>
public sealed record Chosen
{
    public List<string> Purposes { get; init; } = [];
    public List<string> Classes { get; init; } = [];
    public List<string> LawfulBases { get; init; } = [];
}

/// <summary>One agreement: what it says, who signed it, its document, how it ended.</summary>
[RequestSizeLimit(AttachAgreementDocument.Largest + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = AttachAgreementDocument.Largest + (1 << 16))]
public sealed class AgreementPage(Records records) : KithPage(records)
{
    private string _posted = nameof(Sign);

    [BindProperty(SupportsGet = true)]
    public Id<InformationSharingAgreement> Agreement { get; set; }

    [BindProperty]
    public SignAgreement Sign { get; set; } = new();

    [BindProperty]
    public EndAgreement End { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Guid UploadKey { get; set; } = Guid.CreateVersion7();

    public AgreementFacts Facts { get; private set; } = null!;

    public string? FileError => ModelState[nameof(Upload)]?.Errors is [var first, ..] ? first.ErrorMessage : null;

    protected override string ActName => _posted;

    protected override string ProblemField(string field) => _posted == nameof(Upload) ? nameof(Upload) : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct) =>
        Facts = await Records.ReadAsync(Founding.Partnership, new AgreementView { Agreement = Agreement }, ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Sign = Sign with { SignedOn = Facts.Today };
    }

    public Task<IActionResult> OnPostSignAsync(CancellationToken ct) => SendAsync(nameof(Sign), Sign with { Agreement = Agreement }, ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync(nameof(End), End with { Agreement = Agreement }, ct);

    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken ct)
    {
        _posted = nameof(Upload);
        using var bytes = new MemoryStream();
        if (Upload is { } file)
            await file.CopyToAsync(bytes, ct);
        return await SendAsync(nameof(Upload), AttachAgreementDocument.Of(Upload?.FileName ?? "", bytes.ToArray()) with { Agreement = Agreement, Key = UploadKey }, ct);
    }

    private async Task<IActionResult> SendAsync<T>(string form, Act<T> act, CancellationToken ct)
    {
        _posted = form;
        await Records.WriteAsync(Founding.Partnership, act, ct);
        return Redirect($"/agreements/{Agreement}");
    }
}

/// <summary>The document of an agreement, to be saved.</summary>
public sealed class AgreementDocumentPage(Records records) : SlimPage
{
    [BindProperty(SupportsGet = true)]
    public Id<InformationSharingAgreement> Agreement { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<AgreementDocument> Document { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var document = await records.ReadAsync(Founding.Partnership, new AgreementDocumentView { Agreement = Agreement, Document = Document }, ct);
        return File(Convert.FromBase64String(document.Content), document.Kind, document.FileName);
    }
}
