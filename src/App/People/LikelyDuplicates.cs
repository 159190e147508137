using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>Who on record may be the person about to be registered, and why.</summary>
public sealed record LikelyDuplicates : Question<IReadOnlyList<LikelyDuplicate>>
{
    private const int MostTold = 10;

    public string? GivenNames { get; init; }
    public string? FamilyName { get; init; }

    /// <summary>Also known as, and previous names, one a line.</summary>
    public string? OtherNames { get; init; }
    public DateOnly? BornOn { get; init; }
    public DateOnly? ExpectedOn { get; init; }
    public string? NhsNumber { get; init; }
    public string? Postcode { get; init; }
    public string? Address { get; init; }

    /// <summary>The person themselves, when they are on record already and only changed.</summary>
    public Id<Person>? Except { get; init; }

    protected override Permission Needs => Permission.FindPeople;

    protected override async Task<Answer<IReadOnlyList<LikelyDuplicate>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var subject = new DuplicateSubject(GivenNames, FamilyName, OtherNames, BornOn ?? ExpectedOn, NhsNumbers.Read(NhsNumber), Postcode, Address);
        var alike = (await DuplicateSearch.OfAsync(across, subject, ct)).Where(a => a.Card.Id != Except?.Value).Take(MostTold).ToArray();
        var (tiles, shown) = await MakeTiles.OfAsync(across, [.. alike.Select(a => a.Card)], ct);
        return new([.. tiles.Select(t => LikelyDuplicate.Of(t.Tile, alike.First(a => a.Card == t.Card)))], shown);
    }
}

/// <summary>Somebody on record who may be the same person.</summary>
/// <param name="Tile">As a search would show them.</param>
/// <param name="Why">Each likeness in words; of somebody one may not see, only that the name is alike.</param>
/// <param name="Same">Whether it is as good as certain: the same NHS number, or the same name, date and postcode.</param>
public sealed record LikelyDuplicate(Tile Tile, IReadOnlyList<string> Why, bool Same)
{
    internal static LikelyDuplicate Of(Tile tile, Alike alike) => tile.Person is not null
        ? new(tile, alike.Why, alike.Same)
        : new(tile, ["someone with this or a similar name is on record"], false);
}
