using Kith.Record;

namespace Kith.EarlyHelp;

// In the family's record: the delivery plan, its reviews, and how an episode ends.

/// <summary>Something the family wants to be different.</summary>
[HiddenWith(nameof(Id))]
public sealed class DesiredOutcome : OnRecord<DesiredOutcome>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public string Text { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>How far an outcome is reached, from 0 to 10, said by the family and by a worker.</summary>
[HiddenWith(nameof(Outcome))]
public sealed class OutcomeScore : OnRecord<OutcomeScore>
{
    public Id<DesiredOutcome> Outcome { get; init; }
    public int? ByFamily { get; init; }
    public int? ByWorker { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>Something that somebody does towards an outcome, by a day; the family's own actions are among them.</summary>
[HiddenWith(nameof(Id))]
public sealed class PlanAction : OnRecord<PlanAction>
{
    public Id<DesiredOutcome> Outcome { get; init; }
    public string What { get; init; } = "";
    public string Who { get; init; } = "";
    public RecordId? Worker { get; init; }
    public bool OfFamily { get; init; }
    public DateOnly ByWhen { get; init; }

    /// <summary>With the first action of a plan: by when the plan is to be reviewed, by the cycle in force.</summary>
    public DateOnly? ReviewBy { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>How far an action is.</summary>
public enum ActionState { Begun = 1, Done, GivenUp }

/// <summary>What was done towards an action; the latest row counts.</summary>
[HiddenWith(nameof(Action))]
public sealed class ActionProgress : OnRecord<ActionProgress>
{
    public Id<PlanAction> Action { get; init; }
    public ActionState State { get; init; }
    public string? Note { get; init; }
    public DateOnly? ByWhen { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>The plan was reviewed.</summary>
[HiddenWith(nameof(Id))]
public sealed class PlanReview : OnRecord<PlanReview>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public DateOnly On { get; init; }
    public string Present { get; init; } = "";
    public string? Apologies { get; init; }
    public string Progress { get; init; } = "";
    public string? ChildsComment { get; init; }
    public string? ParentsComment { get; init; }
    public DateOnly? NextOn { get; init; }
    public string ByName { get; init; } = "";
    public string? Employer { get; init; }
}

/// <summary>The family is proposed to social care. The episode stays open until they have decided.</summary>
public sealed class StepUp : OnRecord<StepUp>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public string To { get; init; } = "";
    public string Reasons { get; init; } = "";
    public DateOnly On { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>Social care decided whether they take it.</summary>
public sealed class StepUpDecided : OnRecord<StepUpDecided>
{
    public Id<StepUp> StepUp { get; init; }
    public bool Taken { get; init; }
    public string Words { get; init; } = "";
    public DateOnly On { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>The hand-over meeting of a step-down was held, and social care's case may close.</summary>
public sealed class HandOverMeeting : OnRecord<HandOverMeeting>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public DateOnly On { get; init; }
    public string Present { get; init; } = "";
    public string? Words { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>What came of a safeguarding concern, so that nothing closes over it.</summary>
public sealed class ConcernAnswered : OnRecord<ConcernAnswered>
{
    /// <summary>The entry, by its first version.</summary>
    public Guid Entry { get; init; }
    public string Words { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>Why early help ends (the national form's reasons).</summary>
public enum ClosureReason { NeedsMet = 1, NeedsMetBySingleAgency, AgreementWithdrawn, FamilyDisengaged, MovedOutOfArea, SteppedUp }

/// <summary>An episode ended.</summary>
public sealed class EpisodeClosed : OnRecord<EpisodeClosed>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public ClosureReason Reason { get; init; }
    public string Words { get; init; } = "";
    public string? FamilysWords { get; init; }
    public DateOnly On { get; init; }
    public string ByName { get; init; } = "";
}
