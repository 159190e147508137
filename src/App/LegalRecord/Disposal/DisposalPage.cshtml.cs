using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord;

public sealed class DisposalPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(Name = "Hold")]
    public PlaceLegalHold Hold { get; set; } = new();

    [BindProperty(Name = "Lift")]
    public LiftLegalHold Lift { get; set; } = new();

    [BindProperty(Name = "Class")]
    public ClassRecord Class { get; set; } = new();

    [BindProperty(Name = "Destroy")]
    public DestroyContent Destroy { get; set; } = new();

    [BindProperty(Name = "Decline")]
    public DeclineDestruction Decline { get; set; } = new();

    public DisposalSeen Seen { get; private set; } = null!;

    /// <summary>When its time is over by the rules in force.</summary>
    public DueRecord? Due { get; private set; }

    public static IEnumerable<Choice> Classes => Enum.GetValues<RecordClass>().Select(c => new Choice(c.ToString(), c.InWords()));

    public static IEnumerable<Choice> Applies => [new("false", "Yes, the record is of this class too"), new("true", "No, the record is not of this class")];

    private string _posted = "Hold";

    protected override string ActName => _posted;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Family, new DisposalView(), ct);
        var published = await Records.ReadAsync(Founding.Partnership, new DisposalRulesView(), ct);
        var today = London.DateOf(time.GetUtcNow());
        Due = Seen.Kept is { } kept ? DueRecord.Of(kept, RulesInForce.On(today, published), today) : null;
    }

    public bool Mine(DestructionProposed proposal) => proposal.By == Records.Worker;

    public Task<IActionResult> OnPostHoldAsync(CancellationToken ct) => SendAsync("Hold", Hold, ct);

    public Task<IActionResult> OnPostLiftAsync(CancellationToken ct) => SendAsync("Lift", Lift, ct);

    public Task<IActionResult> OnPostClassAsync(CancellationToken ct) => SendAsync("Class", Class, ct);

    public Task<IActionResult> OnPostDestroyAsync(CancellationToken ct) => SendAsync("Destroy", Destroy, ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => SendAsync("Decline", Decline, ct);

    private async Task<IActionResult> SendAsync<T>(string form, Act<T> act, CancellationToken ct)
    {
        _posted = form;
        await Records.WriteAsync(Family, act, ct);
        return Redirect($"/families/{Family}/disposal");
    }
}
