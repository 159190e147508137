using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce.Lines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Workforce.Supervision;

/// <summary>One direction as it is filled in. With nothing in it, it is not there.</summary>
public sealed record DirectionFields
{
    public Guid Key { get; init; } = Guid.CreateVersion7();
    public RecordId? Family { get; init; }
    public string? What { get; init; }
    public RecordId? Worker { get; init; }
    public DateOnly? DueOn { get; init; }

    internal bool IsEmpty => Family is null && string.IsNullOrWhiteSpace(What) && DueOn is null;
}

/// <summary>A supervisor records a session, with the directions that came of it. What is typed is a draft from the first word, in their own record.</summary>
public sealed class RecordSupervisionPage(Records records) : KithPage(records)
{
    private const int MostDirections = 20;

    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    [BindProperty]
    public RecordSupervision Act { get; set; } = new();

    [BindProperty]
    public List<DirectionFields> Directions { get; set; } = [];

    /// <summary>The draft to go on with.</summary>
    [BindProperty(SupportsGet = true, Name = "draft")]
    public Guid? Draft { get; set; }

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>What was begun for this worker before and not recorded.</summary>
    public IReadOnlyList<DraftLine> Begun { get; private set; } = [];

    public string Here => $"/workers/{Worker}/supervision/record";

    public SupervisionSeen Seen { get; private set; } = null!;
    public IReadOnlyList<CaseToDiscuss> Cases { get; private set; } = [];

    /// <summary>The lines that the supervisor holds.</summary>
    public IReadOnlyList<LineKind> Kinds { get; private set; } = [];

    public IEnumerable<Choice> KindChoices => Kinds.Select(k => new Choice(k.ToString(), LineWords.Session(k)));

    public IEnumerable<Choice> WorkerChoices => Cases.SelectMany(c => c.Named).Where(s => s.Worker != Worker).DistinctBy(s => s.Worker)
        .OrderBy(s => s.WorkerName, StringComparer.Ordinal).Select(s => new Choice(s.Worker!.Value.ToString(), $"{s.WorkerName}, {s.Discipline?.InWords()}, {s.Employer}"))
        .Prepend(new Choice(Worker.ToString(), Seen.Name));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Worker, new SupervisionView(), ct);
        Kinds = [.. Seen.Now.Where(l => l.By == Records.Worker).Select(l => l.Kind)];
        if (Kinds.Count == 0 || Worker == Records.Worker)
            throw new Refused("only who manages or supervises the worker today records a session");
        Cases = await Records.AskAsync(new CasesToDiscuss { Worker = Worker }, ct);
        if (Directions.Count == 0)
            Directions.Add(new DirectionFields());
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Kind = Kinds.Count == 1 ? Kinds[0] : null, HeldOn = Seen.Today };
        if (Draft is not { } key)
        {
            Begun = [.. (await DraftLine.MineAsync(Records, ct)).Where(d => d.Href.StartsWith(Here + "?", StringComparison.Ordinal))];
            return;
        }
        // Nobody else's can be asked for.
        if (await Records.DraftAsync(key, ct) is not { } draft || draft.About != Worker || draft.Act != nameof(RecordSupervision) || KeptForm.Of(draft) is not { } kept)
            throw new Missing();
        await TryUpdateModelAsync(Act, nameof(Act), kept.Values());
        await TryUpdateModelAsync(Directions, nameof(Directions), kept.Values());
        NoScolding();
        SavedAt = draft.SavedAt;
    }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        // What is kept as a draft need not be right, so it is not looked at.
        context.HandlerMethod?.Name is "Another" or "Draft" or "SaveDraft" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>The script saves what was typed.</summary>
    public async Task<IActionResult> OnPostDraftAsync() =>
        await KeepAsync() ? new OkResult() : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

    /// <summary>The button saves what was typed.</summary>
    public async Task<IActionResult> OnPostSaveDraftAsync() =>
        await KeepAsync() ? Redirect($"{Here}?draft={Act.Key}") : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);

    private async Task<bool> KeepAsync()
    {
        if (KeptForm.From(Request.Form, Worker, nameof(RecordSupervision), Here, nameof(Directions) + "[") is not { } draft)
            return false;
        await Records.KeepDraftAsync(draft);
        return true;
    }

    // Half a date stays in its boxes without being scolded for.
    private void NoScolding()
    {
        foreach (var field in ModelState.Values)
            field.Errors.Clear();
    }

    /// <summary>Room for one more direction; what was typed stays.</summary>
    public async Task<IActionResult> OnPostAnotherAsync(CancellationToken ct)
    {
        await KeepAsync();
        await LoadAsync(ct);
        if (Directions.Count < MostDirections)
            Directions.Add(new DirectionFields());
        NoScolding();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var problems = new List<Problem>();
        var (given, families) = (new List<(RecordId, Act)>(), new List<DiscussedFamily>());
        for (var i = 0; i < Directions.Count; i++)
        {
            var direction = Directions[i];
            if (direction.IsEmpty)
                continue;
            var found = Cases.FirstOrDefault(c => c.Family == direction.Family);
            if (found is null)
                problems.Add(new Problem($"Directions[{i}].Family", "Select the family that was discussed"));
            var give = new GiveDirection
            {
                Key = direction.Key,
                Direction = new(direction.Key),
                Supervised = Worker,
                What = direction.What,
                Worker = direction.Worker,
                WorkerName = direction.Worker == Worker ? Seen.Name : Cases.SelectMany(c => c.Named).FirstOrDefault(s => s.Worker == direction.Worker)?.WorkerName,
                DueOn = direction.DueOn,
            };
            problems.AddRange(Records.ProblemsOf(give).Select(p => p with { Field = $"Directions[{i}].{p.Field}" }));
            if (direction.Worker is { } who && who != Worker && found is not null && found.Named.All(s => s.Worker != who))
                problems.Add(new Problem($"Directions[{i}].Worker", $"Select {Seen.Name}, or a worker who is named for the {found.Called}"));
            if (found is not null)
            {
                families.Add(new DiscussedFamily(found.Family, found.Called, new(direction.Key)));
                given.Add((found.Family, give));
            }
        }
        var act = Act with { Session = new(Act.Key), Families = families };
        problems.InsertRange(0, Records.ProblemsOf(act).Select(p => p with { Field = "Act." + p.Field }));
        if (problems.Count > 0)
            throw new Invalid(problems);
        await Records.WriteAllAsync([(Worker, act), .. given], ct);
        return Redirect($"/workers/{Worker}/supervision");
    }

    // What the page found says where it is; what the record found is about the session.
    protected override string ProblemField(string field) => field.Contains('.', StringComparison.Ordinal) ? field : base.ProblemField(field);
}
