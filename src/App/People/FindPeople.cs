using Kith.Access;
using Kith.Record;
using Kith.Record.IdentityIndex;

namespace Kith.People;

/// <summary>A worker looks for a person by whatever they know of them, typed into one box.</summary>
public sealed record FindPeople : Question<Tiles>
{
    public const int Longest = 200;
    private const int MostTiles = 20;

    public string? Text { get; init; }

    protected override Permission Needs => Permission.FindPeople;

    protected override async Task<Answer<Tiles>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        if (Text?.Length > Longest)
            throw new Invalid(nameof(Text), $"What you look for must be {Longest} characters or fewer");
        var asked = FindAsked.Read(Text, across.Today);
        if (asked.IsEmpty)
            throw new Invalid(nameof(Text), "Enter a name, a date of birth, an NHS number, a postcode or a phone number");
        var (cards, more) = await new FindSearch(across, asked, MostTiles).RunAsync(ct);
        var (tiles, shown) = await MakeTiles.OfAsync(across, cards, ct);
        return new(new Tiles([.. tiles.Select(t => t.Tile)], more, asked.InWords()), shown);
    }
}

/// <summary>
/// One search in the identity index. It starts from what few people share and reads the cards of those alone, so that its
/// cost does not grow with everybody: weak parts (a name, a year, half a postcode) are in the index in twos.
/// </summary>
internal sealed class FindSearch(AcrossRecords across, FindAsked asked, int most)
{
    /// <summary>How many of the same strong or paired token are looked at; more than that is for the worker to refine.</summary>
    private const int MostLookedAt = 250;
    private const int MostPairs = 800;
    private const int MostNearPairs = 150;

    /// <summary>Fewer than so many who share a word are looked at one by one, whatever their other names.</summary>
    private const int MostOfOneWord = 40;

    /// <summary>Whoever is not called what was typed is shown only among so few: every tile more is a family looked at for nothing.</summary>
    private const int MostNear = 10;

    private readonly Dictionary<(RecordId, Guid), (PersonCard Card, Match Match)> _found = [];
    private readonly FindRank _rank = new(asked);

    /// <summary>The nearest first, and whether there are more.</summary>
    public async Task<(IReadOnlyList<PersonCard> Cards, bool More)> RunAsync(CancellationToken ct)
    {
        string[] strong = [.. Strong()];
        if (strong.Length > 0)
            await KeepAsync(await RarestAsync(strong, asked.Names.Count == 0 && strong.Length == 1 ? most + 1 : MostLookedAt, ct), ct);
        else
            await ByWeakAsync(ct);
        PersonCard[] all = [.. _found.Values.OrderBy(f => f.Match).ThenBy(f => f.Card.SortName, StringComparer.Ordinal).ThenBy(f => f.Card.BornOn ?? f.Card.ExpectedOn)
            .ThenBy(f => f.Card.Id).ThenBy(f => f.Card.Record.Value).Select(f => f.Card)];
        PersonCard[] shown = [.. all.Take(Math.Clamp(_found.Values.Count(f => !f.Match.Near), MostNear, most))];
        return (shown, shown.Length < all.Length);
    }

    private IEnumerable<string> Strong()
    {
        if (asked.NhsNumber is { } nhs)
            yield return FindTokens.Nhs(nhs);
        if (asked.Phone is { } phone)
            yield return FindTokens.Phone(phone);
        if (asked.Date is { } date)
            yield return FindTokens.Date(date);
        if (asked.Postcode is { } postcode)
            yield return FindTokens.Postcode(postcode);
    }

    private async Task<IReadOnlyList<Found>> RarestAsync(string[] tokens, int lookedAt, CancellationToken ct)
    {
        IReadOnlyList<Found>? fewest = null;
        foreach (var token in tokens)
        {
            var having = await across.HavingAsync([token], lookedAt, ct);
            if (fewest is null || having.Count < fewest.Count)
                fewest = having;
            if (fewest.Count < 50)
                break;
        }
        return fewest ?? [];
    }

    private async Task ByWeakAsync(CancellationToken ct)
    {
        // The longest words are shared by the fewest.
        string[] names = [.. asked.Names.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        var verify = asked.Names.Count + (asked.Year is null ? 0 : 1) + (asked.District is null ? 0 : 1) > 2;
        if (names.Length == 0)
        {
            string[] lone = [.. asked.Year is { } year ? [FindTokens.Year(year)] : Array.Empty<string>(), .. asked.District is { } d ? [FindTokens.District(d)] : Array.Empty<string>()];
            await KeepAsync(await RarestAsync(lone, lone.Length == 1 ? most + 1 : MostLookedAt, ct), ct);
            return;
        }
        var first = await across.WordsNearAsync(names[0], ct);
        Func<string, IEnumerable<string>> single = asked switch
        {
            { Year: { } year } => word => [FindTokens.WithYear(word, year)],
            { District: { } district } => word => [FindTokens.WithDistrict(word, district)],
            _ => word => [word],
        };
        if (names.Length == 1)
        {
            await ByLevelAsync(level => [.. first.Where(w => w.Nearness == level).SelectMany(w => single(w.Word))], verify, ct);
            return;
        }
        if (names[1].Length == 1 && char.IsAscii(names[1][0]))
        {
            await ByLevelAsync(level => [.. first.Where(w => w.Nearness == level).Select(w => FindTokens.Initial(names[1], w.Word))], verify, ct);
            return;
        }
        var few = first is [(var word, Nearness.Exact), ..] ? await across.HavingAsync([word], MostOfOneWord, ct) : [];
        var all = few.Count is > 0 and < MostOfOneWord;
        if (all)
        {
            await KeepAsync(few, ct);
            first = [.. first.Skip(1)];
        }
        // A part inside one name beside a slip in the other is not worth going through the vocabulary for.
        var second = await across.WordsNearAsync(names[1], ct, inside: !all);
        await ByLevelAsync(level => Pairs(first, second, level), verify, ct);
    }

    private async Task ByLevelAsync(Func<Nearness, string[]> tokens, bool verify, CancellationToken ct)
    {
        foreach (var level in Enum.GetValues<Nearness>())
        {
            var enough = level < Nearness.Misspelt ? most : MostNear;
            if (_found.Count <= enough)
                await KeepAsync(await across.HavingAsync(tokens(level), verify ? MostLookedAt : enough + 5, ct), ct);
        }
    }

    private static string[] Pairs(
        IReadOnlyList<(string Word, Nearness Nearness)> first, IReadOnlyList<(string Word, Nearness Nearness)> second, Nearness level) =>
        [.. (from one in first
            from other in second
            where one.Word != other.Word && (one.Nearness > other.Nearness ? one.Nearness : other.Nearness) == level
            orderby (int)one.Nearness + (int)other.Nearness
            select FindTokens.Pair(one.Word, other.Word)).Distinct().Take(level < Nearness.Misspelt ? MostPairs : MostNearPairs)];

    private async Task KeepAsync(IReadOnlyList<Found> found, CancellationToken ct)
    {
        if (found.Count == 0)
            return;
        foreach (var card in await CardsAsync(across, found, ct))
            if (!_found.ContainsKey((card.Record, card.Id)) && _rank.Of(card) is { } match)
                _found[(card.Record, card.Id)] = (card, match);
    }

    /// <summary>The cards of what was found.</summary>
    internal static async Task<IReadOnlyList<PersonCard>> CardsAsync(AcrossRecords across, IEnumerable<Found> found, CancellationToken ct)
    {
        var wanted = found.Select(f => (f.Record, f.Id)).ToHashSet();
        if (wanted.Count == 0)
            return [];
        return await across.DerivedAsync<PersonCard>(wanted, ct);
    }
}

/// <summary>How well a card answers what was asked: nought is best, and what was only nearly typed comes after what was typed.</summary>
internal readonly record struct Match(bool Near, int Rank) : IComparable<Match>
{
    public int CompareTo(Match other) => (Near, Rank).CompareTo((other.Near, other.Rank));
}

/// <summary>How well a card answers what was asked.</summary>
internal sealed class FindRank(FindAsked asked)
{
    // The same few words are on most of the cards that are looked at.
    private readonly Dictionary<(string, string), Nearness> _known = [];

    /// <summary>Null when some part does not fit at all.</summary>
    public Match? Of(PersonCard card)
    {
        var tokens = card.Tokens.Split(' ');
        bool Has(string token) => Array.IndexOf(tokens, token) >= 0;
        if (asked.Date is { } date && !Has(FindTokens.Date(date))
            || asked.Year is { } year && !Has(FindTokens.Year(year))
            || asked.NhsNumber is { } nhs && !Has(FindTokens.Nhs(nhs))
            || asked.Phone is { } phone && !Has(FindTokens.Phone(phone))
            || asked.Postcode is { } postcode && !Has(FindTokens.Postcode(postcode))
            || asked.District is { } district && !Has(FindTokens.District(district)))
            return null;
        string[] words = [.. tokens.Where(Findable.IsWord)];
        var (near, rank) = (false, 0);
        foreach (var name in asked.Names)
        {
            var nearest = words.Select(word => Near(name, word)).DefaultIfEmpty(Nearness.None).Min();
            if (nearest == Nearness.None)
                return null;
            near |= nearest >= Nearness.Misspelt;
            rank += (int)nearest;
        }
        return new Match(near, rank);
    }

    private Nearness Near(string name, string word) =>
        _known.TryGetValue((name, word), out var near) ? near : _known[(name, word)] = NearnessOf.Word(name, word);
}
