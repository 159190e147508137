namespace Kith.SignIn;

/// <summary>The pieces that guessable passwords are put together from, and what is left of a password without them.</summary>
internal static class PasswordPieces
{
    private const int ShortestRun = 4;

    // Letters and digits in the order in which fingers or the alphabet run through them.
    private static readonly string[] s_runs =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "q1w2e3r4t5y6u7i8o9p0", "1q2w3e4r5t6y7u8i9o0p",
    ];

    /// <summary>Words of this service and its field (docs/operations.md names them), and words that passwords are made of everywhere.</summary>
    internal static IReadOnlyList<string> Words { get; } =
    [
        // This service, and who works with it
        "kith", "healthvisitor", "health", "visitor", "visiting", "midwife", "midwives", "midwifery", "nurse", "nursery", "nursing", "doctor", "clinic",
        "hospital", "earlyyears", "early", "years", "earlyhelp", "help", "children", "childrens", "child", "centre", "center", "family", "families", "hub",
        "safeguarding", "safeguard", "social", "worker", "work", "support", "practitioner", "leader", "manager", "team", "council", "trust", "community",
        "nhs", "record", "records", "baby", "babies", "mother", "father", "parent", "school", "teacher",
        // What people choose
        "password", "passphrase", "passwort", "pass", "word", "letmein", "please", "welcome", "login", "logon", "signin", "secret", "admin", "administrator",
        "user", "guest", "test", "testing", "changeme", "change", "default", "temp", "temporary", "access", "system", "computer", "internet", "office",
        "master", "hello", "iloveyou", "love", "lovely", "forever", "always", "princess", "sunshine", "rainbow", "butterfly", "flower", "chocolate", "cookie",
        "dragon", "monkey", "tiger", "kitten", "puppy", "angel", "freedom", "shadow", "superman", "batman", "spiderman", "starwars", "pokemon", "minecraft",
        "football", "baseball", "basketball", "hockey", "soccer", "cricket", "rugby", "liverpool", "arsenal", "chelsea", "everton", "manchester", "united",
        "city", "tottenham", "rangers", "celtic", "england", "scotland", "wales", "ireland", "britain", "london", "birmingham", "america", "australia",
        "summer", "winter", "spring", "autumn", "christmas", "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "birthday", "happy",
        "charlie", "michael", "jessica", "jordan", "thomas", "daniel", "george", "harry", "oliver", "sophie", "emily", "chloe", "amelia", "ashley",
        "google", "facebook", "microsoft", "windows", "apple", "samsung", "qwerty", "azerty", "asdf", "zxcv", "qaz", "wsx", "abc", "123", "xyz", "000", "111",
    ];

    /// <summary>The letters that figures and signs stand for.</summary>
    internal static string Plain(string text) => string.Concat(text.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '9' => 'g',
        _ => c,
    }));

    /// <summary>How many characters are left without the known words (longest first), runs, years and repetitions.</summary>
    internal static int Left(string text, IEnumerable<string> known)
    {
        var rest = Once(text);
        foreach (var word in known)
            rest = rest.Replace(word, " ", StringComparison.Ordinal);
        rest = WithoutRuns(rest);
        var left = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (IsYear(rest, i))
                i += 3;
            else if (!char.IsWhiteSpace(rest[i]) && (i < 2 || rest[i] != rest[i - 1] || rest[i] != rest[i - 2]))
                left++;
        }
        return left;
    }

    // "walnutwalnut" is no harder to guess than "walnut".
    private static string Once(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
            if (Enumerable.Range(length, text.Length - length).All(i => text[i] == text[i - length]))
                return text[..length];
        return text;
    }

    private static string WithoutRuns(string text)
    {
        for (var at = 0; at + ShortestRun <= text.Length; at++)
        {
            var longest = s_runs.Max(run => Math.Max(LengthOf(run, text, at, 1), LengthOf(run, text, at, -1)));
            if (longest >= ShortestRun)
                text = text[..at] + " " + text[(at + longest)..];
        }
        return text;
    }

    // How far the text goes along a run from here, each key pressed once or more.
    private static int LengthOf(string run, string text, int at, int step)
    {
        var place = step > 0 ? run.IndexOf(text[at], StringComparison.Ordinal) : run.LastIndexOf(text[at]);
        if (place < 0)
            return 0;
        var end = at + 1;
        for (; end < text.Length; end++)
        {
            if (text[end] == run[place])
                continue;
            if (place + step < 0 || place + step >= run.Length || text[end] != run[place + step])
                break;
            place += step;
        }
        return end - at;
    }

    private static bool IsYear(string text, int at) =>
        at + 4 <= text.Length && text.AsSpan(at, 4) is var four && !four.ContainsAnyExceptInRange('0', '9') && (four.StartsWith("19") || four.StartsWith("20"));
}
