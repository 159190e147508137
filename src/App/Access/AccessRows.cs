using Kith.Record;

namespace Kith.Access;

/// <summary>A family that a worker knows privately: from then on they are refused.</summary>
[DecidesAccess]
public sealed class FamilyKnownPrivately : OnRecord<FamilyKnownPrivately>
{
    public RecordId Family { get; init; }
    public string? How { get; init; }
}

/// <summary>Somebody else decided that the worker may be treated like any other again.</summary>
[DecidesAccess]
public sealed class KnownPrivatelyLifted : OnRecord<KnownPrivatelyLifted>
{
    public Id<FamilyKnownPrivately> Declaration { get; init; }
    public string Reason { get; init; } = "";
}

/// <summary>What a restriction keeps to named workers.</summary>
public enum RestrictedPart { Family = 1, Entry, Person, Passage }

/// <summary>
/// Keeps a family (no item), or one entry, person or passage of its record, to named workers. One of a person stands with the same id
/// in every family that they are known in.
/// </summary>
[DecidesAccess]
public sealed class Restriction : OnRecord<Restriction>
{
    /// <summary>What is restricted; null for the whole family. Of a passage: <see cref="RestrictionRules.PassageOf"/>.</summary>
    public Guid? Of { get; init; }

    /// <summary>Which kind of thing; nothing in rows from before this was kept, which are of a family or an entry.</summary>
    public RestrictedPart? Part { get; init; }

    /// <summary>Of a passage: its entry, and the question of the form that it answers; empty for what was added besides the questions.</summary>
    public Id<Recording.Entry>? Entry { get; init; }
    public string? Question { get; init; }
    public string Reason { get; init; } = "";
    public DateOnly ReviewOn { get; init; }

    /// <summary>The workers who may see it.</summary>
    public List<Guid> NeedToKnow { get; init; } = [];

    /// <summary>Their names as they were.</summary>
    public List<string> Names { get; init; } = [];

    /// <summary>Why each of them needs to see it, in the same order; nothing where that was not asked.</summary>
    public List<string>? Whys { get; init; }

    /// <summary>The restriction that this one took the place of when it was reviewed.</summary>
    public Id<Restriction>? Replaces { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>A restriction was lifted or replaced.</summary>
[DecidesAccess]
public sealed class RestrictionLifted : OnRecord<RestrictionLifted>
{
    public Id<Restriction> Restriction { get; init; }
    public string Reason { get; init; } = "";
}

/// <summary>A worker without a basis opened a family, with a reason and for a time.</summary>
[DecidesAccess]
public sealed class EmergencyAccess : OnRecord<EmergencyAccess>
{
    public RecordId Worker { get; init; }
    public string Reason { get; init; } = "";
    public DateTimeOffset From { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>Emergency access was given up before its time.</summary>
[DecidesAccess]
public sealed class EmergencyAccessEnded : OnRecord<EmergencyAccessEnded>
{
    public Id<EmergencyAccess> EmergencyAccess { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>In a centre's record: its leaders are told of emergency access to a family that one of its teams serves.</summary>
public sealed class EmergencyAccessNotice : OnRecord<EmergencyAccessNotice>
{
    public Id<EmergencyAccess> EmergencyAccess { get; init; }
    public RecordId Family { get; init; }
    public string FamilyName { get; init; } = "";
    public RecordId Worker { get; init; }
    public string WorkerName { get; init; } = "";
    public string? Employer { get; init; }
    public string Reason { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public int Hours { get; init; }
}

/// <summary>A leader's answer to a notice of emergency access.</summary>
public sealed class EmergencyAccessReviewed : OnRecord<EmergencyAccessReviewed>
{
    public Id<EmergencyAccessNotice> Notice { get; init; }
    public ReviewFinding Finding { get; init; }
    public string Words { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

public enum ReviewFinding { Appropriate = 1, NotAppropriate, NeedsFollowingUp }
