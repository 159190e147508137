using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>A page about one meeting of a centre.</summary>
public abstract class OfMeetingPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Centre { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<TeamMeeting> Meeting { get; set; }

    public MeetingSeen Seen { get; private protected set; } = null!;

    /// <summary>Of the families on the agenda, who in the room may hear what is said.</summary>
    public IReadOnlyList<HearsOrNot> Room { get; private protected set; } = [];

    public string Here => $"/meetings/{Centre}/{Meeting}";

    public DateOnly Today => Shown.London(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    public bool Leads => Seen.Leads(Records.By!);

    /// <summary>Which of the page's forms was sent.</summary>
    protected string Posted { get; set; } = "Act";

    protected override string ActName => Posted;

    // Of acts that are done together a problem says first which of them it is of.
    protected override string ProblemField(string field) => base.ProblemField(field.StartsWith('[') ? field[(field.IndexOf("].", StringComparison.Ordinal) + 2)..] : field);

    public IEnumerable<Choice> People => Seen.Series.Attendees.Select(a => new Choice(a.Worker.ToString(), a.InWords));

    public IReadOnlyList<HearsOrNot> MustLeave(RecordId family) => [.. Room.Where(r => r.Family == family && r.MustLeave)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Centre, new MeetingView { Meeting = Meeting }, ct);
        if (Seen.Closed is null && Seen.Items.Any(i => i.Item.Family is not null))
            Room = await Records.ReadAsync(Centre, new RoomView
            {
                Meeting = Meeting,
                Families = [.. Seen.Items.Select(i => i.Item.Family).OfType<RecordId>().Select(f => f.Value).Distinct()],
                People = [.. Seen.InRoom.Select(a => a.Worker.Value)],
            }, ct);
    }

    /// <summary>Does acts together and goes where they lead; that somebody else was faster is told on the page.</summary>
    private protected async Task<IActionResult> SendAsync(string form, string field, string next, CancellationToken ct, params IReadOnlyList<(RecordId, Act)> acts)
    {
        Posted = form;
        try
        {
            await Records.WriteAllAsync(acts, ct);
        }
        catch (Changed why)
        {
            throw new Invalid(field, why.Message);
        }
        return Redirect(next);
    }
}
