using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

public sealed class FeedbackPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    [BindProperty]
    public GiveFeedback Act { get; set; } = new();

    public SessionSeen Seen { get; private set; } = null!;

    public static IEnumerable<Choice> Scale { get; } = [new("5", "Yes"), new("4", "Mostly"), new("3", "Half and half"), new("2", "Hardly"), new("1", "No")];

    protected override async Task LoadAsync(CancellationToken ct) => Seen = await Records.ReadAsync(Session, new SessionView(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Session, Act, ct);
        return Redirect($"/training/sessions/{Session}");
    }
}
