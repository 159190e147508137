using Kith.People;
using Kith.Record;
using Kith.Sharing.OwnView;

namespace Kith.Sharing.SubjectAccess;

/// <summary>In what role somebody asks for a copy of personal data.</summary>
public enum AskedAs { Themselves = 1, ParentForChild, Representative }

/// <summary>What a request waits for, while its clock rests.</summary>
public enum WaitsFor { Identity = 1, Clarification }

/// <summary>How a request ended.</summary>
public enum AccessOutcome { Given = 1, NothingHeld, Withdrawn, Refused }

// In the partnership's record: a request reaches over families.

/// <summary>Somebody asks for a copy of the personal data that is held of a person (UK GDPR, article 15).</summary>
public sealed class SubjectAccessRequest : OnRecord<SubjectAccessRequest>
{
    /// <summary>The person whose data it is, by every identity under which they are on record.</summary>
    public List<Guid> People { get; init; } = [];
    public string PersonName { get; init; } = "";
    public string AskedBy { get; init; } = "";
    public AskedAs As { get; init; }

    /// <summary>How it is known that they may ask for somebody else.</summary>
    public string? Standing { get; init; }

    /// <summary>How it was made sure who asks; null where that was still to be done when it came.</summary>
    public IdentityCheck? Identity { get; init; }
    public string Wanted { get; init; } = "";
    public string? SendTo { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The requester was asked something, and the clock rests until they answer.</summary>
public sealed class SubjectAccessWait : OnRecord<SubjectAccessWait>
{
    public Id<SubjectAccessRequest> Request { get; init; }
    public WaitsFor For { get; init; }
    public DateOnly From { get; init; }
    public string Asked { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>The requester answered.</summary>
public sealed class SubjectAccessWaitOver : OnRecord<SubjectAccessWaitOver>
{
    public Id<SubjectAccessWait> Wait { get; init; }
    public DateOnly On { get; init; }
    public string Answer { get; init; } = "";

    /// <summary>How it was made sure who asks, where that was waited for.</summary>
    public IdentityCheck? Identity { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>The month was extended because the request is complex or one of many, and the requester was told why in time.</summary>
public sealed class SubjectAccessExtended : OnRecord<SubjectAccessExtended>
{
    public Id<SubjectAccessRequest> Request { get; init; }
    public int Months { get; init; }
    public string Reasons { get; init; } = "";
    public DateOnly ToldOn { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>The request is over: the line of the disclosure log.</summary>
public sealed class SubjectAccessClosed : OnRecord<SubjectAccessClosed>
{
    public Id<SubjectAccessRequest> Request { get; init; }
    public AccessOutcome Outcome { get; init; }
    public DateOnly On { get; init; }

    /// <summary>How it was given, or why not.</summary>
    public string Words { get; init; } = "";

    [AsJson]
    public IReadOnlyList<GivenPart> Parts { get; init; } = [];
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>What was given of one record, and how many passages were withheld by which exemption.</summary>
public sealed record GivenPart(string Family, int Entries, IReadOnlyList<Withheld> Withheld, DateTimeOffset MadeAt, string ApprovedBy);

/// <summary>So many passages withheld by one exemption.</summary>
public sealed record Withheld(LegalRecord.Bundles.RedactionGround Ground, int Passages);

// In the family's record.

/// <summary>Somebody asked for the data of a person of this family. While it is open, whoever handles requests may search this record for it and make a copy.</summary>
[DecidesAccess]
public sealed class SubjectAccessPart : OnRecord<SubjectAccessPart>
{
    public Id<SubjectAccessRequest> Request { get; init; }
    public List<Guid> People { get; init; } = [];
    public string AskedBy { get; init; } = "";
    public AskedAs As { get; init; }
    public string Wanted { get; init; } = "";
    public DateOnly ReceivedOn { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>The request is over, and with it the reason to look.</summary>
[DecidesAccess]
public sealed class SubjectAccessPartEnded : OnRecord<SubjectAccessPartEnded>
{
    public Id<SubjectAccessPart> Part { get; init; }
    public DateTimeOffset At { get; init; }
}

internal static class AccessWords
{
    public static string InFull(this AskedAs role) => role switch
    {
        AskedAs.Themselves => "for themselves",
        AskedAs.ParentForChild => "with parental responsibility, for a child",
        _ => "for somebody whom they represent",
    };

    public static string InFull(this AccessOutcome outcome) => outcome switch
    {
        AccessOutcome.Given => "given",
        AccessOutcome.NothingHeld => "nothing is held",
        AccessOutcome.Withdrawn => "withdrawn by whoever asked",
        _ => "refused",
    };

    /// <summary>The exemption of the Data Protection Act 2018 that a ground stands for.</summary>
    public static string Exemption(this LegalRecord.Bundles.RedactionGround ground) => ground switch
    {
        LegalRecord.Bundles.RedactionGround.ThirdParty => "about somebody else (Schedule 2, paragraph 16)",
        LegalRecord.Bundles.RedactionGround.LegalPrivilege => "legal privilege (Schedule 2, paragraph 19)",
        LegalRecord.Bundles.RedactionGround.RiskOfHarm => "serious harm (Schedule 3, paragraphs 5 and 11)",
        LegalRecord.Bundles.RedactionGround.ChildAbuseData => "child abuse data (Schedule 3, paragraph 21)",
        LegalRecord.Bundles.RedactionGround.CrimePrevention => "prevention of crime (Schedule 2, paragraph 2)",
        _ => "not about the person",
    };
}
