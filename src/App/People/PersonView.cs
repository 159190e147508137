using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.People;

/// <summary>One person as a family's record has them, with how that came about.</summary>
public sealed record PersonView : View<PersonSeen>
{
    public Id<Person> Person { get; init; }

    protected override Permission Needs => Permission.SeeFamily;
    protected override Guid? Concerns => Person.Value;

    protected override async Task<PersonSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var versions = (await record.Rows<PersonDetails>().Where(d => d.Person == Person).ListAsync(ct)).OrderByDescending(d => d.Id.Value).ToArray();
        if (versions.Length == 0)
            throw new Missing();
        var lifted = (await record.Rows<RestrictionLifted>().ListAsync(ct)).Select(l => l.Restriction).ToHashSet();
        var restricted = (await record.Rows<Restriction>().ListAsync(ct)).Any(r => r.Of is null && !lifted.Contains(r.Id));
        return new PersonSeen(await FamilyNow.OfAsync(record, ct), versions[0], versions, restricted);
    }
}

/// <summary>A person, with every version of their details, the latest first.</summary>
/// <param name="Restricted">The whole record is kept to named workers, so nothing is copied out of it.</param>
public sealed record PersonSeen(FamilyFacts Facts, PersonDetails Details, IReadOnlyList<PersonDetails> Versions, bool Restricted)
{
    /// <summary>What changed from one version to the next, in words.</summary>
    public static IReadOnlyList<(string What, string Before, string After)> Differences(PersonDetails before, PersonDetails after) =>
        [.. InWords(before).Zip(InWords(after)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => (pair.First.What, pair.First.Value, pair.Second.Value))];

    /// <summary>Every detail by name; what was asked and is not known is told apart from what was not asked.</summary>
    public static IReadOnlyList<(string What, string Value)> InWords(PersonDetails d)
    {
        string Told(string? value, string field) => value ?? (d.NotKnown.Contains(field) ? "Not known" : "Not asked");
        return
        [
            ("Given names", d.GivenNames), ("Family name", d.FamilyName), ("Also known as", string.Join(", ", d.AlsoKnownAs)),
            ("Previous names", string.Join(", ", d.PreviousNames)),
            ("Date of birth", Shared.Shown.Date(d.BornOn, "")), ("Expected date of delivery", Shared.Shown.Date(d.ExpectedOn, "")),
            ("Sex", Answer(d.Sex)), ("NHS number", Told(d.NhsNumber is null ? null : NhsNumbers.Spaced(d.NhsNumber) + (d.NhsNumberStatus == NhsNumberStatus.Verified ? ", verified" : ", not verified"), nameof(d.NhsNumber))),
            ("Ethnicity", Told(d.Ethnicity, nameof(d.Ethnicity))), ("First language", Told(d.FirstLanguage, nameof(d.FirstLanguage))),
            ("Interpreter needed", Answer(d.InterpreterNeeded)), ("Signer needed", Answer(d.SignerNeeded)),
            ("Disability", Told(d.Disability, nameof(d.Disability))), ("GP practice", Told(d.GpPractice, nameof(d.GpPractice))),
            ("School or nursery", Told(d.SchoolOrNursery, nameof(d.SchoolOrNursery))), ("Date of death", Shared.Shown.Date(d.DiedOn, "")),
        ];
    }

    private static string Answer(Enum? answer)
    {
        var words = answer?.InWords() ?? "not asked";
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
