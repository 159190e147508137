using Kith.Access;
using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.Training;

/// <summary>An act of a session that shows that somebody passed, so that the award can be recorded in the same transaction and in no other.</summary>
internal interface IShowsPass
{
    bool Shows(RecordId worker);
}

/// <summary>A worker takes the assessment of a session that they came to; when they pass, what the course gives is awarded with it.</summary>
public sealed record AnswerAssessment : Act<AssessmentOutcome>, IShowsPass
{
    /// <summary>The place of the answer given to each question, counted from 0.</summary>
    public List<int?> Answers { get; init; } = [];

    /// <summary>Whether these answers pass: then the awards are recorded together with this.</summary>
    public bool Passes { get; init; }

    /// <summary>Whose answers they are.</summary>
    public RecordId Worker { get; init; }

    protected override Permission Needs => Permission.TakePartInTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        for (var i = 0; i < Answers.Count; i++)
            problems.Require(Answers[i], $"Answers[{i}]", $"Select an answer to question {i + 1}");
    }

    bool IShowsPass.Shows(RecordId worker) => Passes && worker == Worker;

    protected override AssessmentOutcome On(OpenRecord record)
    {
        if (Worker != record.By.Worker)
            throw new Refused("everybody takes their assessment themselves");
        var course = SessionNow.Of(record).Course;
        if (Answers.Count != course.Questions.Count)
            throw new Invalid("Answers[0]", "Answer every question");
        var mark = course.MarkOf(Answers);
        return Assessed.Add(record, course, Worker, "You", mark, Passes, [.. Answers.Select(a => a!.Value)], null, "Answers[0]");
    }
}

/// <summary>What came of an assessment.</summary>
public sealed record AssessmentOutcome(int Mark, bool Passed, int TriesLeft);

/// <summary>One person's mark from paper, as it is entered; nothing where there is none.</summary>
public sealed record EnteredMark
{
    public RecordId Worker { get; init; }
    public string? Name { get; init; }
    public int? Mark { get; init; }
    public bool Passes { get; init; }
}

/// <summary>The teacher enters marks of assessments that were taken on paper; whoever passes is awarded what the course gives with it.</summary>
public sealed record EnterMarks : Act<Done>, IShowsPass
{
    public List<EnteredMark> Marks { get; init; } = [];

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Marks.All(m => m.Mark is null), "Marks[0].Mark", "Enter at least one mark");
        for (var i = 0; i < Marks.Count; i++)
            problems.When(Marks[i].Mark is < 0 or > 100, $"Marks[{i}].Mark", "The mark must be a number from 0 to 100");
    }

    private HashSet<RecordId>? _passing;

    bool IShowsPass.Shows(RecordId worker) => (_passing ??= [.. Marks.Where(m => m.Mark is not null && m.Passes).Select(m => m.Worker)]).Contains(worker);

    protected override Done On(OpenRecord record)
    {
        var course = SessionNow.Of(record).Course;
        var state = new Assessed.State(record);
        for (var i = 0; i < Marks.Count; i++)
            if (Marks[i] is { Mark: { } mark } entered)
                Assessed.Add(record, course, entered.Worker, entered.Name ?? "This person", mark, entered.Passes, null, record.By.Name, $"Marks[{i}].Mark", state);
        return default;
    }
}

internal static class Assessed
{
    /// <summary>What was recorded of a session's assessments before.</summary>
    public sealed class State(OpenRecord record)
    {
        public Dictionary<RecordId, bool> Came { get; } = Attended.Of(record.Rows<TrainingAttendance>().ToList());
        public ILookup<RecordId, AssessmentResult> Results { get; } = record.Rows<AssessmentResult>().ToList().ToLookup(r => r.Worker);
        public ILookup<RecordId, SessionAward> Awards { get; } =
            record.Together.Where(t => t.Act is SessionAward).ToLookup(t => t.Record, t => (SessionAward)t.Act);
    }

    public static AssessmentOutcome Add(OpenRecord record, CourseFacts course, RecordId worker, string name, int mark, bool passes,
        IReadOnlyList<int>? answers, string? byName, string field, State? state = null)
    {
        state ??= new State(record);
        var (has, are) = name == "You" ? ("have", "were") : ("has", "was");
        if (!state.Came.GetValueOrDefault(worker))
            throw new Invalid(field, $"{name} {are} not marked as having come to this session");
        var before = state.Results[worker].ToArray();
        if (before.Any(r => r.Passed))
            throw new Invalid(field, $"{name} {has} passed already");
        if (before.Length >= course.Tries)
            throw new Invalid(field, $"{name} {has} tried {before.Length} times, which is as often as this course allows. Come to another session of it");
        var passed = mark >= course.PassMark;
        if (passed != passes)
            throw new Changed("The course’s pass mark is another than the page showed. Open the page again.");
        var lastDay = course.LastDay(record.Today);
        var awarded = state.Awards[worker].Where(a => a.Session == record.Id && a.From == record.Today && a.ValidUntil == lastDay).Select(a => a.Competence.Value);
        if (passed && !course.Gives.ToHashSet().SetEquals(awarded))
            throw new InvalidOperationException("Whoever passes is awarded what the course gives in the same transaction.");
        record.Add(new AssessmentResult { Worker = worker, On = record.Today, Mark = mark, Passed = passed, Answers = answers, ByName = byName });
        return new(mark, passed, course.Tries - before.Length - 1);
    }
}
