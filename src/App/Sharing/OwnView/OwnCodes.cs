using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Jobs;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.OwnView;

/// <summary>What whoever holds a link to the family's own view asks for. The rules let it through only with the link's secret.</summary>
internal interface IByOwnLink
{
    Id<OwnViewGiven> Given { get; }

    string? Secret { get; }
}

/// <summary>What a worker sees or does in place of a person of the family: the record as that person may see it.</summary>
internal interface IAsTheySeeIt;

/// <summary>Sends a one-time code to the address that the family's own view was sent to.</summary>
public sealed record SendOwnCode : Act<Done>, IByOwnLink
{
    public Id<OwnViewGiven> Given { get; init; }

    [JsonIgnore]
    public string? Secret { get; init; }

    /// <summary>In which the e-mail is.</summary>
    public string? Language { get; init; }

    protected override Permission Needs => Permission.OpenOwnView;

    protected override Done On(OpenRecord record)
    {
        var given = record.Rows<OwnViewGiven>().Single(g => g.Id == Given);
        var words = OwnWords.In(Language ?? given.Language);
        var hourAgo = record.Now.AddHours(-1);
        if (record.Rows<OwnCodeSent>().AsEnumerable().Count(c => c.Given == Given && c.At > hourAgo) >= OneTimeCode.MostInAnHour)
            throw new Invalid("Code", words["code.enough"]);
        var code = OneTimeCode.New();
        record.Add(new OwnCodeSent { Given = Given, Hash = OneTimeCode.HashOf(given.SecretHash, code), At = record.Now, Until = record.Now + OneTimeCode.Lasts });
        record.Post(new Posted(NoticeKeys.Of(Key, "code"), given.Email!, words["mail.code.subject"], words.Say("mail.code.text", code)) { Outside = true });
        return default;
    }
}

/// <summary>Gives the code that was sent. The right one opens the family's own view once; too many wrong ones lock it.</summary>
public sealed record GiveOwnCode : Act<CodeGiven>, IByOwnLink
{
    /// <summary>So many wrong codes within an hour rest the link for the hour; so many in all lock it for good.</summary>
    public const int MostWrongInAnHour = 10, MostWrong = 30;

    public Id<OwnViewGiven> Given { get; init; }

    [JsonIgnore]
    public string? Secret { get; init; }

    [JsonIgnore]
    public string? Code { get; init; }

    protected override Permission Needs => Permission.OpenOwnView;

    protected override CodeGiven On(OpenRecord record)
    {
        var given = record.Rows<OwnViewGiven>().Single(g => g.Id == Given);
        var hourAgo = record.Now.AddHours(-1);
        if (record.Rows<OwnCodeWrong>().AsEnumerable().Count(w => w.Given == Given && w.At > hourAgo) >= MostWrongInAnHour)
            return new(CodeAnswer.Locked, null);
        var sent = record.Rows<OwnCodeSent>().AsEnumerable().Where(c => c.Given == Given).OrderBy(c => c.Id.Value).Select(c => (c.Id.Value, c.Hash, c.Until)).ToArray();
        var (answer, code) = OneTimeCode.Of(OneTimeCode.HashOf(given.SecretHash, OneTimeCode.Typed(Code)), sent,
            used => record.Rows<OwnViewUnlocked>().AsEnumerable().Any(o => o.Code.Value == used), record.Now);
        if (answer == CodeAnswer.Right)
            return new(answer, record.Add(new OwnViewUnlocked { Given = Given, Code = new(code!.Value), At = record.Now, Until = record.Now + OneTimeCode.Opens }).Id.Value);
        if (answer == CodeAnswer.Wrong)
            record.Add(new OwnCodeWrong { Given = Given, At = record.Now });
        return new(answer, null);
    }
}
