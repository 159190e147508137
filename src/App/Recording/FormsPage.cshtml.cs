using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Recording;

/// <summary>The partnership's recording forms and their versions.</summary>
public sealed class FormsPage(Records records) : KithPage(records)
{
    public IReadOnlyList<IGrouping<string, RecordingForm>> All { get; private set; } = [];
    public bool MayPublish { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var (all, by) = await Records.ReadAsync(Founding.Partnership, new FormsToManage(), ct);
        All = [.. all.OrderByDescending(f => f.Version).GroupBy(f => f.Code).OrderBy(g => g.First().Name, StringComparer.Ordinal)];
        MayPublish = by.Holds(Permission.PublishForms);
    }
}

/// <summary>All forms, and who asks for them.</summary>
public sealed record FormsToManage : View<(IReadOnlyList<RecordingForm> All, Signature By)>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<(IReadOnlyList<RecordingForm> All, Signature By)> OfAsync(OpenRecord record, CancellationToken ct) =>
        (await record.Rows<RecordingForm>().ListAsync(ct), record.By);
}
