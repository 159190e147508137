using Kith.People;
using Kith.Record;

namespace Kith.Recording;

/// <summary>
/// What happened, written once by one author. A correction is another entry that supersedes it; nothing is overwritten.
/// All versions of an entry have the id of the first as their item.
/// </summary>
[Indexed(nameof(OnTimeline), nameof(Id))]
[Indexed(nameof(State), nameof(OnTimeline))]
[Indexed(nameof(Item))]
[Indexed(nameof(Corrects), Unique = true)]
public sealed class Entry : OnRecord<Entry>
{
    /// <summary>The day it happened, in London.</summary>
    public DateOnly HappenedOn { get; init; }
    public TimeOnly? HappenedAt { get; init; }

    /// <summary>The place in the line of time, as one number: <see cref="TimelinePlace.Number"/>.</summary>
    public long OnTimeline { get; init; }

    /// <summary>When it was recorded, by the door's clock.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The recording form and the version it was written in.</summary>
    public Id<RecordingForm> Form { get; init; }
    public string FormName { get; init; } = "";

    /// <summary>Which form it is, whatever it is called; nothing in entries from before this was kept.</summary>
    public string? FormCode { get; init; }
    public string? Where { get; init; }
    public string? How { get; init; }
    public List<string> Present { get; init; } = [];
    public bool Significant { get; init; }
    public EntryState State { get; init; } = EntryState.Finished;
    public bool Unfinished => State == EntryState.Unfinished;

    /// <summary>The author as they were at that moment.</summary>
    public RecordId Author { get; init; }
    public string AuthorName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public string? Registration { get; init; }

    /// <summary>The version that this one takes the place of; an entry has at most one after it.</summary>
    public Id<Entry>? Corrects { get; init; }

    /// <summary>Why it was corrected; nothing where an unfinished entry was only finished.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it was recorded in an emergency; nothing where it was not. Its later versions say it too.</summary>
    public string? InEmergency { get; init; }

    /// <summary>True where the author's training had lapsed, so that a colleague must co-sign it.</summary>
    public bool? MustBeCoSigned { get; init; }
}

/// <summary>Whether its author has still to go on with it.</summary>
public enum EntryState { Finished = 1, Unfinished }

/// <summary>An entry concerns a member of the family.</summary>
[HiddenWith(nameof(Person))]
[Indexed(nameof(Person), nameof(Entry))]
[Indexed(nameof(Entry))]
public sealed class EntryConcerns : OnRecord<EntryConcerns>
{
    public Id<Entry> Entry { get; init; }
    public Id<Person> Person { get; init; }
}

/// <summary>A piece of an entry: one answer of its form, of one kind.</summary>
[HiddenWith(nameof(Id))]
[Indexed(nameof(Entry))]
public sealed class Passage : OnRecord<Passage>
{
    public Id<Entry> Entry { get; init; }
    public int Order { get; init; }

    /// <summary>The question of the form that this answers, by its key.</summary>
    public string Question { get; init; } = "";
    public PassageKind Kind { get; init; }

    /// <summary>Whose words they are, for reported speech and a child's voice.</summary>
    public string? Whose { get; init; }
    public string Text { get; init; } = "";
}

public enum PassageKind { Observation = 1, ReportedSpeech, ProfessionalJudgement, Analysis, ChildsVoice }

/// <summary>An entry was entered in error: it stays, struck through.</summary>
[Indexed(nameof(Item))]
public sealed class EnteredInError : OnRecord<EnteredInError>
{
    /// <summary>The entry by its first version: all versions are struck.</summary>
    public Id<Entry> Entry { get; init; }
    public string Reason { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A colleague put their name to an entry too.</summary>
[Indexed(nameof(Entry))]
public sealed class CoSignature : OnRecord<CoSignature>
{
    /// <summary>The version that was read and signed.</summary>
    public Id<Entry> Entry { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public string? Registration { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>One version of a recording form: data, published by the partnership. A new version is a new row; an entry points at the version it was written in.</summary>
public sealed class RecordingForm : OnRecord<RecordingForm>
{
    /// <summary>The same for all versions of one form ("home-visit").</summary>
    public string Code { get; init; } = "";
    public int Version { get; init; }
    public string Name { get; init; } = "";
    public string? Intro { get; init; }
    public bool Retired { get; init; }

    /// <summary>How such a contact is usually made, offered as the answer.</summary>
    public string? UsualHow { get; init; }

    /// <summary>The disciplines that it is offered to first.</summary>
    public List<string> Disciplines { get; init; } = [];

    [AsJson]
    public IReadOnlyList<FormQuestion> Questions { get; init; } = [];
}

/// <summary>One question of a recording form.</summary>
public sealed record FormQuestion(
    string Key, string Label, string? Hint, PassageKind Kind, bool Required = false, bool LetChooseKind = false, IReadOnlyList<string>? Choices = null);
