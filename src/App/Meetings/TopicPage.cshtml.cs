using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>A topic of a meeting that is about no family.</summary>
public sealed class TopicPage(Records records) : OfMeetingPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Guid Case { get; set; }

    [BindProperty]
    public TakeItem Act { get; set; } = new();

    public ItemSeen Item { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Item = Seen.Items.FirstOrDefault(i => i.Item.Case == Case && i.Item.Topic is not null) ?? throw new Missing();
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Words = Item.Taken?.Words, Present = [.. Item.Taken?.Present ?? [.. Seen.InRoom.Select(a => a.Worker.Value)]] };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", nameof(TakeItem.Words), Here, ct, (Centre, Act with { Meeting = Meeting, Case = Case }));
}
