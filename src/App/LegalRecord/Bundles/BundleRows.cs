using Kith.Record;
using Kith.Recording;

namespace Kith.LegalRecord.Bundles;

/// <summary>What is to leave the record, for whom and by what authority. It decides who may see it, so it holds no entries.</summary>
[DecidesAccess]
public sealed class BundleRequest : OnRecord<BundleRequest>
{
    public string Purpose { get; init; } = "";
    public string Court { get; init; } = "";
    public string CaseNumber { get; init; } = "";

    /// <summary>The order or statute by which it is made.</summary>
    public string Authority { get; init; } = "";
    public string RecipientName { get; init; } = "";
    public string RecipientRole { get; init; } = "";
    public string RecipientOrganisation { get; init; } = "";

    /// <summary>The people of the family whom the recipient is concerned with: nobody else may be named without a decision.</summary>
    public List<Guid> Concern { get; init; } = [];

    /// <summary>The part of a request for a copy of personal data that it answers; null for a court bundle.</summary>
    public Id<Sharing.SubjectAccess.SubjectAccessPart>? Access { get; init; }
    public RecordId PreparedBy { get; init; }
    public string PreparedByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Which entries a bundle is made of: chosen by what was asked for, and then fixed, so that nothing slips in later.</summary>
public sealed class BundleSelection : OnRecord<BundleSelection>
{
    public Id<BundleRequest> Bundle { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public List<Guid> People { get; init; } = [];
    public List<string> Forms { get; init; } = [];
    public List<string> Disciplines { get; init; } = [];

    /// <summary>The entries by their first versions, oldest first.</summary>
    public List<Guid> Entries { get; init; } = [];

    /// <summary>Names and numbers in their texts that belong to people of other families.</summary>
    public List<string> KnownElsewhere { get; init; } = [];
}

/// <summary>A passage is removed from a bundle, or what was proposed to be removed is left in. The latest counts.</summary>
public sealed class PassageRedaction : OnRecord<PassageRedaction>
{
    public Id<BundleRequest> Bundle { get; init; }

    /// <summary>The version of the entry.</summary>
    public Id<Entry> Entry { get; init; }

    /// <summary>Which of its texts: <see cref="BundleText.Field"/>.</summary>
    public string Field { get; init; } = "";
    public bool Removed { get; init; }
    public RedactionGround? Ground { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Why a passage is removed; told in the bundle in place of it.</summary>
public enum RedactionGround { ThirdParty = 1, LegalPrivilege, RiskOfHarm, NotRelevant, CourtsDirection, ChildAbuseData, CrimePrevention }

/// <summary>Somebody decided on one name, number or address that stands in a text although it is nobody's whom the recipient is concerned with: it is left in.</summary>
public sealed class MentionDecision : OnRecord<MentionDecision>
{
    public Id<BundleRequest> Bundle { get; init; }
    public Id<Entry> Entry { get; init; }
    public string Field { get; init; } = "";

    /// <summary>What was found, as it is compared: small letters, no accents.</summary>
    public string Term { get; init; } = "";
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A second person approved a bundle as it stood. What is decided later undoes it.</summary>
public sealed class BundleApproval : OnRecord<BundleApproval>
{
    public Id<BundleRequest> Bundle { get; init; }
    public string Words { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? Employer { get; init; }
    public string? Role { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>A bundle was made and may be taken out.</summary>
public sealed class BundleMade : OnRecord<BundleMade>
{
    public Id<BundleRequest> Bundle { get; init; }
    public string ForWhom { get; init; } = "";

    /// <summary>Set where it is a copy of personal data and not for a court.</summary>
    public Id<Sharing.SubjectAccess.SubjectAccessPart>? Access { get; init; }
    public int Entries { get; init; }
    public int Redactions { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
