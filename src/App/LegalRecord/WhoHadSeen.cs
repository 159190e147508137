using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Microsoft.EntityFrameworkCore;

namespace Kith.LegalRecord;

/// <summary>
/// Who had been shown which entries of a family's record, in which version and how, by the moment it is read as at: of all
/// workers how much, of one worker what, of one entry who.
/// </summary>
public sealed record WhoHadSeen : View<SeenByThen>
{
    public const int Size = 50;

    /// <summary>What this worker had seen.</summary>
    public RecordId? Worker { get; init; }

    /// <summary>Who had seen this entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }

    /// <summary>Which page of what one worker had seen.</summary>
    public int Page { get; init; } = 1;

    protected override Permission Needs => Permission.SeeWhoHadSeen;
    protected override Guid? Concerns => Entry?.Value;

    protected override async Task<SeenByThen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var entries = await EntriesAsync(record, ct);
        if (Entry is not null && entries.All(e => e.First != Entry))
            throw new Missing();
        EntryThen[] about = [.. entries.Where(e => Entry is null || e.First == Entry)];
        var tally = SeenTally.Of(record, about);
        if (Entry is not null)
            return new SeenByThen(entries.Count)
            {
                Entry = about[0],
                SeenBy = [.. tally.Saw.Select(s => new Saw(tally.Workers[s.Key.Worker], about[0], s.Value)).OrderBy(s => s.First)],
            };
        if (Worker is { } worker)
        {
            Saw[] saw = [.. about.Where(e => tally.Saw.ContainsKey((worker, e.First))).OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.First.Value)
                .Select(e => new Saw(tally.Workers[worker], e, tally.Saw[(worker, e.First)]))];
            var page = Math.Clamp(Page, 1, 10_000);
            return new SeenByThen(entries.Count)
            {
                Worker = tally.Workers.GetValueOrDefault(worker),
                Seen = saw.Length,
                SeenBy = [.. saw.Skip((page - 1) * Size).Take(Size)],
                More = saw.Length > page * Size,
            };
        }
        return new SeenByThen(entries.Count)
        {
            Workers = [.. tally.Saw.GroupBy(s => s.Key.Worker, s => s.Value).Select(s => WorkerSummary.Of(tally.Workers[s.Key], [.. s]))
                .OrderBy(w => w.Who.Name, StringComparer.CurrentCulture).ThenBy(w => w.Who.Worker.Value)],
        };
    }

    private static async Task<IReadOnlyList<EntryThen>> EntriesAsync(OpenRecord record, CancellationToken ct)
    {
        var versions = await record.Rows<Entry>().Select(e => new VersionThen(e.Id, e.Item!.Value, e.FormName, e.HappenedOn, e.Author, e.AuthorName,
            e.Employer, e.RecordedAt)).ToListAsync(ct);
        // A version takes the place of one that was recorded before it.
        return [.. versions.GroupBy(v => v.Whole).Select(v => new EntryThen(new(v.Key), [.. v.OrderBy(x => x.RecordedAt).ThenBy(x => x.Id.Value)]))];
    }
}

/// <summary>Who had been shown what by a moment.</summary>
/// <param name="Entries">How many entries there were that the one who asks may see.</param>
public sealed record SeenByThen(int Entries)
{
    /// <summary>Every worker who had been shown something, or wrote.</summary>
    public IReadOnlyList<WorkerSummary> Workers { get; init; } = [];

    /// <summary>The worker who was asked about; null where they had seen nothing.</summary>
    public Signature? Worker { get; init; }

    /// <summary>How many of the entries that worker had seen.</summary>
    public int Seen { get; init; }

    /// <summary>The entry that was asked about.</summary>
    public EntryThen? Entry { get; init; }

    /// <summary>What that worker had seen, or who had seen that entry.</summary>
    public IReadOnlyList<Saw> SeenBy { get; init; } = [];
    public bool More { get; init; }
}

/// <summary>One version of an entry, as far as it is told here: nothing of what it says.</summary>
public sealed record VersionThen(
    Id<Entry> Id, Guid Whole, string Form, DateOnly HappenedOn, RecordId Author, string AuthorName, string? Employer, DateTimeOffset RecordedAt);

/// <summary>An entry with the versions that there were.</summary>
public sealed record EntryThen(Id<Entry> First, IReadOnlyList<VersionThen> Versions)
{
    public string Form => Versions[^1].Form;
    public DateOnly HappenedOn => Versions[^1].HappenedOn;
    public string AuthorName => Versions[^1].AuthorName;
}

/// <summary>One way in which somebody was shown an entry, the first and the last time.</summary>
public sealed record Way(string How, DateTimeOffset First, DateTimeOffset Last, int Times);

/// <summary>That a worker had seen an entry.</summary>
public sealed record Saw(Signature Who, EntryThen Entry, SawWays How)
{
    public DateTimeOffset First => How.Ways.Min(w => w.First);

    /// <summary>The number of the latest version that they were shown.</summary>
    public int Version => How.Latest + 1;
}

/// <summary>How much one worker had seen.</summary>
public sealed record WorkerSummary(Signature Who, int Seen, int Opened, int Printed, int Sent, int Wrote, DateTimeOffset First, DateTimeOffset Last)
{
    internal static WorkerSummary Of(Signature who, IReadOnlyCollection<SawWays> saw)
    {
        int With(string how) => saw.Count(s => s.Ways.Any(w => w.How == how));
        return new(who, saw.Count, With(HowSeen.Read), With(HowSeen.Print), With(HowSeen.Export), With(HowSeen.Wrote),
            saw.Min(s => s.Ways.Min(w => w.First)), saw.Max(s => s.Ways.Max(w => w.Last)));
    }
}
