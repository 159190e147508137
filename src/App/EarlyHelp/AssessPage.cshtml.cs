using Kith.AskedOnce;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.EarlyHelp;

/// <summary>One domain of the common assessment, for one child or for the whole family.</summary>
public sealed class AssessPage(Records records, RequestDesk desk, AskedOnceDesk once) : OfEpisodePage(records)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Child { get; set; }

    /// <summary>The draft to go on with.</summary>
    [BindProperty(SupportsGet = true, Name = "draft")]
    public Guid? Draft { get; set; }

    [BindProperty]
    public WriteAssessment Act { get; set; } = new();

    public AssessmentNow Stands { get; private set; } = null!;
    public AssessmentForm Form { get; private set; } = null!;
    public AssessmentDomain Domain { get; private set; } = null!;
    public DateTimeOffset? SavedAt { get; private set; }
    public DraftLine? Begun { get; private set; }

    private Beginning _begins = null!;
    private IReadOnlyList<AskedAlready> _asked = [];

    /// <summary>What other disciplines have asked already, each with the answer that is given to it.</summary>
    public AskedBox Asked => AskedBox.Of(Family, _asked, Act.Overlaps);

    public string Path => $"{Here}/assessment/{Number}{(Child is null ? "" : "/" + Child)}";

    public Id<Person>? About => Child is { } child ? new Id<Person>(child) : null;

    public AssessmentPart? Known(AssessmentElement element) => Stands.Parts.GetValueOrDefault((element.Code, About));

    public int EarlierOf(AssessmentElement element) => Stands.Earlier.GetValueOrDefault((element.Code, About));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Form = await desk.AssessmentAsync(Today, ct);
        Domain = Form.Domains.ElementAtOrDefault(Number - 1) ?? throw new Missing();
        if (Domain.OfEachChild ? Child is not { } child || !Now.Children.Contains(child) : Child is not null)
            throw new Missing();
        _begins = Beginning.Of(await once.TodayAsync(ct), Domain.Elements, About is { } one ? [one] : []);
        _asked = await Records.ReadAsync(Family, new AlreadyAskedView { Beginning = _begins }, ct);
        Stands = await Records.ReadAsync(Family, new AssessmentView { Episode = Now.Id }, ct);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with
        {
            Parts = [.. Domain.Elements.Select(e => Known(e) is { } known
                ? new WrittenPart { Element = e.Code, Strengths = known.Strengths, Needs = known.Needs, OwnWords = known.OwnWords, After = known.Id.Value }
                : new WrittenPart { Element = e.Code })],
        };
        if (Draft is { } key)
        {
            if (await Records.DraftAsync(key, ct) is not { } draft || draft.About != Family || draft.Act != nameof(WriteAssessment) || KeptForm.Of(draft) is not { } kept)
                throw new Missing();
            Act = new WriteAssessment { Key = key };
            await TryUpdateModelAsync(Act, "Act", kept.Values());
            ModelState.Clear();
            SavedAt = draft.SavedAt;
        }
        else
        {
            Begun = (await DraftLine.MineAsync(Records, ct)).FirstOrDefault(d => d.Href.StartsWith(Path + "?", StringComparison.Ordinal));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return await SendAsync("Act", Act with { Beginning = _begins, Form = Form.Version, Child = About, Parts = [.. Act.Parts.Where(p => Domain.Elements.Any(e => e.Code == p.Element))] }, "/assessment", ct);
    }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        // What is kept as a draft need not be right, so it is not looked at.
        context.HandlerMethod?.Name is "Draft" or "SaveDraft" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>The script saves what was typed.</summary>
    public async Task<IActionResult> OnPostDraftAsync() =>
        await KeepAsync() ? new OkResult() : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

    /// <summary>The button saves what was typed.</summary>
    public async Task<IActionResult> OnPostSaveDraftAsync() =>
        await KeepAsync() ? Redirect($"{Path}?draft={Act.Key}") : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

    private async Task<bool> KeepAsync()
    {
        if (KeptForm.From(Request.Form, Family, nameof(WriteAssessment), Path) is not { } draft)
            return false;
        await Records.KeepDraftAsync(draft);
        return true;
    }
}
