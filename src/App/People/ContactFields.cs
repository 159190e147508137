using Kith.Record;

namespace Kith.People;

/// <summary>An address as it was given. One with nothing in it is as if it were not there.</summary>
public sealed record GivenAddress
{
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Address) && string.IsNullOrWhiteSpace(Postcode) && From is null && To is null;

    /// <summary><paramref name="at"/> is where the address stands in the act ("Addresses[0].").</summary>
    internal void Check(Problems problems, string at, DateOnly today)
    {
        if (IsEmpty)
            return;
        problems.When(string.IsNullOrWhiteSpace(Address) && string.IsNullOrWhiteSpace(Postcode), at + nameof(Address), "Enter the address or the postcode");
        problems.Text(Address, at + nameof(Address), "The address", 500, lines: true);
        problems.When(!string.IsNullOrWhiteSpace(Postcode) && Postcodes.Read(Postcode) is null, at + nameof(Postcode), "Enter a full UK postcode, like DA11 0AB");
        problems.When(From > today.AddYears(1), at + nameof(From), "The date they moved in must be in the next 12 months or in the past");
        problems.When(From?.Year < 1900, at + nameof(From), "The date they moved in must be in 1900 or later");
        problems.When(To < From, at + nameof(To), "The last day must be on or after the day they moved in");
        problems.When(To?.Year < 1900, at + nameof(To), "The last day must be in 1900 or later");
    }

    internal PersonAddress Of(Id<Person> person) => new()
    {
        Person = person,
        Address = Address?.Trim() ?? "",
        Postcode = Postcodes.Read(Postcode),
        From = From,
        To = To,
    };
}

/// <summary>A phone number as it was given.</summary>
public sealed record GivenPhone
{
    public string? Number { get; init; }
    public string? Note { get; init; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Number) && string.IsNullOrWhiteSpace(Note);

    internal void Check(Problems problems, string at)
    {
        if (IsEmpty)
            return;
        var number = Number?.Trim() ?? "";
        problems.When(number.Length > 40 || number.Count(char.IsAsciiDigit) is < 3 or > 20 || number.Any(c => !char.IsAsciiDigit(c) && !" +()-./#extEXT".Contains(c, StringComparison.Ordinal)),
            at + nameof(Number), "Enter a phone number, like 07700 900 982 or +44 1474 000 001");
        problems.Text(Note, at + nameof(Note), "The note", 200);
    }

    internal PersonPhone Of(Id<Person> person) => new() { Person = person, Number = Number!.Trim(), Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim() };
}
