using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Recording;

/// <summary>The partnership publishes a recording form, new or a new version of one. Entries written in an older version keep it.</summary>
public sealed record PublishForm : Act<Id<RecordingForm>>
{
    private const int MostQuestions = 40;

    /// <summary>The code of the form this is a version of; nothing for a new form, which gets one from its name.</summary>
    public string? Code { get; init; }

    /// <summary>The version that was changed; when another was published meanwhile, nothing is.</summary>
    public int? After { get; init; }
    public string? Name { get; init; }
    public string? Intro { get; init; }

    /// <summary>No longer offered for writing; what was written in it stays.</summary>
    public bool Retired { get; init; }
    public ContactBy? UsualHow { get; init; }
    public List<Discipline> Disciplines { get; init; } = [];
    public List<AskedQuestion> Questions { get; init; } = [];

    protected override Permission Needs => Permission.PublishForms;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the form’s name");
        problems.Text(Name, nameof(Name), "The form’s name", 80);
        problems.When(!string.IsNullOrWhiteSpace(Name) && Slug(Name).Length == 0, nameof(Name), "The form’s name must include letters or numbers");
        problems.Text(Code, nameof(Code), "The form’s code", 100);
        problems.Text(Intro, nameof(Intro), "The introduction", 1_000, lines: true);
        problems.When(UsualHow is { } how && !Enum.IsDefined(how), nameof(UsualHow), "Choose one of the answers given");
        problems.When(Disciplines.Any(d => !Enum.IsDefined(d)), nameof(Disciplines), "Choose from the answers given");
        problems.When(Questions.Count == 0, "Questions[0].Label", "Enter at least one question");
        problems.When(Questions.Count > MostQuestions, nameof(Questions), $"A form can have {MostQuestions} questions or fewer: nobody reads more");
        for (var i = 0; i < Questions.Count && i < MostQuestions; i++)
            Questions[i].Check(problems, $"Questions[{i}].");
        foreach (var twice in Questions.Select((q, i) => (Label: q.Label?.Trim(), i)).Where(q => q.Label?.Length > 0)
            .GroupBy(q => q.Label, StringComparer.OrdinalIgnoreCase).SelectMany(g => g.Skip(1)))
            problems.Add($"Questions[{twice.i}].Label", "This form asks this question already");
    }

    protected override Id<RecordingForm> On(OpenRecord record)
    {
        var code = string.IsNullOrWhiteSpace(Code) ? Slug(Name!) : Code;
        var last = record.Rows<RecordingForm>().Where(f => f.Code == code).Max(f => (int?)f.Version);
        if (string.IsNullOrWhiteSpace(Code) && last is not null)
            throw new Invalid(nameof(Name), "There is a form of this name already: publish a new version of it instead");
        if (!string.IsNullOrWhiteSpace(Code) && last is null && After is not null)
            throw new Missing();
        if (After is not null && After != last)
            throw new Changed("Another version of this form was published meanwhile.");
        return record.Add(new RecordingForm
        {
            Id = new(Key),
            Code = code,
            Version = (last ?? 0) + 1,
            Name = Name!.Trim(),
            Intro = Intro?.Trim(),
            Retired = Retired,
            UsualHow = UsualHow?.InFull(),
            Disciplines = [.. Disciplines.Distinct().Select(d => d.InWords())],
            Questions = Keyed(),
        }).Id;
    }

    // A question keeps its key when its wording changes, so that what was answered can be followed through the versions.
    private IReadOnlyList<FormQuestion> Keyed()
    {
        var used = Questions.Where(q => !string.IsNullOrWhiteSpace(q.Key)).Select(q => q.Key!).ToHashSet();
        return [.. Questions.Select(q => q.AsPublished(string.IsNullOrWhiteSpace(q.Key) ? Unused(q.Label!, used) : q.Key))];
    }

    private static string Unused(string label, HashSet<string> used)
    {
        var slug = Slug(label) is { Length: > 0 } known ? known : "question";
        var key = slug;
        for (var i = 2; !used.Add(key); i++)
            key = $"{slug}-{i}";
        return key;
    }

    internal static string Slug(string text)
    {
        var words = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        var slug = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 60 ? slug[..60] : slug;
    }
}
