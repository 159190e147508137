using Kith.Access;
using Kith.Record;

namespace Kith.Families;

/// <summary>Records something that every visitor must know, with a day to review it.</summary>
public sealed record RecordAlert : Act<Id<FamilyAlert>>
{
    public AlertKind? Kind { get; init; }
    public string? Details { get; init; }
    public DateOnly? ReviewOn { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Kind is null || !Enum.IsDefined(Kind.Value), nameof(Kind), "Select what the alert is about");
        problems.When(Kind == AlertKind.Other && string.IsNullOrWhiteSpace(Details), nameof(Details), "Enter what visitors must know");
        problems.Text(Details, nameof(Details), "What visitors must know", 2000, lines: true);
        AlertReview.Check(problems, ReviewOn, nameof(ReviewOn), today);
    }

    protected override Id<FamilyAlert> On(OpenRecord record) => record.Add(new FamilyAlert
    {
        Kind = Kind!.Value,
        Details = Details?.Trim() ?? "",
        ReviewOn = ReviewOn!.Value,
        RecordedOn = record.Today,
        RecordedBy = record.By.Name,
    }).Id;
}

/// <summary>Reviews an alert that still stands, and sets the next day to review it.</summary>
public sealed record ReviewAlert : Act<Done>
{
    public Id<FamilyAlert>? Alert { get; init; }
    public string? Note { get; init; }
    public DateOnly? ReviewOn { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Alert, nameof(Alert), "Select the alert");
        problems.Text(Note, nameof(Note), "The note", 2000, lines: true);
        AlertReview.Check(problems, ReviewOn, nameof(ReviewOn), today);
    }

    protected override Done On(OpenRecord record)
    {
        AlertReview.RequireStanding(record, Alert!.Value);
        record.Add(new AlertReviewed { Alert = Alert!.Value, Note = Note, ReviewOn = ReviewOn!.Value, ReviewedBy = record.By.Name });
        return default;
    }
}

/// <summary>Ends an alert, with the reason it no longer stands.</summary>
public sealed record EndAlert : Act<Done>
{
    public Id<FamilyAlert>? Alert { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Alert, nameof(Alert), "Select the alert");
        problems.Require(Reason, nameof(Reason), "Enter why the alert no longer stands");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        AlertReview.RequireStanding(record, Alert!.Value);
        record.Add(new AlertEnded { Alert = Alert!.Value, Reason = Reason!, On = record.Today, EndedBy = record.By.Name });
        return default;
    }
}

internal static class AlertReview
{
    public static void Check(Problems problems, DateOnly? reviewOn, string field, DateOnly today)
    {
        problems.Require(reviewOn, field, "Enter the date to review the alert");
        problems.When(reviewOn <= today, field, "The review date must be in the future");
        problems.When(reviewOn > today.AddYears(1), field, "The review date must be in the next 12 months");
    }

    public static void RequireStanding(OpenRecord record, Id<FamilyAlert> alert)
    {
        if (!record.Rows<FamilyAlert>().Any(a => a.Id == alert))
            throw new Missing();
        if (record.Rows<AlertEnded>().Any(e => e.Alert == alert))
            throw new Changed("This alert has been ended already.");
    }
}
