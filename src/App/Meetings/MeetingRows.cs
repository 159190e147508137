using Kith.Record;

namespace Kith.Meetings;

// In a centre's record. What is said of a family is never here, only which families were on the agenda: see CaseRows.cs.

/// <summary>Somebody who belongs to a series of meetings, as they were when the list was made.</summary>
public sealed record Attendee(RecordId Worker, string Name, string? Discipline, string? Employer)
{
    public string InWords => string.Join(", ", new[] { Name, Discipline, Employer }.Where(w => !string.IsNullOrEmpty(w)));
}

/// <summary>A centre's regular meeting, as one version says it is; the latest of a series counts.</summary>
[DecidesAccess]
public sealed class MeetingSeries : OnRecord<MeetingSeries>
{
    /// <summary>The series: the same for all its versions.</summary>
    public Id<MeetingSeries> Series { get; init; }
    public string Name { get; init; } = "";

    /// <summary>The day of the first meeting, which says the weekday too, and every how many weeks there is one.</summary>
    public DateOnly FirstOn { get; init; }
    public int EveryWeeks { get; init; }
    public TimeOnly At { get; init; }
    public string? Place { get; init; }
    public RecordId Chair { get; init; }
    public string ChairName { get; init; } = "";
    public RecordId MinuteTaker { get; init; }
    public string MinuteTakerName { get; init; } = "";

    [AsJson]
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <summary>The disciplines that must be there.</summary>
    public List<string> Quorum { get; init; } = [];

    /// <summary>After how many weeks a stuck case that was discussed is looked at again.</summary>
    public int LookAgainWeeks { get; init; }
    public string ByName { get; init; } = "";

    internal static IEnumerable<MeetingSeries> Latest(IEnumerable<MeetingSeries> all) =>
        all.GroupBy(s => s.Series).Select(s => s.MaxBy(x => x.Id.Value)!);

    /// <summary>The first day of the series after a day.</summary>
    public DateOnly NextAfter(DateOnly day)
    {
        if (day < FirstOn)
            return FirstOn;
        var every = 7 * EveryWeeks;
        return FirstOn.AddDays(((day.DayNumber - FirstOn.DayNumber) / every + 1) * every);
    }
}

/// <summary>A series ended; its last day counts.</summary>
[DecidesAccess]
public sealed class SeriesEnded : OnRecord<SeriesEnded>
{
    public Id<MeetingSeries> Series { get; init; }
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>One meeting of a series.</summary>
public sealed class TeamMeeting : OnRecord<TeamMeeting>
{
    public Id<MeetingSeries> Series { get; init; }
    public DateOnly On { get; init; }
}

/// <summary>A meeting is held on another day.</summary>
public sealed class MeetingMoved : OnRecord<MeetingMoved>
{
    public Id<TeamMeeting> Meeting { get; init; }
    public DateOnly On { get; init; }
    public string Why { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>Who is in the room; the latest row counts.</summary>
public sealed class RoomMarked : OnRecord<RoomMarked>
{
    public Id<TeamMeeting> Meeting { get; init; }
    public List<Guid> Present { get; init; } = [];

    /// <summary>Others who came, in words.</summary>
    public string? Others { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>Something on the agenda of a meeting: a family, by its record alone, or a topic.</summary>
public sealed class AgendaItem : OnRecord<AgendaItem>
{
    public Id<TeamMeeting> Meeting { get; init; }

    /// <summary>What the family's record knows the item by; it stays the same where the item is carried over to the next meeting.</summary>
    public Guid Case { get; init; }
    public RecordId? Family { get; init; }
    public string? Topic { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>An item was taken off the agenda.</summary>
public sealed class AgendaItemTakenOff : OnRecord<AgendaItemTakenOff>
{
    public Id<AgendaItem> AgendaItem { get; init; }
    public string Why { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>An item was discussed, and who was in the room for it; the latest row counts.</summary>
public sealed class ItemTaken : OnRecord<ItemTaken>
{
    public Id<AgendaItem> AgendaItem { get; init; }
    public List<Guid> Present { get; init; } = [];
    public List<string> Names { get; init; } = [];

    /// <summary>What was said of a topic; of a family nothing is said here.</summary>
    public string? Words { get; init; }
    public string ByName { get; init; } = "";
}

/// <summary>A meeting was closed, and its minutes are in the families' records.</summary>
public sealed class MeetingClosed : OnRecord<MeetingClosed>
{
    public Id<TeamMeeting> Meeting { get; init; }
    public List<string> Present { get; init; } = [];

    /// <summary>The disciplines of the quorum that were not there, and why the meeting decided all the same.</summary>
    public List<string> Missing { get; init; } = [];
    public string? WithoutQuorum { get; init; }
    public int Discussed { get; init; }
    public int CarriedOver { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>One version of what counts as stuck at a centre, or for the families of one of its teams: data, not code.</summary>
public sealed class StuckRuleSet : OnRecord<StuckRuleSet>
{
    public int Version { get; init; }

    /// <summary>Only the families of this team; nothing for the whole centre.</summary>
    public Id<Workforce.Team>? Team { get; init; }

    [AsJson]
    public IReadOnlyList<StuckRule> Rules { get; init; } = [];
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}
