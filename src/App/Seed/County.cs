using System.Diagnostics;
using Kith.Record;
using Kith.Recording;

namespace Kith.Seed;

/// <summary>As many families as are asked for, with short stories, for load. Each family is told whole, one after the other.</summary>
internal sealed class County(Setting setting, RecordRuntime runtime, CountyClock clock)
{
    private const int FamiliesTogether = 40;

    // The next transaction is made up while one is being written.
    private const int InFlight = 2;

    /// <summary>How many acts were done.</summary>
    public long Done { get; private set; }

    /// <param name="first">The number of the first family; the town's are below ten thousand.</param>
    public async Task TellAsync(int first, int families, IReadOnlyList<RecordingForm> forms, Action<int, long>? progress = null)
    {
        var writing = new Writing(setting, forms.ToDictionary(f => f.Code));
        var maker = new HouseholdMaker(setting.Stock, setting.Time, new NhsNumbersForTests(first % 900_000));
        var start = DateTimeOffset.UtcNow;
        var writes = new Queue<Task<IReadOnlyList<object?>>>();
        for (var i = 0; i < families; i += FamiliesTogether)
        {
            var acts = new List<Told>();
            // Records that are opened one after the other lie side by side.
            for (var n = i; n < Math.Min(families, i + FamiliesTogether); n++)
                acts.AddRange(new FamilyStory(setting, writing, maker.Make(first + n, RecordId.New(start.AddMilliseconds(n)))).TellShortly());
            if (writes.Count >= InFlight)
                Done += (await writes.Dequeue()).Count;
            writes.Enqueue(runtime.WriteTogetherAsync(Taken(acts)));
            progress?.Invoke(i, Done);
        }
        while (writes.TryDequeue(out var write))
            Done += (await write).Count;
    }

    private IEnumerable<(Asking, RecordId, Act)> Taken(List<Told> acts)
    {
        foreach (var told in acts)
        {
            clock.Now = told.At;
            yield return (new Asking(told.Worker, "seed", "county"), told.Record, told.Act());
        }
    }
}

/// <summary>A clock that stands where the family's story is: each family begins anew.</summary>
internal sealed class CountyClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
