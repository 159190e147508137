using Kith.Record;

namespace Kith.LegalRecord;

/// <summary>One version of the disposal rules, in the partnership's record: dated data, and never changed.</summary>
public sealed class DisposalRuleSet : OnRecord<DisposalRuleSet>
{
    public int Version { get; init; }

    /// <summary>The first day on which it counts.</summary>
    public DateOnly From { get; init; }

    [AsJson]
    public IReadOnlyList<DisposalRule> Rules { get; init; } = [];
    public string PublishedBy { get; init; } = "";
}

/// <summary>The record belongs to a class, or does not belong to one that it would be presumed to; of each class the latest counts.</summary>
public sealed class RecordClassed : OnRecord<RecordClassed>
{
    public RecordClass Class { get; init; }

    /// <summary>Set where it is said not to belong to it.</summary>
    public bool? Not { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Nothing of this record may be destroyed until the hold is lifted.</summary>
public sealed class LegalHold : OnRecord<LegalHold>
{
    public string Reason { get; init; } = "";
    public string Authority { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A hold was lifted.</summary>
public sealed class LegalHoldLifted : OnRecord<LegalHoldLifted>
{
    public Id<LegalHold> Hold { get; init; }
    public string Reason { get; init; } = "";
    public string Authority { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>How much is destroyed.</summary>
public enum DestructionScope { WholeRecord = 1, Entry, Passages }

/// <summary>What allows or orders it.</summary>
public enum DestructionGround { Retention = 1, CourtOrder, DataProtectionRight }

/// <summary>Somebody proposes that content is destroyed; it is done when somebody else approves.</summary>
public sealed class DestructionProposed : OnRecord<DestructionProposed>
{
    public DestructionScope Scope { get; init; }

    /// <summary>The entry by its first version, where it is not the whole record.</summary>
    public Guid? Entry { get; init; }
    public List<Guid> Passages { get; init; } = [];
    public DestructionGround Ground { get; init; }

    /// <summary>The order or the rule, as it will be shown: a court and its case number, a rule and its version.</summary>
    public string Authority { get; init; } = "";
    public string Reason { get; init; } = "";

    /// <summary>The class of thing, without anything of its content.</summary>
    public string What { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A proposal was declined or withdrawn.</summary>
public sealed class DestructionDeclined : OnRecord<DestructionDeclined>
{
    public Id<DestructionProposed> Proposal { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>What stands in the place of what was destroyed: which class of thing, when, by whose authority.</summary>
public sealed class ContentDestroyed : OnRecord<ContentDestroyed>
{
    public Id<DestructionProposed> Proposal { get; init; }
    public DestructionScope Scope { get; init; }
    public Guid? Entry { get; init; }
    public string What { get; init; } = "";
    public DestructionGround Ground { get; init; }
    public string Authority { get; init; } = "";
    public string ProposedBy { get; init; } = "";
    public string ApprovedBy { get; init; } = "";
    public DateTimeOffset At { get; init; }

    /// <summary>Its place in the line of time, where it had one.</summary>
    public DateOnly? HappenedOn { get; init; }
    public long? OnTimeline { get; init; }

    /// <summary>"Destroyed on 3 March 2026 by order of …: one home visit entry".</summary>
    public string InWords() => $"Destroyed on {Shared.Shown.Date(Shared.Shown.London(At))} {Ground.By()} {Authority}: {What}";
}
