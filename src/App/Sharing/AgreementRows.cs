using Kith.Record;
using Kith.Workforce;

namespace Kith.Sharing;

// In the partnership's record.

/// <summary>An information sharing agreement between organisations. It counts for a party from its first to its last day, and once that party has signed.</summary>
[DecidesAccess]
public sealed class InformationSharingAgreement : OnRecord<InformationSharingAgreement>
{
    public string Name { get; init; } = "";

    /// <summary>The organisations between whom it is.</summary>
    public List<Guid> Parties { get; init; } = [];

    /// <summary>Their names as they were.</summary>
    public List<string> PartyNames { get; init; } = [];
    public string Purposes { get; init; } = "";
    public string Classes { get; init; } = "";

    /// <summary>
    /// The classes of information by which the door goes: codes of sharing topics, and "other" for what is on none. What the topics are
    /// is versioned data; of what was published last. Null where the agreement limits nothing.
    /// </summary>
    public List<string>? Covers { get; init; }
    public string LawfulBases { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public DateOnly ReviewOn { get; init; }
}

/// <summary>A party signed the agreement.</summary>
[DecidesAccess]
public sealed class AgreementSigned : OnRecord<AgreementSigned>
{
    public Id<InformationSharingAgreement> Agreement { get; init; }
    public Id<Organisation> Party { get; init; }
    public string PartyName { get; init; } = "";

    /// <summary>The party that the agreement names and that the one who signed has succeeded; null where it names them themselves.</summary>
    public Id<Organisation>? InPlaceOf { get; init; }
    public DateOnly On { get; init; }

    /// <summary>The day from which it counts, where it was signed ahead for an organisation that takes a party's place on that day.</summary>
    public DateOnly? CountsFrom { get; init; }

    /// <summary>The plan by which it does: if that is revoked, the signature counts for nothing.</summary>
    public Guid? Succession { get; init; }

    /// <summary>Who signed for the party, with their office.</summary>
    public string Signatory { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>A party left an agreement before its last day; the day named still counts. It goes on between the others while there are two.</summary>
[DecidesAccess]
public sealed class AgreementEnded : OnRecord<AgreementEnded>
{
    public Id<InformationSharingAgreement> Agreement { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";

    /// <summary>The party that left; null in rows from when one party ended it for all.</summary>
    public Id<Organisation>? Party { get; init; }
    public string? PartyName { get; init; }
}

/// <summary>The document of an agreement itself, as it was signed; the latest counts, and all stay.</summary>
[Indexed(nameof(Agreement))]
public sealed class AgreementDocument : OnRecord<AgreementDocument>
{
    public Id<InformationSharingAgreement> Agreement { get; init; }

    /// <summary>What the file was called.</summary>
    public string FileName { get; init; } = "";
    public string Kind { get; init; } = "";

    /// <summary>How many bytes it has, and their SHA-256 in hexadecimal.</summary>
    public int Bytes { get; init; }
    public string Sha256 { get; init; } = "";

    /// <summary>The bytes, in base64.</summary>
    public string Content { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
