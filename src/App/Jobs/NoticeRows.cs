using Kith.Record;

namespace Kith.Jobs;

/// <summary>What a notice is about; a worker chooses for each kind whether they want e-mails.</summary>
public enum NoticeKind { OwnExpiry = 1, StaffExpiry, Agreement, Supervision, Training, Restriction, Sharing, Disclosure, OwnRecord, Concern }

// In a worker's own record.

/// <summary>Something the worker was told by Kith. An e-mail only points at it.</summary>
public sealed class Notice : OnRecord<Notice>
{
    public NoticeKind Kind { get; init; }
    public string Text { get; init; } = "";

    /// <summary>The page on which something can be done about it, within Kith.</summary>
    public string? Page { get; init; }

    /// <summary>The day it is about.</summary>
    public DateOnly? On { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>The worker has read a notice.</summary>
public sealed class NoticeRead : OnRecord<NoticeRead>
{
    public Id<Notice> Notice { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Which notices the worker wants by e-mail too, and how; the latest row counts. In the app nothing is left out.</summary>
public sealed class NoticeWish : OnRecord<NoticeWish>
{
    /// <summary>The kinds of which the worker wants no e-mail.</summary>
    [AsJson]
    public IReadOnlyList<NoticeKind> WithoutEmail { get; init; } = [];

    /// <summary>One e-mail a day instead of one for each notice.</summary>
    public bool Daily { get; init; }

    /// <summary>An e-mail each morning that says how much waits for the worker; null and false are no.</summary>
    public bool? Digest { get; init; }
}

// In the record of Kith itself.

/// <summary>The notices of this day were sent; those of days before it too.</summary>
[Indexed(nameof(Day))]
public sealed class NoticesSent : OnRecord<NoticesSent>
{
    public DateOnly Day { get; init; }
}
