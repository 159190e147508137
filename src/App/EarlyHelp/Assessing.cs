using System.Text.Json.Serialization;
using Kith.Access;
using Kith.AskedOnce;
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
            problems.When(Parts[i].Voices.Count > 40, $"Parts[{i}].Strengths", "Open the assessment again");
            for (var j = 0; j < Parts[i].Voices.Count && j < 40; j++)
                problems.Text(Parts[i].Voices[j].Words, $"Parts[{i}].Voices[{j}].Words", "Their own words", 10_000, lines: true);
        }
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.Assess, nameof(Parts));
        if (Child is { } child && !episode.Children.Contains(child.Value))
            throw new Missing();
        Kith.AskedOnce.Overlaps.Record(record, Beginning, Overlaps, null);
        var all = record.Rows<AssessmentPart>().ToList();
        var (latest, before) = (AssessmentNow.Latest(all, Episode), AssessmentNow.OfEarlier(all, Episode));
        WrittenVoice.RequireKnown(record, Parts.SelectMany(p => p.Voices));
        for (var i = 0; i < Parts.Count; i++)
        {
            var part = Parts[i];
            var known = latest.GetValueOrDefault((part.Element ?? "", Child));
            if (part is { StillSo: true, SaysNothing: true } && known is null && before.TryGetValue((part.Element ?? "", Child), out var then))
            {
                record.Add(Of(record, then.Form, then.Element, then.Strengths, then.Needs, then.OwnWords, then.Voices, then.Id));
                continue;
            }
            if (part.Says(known))
                continue;
            // Somebody wrote it since this page was opened: theirs is shown beside, and nothing is lost.
            if (known is not null && known.Id.Value != part.After)
                throw new Changed($"{known.ByName} wrote in this part meanwhile. Read it, and write again what is still missing.");
            record.Add(Of(record, Form, part.Element ?? "", Blank(part.Strengths), Blank(part.Needs), Blank(part.OwnWords), WrittenVoice.Said(part.Voices), null));
        }
        return default;
    }

    private AssessmentPart Of(
        OpenRecord record, int form, string element, string? strengths, string? needs, string? ownWords, IReadOnlyList<Voice>? voices, Id<AssessmentPart>? stillSo) => new()
        {
            Episode = Episode,
            Form = form,
            Element = element,
            Child = Child,
            Strengths = strengths,
            Needs = needs,
            OwnWords = ownWords,
            Voices = voices,
            StillSo = stillSo,
            By = record.By.Worker,
            ByName = record.By.Name,
            Discipline = record.By.Discipline,
            Employer = record.By.Employer,
            At = record.Now,
        };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>One part as it is typed.</summary>
public sealed record WrittenPart
{
    public string? Element { get; init; }
    public string? Strengths { get; init; }
    public string? Needs { get; init; }
    public string? OwnWords { get; init; }
    public List<WrittenVoice> Voices { get; init; } = [];

    /// <summary>Whether what the assessment before said is so still, and is taken over where nothing else is written.</summary>
    public bool StillSo { get; init; }

    /// <summary>The part that stood when the page was opened.</summary>
    public Guid? After { get; init; }

    internal bool Says(AssessmentPart? known) =>
        Same(Strengths, known?.Strengths) && Same(Needs, known?.Needs) && Same(OwnWords, known?.OwnWords)
        && (WrittenVoice.Said(Voices) ?? []).Select(v => (v.Person, v.Words)).SequenceEqual((known?.Voices ?? []).Select(v => (v.Person, v.Words)));

    internal bool SaysNothing => string.IsNullOrWhiteSpace(Strengths) && string.IsNullOrWhiteSpace(Needs) && string.IsNullOrWhiteSpace(OwnWords) && WrittenVoice.Said(Voices) is null;

    // A browser sends line ends as two characters, whatever was stored.
    private static bool Same(string? typed, string? stored) =>
        (string.IsNullOrWhiteSpace(typed) ? "" : typed.ReplaceLineEndings("\n")) == (stored ?? "").ReplaceLineEndings("\n");
}

/// <summary>What one person of the family said, as it is typed.</summary>
public sealed record WrittenVoice
{
    public Id<Person> Person { get; init; }
    public string? Words { get; init; }

    /// <summary>Those who said something; null where nobody did.</summary>
    internal static IReadOnlyList<Voice>? Said(IEnumerable<WrittenVoice> voices) =>
        voices.Where(v => !string.IsNullOrWhiteSpace(v.Words)).Select(v => new Voice(v.Person, v.Words!.ReplaceLineEndings("\n"))).ToArray() is { Length: > 0 } said ? said : null;

    internal static void RequireKnown(OpenRecord record, IEnumerable<WrittenVoice> voices)
    {
        var persons = voices.Select(v => v.Person).ToHashSet();
        if (persons.Count > 0 && !persons.IsSubsetOf(record.Rows<PersonDetails>().Select(p => p.Person).ToList()))
            throw new Missing();
    }
}

/// <summary>Completes the assessment as a version with a number: what works, what needs to change, and the family's own words.</summary>
public sealed record CompleteAssessment : EpisodeAct
{
    protected override Permission Needs => Permission.LeadAssessments;

    public string? Present { get; init; }
    public string? Working { get; init; }
    public string? NeedsToChange { get; init; }
    public string? AgreedActions { get; init; }
    public string? ChildsComment { get; init; }
    public string? ParentsComment { get; init; }

    /// <summary>What each child and each parent says about it.</summary>
    public List<WrittenVoice> Voices { get; init; } = [];

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Present, nameof(Present), "Enter who was there when you wrote it with the family");
        problems.Text(Present, nameof(Present), "Who was there", 2_000, lines: true);
        problems.Require(Working, nameof(Working), "Say what is working");
        problems.Text(Working, nameof(Working), "What is working", 10_000, lines: true);
        problems.Require(NeedsToChange, nameof(NeedsToChange), "Say what needs to change");
        problems.Text(NeedsToChange, nameof(NeedsToChange), "What needs to change", 10_000, lines: true);
        problems.Text(AgreedActions, nameof(AgreedActions), "What was agreed", 10_000, lines: true);
        problems.When(Voices.Count > 40, nameof(Working), "Open the assessment again");
        for (var i = 0; i < Voices.Count && i < 40; i++)
            problems.Text(Voices[i].Words, $"Voices[{i}].Words", "Their own words", 4_000, lines: true);
        problems.Text(ChildsComment, nameof(ChildsComment), "The child’s words", 4_000, lines: true);
        problems.Text(ParentsComment, nameof(ParentsComment), "The parents’ words", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.CompleteAssessment, nameof(Working));
        if (!record.Rows<AssessmentPart>().Any(p => p.Episode == Episode))
            throw new Invalid(nameof(Working), "Nothing is written in the assessment yet");
        WrittenVoice.RequireKnown(record, Voices);
        record.Add(new AssessmentCompleted
        {
            Episode = Episode,
            Version = episode.Versions + 1,
            Present = Present!,
            Working = Working!,
            NeedsToChange = NeedsToChange!,
            ChildsComment = ChildsComment,
            ParentsComment = ParentsComment,
            AgreedActions = string.IsNullOrWhiteSpace(AgreedActions) ? null : AgreedActions,
            Voices = WrittenVoice.Said(Voices),
            ByName = record.By.Name,
            Discipline = record.By.Discipline,
            Employer = record.By.Employer,
            At = record.Now,
        });
        Tell(record, episode, "assessment", $"Version {episode.Versions + 1} of the common assessment was completed", significant: true);
        return default;
    }
}
