namespace Kith.LegalRecord;

/// <summary>How an entry was shown to somebody: the words that lines keep, and what they mean.</summary>
public static class HowSeen
{
    public const string Wrote = "Wrote", Read = "Read", Chronology = "Chronology", FamilyPage = "FamilyPage", Search = "Search", Print = "Print", Export = "Export";

    /// <summary>As it goes on after a name.</summary>
    public static string InWords(string how) => how switch
    {
        Wrote => "wrote it",
        Read => "opened it",
        Chronology => "was shown it in the chronology",
        FamilyPage => "was shown its beginning on the family’s page",
        Search => "found it by words in the chronology",
        Print => "opened it to print",
        Export => "was sent it",
        _ => "was shown it",
    };

    /// <summary>As it is said to the one who saw.</summary>
    public static string ToYou(string how) => how switch
    {
        Wrote => "You wrote it",
        Read => "You opened it",
        Chronology => "You were shown it in the chronology",
        FamilyPage => "You were shown its beginning on the family’s page",
        Search => "You found it by words in the chronology",
        Print => "You opened it to print",
        Export => "You were sent it",
        _ => "You were shown it",
    };
}
