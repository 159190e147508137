using Kith.Access;
using Kith.Record;

namespace Kith.AskedOnce;

/// <summary>What counts as asked already, kept for a minute so that opening a form does not ask for it each time. It holds nothing of any family.</summary>
public sealed class AskedOnceDesk(RecordRuntime runtime, TimeProvider clock)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    private sealed record Kept(AskedOnceSet Set, DateOnly Day, long At);

    private volatile Kept? _kept;

    /// <summary>What counts today. The same object as long as nothing was published, so that what it works out once stays.</summary>
    public async ValueTask<AskedOnceSet> TodayAsync(CancellationToken ct = default)
    {
        var day = London.DateOf(clock.GetUtcNow());
        if (_kept is { } kept && kept.Day == day && clock.GetElapsedTime(kept.At) < s_fresh)
            return kept.Set;
        var at = clock.GetTimestamp();
        var (published, _) = await runtime.For(new Asking(Founding.Kith, "job", "asked once")).ReadAsync(Founding.Partnership, new AskedOnceView(), ct);
        var (set, before) = (AskedOnceSet.On(day, published), _kept?.Set);
        if (before is not null && before.Version == set.Version)
            set = before;
        _kept = new Kept(set, day, at);
        return set;
    }

    /// <summary>Asks again the next time, because a version was published here.</summary>
    public void Forget() => _kept = null;
}
