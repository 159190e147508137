using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>
/// One person found. With a basis to see the family it tells two of the same name apart; without, it is the name and which
/// team to ask; of a restricted family, the name.
/// </summary>
public sealed record Tile
{
    public required string Name { get; init; }

    /// <summary>The families of this person that the worker may open; none without a basis.</summary>
    public IReadOnlyList<TileFamily> Families { get; init; } = [];
    public Id<Person>? Person { get; init; }
    public string? AlsoKnownAs { get; init; }
    public DateOnly? BornOn { get; init; }
    public DateOnly? ExpectedOn { get; init; }
    public DateOnly? DiedOn { get; init; }
    public Sex? Sex { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? NhsNumber { get; init; }

    /// <summary>Which team to ask; null for a restricted family, and for one that no team serves.</summary>
    public string? Team { get; init; }
    public string? TeamPhone { get; init; }

    /// <summary>The record that emergency access could be taken to, where there is no other basis.</summary>
    public RecordId? Outside { get; init; }

    public bool MayOpen => Families.Count > 0;
}

/// <summary>A family that the worker may open.</summary>
public sealed record TileFamily(RecordId Record, string Name);

/// <summary>What a search found: at most so many tiles, and whether there are more.</summary>
public sealed record Tiles(IReadOnlyList<Tile> Found, bool More, string Understood);

/// <summary>Makes tiles of cards: the one place where it is decided what of a found person is shown.</summary>
internal static class MakeTiles
{
    public static async Task<(IReadOnlyList<(PersonCard Card, Tile Tile)> Tiles, IReadOnlyList<RecordId> Shown)> OfAsync(
        AcrossRecords across, IReadOnlyList<PersonCard> cards, CancellationToken ct)
    {
        RecordId[] records = [.. cards.Select(c => c.Record).Distinct()];
        var families = (await across.DerivedAsync<FamilyCard>([.. records.Select(r => (r, r.Value))], ct)).ToDictionary(f => f.Record);
        var decisions = await across.DecideAsync(records, RecordKind.Family, Permission.SeeFamily, ct);
        var tiles = new List<(PersonCard, Tile)>();
        foreach (var card in cards)
        {
            var family = families.GetValueOrDefault(card.Record);
            if (!decisions[card.Record].Allowed || card.Restricted)
            {
                var ask = card.Restricted ? null : family?.On(across.Today);
                tiles.Add((card, new Tile
                {
                    Name = card.Name,
                    Team = ask?.Name,
                    TeamPhone = ask?.Phone,
                    Families = Openable(card, family, decisions),
                    Outside = !card.Restricted && decisions[card.Record] is { EmergencyAccessPossible: true } or { Terms: Access.ClosedDoor { Safety: true } } ? card.Record : null
                }));
                continue;
            }
            var before = tiles.FindIndex(t => t.Item1.Id == card.Id && t.Item2.Person is not null);
            if (before >= 0)
                tiles[before] = (tiles[before].Item1, tiles[before].Item2 with { Families = [.. tiles[before].Item2.Families, .. Openable(card, family, decisions)] });
            else
                tiles.Add((card, Full(card, family, across.Today, Openable(card, family, decisions))));
        }
        return (tiles, records);
    }

    private static IReadOnlyList<TileFamily> Openable(PersonCard card, FamilyCard? family, IReadOnlyDictionary<RecordId, Decision> decisions) =>
        decisions[card.Record].Allowed && !decisions[card.Record].Hides(card.Id) ? [new TileFamily(card.Record, card.Restricted || family is null ? "this family" : family.Name)] : [];

    private static Tile Full(PersonCard card, FamilyCard? family, DateOnly today, IReadOnlyList<TileFamily> open) => new()
    {
        Name = card.Name,
        Families = open,
        Person = new(card.Id),
        AlsoKnownAs = card.AlsoKnownAs,
        BornOn = card.BornOn,
        ExpectedOn = card.ExpectedOn,
        DiedOn = card.DiedOn,
        Sex = card.Sex,
        Address = card.Address,
        Postcode = card.Postcode,
        NhsNumber = card.NhsNumber,
        Team = family?.On(today)?.Name,
        TeamPhone = family?.On(today)?.Phone,
    };
}
