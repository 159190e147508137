using Kith.Ledger;

namespace Kith.Record.Log;

/// <summary>Signs bundles, and documents that leave alone, with the log's key: what it signs begins with their format, so it can never be taken for a checkpoint.</summary>
public sealed class BundleSigning
{
    private readonly LogKeys _keys;

    internal BundleSigning(LogKeys keys) => _keys = keys;

    /// <summary>The public keys of a log, for the reader to compare with what they have from elsewhere.</summary>
    public IReadOnlyList<NoteVerifier> VerifiersOf(string origin) => [.. _keys.For(origin).Select(k => k.Verifier)];

    /// <summary>Signs the note of a bundle, with a key that signed the checkpoint which its lines are proved to.</summary>
    public NoteSignature Sign(LogState checkpoint, string note)
    {
        if (!note.StartsWith("kith-bundle/", StringComparison.Ordinal) && !note.StartsWith(SealedDocument.Format + "\n", StringComparison.Ordinal))
            throw new ArgumentException("Only the note of a bundle or of a document is signed here.", nameof(note));
        var key = _keys.For(checkpoint.Origin).LastOrDefault(k => checkpoint.Note.IsSignedBy(k.Verifier));
        return (key ?? throw new Refused("the log’s key is not on this server, so no bundle can be signed here")).Sign(note);
    }
}
