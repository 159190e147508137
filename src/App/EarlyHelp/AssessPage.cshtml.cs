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

    /// <summary>What an earlier assessment said, for what nobody has written yet.</summary>
    public AssessmentPart? EarlierAssessment(AssessmentElement element) => Stands.Before.GetValueOrDefault((element.Code, About));

    /// <summary>The parts in which a colleague wrote while this page was open.</summary>
    public IReadOnlySet<int> Meanwhile { get; private set; } = new HashSet<int>();

    public string Mark(AssessmentElement element) => Known(element) is { } known ? $" (written by {known.ByName})"
        : EarlierAssessment(element) is not null ? " (known from before)" : "";

    /// <summary>Whether a part is open at once: where something is wrong with it, or is typed and not recorded.</summary>
    public bool IsUnfolded(int part) => Meanwhile.Contains(part)
        || ModelState.Any(s => s.Value is { Errors.Count: > 0 } && s.Key.StartsWith($"Act.Parts[{part}].", StringComparison.Ordinal))
        || (Form.Find(Act.Parts[part].Element) is { } element && !Act.Parts[part].Says(Known(element)));

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
                ? new WrittenPart { Element = e.Code, Strengths = known.Strengths, Needs = known.Needs, OwnWords = known.OwnWords, Voices = VoicesIn(known), After = known.Id.Value }
                : new WrittenPart { Element = e.Code, Voices = VoicesIn(null) })],
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
        try
        {
            await Records.WriteAsync(Family, Act with { Episode = Now.Id, Beginning = _begins, Form = Form.Version, Child = About, Parts = [.. Act.Parts.Where(p => Domain.Elements.Any(e => e.Code == p.Element))] }, ct);
        }
        catch (Changed)
        {
            await ShowMeanwhileAsync(ct);
            return Page();
        }
        return Redirect(Here + "/assessment");
    }

    // What was typed stays in its boxes, with the colleague's words above them; the next time it is sent, both were seen.
    private async Task ShowMeanwhileAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var found = new HashSet<int>();
        for (var i = 0; i < Act.Parts.Count; i++)
        {
            if (Form.Find(Act.Parts[i].Element) is not { } element || Known(element) is not { } known || known.Id.Value == Act.Parts[i].After || Act.Parts[i].Says(known))
                continue;
            Act.Parts[i] = Act.Parts[i] with { After = known.Id.Value };
            ModelState.AddModelError($"Act.Parts[{i}].Strengths", $"{known.ByName} wrote in ‘{element.Name}’ meanwhile. Read it, put together what is right, and record again");
            found.Add(i);
        }
        Meanwhile = found;
    }

    /// <summary>A box for each grown-up; in what is the family's, for each child that is born too.</summary>
    private List<WrittenVoice> VoicesIn(AssessmentPart? known)
    {
        var said = (known?.Voices ?? []).ToDictionary(v => v.Person, v => v.Words);
        return [.. Stands.Adults(Today).Concat(Domain.OfEachChild ? [] : Stands.Born).Union(said.Keys).Select(p => new WrittenVoice { Person = p, Words = said.GetValueOrDefault(p) })];
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
