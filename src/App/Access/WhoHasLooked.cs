using Kith.Record;

namespace Kith.Access;

/// <summary>Who has read or written what of a record, when and on what basis, newest first.</summary>
public sealed record WhoHasLooked : View<LooksPage>
{
    /// <summary>Only what happened before this instant.</summary>
    public DateTimeOffset? Before { get; init; }
    public RecordId? Worker { get; init; }
    public bool WritesOnly { get; init; }

    protected override Permission Needs => Permission.SeeWhoHasLooked;

    protected override Task<LooksPage> OfAsync(OpenRecord record, CancellationToken ct) => LooksPage.OfAsync(record, Before, Worker, WritesOnly, ct);
}

/// <summary>What a worker did themselves, and who opened their own record: signing in, searches, refusals.</summary>
public sealed record WhatIDid : View<LooksPage>
{
    public DateTimeOffset? Before { get; init; }
    public bool WritesOnly { get; init; }

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override Task<LooksPage> OfAsync(OpenRecord record, CancellationToken ct) => LooksPage.OfAsync(record, Before, null, WritesOnly, ct);
}

/// <summary>One page of who has looked.</summary>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record LooksPage(IReadOnlyList<Look> Looks, DateTimeOffset? Next)
{
    private const int Size = 50, Chunk = 500, Most = 10;

    internal static async Task<LooksPage> OfAsync(OpenRecord record, DateTimeOffset? before, RecordId? worker, bool writesOnly, CancellationToken ct)
    {
        var found = new List<Look>();
        var from = before ?? DateTimeOffset.MaxValue;
        var most = worker is null && !writesOnly ? Size + 1 : Chunk;
        // A filter that finds little looks through so many lines at a time, and says where it stopped.
        for (var i = 0; i < Most; i++)
        {
            var chunk = await record.LooksAsync(from, most, ct);
            foreach (var look in chunk.Where(look => (worker is null || look.By.Worker == worker) && (!writesOnly || look.Wrote)))
            {
                // A page goes on to the end of its last instant, or the next would begin behind what is left of it.
                if (found.Count >= Size && look.At < found[^1].At)
                    return new(found, found[^1].At);
                found.Add(look);
            }
            if (chunk.Count < most)
                return new(found, null);
            from = chunk[^1].At;
        }
        return new(found, from);
    }
}
