using Kith.People;
using Kith.Record;

namespace Kith.Sharing.WithFamily;

/// <summary>Who said something about sharing, when, how it is known and, for a young person, who judged that they may decide it.</summary>
public sealed record WhoSaid
{
    public Id<Person>? SaidBy { get; init; }
    public DateOnly? SaidOn { get; init; }
    public string? Evidence { get; init; }

    /// <summary>For a young person under 16 who decides themselves (Gillick).</summary>
    public string? JudgedBy { get; init; }
    public string? Judgement { get; init; }

    /// <summary>They act under a lasting power of attorney, or as a deputy appointed by the Court of Protection.</summary>
    public bool Attorney { get; init; }

    internal void Check(Problems problems, DateOnly today)
    {
        problems.Require(SaidBy, "Said.SaidBy", "Select who said so");
        problems.Require(SaidOn, "Said.SaidOn", "Enter the day on which they said so");
        problems.When(SaidOn > today, "Said.SaidOn", "The day on which they said so must be today or in the past");
        problems.Require(Evidence, "Said.Evidence", "Say how it is known, for example ‘said at the visit on Tuesday’ or ‘signed form in the office’");
        problems.Text(Evidence, "Said.Evidence", "How it is known", 1_000, lines: true);
        problems.Text(JudgedBy, "Said.JudgedBy", "Who judged it", 200);
        problems.Text(Judgement, "Said.Judgement", "The judgement", 2_000, lines: true);
    }

    /// <summary>Why their word counts for this person; where it does not, nothing is recorded and it is said why.</summary>
    internal Speaker By(OpenRecord record, Id<Person> about) => Speaker.Of(this, record, about);

    /// <summary>Writes into a row who said it.</summary>
    internal T On<T>(Speaker by, OpenRecord record, T row) where T : SaidRow<T>
    {
        row.Say(this, by, record);
        return row;
    }
}

/// <summary>Somebody whose word counts for a person, and why.</summary>
internal sealed record Speaker(Id<Person> Person, string Name, DecidesAs As)
{
    private const int DecidesFrom = 16;
    private const int Adult = 18;

    public static Speaker Of(WhoSaid said, OpenRecord record, Id<Person> about)
    {
        PersonDetails person = Details(record, about, "About.Person"), speaker = Details(record, said.SaidBy!.Value, "Said.SaidBy");
        var (name, by) = (NameOf(person), NameOf(speaker));
        var age = person.BornOn is { } born ? AgeOn(born, record.Today) : (int?)null;
        if (person.Person == speaker.Person)
        {
            if (person.BornOn is null && person.ExpectedOn is not null)
                throw new Invalid("Said.SaidBy", "A baby who is not born yet says nothing: select a parent");
            if (age is null or >= DecidesFrom)
                return new(speaker.Person, by, DecidesAs.Themselves);
            if (string.IsNullOrWhiteSpace(said.JudgedBy) || string.IsNullOrWhiteSpace(said.Judgement))
                throw new Invalid(string.IsNullOrWhiteSpace(said.JudgedBy) ? "Said.JudgedBy" : "Said.Judgement",
                    $"{name} is under {DecidesFrom}: say who judged that they understand what they decide, and why they think so");
            return new(speaker.Person, by, DecidesAs.YoungPerson);
        }
        if (said.Attorney)
            return age is null or >= DecidesFrom ? new(speaker.Person, by, DecidesAs.Attorney)
                : throw new Invalid("Said.Attorney", "Nobody is an attorney or deputy for a child: say who has parental responsibility");
        if (age >= DecidesFrom)
            throw new Invalid("Said.SaidBy", age >= Adult ? $"{name} is an adult and decides for themselves: record what they say"
                : $"{name} is {DecidesFrom} or over and decides for themselves: record what they say");
        return IsResponsible(record, speaker.Person, person) ? new(speaker.Person, by, DecidesAs.Parent)
            : throw new Invalid("Said.SaidBy", $"{by} has no parental responsibility for {name} in this record. Select somebody who has, or record it first under Relationships") { IsLogged = true };
    }

    // Nobody has parental responsibility before a birth, so a parent speaks for an unborn baby.
    private static bool IsResponsible(OpenRecord record, Id<Person> speaker, PersonDetails person)
    {
        var ties = record.Rows<Relationship>().Where(r => r.Person == speaker && r.To == person.Person).ToList();
        if (ties.Count == 0)
            return false;
        var ended = record.Rows<RelationshipEnded>().ToList().Where(e => e.On <= record.Today).Select(e => e.Relationship).ToHashSet();
        var unborn = person.BornOn is null && person.ExpectedOn is not null;
        return ties.Exists(t => !ended.Contains(t.Id) && !(t.From > record.Today) && (t.ParentalResponsibility == YesNo.Yes || (unborn && t.Kind == RelationshipKind.ParentOf)));
    }

    internal static PersonDetails Details(OpenRecord record, Id<Person> person, string field) =>
        record.Rows<PersonDetails>().Where(p => p.Person == person).AsEnumerable().MaxBy(p => p.Id.Value) ?? throw new Invalid(field, "Select somebody of this family");

    internal static string NameOf(PersonDetails person) => $"{person.GivenNames} {person.FamilyName}".Trim() is { Length: > 0 } name ? name : "the unborn baby";

    private static int AgeOn(DateOnly born, DateOnly day) => day.Year - born.Year - (born > day.AddYears(born.Year - day.Year) ? 1 : 0);
}
