using Kith.Recording;
using Kith.Shared;

namespace Kith.LegalRecord.Bundles;

/// <summary>How a bundle speaks of what is in it.</summary>
public static class BundleWords
{
    /// <summary>The release of the rules by which a bundle is put together; told beside everything that is worked out.</summary>
    public const string RuleVersion = "court bundle rules 1";

    public static string InFull(this RedactionGround ground) => ground switch
    {
        RedactionGround.ThirdParty => "third party",
        RedactionGround.LegalPrivilege => "legal privilege",
        RedactionGround.RiskOfHarm => "risk of harm",
        RedactionGround.NotRelevant => "not relevant to the purpose",
        RedactionGround.ChildAbuseData => "child abuse data",
        RedactionGround.CrimePrevention => "prevention of crime",
        _ => "the court’s direction",
    };

    public static string InFull(this MentionKind kind) => kind switch
    {
        MentionKind.Name => "a name",
        MentionKind.LikeAName => "like a name",
        MentionKind.Initials => "initials",
        MentionKind.Address => "an address",
        MentionKind.Postcode => "a postcode",
        MentionKind.Telephone => "a telephone number",
        MentionKind.NhsNumber => "an NHS number",
        _ => "known in another family",
    };

    /// <summary>What a bundle is called, by what it is for.</summary>
    public static string Called(this BundleRequest request) => request.Access is null ? "Court bundle" : "Copy of personal data";

    /// <summary>For whom and what: the court and the case, or whoever asked for their data.</summary>
    public static string Matter(this BundleRequest request) => request.Access is null ? $"{request.Court}, {request.CaseNumber}" : request.Authority;

    /// <summary>The grounds for removing something, by what a bundle is for.</summary>
    public static IEnumerable<RedactionGround> Grounds(this BundleRequest request) => request.Access is null
        ? [RedactionGround.ThirdParty, RedactionGround.LegalPrivilege, RedactionGround.RiskOfHarm, RedactionGround.NotRelevant, RedactionGround.CourtsDirection]
        : [RedactionGround.ThirdParty, RedactionGround.RiskOfHarm, RedactionGround.ChildAbuseData, RedactionGround.LegalPrivilege, RedactionGround.CrimePrevention, RedactionGround.NotRelevant];

    /// <summary>What stands in place of a removed text. The reason is the one that was given, so it says nothing of what was removed.</summary>
    public static string InPlace(this PassageRedaction redaction) => $"Removed: {redaction.Ground!.Value.InFull()}. {redaction.Reason}";

    public static string Heading(BundleEntry entry) => $"{entry.Number}. {entry.Now.Entry.FormName}, {Shown.Date(entry.Now.Entry.HappenedOn)}";

    /// <summary>All authors of a version, as they were then.</summary>
    public static string Authors(BundleVersion version) => AskedOnce.JointAuthors.By(string.Join(", ",
        new[] { version.Entry.AuthorName, version.Entry.Discipline, version.Entry.Employer, version.Entry.Registration }.Where(w => !string.IsNullOrEmpty(w))), version.Joint, registration: true);

    public static string Happened(Entry entry) => Shown.Date(entry.HappenedOn) + (entry.HappenedAt is { } at ? ", " + Shown.Time(at) : "");

    public static string Recorded(Entry entry) =>
        $"{Shown.Moment(entry.RecordedAt)}, {Shown.Delay(entry.HappenedOn, Shown.London(entry.RecordedAt))}";

    /// <summary>Whom an entry is about: by name those whom the recipient is concerned with, of the others only how many.</summary>
    public static string About(BundleState state, BundleVersion version)
    {
        var named = state.People.Where(p => version.About.Contains(p.Id) && state.Request.Concern.Contains(p.Id)).Select(p => p.Watched.Called).ToList();
        var others = version.About.Count - named.Count;
        if (others > 0)
            named.Add(others == 1 ? "1 other member of the family" : $"{others} other members of the family");
        return string.Join("\n", named);
    }

    /// <summary>Entries by their numbers: 1, 4 and 7.</summary>
    public static string Numbers(IEnumerable<BundleEntry> entries) =>
        string.Join(", ", entries.Select(e => e.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))) is { Length: > 0 } numbers ? numbers : "none";
}
