using Kith.Access;
using Kith.Record;
using Kith.Recording;

namespace Kith.Meetings;

/// <summary>What is done about one family while a meeting discusses it.</summary>
public abstract record CaseAct : Act<Done>
{
    /// <summary>The item, as the family's record knows it.</summary>
    public Guid Case { get; init; }

    protected override Permission Needs => Permission.WorkOnEarlyHelp;
    protected override Guid? Concerns => Case;

    private protected StuckCaseNomination Open(OpenRecord record)
    {
        var nomination = record.Rows<StuckCaseNomination>().FirstOrDefault(n => n.Case == Case) ?? throw new Missing();
        if (record.Rows<CaseDiscussion>().FirstOrDefault(d => d.Case == Case) is { } closed)
            throw new Changed($"{closed.ByName} closed this meeting on {Shared.Shown.Moment(closed.At)}, and the minute is in the record.");
        return nomination;
    }
}

/// <summary>
/// Writes what the meeting says of a family, while it is said. Two may write at once: what only one of them changed is put together,
/// and where both changed the same, the second is shown what the first wrote and loses nothing.
/// </summary>
public sealed record DiscussCase : CaseAct
{
    /// <summary>What stood when the page was opened; nothing where nothing was written yet.</summary>
    public Id<DiscussionNotes>? After { get; init; }
    public string? Discussion { get; init; }
    public string? NextSteps { get; init; }
    public LeadDecision? Lead { get; init; }
    public RecordId? NewLead { get; init; }

    /// <summary>Set by the page from the worker's own record.</summary>
    public string? NewLeadName { get; init; }
    public string? NewLeadDiscipline { get; init; }
    public string? NewLeadEmployer { get; init; }
    public int? Level { get; init; }

    /// <summary>Set by the page from the thresholds in force.</summary>
    public string? LevelName { get; init; }
    public string? LevelReasons { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Text(Discussion, nameof(Discussion), "What was discussed", 20_000, lines: true);
        problems.Text(NextSteps, nameof(NextSteps), "The next steps", 10_000, lines: true);
        problems.When(Lead is { } lead && !Enum.IsDefined(lead), nameof(Lead), "Select what was decided on who leads");
        problems.When(Lead == LeadDecision.SomeoneIsAsked && (NewLead is null || NewLeadName is null), nameof(NewLead), "Select who is asked to lead");
        problems.When(Level is not null && LevelName is null, nameof(Level), "Select the level of need");
        problems.When(Level is not null && string.IsNullOrWhiteSpace(LevelReasons), nameof(LevelReasons), "Say what shows this level");
        problems.Text(LevelReasons, nameof(LevelReasons), "What shows this level", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        Open(record);
        var all = record.Rows<DiscussionNotes>().AsEnumerable().Where(n => n.Case == Case).OrderBy(n => n.Id.Value).ToArray();
        var (before, now) = (all.FirstOrDefault(n => n.Id == After), all.LastOrDefault());
        if (After is not null && before is null)
            throw new Missing();
        var meanwhile = new Meanwhile(now);
        var asked = Lead == LeadDecision.SomeoneIsAsked;
        var discussion = meanwhile.Text(nameof(Discussion), before?.Discussion, now?.Discussion, Discussion);
        var steps = meanwhile.Text(nameof(NextSteps), before?.NextSteps, now?.NextSteps, NextSteps);
        var (lead, name, of, employer, decision) = meanwhile.Choice(nameof(Lead),
            (before?.NewLead, before?.NewLeadName, before?.NewLeadDiscipline, before?.NewLeadEmployer, before?.Lead),
            (now?.NewLead, now?.NewLeadName, now?.NewLeadDiscipline, now?.NewLeadEmployer, now?.Lead),
            (asked ? NewLead : null, asked ? NewLeadName : null, asked ? NewLeadDiscipline : null, asked ? NewLeadEmployer : null, Lead),
            l => l.Item5 == LeadDecision.SomeoneIsAsked ? $"{l.Item2} is asked to lead" : "the lead stays as it is");
        var (level, levelName) = meanwhile.Choice(nameof(Level), (before?.Level, before?.LevelName), (now?.Level, now?.LevelName), (Level, Level is null ? null : LevelName),
            l => l.Item1 is null ? "the level stays as it is" : $"the level is {l.Item1} {l.Item2}");
        var reasons = meanwhile.Text(nameof(LevelReasons), before?.LevelReasons, now?.LevelReasons, LevelReasons);
        if (meanwhile.Problems.Count > 0)
            throw new Invalid(meanwhile.Problems);
        record.Add(new DiscussionNotes
        {
            Case = Case,
            Discussion = discussion,
            NextSteps = steps,
            Lead = decision,
            NewLead = lead,
            NewLeadName = name,
            NewLeadDiscipline = of,
            NewLeadEmployer = employer,
            Level = level,
            LevelName = levelName,
            LevelReasons = reasons,
            By = record.By.Worker,
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>Puts together what two workers wrote at once, field by field, and says where both changed the same.</summary>
internal sealed class Meanwhile(DiscussionNotes? now)
{
    public List<Problem> Problems { get; } = [];

    public string? Text(string field, string? before, string? stands, string? mine)
    {
        (before, stands, mine) = (Plain(before), Plain(stands), Plain(mine));
        if (mine == before || mine == stands)
            return stands;
        if (stands == before)
            return mine;
        Problems.Add(new(field, $"{now!.ByName} wrote here meanwhile: ‘{Short(stands)}’. Put both together and save again"));
        return mine;
    }

    public T Choice<T>(string field, T before, T stands, T mine, Func<T, string> words)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(mine, before) || same.Equals(mine, stands))
            return stands;
        if (!same.Equals(stands, before))
            Problems.Add(new(field, $"{now!.ByName} recorded meanwhile that {words(stands)}. Agree on one and save again"));
        return mine;
    }

    // A browser sends line ends as two characters, whatever was stored.
    internal static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").TrimEnd();

    private static string Short(string? text) => text is null ? "nothing any more" : text.Length <= 300 ? text : text[..300] + "…";
}

/// <summary>Gives a direction: what, who, by when. It is the worker's from the moment the meeting is closed.</summary>
public sealed record DirectCase : CaseAct
{
    public string? What { get; init; }
    public RecordId? Worker { get; init; }

    /// <summary>The worker's name, set by the page; or who else does it, in words.</summary>
    public string? WhoName { get; init; }
    public DateOnly? DueOn { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(What, nameof(What), "Enter what is to be done");
        problems.Text(What, nameof(What), "What is to be done", 4_000, lines: true);
        problems.When(string.IsNullOrWhiteSpace(WhoName), nameof(Worker), "Select who does it, or write who");
        problems.Text(WhoName, nameof(WhoName), "Who does it", 200);
        problems.Require(DueOn, nameof(DueOn), "Enter by when");
        problems.When(DueOn < today, nameof(DueOn), "The day must be today or later");
        problems.When(DueOn > today.AddYears(1), nameof(DueOn), "The day must be in the next 12 months");
    }

    protected override Done On(OpenRecord record)
    {
        Open(record);
        record.Add(new MeetingDirection { Case = Case, What = What!.Trim(), Worker = Worker, WhoName = WhoName!.Trim(), DueOn = DueOn!.Value, ByName = record.By.Name });
        return default;
    }
}

/// <summary>Takes back a direction before the meeting is closed.</summary>
public sealed record TakeDirectionBack : CaseAct
{
    public Id<MeetingDirection>? Direction { get; init; }

    protected override void Check(Problems problems, DateOnly today) => problems.Require(Direction, nameof(Direction), "Select the direction");

    protected override Done On(OpenRecord record)
    {
        Open(record);
        if (!record.Rows<MeetingDirection>().Any(d => d.Id == Direction && d.Case == Case))
            throw new Missing();
        if (!record.Rows<MeetingDirectionTakenBack>().Any(b => b.Direction == Direction))
            record.Add(new MeetingDirectionTakenBack { Direction = Direction!.Value, ByName = record.By.Name });
        return default;
    }
}

/// <summary>Records that a professional does not agree, in their words and with their name. Whoever writes it is the one who does not agree.</summary>
public sealed record ChallengeDecision : CaseAct
{
    public string? Words { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Words, nameof(Words), "Say what you do not agree with, and why");
        problems.Text(Words, nameof(Words), "The challenge", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        Open(record);
        record.Add(new ProfessionalChallenge
        {
            Case = Case,
            Words = Words!,
            By = record.By.Worker,
            ByName = record.By.Name,
            Discipline = record.By.Discipline,
            Employer = record.By.Employer,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>Answers a professional challenge; also after the meeting was closed, so that none stays without an answer.</summary>
public sealed record AnswerChallenge : Act<Done>
{
    public Id<ProfessionalChallenge>? Challenge { get; init; }
    public string? Words { get; init; }

    /// <summary>The item that was discussed, set by the page.</summary>
    public Guid? Case { get; init; }

    protected override Permission Needs => Permission.WorkOnEarlyHelp;
    protected override Guid? Concerns => Case;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Challenge, nameof(Challenge), "Select the challenge");
        problems.Require(Words, nameof(Words), "Write the answer");
        problems.Text(Words, nameof(Words), "The answer", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var challenge = record.Rows<ProfessionalChallenge>().SingleOrDefault(c => c.Id == Challenge) ?? throw new Missing();
        if (Case is { } named && named != challenge.Case)
            throw new Missing();
        if (challenge.By == record.By.Worker)
            throw new Invalid(nameof(Words), "Somebody else answers your challenge");
        record.Add(new ChallengeAnswered { Id = new(Key), Item = challenge.Case, Challenge = challenge.Id, Words = Words!, ByName = record.By.Name, At = record.Now });
        // Until the meeting is closed it becomes part of the minute.
        if (record.Rows<CaseDiscussion>().FirstOrDefault(d => d.Case == challenge.Case) is { } minute)
            Told.Add(record, Told.Answer, Key, record.Today,
                [new("asked", $"{challenge.ByName} challenged what the {minute.SeriesName} of {Shared.Shown.Date(minute.On)} decided"), new("answer", Words)]);
        return default;
    }
}
