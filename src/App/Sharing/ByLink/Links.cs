using System.Net.Mail;
using Kith.Record;
using Kith.Shared;

namespace Kith.Sharing.ByLink;

/// <summary>A link with what became of it.</summary>
public sealed record KnownLink(LinkGiven Given, LinkEnded? Ended, LinkLocked? Locked, IReadOnlyList<DateTimeOffset> Opened, int Wrong, DateTimeOffset Now)
{
    public bool IsOpen => WhyOver is null;

    /// <summary>Why a code opens nothing by it any more, in a sentence; null where one does.</summary>
    public string? WhyOver => Over(Given, Ended is not null, Locked is not null, Opened.Count, Now);

    internal static string? Over(LinkGiven given, bool ended, bool locked, int opened, DateTimeOffset now) =>
        ended ? "This link was ended."
        : locked ? "This link is locked, because too many wrong codes were given."
        : now >= given.Until ? $"This link ended on {Shown.Moment(given.Until)}."
        : opened >= given.Times ? given.Times == 1 ? "This link has been used. It could be opened once." : $"This link has been used. It could be opened {given.Times} times."
        : null;
}

/// <summary>Gives links and finds them within an open record.</summary>
internal static class Links
{
    /// <summary>The one place where a link is made. The secret is in what comes back, and nowhere in the record.</summary>
    public static SecretLink Give(OpenRecord record, LinkGiven given)
    {
        var secret = SecretLink.NewSecret();
        var row = record.Add(new LinkGiven
        {
            To = given.To,
            Of = given.Of,
            Name = given.Name,
            Organisation = given.Organisation,
            Email = given.Email.Trim(),
            SecretHash = SecretLink.HashOf(secret),
            Until = given.Until,
            Times = given.Times,
            By = given.By,
            ByName = given.ByName,
            ByEmployer = given.ByEmployer,
            At = record.Now,
        });
        return new(record.Id, row.Id, secret);
    }

    /// <summary>Every link to these things, by what it opens, the newest first.</summary>
    public static async Task<ILookup<Guid, KnownLink>> OfAsync(OpenRecord record, LinkTo to, IReadOnlyCollection<Guid> of, CancellationToken ct)
    {
        var given = await record.Rows<LinkGiven>().Where(l => l.To == to && of.Contains(l.Of)).OrderByDescending(l => l.Id).ListAsync(ct);
        if (given.Count == 0)
            return given.ToLookup(l => l.Of, _ => (KnownLink)null!);
        Id<LinkGiven>[] ids = [.. given.Select(l => l.Id)];
        var ended = (await record.Rows<LinkEnded>().Where(e => ids.Contains(e.Link)).ListAsync(ct)).ToLookup(e => e.Link);
        var locked = (await record.Rows<LinkLocked>().Where(l => ids.Contains(l.Link)).ListAsync(ct)).ToLookup(l => l.Link);
        var opened = (await record.Rows<LinkOpened>().Where(o => ids.Contains(o.Link)).ListAsync(ct)).ToLookup(o => o.Link, o => o.At);
        var wrong = (await record.Rows<CodeWrong>().Where(w => ids.Contains(w.Link)).ListAsync(ct)).ToLookup(w => w.Link);
        return given.ToLookup(l => l.Of, l => new KnownLink(l, ended[l.Id].FirstOrDefault(), locked[l.Id].FirstOrDefault(), [.. opened[l.Id].Order()], wrong[l.Id].Count(), record.Now));
    }

    /// <summary>The links to one kind of thing by which a code still opens it, within an act.</summary>
    public static IReadOnlyList<LinkGiven> Open(OpenRecord record, LinkTo to)
    {
        var ended = record.Rows<LinkEnded>().AsEnumerable().Select(e => e.Link).ToHashSet();
        var locked = record.Rows<LinkLocked>().AsEnumerable().Select(e => e.Link).ToHashSet();
        var opened = record.Rows<LinkOpened>().AsEnumerable().ToLookup(o => o.Link);
        return [.. record.Rows<LinkGiven>().AsEnumerable().Where(l => l.To == to
            && KnownLink.Over(l, ended.Contains(l.Id), locked.Contains(l.Id), opened[l.Id].Count(), record.Now) is null)];
    }

    /// <summary>Whether a text is the address of a mailbox with a domain.</summary>
    public static bool IsAddress(string? email) =>
        email is not null && MailAddress.TryCreate(email.Trim(), out var read) && read.Address == email.Trim() && read.Host.Contains('.', StringComparison.Ordinal);
}
