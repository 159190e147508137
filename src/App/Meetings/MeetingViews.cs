using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;

namespace Kith.Meetings;

/// <summary>A series with the meeting that comes next and those that were held.</summary>
public sealed record SeriesSeen(MeetingSeries Series, DateOnly? LastDay, TeamMeeting? Next, DateOnly? NextOn, IReadOnlyList<HeldMeeting> Held)
{
    public string When => $"every {(Series.EveryWeeks == 1 ? "" : StuckRules.Many(Series.EveryWeeks, "week") + " on ")}{Series.FirstOn.DayOfWeek}, {Shared.Shown.Time(Series.At)}";
}

/// <summary>A meeting that was held and closed.</summary>
public sealed record HeldMeeting(Id<TeamMeeting> Id, DateOnly On, MeetingClosed Closed);

/// <summary>The regular meetings of a centre, and what counts as stuck there.</summary>
public sealed record SeriesOfCentre : View<(IReadOnlyList<SeriesSeen> Series, IReadOnlyList<StuckRuleSet> Rules)>
{
    protected override Permission Needs => Permission.TakePartInMeetings;

    protected override async Task<(IReadOnlyList<SeriesSeen>, IReadOnlyList<StuckRuleSet>)> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var meetings = (await record.Rows<TeamMeeting>().ListAsync(ct)).ToLookup(m => m.Series);
        var closed = (await record.Rows<MeetingClosed>().ListAsync(ct)).ToDictionary(c => c.Meeting);
        var moved = (await record.Rows<MeetingMoved>().ListAsync(ct)).ToLookup(m => m.Meeting);
        var ended = (await record.Rows<SeriesEnded>().ListAsync(ct)).ToDictionary(e => e.Series, e => e.On);
        DateOnly On(TeamMeeting meeting) => moved[meeting.Id].MaxBy(m => m.Id.Value)?.On ?? meeting.On;
        return ([.. MeetingSeries.Latest(await record.Rows<MeetingSeries>().ListAsync(ct)).OrderBy(s => s.Name, StringComparer.Ordinal).Select(s =>
        {
            var next = meetings[s.Series].Where(m => !closed.ContainsKey(m.Id)).MinBy(On);
            return new SeriesSeen(s, ended.TryGetValue(s.Series, out var last) ? last : null, next, next is null ? null : On(next),
                [.. meetings[s.Series].Where(m => closed.ContainsKey(m.Id)).Select(m => new HeldMeeting(m.Id, On(m), closed[m.Id])).OrderByDescending(m => m.On)]);
        })], await record.Rows<StuckRuleSet>().OrderBy(r => r.Version).ListAsync(ct));
    }
}

/// <summary>An item with what became of it.</summary>
public sealed record ItemSeen(AgendaItem Item, ItemTaken? Taken);

/// <summary>A meeting: its series, its day, its agenda, who is in the room.</summary>
public sealed record MeetingSeen(TeamMeeting Meeting, MeetingSeries Series, DateOnly On, IReadOnlyList<ItemSeen> Items, RoomMarked? Room, MeetingClosed? Closed)
{
    /// <summary>Those who are in the room; until that is marked, everybody who belongs to the meeting.</summary>
    public IReadOnlyList<Attendee> InRoom => Room is null ? Series.Attendees : [.. Series.Attendees.Where(a => Room.Present.Contains(a.Worker.Value))];

    public bool Leads(Signature by) => by.Worker == Series.Chair || by.Worker == Series.MinuteTaker || by.Holds(Permission.RunMeetings);
}

/// <summary>One meeting of a centre: of a family it shows no more than that it is on the agenda.</summary>
public sealed record MeetingView : View<MeetingSeen>
{
    public Id<TeamMeeting> Meeting { get; init; }

    protected override Permission Needs => Permission.TakePartInMeetings;

    protected override async Task<MeetingSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var meeting = (await record.Rows<TeamMeeting>().Where(m => m.Id == Meeting).ListAsync(ct)).SingleOrDefault() ?? throw new Missing();
        var series = (await record.Rows<MeetingSeries>().Where(s => s.Series == meeting.Series).ListAsync(ct)).MaxBy(s => s.Id.Value)!;
        var items = await record.Rows<AgendaItem>().Where(i => i.Meeting == Meeting).OrderBy(i => i.Id).ListAsync(ct);
        Id<AgendaItem>[] ids = [.. items.Select(i => i.Id)];
        var off = (await record.Rows<AgendaItemTakenOff>().Where(o => ids.Contains(o.AgendaItem)).ListAsync(ct)).Select(o => o.AgendaItem).ToHashSet();
        var taken = (await record.Rows<ItemTaken>().Where(t => ids.Contains(t.AgendaItem)).ListAsync(ct)).ToLookup(t => t.AgendaItem);
        return new(meeting, series, (await record.Rows<MeetingMoved>().Where(m => m.Meeting == Meeting).ListAsync(ct)).MaxBy(m => m.Id.Value)?.On ?? meeting.On,
            [.. items.Where(i => !off.Contains(i.Id)).Select(i => new ItemSeen(i, taken[i.Id].MaxBy(t => t.Id.Value)))],
            (await record.Rows<RoomMarked>().Where(r => r.Meeting == Meeting).ListAsync(ct)).MaxBy(r => r.Id.Value),
            (await record.Rows<MeetingClosed>().Where(c => c.Meeting == Meeting).ListAsync(ct)).SingleOrDefault());
    }
}

/// <summary>Of each family on the agenda of a meeting and each person in the room: whether they may hear what is said. It tells the chair who must leave.</summary>
public sealed record RoomView : View<IReadOnlyList<HearsOrNot>>
{
    public const int Most = 80;

    public Id<TeamMeeting> Meeting { get; init; }
    public List<Guid> Families { get; init; } = [];
    public List<Guid> People { get; init; } = [];

    protected override Permission Needs => Permission.TakePartInMeetings;

    protected override async Task<IReadOnlyList<HearsOrNot>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        // Only of what this meeting is about: it is no way to ask who may see what.
        var meeting = (await record.Rows<TeamMeeting>().Where(m => m.Id == Meeting).ListAsync(ct)).SingleOrDefault() ?? throw new Missing();
        var series = (await record.Rows<MeetingSeries>().Where(s => s.Series == meeting.Series).ListAsync(ct)).MaxBy(s => s.Id.Value)!;
        var families = (await record.Rows<AgendaItem>().Where(i => i.Meeting == Meeting).ListAsync(ct)).Select(i => i.Family).OfType<RecordId>().ToHashSet();
        return record.Terms<RoomTerms>() is { } terms
            ? [.. terms.Room.Where(r => families.Contains(r.Key.Family)).Select(r => (r, series.Attendees.FirstOrDefault(a => a.Worker == r.Key.Person)))
                .Where(r => r.Item2 is not null).Select(r => new HearsOrNot(r.r.Key.Family, r.Item2!, r.r.Value))]
            : [];
    }
}

/// <summary>Whether one person may hear what is said of one family.</summary>
public sealed record HearsOrNot(RecordId Family, Attendee Person, MayHear May)
{
    public bool MustLeave => May is MayHear.Restricted or MayHear.KnownPrivately or MayHear.Objected;
}

/// <summary>Why a family is on an agenda: for the agenda's own page.</summary>
public sealed class CaseOnAgenda : Derived
{
    [AsJson]
    public IReadOnlyList<StuckReason> Reasons { get; set; } = [];
    public string? Why { get; set; }
    public string ByName { get; set; } = "";
    public int Directions { get; set; }
    public int Unanswered { get; set; }
}

/// <inheritdoc cref="CaseOnAgenda"/>
internal sealed class CasesOnAgendas : Derivation<CaseOnAgenda>
{
    public override IReadOnlyList<Type> From { get; } =
        [typeof(StuckCaseNomination), typeof(MeetingDirection), typeof(MeetingDirectionTakenBack), typeof(ProfessionalChallenge), typeof(ChallengeAnswered)];

    protected override IEnumerable<CaseOnAgenda> Derive(OpenRecord record)
    {
        var back = record.Rows<MeetingDirectionTakenBack>().Select(b => b.Direction).ToHashSet();
        var directions = record.Rows<MeetingDirection>().AsEnumerable().Where(d => !back.Contains(d.Id)).ToLookup(d => d.Case);
        var answered = record.Rows<ChallengeAnswered>().Select(a => a.Challenge).ToHashSet();
        var challenges = record.Rows<ProfessionalChallenge>().AsEnumerable().Where(c => !answered.Contains(c.Id)).ToLookup(c => c.Case);
        return [.. record.Rows<StuckCaseNomination>().AsEnumerable().DistinctBy(n => n.Case).Select(n => new CaseOnAgenda
        {
            Id = n.Case, Reasons = n.Reasons, Why = n.Why, ByName = n.ByName, Directions = directions[n.Case].Count(), Unanswered = challenges[n.Case].Count(),
        })];
    }
}

/// <summary>What the agenda tells of a family to whoever may open it.</summary>
public sealed record AgendaCase(RecordId Family, string Called, CaseOnAgenda Case);

/// <summary>The families on an agenda, with why they are on it, as far as the worker who asks may open them.</summary>
public sealed record CasesOnAgenda : Question<IReadOnlyDictionary<Guid, AgendaCase>>
{
    private const int Most = 200;

    /// <summary>As the meeting's view gave them.</summary>
    public List<NewItem> Items { get; init; } = [];

    protected override Permission Needs => Permission.TakePartInMeetings;

    protected override async Task<Answer<IReadOnlyDictionary<Guid, AgendaCase>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var items = Items.Where(i => i.Family is not null).Take(Most).ToArray();
        RecordId[] families = [.. items.Select(i => i.Family!.Value).Distinct()];
        var may = await across.DecideAsync(families, RecordKind.Family, Permission.SeeFamily, ct);
        RecordId[] shown = [.. families.Where(f => may[f].Allowed)];
        var names = (await across.Derived<FamilyNow>().Where(f => shown.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Called);
        var cases = await across.DerivedAsync<CaseOnAgenda>([.. items.Where(i => may[i.Family!.Value].Allowed).Select(i => (i.Family!.Value, i.Case))], ct);
        return new(cases.Where(c => names.ContainsKey(c.Record) && !may[c.Record].Hidden.Contains(c.Id)).ToDictionary(c => c.Id, c => new AgendaCase(c.Record, names[c.Record], c)), shown);
    }
}
