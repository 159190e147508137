using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;

namespace Kith.Bench;

/// <summary>What a page is made of, each part alone: where its time goes.</summary>
internal static class Parts
{
    public static async Task RunAsync(BenchKith kith, IReadOnlyList<RecordId> families, double seconds)
    {
        var records = kith.As(kith.Worker);
        RecordId Any(int client, int i) => families[(client * 7919 + i * 31) % families.Count];
        await SayAsync("the line alone", (c, i) => records.ReadAsync(Any(c, i), new Glance()));
        await SayAsync("the family as it stands", (c, i) => records.ReadAsync(Any(c, i), new FamilyFactsView()));
        await SayAsync("what the family page reads", (c, i) => records.ReadAsync(Any(c, i), new FamilyView()));
        await SayAsync("what the chronology reads", (c, i) => records.ReadAsync(Any(c, i), new ChronologyView()));
        await SayAsync("drafts", (c, i) => records.DraftsAsync());

        async Task SayAsync(string what, Func<int, int, Task> once)
        {
            if (Environment.GetEnvironmentVariable("PART") is not { } one || what.Contains(one, StringComparison.Ordinal))
                Console.WriteLine($"  {what}: {await Load.WarmAsync(8, seconds, once)}");
        }
    }

    private sealed record Glance : View<int>
    {
        protected override Permission Needs => Permission.SeeFamily;
        protected override Task<int> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(0);
    }
}
