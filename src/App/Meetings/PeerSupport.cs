using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce;

namespace Kith.Meetings;

/// <summary>Asks a colleague, or a discipline, about a family that both may see. Question and answer stay in the record.</summary>
public sealed record AskColleague : Act<Id<PeerQuestion>>
{
    public RecordId? Worker { get; init; }

    /// <summary>Set by the page from the worker's own record.</summary>
    public string? WorkerName { get; init; }
    public Discipline? Discipline { get; init; }
    public string? Words { get; init; }

    protected override Permission Needs => Permission.WorkOnEarlyHelp;
    protected override Guid? Concerns => Key;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Worker is null && Discipline is null, nameof(Worker), "Select a colleague or a discipline");
        problems.When(Worker is not null && Discipline is not null, nameof(Discipline), "Select a colleague or a discipline, not both");
        problems.When(Discipline is { } discipline && !Enum.IsDefined(discipline), nameof(Discipline), "Select the discipline");
        problems.Text(WorkerName, nameof(Worker), "The name", 200);
        problems.Require(Words, nameof(Words), "Write your question");
        problems.Text(Words, nameof(Words), "The question", 4_000, lines: true);
    }

    protected override Id<PeerQuestion> On(OpenRecord record)
    {
        if (Worker is not null && record.Terms<AnswererTerms>()?.By is null)
            throw new Invalid(nameof(Worker), "Select a colleague who may open this family’s record, and not yourself");
        var question = record.Add(new PeerQuestion
        {
            Id = new(Key),
            Item = Key,
            Worker = Worker,
            WorkerName = record.Terms<AnswererTerms>()?.By?.Name,
            Discipline = Discipline,
            Words = Words!,
            By = record.By.Worker,
            ByName = record.By.Name,
            ByDiscipline = record.By.Discipline,
            ByEmployer = record.By.Employer,
            At = record.Now,
        });
        Told.Add(record, Told.Question, Key, record.Today, [new("asked", PeerQuestionSeen.AskedOf(question)), new("question", Words)]);
        return question.Id;
    }
}

/// <summary>Answers what a colleague asked about a family; whoever may see it may add to the answer.</summary>
public sealed record AnswerColleague : Act<Done>
{
    public Id<PeerQuestion>? Question { get; init; }
    public string? Words { get; init; }

    protected override Permission Needs => Permission.WorkOnEarlyHelp;
    protected override Guid? Concerns => Question?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Question, nameof(Question), "Select the question");
        problems.Require(Words, nameof(Words), "Write the answer");
        problems.Text(Words, nameof(Words), "The answer", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var question = record.Rows<PeerQuestion>().FirstOrDefault(q => q.Id == Question) ?? throw new Missing();
        record.Add(new PeerAnswer
        {
            Id = new(Key),
            Item = Key,
            Question = Question!.Value,
            Words = Words!,
            By = record.By.Worker,
            ByName = record.By.Name,
            ByDiscipline = record.By.Discipline,
            ByEmployer = record.By.Employer,
            At = record.Now,
        });
        Told.Add(record, Told.Answer, Key, record.Today, [new("asked", $"{question.ByName}, on {Shared.Shown.Date(London.DateOf(question.At))}"), new("answer", Words)]);
        return default;
    }
}

/// <summary>A question with what was answered.</summary>
public sealed record PeerQuestionSeen(PeerQuestion Question, IReadOnlyList<PeerAnswer> Answers)
{
    public string Asked => AskedOf(Question);

    internal static string AskedOf(PeerQuestion question) => question.WorkerName ?? $"any {question.Discipline?.InWords()}";
}

/// <summary>Everything that was asked among colleagues about a family, the latest first.</summary>
public sealed record PeerSupportView : View<IReadOnlyList<PeerQuestionSeen>>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<IReadOnlyList<PeerQuestionSeen>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var answers = (await record.Rows<PeerAnswer>().OrderBy(a => a.Id).ListAsync(ct)).ToLookup(a => a.Question);
        return [.. (await record.Rows<PeerQuestion>().OrderByDescending(q => q.Id).ListAsync(ct)).Select(q => new PeerQuestionSeen(q, [.. answers[q.Id]]))];
    }
}

/// <summary>A question among colleagues: for whoever is asked and, once it is answered, for whoever asked. Of a discipline that is asked, once for each team that serves the family.</summary>
[Indexed(nameof(Worker), nameof(AnsweredAt), Across = true)]
[Indexed(nameof(Team), nameof(Discipline), nameof(AnsweredAt), Across = true)]
[Indexed(nameof(By), nameof(AnsweredAt), Across = true)]
public sealed class PeerQuestionNow : Derived
{
    public RecordId? Worker { get; set; }
    public Discipline? Discipline { get; set; }
    public Id<Team>? Team { get; set; }
    public RecordId By { get; set; }
    public string ByName { get; set; } = "";
    public string Words { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}

/// <inheritdoc cref="PeerQuestionNow"/>
internal sealed class PeerQuestionsNow : Derivation<PeerQuestionNow>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(PeerQuestion), typeof(PeerAnswer), typeof(Involvement)];

    protected override IEnumerable<PeerQuestionNow> Derive(OpenRecord record)
    {
        var answered = record.Rows<PeerAnswer>().AsEnumerable().GroupBy(a => a.Question).ToDictionary(a => a.Key, a => a.Min(x => x.At));
        var questions = record.Rows<PeerQuestion>().ToList();
        Id<Team>[] teams = questions.Exists(q => q.Worker is null) ? [.. record.Rows<Involvement>().AsEnumerable().Select(i => i.Team).Distinct()] : [];
        PeerQuestionNow Row(PeerQuestion q, Guid id, Id<Team>? team) => new()
        {
            Id = id,
            Worker = q.Worker,
            Discipline = q.Discipline,
            Team = team,
            By = q.By,
            ByName = q.ByName,
            Words = q.Words,
            At = q.At,
            AnsweredAt = answered.TryGetValue(q.Id, out var at) ? at : null,
        };
        return [.. questions.SelectMany(q => q.Worker is not null ? [Row(q, q.Id.Value, null)] : teams.Select(t => Row(q, Jobs.NoticeKeys.Of(q.Id.Value, t.ToString()), t)))];
    }
}

/// <summary>A question in a worker's list, with what the family is called.</summary>
public sealed record PeerQuestionToMe(PeerQuestionNow Question, string Called, bool Mine);

/// <summary>What colleagues ask this worker or their discipline, and what was answered to them in the last two weeks.</summary>
public sealed record QuestionsToMe : Question<IReadOnlyList<PeerQuestionToMe>>
{
    private const int Most = 50;

    public List<Guid> Teams { get; init; } = [];
    public Discipline? Discipline { get; init; }

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<Answer<IReadOnlyList<PeerQuestionToMe>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (me, discipline, since) = (across.By.Worker, Discipline, across.Now.AddDays(-14));
        Id<Team>[] teams = [.. Teams.Select(t => new Id<Team>(t))];
        var all = across.Derived<PeerQuestionNow>();
        var found = new List<PeerQuestionNow>(await all.Where(q => q.Worker == me && q.AnsweredAt == null).OrderBy(q => q.At).Take(Most).ListAsync(ct));
        if (discipline is not null && teams.Length > 0)
            found.AddRange(await all.Where(q => q.Team != null && teams.Contains(q.Team.Value) && q.Discipline == discipline && q.AnsweredAt == null && q.By != me).OrderBy(q => q.At).Take(Most).ListAsync(ct));
        var mine = await all.Where(q => q.By == me && q.AnsweredAt > since).OrderByDescending(q => q.AnsweredAt).Take(Most).ListAsync(ct);
        PeerQuestionNow[] each = [.. found.Concat(mine).DistinctBy(q => (q.Record, q.At, q.By, q.Words))];
        if (each.Length == 0)
            return new([], []);
        var may = await across.DecideAsync([.. each.Select(q => q.Record)], RecordKind.Family, Permission.SeeFamily, ct);
        each = [.. each.Where(q => !IsHidden(q, may[q.Record]))];
        RecordId[] shown = [.. each.Select(q => q.Record).Distinct().Where(f => may[f].Allowed)];
        var names = (await across.Derived<FamilyNow>().Where(f => shown.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Called);
        return new([.. each.Where(q => names.ContainsKey(q.Record)).Select(q => new PeerQuestionToMe(q, names[q.Record], q.By == me))], shown);
    }

    // Of a discipline that is asked each team has a row, whose id is made of the question's.
    private static bool IsHidden(PeerQuestionNow question, Decision decision) =>
        decision.Hides(question.Id) || question.Team is { } team && decision.Hidden.Any(id => Jobs.NoticeKeys.Of(id, team.ToString()) == question.Id);
}
