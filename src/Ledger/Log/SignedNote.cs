namespace Kith.Ledger;

/// <summary>
/// A text and the signatures under it, in the form of C2SP signed-note. The text says nothing until a key that is trusted has
/// been found to have signed it; signatures of other keys are passed over.
/// </summary>
/// <param name="Text">What is signed, to its last newline.</param>
/// <param name="Signatures">The signatures, in the order of their lines.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>The note: text, an empty line, a line for each signature.</summary>
    /// <exception cref="FormatException">The text has no form in a note, or there is no signature.</exception>
    public string Encode()
    {
        NoteForm.CheckText(Text);
        if (Signatures.Count is 0 or > NoteForm.MostSignatures)
            throw new FormatException($"A note has 1 to {NoteForm.MostSignatures} signatures.");
        return string.Concat([Text, "\n", .. Signatures.Select(s => s.Line)]);
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a note, to the last character.</exception>
    public static SignedNote Parse(string note)
    {
        if (note is null || note.Length > NoteForm.MostBytes)
            throw new FormatException("The note is longer than a note may be.");
        NoteForm.CheckCharacters(note);
        // The text may have empty lines itself: the last one is where the signatures begin.
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || note[^1] != '\n')
            throw new FormatException("A note is a text, an empty line and signature lines.");
        var lines = note[(split + 2)..].Split('\n');
        if (lines.Length - 1 is 0 or > NoteForm.MostSignatures)
            throw new FormatException($"A note has 1 to {NoteForm.MostSignatures} signatures.");
        return new SignedNote(note[..(split + 1)], [.. lines[..^1].Select(NoteSignature.Parse)]);
    }

    /// <summary>Reads a note from its bytes, which must be UTF-8.</summary>
    /// <exception cref="FormatException">The bytes are not a note.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> note) => note.Length > NoteForm.MostBytes
        ? throw new FormatException("The note is longer than a note may be.")
        : Parse(StrictUtf8.Text(note, "note"));

    /// <summary>The note with one more signature at its end.</summary>
    public SignedNote With(NoteSignature signature) => this with { Signatures = [.. Signatures, signature] };

    /// <summary>
    /// Whether this key signed the text. Where there are several lines with its name and id, all must verify: C2SP asks to refuse a
    /// note under which a known key's signature does not hold.
    /// </summary>
    public bool IsSignedBy(NoteVerifier verifier)
    {
        var own = Signatures.Where(verifier.IsNamedBy).ToArray();
        return own.Length > 0 && own.All(s => verifier.Verify(Text, s));
    }

    /// <summary>When this cosigner signed, by its own clock, in whole seconds; null where it did not, or the key is no cosigner's.</summary>
    public DateTimeOffset? CosignedAt(NoteVerifier verifier) =>
        verifier.IsCosigner && IsSignedBy(verifier) ? Signatures.Where(verifier.IsNamedBy).Max(NoteVerifier.TimeOf) : null;
}
