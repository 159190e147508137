using Kith.Access;
using Kith.Record;
using Kith.Recording;

namespace Kith.Meetings;

/// <summary>What is done in one meeting.</summary>
public abstract record MeetingAct : Act<Done>
{
    public Id<TeamMeeting> Meeting { get; init; }

    protected override Permission Needs => Permission.TakePartInMeetings;

    /// <summary>The meeting with its series, if it is not closed.</summary>
    private protected (TeamMeeting Meeting, MeetingSeries Series) Open(OpenRecord record)
    {
        var meeting = record.Rows<TeamMeeting>().SingleOrDefault(m => m.Id == Meeting) ?? throw new Missing();
        if (record.Rows<MeetingClosed>().FirstOrDefault(c => c.Meeting == Meeting) is { } closed)
            throw new Changed(ClosedWords(closed));
        return (meeting, MeetingSeries.Latest(record.Rows<MeetingSeries>().AsEnumerable().Where(s => s.Series == meeting.Series)).Single());
    }

    internal static string ClosedWords(MeetingClosed closed) => $"{closed.ByName} closed this meeting on {Shared.Shown.Moment(closed.At)}. Its minutes are in the families’ records.";

    /// <summary>The items that are on the meeting's agenda now.</summary>
    private protected List<AgendaItem> OnAgenda(OpenRecord record)
    {
        var off = record.Rows<AgendaItemTakenOff>().Select(o => o.AgendaItem).ToHashSet();
        return [.. record.Rows<AgendaItem>().AsEnumerable().Where(i => i.Meeting == Meeting && !off.Contains(i.Id)).OrderBy(i => i.Id.Value)];
    }

    private protected static void Leads(OpenRecord record, MeetingSeries series, string what)
    {
        if (record.By.Worker != series.Chair && record.By.Worker != series.MinuteTaker && !record.By.Holds(Permission.RunMeetings))
            throw new Refused($"only the chair, {series.ChairName}, and the minute-taker, {series.MinuteTakerName}, {what}");
    }
}

/// <summary>An item for the agenda: a family, or a topic.</summary>
public sealed record NewItem(Guid Case, RecordId? Family, string? Topic);

/// <summary>Puts families or a topic on a meeting's agenda. Why a family is on it is said in its own record, in the same transaction.</summary>
public sealed record AddToAgenda : MeetingAct
{
    private const int Most = 60;

    public List<NewItem> Items { get; init; } = [];

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Items.Count is 0 or > Most, nameof(Items), "Select what to discuss");
        foreach (var item in Items)
        {
            problems.When(item.Family is null == string.IsNullOrWhiteSpace(item.Topic), "Topic", "Enter what is to be talked about");
            problems.Text(item.Topic, "Topic", "The topic", 300);
        }
    }

    protected override Done On(OpenRecord record)
    {
        Open(record);
        var there = OnAgenda(record);
        foreach (var item in Items)
        {
            if (item.Family is { } family)
            {
                if (there.Exists(i => i.Family == family))
                    throw new Changed("This family is on the agenda already.");
                if (!record.Together.Any(t => t.Record == family && t.Act is NominateCase told && told.Case == item.Case && told.Centre == record.Id))
                    throw new Refused("why the family is on the agenda was not written into its record at the same time");
            }
            record.Add(new AgendaItem { Meeting = Meeting, Case = item.Case, Family = item.Family, Topic = item.Topic?.Trim(), ByName = record.By.Name });
        }
        return default;
    }
}

/// <summary>Writes into a family's record why it is on a meeting's agenda: by which rules, or in a worker's words.</summary>
public sealed record NominateCase : Act<Done>
{
    public RecordId Centre { get; init; }
    public Guid Case { get; init; }

    /// <summary>What the rules said, as the page was told it; empty where a worker adds it.</summary>
    public List<StuckReason> Reasons { get; init; } = [];
    public string? Why { get; init; }

    protected override Permission Needs => Permission.WorkOnEarlyHelp;
    protected override Guid? Concerns => Case;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Reasons.Count == 0 && string.IsNullOrWhiteSpace(Why), nameof(Why), "Say why the family is to be discussed");
        problems.Text(Why, nameof(Why), "Why it is to be discussed", 2_000, lines: true);
        foreach (var reason in Reasons)
            problems.Text(reason.Words, nameof(Why), "The reason", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        // Its minute will be told by an entry of this number.
        if (record.Rows<Entry>().Any(e => e.Id == new Id<Entry>(Case)) || Case == Guid.Empty)
            throw new Invalid(nameof(Why), "Open the page again and put the family on the agenda from there");
        record.Add(new StuckCaseNomination
        {
            Item = Case,
            Centre = Centre,
            Case = Case,
            Reasons = Reasons,
            Why = string.IsNullOrWhiteSpace(Why) ? null : Why.Trim(),
            By = record.By.Worker,
            ByName = record.By.Name,
            On = record.Today,
        });
        return default;
    }
}

/// <summary>Takes an item off the agenda before it was discussed, with the reason.</summary>
public sealed record TakeOffAgenda : MeetingAct
{
    public Id<AgendaItem>? Item { get; init; }
    public string? Why { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Item, nameof(Item), "Select the item");
        problems.Require(Why, nameof(Why), "Say why it is taken off, without anything about the family");
        problems.Text(Why, nameof(Why), "The reason", 300);
    }

    protected override Done On(OpenRecord record)
    {
        Open(record);
        if (!OnAgenda(record).Exists(i => i.Id == Item))
            throw new Changed("This item is not on the agenda any more.");
        if (record.Rows<ItemTaken>().Any(t => t.AgendaItem == Item))
            throw new Invalid(nameof(Item), "This item was discussed already, and stays in the minutes");
        record.Add(new AgendaItemTakenOff { AgendaItem = Item!.Value, Why = Why!.Trim(), ByName = record.By.Name });
        return default;
    }
}

/// <summary>Holds a meeting on another day.</summary>
public sealed record MoveMeeting : MeetingAct
{
    public DateOnly? HeldOn { get; init; }
    public string? Why { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(HeldOn, nameof(HeldOn), "Enter the new day");
        problems.When(HeldOn < today, nameof(HeldOn), "The new day must be today or later");
        problems.When(HeldOn > today.AddYears(1), nameof(HeldOn), "The new day must be in the next 12 months");
        problems.Require(Why, nameof(Why), "Say why it is moved");
        problems.Text(Why, nameof(Why), "The reason", 300);
    }

    protected override Done On(OpenRecord record)
    {
        var (_, series) = Open(record);
        Leads(record, series, "move the meeting");
        record.Add(new MeetingMoved { Meeting = Meeting, On = HeldOn!.Value, Why = Why!.Trim(), ByName = record.By.Name });
        return default;
    }
}

/// <summary>Marks who is in the room.</summary>
public sealed record MarkRoom : MeetingAct
{
    public List<Guid> Present { get; init; } = [];
    public string? Others { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Present.Count == 0, nameof(Present), "Select who is in the room");
        problems.Text(Others, nameof(Others), "Who else came", 500, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var (_, series) = Open(record);
        if (Present.Exists(p => !series.Attendees.Any(a => a.Worker.Value == p)))
            throw new Invalid(nameof(Present), "Select people who belong to the meeting");
        record.Add(new RoomMarked { Meeting = Meeting, Present = [.. Present.Distinct()], Others = string.IsNullOrWhiteSpace(Others) ? null : Others.Trim(), ByName = record.By.Name });
        return default;
    }
}
