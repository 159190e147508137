using System.Security.Cryptography;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// Checks a court bundle, or a document that was sealed alone, knowing nothing but the keys that are trusted. Whatever file is given, the answer is a report; the order
/// of the checks is the one in docs/ledger.md, and the first thing wrong ends them.
/// </summary>
public static class BundleCheck
{
    /// <summary>Checks the bundle in a stream that can be sought in.</summary>
    public static BundleReport Run(Stream zip, BundleTrust trust)
    {
        try
        {
            var parts = new BundleZip(zip);
            return parts.Parts.ContainsKey(SealedDocument.Note) ? SealedDocument.Check(parts, trust) : Check(parts, trust);
        }
        catch (NotWhole wrong)
        {
            return BundleReport.Not(wrong.Message);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or IOException)
        {
            return BundleReport.Not("A part of the ZIP file cannot be unpacked: it is damaged.");
        }
    }

    /// <summary>What a part says, or that it cannot be read and why.</summary>
    internal static T Reading<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException why)
        {
            throw new NotWhole($"The part {name} cannot be read. {why.Message}");
        }
    }

    private static BundleReport Check(BundleZip zip, BundleTrust trust)
    {
        var note = Reading(BundleForm.Note, () => SignedNote.Parse(zip.Bytes(BundleForm.Note, BundleForm.MostNote)));
        if (!trust.Log.Any(key => !key.IsCosigner && note.IsSignedBy(key)))
            throw new NotWhole("The bundle is not signed by the key that was given: it was altered, or another log made it.");
        var bytes = zip.Bytes(BundleForm.Manifest, BundleForm.MostJson);
        // The signature is sound; what is not told in it cannot be trusted.
        if (note.Text.Split('\n') is not [BundleForm.Format, var origin, _, ""] || note.Text != BundleForm.NoteText(origin, SHA256.HashData(bytes)))
            throw new NotWhole("The manifest is not the one that was signed: it was altered.");
        var manifest = Reading(BundleForm.Manifest, () => BundleManifest.Parse(bytes));
        if (manifest.Origin != origin)
            throw new NotWhole("The manifest names another log than the one that signed it.");
        CheckFiles(zip, manifest);

        var checkpointNote = Reading(BundleForm.Checkpoint, () => SignedNote.Parse(zip.Bytes(BundleForm.Checkpoint, BundleForm.MostNote)));
        var checkpoint = Reading(BundleForm.Checkpoint, () => Checkpoint.Parse(checkpointNote.Text));
        if (!trust.Log.Any(key => !key.IsCosigner && checkpointNote.IsSignedBy(key)))
            throw new NotWhole("The checkpoint of the log is not signed by the key that was given.");
        if (checkpoint.Origin != origin)
            throw new NotWhole("The checkpoint is of another log than the one that signed the bundle.");
        Cosigned[] cosigned = [.. trust.Witnesses.Where(w => w.IsCosigner).Select(w => (w.Name, At: checkpointNote.CosignedAt(w)))
            .Where(c => c.At is not null).Select(c => new Cosigned(c.Name, c.At!.Value)).DistinctBy(c => c.Witness)];
        if (cosigned.Length < trust.WitnessesNeeded)
            throw new NotWhole($"The checkpoint is cosigned by {cosigned.Length} of the witnesses that were given; {trust.WitnessesNeeded} must have.");
        CheckKeys(zip);

        var shown = Reading(BundleForm.Entries, () => BundleShown.Parse(zip.Bytes(BundleForm.Entries, BundleForm.MostJson), manifest.Chains));
        var lines = new BundleLines(zip, manifest.Chains, shown);
        lines.Check();
        lines.CheckPlaces(checkpoint);
        return new BundleReport
        {
            IsWhole = true,
            Sentence = "The bundle is whole and unaltered.",
            Origin = origin,
            LogSize = checkpoint.Size,
            Facts = manifest.Facts,
            Chains = manifest.Chains,
            Lines = lines.Count,
            Fields = lines.Fields,
            Withheld = lines.Withheld,
            Entries = shown.Count,
            Statements = shown.Statements,
            First = lines.First,
            Last = lines.Last,
            CosignedBy = cosigned,
        };
    }

    /// <summary>Exactly the files that the manifest names are there, each with its size and digest.</summary>
    private static void CheckFiles(BundleZip zip, BundleManifest manifest)
    {
        foreach (var file in manifest.Files)
        {
            if (!zip.Parts.TryGetValue(file.Name, out var part))
                throw new NotWhole($"The part {Told(file.Name)} is missing.");
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var stream = zip.Open(part);
            var buffer = new byte[1 << 16];
            var size = 0L;
            for (int read; size <= file.Size && (read = stream.Read(buffer)) > 0; size += read)
                hash.AppendData(buffer, 0, read);
            if (part.Size != file.Size || size != file.Size || Convert.ToHexStringLower(hash.GetCurrentHash()) != file.Sha256)
                throw new NotWhole($"The part {Told(file.Name)} was altered.");
        }

        var named = manifest.Files.Select(f => f.Name).Concat([BundleForm.Manifest, BundleForm.Note]).ToHashSet(StringComparer.Ordinal);
        if (named.Count != manifest.Files.Count + 2)
            throw new NotWhole("The manifest names a part twice.");
        if (zip.Parts.Keys.FirstOrDefault(name => !named.Contains(name)) is { } added)
            throw new NotWhole($"The part {added} was added: the manifest does not name it.");
        // A file of lines that no chain has would look like part of the record and be checked by nobody.
        var places = new[] { BundleForm.Checkpoint, BundleForm.Proof, BundleForm.Entries, BundleForm.Keys }.Concat(manifest.Chains.Select(c => c.File)).ToHashSet(StringComparer.Ordinal);
        if (manifest.Files.FirstOrDefault(f => !places.Contains(f.Name) && !f.Name.StartsWith(BundleForm.Documents, StringComparison.Ordinal)) is { } other)
            throw new NotWhole($"The part {Told(other.Name)} has no place in a bundle.");
    }

    private static void CheckKeys(BundleZip zip)
    {
        if (!zip.Parts.ContainsKey(BundleForm.Keys))
            return;
        Reading(BundleForm.Keys, () =>
        {
            var text = StrictUtf8.Text(zip.Bytes(BundleForm.Keys, BundleForm.MostNote), "text");
            return text.Length == 0 ? [] : text.EndsWith('\n') ? text[..^1].Split('\n').Select(NoteVerifier.Parse).ToArray() : throw new FormatException("Its last line has no end.");
        });
    }

    private static string Told(string name) => BundleForm.IsName(name) ? name : "with an impossible name";
}
