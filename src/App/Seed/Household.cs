using Kith.People;
using Kith.Record;

namespace Kith.Seed;

/// <summary>A person of the story. Dates of birth may lie in the story's future: until then the child is expected.</summary>
internal sealed class Human
{
    public required Id<Person> Id { get; init; }
    public required string Given { get; init; }
    public required string Family { get; init; }
    public required Sex Sex { get; init; }
    public required DateOnly Born { get; init; }

    /// <summary>Weeks that a child came before the due date; negative when after.</summary>
    public int WeeksEarly { get; init; }
    public string? NhsNumber { get; init; }
    public string? PreviousName { get; init; }
    public string? KnownAs { get; init; }
    public string? Disability { get; init; }
    public string? Phone { get; init; }

    /// <summary>Birth weight in kilograms.</summary>
    public double BirthWeight { get; init; }

    public DateOnly Expected => Born.AddDays(7 * WeeksEarly);
    public string Name => $"{Given} {Family}";
    public bool Girl => Sex == Sex.Female;
}

/// <summary>What binds a household together; it decides which stories it can have.</summary>
internal enum Kin { Couple, Mother, Father, Grandparent }

/// <summary>A family of the story, as it is when its record is opened.</summary>
internal sealed class Household
{
    public required int Number { get; init; }
    public required RecordId Record { get; init; }
    public required Heritage Heritage { get; init; }
    public required Kin Kin { get; init; }
    public required Human Carer { get; init; }
    public Human? Partner { get; init; }
    public Human? ElsewhereParent { get; init; }
    public required IReadOnlyList<Human> Children { get; init; }
    public required int Place { get; init; }
    public required string Address { get; init; }
    public required string Postcode { get; init; }
    public required string Gp { get; init; }
    public required string GpName { get; init; }
    public required string Nursery { get; init; }
    public required bool Interpreter { get; init; }
    public required DateOnly Opens { get; init; }
    public required Random Random { get; init; }

    /// <summary>When the family moved to another centre's part of the town, and where.</summary>
    public (DateOnly On, int Place)? Moves { get; set; }

    /// <summary>The day on which the parents part.</summary>
    public DateOnly? Separates { get; set; }

    /// <summary>The child that most is about: the youngest.</summary>
    public Human Focus => Children[^1];

    public Human? Twin => Children.Count > 1 && Children[^2].Born == Focus.Born ? Children[^2] : null;

    public int PlaceOn(DateOnly day) => Moves is { } move && day >= move.On ? move.Place : Place;
}
