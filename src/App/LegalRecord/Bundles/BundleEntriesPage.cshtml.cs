using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord.Bundles;

/// <summary>Every passage of a bundle with what was decided on it, some entries at a time.</summary>
public sealed class BundleEntriesPage(Records records, Forms forms) : KithPage(records)
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<BundleRequest> Bundle { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public BundleState State { get; private set; } = null!;
    public IReadOnlyList<BundleEntry> Shown { get; private set; } = [];
    public bool More { get; private set; }
    public string Here => $"/families/{Family}/bundles/{Bundle}/entries";
    public bool MayPrepare => State.Made is null && State.Withdrawn is null && Records.By!.Holds(Permission.PrepareBundle);

    private readonly Dictionary<Id<Entry>, RecordingForm?> _writtenIn = [];

    public string DecideOn(BundleText text) => $"/families/{Family}/bundles/{Bundle}/decide?entry={text.Entry}&field={text.Field}";

    public string LabelOf(BundleEntry entry, BundleText text) => BundleLabels.Of(text, _writtenIn.GetValueOrDefault(text.Entry));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        State = await Records.ReadAsync(Family, new BundleView { Bundle = Bundle }, ct);
        PageNumber = Math.Clamp(PageNumber, 1, 1 + State.Entries.Count / Size);
        Shown = [.. State.Entries.Skip((PageNumber - 1) * Size).Take(Size)];
        More = State.Entries.Count > PageNumber * Size;
        foreach (var version in Shown.SelectMany(e => e.Versions))
            _writtenIn[version.Entry.Id] = await forms.WithIdAsync(version.Entry.Form, ct);
    }
}

/// <summary>What a text of an entry is called: by the question it answers.</summary>
internal static class BundleLabels
{
    public static string Of(BundleText text, RecordingForm? form) => text.Passage is not { } passage ? text.Label
        : $"{form?.Questions.FirstOrDefault(q => q.Key == passage.Question)?.Label ?? "Further passage"} ({passage.Kind.InFull()})";
}
