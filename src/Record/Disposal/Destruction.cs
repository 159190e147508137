namespace Kith.Record.Disposal;

/// <summary>
/// What the law had destroyed of one line: which of its fields are their commitments alone and which rows are gone. A row
/// like any other, so the line of the act that destroyed vouches for it; only the door adds it.
/// </summary>
[Indexed(nameof(Of))]
internal sealed class Destruction : OnRecord<Destruction>
{
    /// <summary>The acts that a check takes for lawful: one proposes, and somebody else has it done.</summary>
    public const string Proposal = "ProposeDestruction", Act = "DestroyContent";

    /// <summary>The line that lost content.</summary>
    public Guid Of { get; init; }

    /// <summary>The line of the proposal.</summary>
    public Guid ProposedIn { get; init; }

    /// <summary>The places of its fields, from 0, parted by spaces.</summary>
    public string Fields { get; init; } = "";

    /// <summary>The rows that are gone, each as its table, a stroke and its id in 32 digits, parted by spaces.</summary>
    public string Gone { get; init; } = "";

    public static string NameOf(string table, Guid key) => $"{table}/{key:N}";
}

/// <summary>What an act destroys of its record. What was looked at, by whom and when always stays, and who wrote when.</summary>
public sealed record Destroying
{
    /// <summary>The line in which somebody else proposed it.</summary>
    public required Guid ProposedIn { get; init; }

    /// <summary>The item of which everything goes; none for the whole record.</summary>
    public Guid? Item { get; init; }

    /// <summary>Single rows, with what the act that added them said in the same words; nothing else goes then.</summary>
    public IReadOnlyList<OnRecord>? Rows { get; init; }

    /// <summary>Rows that stay. A line all of whose rows stay is left whole.</summary>
    public Func<OnRecord, bool> Keeps { get; init; } = _ => false;
}
