using System.Text.Json.Serialization;
using Kith.Access;
using Kith.AskedOnce;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.EarlyHelp;

/// <summary>What is done in one episode of early help.</summary>
public abstract record EpisodeAct : Act<Done>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }

    protected override Permission Needs => Permission.WorkOnEarlyHelp;

    // What is hidden from the one who acts is there all the same: another version of an assessment has the next number.
    protected override bool ReadsDerived => true;

    /// <summary>The episode as it stands, if this may be done in it now.</summary>
    private protected Episode Standing(OpenRecord record, EpisodeDoing doing, string field)
    {
        var episode = EarlyHelpNow.Of(record).FirstOrDefault(e => e.Id == Episode) ?? throw new Missing();
        episode.Require(doing, field);
        return episode;
    }

    /// <summary>Tells this step in the family's line of time.</summary>
    private protected void Tell(OpenRecord record, Episode episode, string step, string words, DateOnly? on = null, bool significant = false) =>
        Told.Add(record, Told.EarlyHelp, Key, on ?? record.Today, [new(step, words, PassageKind.Observation)], episode.Children, significant: significant);
}

/// <summary>Opens early help for a family, after a check that none is open already.</summary>
public sealed record OpenEpisode : Act<Id<EarlyHelpEpisode>>
{
    public string? Why { get; init; }
    public List<Guid> Children { get; init; } = [];
    public int? Level { get; init; }

    /// <summary>Set by the page from the thresholds in force.</summary>
    public string? LevelName { get; init; }
    public string? SteppedDownBy { get; init; }

    /// <summary>The request for support that led to it.</summary>
    public Id<RequestForSupport>? Request { get; init; }

    /// <summary>What whoever opens it does about what was assessed already.</summary>
    public List<OverlapAnswer>? Overlaps { get; init; }

    /// <summary>What is begun, looked up by the page.</summary>
    [JsonIgnore, BindNever]
    public Beginning? Beginning { get; init; }

    protected override Permission Needs => Permission.WorkOnEarlyHelp;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Children.Count == 0, nameof(Children), "Select at least one child, or an unborn baby");
        problems.When(Children.Count > 20, nameof(Children), "Select 20 children or fewer");
        problems.Require(Why, nameof(Why), "Say what led to this");
        problems.Text(Why, nameof(Why), "What led to this", 10_000, lines: true);
        problems.When(Level is null || LevelName is null, nameof(Level), "Select the level of need");
        problems.Text(SteppedDownBy, nameof(SteppedDownBy), "The social worker", 200);
        Kith.AskedOnce.Overlaps.Check(Overlaps, problems);
    }

    protected override Id<EarlyHelpEpisode> On(OpenRecord record)
    {
        if (EpisodesOf.Record(record).Any(e => e.State != EpisodeState.Closed))
            throw new Invalid(nameof(Why), "Early help is open for this family already: go on with that");
        var known = record.Rows<PersonDetails>().Select(p => p.Person).ToList().Select(p => p.Value).ToHashSet();
        if (Children.Any(c => !known.Contains(c)))
            throw new Missing();
        if (Request is { } request && !record.Rows<FamilyRequest>().Any(r => r.Request == request))
            throw new Missing();
        Kith.AskedOnce.Overlaps.Record(record, Beginning, Overlaps, null);
        Told.Add(record, Told.EarlyHelp, Key, record.Today,
            [new("opened", $"Early help was opened at level {Level} {LevelName}{(string.IsNullOrWhiteSpace(SteppedDownBy) ? "" : ", stepped down by social care")}", PassageKind.Observation)], Children.Distinct(), significant: true);
        return record.Add(new EarlyHelpEpisode
        {
            Id = new(Key),
            Why = Why!,
            Children = [.. Children.Distinct()],
            Level = Level!.Value,
            LevelName = LevelName!,
            SteppedDownBy = string.IsNullOrWhiteSpace(SteppedDownBy) ? null : SteppedDownBy.Trim(),
            Request = Request,
            ByName = record.By.Name,
            On = record.Today,
        }).Id;
    }
}

/// <summary>Goes through the pre-assessment checklist: what it asks is data of the assessment form (<see cref="AssessmentForm.Checklist"/>).</summary>
public sealed record FillChecklist : EpisodeAct
{
    /// <summary>The questions and their answers, as the page asked them.</summary>
    public List<string> Questions { get; init; } = [];
    public List<string?> Answers { get; init; } = [];
    public ChecklistOutcome? Outcome { get; init; }
    public string? Note { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Questions.Count is 0 or > AssessmentForm.MostQuestions || Answers.Count > Questions.Count, nameof(Questions), "Open the checklist again");
        for (var i = 0; i < Questions.Count && i < AssessmentForm.MostQuestions; i++)
        {
            problems.When(string.IsNullOrWhiteSpace(Questions[i]), nameof(Questions), "Open the checklist again");
            problems.Text(Questions[i], nameof(Questions), "The question", 300);
            problems.When(i >= Answers.Count || Answers[i] is not ("Yes" or "No" or "NotKnown"), $"Answers[{i}]", "Select yes, no or not known");
        }
        problems.When(Outcome is not { } outcome || !Enum.IsDefined(outcome), nameof(Outcome), "Select what follows");
        problems.Text(Note, nameof(Note), "The note", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        Standing(record, EpisodeDoing.FillChecklist, nameof(Outcome));
        record.Add(new PreAssessmentChecklist
        {
            Episode = Episode,
            Answers = [.. Questions.Select((q, i) => new ChecklistAnswer(q, Answers[i]!))],
            Outcome = Outcome!.Value,
            Note = Note,
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>Records what the family says to working together, and with which named services what is said may be shared.</summary>
public sealed record RecordAgreement : EpisodeAct
{
    public AgreementState? State { get; init; }
    public string? Who { get; init; }
    public string? Evidence { get; init; }

    /// <summary>One named service in each line.</summary>
    public string? SharedWith { get; init; }
    public string? Reasons { get; init; }
    public DateOnly? SaidOn { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(State is not { } state || !Enum.IsDefined(state), nameof(State), "Select what the family says");
        problems.When(State != AgreementState.SafeguardingRoute && string.IsNullOrWhiteSpace(Who), nameof(Who), "Enter who said so: a parent with parental responsibility, or the young person");
        problems.Text(Who, nameof(Who), "Who said so", 300);
        problems.When(State == AgreementState.Agreed && string.IsNullOrWhiteSpace(Evidence), nameof(Evidence), "Say how it is in writing, for example ‘signed form in the office’");
        problems.Text(Evidence, nameof(Evidence), "How it is known", 500);
        problems.Text(SharedWith, nameof(SharedWith), "The services", 2_000, lines: true);
        problems.When(State == AgreementState.SafeguardingRoute && (Reasons?.Trim().Length ?? 0) < 10, nameof(Reasons), "Say why you go on without the family’s agreement");
        problems.Text(Reasons, nameof(Reasons), "The reasons", 4_000, lines: true);
        problems.When(SaidOn > today, nameof(SaidOn), "The date must be today or in the past");
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.RecordAgreement, nameof(State));
        if (State == AgreementState.Withdrawn && episode.Agreement != AgreementState.Agreed)
            throw new Invalid(nameof(State), "There is no agreement to withdraw");
        record.Add(new FamilyAgreement
        {
            Episode = Episode,
            State = State!.Value,
            Who = Who?.Trim() ?? "",
            Evidence = Evidence,
            SharedWith = [.. (SharedWith ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
            Reasons = Reasons,
            On = SaidOn ?? record.Today,
            ByName = record.By.Name,
        });
        Tell(record, episode, "agreement", State switch
        {
            AgreementState.Agreed => "The family agreed to work together",
            AgreementState.Refused => "The family refused to work together",
            AgreementState.Withdrawn => "The family withdrew its agreement",
            _ => "It goes on without the family’s agreement, on safeguarding grounds",
        }, SaidOn);
        return default;
    }
}
