using System.Text.Json.Serialization;
using Kith.Access;
using Kith.AskedOnce;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.EarlyHelp;

/// <summary>Writes parts of the common assessment, in one visit or several, by one worker or several. Only what changed becomes a new part; what a colleague wrote stays.</summary>
public sealed record WriteAssessment : EpisodeAct
{
    /// <summary>The version of the form it is written in; set by the page.</summary>
    public int Form { get; init; }

    /// <summary>The child it is about; nothing where it is the whole family's.</summary>
    public Id<Person>? Child { get; init; }
    public List<WrittenPart> Parts { get; init; } = [];

    /// <summary>What the writer does about what was asked already.</summary>
    public List<OverlapAnswer>? Overlaps { get; init; }

    /// <summary>What is begun, looked up by the page.</summary>
    [JsonIgnore, BindNever]
    public Beginning? Beginning { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        Kith.AskedOnce.Overlaps.Check(Overlaps, problems);
        problems.When(Parts.Count > 60, nameof(Parts), "Open the assessment again");
        for (var i = 0; i < Parts.Count && i < 60; i++)
        {
            problems.Text(Parts[i].Element, $"Parts[{i}].Strengths", "The element", 40);
            problems.Text(Parts[i].Strengths, $"Parts[{i}].Strengths", "What goes well", 10_000, lines: true);
            problems.Text(Parts[i].Needs, $"Parts[{i}].Needs", "What is needed", 10_000, lines: true);
            problems.Text(Parts[i].OwnWords, $"Parts[{i}].OwnWords", "Their own words", 10_000, lines: true);
        }
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.Assess, nameof(Parts));
        if (Child is { } child && !episode.Children.Contains(child.Value))
            throw new Missing();
        Kith.AskedOnce.Overlaps.Record(record, Beginning, Overlaps, null);
        var latest = AssessmentNow.Latest(record.Rows<AssessmentPart>().ToList(), Episode);
        for (var i = 0; i < Parts.Count; i++)
        {
            var part = Parts[i];
            var known = latest.GetValueOrDefault((part.Element ?? "", Child));
            if (part.Says(known))
                continue;
            // Somebody wrote it since this page was opened: theirs is shown beside, and nothing is lost.
            if (known is not null && known.Id.Value != part.After)
                throw new Changed($"{known.ByName} wrote in this part meanwhile. Read it, and write again what is still missing.");
            record.Add(new AssessmentPart
            {
                Episode = Episode,
                Form = Form,
                Element = part.Element ?? "",
                Child = Child,
                Strengths = Blank(part.Strengths),
                Needs = Blank(part.Needs),
                OwnWords = Blank(part.OwnWords),
                By = record.By.Worker,
                ByName = record.By.Name,
                Discipline = record.By.Discipline,
                Employer = record.By.Employer,
                At = record.Now,
            });
        }
        return default;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>One part as it is typed.</summary>
public sealed record WrittenPart
{
    public string? Element { get; init; }
    public string? Strengths { get; init; }
    public string? Needs { get; init; }
    public string? OwnWords { get; init; }

    /// <summary>The part that stood when the page was opened.</summary>
    public Guid? After { get; init; }

    internal bool Says(AssessmentPart? known) =>
        Same(Strengths, known?.Strengths) && Same(Needs, known?.Needs) && Same(OwnWords, known?.OwnWords);

    // A browser sends line ends as two characters, whatever was stored.
    private static bool Same(string? typed, string? stored) =>
        (string.IsNullOrWhiteSpace(typed) ? "" : typed.ReplaceLineEndings("\n")) == (stored ?? "").ReplaceLineEndings("\n");
}

/// <summary>Completes the assessment as a version with a number: what works, what needs to change, and the family's own words.</summary>
public sealed record CompleteAssessment : EpisodeAct
{
    protected override Permission Needs => Permission.LeadAssessments;

    public string? Present { get; init; }
    public string? Working { get; init; }
    public string? NeedsToChange { get; init; }
    public string? ChildsComment { get; init; }
    public string? ParentsComment { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Present, nameof(Present), "Enter who was there when you wrote it with the family");
        problems.Text(Present, nameof(Present), "Who was there", 2_000, lines: true);
        problems.Require(Working, nameof(Working), "Say what is working");
        problems.Text(Working, nameof(Working), "What is working", 10_000, lines: true);
        problems.Require(NeedsToChange, nameof(NeedsToChange), "Say what needs to change");
        problems.Text(NeedsToChange, nameof(NeedsToChange), "What needs to change", 10_000, lines: true);
        problems.Text(ChildsComment, nameof(ChildsComment), "The child’s words", 4_000, lines: true);
        problems.Text(ParentsComment, nameof(ParentsComment), "The parents’ words", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.CompleteAssessment, nameof(Working));
        if (!record.Rows<AssessmentPart>().Any(p => p.Episode == Episode))
            throw new Invalid(nameof(Working), "Nothing is written in the assessment yet");
        record.Add(new AssessmentCompleted
        {
            Episode = Episode,
            Version = episode.Versions + 1,
            Present = Present!,
            Working = Working!,
            NeedsToChange = NeedsToChange!,
            ChildsComment = ChildsComment,
            ParentsComment = ParentsComment,
            ByName = record.By.Name,
            Discipline = record.By.Discipline,
            Employer = record.By.Employer,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>An assessment as it stands, or as a version of it was completed.</summary>
public sealed record AssessmentNow(
    FamilyBanner Banner, FamilyFacts Family, Episode Episode, IReadOnlyDictionary<(string Element, Id<Person>? Child), AssessmentPart> Parts,
    IReadOnlyDictionary<(string Element, Id<Person>? Child), int> Earlier, IReadOnlyList<AssessmentCompleted> Versions)
{
    /// <summary>Of each part the latest.</summary>
    public static Dictionary<(string Element, Id<Person>? Child), AssessmentPart> Latest(IEnumerable<AssessmentPart> parts, Id<EarlyHelpEpisode> episode, DateTimeOffset? until = null) =>
        parts.Where(p => p.Episode == episode && !(p.At > until)).GroupBy(p => (p.Element, p.Child)).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Id.Value)!);
}

/// <summary>The common assessment of an episode, as it stands or in one of its versions.</summary>
public sealed record AssessmentView : View<AssessmentNow>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public int? Version { get; init; }

    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<AssessmentNow> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var episode = (await EarlyHelpNow.OfAsync(record, ct)).FirstOrDefault(e => e.Id == Episode) ?? throw new Missing();
        var versions = await record.Rows<AssessmentCompleted>().Where(a => a.Episode == Episode).OrderBy(a => a.Version).ListAsync(ct);
        var until = Version is { } number ? (versions.FirstOrDefault(v => v.Version == number) ?? throw new Missing()).At : (DateTimeOffset?)null;
        var parts = await record.Rows<AssessmentPart>().Where(p => p.Episode == Episode).ListAsync(ct);
        var facts = await FamilyNow.OfAsync(record, ct);
        return new(FamilyBanner.Of(record.Id, facts), facts, episode, AssessmentNow.Latest(parts, Episode, until),
            parts.Where(p => !(p.At > until)).GroupBy(p => (p.Element, p.Child)).ToDictionary(g => g.Key, g => g.Count() - 1),
            [.. versions.Where(v => Version is null || v.Version <= Version)]);
    }
}

/// <summary>The early help of a family, the newest first.</summary>
public sealed record EarlyHelpView : View<(FamilyBanner Banner, FamilyFacts Family, IReadOnlyList<Episode> Episodes)>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<(FamilyBanner, FamilyFacts, IReadOnlyList<Episode>)> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        return (FamilyBanner.Of(record.Id, facts), facts, await EarlyHelpNow.OfAsync(record, ct));
    }
}
