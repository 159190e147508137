using System.Text.Json;
using Kith.Ledger;

namespace Kith.Record.Store;

/// <summary>One line of one record's chain: the content-free leaf, and beside it the content it commits to.</summary>
internal sealed class LedgerLine
{
    public RecordId Record { get; init; }
    public Guid Id { get; init; }
    public Guid Chain { get; init; }
    public LineType Type { get; init; }
    public byte Version { get; init; }
    public long Sequence { get; init; }
    public byte[] Previous { get; init; } = [];
    public byte[] Commitment { get; init; } = [];
    public DateTimeOffset RecordedAt { get; init; }
    public int PolicyVersion { get; init; }
    public byte[] Hash { get; init; } = [];
    public Guid? ClientKey { get; init; }
    public Guid? Item { get; init; }
    public byte[] Content { get; init; } = [];
}

/// <summary>The end of one chain. A record has one for its acts and one for its access lines, so that looking never waits for writing.</summary>
internal sealed class ChainRow
{
    public RecordId Record { get; init; }
    public Guid Id { get; init; }
    public LineType Type { get; init; }
    public RecordKind Kind { get; init; }
    public long Next { get; set; }
    public byte[] Head { get; set; } = new byte[32];
    public DateTimeOffset LastAt { get; set; }

    /// <summary>How long the chain was when a row that decides access was last added: the age of what the rules remember.</summary>
    public long Rules { get; set; }
}

/// <summary>That a record was shown in the answer to a question, so that who has looked includes searches. Made from the question's own line.</summary>
internal sealed class ShownRow
{
    public RecordId Record { get; init; }
    public Guid Id { get; init; }
    public RecordId AskedBy { get; init; }
    public DateTimeOffset At { get; init; }
    public string By { get; init; } = "";
    public string What { get; init; } = "";

    /// <summary>The rows that a question's line asks for: one for each record that its answer showed.</summary>
    public static IReadOnlyList<ShownRow> Of(
        Guid line, RecordId asker, DateTimeOffset at, string what, Signature by, IReadOnlyList<RecordId>? shown)
    {
        if (shown is null || shown.Count == 0)
            return [];
        var signature = JsonSerializer.Serialize(by, LineContent.Json);
        return [.. shown.Select(one => new ShownRow { Record = one, Id = line, AskedBy = asker, At = at, What = what, By = signature })];
    }
}

/// <summary>A half-filled act, kept in its author's own record.</summary>
internal sealed class DraftRow
{
    /// <summary>In place of the act's name: only the key of a draft that was thrown away is left.</summary>
    public const string ThrownAway = "";

    public RecordId Record { get; init; }
    public Guid Id { get; init; }
    public RecordId About { get; init; }
    public string Act { get; init; } = "";
    public string Json { get; set; } = "";
    public DateTimeOffset SavedAt { get; set; }
}
