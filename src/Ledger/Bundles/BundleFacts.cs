namespace Kith.Ledger;

/// <summary>What a bundle says of itself. It is signed with the rest, and vouched for by whoever made the bundle.</summary>
/// <param name="Purpose">What the bundle was made for.</param>
/// <param name="Authority">By what right it was made: an order, a section of an act, a person's consent.</param>
/// <param name="Recipient">Who it was made for.</param>
/// <param name="MadeAt">When it was made; whole seconds are kept.</param>
public sealed record BundleFacts(string Purpose, string Authority, string Recipient, DateTimeOffset MadeAt)
{
    /// <summary>Anything else that it should say, by name.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One line of a chain, with its place in the log and the proof of it.</summary>
/// <param name="Leaf">Its leaf.</param>
/// <param name="Content">Its content: fields open or withheld, none external (see <see cref="Content.Opened"/>).</param>
/// <param name="Position">Its place in the log, from 0.</param>
/// <param name="Path">The inclusion proof to the bundle's checkpoint, lowest hash first.</param>
public sealed record BundleLine(Leaf Leaf, Content Content, long Position, IReadOnlyList<byte[]> Path);

/// <summary>A value that a reader is shown: where it is in the line. The bundle's writer takes the value itself from there.</summary>
/// <param name="Field">The name of an open field.</param>
/// <param name="At">A JSON pointer (RFC 6901) into the field's value; empty for all of it.</param>
public readonly record struct ShownValue(string Field, string At = "");

/// <summary>Something worked out from lines: a count, a flag.</summary>
/// <param name="Rule">The rule that it came from, with its version.</param>
/// <param name="Text">What it says.</param>
/// <param name="From">The lines that it came from: number of the chain in the bundle, sequence number in the chain.</param>
public sealed record BundleStatement(string Rule, string Text, IReadOnlyList<(int Chain, long Line)> From);

/// <summary>One chain of a bundle.</summary>
/// <param name="Record">The record it belongs to, by an opaque name.</param>
/// <param name="Type">What its lines are about.</param>
/// <param name="Id">The 16 bytes of its id, as hexadecimal digits.</param>
/// <param name="Lines">How many lines it had when the bundle was made: all of them.</param>
/// <param name="Head">The hash of the last leaf.</param>
/// <param name="File">The file in the bundle that holds its lines.</param>
public sealed record BundleChain(string Record, LineType Type, string Id, long Lines, string Head, string File);
