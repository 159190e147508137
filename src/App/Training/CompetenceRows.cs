using Kith.Record;
using Kith.Workforce;

namespace Kith.Training;

// In the partnership's record.

/// <summary>Something a worker can be competent in ("recording to the shared standard"), and the partner that insists on it.</summary>
[DecidesAccess]
public sealed class Competence : OnRecord<Competence>
{
    /// <summary>Never changes; what courses, requirements and files name it by ("recording").</summary>
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string? About { get; init; }
    public Id<Organisation> Owner { get; init; }
    public string OwnerName { get; init; } = "";
}

/// <summary>What a competence is needed for.</summary>
public enum Doing { Read = 1, WriteForm, LeadAssessment, Audit, CoSign }

/// <summary>From a day on, a competence is needed to do something. A requirement ends with a <see cref="RequirementEnded"/>.</summary>
[DecidesAccess]
public sealed class CompetenceRequirement : OnRecord<CompetenceRequirement>
{
    public Doing Doing { get; init; }

    /// <summary>The code of the recording form it is needed for; null for every form.</summary>
    public string? Form { get; init; }
    public Id<Competence> Competence { get; init; }
    public string CompetenceName { get; init; } = "";

    /// <summary>How many days after an award's last day it still counts as held.</summary>
    public int GraceDays { get; init; }
    public DateOnly From { get; init; }

    /// <summary>The partner that insists on it; only its own people end or change it.</summary>
    public Id<Organisation> Owner { get; init; }
    public string OwnerName { get; init; } = "";
}

/// <summary>A requirement is no longer in force; its last day counts.</summary>
[DecidesAccess]
public sealed class RequirementEnded : OnRecord<RequirementEnded>
{
    public Id<CompetenceRequirement> Requirement { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";
}

// In a worker's own record.

/// <summary>A worker was found competent, from a day until a last day that counts.</summary>
[DecidesAccess]
public sealed class CompetenceAward : OnRecord<CompetenceAward>
{
    public Id<Competence> Competence { get; init; }
    public string CompetenceName { get; init; } = "";
    public DateOnly From { get; init; }

    /// <summary>The last day it is held; null where it does not lapse.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The record of the training session it was earned at; null where it was brought along.</summary>
    public Guid? Session { get; init; }

    /// <summary>What shows it: the assessment's mark, or the certificate that was seen.</summary>
    public string Evidence { get; init; } = "";
    public string ByName { get; init; } = "";
    public string? ByOrganisation { get; init; }
}

/// <summary>An award no longer counts, from this day on.</summary>
[DecidesAccess]
public sealed class AwardWithdrawn : OnRecord<AwardWithdrawn>
{
    public Id<CompetenceAward> Award { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}
