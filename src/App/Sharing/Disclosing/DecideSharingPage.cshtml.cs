using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Sharing.Disclosing;

/// <summary>The guided decision: a few questions with what is known filled in, the result in plain words, and what the worker decides. What is typed is a draft from the first word.</summary>
public sealed class DecideSharingPage(Records records) : OfFamilyPage(records)
{
    [BindProperty]
    public DecideDisclosure Act { get; set; } = new();

    /// <summary>Whether the result was shown already, so that it is again.</summary>
    [BindProperty]
    public bool Answered { get; set; }

    /// <summary>The draft to go on with.</summary>
    [BindProperty(SupportsGet = true, Name = "draft")]
    public Guid? Draft { get; set; }

    /// <summary>An earlier decision, whose recipient is meant again.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public Id<DisclosureDecision>? Again { get; set; }

    public SharingSeen Seen { get; private set; } = null!;
    public SharingGuide Guide { get; private set; } = null!;
    public AgreementsFacts Partners { get; private set; } = null!;
    public DateTimeOffset? SavedAt { get; private set; }
    public IReadOnlyList<DraftLine> Begun { get; private set; } = [];

    /// <summary>Who supervises the worker, once there is a result.</summary>
    public IReadOnlyList<LineHeld> Supervisors { get; private set; } = [];

    /// <summary>What the guide advises, once every question is answered.</summary>
    public string? Result { get; private set; }

    public string Here => $"/families/{Family}/share/decide";

    public IEnumerable<Choice> Organisations => Partners.Organisations.Select(o => o.Name).Concat(Guide.Texts.Organisations.Select(o => o.Name)).Distinct().Select(n => new Choice(n, n));

    public IEnumerable<AgreementFacts> InForce => Partners.All.Where(a => a.IsRunning && a.Signed.Count > 1);

    public static IEnumerable<Choice> Answers => Enum.GetValues<Certainty>().Select(a => new Choice(a.ToString(), a.InWords()));

    public static IEnumerable<Choice> Says => Enum.GetValues<FamilySays>().Select(a => new Choice(a.ToString(), a.InWords()));

    /// <summary>Whether something is wrong with an answer, so that the questions must be open.</summary>
    public bool AnswersWrong => ModelState.Any(s => s.Value is { Errors.Count: > 0 } && s.Key is not ("Act.Outcome" or "Act.Reasons"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Family, new SharingView(), ct);
        Facts = Seen.Facts;
        Guide = (await Records.ReadAsync(Founding.Partnership, new SharingGuideView(), ct)).Now;
        Partners = await Records.ReadAsync(Founding.Partnership, new AgreementsView(), ct);
        if (Answered)
            await ShowAsync(ct);
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Result = ResultNow;
        Supervisors = await Records.ReadAsync(Records.Worker, new WhomToAsk(), ct);
    }

    private string? ResultNow => SharingAdvice.Of(Act.Needed, Act.Harm, Act.Family, Act.Detriment);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Draft is { } key)
        {
            // Nobody else's can be asked for.
            if (await Records.DraftAsync(key, ct) is not { } draft || draft.About != Family || draft.Act != nameof(DecideDisclosure) || KeptForm.Of(draft) is not { } kept)
                throw new Missing();
            Act = new DecideDisclosure { Key = key };
            await TryUpdateModelAsync(Act, "Act", kept.Values());
            ModelState.Clear();
            SavedAt = draft.SavedAt;
            if (Act.Outcome is not null || Act.Reasons is not null)
                await ShowAsync(ct);
            return;
        }
        Begun = [.. (await DraftLine.MineAsync(Records, ct)).Where(d => d.Href.StartsWith(Here + "?", StringComparison.Ordinal))];
        var earlier = Seen.Earlier.FirstOrDefault(d => d.Id == Again);
        var children = Facts.Members(Today).Where(m => m.Unborn || m.BornOn?.AddYears(18) > Today).ToArray();
        var (says, words) = Seen.Known(earlier?.Organisation);
        Act = Act with
        {
            RecipientName = earlier?.RecipientName,
            RecipientRole = earlier?.RecipientRole,
            Organisation = Organisations.Any(o => o.Value == earlier?.Organisation) ? earlier!.Organisation : null,
            OtherOrganisation = Organisations.Any(o => o.Value == earlier?.Organisation) ? null : earlier?.Organisation,
            About = earlier?.About ?? (children.Length == 1 ? [children[0].Person.Value] : []),
            Family = says,
            FamilyWords = words,
        };
    }

    /// <summary>The questions are answered: what does the guide say?</summary>
    public async Task<IActionResult> OnPostResultAsync(CancellationToken ct)
    {
        await KeepAsync();
        await LoadAsync(ct);
        var act = await WholeAsync(ct);
        if (Records.ProblemsOf(act).Where(p => p.Field is not (nameof(Act.Outcome) or nameof(Act.Reasons))).ToArray() is { Length: > 0 } problems)
            throw new Invalid(problems);
        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var decision = await Records.WriteAsync(Family, await WholeAsync(ct), ct);
        return Redirect(Act.Outcome == SharingOutcome.Share ? $"/families/{Family}/share/{decision}/passages" : $"/families/{Family}/share");
    }

    // With the guide's version, and with what the directory says of the address.
    private async Task<DecideDisclosure> WholeAsync(CancellationToken ct)
    {
        var act = Act with { GuideVersion = Guide.Version };
        if (!ByLink.Links.IsAddress(Act.Email))
            return act;
        var partner = Partners.Organisations.FirstOrDefault(o => o.Name == act.TheOrganisation);
        return act with
        {
            Confirmed = await Records.AskAsync(new ConfirmRecipient
            {
                Email = Act.Email!,
                Organisation = partner?.Id.Value,
                Domains = Guide.Texts.Organisations.FirstOrDefault(o => o.Name == act.TheOrganisation)?.Domains ?? [],
            }, ct),
        };
    }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        // What is kept as a draft need not be right, so it is not looked at.
        context.HandlerMethod?.Name is "Draft" or "SaveDraft" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>The script saves what was typed.</summary>
    public async Task<IActionResult> OnPostDraftAsync() =>
        await KeepAsync() ? new OkResult() : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

    /// <summary>The button saves what was typed.</summary>
    public async Task<IActionResult> OnPostSaveDraftAsync() =>
        await KeepAsync() ? Redirect($"{Here}?draft={Act.Key}") : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

    private async Task<bool> KeepAsync()
    {
        if (KeptForm.From(Request.Form, Family, nameof(DecideDisclosure), Here) is not { } draft)
            return false;
        await Records.KeepDraftAsync(draft);
        return true;
    }
}
