using Kith.Record;
using Kith.Shared;

namespace Kith.Recording;

/// <summary>One's own drafts of entries, wherever they are for.</summary>
public sealed class MyDraftsPage(Records records) : KithPage(records)
{
    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Drafts = await DraftLine.MineAsync(Records, ct);
}
