using System.Text;

namespace Kith.LegalRecord.Bundles;

/// <summary>
/// Words of which a misspelling is told: one letter too many, too few, wrong, or two changed about (optimal string alignment
/// distance of one). Looked up by what is left when one letter is left out (symmetric deletes, W. Garbe, 2012).
/// </summary>
internal sealed class NearWords
{
    /// <summary>Shorter words are a slip away from half the dictionary.</summary>
    public const int Shortest = 5;

    private readonly Dictionary<string, List<string>> _byRest = new(StringComparer.Ordinal);

    public void Add(string word)
    {
        if (word.Length < Shortest)
            return;
        foreach (var rest in Rests(word))
        {
            if (!_byRest.TryGetValue(rest, out var words))
                _byRest[rest] = words = [];
            if (!words.Contains(word))
                words.Add(word);
        }
    }

    /// <summary>The word that this is a misspelling of; null when of none.</summary>
    public string? Of(string typed)
    {
        if (typed.Length < Shortest - 1 || _byRest.Count == 0)
            return null;
        foreach (var rest in Rests(typed))
            if (_byRest.TryGetValue(rest, out var words))
                foreach (var word in words)
                    if (IsOneSlip(typed, word))
                        return word;
        return null;
    }

    private static IEnumerable<string> Rests(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }

    private static bool IsOneSlip(string one, string other)
    {
        if (one == other)
            return true;
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same])
            same++;
        var a = one.AsSpan(same);
        var b = other.AsSpan(same);
        if (a.Length > b.Length)
            return a[1..].SequenceEqual(b);
        if (b.Length > a.Length)
            return b[1..].SequenceEqual(a);
        return a[1..].SequenceEqual(b[1..]) || a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
    }
}
