using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Microsoft.EntityFrameworkCore;

namespace Kith.LegalRecord;

/// <summary>What holds a family's record and what was proposed or destroyed of it; nothing of its content.</summary>
public sealed record DisposalView : View<DisposalSeen>
{
    protected override Permission Needs => Permission.HoldRecords;

    protected override async Task<DisposalSeen> OfAsync(OpenRecord record, CancellationToken ct) => new(
        (await record.Derived<FamilyNow>().FirstOrDefaultAsync(ct))?.Facts.Called ?? FamilyFacts.CalledBy(""),
        Holds.Standing(record), Proposals.Open(record), await DestroyedAsync(record, ct), await record.Rows<RecordClassed>().ToListAsync(ct),
        await record.Derived<KeptUntil>().FirstOrDefaultAsync(ct), record.By);

    /// <summary>What was destroyed, the latest first.</summary>
    internal static async Task<IReadOnlyList<ContentDestroyed>> DestroyedAsync(OpenRecord record, CancellationToken ct) =>
        await record.Rows<ContentDestroyed>().OrderByDescending(d => d.Id).ToListAsync(ct);
}

/// <param name="Kept">From when it counts how long the record is kept; null where nothing can be due.</param>
public sealed record DisposalSeen(string Family, IReadOnlyList<LegalHold> Holds, IReadOnlyList<DestructionProposed> Proposals,
    IReadOnlyList<ContentDestroyed> Destroyed, IReadOnlyList<RecordClassed> Classes, KeptUntil? Kept, Signature By)
{
    public bool MayDispose => By.Holds(Permission.DisposeOfRecords);
}

/// <summary>The entries of which one is to be destroyed, without their words.</summary>
public sealed record EntriesToDestroy : View<IReadOnlyList<Entry>>
{
    private const int Most = 500;

    protected override Permission Needs => Permission.DisposeOfRecords;

    protected override async Task<IReadOnlyList<Entry>> OfAsync(OpenRecord record, CancellationToken ct) =>
        await record.Rows<Entry>().Where(e => e.Corrects == null).OrderByDescending(e => e.OnTimeline).Take(Most).ToListAsync(ct);
}

/// <summary>The passages of one entry in all its versions, for a court's order that names some of them.</summary>
public sealed record PassagesToDestroy : View<IReadOnlyList<Passage>>
{
    public Guid Entry { get; init; }

    protected override Permission Needs => Permission.DisposeOfRecords;
    protected override Guid? Concerns => Entry;

    protected override async Task<IReadOnlyList<Passage>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var all = await record.Rows<Passage>().Where(p => p.Item == Entry).OrderBy(p => p.Id).ToListAsync(ct);
        return [.. all.DistinctBy(p => (p.Question, p.Text))];
    }
}
