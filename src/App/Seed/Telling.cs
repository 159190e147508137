using Kith.Record;

namespace Kith.Seed;

/// <summary>A clock that stands where the story is. It never goes back.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void TurnTo(DateTimeOffset at) => _now = at > _now ? at : _now;
}

/// <summary>One thing a worker does at an instant of the story.</summary>
/// <param name="Act">Made when it is told, because it may need what an earlier act gave.</param>
/// <param name="Then">Takes what the act gave.</param>
internal sealed record Told(DateTimeOffset At, RecordId Worker, RecordId Record, Func<Act> Act, Action<object?>? Then = null)
{
    /// <summary>What the worker looks at first, because the act needs it: through the door, as on a page.</summary>
    public Func<Records, Task>? Look { get; init; }

    /// <summary>What the same worker does in the same transaction, never apart from it.</summary>
    public IReadOnlyList<Told> Also { get; init; } = [];

    public static Told Of(DateTimeOffset at, RecordId worker, RecordId record, Act act) => new(at, worker, record, () => act);
}

/// <summary>Tells a story through the door in the order of time, some hundreds of acts in one transaction.</summary>
/// <param name="turn">Turns the clock that the door goes by.</param>
internal sealed class Telling(RecordRuntime runtime, Action<DateTimeOffset> turn, int together = 500)
{
    private readonly List<Told> _waiting = [];
    private readonly HashSet<RecordId> _awaited = [];

    /// <summary>How many acts were done.</summary>
    public int Done { get; private set; }

    public async Task TellAsync(IEnumerable<Told> story)
    {
        foreach (var told in story)
        {
            // What needs an earlier act's result comes after that act's transaction.
            IReadOnlyList<Told> all = [told, .. told.Also];
            if (_waiting.Count >= together || told.Look is not null || all.Any(t => _awaited.Contains(t.Record)))
                await FlushAsync();
            if (told.Look is { } look)
            {
                turn(told.At);
                await look(runtime.For(new Asking(told.Worker, "seed", "town")));
            }
            _waiting.AddRange(all);
            _awaited.UnionWith(all.Where(t => t.Then is not null).Select(t => t.Record));
        }
        await FlushAsync();
    }

    /// <summary>What a worker of the story sees, now that so much of it is told.</summary>
    public Task<T> SeeAsync<T>(RecordId worker, RecordId record, View<T> view) => runtime.For(new Asking(worker, "seed", "town")).ReadAsync(record, view);

    private async Task FlushAsync()
    {
        if (_waiting.Count == 0)
            return;
        var results = await runtime.WriteTogetherAsync(Taken());
        for (var i = 0; i < results.Count; i++)
            _waiting[i].Then?.Invoke(results[i]);
        Done += results.Count;
        _waiting.Clear();
        _awaited.Clear();
    }

    private IEnumerable<(Asking, RecordId, Act)> Taken()
    {
        foreach (var told in _waiting)
        {
            turn(told.At);
            yield return (new Asking(told.Worker, "seed", "town"), told.Record, told.Act());
        }
    }
}
