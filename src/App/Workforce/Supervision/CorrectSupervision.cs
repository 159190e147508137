using Kith.Access;
using Kith.Record;
using Kith.Workforce.Lines;

namespace Kith.Workforce.Supervision;

/// <summary>Whoever recorded a session corrects its day or its notes, with a reason. Both versions stay.</summary>
public sealed record CorrectSupervision : Act<Done>
{
    /// <summary>The session, by its first version.</summary>
    public Id<SupervisionSession>? Session { get; init; }

    /// <summary>The version that was corrected.</summary>
    public Id<SupervisionSession>? Version { get; init; }
    public DateOnly? HeldOn { get; init; }
    public string? Notes { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.Supervise;
    protected override Guid? Concerns => Session?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Session, nameof(Session), "Choose the session");
        problems.Require(Version, nameof(Version), "Choose the session");
        problems.Require(HeldOn, nameof(HeldOn), "Enter the day it took place");
        problems.When(HeldOn > today, nameof(HeldOn), "The day it took place must be today or in the past");
        problems.Text(Notes, nameof(Notes), "The notes", 20_000, lines: true);
        problems.Require(Reason, nameof(Reason), "Enter why it is corrected");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var versions = record.Rows<SupervisionSession>().Where(s => s.Session == Session!.Value).ToList();
        if (SupervisionSession.Standing(versions).MaxBy(s => s.Id.Value) is not { } standing)
            throw new Missing();
        if (standing.By != record.By.Worker)
            throw new Refused("only whoever recorded a session corrects it");
        if (standing.Id != Version)
            throw new Changed("This session was corrected already. Open it again.");
        if (record.Rows<ReportingLine>().Where(l => l.By == standing.By && l.Kind == standing.Kind).ToList() is { Count: > 0 } lines && lines.Min(l => l.From) > HeldOn)
            throw new Invalid(nameof(HeldOn), "Enter a day on which you were already the worker’s " + standing.Kind.InWords());
        var version = record.Add(new SupervisionSession
        {
            Session = standing.Session,
            Kind = standing.Kind,
            HeldOn = HeldOn!.Value,
            By = standing.By,
            ByName = record.By.Name,
            ByDiscipline = record.By.Discipline,
            // Who answers for the notes stays who did.
            ByEmployer = standing.ByEmployer,
            At = record.Now,
            Corrects = standing.Id,
        });
        record.Add(new SupervisionNotes { Item = standing.Session.Value, Version = version.Id, Text = Notes?.Trim() ?? "", Reason = Reason!.Trim() });
        return default;
    }
}

/// <summary>The worker acknowledges the notes of a session, with a comment of their own where they wish.</summary>
public sealed record AcknowledgeSupervision : Act<Done>
{
    public Id<SupervisionSession>? Session { get; init; }

    /// <summary>The version that they read.</summary>
    public Id<SupervisionSession>? Version { get; init; }
    public string? Comment { get; init; }

    protected override Permission Needs => Permission.Supervise;
    protected override Guid? Concerns => Session?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Session, nameof(Session), "Choose the session");
        problems.Require(Version, nameof(Version), "Choose the session");
        problems.Text(Comment, nameof(Comment), "Your comment", 10_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (record.Id != record.By.Worker)
            throw new Refused("only the worker themselves acknowledges their supervision");
        if (!record.Rows<SupervisionSession>().Any(s => s.Session == Session!.Value && s.Id == Version!.Value))
            throw new Missing();
        record.Add(new SupervisionAcknowledged
        {
            Item = Session!.Value.Value,
            Version = Version!.Value,
            Comment = string.IsNullOrWhiteSpace(Comment) ? null : Comment.Trim(),
            At = record.Now,
        });
        return default;
    }
}
