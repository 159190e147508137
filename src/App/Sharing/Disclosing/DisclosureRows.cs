using Kith.Record;
using Kith.Recording;

namespace Kith.Sharing.Disclosing;

// In the family's record.

/// <summary>Yes, no, or that one cannot tell.</summary>
public enum Certainty { Yes = 1, No, NotSure }

/// <summary>What the family says of what is to be shared.</summary>
public enum FamilySays { Agrees = 1, DoesNotAgree, NotAskedYet, NotSafeToAsk }

public enum SharingOutcome { Share = 1, DoNotShare }

/// <summary>Somebody decided whether to share with one named recipient, for one purpose. Both outcomes are kept, with their reasons.</summary>
[DecidesAccess]
public sealed class DisclosureDecision : OnRecord<DisclosureDecision>
{
    public string RecipientName { get; init; } = "";
    public string? RecipientRole { get; init; }
    public string Organisation { get; init; } = "";

    /// <summary>The recipient's own record, where the directory knows the address as theirs.</summary>
    public RecordId? Worker { get; init; }

    /// <summary>Where it may go; null where there is none that Kith could confirm, and so no page.</summary>
    public string? Email { get; init; }
    public string Purpose { get; init; } = "";

    /// <summary>The people of the family whom it is about: whoever else is named is a third party.</summary>
    public List<Guid> About { get; init; } = [];
    public Certainty Needed { get; init; }
    public Certainty Harm { get; init; }
    public FamilySays Family { get; init; }
    public string? FamilyWords { get; init; }

    /// <summary>Whether disclosing would be more detrimental to the child than not disclosing.</summary>
    public Certainty Detriment { get; init; }

    /// <summary>Who was asked for advice, and what they said.</summary>
    public string? Asked { get; init; }

    /// <summary>What the guide advised, by its code, and which version of it.</summary>
    public string Advice { get; init; } = "";
    public int GuideVersion { get; init; }
    public SharingOutcome Outcome { get; init; }
    public string Reasons { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }

    public string Recipient => string.Join(", ", new[] { RecipientName, RecipientRole, Organisation }.Where(w => !string.IsNullOrEmpty(w)));
}

/// <summary>A passage was chosen to be shared by a decision, or left out again. The latest counts.</summary>
[Indexed(nameof(Decision))]
public sealed class PassageChoice : OnRecord<PassageChoice>
{
    public Id<DisclosureDecision> Decision { get; init; }

    /// <summary>The version of the entry that was read.</summary>
    public Id<Entry> Entry { get; init; }
    public int Order { get; init; }
    public bool Chosen { get; init; }

    /// <summary>Why it is shared although something speaks against it, and what that was.</summary>
    public string? Reason { get; init; }
    public string? Against { get; init; }

    /// <summary>Whether the entry, or the family, was restricted to named workers when it was chosen.</summary>
    public bool Restricted { get; init; }
    public bool FamilyRestricted { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>How something was shared.</summary>
public enum SharedAs { Page = 1, Document }

/// <summary>What was chosen was shared with the recipient of the decision: from then on it has left the record.</summary>
[Indexed(nameof(Decision))]
public sealed class Disclosure : OnRecord<Disclosure>
{
    public Id<DisclosureDecision> Decision { get; init; }
    public SharedAs As { get; init; }
    public string ForWhom { get; init; } = "";
    public string Purpose { get; init; } = "";

    /// <summary>How a document is given to the recipient; nothing where it is a page.</summary>
    public string? Handed { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>A passage that was shared, in the version that was. Its text is not copied: it is read where it stands.</summary>
[DecidesAccess]
[Indexed(nameof(Disclosure))]
[Indexed(nameof(Item))]
public sealed class DisclosedPassage : OnRecord<DisclosedPassage>
{
    public Id<Disclosure> Disclosure { get; init; }
    public Id<Entry> Entry { get; init; }
    public int Order { get; init; }
    public bool Restricted { get; init; }
    public bool FamilyRestricted { get; init; }
}

/// <summary>An entry of which something was shared has been corrected or marked as entered in error, and the recipient is told.</summary>
[Indexed(nameof(Item))]
[Indexed(nameof(Disclosure))]
public sealed class DisclosureRecall : OnRecord<DisclosureRecall>
{
    public Id<Disclosure> Disclosure { get; init; }

    /// <summary>The version that took the place of what was shared; null where it was marked as entered in error.</summary>
    public Id<Entry>? After { get; init; }

    /// <summary>Whether an e-mail went to the recipient; where none could, somebody must tell them.</summary>
    public bool Mailed { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>A document of what was shared was taken out: what its file is known by.</summary>
[Indexed(nameof(Disclosure))]
public sealed class DisclosureSealed : OnRecord<DisclosureSealed>
{
    public Id<Disclosure> Disclosure { get; init; }

    /// <summary>SHA-256 of the document, in hexadecimal.</summary>
    public string Sha256 { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
