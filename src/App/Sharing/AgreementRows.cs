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

    /// <summary>Who signed for the party, with their office.</summary>
    public string Signatory { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>An agreement ended before its last day; the day named still counts.</summary>
[DecidesAccess]
public sealed class AgreementEnded : OnRecord<AgreementEnded>
{
    public Id<InformationSharingAgreement> Agreement { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}
