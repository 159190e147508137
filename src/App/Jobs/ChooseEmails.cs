using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Jobs;

/// <summary>The worker says of which notices they want e-mails, and whether in one e-mail a day.</summary>
public sealed record ChooseEmails : Act<Done>
{
    /// <summary>The kinds of which e-mails are wanted.</summary>
    public List<NoticeKind> Kinds { get; init; } = [];

    public HowOften? How { get; init; }

    /// <summary>Whether to tell each morning how much waits on My work.</summary>
    public bool Digest { get; init; }

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(How is null || !Enum.IsDefined(How.Value), nameof(How), "Select how you want the e-mails");
        problems.When(Kinds.Any(k => !Enum.IsDefined(k)), nameof(Kinds), "Select from the list");
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new NoticeWish { WithoutEmail = [.. Enum.GetValues<NoticeKind>().Except(Kinds)], Daily = How == HowOften.Daily, Digest = Digest });
        return default;
    }
}

public enum HowOften { AtOnce = 1, Daily }

/// <summary>What the worker chose, and where the e-mails go.</summary>
public sealed record EmailChoice : View<EmailChosen>
{
    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<EmailChosen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var wish = (await record.Rows<NoticeWish>().ListAsync(ct)).MaxBy(w => w.Id.Value);
        var address = (await record.Rows<WorkerDetails>().ListAsync(ct)).MaxBy(d => d.Id.Value)?.Email;
        return new([.. Enum.GetValues<NoticeKind>().Where(k => wish?.WithoutEmail.Contains(k) != true)],
            wish?.Daily == true ? HowOften.Daily : HowOften.AtOnce, string.IsNullOrWhiteSpace(address) ? null : address)
        { Digest = wish?.Digest == true };
    }
}

/// <summary>Which e-mails a worker wants.</summary>
public sealed record EmailChosen(IReadOnlyList<NoticeKind> Kinds, HowOften How, string? Address)
{
    public bool Digest { get; init; }
}
