using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce.Directory;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Workforce.Lines;

public sealed class LinesPage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty]
    public SetLine Act { get; set; } = new();

    /// <summary>The key of the act that ends the line before it, so that the form sent twice ends it once.</summary>
    [BindProperty]
    public Guid EndKey { get; set; } = Guid.CreateVersion7();

    public IReadOnlyList<LineHeld> Lines { get; private set; } = [];
    /// <summary>The beginning of the name of somebody who is not in a team of the worker's.</summary>
    [BindProperty, Text("The name", 200)]
    public string? Sought { get; set; }

    public IReadOnlyList<Candidate> Colleagues { get; private set; } = [];
    public DateOnly On => Today;

    public static IEnumerable<Choice> Kinds => Enum.GetValues<LineKind>().Select(k => new Choice(k.ToString(), LineWords.Sentence(k), k switch
    {
        LineKind.LineManager => "Their employer’s manager, or another employer’s by agreement",
        LineKind.DayToDayManager => "Who directs the work in the centre, where that is somebody else",
        LineKind.ProfessionalSupervisor => "Of their own profession, often of another employer than the manager",
        _ => null,
    }));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Lines = await Records.ReadAsync(Worker, new LinesView(), ct);
        var near = (await Records.AskAsync(new WorkersInTeams { Teams = Facts.Teams }, ct)).Select(w => new Candidate(w.Record, w.Name, w.Discipline.InWords(), w.Employer));
        Colleagues = [.. (await FoundAsync(ct)).Select(Of).Concat(near).DistinctBy(w => w.Record).Where(w => w.Record != Worker)];
        if (Act.By is { } chosen && chosen != Worker && Colleagues.All(c => c.Record != chosen))
            Colleagues = [.. Colleagues, .. await ChosenAsync(chosen, ct)];
    }

    /// <summary>What is wrong with the name that is looked for.</summary>
    private string? _wrong;

    private async Task<IReadOnlyList<Colleague>> FoundAsync(CancellationToken ct)
    {
        try
        {
            return string.IsNullOrWhiteSpace(Sought) ? [] : (await Records.AskAsync(new FindColleagues { Name = Sought }, ct)).Page;
        }
        catch (Invalid wrong)
        {
            _wrong = wrong.Problems[0].Message;
            return [];
        }
    }

    private static Candidate Of(Colleague colleague) => new(colleague.Record, colleague.Name, colleague.Discipline.InWords(), colleague.Employer);

    private async Task<IEnumerable<Candidate>> ChosenAsync(RecordId chosen, CancellationToken ct)
    {
        try
        {
            return [Of(await Records.AskAsync(new LookUpColleague { Worker = chosen }, ct))];
        }
        catch (Missing)
        {
            // Who has left holds no line.
            return [];
        }
    }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        // While one looks for somebody nothing else need be right yet.
        context.HandlerMethod?.Name is "Find" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>Offers the colleagues whose names begin so.</summary>
    public async Task<IActionResult> OnPostFindAsync(CancellationToken ct)
    {
        foreach (var field in ModelState.Values)
            field.Errors.Clear();
        await LoadAsync(ct);
        if (_wrong is not null)
            ModelState.AddModelError(nameof(Sought), _wrong);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var by = Colleagues.FirstOrDefault(w => w.Record == Act.By);
        var set = Act with
        {
            Line = new(Act.Key),
            By = by?.Record ?? (Act.By == Worker ? Worker : null),
            ByName = by?.Name,
            ByEmployer = by?.Employer,
        };
        var acts = new List<(RecordId, Act)>();
        // The line of this kind that stood until then ends the day before.
        if (set.From is { } from && Lines.FirstOrDefault(l => l.Kind == set.Kind && l.Id != set.Line && l.From < from && !(l.To < from)) is { } before)
            acts.AddRange(new EndLine { Key = EndKey, Line = before.Id, LastDay = from.AddDays(-1), Reason = $"{set.ByName} follows" }.With(Worker, before.By));
        acts.AddRange(set.With(Worker, Facts.Details.Name));
        await Records.WriteAllAsync(acts, ct);
        return Redirect($"/workers/{Worker}/lines");
    }

    // Problems of several acts say which act; each of them is about the one form.
    protected override string ProblemField(string field) => base.ProblemField(field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.'));
}

public sealed class EndLinePage(Records records, TimeProvider time) : WorkerForm(records, time)
{
    [BindProperty(SupportsGet = true)]
    public Id<ReportingLine> Line { get; set; }

    [BindProperty]
    public EndLine Act { get; set; } = new();

    public LineHeld Held { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Held = (await Records.ReadAsync(Worker, new LinesView(), ct)).FirstOrDefault(l => l.Id == Line) ?? throw new Missing();
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { LastDay = Today };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAllAsync((Act with { Line = Line }).With(Worker, Held.By), ct);
        return Redirect($"/workers/{Worker}/lines");
    }

    protected override string ProblemField(string field) => base.ProblemField(field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.'));
}

/// <summary>What lines are called.</summary>
public static class LineWords
{
    /// <summary>"Line manager", as a heading begins.</summary>
    public static string Sentence(LineKind kind) => kind == LineKind.DayToDayManager ? "Day-to-day manager" : Capital(kind.InWords());

    /// <summary>What a session of this kind is called.</summary>
    public static string Session(LineKind kind) => kind switch
    {
        LineKind.LineManager => "Management supervision",
        LineKind.DayToDayManager => "Day-to-day supervision",
        LineKind.ProfessionalSupervisor => "Professional supervision",
        _ => "Safeguarding supervision",
    };

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
