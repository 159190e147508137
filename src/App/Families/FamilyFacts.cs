using System.Text.Json.Serialization;
using Kith.People;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Families;

/// <summary>What stands in a family's record, entries apart. Nothing in it depends on the day it is read: dates are kept, and compared when it is shown.</summary>
public sealed record FamilyFacts
{
    public string Name { get; init; } = "";
    public IReadOnlyList<Member> People { get; init; } = [];
    public IReadOnlyList<Tie> Ties { get; init; } = [];
    public IReadOnlyList<Serving> Serving { get; init; } = [];

    /// <summary>The teams that serve the family on a day.</summary>
    public IReadOnlyList<Id<Team>> TeamsOn(DateOnly on) => [.. Serving.Where(s => s.IsOn(on)).Select(s => s.Team)];
    public IReadOnlyList<KnownAlert> Alerts { get; init; } = [];

    /// <summary>Whose family: "Okafor family".</summary>
    [JsonIgnore]
    public string Called => CalledBy(Name);

    public static string CalledBy(string name) => name.Length == 0 ? "A family whose record was destroyed" : name.EndsWith("family", StringComparison.OrdinalIgnoreCase) ? name : name + " family";

    public Member? Find(Id<Person>? person) => People.FirstOrDefault(p => p.Person == person);

    public Member Require(Id<Person> person) => Find(person) ?? throw new Missing();

    /// <summary>The same without the people and addresses that are hidden; itself where nothing of it is.</summary>
    public FamilyFacts Without(Func<Guid, bool> hidden)
    {
        if (!People.Any(p => hidden(p.Person.Value) || p.Addresses.Any(a => hidden(a.Id.Value))))
            return this;
        return this with
        {
            People = [.. People.Where(p => !hidden(p.Person.Value)).Select(p => p with { Addresses = [.. p.Addresses.Where(a => !hidden(a.Id.Value))] })],
            Ties = [.. Ties.Where(t => !hidden(t.Person.Value) && !hidden(t.To.Value))],
        };
    }

    /// <summary>Those who belong to the family on a day, the oldest first.</summary>
    public IEnumerable<Member> Members(DateOnly on) => People.Where(p => p.IsMember(on)).OrderBy(p => p.BornOn ?? p.ExpectedOn ?? DateOnly.MaxValue).ThenBy(p => p.Person.Value);

    /// <summary>Those who were members once.</summary>
    public IEnumerable<Member> Former(DateOnly on) => People.Where(p => !p.IsMember(on)).OrderBy(p => p.BornOn ?? p.ExpectedOn ?? DateOnly.MaxValue);

    /// <summary>The ties that hold on a day.</summary>
    public IEnumerable<Tie> TiesOn(DateOnly on) => Ties.Where(t => !(t.EndedOn < on) && t.EndedOn != on);

    /// <summary>What a person is called; an unborn child without a name is told by whose baby it is.</summary>
    public string NameOf(Member person)
    {
        if (person.FullName.Length > 0)
            return person.FullName;
        var parents = Ties.Where(t => t.To == person.Person && t.Kind == RelationshipKind.ParentOf && t.EndedOn is null)
            .Select(t => Find(t.Person)).OfType<Member>().Where(p => p.FullName.Length > 0).OrderBy(p => p.Sex is Sex.Female ? 0 : 1).ToArray();
        return "unborn baby of " + (parents.Length == 0 ? $"the {Called}" : string.Join(" and ", parents.Select(p => p.FullName)));
    }

    public string NameOf(Id<Person> person) => Find(person) is { } member ? NameOf(member) : "a person of this family";
}

/// <summary>A person as this family's record has them now.</summary>
public sealed record Member
{
    public Id<Person> Person { get; init; }
    public string GivenNames { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>Every other name on record, of before; null where there is none.</summary>
    public IReadOnlyList<string>? FormerNames { get; init; }
    public DateOnly? BornOn { get; init; }
    public DateOnly? ExpectedOn { get; init; }
    public DateOnly? DiedOn { get; init; }
    public Sex? Sex { get; init; }
    public string? NhsNumber { get; init; }
    public string? FirstLanguage { get; init; }
    public YesNo? InterpreterNeeded { get; init; }
    public YesNo? SignerNeeded { get; init; }
    public IReadOnlyList<Stay> Stays { get; init; } = [];
    public IReadOnlyList<Abode> Addresses { get; init; } = [];
    public IReadOnlyList<Reached> Phones { get; init; } = [];

    [JsonIgnore]
    public string FullName => $"{GivenNames} {FamilyName}".Trim();

    [JsonIgnore]
    public bool Unborn => BornOn is null && ExpectedOn is not null && DiedOn is null;

    /// <summary>A last day that is today has been told: from now on they are no member.</summary>
    public bool IsMember(DateOnly on) => Stays.Any(s => s.LastDay is null && !(s.From > on));

    public IEnumerable<Abode> AddressesOn(DateOnly on) => Addresses.Where(a => !(a.LastDay < on) && !(a.From > on));

    /// <summary>"14 months", "28 weeks + 3 days", "died 2 May 2024, aged 81 years".</summary>
    public string AgeOn(DateOnly on) =>
        DiedOn is { } died ? $"died {Shared.Shown.Date(died)}" + (BornOn is { } b ? $", aged {Shared.Shown.Age(b, died)}" : "")
        : BornOn is { } born ? Shared.Shown.Age(born, on)
        : ExpectedOn is { } expected ? Shared.Shown.Pregnancy(expected, on) : "age not known";
}

/// <summary>A stretch of belonging to the family.</summary>
public sealed record Stay(Id<FamilyMembership> Id, DateOnly? From, DateOnly? LastDay, string? Reason);

/// <summary>Where a person lives or lived.</summary>
public sealed record Abode(Id<PersonAddress> Id, string Address, string? Postcode, DateOnly? From, DateOnly? LastDay)
{
    [JsonIgnore]
    public string OneLine => string.Join(", ", $"{Address}\n{Postcode}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>A phone number that reaches a person.</summary>
public sealed record Reached(string Number, string? Note);

/// <summary>What two people are to each other.</summary>
public sealed record Tie(
    Id<Relationship> Id, Id<Person> Person, RelationshipKind Kind, Id<Person> To, string? InWords, YesNo? ParentalResponsibility,
    DateOnly? From, DateOnly? EndedOn)
{
    [JsonIgnore]
    public string KindInWords => Kind == RelationshipKind.Other && InWords is not null ? InWords : Kind.InWords();
}

/// <summary>A team that serves the family, with its named worker.</summary>
public sealed record Serving(
    Id<Involvement> Id, Id<Team> Team, string TeamName, string? TeamPhone, RecordId? Worker, string? WorkerName, Discipline? Discipline,
    string? Employer, string? WorkerPhone, bool Lead, DateOnly From, DateOnly? LastDay, RecordId Centre)
{
    public bool IsOn(DateOnly on) => From <= on && !(LastDay < on);
}

/// <summary>An alert that has not been ended.</summary>
public sealed record KnownAlert(Id<FamilyAlert> Id, AlertKind Kind, string Details, DateOnly ReviewOn, DateOnly RecordedOn, string RecordedBy)
{
    public bool IsOverdue(DateOnly on) => ReviewOn < on;

    [JsonIgnore]
    public string Heading => Kind switch
    {
        AlertKind.DangerousDog => "Dangerous dog",
        AlertKind.TwoVisitorsOnly => "Two visitors only",
        _ => "Alert",
    };

    /// <summary>One line for the top of every page.</summary>
    [JsonIgnore]
    public string InShort => Kind == AlertKind.Other ? Details : Heading;
}
