using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// A document that left alone, with a note by which anybody who has the log's public key can tell that this log sealed it and that
/// it is unaltered. It proves no line: who is given a few passages is not told how long the record is. See docs/ledger.md.
/// </summary>
public static class SealedDocument
{
    /// <summary>What the note begins with.</summary>
    public const string Format = "kith-document/v1";

    /// <summary>The parts of the ZIP file.</summary>
    public const string Document = "document.pdf", Note = "document.note";

    private const int MostBytes = 200 << 20;

    /// <summary>What is signed: the format, the log's name, the document's digest, and when it was sealed, to the second.</summary>
    public static string NoteText(string origin, ReadOnlySpan<byte> sha256, DateTimeOffset at) =>
        $"{Format}\n{origin}\nsha256 {Convert.ToHexStringLower(sha256)}\nsealed {BundleForm.Seconds(at)}\n";

    /// <summary>Writes the document and its note as a ZIP file.</summary>
    public static void Write(Stream to, byte[] document, string origin, DateTimeOffset at, Func<string, NoteSignature> sign)
    {
        var text = NoteText(origin, SHA256.HashData(document), at);
        var note = new SignedNote(text, [sign(text)]);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in new[] { (Document, document), (Note, Encoding.UTF8.GetBytes(note.Encode())) })
        {
            using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
            part.Write(bytes);
        }
    }

    internal static BundleReport Check(BundleZip zip, BundleTrust trust)
    {
        var note = BundleCheck.Reading(Note, () => SignedNote.Parse(zip.Bytes(Note, BundleForm.MostNote)));
        if (!trust.Log.Any(key => !key.IsCosigner && note.IsSignedBy(key)))
            throw new NotWhole("The document is not sealed by the key that was given: the seal was altered, or another log made it.");
        if (note.Text.Split('\n') is not [Format, var origin, var digest, var sealedAt, ""])
            throw new NotWhole("The seal is not one of a document.");
        if (digest != "sha256 " + Convert.ToHexStringLower(SHA256.HashData(zip.Bytes(Document, MostBytes))))
            throw new NotWhole("The document is not the one that was sealed: it was altered.");
        if (zip.Parts.Count != 2)
            throw new NotWhole("A part was added: only the document and its seal belong in the file.");
        var at = DateTimeOffset.TryParseExact(sealedAt, "'sealed 'yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
            ? read : throw new NotWhole("The seal does not say when it was made.");
        return new BundleReport
        {
            IsWhole = true,
            Sentence = $"The document is whole and unaltered: {origin} sealed it on {at.ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture)} UTC.",
            Origin = origin,
        };
    }
}
