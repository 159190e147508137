using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Jobs;
using Kith.Record.Mail;
using Kith.Record;
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
    private const int MostInAnHour = 5;

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
        if (record.Rows<OwnCodeSent>().AsEnumerable().Count(c => c.Given == Given && c.At > hourAgo) >= MostInAnHour)
            throw new Invalid("Code", words["code.enough"]);
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        record.Add(new OwnCodeSent { Given = Given, Hash = HashOf(given, code), At = record.Now, Until = record.Now + SendCode.Lasts });
        record.Post(new Posted(NoticeKeys.Of(Key, "code"), given.Email!, words["mail.code.subject"], words.Say("mail.code.text", code)) { Outside = true });
        return default;
    }

    // With the secret's hash, so that the same code has another hash for every link.
    internal static string HashOf(OwnViewGiven given, string code) => SecretLink.HashOf(given.SecretHash + code);
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

    internal static string Digits(string? code) => string.Concat((code ?? "").Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));

    protected override CodeGiven On(OpenRecord record)
    {
        var given = record.Rows<OwnViewGiven>().Single(g => g.Id == Given);
        var hourAgo = record.Now.AddHours(-1);
        if (record.Rows<OwnCodeWrong>().AsEnumerable().Count(w => w.Given == Given && w.At > hourAgo) >= MostWrongInAnHour)
            return new(CodeAnswer.Locked, null);
        var sent = record.Rows<OwnCodeSent>().AsEnumerable().Where(c => c.Given == Given).OrderBy(c => c.Id.Value).ToArray();
        var hash = SendOwnCode.HashOf(given, Digits(Code));
        if (sent.LastOrDefault(c => c.Hash == hash) is not { } code)
        {
            record.Add(new OwnCodeWrong { Given = Given, At = record.Now });
            return new(CodeAnswer.Wrong, null);
        }
        if (record.Rows<OwnViewUnlocked>().AsEnumerable().Any(o => o.Code == code.Id))
            return new(CodeAnswer.Used, null);
        if (record.Now >= code.Until || code != sent[^1])
            return new(CodeAnswer.Late, null);
        return new(CodeAnswer.Right, record.Add(new OwnViewUnlocked { Given = Given, Code = code.Id, At = record.Now, Until = record.Now + GiveCode.Lasts }).Id.Value);
    }
}
