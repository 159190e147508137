using Kith.Access;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce.Supervision;

namespace Kith.Meetings;

/// <summary>Marks that an item is discussed, and who is in the room for it. Of a family nothing else is said here.</summary>
public sealed record TakeItem : MeetingAct
{
    public Guid Case { get; init; }
    public List<Guid> Present { get; init; } = [];

    /// <summary>What was said of a topic.</summary>
    public string? Words { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Present.Count == 0, nameof(Present), "Select who is in the room for this item");
        problems.Text(Words, nameof(Words), "What was said", 10_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var (_, series) = Open(record);
        var item = OnAgenda(record).Find(i => i.Case == Case) ?? throw new Missing();
        if (item.Family is not null && Words is not null)
            throw new Invalid(nameof(Words), "What is said of a family is written in its own record");
        if (item.Family is null && string.IsNullOrWhiteSpace(Words))
            throw new Invalid(nameof(Words), "Write what was said");
        if (Present.Exists(p => !series.Attendees.Any(a => a.Worker.Value == p)))
            throw new Invalid(nameof(Present), "Select people who belong to the meeting");
        record.Add(new ItemTaken
        {
            AgendaItem = item.Id,
            Present = [.. Present.Distinct()],
            Names = [.. series.Attendees.Where(a => Present.Contains(a.Worker.Value)).Select(a => a.InWords)],
            Words = Words,
            ByName = record.By.Name,
        });
        return default;
    }
}

/// <summary>
/// Closes a meeting: the minute of each family that was discussed goes into its own record in the same transaction, what was not
/// reached goes to the next meeting.
/// </summary>
public sealed record CloseMeeting : MeetingAct
{
    /// <summary>The families' items that were discussed, as the page was told them.</summary>
    public List<Guid> Cases { get; init; } = [];
    public string? WithoutQuorum { get; init; }

    protected override void Check(Problems problems, DateOnly today) => problems.Text(WithoutQuorum, nameof(WithoutQuorum), "The reason", 2_000, lines: true);

    protected override Done On(OpenRecord record)
    {
        var (meeting, series) = Open(record);
        Leads(record, series, "close the meeting");
        if (record.Rows<RoomMarked>().AsEnumerable().Where(r => r.Meeting == Meeting).MaxBy(r => r.Id.Value) is not { } room)
            throw new Invalid(nameof(WithoutQuorum), "Mark first who is in the room");
        var items = OnAgenda(record);
        var taken = record.Rows<ItemTaken>().AsEnumerable().GroupBy(t => t.AgendaItem).ToDictionary(t => t.Key, t => t.MaxBy(x => x.Id.Value)!);
        AgendaItem[] discussed = [.. items.Where(i => taken.ContainsKey(i.Id))];
        if (!discussed.Where(i => i.Family is not null).Select(i => i.Case).ToHashSet().SetEquals(Cases))
            throw new Changed("Something else was discussed since this page was opened. Look at the agenda and close the meeting again.");
        foreach (var item in discussed.Where(i => i.Family is not null))
            if (!record.Together.Any(t => t.Record == item.Family && t.Act is RecordMinute minute && minute.Case == item.Case && minute.Says(record.Id, series, taken[item.Id])))
                throw new Refused("the minute of each family is written at the same time");
        var missing = Missing(series, room.Present);
        if (missing.Count > 0 && string.IsNullOrWhiteSpace(WithoutQuorum))
            throw new Invalid(nameof(WithoutQuorum), $"Nobody of these disciplines was there: {string.Join(", ", missing)}. Say why the meeting decides all the same");
        AgendaItem[] left = [.. items.Where(i => !taken.ContainsKey(i.Id))];
        CarryOver(record, meeting, series, left, Key);
        record.Add(new MeetingClosed
        {
            Meeting = Meeting,
            Present = [.. series.Attendees.Where(a => room.Present.Contains(a.Worker.Value)).Select(a => a.InWords), .. room.Others is null ? Array.Empty<string>() : [room.Others]],
            Missing = missing,
            WithoutQuorum = missing.Count == 0 ? null : WithoutQuorum!.Trim(),
            Discussed = discussed.Length,
            CarriedOver = left.Length,
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }

    /// <summary>The disciplines of the quorum of which nobody is there.</summary>
    internal static List<string> Missing(MeetingSeries series, IReadOnlyCollection<Guid> present) =>
        [.. series.Quorum.Where(q => !series.Attendees.Any(a => a.Discipline == q && present.Contains(a.Worker.Value)))];

    private static void CarryOver(OpenRecord record, TeamMeeting meeting, MeetingSeries series, AgendaItem[] left, Guid key)
    {
        var closed = record.Rows<MeetingClosed>().Select(c => c.Meeting).ToHashSet();
        var next = record.Rows<TeamMeeting>().AsEnumerable().Where(m => m.Series == series.Series && m.Id != meeting.Id && !closed.Contains(m.Id)).MinBy(m => m.On);
        var over = record.Rows<SeriesEnded>().AsEnumerable().FirstOrDefault(e => e.Series == series.Series);
        var on = series.NextAfter(meeting.On > record.Today ? meeting.On : record.Today);
        if (next is null && !(over?.On < on))
            next = record.Add(new TeamMeeting { Id = new(key), Series = series.Series, On = on });
        foreach (var item in next is null ? [] : left)
            record.Add(new AgendaItem { Meeting = next!.Id, Case = item.Case, Family = item.Family, Topic = item.Topic, ByName = item.ByName });
    }
}

/// <summary>
/// Writes the minute of a meeting into a family's record when the meeting is closed: what was noted while it was discussed, the
/// directions as the workers' own, and what was decided on lead and level. It shows nothing of the record to whoever closes.
/// </summary>
public sealed record RecordMinute : Act<Done>
{
    public Guid Case { get; init; }
    public RecordId Centre { get; init; }
    public Id<MeetingSeries> Series { get; init; }
    public string SeriesName { get; init; } = "";
    public DateOnly HeldOn { get; init; }
    public string ChairName { get; init; } = "";
    public string MinuteTakerName { get; init; } = "";
    public List<string> Present { get; init; } = [];
    public int LookAgainWeeks { get; init; }

    protected override Permission Needs => Permission.RecordMinutes;
    protected override Guid? Concerns => Case;

    internal bool Says(RecordId centre, MeetingSeries series, ItemTaken taken) =>
        (Centre, Series, SeriesName, ChairName, MinuteTakerName, LookAgainWeeks) == (centre, series.Series, series.Name, series.ChairName, series.MinuteTakerName, series.LookAgainWeeks)
        && Present.SequenceEqual(taken.Names);

    protected override Done On(OpenRecord record)
    {
        if (!record.Together.Any(t => t.Record == Centre && t.Act is CloseMeeting close && close.Cases.Contains(Case)))
            throw new Refused("a minute reaches a family’s record when its meeting is closed");
        var nomination = record.Rows<StuckCaseNomination>().FirstOrDefault(n => n.Case == Case) ?? throw new Missing();
        if (record.Rows<CaseDiscussion>().Any(d => d.Case == Case))
            throw new Changed("This meeting was closed already.");
        var notes = record.Rows<DiscussionNotes>().AsEnumerable().Where(n => n.Case == Case).MaxBy(n => n.Id.Value);
        Direct(record);
        var minute = record.Add(new CaseDiscussion
        {
            Id = new(Case),
            Item = Case,
            Case = Case,
            Centre = Centre,
            Series = Series,
            SeriesName = SeriesName,
            On = HeldOn,
            ChairName = ChairName,
            MinuteTakerName = MinuteTakerName,
            Present = Present,
            Reasons = nomination.Reasons,
            Discussion = notes?.Discussion,
            NextSteps = notes?.NextSteps,
            Lead = notes is null ? null : DecideLead(record, notes),
            Level = notes is null ? null : DecideLevel(record, notes),
            LookAgainOn = nomination.Reasons.Count == 0 ? null : HeldOn.AddDays(7 * LookAgainWeeks),
            ByName = record.By.Name,
            At = record.Now,
        });
        Tell(record, minute, nomination);
        return default;
    }

    private void Tell(OpenRecord record, CaseDiscussion minute, StuckCaseNomination nomination)
    {
        var back = record.Rows<MeetingDirectionTakenBack>().Select(b => b.Direction).ToHashSet();
        var directions = record.Rows<MeetingDirection>().AsEnumerable().Where(d => d.Case == Case && !back.Contains(d.Id)).OrderBy(d => d.Id.Value);
        var answers = record.Rows<ChallengeAnswered>().AsEnumerable().OrderBy(a => a.Id.Value).ToLookup(a => a.Challenge);
        var challenges = record.Rows<ProfessionalChallenge>().AsEnumerable().Where(c => c.Case == Case).OrderBy(c => c.Id.Value);
        Told.Add(record, Told.Minute, Case, HeldOn,
        [
            new("meeting", $"{SeriesName}, chaired by {ChairName}, minutes by {MinuteTakerName}", PassageKind.Observation),
            .. nomination.Reasons.Select(r => new ToldLine("why", r.Words, PassageKind.Analysis)), new("why", nomination.Why),
            new("discussion", minute.Discussion),
            .. challenges.SelectMany(c => (IEnumerable<ToldLine>)[new("challenge", $"{c.ByName}: {c.Words}"), .. answers[c.Id].Select(a => new ToldLine("answer", $"{a.ByName}: {a.Words}"))]),
            new("lead", minute.Lead), new("level", minute.Level),
            .. directions.Select(d => new ToldLine("direction", $"{d.What}: {d.WhoName}, by {Shared.Shown.Date(d.DueOn)}")),
            new("next", minute.NextSteps),
        ], present: Present);
    }

    private void Direct(OpenRecord record)
    {
        var back = record.Rows<MeetingDirectionTakenBack>().Select(b => b.Direction).ToHashSet();
        foreach (var given in record.Rows<MeetingDirection>().AsEnumerable().Where(d => d.Case == Case && d.Worker is not null && !back.Contains(d.Id)).OrderBy(d => d.Id.Value))
            record.Add(new Direction
            {
                Id = new(given.Id.Value),
                Item = given.Id.Value,
                What = given.What,
                Worker = given.Worker!.Value,
                WorkerName = given.WhoName,
                DueOn = given.DueOn,
                By = record.By.Worker,
                ByName = $"{SeriesName} of {Shared.Shown.Date(HeldOn)}",
                At = record.Now,
            });
    }

    // What was decided is carried out here as far as early help allows it now; the minute says what was decided all the same.
    private static string? DecideLead(OpenRecord record, DiscussionNotes notes)
    {
        if (notes.Lead != LeadDecision.SomeoneIsAsked || notes.NewLead is not { } worker)
            return notes.Lead is null ? null : "Stays as it is";
        if (EpisodesOf.Record(record).FirstOrDefault(e => e.State != EpisodeState.Closed) is not { } episode)
            return $"{notes.NewLeadName} is to lead. No early help is open, so nobody was asked";
        if (episode.Lead?.Worker == worker || episode.Proposed.Any(p => p.Worker == worker))
            return $"{notes.NewLeadName} is to lead";
        record.Add(new LeadProposed
        {
            Episode = episode.Id,
            Worker = worker,
            WorkerName = notes.NewLeadName ?? "",
            Discipline = notes.NewLeadDiscipline,
            Employer = notes.NewLeadEmployer,
            Note = "Decided by the team meeting: see its minute.",
            ByName = record.By.Name,
            At = record.Now,
        });
        return $"{notes.NewLeadName} was asked to lead";
    }

    private static string? DecideLevel(OpenRecord record, DiscussionNotes notes)
    {
        if (notes.Level is not { } level)
            return null;
        var words = $"{level} {notes.LevelName}: {notes.LevelReasons}";
        if (EpisodesOf.Record(record).FirstOrDefault(e => e.State != EpisodeState.Closed) is { } episode && episode.Level != level)
            record.Add(new LevelChanged { Episode = episode.Id, Level = level, LevelName = notes.LevelName ?? "", Reasons = notes.LevelReasons ?? "", ByName = record.By.Name, On = record.Today });
        return words;
    }
}
