using Kith.Access;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>Proposes the family to social care. Early help stays open until they have decided.</summary>
public sealed record StepUpFamily : EpisodeAct
{
    public string? To { get; init; }
    public string? Reasons { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(To, nameof(To), "Enter whom you asked in social care");
        problems.Text(To, nameof(To), "Whom you asked", 300);
        problems.Require(Reasons, nameof(Reasons), "Say why");
        problems.Text(Reasons, nameof(Reasons), "The reasons", 10_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.StepUp, nameof(Reasons));
        if (episode.SteppingUp is not null)
            throw new Invalid(nameof(Reasons), "Social care has been asked already and has not decided");
        record.Add(new StepUp { Episode = Episode, To = To!, Reasons = Reasons!, On = record.Today, ByName = record.By.Name });
        Tell(record, episode, "step", "Social care was asked to take the family", significant: true);
        return default;
    }
}

/// <summary>Records what social care decided.</summary>
public sealed record RecordStepUpDecision : EpisodeAct
{
    public bool? Taken { get; init; }
    public string? Words { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Taken, nameof(Taken), "Select whether social care takes the family");
        problems.Require(Words, nameof(Words), "Enter who decided and what they said");
        problems.Text(Words, nameof(Words), "Who decided and what they said", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.DecideStepUp, nameof(Taken));
        if (episode.SteppingUp is not { } step)
            throw new Invalid(nameof(Taken), "Social care has not been asked, or has decided already");
        record.Add(new StepUpDecided { StepUp = step, Taken = Taken!.Value, Words = Words!, On = record.Today, ByName = record.By.Name });
        Tell(record, episode, "step", Taken!.Value ? "Social care decided to take the family" : "Social care decided not to take the family", significant: true);
        return default;
    }
}

/// <summary>Records the hand-over meeting of a step-down: from then on social care's case may close.</summary>
public sealed record RecordHandOver : EpisodeAct
{
    public DateOnly? HeldOn { get; init; }
    public string? Present { get; init; }
    public string? Words { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(HeldOn, nameof(HeldOn), "Enter the date of the meeting");
        problems.When(HeldOn > today, nameof(HeldOn), "The date of the meeting must be today or in the past");
        problems.Require(Present, nameof(Present), "Enter who was there");
        problems.Text(Present, nameof(Present), "Who was there", 2_000, lines: true);
        problems.Text(Words, nameof(Words), "What was agreed", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.HandOver, nameof(HeldOn));
        if (episode.SteppedDownBy is null)
            throw new Invalid(nameof(HeldOn), "This family was not stepped down by social care");
        if (episode.HandedOverOn is not null)
            throw new Changed("The hand-over meeting is recorded already.");
        if (episode.Lead is null)
            throw new Invalid(nameof(HeldOn), "Name the lead practitioner first: the meeting hands over to them");
        record.Add(new HandOverMeeting { Episode = Episode, On = HeldOn!.Value, Present = Present!, Words = Words, ByName = record.By.Name });
        Tell(record, episode, "step", "The hand-over meeting with social care was held", HeldOn, significant: true);
        return default;
    }
}

/// <summary>Says what came of a safeguarding concern, so that early help can close.</summary>
public sealed record AnswerConcern : Act<Done>
{
    public Guid? Entry { get; init; }
    public string? Words { get; init; }

    protected override Permission Needs => Permission.WorkOnEarlyHelp;
    protected override Guid? Concerns => Entry;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Entry, nameof(Entry), "Select the concern");
        problems.Require(Words, nameof(Words), "Say what came of it, and who decided");
        problems.Text(Words, nameof(Words), "What came of it", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (!OpenConcerns.Of(record).Any(c => c.Entry == Entry))
            throw new Invalid(nameof(Entry), "Select a concern that is open");
        record.Add(new ConcernAnswered { Item = Entry, Entry = Entry!.Value, Words = Words!, ByName = record.By.Name, On = record.Today });
        return default;
    }
}

/// <summary>Closes early help, with its reason. Not while social care has still to decide, nor over an open concern that whoever closes may see (<see cref="OpenConcerns"/>).</summary>
public sealed record CloseEpisode : EpisodeAct
{
    public ClosureReason? Reason { get; init; }
    public string? Words { get; init; }
    public string? FamilysWords { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Reason is not { } reason || !Enum.IsDefined(reason), nameof(Reason), "Select why it ends");
        problems.Require(Words, nameof(Words), "Say what was reached, and who goes on with what remains");
        problems.Text(Words, nameof(Words), "What was reached", 10_000, lines: true);
        problems.Text(FamilysWords, nameof(FamilysWords), "The family’s words", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.Close, nameof(Reason));
        if (episode.SteppingUp is not null)
            throw new Invalid(nameof(Reason), "Social care has not decided yet: early help stays open until they have");
        if (OpenConcerns.Of(record).FirstOrDefault() is { On: var day })
            throw new Invalid(nameof(Reason), $"Say first what came of the safeguarding concern of {day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}");
        if (episode.SteppedDownBy is not null && episode.HandedOverOn is null)
            throw new Invalid(nameof(Reason), "Record the hand-over meeting first: social care’s case is open until then");
        if (Reason == ClosureReason.SteppedUp && !IsTaken(record))
            throw new Invalid(nameof(Reason), "Social care has not taken the family: record their decision first");
        if (Reason == ClosureReason.AgreementWithdrawn && episode.Agreement is not (AgreementState.Withdrawn or AgreementState.Refused))
            throw new Invalid(nameof(Reason), "Record first that the family refused or withdrew its agreement");
        record.Add(new EpisodeClosed { Episode = Episode, Reason = Reason!.Value, Words = Words!, FamilysWords = FamilysWords, On = record.Today, ByName = record.By.Name });
        Tell(record, episode, "closed", "Early help was closed: " + Reason.Value.InWords(), significant: true);
        return default;
    }

    // Of this episode: what social care decided years ago says nothing of it.
    private bool IsTaken(OpenRecord record)
    {
        var asked = record.Rows<StepUp>().Where(s => s.Episode == Episode).Select(s => s.Id).ToHashSet();
        return record.Rows<StepUpDecided>().AsEnumerable().Any(d => d.Taken && asked.Contains(d.StepUp));
    }
}
