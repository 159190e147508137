using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>What happens when a meeting is closed, and the button that does it.</summary>
public sealed class CloseMeetingPage(Records records) : OfMeetingPage(records)
{
    [BindProperty]
    public CloseMeeting Act { get; set; } = new();

    public IReadOnlyDictionary<Guid, AgendaCase> Cases { get; private set; } = new Dictionary<Guid, AgendaCase>();
    public IReadOnlyList<string> Missing => CloseMeeting.Missing(Seen.Series, Seen.Room?.Present ?? []);
    public IEnumerable<ItemSeen> Discussed => Seen.Items.Where(i => i.Taken is not null);
    public IEnumerable<ItemSeen> Left => Seen.Items.Where(i => i.Taken is null);

    public string CalledOf(AgendaItem item) => item.Topic ?? (Cases.TryGetValue(item.Case, out var known) ? known.Called : "A family that you may not open");

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Cases = await Records.AskAsync(new CasesOnAgenda { Items = [.. Seen.Items.Select(i => new NewItem(i.Item.Case, i.Item.Family, null))] }, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var minutes = Discussed.Where(i => i.Item.Family is not null).ToArray();
        return await SendAsync("Act", nameof(CloseMeeting.WithoutQuorum), Here, ct,
        [
            (Centre, Act with { Meeting = Meeting, Cases = [.. minutes.Select(m => m.Item.Case)] }),
            .. minutes.Select(m => (m.Item.Family!.Value, (Act)MinuteOf(Centre, Seen, m))),
        ]);
    }

    /// <summary>What a family's record is told of the meeting.</summary>
    internal static RecordMinute MinuteOf(RecordId centre, MeetingSeen seen, ItemSeen item) => new()
    {
        Key = Jobs.NoticeKeys.Of(item.Item.Case, "minute"),
        Case = item.Item.Case,
        Centre = centre,
        Series = seen.Series.Series,
        SeriesName = seen.Series.Name,
        HeldOn = seen.On,
        ChairName = seen.Series.ChairName,
        MinuteTakerName = seen.Series.MinuteTakerName,
        Present = item.Taken!.Names,
        LookAgainWeeks = seen.Series.LookAgainWeeks,
    };
}
