namespace Kith.LegalRecord.Bundles;

/// <summary>What kind of thing was found.</summary>
public enum MentionKind { Name = 1, LikeAName, Initials, Address, Postcode, Telephone, NhsNumber, KnownElsewhere }

/// <summary>Something in a text that points at a person whom the recipient is not concerned with.</summary>
/// <param name="At">Where in the text it begins.</param>
/// <param name="Term">As it is compared: small letters, no accents.</param>
/// <param name="Whose">Who it may be, as the preparer is told; never written into the bundle.</param>
public sealed record Mention(int At, int Length, string Seen, string Term, MentionKind Kind, string Whose);

/// <summary>A person as a leak is looked for.</summary>
public sealed record WatchedPerson
{
    public required string Called { get; init; }
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    /// <summary>Family names, present and earlier.</summary>
    public IReadOnlyList<string> FamilyNames { get; init; } = [];

    /// <summary>What they are called besides.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];
    public IReadOnlyList<string> Addresses { get; init; } = [];
    public IReadOnlyList<string> Postcodes { get; init; } = [];
    public IReadOnlyList<string> Phones { get; init; } = [];
    public IReadOnlyList<string> NhsNumbers { get; init; } = [];
}
