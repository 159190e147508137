using Kith.AskedOnce;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Recording;

/// <summary>
/// A page on which an entry is written, corrected or finished. What is typed is a draft from the first word: the script
/// saves it, and without script a button does.
/// </summary>
public abstract class EntryFormPage(Records records, Forms forms) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    /// <summary>The draft to go on with.</summary>
    [BindProperty(SupportsGet = true, Name = "draft")]
    public Guid? Draft { get; set; }

    /// <summary>The kind of a further passage that is asked for.</summary>
    [BindProperty]
    public PassageKind? FurtherKind { get; set; }

    /// <summary>Fields are named after the act, whichever act the page does.</summary>
    public abstract EntryAct Act { get; }

    public abstract string Title { get; }

    public WritingPlace Place { get; private set; } = null!;
    public RecordingForm Written { get; private protected set; } = null!;
    public DateTimeOffset? SavedAt { get; private protected set; }

    protected Forms Forms { get; } = forms;

    /// <summary>Where the page is, without what is asked of it.</summary>
    public abstract string Here { get; }

    public IEnumerable<Choice> PeopleChoices => Place.Members.Select(m => new Choice(m.Person.ToString(), m.Name, m.BornOn is { } born
        ? Shown.Age(born, Place.Today) : m.ExpectedOn is { } due ? "due " + Shown.Date(due) : null));

    public static IEnumerable<Choice> Kinds => Enum.GetValues<PassageKind>().Select(k => new Choice(k.ToString(), Sentence(k.InFull())));

    public static IEnumerable<Choice> Hows => Enum.GetValues<ContactBy>().Select(h => new Choice(h.ToString(), Sentence(h.InFull())));

    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public FormQuestion? QuestionOf(WrittenPassage passage) => Written.Questions.FirstOrDefault(q => q.Key == passage.Question);

    /// <summary>The colleagues who may co-sign, where the writer's training has lapsed.</summary>
    public IReadOnlyList<Choice> CoSigners { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Place = await Records.ReadAsync(Family, new WritingPlaceView { Form = Written.Code, Beginning = await BeginningAsync(ct) }, ct);
        if (Place is { Missing: not null, NeverTrained: false })
            CoSigners = await CoSigner.ChoicesAsync(Records, Family, Written.Code, null, null, ct);
    }

    /// <summary>What is begun here, where what was asked already is told; nothing where an entry is changed that stands.</summary>
    protected virtual ValueTask<Beginning?> BeginningAsync(CancellationToken ct) => default;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        // What is kept as a draft need not be right, so it is not looked at.
        context.HandlerMethod?.Name is "Draft" or "SaveDraft" or "Further" or "Instead" or "ThrowAway" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>The script saves what was typed.</summary>
    public async Task<IActionResult> OnPostDraftAsync() =>
        await KeepAsync() ? new OkResult() : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

    /// <summary>The button saves what was typed.</summary>
    public async Task<IActionResult> OnPostSaveDraftAsync() =>
        await KeepAsync() ? Redirect($"{Here}?draft={Act.Key}") : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

    /// <summary>One more passage, of any kind.</summary>
    public async Task<IActionResult> OnPostFurtherAsync(CancellationToken ct)
    {
        await KeepAsync();
        await LoadAsync(ct);
        TrustModel();
        Act.Passages.Add(new WrittenPassage { Kind = FurtherKind ?? PassageKind.Observation });
        return Page();
    }

    private protected async Task<bool> KeepAsync()
    {
        if (KeptForm.From(Request.Form, Family, Act.GetType().Name, Here) is not { } draft)
            return false;
        await Records.KeepDraftAsync(draft);
        return true;
    }

    /// <summary>Puts the draft that was asked for into the form; nobody else's can be.</summary>
    protected async Task ReopenAsync<T>(T act, CancellationToken ct) where T : EntryAct
    {
        if (Draft is not { } key)
            return;
        if (await Records.DraftAsync(key, ct) is not { } draft || draft.About != Family || draft.Act != typeof(T).Name || KeptForm.Of(draft) is not { } kept)
            throw new Missing();
        await TryUpdateModelAsync(act, "Act", kept.Values());
        TrustModel();
        SavedAt = draft.SavedAt;
    }

    // Half a date stays in its boxes without being scolded for; passages are shown as bound, since their places may move.
    private void TrustModel()
    {
        foreach (var (name, field) in ModelState)
        {
            field.Errors.Clear();
            if (name.StartsWith("Act.Passages", StringComparison.Ordinal))
                ModelState.Remove(name);
        }
    }

    /// <summary>A box for each question of the form that has none yet.</summary>
    protected void AskEverything()
    {
        var answered = Act.Passages.Select(p => p.Question).ToHashSet();
        var missing = Written.Questions.Where(q => !answered.Contains(q.Key)).Select(q => new WrittenPassage { Question = q.Key, Kind = q.Kind }).ToList();
        var order = Written.Questions.Select((q, i) => (q.Key, i)).ToDictionary(q => q.Key, q => q.i);
        var all = Act.Passages.Concat(missing).OrderBy(p => p.Question is { } key && order.TryGetValue(key, out var at) ? at : int.MaxValue).ToList();
        Act.Passages.Clear();
        Act.Passages.AddRange(all);
    }
}
