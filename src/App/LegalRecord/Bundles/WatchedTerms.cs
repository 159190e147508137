using Kith.People;

namespace Kith.LegalRecord.Bundles;

/// <summary>
/// What texts are searched for, made of the people who may not be told of without a decision. A word is watched even where
/// somebody whom the recipient is concerned with shares it, save a shared family name right behind that person's own name.
/// </summary>
internal sealed class WatchedTerms
{
    // Alone they are no name; where a name is nothing else they are watched as a whole.
    private static readonly HashSet<string> s_particles = new(StringComparer.Ordinal)
    {
        "de", "van", "von", "der", "den", "al", "el", "la", "le", "bin", "ibn", "bint", "da", "di", "du", "dos", "ap", "ab", "of", "the", "and", "mac", "mc",
        "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "big", "little", "old", "young", "baby", "aunt", "auntie", "aunty", "uncle", "nan", "nana", "nanny", "gran",
        "grandma", "granny", "grandad", "grandpa", "mum", "mummy", "mam", "dad", "daddy", "mother", "father", "sister", "brother", "our", "my", "s",
    };

    private static readonly Dictionary<string, string> s_streets =
        ("rd road|st street|ave avenue|av avenue|ln lane|cl close|dr drive|ct court|cres crescent|gdns gardens|pl place|terr terrace|ter terrace|sq square|gr grove|pk park|wy way")
        .Split('|').Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private readonly HashSet<string> _sharedFamilyNames = new(StringComparer.Ordinal), _concernGiven = new(StringComparer.Ordinal), _concernWords = new(StringComparer.Ordinal);

    /// <param name="concern">Those whom the recipient is concerned with.</param>
    public WatchedTerms(IEnumerable<WatchedPerson> watched, IEnumerable<WatchedPerson> concern, IEnumerable<string> knownElsewhere)
    {
        var familyNamesOfConcern = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in concern)
        {
            _concernGiven.UnionWith(person.GivenNames.Concat(person.AlsoKnownAs).SelectMany(FindWords.Of));
            familyNamesOfConcern.UnionWith(person.FamilyNames.SelectMany(FindWords.Of));
        }
        _concernWords.UnionWith(_concernGiven.Concat(familyNamesOfConcern));
        foreach (var person in watched)
            Watch(person, familyNamesOfConcern);
        foreach (var term in knownElsewhere)
            if (term.Any(char.IsLetter) && !IsPostcode(term))
                Phrase(FindWords.Fold, term, MentionKind.KnownElsewhere, "somebody known in another family");
            else
                Number(term, MentionKind.KnownElsewhere, "somebody known in another family");
        foreach (var word in Words.Keys)
            Near.Add(word);
    }

    public Dictionary<string, (MentionKind Kind, string Whose)> Words { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> Initials { get; } = new(StringComparer.Ordinal);

    /// <summary>Several words in a row, by the first.</summary>
    public Dictionary<string, List<(string[] Words, MentionKind Kind, string Whose)>> Phrases { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers by their last nine digits, postcodes in capitals without a space.</summary>
    public Dictionary<string, (MentionKind Kind, string Whose)> Numbers { get; } = new(StringComparer.Ordinal);
    public NearWords Near { get; } = new();

    public bool IsOfConcern(string word) => _concernWords.Contains(word);

    /// <summary>Whether a shared family name stands behind the given name of somebody it may be told of.</summary>
    public bool IsTheirOwn(string word, string? before) => _sharedFamilyNames.Contains(word) && before is not null && _concernGiven.Contains(before);

    public static string Street(string word) => s_streets.GetValueOrDefault(word, word);

    private void Watch(WatchedPerson person, HashSet<string> familyNamesOfConcern)
    {
        foreach (var name in person.GivenNames.Concat(person.AlsoKnownAs))
            Name(name, person.Called);
        foreach (var given in person.GivenNames.SelectMany(n => n.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            foreach (var form in Diminutives.Of(given))
                if (!_concernGiven.Contains(form))
                    Words.TryAdd(form, (MentionKind.Name, person.Called));
        foreach (var name in person.FamilyNames)
        {
            _sharedFamilyNames.UnionWith(FindWords.Of(name).Where(familyNamesOfConcern.Contains));
            Name(name, person.Called);
            foreach (var given in person.GivenNames.Where(g => g.Length > 0 && name.Length > 0))
                if (string.Concat($"{given} {name}".Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]))) is { Length: > 1 and < 6 } initials)
                {
                    Initials.TryAdd(initials, person.Called);
                    Initials.TryAdd($"{initials[0]}{initials[^1]}", person.Called);
                }
        }
        foreach (var address in person.Addresses)
            foreach (var part in address.Split(',', '\n').Take(3))
                Phrase(Street, part, MentionKind.Address, person.Called);
        foreach (var postcode in person.Postcodes)
            Numbers.TryAdd(FindTokens.Squeeze(postcode).ToUpperInvariant(), (MentionKind.Postcode, person.Called));
        person.Phones.ToList().ForEach(n => Number(n, MentionKind.Telephone, person.Called));
        person.NhsNumbers.ToList().ForEach(n => Number(n, MentionKind.NhsNumber, person.Called));
    }

    private void Name(string name, string called)
    {
        var words = FindWords.Of(name);
        var telling = words.Where(w => w.Length > 1 && !s_particles.Contains(w)).ToArray();
        foreach (var word in telling.Length > 0 ? telling : [.. words])
            Words.TryAdd(word, (MentionKind.Name, called));
    }

    private void Phrase(Func<string, string> each, string text, MentionKind kind, string whose)
    {
        string[] words = [.. TextTokens.Of(text).Select(t => t.Folded).Where(w => kind != MentionKind.Address || !char.IsDigit(w[0]) && w is not ("flat" or "apartment" or "unit" or "room")).Select(each)];
        if (words.Length == 0 || kind == MentionKind.KnownElsewhere && words.All(_concernWords.Contains))
            return;
        // One word of an address may be a house's name as well as a town's; the house's stands first and is told with its number or not at all.
        if (words.Length == 1 && kind == MentionKind.Address)
            return;
        if (!Phrases.TryGetValue(words[0], out var phrases))
            Phrases[words[0]] = phrases = [];
        phrases.Add((words, kind, whose));
    }

    private void Number(string text, MentionKind kind, string whose)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (IsPostcode(text))
            Numbers.TryAdd(FindTokens.Squeeze(text).ToUpperInvariant(), (kind, whose));
        else if (digits.Length >= 6)
            Numbers.TryAdd(Last(digits), (kind, whose));
    }

    /// <summary>The end of a number, which is the same however its beginning is written (0, +44, 0044).</summary>
    public static string Last(string digits) => digits.Length <= 9 ? digits : digits[^9..];

    private static bool IsPostcode(string text) => Postcodes.Read(text) is not null;
}
