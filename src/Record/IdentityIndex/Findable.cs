using System.Text;

namespace Kith.Record.IdentityIndex;

/// <summary>
/// A derived row that is found across all records by its tokens. The index of tokens stands apart, with the token first in
/// its key, and follows these rows in the same transaction.
/// </summary>
public abstract class Findable : Derived
{
    /// <summary>
    /// What it is found by, parted by spaces. Tokens of nothing but letters and figures are words of names and go into the
    /// vocabulary too.
    /// </summary>
    public string Tokens { get; set; } = "";

    /// <summary>Whether a token is a word of a name.</summary>
    public static bool IsWord(string token)
    {
        foreach (var rune in token.EnumerateRunes())
            if (!Rune.IsLetterOrDigit(rune))
                return false;
        return true;
    }
}

/// <summary>One row that has a token.</summary>
public readonly record struct Found(string Token, RecordId Record, Guid Id);
