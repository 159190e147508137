using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Jobs;
using Kith.Record;
using Kith.Record.Mail;

namespace Kith.Sharing.ByLink;

/// <summary>What somebody asks for who was given a link. The rules let it through only for a link whose secret it holds.</summary>
internal interface IByLink
{
    Id<LinkGiven> Link { get; }

    string? Secret { get; }
}

/// <summary>What is behind a link, once a code has opened it.</summary>
internal interface IBehindLink : IByLink
{
    LinkTo To { get; }

    /// <summary>What the right code gave.</summary>
    Id<LinkOpened> Opened { get; }
}

/// <summary>Sends a one-time code to the address that the link went to.</summary>
public sealed record SendCode : Act<Done>, IByLink
{
    public Id<LinkGiven> Link { get; init; }

    [JsonIgnore]
    public string? Secret { get; init; }

    protected override Permission Needs => Permission.OpenByLink;
    protected override Guid? Concerns => Link.Value;

    protected override Done On(OpenRecord record)
    {
        var given = record.Rows<LinkGiven>().Single(l => l.Id == Link);
        var hourAgo = record.Now.AddHours(-1);
        if (record.Rows<CodeSent>().AsEnumerable().Count(c => c.Link == Link && c.At > hourAgo) >= OneTimeCode.MostInAnHour)
            throw new Invalid("Code", $"You have been sent {OneTimeCode.MostInAnHour} codes in the last hour. Use the newest, or try again later");
        var code = OneTimeCode.New();
        record.Add(new CodeSent { Link = Link, Hash = OneTimeCode.HashOf(given.SecretHash, code), At = record.Now, Until = record.Now + OneTimeCode.Lasts });
        record.Post(new Posted(NoticeKeys.Of(Key, "code"), given.Email, "Your code",
            $"Your code to see {(given.To == LinkTo.Plan ? "the plan" : "what was shared with you")} is {code}. It works once, in the next {OneTimeCode.Lasts.TotalMinutes:0} minutes. Nobody from Kith will ever ask you for it.")
        { Outside = true });
        return default;
    }
}

/// <summary>Gives the code that was sent. The right one opens what the link leads to, once; after too many wrong ones the link is locked.</summary>
public sealed record GiveCode : Act<CodeGiven>, IByLink
{
    /// <summary>How many wrong codes lock a link, counted from the last right one.</summary>
    public const int MostWrong = 10;

    public Id<LinkGiven> Link { get; init; }

    [JsonIgnore]
    public string? Secret { get; init; }

    [JsonIgnore]
    public string? Code { get; init; }

    protected override Permission Needs => Permission.OpenByLink;
    protected override Guid? Concerns => Link.Value;

    protected override void Check(Problems problems, DateOnly today) =>
        problems.When(OneTimeCode.Typed(Code).Length != OneTimeCode.Figures, nameof(Code), "Enter the 6 figures from the email");

    protected override CodeGiven On(OpenRecord record)
    {
        var given = record.Rows<LinkGiven>().Single(l => l.Id == Link);
        var sent = record.Rows<CodeSent>().AsEnumerable().Where(c => c.Link == Link).OrderBy(c => c.Id.Value).Select(c => (c.Id.Value, c.Hash, c.Until)).ToArray();
        var opened = record.Rows<LinkOpened>().AsEnumerable().Where(o => o.Link == Link).ToArray();
        var (answer, code) = OneTimeCode.Of(OneTimeCode.HashOf(given.SecretHash, OneTimeCode.Typed(Code)), sent, used => opened.Any(o => o.Code.Value == used), record.Now);
        if (answer == CodeAnswer.Right)
            return new(answer, record.Add(new LinkOpened { Link = Link, Code = new(code!.Value), At = record.Now, Until = record.Now + OneTimeCode.Opens }).Id.Value);
        if (answer != CodeAnswer.Wrong)
            return new(answer, null);
        record.Add(new CodeWrong { Link = Link, At = record.Now });
        var since = opened.Select(o => o.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        if (record.Rows<CodeWrong>().AsEnumerable().Count(w => w.Link == Link && w.At > since) + 1 < MostWrong)
            return new(CodeAnswer.Wrong, null);
        record.Add(new LinkLocked { Link = Link, At = record.Now });
        return new(CodeAnswer.Locked, null);
    }
}
