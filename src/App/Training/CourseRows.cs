using Kith.Record;

namespace Kith.Training;

// In the partnership's record.

public enum CourseKind { Full = 1, Refresher }

/// <summary>One question of an assessment with the answers to choose from.</summary>
/// <param name="Right">The place of the right answer, counted from 0.</param>
public sealed record AssessmentQuestion(string Text, IReadOnlyList<string> Answers, int Right);

/// <summary>What the partnership says of a competence now; the latest counts. Its code and owner never change.</summary>
[DecidesAccess]
public sealed class CompetenceRevised : OnRecord<CompetenceRevised>
{
    public Id<Competence> Competence { get; init; }
    public string Name { get; init; } = "";
    public string? About { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>One version of a course. A session keeps the version that it was planned with.</summary>
[Indexed(nameof(Code))]
public sealed class Course : OnRecord<Course>
{
    /// <summary>The same in every version.</summary>
    public string Code { get; init; } = "";
    public int Version { get; init; }
    public string Name { get; init; } = "";
    public string? About { get; init; }
    public CourseKind Kind { get; init; }

    /// <summary>The competences that whoever passes is awarded, and their names as they were.</summary>
    public List<Guid> Gives { get; init; } = [];
    public List<string> GivesNames { get; init; } = [];

    /// <summary>How many months an award lasts; null where it does not lapse.</summary>
    public int? LastsMonths { get; init; }

    /// <summary>Of a hundred.</summary>
    public int PassMark { get; init; }

    /// <summary>How often the assessment may be tried.</summary>
    public int Tries { get; init; }

    /// <summary>The roles and disciplines that may teach it, in words; nobody named means everyone who plans training.</summary>
    public List<string> TaughtBy { get; init; } = [];

    [AsJson]
    public IReadOnlyList<AssessmentQuestion> Questions { get; init; } = [];

    /// <summary>No longer offered for new sessions.</summary>
    public bool Retired { get; init; }
    public string PublishedBy { get; init; } = "";
}
