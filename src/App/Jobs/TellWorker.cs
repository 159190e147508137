using System.Security.Cryptography;
using System.Text;
using Kith.Access;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Workforce;

namespace Kith.Jobs;

/// <summary>Kith tells a worker something: in their own record and, where they want that and mail is set up, by an e-mail that is posted in the same transaction.</summary>
public sealed record TellWorker : Act<bool>
{
    /// <summary>When a day's notices go that a worker wants in one e-mail.</summary>
    private static readonly TimeOnly s_daily = new(8, 0);

    public NoticeKind? Kind { get; init; }

    /// <summary>What is told in the app.</summary>
    public string? Text { get; init; }

    /// <summary>The page on which something can be done about it.</summary>
    public string? Page { get; init; }

    /// <summary>The day it is about.</summary>
    public DateOnly? About { get; init; }

    /// <summary>What the e-mail says, with nobody's name in it; none is sent without.</summary>
    public string? Email { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override IReadOnlyList<Type> Reads { get; } = [typeof(WorkerDetails), typeof(Employment), typeof(Ended), typeof(NoticeWish)];

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Kind, nameof(Kind), "Select what the notice is about");
        problems.Require(Text, nameof(Text), "Enter what is to be told");
        problems.Text(Text, nameof(Text), "The notice", 1000);
        problems.Text(Email, nameof(Email), "The e-mail", 1000);
        problems.When(Page is not null && (!Page.StartsWith('/') || Page.StartsWith("//", StringComparison.Ordinal)), nameof(Page), "The page must be one of Kith");
    }

    // Gives whether the worker was told: nobody is who has left.
    protected override bool On(OpenRecord record)
    {
        if (!IsEmployed(record))
            return false;
        record.Add(new Notice { Kind = Kind!.Value, Text = Text!, Page = Page, On = About, At = record.Now });
        var wish = record.Rows<NoticeWish>().AsEnumerable().MaxBy(w => w.Id.Value);
        if (Email is not null && wish?.WithoutEmail.Contains(Kind.Value) != true && record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value)?.Email is { Length: > 0 } address)
            record.Post(new Posted(NoticeKeys.Of(Key, "notice"), address, Kind.Value.Subject(), Email, wish?.Daily == true ? NextDaily(record.Now) : null, wish?.Daily == true));
        return true;
    }

    internal static bool IsEmployed(OpenRecord record)
    {
        var ended = record.Rows<Ended>().AsEnumerable().GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return record.Rows<Employment>().AsEnumerable().Any(e => !(e.To < record.Today) && !(ended.TryGetValue(e.Id.Value, out var on) && on < record.Today));
    }

    /// <summary>The next instant at which London's clocks show eight in the morning.</summary>
    internal static DateTimeOffset NextDaily(DateTimeOffset now)
    {
        var local = London.TimeOf(now);
        var at = DateOnly.FromDateTime(local).AddDays(TimeOnly.FromDateTime(local) < s_daily ? 0 : 1).ToDateTime(s_daily);
        return new DateTimeOffset(at, London.Zone.GetUtcOffset(at)).ToUniversalTime();
    }
}

/// <summary>Keys that are the same whenever they are asked for, so that the same notice is never told twice.</summary>
public static class NoticeKeys
{
    public static Guid Of(RecordId receiver, string what, Guid of, DateOnly on, int days) =>
        Of(receiver.Value, FormattableString.Invariant($"{what} {of:N} {on:yyyy-MM-dd} {days}"));

    public static Guid Of(Guid one, string what) =>
        new(SHA256.HashData([.. one.ToByteArray(true), .. Encoding.UTF8.GetBytes(what)]).AsSpan(0, 16), true);
}
