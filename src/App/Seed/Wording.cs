using System.Text;

namespace Kith.Seed;

/// <summary>
/// Fills a text in. <c>[a|b]</c> is a choice, <c>[toy=a|b]</c> one that is remembered as <c>{toy}</c>, <c>{name}</c> a
/// slot, <c>{dad|her sister}</c> a slot with what to say where there is none.
/// </summary>
internal sealed class Wording(Random random, Dictionary<string, string> remembered)
{
    public string Fill(string text, Func<string, string?> slot)
    {
        var at = 0;
        var filled = Run(text, ref at, "", slot);
        return Tidy(filled);
    }

    private string Run(string text, ref int at, string until, Func<string, string?> slot)
    {
        var made = new StringBuilder();
        while (at < text.Length && !until.Contains(text[at], StringComparison.Ordinal))
        {
            switch (text[at])
            {
                case '[':
                    at++;
                    made.Append(Choice(text, ref at, slot));
                    break;
                case '{':
                    var end = text.IndexOf('}', at);
                    made.Append(Slot(text[(at + 1)..end], slot));
                    at = end + 1;
                    break;
                default:
                    made.Append(text[at++]);
                    break;
            }
        }
        return made.ToString();
    }

    private string Choice(string text, ref int at, Func<string, string?> slot)
    {
        var options = new List<string>();
        string? name = null;
        var equals = text.IndexOf('=', at);
        if (equals > 0 && text[at..equals].All(char.IsAsciiLetterLower))
        {
            name = text[at..equals];
            at = equals + 1;
        }
        // Every branch is filled in, so that the same number of draws is made whichever is taken.
        options.Add(Run(text, ref at, "|]", slot));
        while (at < text.Length && text[at] == '|')
        {
            at++;
            options.Add(Run(text, ref at, "|]", slot));
        }
        at++;
        var chosen = options[random.Next(options.Count)];
        if (name is null)
            return chosen;
        if (remembered.TryGetValue(name, out var before))
            return before;
        return remembered[name] = chosen;
    }

    private string Slot(string name, Func<string, string?> slot)
    {
        var bar = name.IndexOf('|', StringComparison.Ordinal);
        var key = bar < 0 ? name : name[..bar];
        if (slot(key) is { } value)
            return value;
        if (remembered.TryGetValue(key, out var before))
            return before;
        return bar >= 0 ? name[(bar + 1)..] : throw new FormatException($"A story has a slot that nothing fills: {name}");
    }

    private static string Tidy(string text)
    {
        var made = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c != ' ' || (made.Length > 0 && made[^1] != ' '))
                made.Append(c);
        while (made.Length > 0 && made[^1] == ' ')
            made.Length--;
        if (made.Length > 0)
            made[0] = char.ToUpperInvariant(made[0]);
        return made.Replace("..", ".").Replace(" .", ".").Replace(" ,", ",").ToString();
    }
}
