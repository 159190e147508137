using Kith.Record;

namespace Kith.EarlyHelp;

// In a centre's record.

/// <summary>How a request for support came.</summary>
public enum RequestRoute { Worker = 1, OutsideAgency, Family }

/// <summary>Whether the family knows of the request.</summary>
public enum FamilyKnows { Yes = 1, No, NotSafeToAsk }

/// <summary>Somebody asks for support for a family. It is in the record of the centre that is to answer; the family may not be known yet.</summary>
public sealed class RequestForSupport : OnRecord<RequestForSupport>
{
    /// <summary>What the requester is given to ask by; it says nothing of the family.</summary>
    public string Reference { get; init; } = "";
    public RequestRoute Route { get; init; }
    public string ByName { get; init; } = "";
    public string? ByOrganisation { get; init; }

    /// <summary>How to tell them the outcome.</summary>
    public string? ByContact { get; init; }

    /// <summary>The worker who asks; nothing where it came from outside, also where a worker took it down.</summary>
    public RecordId? ByWorker { get; init; }
    public string ChildName { get; init; } = "";
    public DateOnly? BornOn { get; init; }
    public string? Others { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string Happening { get; init; } = "";
    public string? Tried { get; init; }
    public FamilyKnows Knows { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The end of the last working day on which it must be triaged, by the clock in force then.</summary>
    public DateOnly DueOn { get; init; }
}

/// <summary>What comes of a request.</summary>
public enum TriageOutcome { EarlyHelpAssessment = 1, SingleAgencySupport, AdviceAndInformation, SocialCare, NotTakenFurther }

/// <summary>A request was weighed against the thresholds in force, with a level, its reasons and an outcome.</summary>
public sealed class RequestTriaged : OnRecord<RequestTriaged>
{
    public Id<RequestForSupport> Request { get; init; }

    /// <summary>The set of thresholds it was weighed against.</summary>
    public int Thresholds { get; init; }
    public int Level { get; init; }
    public string LevelName { get; init; } = "";
    public string Reasons { get; init; } = "";
    public TriageOutcome Outcome { get; init; }

    /// <summary>What whoever asked is told.</summary>
    public string ToTell { get; init; } = "";

    /// <summary>The family's record; nothing while there is none.</summary>
    public RecordId? Family { get; init; }
    public string ByName { get; init; } = "";
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Whoever asked was told the outcome.</summary>
public sealed class RequesterTold : OnRecord<RequesterTold>
{
    public Id<RequestForSupport> Request { get; init; }
    public string How { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

// In the family's record.

/// <summary>A request for support concerned this family, with what came of it.</summary>
public sealed class FamilyRequest : OnRecord<FamilyRequest>
{
    public Id<RequestForSupport> Request { get; init; }
    public RecordId Centre { get; init; }
    public string Reference { get; init; } = "";
    public RequestRoute Route { get; init; }
    public string From { get; init; } = "";
    public DateTimeOffset AskedAt { get; init; }
    public string Happening { get; init; } = "";
    public string? Tried { get; init; }
    public FamilyKnows Knows { get; init; }
    public int Level { get; init; }
    public string LevelName { get; init; } = "";
    public string Reasons { get; init; } = "";
    public TriageOutcome Outcome { get; init; }
    public string TriagedByName { get; init; } = "";
    public DateTimeOffset TriagedAt { get; init; }
}

// In the partnership's record.

/// <summary>One version of the levels of need, and of how quickly a request must be triaged: data, published by the partnership.</summary>
public sealed class ThresholdSet : OnRecord<ThresholdSet>
{
    public int Version { get; init; }
    public DateOnly From { get; init; }

    [AsJson]
    public IReadOnlyList<LevelOfNeed> Levels { get; init; } = [];

    /// <summary>How many working days a request may wait.</summary>
    public int TriageWorkingDays { get; init; }

    /// <summary>The other times that are set, in days; what Kith comes with where nothing is said.</summary>
    public int? AssessmentDays { get; init; }
    public int? PlanDays { get; init; }
    public int? ReviewDays { get; init; }
    public int? ClosureDays { get; init; }

    /// <summary>Days in the week that are not worked, bank holidays above all.</summary>
    [AsJson]
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];
}

/// <summary>A level of need, with what tells it.</summary>
public sealed record LevelOfNeed(int Level, string Name, string Meaning);
