using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Jobs;
using Kith.Record;
using Kith.Record.Mail;

namespace Kith.EarlyHelp.Invited;

/// <summary>What somebody asks for who was invited from outside. The rules let it through only for an invitation whose secret it holds.</summary>
internal interface IByInvitation
{
    Id<PlanInvitation> Invitation { get; }

    string? Secret { get; }
}

/// <summary>Sends a one-time code to the address that was invited.</summary>
public sealed record SendPlanCode : Act<Done>, IByInvitation
{
    private const int MostInAnHour = 5;

    internal static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public Id<PlanInvitation> Invitation { get; init; }

    [JsonIgnore]
    public string? Secret { get; init; }

    protected override Permission Needs => Permission.OpenSharedPlan;

    protected override Done On(OpenRecord record)
    {
        var invitation = record.Rows<PlanInvitation>().Single(i => i.Id == Invitation);
        var hourAgo = record.Now.AddHours(-1);
        if (record.Rows<PlanCodeSent>().AsEnumerable().Count(c => c.Invitation == Invitation && c.At > hourAgo) >= MostInAnHour)
            throw new Invalid("Code", $"You have been sent {MostInAnHour} codes in the last hour. Use the newest, or try again later");
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        record.Add(new PlanCodeSent { Invitation = Invitation, Hash = HashOf(invitation, code), At = record.Now, Until = record.Now + Lasts });
        record.Post(new Posted(NoticeKeys.Of(Key, "code"), invitation.Email, "Your code",
            $"Your code to see the plan is {code}. It works once, in the next {Lasts.TotalMinutes:0} minutes. Nobody from Kith will ever ask you for it.")
        { Outside = true });
        return default;
    }

    // With the secret's hash, so that the same code has another hash at every invitation.
    internal static string HashOf(PlanInvitation invitation, string code) => PlanLink.HashOf(invitation.SecretHash + code);
}

/// <summary>What came of a code that was given.</summary>
public enum CodeAnswer { Right = 1, Wrong, Used, Late, TooManyTries }

/// <summary>What came of a code, and with the right one what opens the plan in this browser.</summary>
public sealed record CodeGiven(CodeAnswer Answer, Guid? Opened);

/// <summary>Gives the code that was sent. The right one opens the plan once.</summary>
public sealed record GivePlanCode : Act<CodeGiven>, IByInvitation
{
    private const int MostWrongInAnHour = 10;

    internal static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public Id<PlanInvitation> Invitation { get; init; }

    [JsonIgnore]
    public string? Secret { get; init; }

    [JsonIgnore]
    public string? Code { get; init; }

    protected override Permission Needs => Permission.OpenSharedPlan;

    protected override void Check(Problems problems, DateOnly today) =>
        problems.When(Digits.Length != 6, nameof(Code), "Enter the 6 figures from the email");

    private string Digits => string.Concat((Code ?? "").Where(char.IsAsciiDigit));

    protected override CodeGiven On(OpenRecord record)
    {
        var invitation = record.Rows<PlanInvitation>().Single(i => i.Id == Invitation);
        var hourAgo = record.Now.AddHours(-1);
        if (record.Rows<PlanCodeWrong>().AsEnumerable().Count(w => w.Invitation == Invitation && w.At > hourAgo) >= MostWrongInAnHour)
            return new(CodeAnswer.TooManyTries, null);
        var sent = record.Rows<PlanCodeSent>().AsEnumerable().Where(c => c.Invitation == Invitation).OrderBy(c => c.Id.Value).ToArray();
        var hash = SendPlanCode.HashOf(invitation, Digits);
        if (sent.LastOrDefault(c => c.Hash == hash) is not { } code)
        {
            record.Add(new PlanCodeWrong { Invitation = Invitation, At = record.Now });
            return new(CodeAnswer.Wrong, null);
        }
        if (record.Rows<PlanOpened>().AsEnumerable().Any(o => o.Code == code.Id))
            return new(CodeAnswer.Used, null);
        if (record.Now >= code.Until || code != sent[^1])
            return new(CodeAnswer.Late, null);
        return new(CodeAnswer.Right, record.Add(new PlanOpened { Invitation = Invitation, Code = code.Id, At = record.Now, Until = record.Now + Lasts }).Id.Value);
    }
}
