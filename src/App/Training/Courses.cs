using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Training;

/// <summary>Adds something that workers can be competent in, owned by the partner that insists on it.</summary>
public sealed record AddCompetence : Act<Id<Competence>>
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? About { get; init; }
    public Id<Organisation>? Owner { get; init; }
    public string? OwnerName { get; init; }

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the competence’s name");
        problems.Text(Name, nameof(Name), "The competence’s name", 120);
        problems.Text(Code, nameof(Code), "The competence’s code", 60);
        problems.Text(About, nameof(About), "What it means", 1_000, lines: true);
        problems.Require(Owner, nameof(Owner), "Select the partner that insists on it");
    }

    protected override Id<Competence> On(OpenRecord record)
    {
        var code = string.IsNullOrWhiteSpace(Code) ? Recording.PublishForm.Slug(Name!) : Code.Trim();
        if (code.Length == 0)
            throw new Invalid(nameof(Name), "The competence’s name must include letters or numbers");
        if (record.Rows<Competence>().Any(c => c.Code == code))
            throw new Invalid(nameof(Name), "There is a competence of this name already");
        return record.Add(new Competence
        {
            Id = new(Key),
            Code = code,
            Name = Name!.Trim(),
            About = About?.Trim(),
            Owner = Owner!.Value,
            OwnerName = OwnerName ?? "",
        }).Id;
    }
}

/// <summary>The partner that owns a competence words it anew.</summary>
public sealed record ReviseCompetence : Act<Done>
{
    public Id<Competence> Competence { get; init; }
    public string? Name { get; init; }
    public string? About { get; init; }

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the competence’s name");
        problems.Text(Name, nameof(Name), "The competence’s name", 120);
        problems.Text(About, nameof(About), "What it means", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var competence = record.Rows<Competence>().FirstOrDefault(c => c.Id == Competence) ?? throw new Missing();
        if (record.By.Employer != competence.OwnerName)
            throw new Refused($"only {competence.OwnerName} changes the competences that it insists on");
        record.Add(new CompetenceRevised { Competence = Competence, Name = Name!.Trim(), About = About?.Trim(), ByName = record.By.Name });
        return default;
    }
}

/// <summary>One question of an assessment as it is entered.</summary>
public sealed record EnteredQuestion
{
    public string? Text { get; init; }

    /// <summary>One on each line.</summary>
    public string? Answers { get; init; }

    /// <summary>The number of the right one, counted from 1.</summary>
    public int? Right { get; init; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Answers) && Right is null;

    internal string[] Lines => (Answers ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal void Check(Problems problems, string at)
    {
        problems.Require(Text, at + nameof(Text), "Enter the question");
        problems.Text(Text, at + nameof(Text), "The question", 500);
        problems.Text(Answers, at + nameof(Answers), "The answers", 2_000, lines: true);
        problems.When(Lines.Length is < 2 or > 8, at + nameof(Answers), "Enter 2 to 8 answers, one on each line");
        problems.When(Right is null || Right < 1 || Right > Lines.Length, at + nameof(Right), "Enter which answer is right, by its number");
    }
}

/// <summary>Publishes a course, new or a new version of one. Sessions that are planned already keep theirs.</summary>
public sealed record PublishCourse : Act<Id<Course>>
{
    private const int MostQuestions = 50;

    /// <summary>The code of the course this is a version of; nothing for a new one.</summary>
    public string? Code { get; init; }

    /// <summary>The version that was changed; when another was published meanwhile, nothing is.</summary>
    public int? After { get; init; }
    public string? Name { get; init; }
    public string? About { get; init; }
    public CourseKind? Kind { get; init; }
    public List<Guid> Gives { get; init; } = [];
    public int? LastsMonths { get; init; }
    public int? PassMark { get; init; }
    public int? Tries { get; init; }
    public List<string> TaughtBy { get; init; } = [];
    public List<EnteredQuestion> Questions { get; init; } = [];
    public bool Retired { get; init; }

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the course’s name");
        problems.Text(Name, nameof(Name), "The course’s name", 120);
        problems.Text(Code, nameof(Code), "The course’s code", 60);
        problems.Text(About, nameof(About), "What the course is about", 2_000, lines: true);
        problems.When(Kind is not { } kind || !Enum.IsDefined(kind), nameof(Kind), "Select whether it is a full course or a refresher");
        problems.When(Gives.Count == 0, nameof(Gives), "Select at least one competence that the course gives");
        problems.When(LastsMonths is not (null or (>= 1 and <= 120)), nameof(LastsMonths), "How many months it lasts must be a number from 1 to 120");
        problems.When(PassMark is not (>= 1 and <= 100), nameof(PassMark), "The pass mark must be a number from 1 to 100");
        problems.When(Tries is not (>= 1 and <= 10), nameof(Tries), "How often it may be tried must be a number from 1 to 10");
        problems.When(TaughtBy.Except(MayTeach.Words).Any(), nameof(TaughtBy), "Choose from the answers given");
        problems.When(Questions.Count == 0, nameof(Questions), "Enter at least one question");
        problems.When(Questions.Count > MostQuestions, nameof(Questions), $"Enter {MostQuestions} questions or fewer");
        for (var i = 0; i < Questions.Count && i < MostQuestions; i++)
            Questions[i].Check(problems, $"Questions[{i}].");
    }

    protected override Id<Course> On(OpenRecord record)
    {
        var code = string.IsNullOrWhiteSpace(Code) ? Recording.PublishForm.Slug(Name!) : Code.Trim();
        if (code.Length == 0)
            throw new Invalid(nameof(Name), "The course’s name must include letters or numbers");
        var last = record.Rows<Course>().Where(c => c.Code == code).Max(c => (int?)c.Version);
        if (string.IsNullOrWhiteSpace(Code) && last is not null)
            throw new Invalid(nameof(Name), "There is a course of this name already: publish a new version of it instead");
        if (After is not null && After != last)
            throw new Changed("Another version of this course was published meanwhile.");
        var competences = Catalogue.Competences(record);
        if (Gives.Any(g => competences.All(c => c.Id.Value != g)))
            throw new Invalid(nameof(Gives), "Choose from the competences given");
        var gives = competences.Where(c => Gives.Contains(c.Id.Value)).ToArray();
        return record.Add(new Course
        {
            Id = new(Key),
            Code = code,
            Version = (last ?? 0) + 1,
            Name = Name!.Trim(),
            About = About?.Trim(),
            Kind = Kind!.Value,
            Gives = [.. gives.Select(c => c.Id.Value)],
            GivesNames = [.. gives.Select(c => c.Name)],
            LastsMonths = LastsMonths,
            PassMark = PassMark!.Value,
            Tries = Tries!.Value,
            TaughtBy = [.. TaughtBy.Distinct()],
            Questions = [.. Questions.Select(q => new AssessmentQuestion(q.Text!.Trim(), q.Lines, q.Right!.Value - 1))],
            Retired = Retired,
            PublishedBy = record.By.Name,
        }).Id;
    }
}

/// <summary>The words by which a course says who may teach it: roles and disciplines.</summary>
public static class MayTeach
{
    public static IReadOnlyList<string> Words { get; } =
    [
        .. Enum.GetValues<Role>().Where(r => Roles.Table[r].Contains(Permission.ManageTraining)).Select(r => r.InWords()),
        .. Enum.GetValues<Discipline>().Select(d => d.InWords()),
    ];
}
