using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Change;

/// <summary>Organisations that merge or split: what was, what is to come, and what can still be revoked.</summary>
public sealed class SuccessionsPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(Name = "Revoke")]
    public RevokeSuccession Revoke { get; set; } = new();

    public IReadOnlyList<SuccessionSeen> Successions { get; private set; } = [];
    public bool Manages { get; private set; }
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    protected override string ActName => "Revoke";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Successions = await Records.ReadAsync(Founding.Partnership, new SuccessionsView(), ct);
        Manages = Records.By!.Holds(Permission.ManagePartnership);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Revoke, ct);
        return Redirect("/organisations/successions");
    }

    public static string Takes(Succession part) => part.Rest ? "everybody else"
        : part.Teams.Count > 0 ? $"{part.Workers.Count} of its staff: {string.Join(", ", part.Teams)}" : $"{part.Workers.Count} of its staff";
}
