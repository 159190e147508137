using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>A worker takes the assessment of a session that they came to, on their own phone.</summary>
public sealed class AssessmentPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    [BindProperty]
    public AnswerAssessment Act { get; set; } = new();

    public SessionSeen Seen { get; private set; } = null!;

    /// <summary>What came of it, where it was not enough this time.</summary>
    public AssessmentOutcome? Outcome { get; private set; }

    protected override string ProblemField(string field) => base.ProblemField(field.StartsWith("[0].", StringComparison.Ordinal) ? field[4..]
        : field.StartsWith('[') || field == nameof(SessionAward.Competence) ? "Answers[0]" : field);

    protected override async Task LoadAsync(CancellationToken ct) => Seen = await Records.ReadAsync(Session, new SessionView(), ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Answers = [.. Seen.Now.Course.Questions.Select(_ => (int?)null)] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var (course, plan) = (Seen.Now.Course, Seen.Now.Plan);
        // A question that was not answered is not sent by the browser at all.
        var answers = course.Questions.Select((_, i) => Act.Answers.ElementAtOrDefault(i)).ToList();
        var mark = course.MarkOf(answers);
        var act = Act = Act with { Worker = Records.Worker, Answers = answers, Passes = mark >= course.PassMark };
        if (!act.Passes)
        {
            Outcome = await Records.WriteAsync(Session, act, ct);
            await LoadAsync(ct);
            return Page();
        }
        await Records.WriteAllAsync([(Session, act),
            .. SessionAward.For<EarnCompetence>(Session, course, plan.Place, Records.Worker, mark, London.DateOf(Seen.At))], ct);
        return Redirect($"/training/sessions/{Session}");
    }
}
