using System.Text.Json;
using Kith.Access;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>One version of what the common assessment asks: data, published by the partnership.</summary>
public sealed class AssessmentFormVersion : OnRecord<AssessmentFormVersion>
{
    public int Version { get; init; }
    public DateOnly From { get; init; }

    [AsJson]
    public IReadOnlyList<AssessmentDomain> Domains { get; init; } = [];
}

/// <summary>A domain of the assessment. One that is each child's own is written for every child; the others once for the family.</summary>
/// <param name="IsChecklist">It is no domain: its elements are the questions of the checklist before an assessment.</param>
public sealed record AssessmentDomain(string Name, bool OfEachChild, IReadOnlyList<AssessmentElement> Elements, bool IsChecklist = false);

/// <summary>One element of a domain. Its code never changes, whatever it is called.</summary>
public sealed record AssessmentElement(string Code, string Name, string? Hint = null);

/// <summary>What the assessment asks on a day, with its version.</summary>
/// <param name="Parts">Its domains, and the checklist.</param>
public sealed record AssessmentForm(int Version, DateOnly From, IReadOnlyList<AssessmentDomain> Parts)
{
    /// <summary>More questions than this are no checklist.</summary>
    internal const int MostQuestions = 20;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>The national common assessment form's domains and elements: counts until the partnership publishes its own.</summary>
    public static AssessmentForm Shipped { get; } = new(0, new DateOnly(2020, 1, 1), Read());

    public IReadOnlyList<AssessmentDomain> Domains { get; } = [.. Parts.Where(p => !p.IsChecklist)];

    /// <summary>The questions of the checklist before an assessment; what Kith comes with where a version has none.</summary>
    public IReadOnlyList<string> Checklist => Parts.FirstOrDefault(p => p.IsChecklist) is { } list ? [.. list.Elements.Select(e => e.Name)] : Shipped.Checklist;

    public static AssessmentForm On(DateOnly day, IEnumerable<AssessmentFormVersion> published) =>
        published.Where(form => form.From <= day).MaxBy(form => form.Version) is { } form ? new(form.Version, form.From, form.Domains) : Shipped;

    public AssessmentElement? Find(string? code) => Domains.SelectMany(d => d.Elements).FirstOrDefault(e => e.Code == code);

    public AssessmentDomain? DomainOf(string? code) => Domains.FirstOrDefault(d => d.Elements.Any(e => e.Code == code));

    private static AssessmentDomain[] Read()
    {
        using var stream = typeof(AssessmentForm).Assembly.GetManifestResourceStream("Kith.EarlyHelp.assessment.json")!;
        return JsonSerializer.Deserialize<AssessmentDomain[]>(stream, s_json)!;
    }
}

/// <summary>What the common assessment asks today, and every version that was published.</summary>
public sealed record AssessmentFormView : View<IReadOnlyList<AssessmentFormVersion>>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override Task<IReadOnlyList<AssessmentFormVersion>> OfAsync(OpenRecord record, CancellationToken ct) =>
        record.Rows<AssessmentFormVersion>().OrderBy(f => f.Version).ListAsync(ct);
}

/// <summary>The partnership publishes a new version of what the common assessment asks. What was written in an older one keeps it.</summary>
public sealed record PublishAssessmentForm : Act<Done>
{
    public DateOnly? From { get; init; }

    /// <summary>A domain in a line that begins with #, with "(each child)" where it is each child's own, or with "(checklist)" for the checklist before an assessment; under it an element in each line: code, colon, name, and after a dash a hint.</summary>
    public string? Text { get; init; }

    protected override Permission Needs => Permission.PublishThresholds;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(From, nameof(From), "Enter the date it counts from");
        problems.When(From < today, nameof(From), "The date it counts from must be today or in the future");
        problems.Require(Text, nameof(Text), "Enter the domains and their elements");
        problems.Text(Text, nameof(Text), "The form", 20_000, lines: true);
        if (!string.IsNullOrWhiteSpace(Text) && AssessmentText.Read(Text, out var wrong) is var domains)
        {
            problems.When(wrong is not null, nameof(Text), wrong ?? "");
            problems.When(wrong is null && domains.SelectMany(d => d.Elements).GroupBy(e => e.Code).Any(g => g.Count() > 1), nameof(Text), "Two elements have the same code");
        }
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new AssessmentFormVersion
        {
            Version = (record.Rows<AssessmentFormVersion>().Max(f => (int?)f.Version) ?? 0) + 1,
            From = From!.Value,
            Domains = AssessmentText.Read(Text!, out _),
        });
        return default;
    }
}

/// <summary>The form as a person edits it: lines of text.</summary>
public static class AssessmentText
{
    private const string Each = "(each child)", Checklist = "(checklist)";

    public static string Write(IEnumerable<AssessmentDomain> domains) => string.Join('\n', domains.SelectMany(d => (string[])
        [$"# {d.Name}{(d.OfEachChild ? " " + Each : d.IsChecklist ? " " + Checklist : "")}", .. d.Elements.Select(e => $"{e.Code}: {e.Name}{(e.Hint is null ? "" : " - " + e.Hint)}"), ""])).Trim();

    /// <param name="wrong">What is wrong with the first line that cannot be read.</param>
    public static IReadOnlyList<AssessmentDomain> Read(string text, out string? wrong)
    {
        var domains = new List<AssessmentDomain>();
        wrong = null;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#'))
            {
                var name = line[1..].Trim();
                var each = name.EndsWith(Each, StringComparison.OrdinalIgnoreCase);
                var checklist = name.EndsWith(Checklist, StringComparison.OrdinalIgnoreCase);
                domains.Add(new((each ? name[..^Each.Length] : checklist ? name[..^Checklist.Length] : name).Trim(), each, [], checklist));
            }
            else if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 and <= 40 } code, { Length: > 0 } rest] && domains.Count > 0)
            {
                var said = rest.Split(" - ", 2, StringSplitOptions.TrimEntries);
                domains[^1] = domains[^1] with { Elements = [.. domains[^1].Elements, new(code, said[0], said.Length > 1 ? said[1] : null)] };
            }
            else
            {
                wrong ??= domains.Count == 0 ? "Begin with a domain, in a line that begins with #" : $"‘{(line.Length > 40 ? line[..40] + "…" : line)}’ is not an element: write its code, a colon and its name";
            }
        }
        if (wrong is null && domains.FirstOrDefault(d => d.Elements.Count == 0) is { } empty)
            wrong = $"‘{empty.Name}’ has no element";
        if (wrong is null && domains.TrueForAll(d => d.IsChecklist))
            wrong = "Write at least one domain";
        if (wrong is null && domains.Count(d => d.IsChecklist) > 1)
            wrong = "Write one checklist, with all its questions";
        if (wrong is null && domains.Find(d => d.IsChecklist) is { } asks && (asks.Elements.Count > AssessmentForm.MostQuestions || asks.Elements.Any(e => e.Name.Length > 300)))
            wrong = $"The checklist has {AssessmentForm.MostQuestions} questions at the most, each of 300 characters or fewer";
        return domains;
    }
}
