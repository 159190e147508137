using Kith.Record;

namespace Kith.Access;

/// <summary>A family that a worker knows privately: from then on they are refused.</summary>
[DecidesAccess]
public sealed class FamilyKnownPrivately : OnRecord<FamilyKnownPrivately>
{
    public RecordId Family { get; init; }
    public string? How { get; init; }
}

/// <summary>Keeps a family (no item) or one item of its record to named workers.</summary>
[DecidesAccess]
public sealed class Restriction : OnRecord<Restriction>
{
    /// <summary>What is restricted; null for the whole family.</summary>
    public Guid? Of { get; init; }
    public string Reason { get; init; } = "";
    public DateOnly ReviewOn { get; init; }

    /// <summary>The workers who may see it.</summary>
    public List<Guid> NeedToKnow { get; init; } = [];
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
