using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>One session: what it is, one's own place in it, and the ways on for those who plan and teach.</summary>
public sealed class SessionPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    [BindProperty]
    public TakePlace Act { get; set; } = new();

    /// <summary>Made with the form, as the other act's.</summary>
    [BindProperty]
    public Guid GiveUpKey { get; set; } = Guid.CreateVersion7();

    public SessionSeen Seen { get; private set; } = null!;

    public bool Plans => Records.By!.Holds(Permission.ManageTraining);
    public bool Books => Records.By!.Holds(Permission.SeeCompetence);

    protected override async Task LoadAsync(CancellationToken ct) => Seen = await Records.ReadAsync(Session, new SessionView(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Session, Act, ct);
        return Redirect($"/training/sessions/{Session}");
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Session, new GiveUpPlace { Key = GiveUpKey }, ct);
        return Redirect($"/training/sessions/{Session}");
    }
}
