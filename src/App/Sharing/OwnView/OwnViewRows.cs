using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.OwnView;

/// <summary>By what right a person of the family sees what is written.</summary>
public enum ReaderAs
{
    /// <summary>An adult, about themselves.</summary>
    Themselves = 1,

    /// <summary>With parental responsibility, about a child who does not decide for themselves yet.</summary>
    ParentalResponsibility,

    /// <summary>Somebody under 18 who understands what it means, about themselves.</summary>
    YoungPerson,
}

/// <summary>How it was made sure that somebody is who they say they are.</summary>
public enum IdentityCheck { KnownInPerson = 1, PhotoDocument, TwoDocuments, LetterOfAuthority }

// In the family's record.

/// <summary>A worker opened what is written for a person of the family: to be printed and, with an e-mail address, by a link for some days.</summary>
[DecidesAccess]
[HiddenWith(nameof(Reader))]
public sealed class OwnViewGiven : OnRecord<OwnViewGiven>
{
    public Id<Person> Reader { get; init; }

    /// <summary>What the reader is called: given names alone.</summary>
    public string ReaderName { get; init; } = "";
    public ReaderAs As { get; init; }

    /// <summary>The people whom it is about.</summary>
    public List<Guid> About { get; init; } = [];
    public IdentityCheck Identity { get; init; }

    /// <summary>How it was seen that a young person understands.</summary>
    public string? Understands { get; init; }

    /// <summary>What a child of 12 or older says to a parent's seeing it.</summary>
    public string? ChildSays { get; init; }

    /// <summary>The versions of entries that were read through and are shown: what is written or corrected later is not, until somebody reads it through.</summary>
    public List<Guid> Entries { get; init; } = [];

    /// <summary>Where the link and each code go; null where it is printed only.</summary>
    public string? Email { get; init; }

    /// <summary>The secret of the link is nowhere but in the e-mail.</summary>
    public string? SecretHash { get; init; }
    public DateTimeOffset Until { get; init; }
    public string Language { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>What was opened for a person of the family was closed before its end.</summary>
[DecidesAccess]
public sealed class OwnViewEnded : OnRecord<OwnViewEnded>
{
    public Id<OwnViewGiven> Given { get; init; }
    public string? Reason { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A one-time code was sent to whoever opened the link.</summary>
public sealed class OwnCodeSent : OnRecord<OwnCodeSent>
{
    public Id<OwnViewGiven> Given { get; init; }
    public string Hash { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>Somebody gave a code that was none of those sent.</summary>
[DecidesAccess]
public sealed class OwnCodeWrong : OnRecord<OwnCodeWrong>
{
    public Id<OwnViewGiven> Given { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>The right code was given: from then on it can be looked at in that browser, for a while.</summary>
[DecidesAccess]
public sealed class OwnViewUnlocked : OnRecord<OwnViewUnlocked>
{
    public Id<OwnViewGiven> Given { get; init; }
    public Id<OwnCodeSent> Code { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>Why something is kept from the family for now. A short list: what is none of these is theirs to see.</summary>
public enum HeldBackGround { SeriousHarm = 1, LegalPrivilege, Safeguarding }

/// <summary>An entry, or one passage of it, is kept from the family's own view, and proposed to be removed from what is given by subject access.</summary>
public sealed class HeldBack : OnRecord<HeldBack>
{
    /// <summary>The entry by its first version.</summary>
    public Id<Entry> Entry { get; init; }

    /// <summary>The passage's place in the entry; null for the entry as a whole.</summary>
    public int? Passage { get; init; }
    public HeldBackGround Ground { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>It is kept back no longer.</summary>
public sealed class HeldBackLifted : OnRecord<HeldBackLifted>
{
    public Id<HeldBack> Held { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The link to the family's own view: the same 64 characters as that of an invitation to the plan.</summary>
internal static class OwnLink
{
    public const string Page = "/our-record";

    public static string To(RecordId family, Id<OwnViewGiven> given, string secret) => new SecretLink(family, new(given.Value), secret).ToString();

    /// <summary>Null where it is no such link.</summary>
    public static (RecordId Family, Id<OwnViewGiven> Given, string Secret)? Read(string? text) =>
        SecretLink.Read(text) is { } link ? (link.Record, new(link.Link.Value), link.Secret) : null;
}
