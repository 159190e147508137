using System.Globalization;

namespace Kith.Ledger;

/// <summary>
/// What a log says about itself at one moment, in the form of C2SP tlog-checkpoint: its name, how many entries it has, and the
/// root of the tree over them. Signed, it is a note (<see cref="SignedNote"/>).
/// </summary>
/// <param name="Origin">The log's name: one line, for instance <c>kith.example.org/log</c>.</param>
/// <param name="Size">How many entries.</param>
/// <param name="Root">The RFC 6962 root over them: 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Further lines, which C2SP does not recommend; none of them is empty.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The text that is signed, to its last newline.</summary>
    /// <exception cref="FormatException">A part has no form in a checkpoint.</exception>
    public string Body
    {
        get
        {
            if (Size < 0 || Root is not { Length: Leaf.HashLength })
                throw new FormatException("A checkpoint has a size that is not negative and a root of 32 bytes.");
            var body = string.Concat(
                [Origin, "\n", Size.ToString(CultureInfo.InvariantCulture), "\n", Convert.ToBase64String(Root), "\n", .. Extensions.Select(e => e + "\n")]);
            if (string.IsNullOrEmpty(Origin) || Origin.Contains('\n', StringComparison.Ordinal) || Extensions.Any(e => string.IsNullOrEmpty(e) || e.Contains('\n', StringComparison.Ordinal)))
                throw new FormatException("The lines of a checkpoint are not empty, and each is one line.");
            NoteForm.CheckText(body);
            return body;
        }
    }

    /// <summary>Reads what <see cref="Body"/> gave.</summary>
    /// <exception cref="FormatException">The text is not a checkpoint, to the last character.</exception>
    public static Checkpoint Parse(string body)
    {
        NoteForm.CheckText(body);
        var lines = body[..^1].Split('\n');
        if (lines.Length < 3 || lines.Any(line => line.Length == 0))
            throw new FormatException("A checkpoint has three lines or more, none of them empty.");
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size.ToString(CultureInfo.InvariantCulture) != lines[1])
            throw new FormatException("The size of a checkpoint is a whole number without zeros before it.");
        var root = NoteForm.Base64(lines[2]);
        if (root.Length != Leaf.HashLength)
            throw new FormatException("The root of a checkpoint is 32 bytes.");
        return new Checkpoint(lines[0], size, root) { Extensions = lines[3..] };
    }
}
