using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>Adds an outcome the family wants, with where it stands from 0 to 10.</summary>
public sealed record AddOutcome : EpisodeAct
{
    public string? Text { get; init; }
    public int? ByFamily { get; init; }
    public int? ByWorker { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Text, nameof(Text), "Enter what should be different");
        problems.Text(Text, nameof(Text), "What should be different", 1_000, lines: true);
        Scores(problems, ByFamily, nameof(ByFamily), ByWorker, nameof(ByWorker));
    }

    internal static void Scores(Problems problems, int? family, string familyField, int? worker, string workerField)
    {
        problems.When(family is < 0 or > 10, familyField, "Enter a whole number from 0 to 10");
        problems.When(worker is < 0 or > 10, workerField, "Enter a whole number from 0 to 10");
    }

    protected override Done On(OpenRecord record)
    {
        Standing(record, EpisodeDoing.Plan, nameof(Text));
        var outcome = record.Add(new DesiredOutcome { Id = new(Key), Episode = Episode, Text = Text!, ByName = record.By.Name, On = record.Today });
        if (ByFamily is not null || ByWorker is not null)
            record.Add(new OutcomeScore { Outcome = outcome.Id, ByFamily = ByFamily, ByWorker = ByWorker, ByName = record.By.Name, On = record.Today });
        return default;
    }
}

/// <summary>Adds an action towards an outcome: what, who, by when. The family's own are among them.</summary>
public sealed record AddAction : EpisodeAct
{
    public Id<DesiredOutcome>? Outcome { get; init; }
    public string? What { get; init; }
    public string? Who { get; init; }
    public bool OfFamily { get; init; }
    public DateOnly? ByWhen { get; init; }

    /// <summary>The colleague who does it, so that it is among their work; the page sets what they are called.</summary>
    public RecordId? Worker { get; init; }

    /// <summary>Set by the page from the cycle in force: it counts with the first action of the plan.</summary>
    public DateOnly? ReviewBy { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Outcome, nameof(Outcome), "Select the outcome it is for");
        problems.Require(What, nameof(What), "Enter what will be done");
        problems.Text(What, nameof(What), "What will be done", 1_000, lines: true);
        problems.Require(Who, nameof(Who), "Enter who does it");
        problems.Text(Who, nameof(Who), "Who does it", 200);
        problems.Require(ByWhen, nameof(ByWhen), "Enter by when");
        problems.When(ByWhen < today, nameof(ByWhen), "The date must be today or in the future");
        problems.When(ByWhen > today.AddYears(1), nameof(ByWhen), "The date must be in the next 12 months");
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.Plan, nameof(What));
        if (!episode.Plan.Any(o => o.Id == Outcome))
            throw new Missing();
        record.Add(new PlanAction
        {
            Id = new(Key),
            Outcome = Outcome!.Value,
            What = What!,
            Who = Who!.Trim(),
            Worker = Worker,
            OfFamily = OfFamily,
            ByWhen = ByWhen!.Value,
            ReviewBy = episode.PlannedOn is not null ? null : ReviewBy,
            ByName = record.By.Name,
            On = record.Today,
        });
        // By its day and not by the actions, of which whoever adds one may not see any.
        if (episode.PlannedOn is null)
            Tell(record, episode, "plan", "The delivery plan was made");
        return default;
    }
}

/// <summary>Tells how far an action is; it may get another date, with the reason in the note.</summary>
public sealed record ReportProgress : EpisodeAct
{
    public Id<PlanAction>? Action { get; init; }
    public ActionState? State { get; init; }
    public string? Note { get; init; }
    public DateOnly? ByWhen { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Action, nameof(Action), "Select the action");
        problems.When(State is not { } state || !Enum.IsDefined(state), nameof(State), "Select how far it is");
        problems.Text(Note, nameof(Note), "The note", 2_000, lines: true);
        problems.When(State == ActionState.GivenUp && string.IsNullOrWhiteSpace(Note), nameof(Note), "Say why it was given up");
        problems.When(ByWhen is not null && string.IsNullOrWhiteSpace(Note), nameof(Note), "Say why it gets another date");
        problems.When(ByWhen < today, nameof(ByWhen), "The date must be today or in the future");
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.ReportProgress, nameof(State));
        var action = episode.Actions.FirstOrDefault(a => a.Id == Action) ?? throw new Missing();
        if (!action.IsOpen)
            throw new Changed($"Someone has recorded that this is {action.State?.InWords()}.");
        record.Add(new ActionProgress { Action = action.Id, State = State!.Value, Note = Note, ByWhen = ByWhen, ByName = record.By.Name, On = record.Today });
        return default;
    }
}

/// <summary>Reviews the plan: who was there, what moved, new scores, the family's words, and the day of the next one.</summary>
public sealed record ReviewPlan : EpisodeAct
{
    public DateOnly? HeldOn { get; init; }
    public string? Present { get; init; }
    public string? Apologies { get; init; }
    public string? Progress { get; init; }
    public string? ChildsComment { get; init; }
    public string? ParentsComment { get; init; }
    public DateOnly? NextOn { get; init; }

    /// <summary>New scores, in the order of the plan's outcomes.</summary>
    public List<ScoredOutcome> Scores { get; init; } = [];

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(HeldOn, nameof(HeldOn), "Enter the date of the review");
        problems.When(HeldOn > today, nameof(HeldOn), "The date of the review must be today or in the past");
        problems.Require(Present, nameof(Present), "Enter who was there");
        problems.Text(Present, nameof(Present), "Who was there", 2_000, lines: true);
        problems.Text(Apologies, nameof(Apologies), "Who sent apologies", 2_000, lines: true);
        problems.Require(Progress, nameof(Progress), "Say what has moved and what has not");
        problems.Text(Progress, nameof(Progress), "What has moved", 10_000, lines: true);
        problems.Text(ChildsComment, nameof(ChildsComment), "The child’s words", 4_000, lines: true);
        problems.Text(ParentsComment, nameof(ParentsComment), "The parents’ words", 4_000, lines: true);
        problems.When(NextOn <= HeldOn, nameof(NextOn), "The next review must be after this one");
        problems.When(NextOn > today.AddYears(1), nameof(NextOn), "The next review must be in the next 12 months");
        for (var i = 0; i < Scores.Count && i < 50; i++)
            AddOutcome.Scores(problems, Scores[i].ByFamily, $"Scores[{i}].ByFamily", Scores[i].ByWorker, $"Scores[{i}].ByWorker");
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.Review, nameof(HeldOn));
        if (HeldOn < episode.OpenedOn)
            throw new Invalid(nameof(HeldOn), "The review must be after early help was opened");
        if (HeldOn < episode.PlannedOn)
            throw new Invalid(nameof(HeldOn), $"The review must be after the plan was made, on {Shared.Shown.Date(episode.PlannedOn.Value)}");
        if (Scores.Any(s => !episode.Plan.Any(o => o.Id == s.Outcome)))
            throw new Missing();
        record.Add(new PlanReview
        {
            Episode = Episode,
            On = HeldOn!.Value,
            Present = Present!,
            Apologies = Apologies,
            Progress = Progress!,
            ChildsComment = ChildsComment,
            ParentsComment = ParentsComment,
            NextOn = NextOn,
            ByName = record.By.Name,
            Employer = record.By.Employer,
        });
        Tell(record, episode, "review", $"The plan was reviewed{(NextOn is { } next ? ", next on " + Shared.Shown.Date(next) : "")}", HeldOn);
        foreach (var score in Scores.Where(s => s.ByFamily is not null || s.ByWorker is not null))
            record.Add(new OutcomeScore { Outcome = score.Outcome, ByFamily = score.ByFamily, ByWorker = score.ByWorker, ByName = record.By.Name, On = HeldOn.Value });
        return default;
    }
}

/// <summary>The scores of one outcome at a review.</summary>
public sealed record ScoredOutcome
{
    public Id<DesiredOutcome> Outcome { get; init; }
    public int? ByFamily { get; init; }
    public int? ByWorker { get; init; }
}
