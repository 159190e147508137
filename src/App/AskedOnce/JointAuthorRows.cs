using Kith.Record;
using Kith.Recording;

namespace Kith.AskedOnce;

/// <summary>
/// A worker of another discipline is to be an author of an entry too, because both were there. Either the author asked them,
/// or they asked the author; whoever did not ask answers.
/// </summary>
[Indexed(nameof(Entry))]
[Indexed(nameof(Item))]
public sealed class JointAuthorAsked : OnRecord<JointAuthorAsked>
{
    /// <summary>The version that they are to be an author of.</summary>
    public Id<Entry> Entry { get; init; }
    public string FormName { get; init; } = "";
    public DateOnly HappenedOn { get; init; }
    public RecordId Author { get; init; }
    public string AuthorName { get; init; } = "";
    public RecordId Worker { get; init; }
    public string Name { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public string? Registration { get; init; }

    /// <summary>Whether they asked to join; otherwise the author asked them.</summary>
    public bool ByThemselves { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Who has to answer.</summary>
    internal RecordId Answers => ByThemselves ? Author : Worker;
}

/// <summary>What became of it.</summary>
public enum JointOutcome { Accepted = 1, Declined, Replaced }

/// <summary>It was accepted, declined with a reason, or overtaken by another version of the entry.</summary>
[Indexed(nameof(Entry))]
[Indexed(nameof(Item))]
public sealed class JointAuthorAnswered : OnRecord<JointAuthorAnswered>
{
    public Id<JointAuthorAsked> Asked { get; init; }

    /// <summary>The version, of which the worker is an author from then on where it was accepted.</summary>
    public Id<Entry> Entry { get; init; }
    public JointOutcome Outcome { get; init; }
    public string? Reason { get; init; }
    public RecordId Worker { get; init; }
    public string Name { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public string? Registration { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
