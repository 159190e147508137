using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.OwnView;

/// <summary>One passage, or a whole entry: kept from the family with a reason, or theirs to see again.</summary>
public sealed class HoldBackPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "entry")]
    public Id<Entry> Entry { get; set; }

    [BindProperty(SupportsGet = true, Name = "passage")]
    public int? Passage { get; set; }

    [BindProperty(SupportsGet = true, Name = "reader")]
    public Guid? Reader { get; set; }

    [BindProperty]
    public HoldBack Act { get; set; } = new();

    [BindProperty(Name = "Lift")]
    public LiftHeldBack Lift { get; set; } = new();

    public EntryVersion Version { get; private set; } = null!;
    public HeldBack? Held { get; private set; }

    public static IEnumerable<Choice> Grounds { get; } = [.. Enum.GetValues<HeldBackGround>().Select(g => new Choice(g.ToString(), EntryFormPage.Sentence(g.InFull())))];

    public string Back => $"/families/{Family}/own-view" + (Reader is { } reader ? $"/open?reader={reader}" : "");

    public string Here(string handler) => $"/families/{Family}/own-view/hold-back?handler={handler}&entry={Entry}&passage={Passage}&reader={Reader}";

    private string _sent = nameof(Act);

    protected override string ActName => _sent;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Version = (await Records.ReadAsync(Family, new EntryView { Entry = Entry }, ct)).Now;
        Held = (await Records.ReadAsync(Family, new OwnViewsOfFamily(), ct)).Held.FirstOrDefault(h => h.Entry == Entry && h.Passage == Passage);
    }

    public async Task<IActionResult> OnPostHoldAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act with { Entry = Entry, Passage = Passage }, ct);
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostLiftAsync(CancellationToken ct)
    {
        _sent = nameof(Lift);
        await Records.WriteAsync(Family, Lift with { Entry = Entry }, ct);
        return Redirect(Back);
    }
}
