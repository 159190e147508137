using Kith.Access;
using Kith.Record;

namespace Kith.Recording;

/// <summary>Every version of every recording form.</summary>
public sealed record FormsView : View<IReadOnlyList<RecordingForm>>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override Task<IReadOnlyList<RecordingForm>> OfAsync(OpenRecord record, CancellationToken ct) => record.Rows<RecordingForm>().ListAsync(ct);
}

/// <summary>
/// The recording forms, kept in memory: a version never changes, so only what is newest must be asked for again. They hold
/// nothing of any family.
/// </summary>
public sealed class Forms(RecordRuntime runtime, TimeProvider clock)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    private sealed record Kept(IReadOnlyList<RecordingForm> All, IReadOnlyDictionary<Id<RecordingForm>, RecordingForm> ById, long At);

    private volatile Kept? _kept;

    /// <summary>The version with this id; null when there is none.</summary>
    public async ValueTask<RecordingForm?> WithIdAsync(Id<RecordingForm> id, CancellationToken ct = default)
    {
        if (_kept is { } kept && kept.ById.TryGetValue(id, out var known))
            return known;
        return (await KeptAsync(ct)).ById.GetValueOrDefault(id);
    }

    /// <summary>The newest version of each form that is offered for writing.</summary>
    public async ValueTask<IReadOnlyList<RecordingForm>> OfferedAsync(CancellationToken ct = default) =>
        [.. (await KeptAsync(ct)).All.GroupBy(f => f.Code).Select(g => g.MaxBy(f => f.Version)!).Where(f => !f.Retired).OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>All versions of all forms, of each form the newest first.</summary>
    public async ValueTask<IReadOnlyList<RecordingForm>> AllAsync(CancellationToken ct = default) => (await KeptAsync(ct)).All;

    /// <summary>Asks again the next time, because a version was published here.</summary>
    public void Forget() => _kept = null;

    private async ValueTask<Kept> KeptAsync(CancellationToken ct)
    {
        if (_kept is { } kept && clock.GetElapsedTime(kept.At) < s_fresh)
            return kept;
        var at = clock.GetTimestamp();
        var all = await runtime.For(new Asking(Founding.Kith, "job", "forms")).ReadAsync(Founding.Partnership, new FormsView(), ct);
        all = [.. all.OrderBy(f => f.Code, StringComparer.Ordinal).ThenByDescending(f => f.Version)];
        return _kept = new Kept(all, all.ToDictionary(f => f.Id), at);
    }
}
