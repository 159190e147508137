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
        // A filter that finds little looks through so many lines at a time, and says where it stopped.
        for (var i = 0; i < Most; i++)
        {
            var chunk = await record.LooksAsync(from, worker is null && !writesOnly ? Size + 1 : Chunk, ct);
            foreach (var look in chunk)
            {
                if (found.Count == Size)
                    return new(found, from);
                from = look.At;
                if ((worker is null || look.By.Worker == worker) && (!writesOnly || look.Wrote))
                    found.Add(look);
            }
            if (chunk.Count <= Size)
                return new(found, null);
        }
        return new(found, from);
    }
}
