using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord;

public sealed class ProposeDestructionPage(Records records, TimeProvider time) : KithPage(records)
{
    private const int Shortened = 200;

    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    /// <summary>The entry whose passages are shown to choose from.</summary>
    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid? Entry { get; set; }

    [BindProperty]
    public ProposeDestruction Act { get; set; } = new();

    public DisposalSeen Seen { get; private set; } = null!;
    public IReadOnlyList<Entry> Entries { get; private set; } = [];
    public IReadOnlyList<Passage> Passages { get; private set; } = [];

    public IEnumerable<Choice> Scopes => Entry is null
        ? [new("WholeRecord", "The whole record"), new("Entry", "One entry, with all its versions")]
        : [new("Entry", "The entry, with all its versions"), new("Passages", "Single passages of it, by a court’s order")];

    public static IEnumerable<Choice> Grounds => Enum.GetValues<DestructionGround>().Select(g => new Choice(g.ToString(), g.InWords()));

    public IEnumerable<Choice> EntryChoices => Entries.Where(e => Entry is null || e.Item == Entry)
        .Select(e => new Choice(e.Item.ToString()!, $"{e.FormName}, {Shown.Date(e.HappenedOn)}, by {e.AuthorName}"));

    public IEnumerable<Choice> PassageChoices => Passages.Select(p => new Choice(p.Id.ToString(), p.Text.Length <= Shortened ? p.Text : p.Text[..Shortened] + " …"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Family, new DisposalView(), ct);
        Entries = await Records.ReadAsync(Family, new EntriesToDestroy(), ct);
        if (Entry is { } entry)
            Passages = await Records.ReadAsync(Family, new PassagesToDestroy { Entry = entry }, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var rules = RulesInForce.On(London.DateOf(time.GetUtcNow()), await Records.ReadAsync(Founding.Partnership, new DisposalRulesView(), ct));
        await Records.WriteAsync(Family, Act with { Rules = Act.Ground == DestructionGround.Retention ? rules : null, Entry = Act.Scope == DestructionScope.WholeRecord ? null : Act.Entry ?? Entry }, ct);
        return Redirect($"/families/{Family}/disposal");
    }
}
