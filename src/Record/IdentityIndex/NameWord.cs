namespace Kith.Record.IdentityIndex;

/// <summary>A word that occurs in somebody's name: what misspelt and partial searches are matched against, so that their cost grows with the vocabulary and not with the people.</summary>
internal sealed class NameWord
{
    public string Word { get; init; } = "";
    public string Sound { get; init; } = "";

    /// <summary>From its last letter to its first, so that words which end alike stand together.</summary>
    public string Backwards { get; init; } = "";

    /// <summary>Which letters are in it, one bit each: a slip of the fingers brings one at most and takes one at most.</summary>
    public long Letters { get; init; }

    public static long LettersOf(string word) => word.Aggregate(0L, (letters, letter) => letters | 1L << letter % 63);

    public static string Turned(string word) => string.Concat(word.EnumerateRunes().Reverse().Select(rune => rune.ToString()));
}
