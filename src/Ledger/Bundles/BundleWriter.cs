using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// Writes a court bundle, in a stream: chains with their lines, then documents, then <see cref="Finish(NoteSigner)"/>. What does not
/// hold is refused as it comes (<see cref="InvalidOperationException"/>): a bundle that would not be whole is not made. See
/// docs/ledger.md for the format.
/// </summary>
public sealed class BundleWriter : IDisposable
{
    private readonly ZipArchive zip;
    private readonly BundleFacts facts;
    private readonly Checkpoint checkpoint;
    private readonly BundleEntries entries = new();
    private readonly List<BundleChain> chains = [];
    private readonly List<BundleFile> files = [];
    private readonly List<(long Position, byte[] LeafHash, IReadOnlyList<byte[]> Path)> lines = [];
    private HashedFile? open;
    private ChainHead head;

    /// <summary>A bundle to be written to a stream, whose lines are proved to be in the log of this checkpoint.</summary>
    /// <exception cref="FormatException">The note is not a checkpoint.</exception>
    public BundleWriter(Stream to, BundleFacts facts, SignedNote checkpoint)
    {
        this.facts = facts;
        this.checkpoint = Checkpoint.Parse(checkpoint.Text);
        zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Write(BundleForm.Checkpoint, Encoding.UTF8.GetBytes(checkpoint.Encode()));
    }

    /// <summary>The lines that follow are all lines of one chain of this record, from its first to its last.</summary>
    /// <returns>The number of the chain in the bundle.</returns>
    public int BeginChain(string record, LineType type)
    {
        EndChain();
        var file = BundleForm.LinesOf(chains.Count);
        chains.Add(new BundleChain(record, type, "", 0, "", file));
        head = new ChainHead([], 0, new byte[Leaf.HashLength]);
        open = Begin(file, CompressionLevel.Optimal);
        return chains.Count - 1;
    }

    /// <summary>The next line of the chain. Where values are to be shown, it becomes an entry of entries.json with the values of those fields.</summary>
    public void Add(BundleLine line, IReadOnlyList<ShownValue>? shown = null)
    {
        if (open is null)
            throw new InvalidOperationException("Begin a chain before adding lines.");
        var (leaf, content) = (line.Leaf, line.Content);
        if (content.Fields.Any(f => f.State == FieldState.External))
            throw new InvalidOperationException("A value is held elsewhere: open the content first.");
        if (!content.Commitment.AsSpan().SequenceEqual(leaf.ContentCommitment))
            throw new InvalidOperationException("The content of a line is not what it committed to.");
        if (leaf.Type != chains[^1].Type || leaf.Sequence != head.NextSequence || !leaf.PreviousHash.AsSpan().SequenceEqual(head.HeadHash)
            || (head.NextSequence > 0 && !leaf.ChainId.AsSpan().SequenceEqual(head.ChainId)))
            throw new InvalidOperationException("The lines of a chain are not unbroken from its first.");
        if (!InclusionProof.Verifies(line.Position, checkpoint.Size, leaf.Hash, line.Path, checkpoint.Root))
            throw new InvalidOperationException("A line is not proved to be in the log of the checkpoint.");

        var encoded = content.Encode();
        Span<byte> framed = stackalloc byte[8 + Leaf.EncodedLength + 4];
        BinaryPrimitives.WriteInt64BigEndian(framed, line.Position);
        leaf.Encode().CopyTo(framed[8..]);
        BinaryPrimitives.WriteInt32BigEndian(framed[^4..], encoded.Length);
        open.Stream.Write(framed);
        open.Stream.Write(encoded);
        lines.Add((line.Position, leaf.Hash, line.Path));
        if (shown is not null)
            entries.Add(chains.Count - 1, leaf, content, shown);
        head = Chain.After(leaf);
    }

    /// <summary>Something worked out from lines of the bundle, to be told in entries.json.</summary>
    public void AddStatement(BundleStatement statement) => entries.Add(statement);

    /// <summary>The keys of the log and its witnesses, for the reader to compare: whoever checks must have them from elsewhere.</summary>
    public void AddKeys(IEnumerable<NoteVerifier> keys)
    {
        EndChain();
        Write(BundleForm.Keys, Encoding.UTF8.GetBytes(string.Concat(keys.Select(k => k.Encode() + "\n"))));
    }

    /// <summary>A document: <c>documents/</c> and this name. What is packed already should not be packed again.</summary>
    public void AddDocument(string name, Action<Stream> write, bool packed = false)
    {
        EndChain();
        using var file = Begin(BundleForm.Documents + name, packed ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        write(file.Stream);
        files.Add(file.End());
    }

    /// <summary>The checker that runs in a browser, as <c>documents/checker.html</c>.</summary>
    public void AddChecker() => AddDocument("checker.html", to => to.Write(BundleChecker.Html));

    /// <summary>Writes the rest and has the manifest signed by the log's key.</summary>
    public void Finish(NoteSigner signer) => Finish(signer.Sign);

    /// <summary>Writes the rest and has the manifest signed: <paramref name="sign"/> is given the text of the note.</summary>
    public void Finish(Func<string, NoteSignature> sign)
    {
        EndChain();
        if (lines.Count == 0)
            throw new InvalidOperationException("A bundle has a line or more.");
        lines.Sort((x, y) => x.Position.CompareTo(y.Position));
        if (lines.Zip(lines.Skip(1)).Any(p => p.First.Position == p.Second.Position))
            throw new InvalidOperationException("Two lines have the same place in the log.");
        Write(BundleForm.Proof, [.. SharedPaths.Of(checkpoint.Size, lines).SelectMany(h => h)], CompressionLevel.NoCompression);
        Write(BundleForm.Entries, entries.Encode(chains));
        var manifest = new BundleManifest(checkpoint.Origin, facts, chains, [.. files]).Encode();
        Write(BundleForm.Manifest, manifest);
        var text = BundleForm.NoteText(checkpoint.Origin, SHA256.HashData(manifest));
        Write(BundleForm.Note, Encoding.UTF8.GetBytes(new SignedNote(text, [sign(text)]).Encode()));
        zip.Dispose();
    }

    /// <summary>Lets go of the stream. Without <see cref="Finish(NoteSigner)"/> what was written is no bundle.</summary>
    public void Dispose()
    {
        open?.Dispose();
        zip.Dispose();
    }

    private void EndChain()
    {
        if (open is null)
            return;
        if (head.NextSequence == 0)
            throw new InvalidOperationException("A chain has a line or more.");
        files.Add(open.End());
        open.Dispose();
        open = null;
        chains[^1] = chains[^1] with { Id = Convert.ToHexStringLower(head.ChainId), Lines = head.NextSequence, Head = Convert.ToHexStringLower(head.HeadHash) };
    }

    private void Write(string name, ReadOnlySpan<byte> bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        if (bytes.Length > BundleForm.MostJson)
            throw new InvalidOperationException("A part of the bundle is larger than it can be.");
        using var file = Begin(name, level);
        file.Stream.Write(bytes);
        files.Add(file.End());
    }

    private HashedFile Begin(string name, CompressionLevel level)
    {
        if (files.Count == BundleForm.MostParts)
            throw new InvalidOperationException("A bundle cannot have more parts.");
        if (!BundleForm.IsName(name) || files.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException("A file of the bundle has a name that it cannot have, or that another has.");
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new HashedFile(name, entry.Open());
    }

    /// <summary>A file being written, its digest and its size with it.</summary>
    private sealed class HashedFile(string name, Stream to) : IDisposable
    {
        private readonly HashingStream stream = new(to);

        public Stream Stream => stream;

        public BundleFile End() => new(name, stream.Count, Convert.ToHexStringLower(stream.Hash()));

        public void Dispose() => stream.Dispose();
    }
}
