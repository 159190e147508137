using System.Text;
using System.Text.RegularExpressions;

namespace Kith.LegalRecord.Bundles;

/// <summary>
/// Finds what points at people whom a bundle's recipient is not concerned with. It is better to ask once too often than to
/// let one address out: what it finds is decided by a person, one by one.
/// </summary>
internal sealed partial class LeakFinder(WatchedTerms terms)
{
    public IReadOnlyList<Mention> In(string text)
    {
        var found = new List<Mention>();
        var tokens = TextTokens.Of(text);
        for (var i = 0; i < tokens.Count; i++)
            if (At(text, tokens, i) is { } mention)
            {
                found.Add(mention);
                while (i + 1 < tokens.Count && tokens[i + 1].At < mention.At + mention.Length)
                    i++;
            }
        Numbers(text, found);
        WithoutSpaces(text, found);
        return [.. found.DistinctBy(m => (m.At, m.Term)).OrderBy(m => m.At)];
    }

    private Mention? At(string text, IReadOnlyList<TextToken> tokens, int i)
    {
        var token = tokens[i];
        Mention Found(int last, string term, MentionKind kind, string whose) =>
            new(token.At, tokens[last].End - token.At, text[token.At..tokens[last].End], term, kind, whose);

        if (Phrase(tokens, i) is ({ } words, var kindOf, var of))
            return Found(i + words.Length - 1, string.Join(' ', words), kindOf, of);
        var before = i > 0 ? tokens[i - 1].Folded : null;
        if (Word(token.Folded) is { } known && !terms.IsTheirOwn(token.Folded, before))
            return Found(i, token.Folded, known.Kind, known.Whose);
        // Parted by a hyphen, a line's end or letter by letter, it is still the name.
        if (i + 1 < tokens.Count && IsJoint(tokens[i + 1].Joint) && Word(token.Folded + tokens[i + 1].Folded) is { } joined)
            return Found(i + 1, token.Folded + tokens[i + 1].Folded, joined.Kind, joined.Whose);
        if (Pieces(text, token) is { } piece)
            return Found(i, token.Folded, piece.Kind, piece.Whose);
        if (token.Folded.Length == 1 && Spelt(text, tokens, i) is var (last, spelt) && last > i)
            return spelt is var (term, kind, whose) ? Found(last, term, kind, whose) : null;
        if (token.Length is > 1 and < 6 && terms.Initials.TryGetValue(text.Substring(token.At, token.Length), out var who))
            return Found(i, token.Folded, MentionKind.Initials, who);
        if (terms.IsOfConcern(token.Folded) || terms.IsTheirOwn(token.Folded, before))
            return null;
        var near = terms.Near.Of(token.Folded) ?? (token.Folded.EndsWith('s') && !terms.IsOfConcern(token.Folded[..^1]) ? terms.Near.Of(token.Folded[..^1]) : null);
        return near is not null && !(terms.IsTheirOwn(near, before)) ? Found(i, token.Folded, MentionKind.LikeAName, terms.Words[near].Whose) : null;
    }

    // Also with the "s" of a possessive, whether its apostrophe was typed or not.
    private (MentionKind Kind, string Whose)? Word(string folded) =>
        terms.Words.TryGetValue(folded, out var whole) ? whole
        : folded.Length > 2 && folded.EndsWith('s') && terms.Words.TryGetValue(folded[..^1], out var owner) ? owner : null;

    // O'Neill as Neill, SarahSmith and sarah_smith as Sarah.
    private (MentionKind Kind, string Whose)? Pieces(string text, TextToken token)
    {
        foreach (Match part in NamePart().Matches(text.Substring(token.At, token.Length)))
            if (part.Length < token.Length && part.Length > 2 && Word(People.FindWords.Fold(part.Value)) is { } known)
                return known;
        if (token.Folded.Length < 8)
            return null;
        foreach (var word in terms.Words.Keys)
            if (word.Length > 3 && token.Folded.StartsWith(word, StringComparison.Ordinal) && terms.Words.ContainsKey(token.Folded[word.Length..]))
                return terms.Words[word];
        return null;
    }

    private (int Last, (string Term, MentionKind Kind, string Whose)? Found) Spelt(string text, IReadOnlyList<TextToken> tokens, int i)
    {
        var last = i;
        while (last + 1 < tokens.Count && tokens[last + 1].Folded.Length == 1 && tokens[last + 1].Joint.Length <= 2)
            last++;
        var letters = string.Concat(Enumerable.Range(i, last - i + 1).Select(k => tokens[k].Folded));
        if (last == i)
            return (i, null);
        if (letters.Length > 2 && Word(letters) is { } name)
            return (last, (letters, name.Kind, name.Whose));
        var typed = string.Concat(Enumerable.Range(i, last - i + 1).Select(k => text[tokens[k].At]));
        return terms.Initials.TryGetValue(typed, out var who) ? (last, (letters, MentionKind.Initials, who)) : (i, null);
    }

    private (string[]? Words, MentionKind Kind, string Whose) Phrase(IReadOnlyList<TextToken> tokens, int i)
    {
        if (!terms.Phrases.TryGetValue(tokens[i].Folded, out var phrases) && !terms.Phrases.TryGetValue(WatchedTerms.Street(tokens[i].Folded), out phrases))
            return default;
        foreach (var (words, kind, whose) in phrases)
            if (i + words.Length <= tokens.Count && words.Select((word, k) => tokens[i + k].Folded is var its && (its == word || WatchedTerms.Street(its) == word
                || its.EndsWith('s') && its[..^1] == word)).All(same => same))
                return (words, kind, whose);
        return default;
    }

    private static bool IsJoint(string between) => between is "-" or "‐" or "–" or "-\n" or "-\r\n" or "'" or "’" or "." or "_" or "\n" or "\r\n";

    private void Numbers(string text, List<Mention> found)
    {
        foreach (Match run in DigitRun().Matches(text))
        {
            var digits = string.Concat(run.Value.Where(char.IsDigit).Select(c => (char)('0' + char.GetNumericValue(c))));
            for (var from = 0; from <= Math.Max(0, digits.Length - 6); from++)
                if (Enumerable.Range(6, Math.Max(0, Math.Min(9, digits.Length - from) - 5)).Reverse().Select(length => digits.Substring(from, length)).FirstOrDefault(terms.Numbers.ContainsKey) is { } number)
                {
                    found.Add(new Mention(run.Index, run.Length, run.Value, number, terms.Numbers[number].Kind, terms.Numbers[number].Whose));
                    break;
                }
        }
        foreach (Match postcode in PostcodeShape().Matches(text))
            if (terms.Numbers.TryGetValue(People.FindTokens.Squeeze(postcode.Value).ToUpperInvariant(), out var whose))
                found.Add(new Mention(postcode.Index, postcode.Length, postcode.Value, People.FindTokens.Squeeze(postcode.Value), whose.Kind, whose.Whose));
    }

    // Chinese, Japanese, Thai and others part no words.
    private void WithoutSpaces(string text, List<Mention> found)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0E00', '\uFAFF'))
            return;
        foreach (var (word, (kind, whose)) in terms.Words)
            if (word.EnumerateRunes().All(r => r.Value is >= 0x0E00 and <= 0xFAFF) && word.Length > 1)
                for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
                    found.Add(new Mention(at, word.Length, word, word, kind, whose));
    }

    [GeneratedRegex(@"\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex NamePart();

    [GeneratedRegex(@"\+?\(?\d(?:[\s\-./()\u00A0\u2009\u200B]{0,3}\d){5,}", RegexOptions.None, 1000)]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"(?<![\p{L}\d])[A-Za-z]{1,2}\d[A-Za-z\d]?[\s\u00A0-]{0,3}\d[A-Za-z]{2}(?![\p{L}\d])", RegexOptions.None, 1000)]
    private static partial Regex PostcodeShape();
}
