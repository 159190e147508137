using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>A person who is in another family's record joins this one: the same identity, a membership of its own. Addresses and phones of the other family are not brought along.</summary>
public sealed record AddExistingPerson : MemberFields<Done>
{
    public Id<Person>? Person { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Person, nameof(Person), "Select the person");
        base.Check(problems, today);
    }

    protected override Done On(OpenRecord record)
    {
        if (record.Rows<PersonDetails>().Any(d => d.Person == Person!.Value) && Memberships.Current(record, Person!.Value) is not null)
            throw new Invalid(nameof(Person), "This person belongs to this family already");
        Join(record, Person!.Value);
        return default;
    }

    /// <summary>What was typed to register a person, with the identity of the one it is; the rest stays this family's own.</summary>
    public static AddExistingPerson From(RegisterPerson typed, Id<Person> person, Identity identity) => new()
    {
        Key = typed.Key,
        Person = person,
        GivenNames = identity.GivenNames,
        FamilyName = identity.FamilyName,
        BornOn = identity.BornOn,
        ExpectedOn = identity.ExpectedOn,
        Sex = identity.Sex,
        NhsNumber = identity.NhsNumber,
        NhsNumberStatus = identity.NhsNumberStatus,
        DiedOn = identity.DiedOn,
        AlsoKnownAs = typed.AlsoKnownAs,
        PreviousNames = typed.PreviousNames,
        Ethnicity = typed.Ethnicity,
        FirstLanguage = typed.FirstLanguage,
        InterpreterNeeded = typed.InterpreterNeeded,
        SignerNeeded = typed.SignerNeeded,
        Disability = typed.Disability,
        GpPractice = typed.GpPractice,
        SchoolOrNursery = typed.SchoolOrNursery,
        NotKnown = typed.NotKnown,
        Addresses = typed.Addresses,
        Phones = typed.Phones,
        MemberFrom = typed.MemberFrom,
    };
}
