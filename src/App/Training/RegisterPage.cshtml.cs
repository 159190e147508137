using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>The register, for a teacher with a phone in their hand: one box for each person, one button.</summary>
public sealed class RegisterPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    [BindProperty]
    public MarkRegister Act { get; set; } = new();

    public RegisterSeen Seen { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Seen = await Records.ReadAsync(Session, new RegisterView(), ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Came = [.. Seen.Lines.Where(l => l.Came == true).Select(l => l.Booking.Worker.Value)] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Session, Act, ct);
        return Redirect($"/training/sessions/{Session}/register");
    }
}
