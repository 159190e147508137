using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.Disclosing;

/// <summary>What was shared of a family and what was not, with whom, why, and whether it was opened.</summary>
public sealed class DisclosuresPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(Name = "End")]
    public EndDisclosure End { get; set; } = new();

    public IReadOnlyList<DecidedLine> Lines { get; private set; } = [];
    public bool MayShare => Records.By!.Holds(Permission.ShareInformation);

    public IEnumerable<Choice> ToEnd => Lines.SelectMany(l => l.Shared).Where(s => s.IsOpen).Select(s => new Choice(s.Disclosure.Id.ToString(), $"{s.Disclosure.ForWhom}, {Shared.Shown.Moment(s.Disclosure.At)}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Lines = await Records.ReadAsync(Family, new DisclosuresOfFamily(), ct);
    }

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync("End", End, "/share", ct);
}
