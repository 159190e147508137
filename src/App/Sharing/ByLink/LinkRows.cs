using Kith.Record;

namespace Kith.Sharing.ByLink;

// In the family's record.

/// <summary>What a link opens.</summary>
public enum LinkTo { Plan = 1, Disclosure }

/// <summary>Somebody who has no sign-in here may see one thing of the record, and nothing else, until an instant: by a link, and a code for each time.</summary>
[DecidesAccess]
[Indexed(nameof(Of))]
public sealed class LinkGiven : OnRecord<LinkGiven>
{
    public LinkTo To { get; init; }

    /// <summary>The row of what it opens: an invitation to the plan, a disclosure.</summary>
    public Guid Of { get; init; }

    /// <summary>Who may open it.</summary>
    public string Name { get; init; } = "";
    public string? Organisation { get; init; }

    /// <summary>Where the link and each code go.</summary>
    public string Email { get; init; } = "";

    /// <summary>The secret of the link is nowhere but in the e-mail.</summary>
    public string SecretHash { get; init; } = "";
    public DateTimeOffset Until { get; init; }

    /// <summary>How often it can be opened; null for as often as it is needed.</summary>
    public int? Times { get; init; }

    /// <summary>Who gave it, and is told how it goes.</summary>
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>A link was ended before its time.</summary>
[DecidesAccess]
public sealed class LinkEnded : OnRecord<LinkEnded>
{
    public Id<LinkGiven> Link { get; init; }
    public string? Reason { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A one-time code was sent to somebody who opened the link.</summary>
public sealed class CodeSent : OnRecord<CodeSent>
{
    public Id<LinkGiven> Link { get; init; }
    public string Hash { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>Somebody gave a code that was none of those sent.</summary>
[Indexed(nameof(Link))]
public sealed class CodeWrong : OnRecord<CodeWrong>
{
    public Id<LinkGiven> Link { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>So many wrong codes were given that the link opens nothing any more.</summary>
[DecidesAccess]
public sealed class LinkLocked : OnRecord<LinkLocked>
{
    public Id<LinkGiven> Link { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>The right code was given: from then on what the link opens can be looked at in that browser, for a while. This is the receipt.</summary>
[DecidesAccess]
[Indexed(nameof(Link))]
public sealed class LinkOpened : OnRecord<LinkOpened>
{
    public Id<LinkGiven> Link { get; init; }
    public Id<CodeSent> Code { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset Until { get; init; }
}
