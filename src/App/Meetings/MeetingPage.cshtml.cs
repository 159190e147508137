using Kith.Access;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>A meeting's agenda, before, while and after it is held.</summary>
public sealed class MeetingPage(Records records) : OfMeetingPage(records)
{
    [BindProperty]
    public MarkRoom Act { get; set; } = new();

    [BindProperty(Name = "Topic")]
    public string? Topic { get; set; }

    [BindProperty]
    public Guid TopicKey { get; set; } = Guid.CreateVersion7();

    [BindProperty(Name = "Off")]
    public TakeOffAgenda Off { get; set; } = new();

    [BindProperty(Name = "Move")]
    public MoveMeeting Move { get; set; } = new();

    /// <summary>The stuck cases that are put on the agenda.</summary>
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyDictionary<Guid, AgendaCase> Cases { get; private set; } = new Dictionary<Guid, AgendaCase>();
    public StuckFound Stuck { get; private set; } = StuckFound.None;
    public IReadOnlyList<ListedRequest> Requests { get; private set; } = [];

    /// <summary>What was found when cases of meetings before were looked at again.</summary>
    public IReadOnlyList<(CaseDiscussed Case, string Called)> LookedAt { get; private set; } = [];

    protected override string ProblemField(string field) => field switch
    {
        "Topic" => "Topic",
        nameof(Chosen) => field,
        _ => base.ProblemField(field),
    };

    public string CalledOf(AgendaItem item) => item.Topic ?? (Cases.TryGetValue(item.Case, out var known) ? known.Called : "A family that you may not open");

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Cases = await Records.AskAsync(new CasesOnAgenda { Items = [.. Seen.Items.Select(i => new NewItem(i.Item.Case, i.Item.Family, null))] }, ct);
        if (Seen.Closed is not null)
            return;
        var there = Seen.Items.Select(i => i.Item.Family).OfType<RecordId>().ToHashSet();
        Stuck = await Records.AskAsync(new StuckCases { Centre = Centre }, ct);
        Stuck = Stuck with { Cases = [.. Stuck.Cases.Where(c => !there.Contains(c.Family))] };
        if (Records.By!.Holds(Permission.TriageRequests))
            Requests = [.. (await Records.AskAsync(new RequestsWaiting(), ct)).Where(r => r.Record == Centre && !r.Triaged)];
        var since = Today.AddDays(-7 * Seen.Series.EveryWeeks);
        LookedAt = [.. (await Records.AskAsync(new TallyOfSeries { Centre = Centre, Series = Seen.Series.Series, Most = 100 }, ct)).Cases.Where(c => c.Case.LookedOn > since)];
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Present = [.. Seen.InRoom.Select(a => a.Worker.Value)], Others = Seen.Room?.Others };
        Chosen = [.. Stuck.Cases.Select(c => c.Family.Value)];
    }

    /// <summary>Puts stuck cases on the agenda, each with what the rules said.</summary>
    public async Task<IActionResult> OnPostStuckAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var items = Stuck.Cases.Where(c => Chosen.Contains(c.Family.Value)).Select(c => (Case: Guid.CreateVersion7(), Stuck: c)).ToArray();
        if (items.Length == 0)
            throw new Invalid(nameof(Chosen), "Select at least one case");
        return await SendAsync("Act", nameof(Chosen), Here, ct,
        [
            .. items.Select(i => (i.Stuck.Family, (Act)new NominateCase { Key = i.Case, Centre = Centre, Case = i.Case, Reasons = [.. i.Stuck.Reasons] })),
            (Centre, new AddToAgenda { Meeting = Meeting, Items = [.. items.Select(i => new NewItem(i.Case, i.Stuck.Family, null))] }),
        ]);
    }

    public Task<IActionResult> OnPostTopicAsync(CancellationToken ct) =>
        SendAsync("Act", "Topic", Here, ct, (Centre, new AddToAgenda { Key = TopicKey, Meeting = Meeting, Items = [new(Guid.CreateVersion7(), null, Topic)] }));

    /// <summary>Marks who is in the room; with that the meeting begins, and what is due is looked at again.</summary>
    public async Task<IActionResult> OnPostRoomAsync(CancellationToken ct)
    {
        var due = await Records.AskAsync(new DueToLookAgain { Centre = Centre }, ct);
        return await SendAsync("Act", nameof(MarkRoom.Present), Here, ct, [(Centre, Act with { Meeting = Meeting }), .. due.Select(f => (f, (Act)new LookAgain()))]);
    }

    public Task<IActionResult> OnPostOffAsync(CancellationToken ct) => SendAsync("Off", nameof(TakeOffAgenda.Item), Here, ct, (Centre, Off with { Meeting = Meeting }));

    public Task<IActionResult> OnPostMoveAsync(CancellationToken ct) => SendAsync("Move", nameof(MoveMeeting.HeldOn), Here, ct, (Centre, Move with { Meeting = Meeting }));
}
