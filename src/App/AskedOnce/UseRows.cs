using Kith.Record;

namespace Kith.AskedOnce;

/// <summary>How something earlier was used rather than done again.</summary>
public enum UsedHow
{
    /// <summary>Linked from an entry or assessment of one's own, and not asked again.</summary>
    Linked = 1,

    /// <summary>In the place of an entry of one's own.</summary>
    Instead,

    /// <summary>As a joint visit: one entry, two authors.</summary>
    Joined,
}

/// <summary>Somebody used what a colleague of another discipline had done, rather than doing it again.</summary>
[Indexed(nameof(Earlier))]
[Indexed(nameof(Item))]
public sealed class EarlierUsed : OnRecord<EarlierUsed>
{
    /// <summary>What was used: an entry by its first version, a part of an assessment, a planned action.</summary>
    public Guid Earlier { get; init; }
    public EarlierKind Kind { get; init; }
    public UsedHow How { get; init; }

    /// <summary>The kind of activity that was spared, wholly or in part.</summary>
    public string Activity { get; init; } = "";

    /// <summary>How many topics were not asked again.</summary>
    public int Topics { get; init; }

    /// <summary>The minutes spared, by the version of the table that counted then; none where this worker's use of it was counted before.</summary>
    public int Minutes { get; init; }
    public int SetVersion { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public DateOnly On { get; init; }
}

/// <summary>Why somebody goes on although it was asked already.</summary>
public enum GoOnReason { Changed = 1, OwnDuty, FamilyWishes, Other }

/// <summary>Somebody was told that it was asked already, and went on with a reason.</summary>
public sealed class WentOn : OnRecord<WentOn>
{
    public Guid Earlier { get; init; }
    public GoOnReason Reason { get; init; }
    public string? Words { get; init; }
    public string Activity { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? Discipline { get; init; }
    public string? Employer { get; init; }
    public DateOnly On { get; init; }
}
