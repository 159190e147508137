using System.Security.Cryptography;
using Kith.Record;
using Kith.Recording;

namespace Kith.LegalRecord;

/// <summary>
/// An entry was corrected or marked as entered in error, and to whom it had been shown before: each of them is sent a notice.
/// Written by the act that changed the entry, so that there is never the one without the other.
/// </summary>
[Indexed(nameof(Item))]
public sealed class CorrectionRecall : OnRecord<CorrectionRecall>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry> Entry { get; init; }

    /// <summary>The version that stood until then.</summary>
    public Id<Entry> Before { get; init; }

    /// <summary>The version that took its place; null where the entry was marked as entered in error.</summary>
    public Id<Entry>? After { get; init; }
    public string Reason { get; init; } = "";
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }

    [AsJson]
    public IReadOnlyList<Recalled> Sent { get; init; } = [];
}

/// <summary>Somebody to whom the entry had been shown, as they were when it last was.</summary>
/// <param name="Version">The latest version that they were shown.</param>
/// <param name="How">How they were last shown it: <see cref="HowSeen"/>.</param>
public sealed record Recalled(RecordId Worker, string Name, string? Employer, Id<Entry> Version, string How, DateTimeOffset At);

/// <summary>A worker acknowledged a notice.</summary>
[Indexed(nameof(Item))]
public sealed class CorrectionAcknowledged : OnRecord<CorrectionAcknowledged>
{
    public Id<CorrectionRecall> Recall { get; init; }
    public RecordId Worker { get; init; }
    public string Name { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A notice of a correction that waits for its worker.</summary>
[Indexed(nameof(Worker), Across = true)]
public sealed class CorrectionDue : Derived
{
    public RecordId Worker { get; set; }
    public Id<CorrectionRecall> Recall { get; set; }

    /// <summary>The entry, as the item that it can be restricted as.</summary>
    public Guid Entry { get; set; }
    public bool InError { get; set; }
    public string ByName { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public string How { get; set; } = "";
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>The same for the same notice whenever it is made, and nothing that tells of what.</summary>
    internal static Guid IdOf(Id<CorrectionRecall> recall, RecordId worker) =>
        new(SHA256.HashData([.. recall.Value.ToByteArray(), .. worker.Value.ToByteArray()]).AsSpan(0, 16));
}

internal sealed class CorrectionsDue : Derivation<CorrectionDue>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(CorrectionRecall), typeof(CorrectionAcknowledged)];

    protected override IEnumerable<CorrectionDue> Derive(OpenRecord record)
    {
        var acknowledged = record.Rows<CorrectionAcknowledged>().AsEnumerable().Select(a => (a.Recall, a.Worker)).ToHashSet();
        return [.. record.Rows<CorrectionRecall>().AsEnumerable().SelectMany(r => r.Sent.Where(s => !acknowledged.Contains((r.Id, s.Worker)))
            .Select(s => new CorrectionDue
            {
                Id = CorrectionDue.IdOf(r.Id, s.Worker), Worker = s.Worker, Recall = r.Id, Entry = r.Entry.Value, InError = r.After is null,
                ByName = r.ByName, At = r.At, How = s.How, SeenAt = s.At,
            }))];
    }
}
