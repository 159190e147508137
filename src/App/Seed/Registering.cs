using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Seed;

/// <summary>The acts that put a household into its record.</summary>
internal static class Registering
{
    public static RegisterPerson Register(Household home, Human human, DateOnly on, bool child, bool livesHere = true)
    {
        var unborn = human.Born > on;
        return new RegisterPerson
        {
            Person = human.Id,
            GivenNames = unborn ? null : human.Given,
            FamilyName = unborn ? null : human.Family,
            PreviousNames = human.PreviousName,
            BornOn = unborn ? null : human.Born,
            ExpectedOn = unborn ? human.Expected : null,
            Sex = unborn ? Sex.NotKnown : human.Sex,
            NhsNumber = unborn ? null : human.NhsNumber,
            NhsNumberStatus = unborn || human.NhsNumber is null ? null : Verified(human),
            Ethnicity = unborn ? null : home.Heritage.Ethnicity,
            FirstLanguage = child ? null : home.Heritage.Language,
            InterpreterNeeded = child ? null : home.Interpreter ? YesNo.Yes : YesNo.No,
            SignerNeeded = child ? null : YesNo.No,
            Disability = unborn ? null : human.Disability,
            GpPractice = home.Gp,
            SchoolOrNursery = child && human.Born < on.AddYears(-3) ? home.Nursery : null,
            NotKnown = human.NhsNumber is null ? [nameof(RegisterPerson.NhsNumber)] : [],
            Addresses = !livesHere ? [] : [new GivenAddress { Address = home.Address, Postcode = home.Postcode, From = child && !unborn && human.Born > on.AddYears(-1) ? human.Born : null }],
            Phones = human.Phone is { } phone ? [new GivenPhone { Number = phone, Note = home.Random.Next(4) == 0 ? "Text first" : null }] : [],
            MemberFrom = unborn ? null : child ? human.Born : on,
        };
    }

    /// <summary>The same person joining a second family.</summary>
    public static AddExistingPerson Join(Household home, Human human, DateOnly on, bool child) => new()
    {
        Person = human.Id,
        GivenNames = human.Given,
        FamilyName = human.Family,
        BornOn = human.Born,
        Sex = human.Sex,
        NhsNumber = human.NhsNumber,
        NhsNumberStatus = human.NhsNumber is null ? null : Verified(human),
        Ethnicity = home.Heritage.Ethnicity,
        GpPractice = home.Gp,
        FirstLanguage = child ? null : home.Heritage.Language,
        MemberFrom = on,
        Phones = human.Phone is { } phone ? [new GivenPhone { Number = phone }] : [],
    };

    /// <summary>An expected child is born; or, with a day, a person has died.</summary>
    public static ChangePerson Change(Household home, Human human, bool child, DateOnly? diedOn = null) => new()
    {
        Person = human.Id,
        GivenNames = human.Given,
        FamilyName = human.Family,
        PreviousNames = human.PreviousName,
        BornOn = human.Born,
        ExpectedOn = null,
        Sex = human.Sex,
        NhsNumber = human.NhsNumber,
        NhsNumberStatus = human.NhsNumber is null ? null : Verified(human),
        Ethnicity = home.Heritage.Ethnicity,
        FirstLanguage = child ? null : home.Heritage.Language,
        InterpreterNeeded = child ? null : home.Interpreter ? YesNo.Yes : YesNo.No,
        Disability = human.Disability,
        GpPractice = home.Gp,
        DiedOn = diedOn,
    };

    /// <summary>Parents, partners, carers, brothers and sisters, as far as they are in the family on the day.</summary>
    public static IEnumerable<AddRelationship> Ties(Household home, IReadOnlyCollection<Human> children, bool first)
    {
        foreach (var child in children)
        {
            yield return Tie(home.Carer, home.Kin == Kin.Grandparent ? RelationshipKind.GrandparentOf : RelationshipKind.ParentOf, child,
                home.Kin == Kin.Grandparent ? YesNo.No : YesNo.Yes);
            if (home.Partner is { } partner)
                yield return Tie(partner, home.Kin == Kin.Grandparent ? RelationshipKind.GrandparentOf : RelationshipKind.ParentOf, child,
                    home.Kin == Kin.Grandparent ? YesNo.No : home.Number % 9 == 0 ? YesNo.NotKnown : YesNo.Yes);
            if (home.ElsewhereParent is { } parent && parent.Born.AddYears(15) < child.Born)
                yield return Tie(parent, RelationshipKind.ParentOf, child, home.Number % 3 == 0 ? YesNo.No : YesNo.Yes);
        }
        if (first && home.Partner is { } other)
            yield return Tie(home.Carer, RelationshipKind.PartnerOf, other, null);
        if (first && home.Kin == Kin.Grandparent)
            yield return Tie(home.Carer, RelationshipKind.CarerOf, children.First(), YesNo.No);
    }

    public static AddInvolvement Serve(Crew crew, Colleague worker, DateOnly from, bool lead) => new()
    {
        Team = crew.Id,
        TeamName = crew.Name,
        TeamPhone = crew.Phone,
        Centre = crew.Centre,
        Worker = worker.Record,
        WorkerName = worker.Name,
        Discipline = worker.Listed.Discipline,
        Employer = worker.Employer,
        WorkerPhone = worker.Phone,
        Lead = lead,
        From = from,
    };

    private static AddRelationship Tie(Human from, RelationshipKind kind, Human to, YesNo? responsible) =>
        new() { Person = from.Id, Kind = kind, To = to.Id, ParentalResponsibility = responsible };

    private static NhsNumberStatus Verified(Human human) =>
        human.Born.DayNumber % 7 == 0 ? NhsNumberStatus.NotVerified : NhsNumberStatus.Verified;
}
