using Kith.Access;
using Kith.Record;

namespace Kith.Meetings;

/// <summary>A meeting ahead, for one of those who belong to it.</summary>
[Indexed(nameof(Worker), nameof(On), Across = true)]
public sealed class MeetingOfWorker : Derived
{
    public RecordId Worker { get; set; }
    public Id<TeamMeeting> Meeting { get; set; }
    public string SeriesName { get; set; } = "";
    public DateOnly On { get; set; }
    public TimeOnly At { get; set; }
    public string? Place { get; set; }
    public bool Leads { get; set; }
}

/// <inheritdoc cref="MeetingOfWorker"/>
internal sealed class MeetingsOfWorkers : Derivation<MeetingOfWorker>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(MeetingSeries), typeof(SeriesEnded), typeof(TeamMeeting), typeof(MeetingMoved), typeof(MeetingClosed)];

    protected override IEnumerable<MeetingOfWorker> Derive(OpenRecord record)
    {
        var closed = record.Rows<MeetingClosed>().Select(c => c.Meeting).ToHashSet();
        var moved = record.Rows<MeetingMoved>().AsEnumerable().GroupBy(m => m.Meeting).ToDictionary(m => m.Key, m => m.MaxBy(x => x.Id.Value)!.On);
        var ended = record.Rows<SeriesEnded>().AsEnumerable().GroupBy(e => e.Series).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        var series = MeetingSeries.Latest(record.Rows<MeetingSeries>().AsEnumerable()).ToDictionary(s => s.Series);
        foreach (var meeting in record.Rows<TeamMeeting>().AsEnumerable().Where(m => !closed.Contains(m.Id)))
        {
            var on = moved.TryGetValue(meeting.Id, out var other) ? other : meeting.On;
            if (!series.TryGetValue(meeting.Series, out var of) || ended.TryGetValue(of.Series, out var last) && last < on)
                continue;
            foreach (var one in of.Attendees)
                yield return new MeetingOfWorker
                {
                    Id = Jobs.NoticeKeys.Of(meeting.Id.Value, one.Worker.ToString()),
                    Worker = one.Worker,
                    Meeting = meeting.Id,
                    SeriesName = of.Name,
                    On = on,
                    At = of.At,
                    Place = of.Place,
                    Leads = one.Worker == of.Chair || one.Worker == of.MinuteTaker,
                };
        }
    }
}

/// <summary>The team meetings ahead to which the worker who asks belongs.</summary>
public sealed record MyMeetings : Question<IReadOnlyList<MeetingOfWorker>>
{
    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<Answer<IReadOnlyList<MeetingOfWorker>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var mine = await across.Derived<MeetingOfWorker>().Where(m => m.Worker == me).OrderBy(m => m.On).ThenBy(m => m.Id).Take(20).ListAsync(ct);
        var may = await across.DecideAsync([.. mine.Select(m => m.Record).Distinct()], RecordKind.Centre, Permission.TakePartInMeetings, ct);
        IReadOnlyList<MeetingOfWorker> shown = [.. mine.Where(m => may[m.Record].Allowed)];
        return new(shown, [.. shown.Select(m => m.Record).Distinct()]);
    }
}
