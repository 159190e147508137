using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;

namespace Kith.Workforce.Supervision;

/// <summary>
/// A supervisor directs what is to be done for a family, by whom and by when. Never recorded without the supervision it came of.
/// It is an entry in the family's record like any other, with the same id, so that the chronology, a court bundle, a restriction
/// and who has looked all know of it.
/// </summary>
public sealed record GiveDirection : Act<Id<Direction>>
{
    /// <summary>Chosen beforehand, so that the session of the same transaction can name it.</summary>
    public Id<Direction> Direction { get; init; } = new(Guid.CreateVersion7());

    /// <summary>The worker with whom the family was discussed.</summary>
    public RecordId Supervised { get; init; }
    public string? What { get; init; }
    public RecordId? Worker { get; init; }
    public string? WorkerName { get; init; }
    public DateOnly? DueOn { get; init; }

    protected override Permission Needs => Permission.Supervise;
    protected override Guid? Concerns => Direction.Value;
    protected override IReadOnlyList<Type> Reads { get; } = [typeof(PersonDetails)];

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(What, nameof(What), "Enter what is to be done");
        problems.Text(What, nameof(What), "What is to be done", 4000, lines: true);
        problems.Require(Worker, nameof(Worker), "Select who is to do it");
        problems.Text(WorkerName, nameof(WorkerName), "The name", 200);
        problems.Require(DueOn, nameof(DueOn), "Enter by when it is to be done");
        problems.When(DueOn < today, nameof(DueOn), "The day it is to be done by must be today or later");
        problems.When(DueOn > today.AddYears(1), nameof(DueOn), "The day it is to be done by must be in the next 12 months");
    }

    protected override Id<Direction> On(OpenRecord record)
    {
        if (record.Together.Where(t => t.Record == Supervised).Select(t => t.Act).OfType<RecordSupervision>()
            .FirstOrDefault(s => s.Families.Any(f => f.Family == record.Id && f.Direction == Direction)) is not { } session)
            throw new Refused("a direction is recorded only together with the supervision that it came of");
        if (Worker != Supervised && !NamedHere(record, Worker!.Value))
            throw new Invalid(nameof(Worker), "Select the worker you supervise, or a worker who is named for this family");
        Tell(record, session.HeldOn!.Value);
        return record.Add(new Direction
        {
            Id = Direction,
            Item = Direction.Value,
            What = What!.Trim(),
            Worker = Worker!.Value,
            WorkerName = WorkerName ?? "",
            DueOn = DueOn!.Value,
            By = record.By.Worker,
            ByName = record.By.Name,
            ByDiscipline = record.By.Discipline,
            ByEmployer = record.By.Employer,
            At = record.Now,
        }).Id;
    }

    // What is to be done is told to everybody who reads the record, and concerns the whole family.
    private void Tell(OpenRecord record, DateOnly heldOn) => Told.Add(record, Told.Direction, Direction.Value, heldOn,
    [
        new("direction", What), new("who", $"{(string.IsNullOrWhiteSpace(WorkerName) ? "The worker directed" : WorkerName)}, by {Shown.Date(DueOn!.Value)}"),
    ]);

    private static bool NamedHere(OpenRecord record, RecordId worker)
    {
        var ended = record.Rows<InvolvementEnded>().Where(e => e.On < record.Today).Select(e => e.Involvement).ToHashSet();
        return record.Rows<Involvement>().Where(i => i.Worker == worker).ToList().Any(i => !ended.Contains(i.Id));
    }
}

/// <summary>The worker who was directed says whether it was done.</summary>
public sealed record AnswerDirection : Act<Done>
{
    public Id<Direction>? Direction { get; init; }
    public DirectionOutcome? Outcome { get; init; }
    public string? Note { get; init; }

    protected override Permission Needs => Permission.WriteEntries;
    protected override Guid? Concerns => Direction?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Direction, nameof(Direction), "Choose the direction");
        problems.Require(Outcome, nameof(Outcome), "Select whether it was done");
        problems.When(Outcome is { } outcome && !Enum.IsDefined(outcome), nameof(Outcome), "Select whether it was done");
        problems.When(Outcome == DirectionOutcome.NotDone && string.IsNullOrWhiteSpace(Note), nameof(Note), "Enter why it was not done");
        problems.Text(Note, nameof(Note), "The note", 4000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var direction = record.Rows<Direction>().Where(d => d.Id == Direction!.Value).ToList() is [var found] ? found : throw new Missing();
        if (direction.Worker != record.By.Worker)
            throw new Refused($"{direction.WorkerName} was directed to do this, and answers for it");
        if (record.Rows<EnteredInError>().Any(e => e.Item == direction.Item))
            throw new Changed("This direction has been marked as entered in error.");
        record.Add(new DirectionAnswered
        {
            Item = direction.Item,
            Direction = direction.Id,
            Outcome = Outcome!.Value,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>Every direction that was ever given for a family, the latest first, with what became of it.</summary>
public sealed record DirectionsView : View<IReadOnlyList<DirectionNow>>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<IReadOnlyList<DirectionNow>> OfAsync(OpenRecord record, CancellationToken ct) =>
        await DirectionNow.Shown.ListAsync(record, 0, ct);
}
