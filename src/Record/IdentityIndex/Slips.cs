namespace Kith.Record.IdentityIndex;

/// <summary>
/// What is left of a word's beginning when one or two letters are left out. Two words that are so many slips of the fingers
/// apart have one of these in common, so a misspelt word is looked up and the vocabulary is not gone through (symmetric
/// deletes with a prefix of nine; W. Garbe, SymSpell, 2012).
/// </summary>
internal static class Slips
{
    private const int Beginning = 9;

    /// <summary>What a word of the vocabulary is looked up by: enough for whatever length a misspelling of it may have.</summary>
    public static IReadOnlyCollection<string> Of(string word) => Of(word, word.Length switch { < 2 => 0, < 6 => 1, _ => 2 });

    /// <summary>What is left of a word's beginning with at most so many letters left out.</summary>
    public static IReadOnlyCollection<string> Of(string word, int most)
    {
        var begins = string.Concat(word.EnumerateRunes().Take(Beginning).Select(rune => rune.ToString()));
        var left = new HashSet<string>(StringComparer.Ordinal) { begins };
        IReadOnlyCollection<string> last = [begins];
        for (var slip = 0; slip < most; slip++)
        {
            last = [.. last.SelectMany(OneLess).Distinct(StringComparer.Ordinal)];
            left.UnionWith(last);
        }
        return left;
    }

    // Never half of a character that takes two.
    private static IEnumerable<string> OneLess(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            var takes = char.IsHighSurrogate(word[at]) ? 2 : 1;
            yield return word.Remove(at, takes);
            at += takes - 1;
        }
    }
}
