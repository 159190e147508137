using Kith.Access;
using Kith.Record;

namespace Kith.Training;

/// <summary>A worker's awards, and those that were withdrawn.</summary>
public sealed record TrainingRecord(string Name, string? Employer, IReadOnlyList<CompetenceAward> Awards, IReadOnlyList<AwardWithdrawn> Withdrawn)
{
    public AwardWithdrawn? WithdrawalOf(CompetenceAward award) => Withdrawn.Where(w => w.Award == award.Id).MinBy(w => w.On);

    internal static async Task<TrainingRecord> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var details = (await record.Rows<Workforce.WorkerDetails>().ListAsync(ct)).MaxBy(d => d.Id.Value) ?? throw new Missing();
        var today = record.Today;
        var ended = (await record.Rows<Workforce.Ended>().Where(e => e.On < today).ListAsync(ct)).Select(e => e.What).ToHashSet();
        var employer = (await record.Rows<Workforce.Employment>().Where(e => e.From <= today && (e.To == null || e.To >= today)).ListAsync(ct))
            .Where(e => !ended.Contains(e.Id.Value)).MaxBy(e => e.From)?.OrganisationName;
        // One's own by the signature, which knows who has succeeded whom.
        return new(details.Name, record.Id == record.By.Worker ? record.By.Employer : employer, [.. (await record.Rows<CompetenceAward>().ListAsync(ct)).OrderByDescending(a => a.From).ThenByDescending(a => a.Id.Value)],
            await record.Rows<AwardWithdrawn>().ListAsync(ct));
    }
}

/// <summary>What one holds oneself, until when, and what came before.</summary>
public sealed record OwnTraining : View<TrainingRecord>
{
    protected override Permission Needs => Permission.TakePartInTraining;
    protected override Task<TrainingRecord> OfAsync(OpenRecord record, CancellationToken ct) => TrainingRecord.OfAsync(record, ct);
}

/// <summary>What a worker holds, for those who keep the record of training.</summary>
public sealed record TrainingOfWorker : View<TrainingRecord>
{
    protected override Permission Needs => Permission.ManageTraining;
    protected override Task<TrainingRecord> OfAsync(OpenRecord record, CancellationToken ct) => TrainingRecord.OfAsync(record, ct);
}

/// <summary>How somebody stands with one competence, and the quickest way to keep it.</summary>
/// <param name="Next">The next session with a free place of a course that gives it and that they may come to.</param>
public sealed record Standing(KnownCompetence Competence, HoldingState State, DateOnly? Until, int GraceDays, ListedSession? Next)
{
    public const int SoonDays = 60;

    public DateOnly? GraceEnds => Until?.AddDays(GraceDays);

    public bool IsSoon(DateOnly today) => State == HoldingState.Held && Until is { } until && until.DayNumber - today.DayNumber <= SoonDays;

    internal static IReadOnlyList<Standing> Of(TrainingRecord mine, Catalogue catalogue, IReadOnlyList<ListedSession> ahead, DateTimeOffset now)
    {
        var (today, clock) = (London.DateOf(now), TimeOnly.FromDateTime(London.TimeOf(now)));
        return [.. catalogue.Known.Select(c =>
        {
            var grace = catalogue.GraceOf(c.Id);
            var everHeld = mine.Awards.Any(a => a.Competence == c.Id);
            return new Standing(c, Holding.On(today, c.Id, mine.Awards, mine.Withdrawn, grace), Holding.Until(today, c.Id, mine.Awards, mine.Withdrawn), grace,
                ahead.Where(s => s.State == SessionState.Planned && s.Free > 0 && s.Gives.Contains(c.Id.Value) && s.IsFor(mine.Employer)
                        && (everHeld || s.Kind == CourseKind.Full) && (s.On > today || s.Begins > clock))
                    .OrderBy(s => s.On).ThenBy(s => s.Begins).FirstOrDefault());
        })];
    }
}

/// <summary>Whether somebody may do what a competence is needed for, and why.</summary>
/// <param name="Form">The recording form, by its code, where it is needed for one form only.</param>
public sealed record MayDo(Doing Doing, string? Form, string Competence, string InsistedOnBy, HoldingState State, DateOnly? Until, int GraceDays)
{
    public string What => Doing switch
    {
        Doing.Read => "Read families’ records",
        Doing.WriteForm when Form is null => "Write in families’ records",
        Doing.WriteForm => $"Write “{Form}”",
        Doing.LeadAssessment => "Lead an assessment",
        Doing.Audit => "Audit colleagues’ recording",
        _ => "Co-sign colleagues’ entries",
    };

    public bool Yes => State is HoldingState.Held or HoldingState.InGrace;

    internal static IReadOnlyList<MayDo> Of(TrainingRecord mine, Catalogue catalogue, IReadOnlyDictionary<string, string> forms, DateOnly today) =>
        [.. catalogue.Required.OrderBy(r => r.Doing).ThenBy(r => r.Form).Select(r => new MayDo(r.Doing, r.Form is { } form ? forms.GetValueOrDefault(form, form) : null,
            catalogue.NameOf(r.Competence.Value) ?? r.CompetenceName, r.OwnerName, Holding.On(today, r.Competence, mine.Awards, mine.Withdrawn, r.GraceDays),
            Holding.Until(today, r.Competence, mine.Awards, mine.Withdrawn), r.GraceDays))];
}
