namespace Kith.Recording;

/// <summary>How a contact was made.</summary>
public enum ContactBy { HomeVisit = 1, AtCentre, Phone, Video, LetterOrEmail, Liaison, SomewhereElse }

/// <summary>Names of what an entry is made of, as a person reads them; an entry keeps the words, so that they stand whatever the code calls them later.</summary>
public static class EntryWords
{
    public static string InFull(this ContactBy how) => how switch
    {
        ContactBy.HomeVisit => "home visit",
        ContactBy.AtCentre => "at the centre",
        ContactBy.LetterOrEmail => "letter or email",
        ContactBy.Liaison => "liaison with another professional",
        ContactBy.SomewhereElse => "met somewhere else",
        _ => how.InWords(),
    };

    public static ContactBy? HowOf(string? words) =>
        words is null ? null : Enum.GetValues<ContactBy>().Where(how => how.InFull() == words).Cast<ContactBy?>().FirstOrDefault();

    public static string InFull(this PassageKind kind) => kind == PassageKind.ChildsVoice ? "child’s voice" : kind.InWords();

    /// <summary>Whether it must be said whose words a passage of this kind holds.</summary>
    public static bool IsSomeonesWords(this PassageKind kind) => kind is PassageKind.ReportedSpeech or PassageKind.ChildsVoice;

    /// <summary>"3 days later": how long after it happened it was recorded, by London's calendar.</summary>
    public static string RecordedAfter(DateOnly happened, DateOnly recorded) =>
        "recorded " + Shared.Shown.Delay(happened, recorded);
}
