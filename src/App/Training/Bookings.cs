using Kith.Access;
using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.Training;

/// <summary>Takes a place in a session for oneself or, where it is full and one asks for it, the next place on its waiting list.</summary>
public sealed record TakePlace : Act<Id<Booking>>
{
    public bool OrWait { get; init; }

    protected override Permission Needs => Permission.TakePartInTraining;

    protected override Id<Booking> On(OpenRecord record)
    {
        var now = SessionNow.Of(record);
        Booked.MustBeOpen(now, record, nameof(OrWait), now.HasBegun(record.Now));
        if (now.Standing.Any(b => b.Worker == record.By.Worker))
            throw new Invalid(nameof(OrWait), "You are on the list of this session already");
        if (!now.IsInvited(record.By.Employer))
            throw new Invalid(nameof(OrWait), "This session is for the people of other employers");
        // Whoever else took the last place did so before: this act has the session's record to itself.
        if (now.Free == 0 && !OrWait)
            throw new Invalid(nameof(OrWait), "This session is full. Tick the box to join its waiting list");
        return record.Add(new Booking
        {
            Id = new(Key),
            Worker = record.By.Worker,
            WorkerName = record.By.Name,
            Employer = record.By.Employer,
            At = record.Now,
        }).Id;
    }
}

/// <summary>A colleague to be booked or invited, named as the lists of colleagues have them.</summary>
public sealed record Trainee(RecordId Worker, string Name, string? Employer);

/// <summary>A manager or training lead books places for colleagues, one or several hundred: all of them or none.</summary>
public sealed record BookColleagues : Act<Done>
{
    public List<Trainee> Who { get; init; } = [];
    public bool OrWait { get; init; }

    protected override Permission Needs => Permission.SeeCompetence;

    protected override void Check(Problems problems, DateOnly today) => Booked.Check(problems, Who, nameof(Who));

    protected override Done On(OpenRecord record)
    {
        var (now, who) = (SessionNow.Of(record), Booked.Theirs(record, Who, nameof(Who)));
        // Whoever turned up unbooked can still be put on the list of the day.
        Booked.MustBeOpen(now, record, nameof(Who), now.Plan.On < record.Today);
        var there = now.Standing.Select(b => b.Worker).ToHashSet();
        var joining = who.Where(w => !there.Contains(w.Worker)).ToArray();
        if (joining.Length == 0)
            throw new Invalid(nameof(Who), "Everyone you selected is on the list already");
        if (joining.FirstOrDefault(w => !now.IsInvited(w.Employer)) is { } other)
            throw new Invalid(nameof(Who), $"This session is not for the people of {other.Employer ?? "no employer"} ({other.Name})");
        if (joining.Length > now.Free && !OrWait)
            throw new Invalid(nameof(Who), now.Free == 0 ? "This session is full. Tick the box to put people on its waiting list"
                : $"There {(now.Free == 1 ? "is 1 place" : $"are {now.Free} places")} left and you selected {joining.Length} people. Tick the box to put the rest on the waiting list");
        foreach (var trainee in joining)
            record.Add(new Booking { Worker = trainee.Worker, WorkerName = trainee.Name, Employer = trainee.Employer, ByName = record.By.Name, At = record.Now });
        return default;
    }
}

/// <summary>Asks colleagues to come; the invitation shows on their training page and goes out by e-mail.</summary>
public sealed record InviteColleagues : Act<Done>
{
    public List<Trainee> Who { get; init; } = [];

    protected override Permission Needs => Permission.SeeCompetence;

    protected override void Check(Problems problems, DateOnly today) => Booked.Check(problems, Who, nameof(Who));

    protected override Done On(OpenRecord record)
    {
        var (now, who) = (SessionNow.Of(record), Booked.Theirs(record, Who, nameof(Who)));
        Booked.MustBeOpen(now, record, nameof(Who), now.HasBegun(record.Now));
        var known = record.Rows<Invited>().Select(i => i.Worker).ToHashSet();
        known.UnionWith(now.Standing.Select(b => b.Worker));
        foreach (var trainee in who.Where(w => !known.Contains(w.Worker)))
            record.Add(new Invited { Worker = trainee.Worker, WorkerName = trainee.Name, ByName = record.By.Name, At = record.Now });
        return default;
    }
}

/// <summary>Gives up one's own place; it goes to the first on the waiting list.</summary>
public sealed record GiveUpPlace : Act<Done>
{
    protected override Permission Needs => Permission.TakePartInTraining;

    protected override Done On(OpenRecord record) => Booked.Withdraw(record, record.By.Worker, record.By.Name);
}

/// <summary>A manager or training lead gives up a colleague's place for them.</summary>
public sealed record WithdrawColleague : Act<Done>
{
    public RecordId Worker { get; init; }

    protected override Permission Needs => Permission.SeeCompetence;

    protected override Done On(OpenRecord record)
    {
        if (record.Terms<TraineeTerms>()?.Known.ContainsKey(Worker) == false)
            throw new Refused("they are not placed at a centre of yours");
        return Booked.Withdraw(record, Worker, record.By.Name);
    }
}

internal static class Booked
{
    public static void Check(Problems problems, List<Trainee> who, string field)
    {
        problems.When(who.Count == 0, field, "Select at least one person");
        problems.When(who.Count > PlannedSession.MostPlaces, field, $"Select {PlannedSession.MostPlaces:N0} people or fewer");
        problems.When(who.Exists(w => w.Worker == default || string.IsNullOrWhiteSpace(w.Name)), field, "Choose from the people given");
    }

    /// <summary>Those who were selected, as the partnership knows them today, each once. Of people who are not one's own to book nobody is booked.</summary>
    public static IReadOnlyList<Trainee> Theirs(OpenRecord record, List<Trainee> who, string field)
    {
        var terms = record.Terms<TraineeTerms>() ?? throw new Refused("who may be booked could not be seen");
        if (who.Find(w => !terms.Known.ContainsKey(w.Worker)) is { } other)
            throw new Invalid(field, $"{other.Name} is not placed at a centre of yours: ask who leads there, or a training lead");
        return [.. who.DistinctBy(w => w.Worker).Select(w => terms.Known[w.Worker])];
    }

    public static void MustBeOpen(SessionNow now, OpenRecord record, string field, bool over)
    {
        if (now.State == SessionState.Cancelled)
            throw new Invalid(field, "This session is cancelled");
        if (over)
            throw new Invalid(field, now.Plan.On < record.Today ? "This session is over" : "This session has begun");
    }

    public static Done Withdraw(OpenRecord record, RecordId worker, string byName)
    {
        var now = SessionNow.Of(record);
        var booking = now.Standing.FirstOrDefault(b => b.Worker == worker) ?? throw new Missing();
        if (now.State == SessionState.Held)
            throw new Invalid("Worker", "The session was held: its list cannot be changed any more");
        record.Add(new BookingWithdrawn { Booking = booking.Id, ByName = byName, At = record.Now });
        now.MoveUp(record, now.Plan.Places, booking.Id);
        return default;
    }
}

/// <summary>What the rules tell whoever books colleagues: those of the selected whom they may book, by their own records.</summary>
internal sealed record TraineeTerms(IReadOnlyDictionary<RecordId, Trainee> Known);
