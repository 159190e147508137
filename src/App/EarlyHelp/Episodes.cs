using System.Text.Json.Serialization;
using Kith.People;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>An episode as its rows say it stands.</summary>
public sealed record Episode
{
    public Id<EarlyHelpEpisode> Id { get; init; }
    public string Why { get; init; } = "";
    public int Level { get; init; }
    public string LevelName { get; init; } = "";
    public IReadOnlyList<Guid> Children { get; init; } = [];
    public DateOnly OpenedOn { get; init; }
    public string OpenedBy { get; init; } = "";
    public Id<RequestForSupport>? Request { get; init; }
    public string? SteppedDownBy { get; init; }
    public DateOnly? HandedOverOn { get; init; }
    public AgreementState? Agreement { get; init; }
    public string? AgreedBy { get; init; }
    public DateOnly? AgreedOn { get; init; }
    public IReadOnlyList<string> SharedWith { get; init; } = [];
    public string? AgreementReasons { get; init; }
    public ChecklistOutcome? Checklist { get; init; }
    public int Versions { get; init; }
    public DateOnly? AssessedOn { get; init; }

    /// <summary>The day of the first version, and of the plan's first action.</summary>
    public DateOnly? FirstAssessedOn { get; init; }
    public DateOnly? PlannedOn { get; init; }
    public Led? Lead { get; init; }

    /// <summary>Who was asked to lead and has not answered.</summary>
    public IReadOnlyList<Asked> Proposed { get; init; } = [];
    public IReadOnlyList<Around> Team { get; init; } = [];
    public IReadOnlyList<Outcome> Plan { get; init; } = [];
    public IReadOnlyList<DateOnly> Reviews { get; init; } = [];

    /// <summary>As the last review said; before the first, by the cycle.</summary>
    public DateOnly? NextReview { get; init; }
    public Id<StepUp>? SteppingUp { get; init; }
    public string? SteppingUpTo { get; init; }
    public ClosureReason? Closed { get; init; }
    public DateOnly? ClosedOn { get; init; }

    [JsonIgnore]
    public EpisodeState State => Closed is not null ? EpisodeState.Closed : Agreement switch
    {
        null => EpisodeState.AwaitingAgreement,
        AgreementState.Refused or AgreementState.Withdrawn => EpisodeState.Stopped,
        // By its day and not by the actions, of which the reader may not see any.
        _ => Versions == 0 ? EpisodeState.Assessing : PlannedOn is not null ? EpisodeState.InPlan : EpisodeState.Planning,
    };

    [JsonIgnore]
    public IEnumerable<Planned> Actions => Plan.SelectMany(o => o.Actions);

    /// <summary>Throws the sentence of the table where this cannot be done now.</summary>
    public void Require(EpisodeDoing doing, string field)
    {
        if (EpisodeTable.Refusal(State, doing) is { } words)
            throw new Invalid(field, words);
    }

    /// <summary>Who leads.</summary>
    public sealed record Led(RecordId Worker, string Name, string? Discipline, string? Employer, DateOnly Since);

    /// <summary>Who was asked to lead.</summary>
    public sealed record Asked(Id<LeadProposed> Id, RecordId Worker, string Name, string? Note, string ByName, DateTimeOffset At);

    /// <summary>Somebody in the team around the family.</summary>
    public sealed record Around(Id<TeamMember> Id, string Name, string Part, string? Organisation, string? Contact, RecordId? Worker = null);

    /// <summary>A desired outcome with its scores and actions.</summary>
    public sealed record Outcome(Id<DesiredOutcome> Id, string Text, IReadOnlyList<Score> Scores, IReadOnlyList<Planned> Actions);

    /// <summary>From 0 to 10.</summary>
    public sealed record Score(DateOnly On, int? ByFamily, int? ByWorker);

    /// <summary>An action and how far it is; no state where nothing was done yet.</summary>
    public sealed record Planned(Id<PlanAction> Id, string What, string Who, bool OfFamily, DateOnly ByWhen, ActionState? State, string? Note, DateOnly LastMoved, RecordId? Worker = null)
    {
        public bool IsOpen => State is null or ActionState.Begun;
    }
}

/// <summary>A family's early help as it stands, in one row.</summary>
public sealed class EarlyHelpNow : Derived
{
    [AsJson]
    public IReadOnlyList<Episode> Episodes { get; set; } = [];

    private static readonly RowQuery<int, EarlyHelpNow> s_now = RowQuery.Of((OpenRows open, int most) => open.Derived<EarlyHelpNow>().OrderBy(e => e.Id).Take(most), kept: 8);

    /// <summary>The episodes of an open family's record, the newest first.</summary>
    public static async Task<IReadOnlyList<Episode>> OfAsync(OpenRecord record, CancellationToken ct) =>
        await s_now.ListAsync(record, 1, ct) is [var now] ? Seen(record, now.Episodes) : [];

    /// <summary>The same for an act, which says that it reads derived rows.</summary>
    public static IReadOnlyList<Episode> Of(OpenRecord record) => record.Derived<EarlyHelpNow>().OrderBy(e => e.Id).FirstOrDefault() is { } now ? Seen(record, now.Episodes) : [];

    // Of a child who is hidden nothing is told; early help for hidden children alone is not there. Of a plan that is hidden it is told that there is one.
    private static IReadOnlyList<Episode> Seen(OpenRecord record, IReadOnlyList<Episode> all) => !record.HidesAny ? all
        : [.. all.Where(e => e.Children.Count == 0 || !e.Children.All(record.Hides)).Select(e => e with
        {
            Children = [.. e.Children.Where(c => !record.Hides(c))],
            Plan = [.. e.Plan.Where(o => !record.Hides(o.Id.Value)).Select(o => o with { Actions = [.. o.Actions.Where(a => !record.Hides(a.Id.Value))] })],
        })];
}

/// <inheritdoc cref="EarlyHelpNow"/>
internal sealed class EarlyHelpAsItStands : Derivation<EarlyHelpNow>
{
    public override IReadOnlyList<Type> From { get; } =
    [
        typeof(EarlyHelpEpisode), typeof(FamilyAgreement), typeof(PreAssessmentChecklist), typeof(LeadProposed), typeof(LeadAnswered), typeof(TeamMember),
        typeof(TeamMemberLeft), typeof(AssessmentCompleted), typeof(DesiredOutcome), typeof(OutcomeScore), typeof(PlanAction), typeof(ActionProgress),
        typeof(PlanReview), typeof(StepUp), typeof(StepUpDecided), typeof(HandOverMeeting), typeof(EpisodeClosed),
        typeof(LevelChanged),
    ];

    protected override IEnumerable<EarlyHelpNow> Derive(OpenRecord record) =>
        EpisodesOf.Record(record) is { Count: > 0 } all ? [new EarlyHelpNow { Id = record.Id.Value, Episodes = all }] : [];
}
