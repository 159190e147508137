namespace Kith.Record.Mail;

/// <summary>An e-mail that an act posts: it waits in the outbox from the same transaction on.</summary>
/// <param name="Id">Names it for as long as it is remembered; it becomes the e-mail's message id, so that one sent again is recognised.</param>
/// <param name="To">The address.</param>
/// <param name="From">Not before this instant; null for as soon as can be.</param>
/// <param name="Together">Whether it may go in one e-mail with others of the same receiver that are due.</param>
public sealed record Posted(Guid Id, string To, string Subject, string Text, DateTimeOffset? From = null, bool Together = false)
{
    /// <summary>Whether it goes to somebody who has no sign-in, so that it does not end with where a worker chooses what comes by e-mail.</summary>
    public bool Outside { get; init; }
}

/// <summary>
/// An e-mail in its receiver's record, until it was sent and for a while after. A working row: what it tells stands in the record
/// itself, and nothing is lost with it but the e-mail.
/// </summary>
internal sealed class OutboxRow
{
    public RecordId Record { get; init; }
    public Guid Id { get; init; }

    /// <summary>Emptied with the text once nothing more is to be done.</summary>
    public string Address { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Text { get; set; } = "";
    public bool Together { get; init; }
    public bool Outside { get; init; }
    public DateTimeOffset PostedAt { get; init; }

    /// <summary>Sorts in the order of posting, also within one instant.</summary>
    public Guid Order { get; init; }

    /// <summary>When it is next to be tried; null once it was sent or given up.</summary>
    public DateTimeOffset? NextTry { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset? LastTry { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>What was the matter last, in words without anybody's name or address.</summary>
    public string? Trouble { get; set; }
}

/// <summary>An e-mail that is due.</summary>
/// <param name="Receiver">The record of the worker it is for.</param>
/// <param name="Tries">How often it has been tried.</param>
public sealed record MailDue(RecordId Receiver, Guid Id, string To, string Subject, string Text, bool Together, DateTimeOffset PostedAt, int Tries)
{
    /// <summary>Whether it goes to somebody who has no sign-in.</summary>
    public bool Outside { get; init; }
}

/// <summary>How the outbox stands, with nothing of anybody in it.</summary>
/// <param name="GivenUp">How many were given up of those that are still remembered.</param>
/// <param name="Trouble">The latest trouble, in words.</param>
public sealed record OutboxState(int Waiting, DateTimeOffset? Oldest, int Sent, DateTimeOffset? LastSent, int GivenUp, string? Trouble, DateTimeOffset? TroubleAt);
