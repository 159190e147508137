using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce.Lines;

namespace Kith.Workforce.Supervision;

/// <summary>A family that was discussed, with the direction that came of it.</summary>
public sealed record DiscussedFamily(RecordId Family, string FamilyName, Id<Direction> Direction);

/// <summary>
/// A supervisor records that supervision took place: the worker's notes here, and each family's direction in that family's record,
/// in one transaction.
/// </summary>
public sealed record RecordSupervision : Act<Done>
{
    /// <summary>Chosen beforehand, so that the directions of the same transaction can name it.</summary>
    public Id<SupervisionSession> Session { get; init; } = new(Guid.CreateVersion7());
    public LineKind? Kind { get; init; }
    public DateOnly? HeldOn { get; init; }

    /// <summary>What is the worker's own.</summary>
    public string? Notes { get; init; }
    public List<DiscussedFamily> Families { get; init; } = [];

    protected override Permission Needs => Permission.Supervise;
    protected override Guid? Concerns => Session.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Kind, nameof(Kind), "Select which supervision it was");
        problems.Require(HeldOn, nameof(HeldOn), "Enter the day it took place");
        problems.When(HeldOn > today, nameof(HeldOn), "The day it took place must be today or in the past");
        problems.Text(Notes, nameof(Notes), "The notes", 20_000, lines: true);
        problems.When(string.IsNullOrWhiteSpace(Notes) && Families.Count == 0, nameof(Notes), "Enter notes for the worker, or a direction for a family");
        problems.When(Session == default, nameof(Session), "Open the form again");
    }

    protected override Done On(OpenRecord record)
    {
        var (me, today) = (record.By.Worker, record.Today);
        var lastDays = LineDates.LastDays(record.Rows<Ended>());
        if (record.Rows<ReportingLine>().Where(l => l.By == me && l.Kind == Kind).ToList().FirstOrDefault(l => l.IsOn(lastDays, today)) is not { } line || record.Id == me)
            throw new Refused($"only the worker’s {Kind!.Value.InWords()} of today may record it");
        if (HeldOn < line.From)
            throw new Invalid(nameof(HeldOn), $"You have been the worker’s {Kind!.Value.InWords()} since {Shown.Date(line.From)}: enter that day or a later one");
        if (Families.Any(f => !record.Together.Any(t => t.Record == f.Family && t.Act is GiveDirection given && given.Direction == f.Direction)))
            throw new Refused("the directions were not written into the families’ records at the same time");
        record.Add(new SupervisionSession
        {
            Id = Session,
            Session = Session,
            Kind = Kind!.Value,
            HeldOn = HeldOn!.Value,
            By = me,
            ByName = record.By.Name,
            ByDiscipline = record.By.Discipline,
            ByEmployer = record.By.Employer,
            At = record.Now,
        });
        record.Add(new SupervisionNotes { Item = Session.Value, Version = Session, Text = Notes?.Trim() ?? "" });
        foreach (var family in Families)
            record.Add(new FamilyDiscussed { Item = Session.Value, Family = family.Family, FamilyName = family.FamilyName, Direction = family.Direction });
        return default;
    }
}
