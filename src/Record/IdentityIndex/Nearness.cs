namespace Kith.Record.IdentityIndex;

/// <summary>How near a word is to what was typed, nearest first.</summary>
public enum Nearness { Exact, Prefix, Inside, Misspelt, Sound, None }

public static class NearnessOf
{
    /// <summary>Shorter than this, a part inside a word or a sound would find half the vocabulary.</summary>
    internal const int LeastInside = 3;

    /// <summary>How near a folded word is to a folded typed one.</summary>
    public static Nearness Word(string typed, string word) =>
        Written(typed, word) is var near and not Nearness.None ? near
        : typed.Length >= LeastInside && Sound.Of(typed) is { Length: > 1 } code && code == Sound.Of(word) ? Nearness.Sound : Nearness.None;

    /// <summary>The same by the letters alone.</summary>
    internal static Nearness Written(string typed, string word)
    {
        if (typed == word)
            return Nearness.Exact;
        if (word.StartsWith(typed, StringComparison.Ordinal))
            return Nearness.Prefix;
        if (typed.Length >= LeastInside && word.Contains(typed, StringComparison.Ordinal))
            return Nearness.Inside;
        return Edits(typed, word, MostEdits(typed)) <= MostEdits(typed) ? Nearness.Misspelt : Nearness.None;
    }

    /// <summary>How many slips of the fingers a word of this length may have.</summary>
    public static int MostEdits(string typed) => typed.Length switch { < 3 => 0, < 8 => 1, _ => 2 };

    /// <summary>
    /// Inserted, left out, replaced and swapped neighbouring letters between two words (optimal string alignment, after
    /// Damerau, CACM 7 (3), 1964); more than <paramref name="most"/> is told as <paramref name="most"/> + 1.
    /// </summary>
    public static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > 64 || b.Length > 64)
            return most + 1;
        Span<int> two = stackalloc int[65], one = stackalloc int[65], row = stackalloc int[65];
        for (var j = 0; j <= b.Length; j++)
            one[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // Further from the diagonal than so many slips there is nothing to find.
            int from = Math.Max(1, i - most), to = Math.Min(b.Length, i + most);
            row[from - 1] = from == 1 ? i : most + 1;
            var best = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var above = j < i + most ? one[j] : most + 1;
                var cost = Math.Min(Math.Min(above, row[j - 1]) + 1, one[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, two[j - 2] + 1);
                row[j] = cost;
                best = Math.Min(best, cost);
            }
            if (best > most)
                return most + 1;
            var free = two;
            two = one;
            one = row;
            row = free;
        }
        return Math.Min(one[b.Length], most + 1);
    }
}
