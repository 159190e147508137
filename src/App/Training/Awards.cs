using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Microsoft.EntityFrameworkCore;

namespace Kith.Training;

// In the worker's own record.

/// <summary>An award for passing a session's assessment. It is only ever recorded together with the act of the session that shows it.</summary>
public abstract record SessionAward : Act<Id<CompetenceAward>>
{
    public RecordId Session { get; init; }
    public CourseKind Kind { get; init; }
    public Id<Competence> Competence { get; init; }
    public string? CompetenceName { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public string? Evidence { get; init; }

    protected override Id<CompetenceAward> On(OpenRecord record)
    {
        if (!record.Together.Any(t => t.Record == Session && t.Act is IShowsPass shows && shows.Shows(record.Id)))
            throw new Refused("a competence is awarded together with the result that shows it");
        if (Kind == CourseKind.Refresher && !record.Rows<CompetenceAward>().Any(a => a.Competence == Competence))
            throw new Invalid(nameof(Competence), $"{record.Rows<Workforce.WorkerDetails>().ToList().MaxBy(d => d.Id.Value)?.Name ?? "This worker"} has never held “{CompetenceName}”, and a refresher only renews it: they need the full course");
        return record.Add(new CompetenceAward
        {
            Competence = Competence,
            CompetenceName = CompetenceName ?? "",
            From = From,
            ValidUntil = ValidUntil,
            Session = Session.Value,
            Evidence = Evidence ?? "",
            ByName = record.By.Name,
            ByOrganisation = record.By.Employer,
        }).Id;
    }

    /// <summary>The awards for a pass on a day, one for each competence that the course gives.</summary>
    internal static IEnumerable<(RecordId, Act)> For<T>(RecordId session, CourseFacts course, string place, RecordId worker, int mark, DateOnly today) where T : SessionAward, new() =>
        course.Gives.Select((competence, i) => (worker, (Act)new T
        {
            Session = session,
            Kind = course.Kind,
            Competence = new(competence),
            CompetenceName = course.GivesNames.ElementAtOrDefault(i),
            From = today,
            ValidUntil = course.LastDay(today),
            Evidence = $"Passed “{course.Name}” with {mark} of 100 on {Shown.Date(today)}, {place}",
        }));
}

/// <summary>A worker is awarded a competence for passing the assessment by their own answers.</summary>
public sealed record EarnCompetence : SessionAward
{
    protected override Permission Needs => Permission.TakePartInTraining;
}

/// <summary>A teacher awards a competence with the mark that they enter.</summary>
public sealed record AwardCompetence : SessionAward
{
    protected override Permission Needs => Permission.ManageTraining;
}

/// <summary>A training lead who has seen the certificate records a competence that a worker brings along from elsewhere.</summary>
public sealed record BringAward : Act<Id<CompetenceAward>>
{
    public Id<Competence>? Competence { get; init; }
    public string? CompetenceName { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public string? Evidence { get; init; }

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Competence, nameof(Competence), "Select the competence");
        problems.Require(From, nameof(From), "Enter the date on the certificate");
        problems.When(From > today, nameof(From), "The date on the certificate must be today or in the past");
        problems.When(From < today.AddYears(-60), nameof(From), "Check the date on the certificate: it is more than 60 years ago");
        problems.When(ValidUntil < From, nameof(ValidUntil), "The last day must be on or after the date on the certificate");
        problems.Require(Evidence, nameof(Evidence), "Enter what you have seen: the certificate, who issued it, and its number");
        problems.Text(Evidence, nameof(Evidence), "What you have seen", 1_000, lines: true);
    }

    protected override Id<CompetenceAward> On(OpenRecord record) => record.Add(new CompetenceAward
    {
        Competence = Competence!.Value,
        CompetenceName = CompetenceName ?? "",
        From = From!.Value,
        ValidUntil = ValidUntil,
        Evidence = Evidence!.Trim(),
        ByName = record.By.Name,
        ByOrganisation = record.By.Employer,
    }).Id;
}

/// <summary>A training lead withdraws an award: from today it counts no more.</summary>
public sealed record WithdrawAward : Act<Done>
{
    public Id<CompetenceAward>? Award { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManageTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Award, nameof(Award), "Select the award");
        problems.Require(Reason, nameof(Reason), "Enter why the award is withdrawn: the worker reads this");
        problems.Text(Reason, nameof(Reason), "The reason", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (!record.Rows<CompetenceAward>().Any(a => a.Id == Award!.Value))
            throw new Missing();
        if (record.Rows<AwardWithdrawn>().Any(w => w.Award == Award!.Value))
            throw new Invalid(nameof(Award), "This award was withdrawn already");
        record.Add(new AwardWithdrawn { Award = Award!.Value, On = record.Today, Reason = Reason!.Trim(), ByName = record.By.Name });
        return default;
    }
}
