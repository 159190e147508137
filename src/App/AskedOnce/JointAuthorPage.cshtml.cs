using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.AskedOnce;

/// <summary>The author names a colleague of another discipline who was there too.</summary>
public sealed class JointAuthorPage(Records records, Forms forms) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Entry> Entry { get; set; }

    [BindProperty]
    public AskJointAuthor Act { get; set; } = new();

    public EntryWhole Whole { get; private set; } = null!;
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Whole = await Records.ReadAsync(Family, new EntryView { Entry = Entry }, ct);
        if (!Whole.MayAskJointAuthor)
            throw new Missing();
        var form = await forms.WithIdAsync(Whole.Now.Entry.Form, ct) ?? throw new Missing();
        Choices = await CoSigner.ChoicesAsync(Records, Family, form.Code, Entry.Value, Whole.By.Discipline, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act with { Entry = Entry }, ct);
        return Redirect($"/families/{Family}/entries/{Entry}");
    }
}
