using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;

namespace Kith.Home.Visits;

/// <summary>Plans a visit to the family: who goes, when and what for. It is done by writing the entry.</summary>
public sealed record PlanVisit : Act<Id<PlannedVisit>>
{
    /// <summary>Who goes; the one who plans it where nobody else is named.</summary>
    public RecordId? Worker { get; init; }

    /// <summary>Set by the page from the worker's own record.</summary>
    public string? WorkerName { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }
    public string? Purpose { get; init; }

    protected override Permission Needs => Permission.WriteEntries;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Worker is not null && WorkerName is null, nameof(Worker), "Select who visits");
        problems.Require(Day, nameof(Day), "Enter the date of the visit");
        problems.When(Day < today, nameof(Day), "The date of the visit must be today or in the future");
        problems.When(Day > today.AddYears(1), nameof(Day), "The date of the visit must be in the next 12 months");
        problems.Require(Purpose, nameof(Purpose), "Enter what the visit is for");
        problems.Text(Purpose, nameof(Purpose), "What the visit is for", 200);
    }

    protected override Id<PlannedVisit> On(OpenRecord record) => record.Add(new PlannedVisit
    {
        Worker = Worker ?? record.By.Worker,
        WorkerName = Worker is null || Worker == record.By.Worker ? record.By.Name : WorkerName!,
        On = Day!.Value,
        At = Time is { } at ? new TimeOnly(at.Hour, at.Minute) : null,
        Purpose = Purpose!.Trim(),
        ByName = record.By.Name,
    }).Id;
}

/// <summary>Records that a planned visit will not take place.</summary>
public sealed record CancelVisit : Act<Done>
{
    public Id<PlannedVisit>? Visit { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.WriteEntries;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Visit, nameof(Visit), "Select the visit");
        problems.Require(Reason, nameof(Reason), "Say why it does not take place, for example ‘put off by the family’");
        problems.Text(Reason, nameof(Reason), "The reason", 500);
    }

    protected override Done On(OpenRecord record)
    {
        if (!PlannedVisits.Ahead(record).Any(v => v.Id == Visit))
            throw new Invalid(nameof(Visit), "This visit has been written up or called off already");
        record.Add(new PlannedVisitOver { Visit = Visit!.Value, Reason = Reason!.Trim(), ByName = record.By.Name, On = record.Today });
        return default;
    }
}

/// <summary>The visits to a family that are planned, the next first.</summary>
public sealed record PlannedVisitsView : View<(FamilyFacts Facts, IReadOnlyList<PlannedVisit> Visits)>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<(FamilyFacts, IReadOnlyList<PlannedVisit>)> OfAsync(OpenRecord record, CancellationToken ct) =>
        (await FamilyNow.OfAsync(record, ct), PlannedVisits.Ahead(record));
}

internal static class PlannedVisits
{
    /// <summary>Those that were neither written up nor called off, the next first.</summary>
    public static IReadOnlyList<PlannedVisit> Ahead(OpenRecord record)
    {
        var over = record.Rows<PlannedVisitOver>().AsEnumerable().Select(o => o.Visit).ToHashSet();
        return [.. record.Rows<PlannedVisit>().AsEnumerable().Where(v => !over.Contains(v.Id)).OrderBy(v => v.On).ThenBy(v => v.At ?? default)];
    }

    /// <summary>An entry was written of the visit. Where someone else was faster, the entry stands all the same.</summary>
    public static void WrittenUp(OpenRecord record, Id<PlannedVisit> visit, Id<Entry> entry)
    {
        if (Ahead(record).Any(v => v.Id == visit))
            record.Add(new PlannedVisitOver { Visit = visit, Entry = entry, ByName = record.By.Name, On = record.Today });
    }

    public static string When(DateOnly on, TimeOnly? at) => Shown.Date(on) + (at is { } time ? ", " + Shown.Time(time) : "");
}
