using Kith.Access;
using Kith.Record;
using Kith.Sharing.OwnView;

namespace Kith.Sharing.SubjectAccess;

/// <summary>An act on a request that is still open.</summary>
public abstract record SubjectAccessAct : Act<Done>
{
    public Id<SubjectAccessRequest> Request { get; init; }

    protected override Permission Needs => Permission.HandleSubjectAccess;

    internal AccessNow Standing(OpenRecord record)
    {
        var now = AccessNow.All(record).FirstOrDefault(r => r.Request.Id == Request) ?? throw new Missing();
        return now.Closed is null ? now : throw new Changed("This request is closed.");
    }
}

/// <summary>Notes that the requester was asked who they are, or what exactly they want: the clock rests.</summary>
public sealed record AskRequester : SubjectAccessAct
{
    public WaitsFor? For { get; init; }
    public DateOnly? From { get; init; }
    public string? Asked { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(For is null || !Enum.IsDefined(For.Value), nameof(For), "Select what you asked for");
        problems.Require(From, nameof(From), "Enter the day on which you asked");
        problems.When(From > today, nameof(From), "The day on which you asked must be today or in the past");
        problems.Require(Asked, nameof(Asked), "Enter what you asked");
        problems.Text(Asked, nameof(Asked), "What you asked", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var now = Standing(record);
        if (From < now.Request.ReceivedOn)
            throw new Invalid(nameof(From), "The day on which you asked must be on or after the day the request came");
        if (now.Waits.Any(w => w.Over is null && w.Wait.For == For))
            throw new Invalid(nameof(For), "You are waiting for this already");
        record.Add(new SubjectAccessWait { Request = Request, For = For!.Value, From = From!.Value, Asked = Asked!.Trim(), ByName = record.By.Name });
        return default;
    }
}

/// <summary>Notes that the requester answered: the clock goes on or, once they have proved who they are, begins.</summary>
public sealed record NoteAnswer : SubjectAccessAct
{
    public Id<SubjectAccessWait>? Wait { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public string? Answer { get; init; }
    public IdentityCheck? Identity { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Wait, nameof(Wait), "Select what they answered");
        problems.Require(AnsweredOn, nameof(AnsweredOn), "Enter the day on which they answered");
        problems.When(AnsweredOn > today, nameof(AnsweredOn), "The day on which they answered must be today or in the past");
        problems.Require(Answer, nameof(Answer), "Enter what they answered, or what they showed");
        problems.Text(Answer, nameof(Answer), "The answer", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var wait = Standing(record).Waits.Where(w => w.Wait.Id == Wait && w.Over is null).Select(w => w.Wait).FirstOrDefault() ?? throw new Changed("This has been answered already.");
        if (AnsweredOn < wait.From)
            throw new Invalid(nameof(AnsweredOn), "The day on which they answered must be on or after the day you asked");
        if (wait.For == WaitsFor.Identity && (Identity is null || !Enum.IsDefined(Identity.Value)))
            throw new Invalid(nameof(Identity), "Select how you know who asks");
        record.Add(new SubjectAccessWaitOver { Wait = wait.Id, On = AnsweredOn!.Value, Answer = Answer!.Trim(), Identity = wait.For == WaitsFor.Identity ? Identity : null, ByName = record.By.Name });
        return default;
    }
}

/// <summary>Takes up to two months more, with reasons that the requester was told within the first month.</summary>
public sealed record ExtendSubjectAccess : SubjectAccessAct
{
    public int? Months { get; init; }
    public string? Reasons { get; init; }
    public DateOnly? ToldOn { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Months is null or < 1 or > SubjectAccessClock.MostMonthsMore, nameof(Months), "Enter 1 or 2 months");
        problems.Require(Reasons, nameof(Reasons), "Enter the reasons: the request is complex, or one of several");
        problems.Text(Reasons, nameof(Reasons), "The reasons", 1_000, lines: true);
        problems.Require(ToldOn, nameof(ToldOn), "Enter the day on which you told the requester");
        problems.When(ToldOn > today, nameof(ToldOn), "The day on which you told them must be today or in the past");
    }

    protected override Done On(OpenRecord record)
    {
        var now = Standing(record);
        if (now.Extended is not null)
            throw new Changed("It has been extended already.");
        if (ToldOn < now.Request.ReceivedOn)
            throw new Invalid(nameof(ToldOn), "The day on which you told them must be on or after the day the request came");
        if (ToldOn > now.Clock.FirstMonth)
            throw new Invalid(nameof(ToldOn), $"The requester must be told the reasons within the first month, by {Shared.Shown.Date(now.Clock.FirstMonth)}. It cannot be extended any more");
        record.Add(new SubjectAccessExtended { Request = Request, Months = Months!.Value, Reasons = Reasons!.Trim(), ToldOn = ToldOn!.Value, ByName = record.By.Name });
        return default;
    }
}

/// <summary>Closes a request: what was given and withheld, or why nothing. In the same transaction its families are closed to it again (<see cref="EndSubjectAccessPart"/>).</summary>
public sealed record CloseSubjectAccess : SubjectAccessAct
{
    public AccessOutcome? Outcome { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public string? Words { get; init; }

    /// <summary>What was made. The entrance asks the families, because an act reads no record but its own.</summary>
    public List<GivenPart> Parts { get; init; } = [];

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Outcome is null || !Enum.IsDefined(Outcome.Value), nameof(Outcome), "Select how it ended");
        problems.Require(AnsweredOn, nameof(AnsweredOn), "Enter the day on which they were answered");
        problems.When(AnsweredOn > today, nameof(AnsweredOn), "The day on which they were answered must be today or in the past");
        problems.Require(Words, nameof(Words), Outcome == AccessOutcome.Given ? "Enter how it was given, and to whom" : "Enter why, as you told the requester");
        problems.Text(Words, nameof(Words), "Your answer", 2_000, lines: true);
        problems.When(Outcome == AccessOutcome.Given && Parts.Count == 0, nameof(Outcome), "No copy has been made and checked yet. Make it first, or select another answer");
    }

    protected override Done On(OpenRecord record)
    {
        var now = Standing(record);
        if (AnsweredOn < now.Request.ReceivedOn)
            throw new Invalid(nameof(AnsweredOn), "The day on which they were answered must be on or after the day the request came");
        if (Outcome == AccessOutcome.Given && now.Clock.Waiting)
            throw new Invalid(nameof(Outcome), "You are still waiting for the requester. Note their answer first");
        record.Add(new SubjectAccessClosed
        {
            Request = Request,
            Outcome = Outcome!.Value,
            On = AnsweredOn!.Value,
            Words = Words!.Trim(),
            Parts = Outcome == AccessOutcome.Given ? Parts : [],
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>In a family's record: a request for the data of a person of it is over. It shows nothing of the record.</summary>
public sealed record EndSubjectAccessPart : Act<Done>
{
    public Id<SubjectAccessRequest> Request { get; init; }

    protected override Permission Needs => Permission.NoteSubjectAccess;

    protected override Done On(OpenRecord record)
    {
        if (!record.Together.Any(t => t.Act is CloseSubjectAccess closing && closing.Request == Request))
            throw new Refused("a request is closed together with this");
        foreach (var part in SubjectAccessParts.Open(record).Where(p => p.Request == Request))
            record.Add(new SubjectAccessPartEnded { Part = part.Id, At = record.Now });
        return default;
    }
}
