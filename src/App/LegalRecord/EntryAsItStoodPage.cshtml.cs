using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord;

/// <summary>One entry with the versions that there were at a past moment.</summary>
public sealed class EntryAsItStoodPage(Records records, TimeProvider clock, Forms forms) : MomentPage(records, clock)
{
    [BindProperty(SupportsGet = true, Name = "entry")]
    public Id<Entry> Entry { get; set; }

    public EntryWhole Whole { get; private set; } = null!;

    public VersionShown Version { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (!FindMoment())
            throw new Missing();
        Whole = await Records.ReadAsync(Family, new EntryView { Entry = Entry }, Moment!.Value, ct);
        Version = new VersionShown(Whole.Now, await forms.WithIdAsync(Whole.Now.Entry.Form, ct), Whole.Error is not null, 2);
    }
}
