using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>Asks why before an entry is struck.</summary>
public sealed class MarkInErrorPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Entry> Entry { get; set; }

    [BindProperty]
    public MarkEnteredInError Act { get; set; } = new();

    public EntryWhole Whole { get; private set; } = null!;

    public string Entries => $"/families/{Family}/entries/{Entry}";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Whole = await Records.ReadAsync(Family, new EntryView { Entry = Entry }, ct);
        if (Whole.Error is null && !Whole.MayStrike)
            throw new Refused("only its author or a team leader may mark an entry as entered in error");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var whole = await Records.ReadAsync(Family, new EntryView { Entry = Entry }, ct);
        if (whole.IsAuthor)
            await Records.WriteAsync(Family, Act with { Entry = Entry }, ct);
        else
            await Records.WriteAsync(Family, new MarkColleaguesEntry { Key = Act.Key, Entry = Entry, Reason = Act.Reason }, ct);
        return Redirect(Entries);
    }
}
