using Kith.Record;

namespace Kith.Meetings;

// In the family's record, so that who may read what was said is decided by the family's own rules. What belongs to an item is hidden
// with it, by its number.

/// <summary>Why a family counts as stuck, in words, with the rule as it stood.</summary>
public sealed record StuckReason(StuckRule Rule, string Words);

/// <summary>The family was put on a meeting's agenda, by the rules or by a worker.</summary>
[HiddenWith(nameof(Case))]
public sealed class StuckCaseNomination : OnRecord<StuckCaseNomination>
{
    public RecordId Centre { get; init; }
    public Guid Case { get; init; }

    /// <summary>The rules that matched; empty where a worker added it.</summary>
    [AsJson]
    public IReadOnlyList<StuckReason> Reasons { get; init; } = [];

    /// <summary>Why, in a worker's words.</summary>
    public string? Why { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>What the meeting decides on who leads.</summary>
public enum LeadDecision { StaysAsItIs = 1, SomeoneIsAsked }

/// <summary>What is written while the meeting talks, as it stood after one worker saved it; the latest counts, and all stay.</summary>
[HiddenWith(nameof(Case))]
public sealed class DiscussionNotes : OnRecord<DiscussionNotes>
{
    public Guid Case { get; init; }
    public string? Discussion { get; init; }
    public string? NextSteps { get; init; }
    public LeadDecision? Lead { get; init; }
    public RecordId? NewLead { get; init; }
    public string? NewLeadName { get; init; }
    public string? NewLeadDiscipline { get; init; }
    public string? NewLeadEmployer { get; init; }
    public int? Level { get; init; }
    public string? LevelName { get; init; }
    public string? LevelReasons { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The meeting gives a direction: what, who, by when. It is a worker's from the moment the meeting is closed.</summary>
[HiddenWith(nameof(Id), nameof(Case))]
public sealed class MeetingDirection : OnRecord<MeetingDirection>
{
    public Guid Case { get; init; }
    public string What { get; init; } = "";

    /// <summary>The worker; nothing where it is the family or somebody outside Kith.</summary>
    public RecordId? Worker { get; init; }
    public string WhoName { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>A direction was taken back before the meeting was closed.</summary>
[HiddenWith(nameof(Direction))]
public sealed class MeetingDirectionTakenBack : OnRecord<MeetingDirectionTakenBack>
{
    public Id<MeetingDirection> Direction { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>A professional does not agree, and it is recorded with the name.</summary>
[HiddenWith(nameof(Id), nameof(Case))]
public sealed class ProfessionalChallenge : OnRecord<ProfessionalChallenge>
{
    public Guid Case { get; init; }
    public string Words { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>The challenge was answered.</summary>
[HiddenWith(nameof(Challenge))]
public sealed class ChallengeAnswered : OnRecord<ChallengeAnswered>
{
    public Id<ProfessionalChallenge> Challenge { get; init; }
    public string Words { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>
/// The minute of one meeting about this family, as it stood when the meeting was closed. Its id is the item's, and that of the entry
/// which tells it: who restricts that keeps everything that was said of the item.
/// </summary>
[HiddenWith(nameof(Case))]
public sealed class CaseDiscussion : OnRecord<CaseDiscussion>
{
    public Guid Case { get; init; }
    public RecordId Centre { get; init; }
    public Id<MeetingSeries> Series { get; init; }
    public string SeriesName { get; init; } = "";
    public DateOnly On { get; init; }
    public string ChairName { get; init; } = "";
    public string MinuteTakerName { get; init; } = "";

    /// <summary>Who was in the room for this item.</summary>
    public List<string> Present { get; init; } = [];

    [AsJson]
    public IReadOnlyList<StuckReason> Reasons { get; init; } = [];
    public string? Discussion { get; init; }
    public string? NextSteps { get; init; }

    /// <summary>What was decided on lead and level, in words.</summary>
    public string? Lead { get; init; }
    public string? Level { get; init; }

    /// <summary>When the same rules are looked at again; nothing where no rule had matched.</summary>
    public DateOnly? LookAgainOn { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Some weeks later the rules that had matched were looked at again.</summary>
[HiddenWith(nameof(CaseDiscussion))]
public sealed class LookedAgain : OnRecord<LookedAgain>
{
    public Id<CaseDiscussion> CaseDiscussion { get; init; }
    public bool Unstuck { get; init; }
    public string Words { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>A worker asks a colleague, or a discipline, about the family, without a meeting.</summary>
[HiddenWith(nameof(Id))]
public sealed class PeerQuestion : OnRecord<PeerQuestion>
{
    public RecordId? Worker { get; init; }
    public string? WorkerName { get; init; }
    public Workforce.Discipline? Discipline { get; init; }
    public string Words { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByDiscipline { get; init; }
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>What a colleague answered.</summary>
[HiddenWith(nameof(Id), nameof(Question))]
public sealed class PeerAnswer : OnRecord<PeerAnswer>
{
    public Id<PeerQuestion> Question { get; init; }
    public string Words { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByDiscipline { get; init; }
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}
