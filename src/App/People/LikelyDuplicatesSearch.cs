using System.Globalization;
using Kith.Record;
using Kith.Record.IdentityIndex;

namespace Kith.People;

/// <summary>What is known of somebody who may be on record already.</summary>
internal sealed record DuplicateSubject(
    string? GivenNames, string? FamilyName, string? OtherNames, DateOnly? Date, string? NhsNumber, string? Postcode, string? Address)
{
    public IReadOnlyList<string> Given { get; } = FindWords.Of(GivenNames);
    public IReadOnlyList<string> Family { get; } = FindWords.Of(FamilyName);
    public IReadOnlyList<string> Others { get; } = FindWords.Of(OtherNames);

    public static DuplicateSubject Of(RegisterPerson person) => new(
        person.GivenNames, person.FamilyName, $"{person.AlsoKnownAs}\n{person.PreviousNames}", person.BornOn ?? person.ExpectedOn,
        NhsNumbers.Read(person.NhsNumber), person.Addresses?.Count > 0 ? person.Addresses[0].Postcode : null,
        person.Addresses?.Count > 0 ? person.Addresses[0].Address : null);
}

/// <summary>A card like a subject, and in what.</summary>
internal sealed record Alike(PersonCard Card, int Points, bool Same, IReadOnlyList<string> Why);

/// <summary>Looks in the identity index for those who may be the same person: few, each by a key of the index.</summary>
internal static class DuplicateSearch
{
    private const int MostLookedAt = 60;
    private const int MostNear = 12;

    public static async Task<IReadOnlyList<Alike>> OfAsync(AcrossRecords across, DuplicateSubject subject, CancellationToken ct)
    {
        var found = new List<Found>();
        foreach (var token in Keys(subject))
            found.AddRange(await across.HavingAsync([token], MostLookedAt, ct));
        var pairs = new List<string>();
        IReadOnlyList<string> given = await NearAsync(across, subject.Given.Take(2), ct), family = await NearAsync(across, subject.Family.Take(2), ct);
        foreach (var one in given)
            pairs.AddRange(family.Where(other => other != one).Select(other => FindTokens.Pair(one, other)));
        found.AddRange(await across.HavingAsync([.. pairs.Distinct()], MostLookedAt, ct));
        if (subject.Given.Count == 0 || subject.Family.Count == 0)
            found.AddRange(await across.HavingAsync([.. subject.Given.Concat(subject.Family).Take(1)
                .SelectMany(w => subject.Date is { } date ? new[] { FindTokens.WithYear(w, date.Year) } : [w])], MostLookedAt, ct));
        var cards = await FindSearch.CardsAsync(across, found, ct);
        return [.. cards.Select(card => DuplicateRule.Of(subject, card)).OfType<Alike>()
            .OrderByDescending(a => a.Same).ThenByDescending(a => a.Points).ThenBy(a => a.Card.SortName, StringComparer.Ordinal).ThenBy(a => a.Card.Id)];
    }

    private static IEnumerable<string> Keys(DuplicateSubject subject)
    {
        if (subject.NhsNumber is { } nhs)
            yield return FindTokens.Nhs(nhs);
        if (Postcodes.Read(subject.Postcode) is { } postcode)
            yield return FindTokens.Postcode(postcode);
        if (subject.Date is not { } date)
            yield break;
        yield return FindTokens.Date(date);
        if (date.Day <= 12 && date.Day != date.Month)
            yield return FindTokens.Date(new DateOnly(date.Year, date.Day, date.Month));
    }

    private static async Task<IReadOnlyList<string>> NearAsync(AcrossRecords across, IEnumerable<string> words, CancellationToken ct)
    {
        var near = new List<string>();
        foreach (var word in words)
            near.AddRange((await across.WordsNearAsync(word, ct, inside: false))
                .Where(w => w.Nearness is not (Nearness.Inside or Nearness.Prefix)).Take(MostNear).Select(w => w.Word));
        return near;
    }
}

/// <summary>Whether two are alike enough to be told. Its words are what the worker reads.</summary>
internal static class DuplicateRule
{
    public static Alike? Of(DuplicateSubject subject, PersonCard card)
    {
        var why = new List<string>();
        string[] words = [.. card.Tokens.Split(' ').Where(t => t.All(char.IsLetterOrDigit))];
        var name = Names(subject, card, words, why);
        var date = Dates(subject.Date, card.BornOn ?? card.ExpectedOn, why);
        var place = Places(subject, card, why);
        if (subject.NhsNumber is { } nhs && nhs == card.NhsNumber)
            return name > 0 || date >= 2
                ? new(card, 100, true, ["the same NHS number", .. why])
                : new(card, 100, false, ["the same NHS number, but another name and date of birth: one of the two numbers must be wrong"]);
        // A person whose NHS number is another is another person, unless everything else is the same (a slip in the number).
        if (subject.NhsNumber is not null && card.NhsNumber is not null && !(name == 4 && date == 3))
            return null;
        var points = name + date + place;
        var enough = card.Restricted ? name >= 3
            : name >= 3 && (date > 0 || (date == 0 && (place > 0 || name == 4)))
              || name >= 2 && (date >= 2 && place > 0 || date == 3)
              || name >= 1 && date >= 3 && place > 0
              || name >= 3 && date < 0 && place > 0 && date > -2;
        return enough ? new(card, points, name == 4 && date == 3 && place > 1, why) : null;
    }

    /// <summary>4 the same, 3 near in both names, 2 one the same and one missing or unlike a nickname, 1 one near.</summary>
    private static int Names(DuplicateSubject subject, PersonCard card, string[] words, List<string> why)
    {
        Nearness given = Nearest(subject.Given.Concat(subject.Others), words), family = Nearest(subject.Family.Concat(subject.Others), words);
        if (subject.Given.Count > 0 && subject.Family.Count > 0 && subject.Given.Concat(subject.Family).All(w => words.Contains(w)))
        {
            var sort = $"{FindWords.Fold(subject.FamilyName!)} {FindWords.Fold(subject.GivenNames!)}";
            why.Add(sort == card.SortName ? "the same name" : "the same names in another order, or names once used");
            return 4;
        }
        bool near1 = given < Nearness.None, near2 = family < Nearness.None;
        if (near1 && near2)
        {
            why.Add("a similar name");
            return 3;
        }
        var missing = subject.Given.Count == 0 || subject.Family.Count == 0 || card.SortName.StartsWith(' ') || card.SortName.EndsWith(' ');
        if (!near1 && !near2)
            return 0;
        why.Add(missing ? "one name alike, the other not known" : "one name alike");
        return (near1 ? given : family) == Nearness.Exact ? 2 : 1;
    }

    private static Nearness Nearest(IEnumerable<string> subject, string[] words) =>
        subject.SelectMany(s => words.Select(w => Math.Min((int)NearnessOf.Word(s, w), (int)NearnessOf.Word(w, s)))).DefaultIfEmpty((int)Nearness.None).Min() is var n
            ? (Nearness)n : Nearness.None;

    /// <summary>3 equal, 2 day and month swapped or one figure off, 1 a year off; 0 not known; less, another date.</summary>
    private static int Dates(DateOnly? one, DateOnly? other, List<string> why)
    {
        if (one is not { } a || other is not { } b)
            return 0;
        if (a == b)
        {
            why.Add("the same date of birth");
            return 3;
        }
        if (a.Year == b.Year && a.Day == b.Month && a.Month == b.Day)
        {
            why.Add("day and month of birth the other way round");
            return 2;
        }
        string x = a.ToString("yyyyMMdd", CultureInfo.InvariantCulture), y = b.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var differ = x.Zip(y).Count(p => p.First != p.Second);
        if (differ == 1 || NearnessOf.Edits(x, y, 1) == 1)
        {
            why.Add("a date of birth one figure off");
            return 2;
        }
        if (a.Day == b.Day && a.Month == b.Month && Math.Abs(a.Year - b.Year) == 1)
        {
            why.Add("a date of birth one year off");
            return 1;
        }
        return differ == 2 ? -1 : -2;
    }

    /// <summary>2 the same postcode or address, 1 nearly.</summary>
    private static int Places(DuplicateSubject subject, PersonCard card, List<string> why)
    {
        // A guess must not tell where somebody lives whose address is kept from others.
        if (card.Kept)
            return 0;
        if (Postcodes.Read(subject.Postcode) is { } postcode && postcode == card.Postcode)
        {
            why.Add("the same postcode");
            return 2;
        }
        if (FindWords.Fold(subject.Address ?? "") is { Length: > 5 } one && FindWords.Fold(card.Address ?? "") is { Length: > 5 } other)
        {
            if (one == other)
            {
                why.Add("the same address");
                return 2;
            }
            if (NearnessOf.Edits(one, other, 4) <= 4)
            {
                why.Add("a similar address");
                return 1;
            }
        }
        return 0;
    }
}
