using Kith.Record.IdentityIndex;

namespace Kith.People.Import;

/// <summary>
/// The lines of the file gone through so far, as little of each as it takes to know the same person again: so that a dry
/// run, which writes nothing, tells the same as the import. About 200 bytes a line.
/// </summary>
internal sealed class ImportMemory
{
    private const int MostCompared = 40;

    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly List<(int Line, PersonCard Card)> _people = [];
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    /// <summary>Whether a line with this reference came before.</summary>
    public bool IsNew(ImportLine line) => _references.Add(line.Reference);

    /// <summary>The earlier line that is most like this one.</summary>
    public (int Line, Alike Alike)? Like(ImportLine line)
    {
        var subject = DuplicateSubject.Of(line.Person);
        (int, Alike)? best = null;
        foreach (var at in Keys(subject).SelectMany(k => _byKey.TryGetValue(k, out var known) ? known : []).Distinct())
            if (DuplicateRule.Of(subject, _people[at].Card) is { } alike && !(best?.Item2 is { } better && (better.Same, better.Points).CompareTo((alike.Same, alike.Points)) >= 0))
                best = (_people[at].Line, alike);
        return best;
    }

    public void Add(ImportLine line)
    {
        var subject = DuplicateSubject.Of(line.Person);
        var names = subject.Given.Concat(subject.Family).Concat(subject.Others).Distinct();
        _people.Add((line.Number, new PersonCard
        {
            Name = "",
            SortName = $"{FindWords.Fold(line.Person.FamilyName ?? "")} {FindWords.Fold(line.Person.GivenNames ?? "")}",
            Tokens = string.Join(' ', names),
            BornOn = subject.Date,
            NhsNumber = subject.NhsNumber,
            Postcode = Postcodes.Read(subject.Postcode),
            Address = subject.Address,
        }));
        foreach (var key in Keys(subject))
        {
            if (!_byKey.TryGetValue(key, out var known))
                _byKey[key] = known = [];
            if (known.Count < MostCompared)
                known.Add(_people.Count - 1);
        }
    }

    private static IEnumerable<string> Keys(DuplicateSubject subject)
    {
        if (subject.NhsNumber is { } nhs)
            yield return FindTokens.Nhs(nhs);
        if (Postcodes.Read(subject.Postcode) is { } postcode)
            yield return FindTokens.Postcode(postcode);
        if (FindWords.Fold(subject.Address ?? "") is { Length: > 5 } address)
            yield return "@" + address[..Math.Min(12, address.Length)];
        if (subject.Date is { } date)
        {
            yield return FindTokens.Date(date);
            if (date.Day <= 12 && date.Day != date.Month)
                yield return FindTokens.Date(new DateOnly(date.Year, date.Day, date.Month));
        }
        foreach (var given in subject.Given.Take(2))
            foreach (var family in subject.Family.Take(2))
            {
                yield return FindTokens.Pair(Heard(given), Heard(family));
                yield return FindTokens.Pair(given, family);
            }
    }

    private static string Heard(string word) => Sound.Of(word) is { Length: > 1 } code ? "'" + code : word;
}
