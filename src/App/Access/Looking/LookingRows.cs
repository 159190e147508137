using Kith.Record;

namespace Kith.Access;

/// <summary>What was unusual about somebody's looking.</summary>
public enum LookingKind { SameName = 1, NothingWritten, OutOfHours, ManyFamilies, InEmergency, SamePhone, SameAddress }

/// <summary>What came of asking about it.</summary>
public enum LookingAnswer { InOrder = 1, AskTheWorker, Raised }

/// <summary>In the partnership's record: the information governance lead answered for one thing of a month's picture; the latest row of one counts.</summary>
[Indexed(nameof(Month))]
public sealed class LookingAnswered : OnRecord<LookingAnswered>
{
    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; init; }
    public LookingKind Kind { get; init; }
    public RecordId Worker { get; init; }
    public RecordId? Family { get; init; }
    public LookingAnswer Answer { get; init; }
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The information governance lead answers for one thing of a month's picture: one click.</summary>
public sealed record AnswerLooking : Act<Done>
{
    public DateOnly Month { get; init; }
    public LookingKind Kind { get; init; }
    public RecordId Worker { get; init; }
    public RecordId? Family { get; init; }
    public LookingAnswer? Answer { get; init; }

    protected override Permission Needs => Permission.ReviewLooking;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Month.Day != 1 || Month > today || Month.Year < 2000, nameof(Month), "Open the month again");
        problems.When(!Enum.IsDefined(Kind) || Worker == default, nameof(Kind), "Open the month again");
        problems.When(Answer is null || !Enum.IsDefined(Answer.Value), nameof(Answer), "Select what you found");
    }

    protected override Done On(OpenRecord record)
    {
        if (Worker == record.By.Worker)
            throw new Refused("nobody answers for their own looking: ask another information governance lead");
        record.Add(new LookingAnswered
        {
            Month = Month,
            Kind = Kind,
            Worker = Worker,
            Family = Family,
            Answer = Answer!.Value,
            By = record.By.Worker,
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}
