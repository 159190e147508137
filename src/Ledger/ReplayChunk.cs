using System.Runtime.InteropServices;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// Some thousand lines whose hashes are worked out together: first all field commitments, then all roots,
/// then all leaf hashes. What only the content shows is kept until the line's turn, so that damage comes in order.
/// </summary>
internal sealed class ReplayChunk
{
    private const int HashLength = FieldCommitment.HashLength;
    private const int FewElsewhere = 32;

    private readonly HashBatch fieldBatch = new();
    private readonly HashBatch leafBatch = new();
    private readonly List<Kept> lines = [];
    private readonly Dictionary<int, StoredLine> odd = [];
    private byte[] stored = [];
    private readonly List<MerkleTree.Run> trees = [];
    private readonly List<(int AtLine, Start Start)> starts = [];
    private readonly Dictionary<int, List<(DamageKind, string)>> contentDamage = [];
    private byte[] nodes = [];
    private byte[] roots = [];
    private byte[] leafHashes = [];
    private int fields;

    // What the walk over the lines needs of each. Hashes and ids lie end to end in memory of the chunk's own, so that nothing here
    // refers to anything: such a copy costs a fraction of one that does.
    private readonly record struct Kept(long Sequence, long RecordedAt, bool HasForm);

    private const int StoredLength = Leaf.ChainIdLength + 3 * HashLength;

    /// <summary>Where a new chain begins.</summary>
    internal readonly record struct Start(byte[] ChainId, ChainHead? Head);

    public bool HasBegun { get; private set; }

    public int Lines => lines.Count;

    public long Bytes { get; private set; }

    public long Withheld { get; private set; }

    public void Begin(Start start)
    {
        starts.Add((lines.Count, start));
        HasBegun = true;
    }

    public void Add(in StoredLine line)
    {
        var index = lines.Count;
        Keep(line, index);
        Bytes += line.Content.Length;
        var first = fields;
        try
        {
            AddContent(line, index);
            trees.Add(new MerkleTree.Run(first, fields - first));
        }
        catch (FormatException unreadable)
        {
            // Fields reserved before the fault keep their slots; nobody reads them.
            Note(index, DamageKind.ContentUnreadable, $"The content of the line cannot be read. {unreadable.Message}");
            trees.Add(new MerkleTree.Run(first, 0));
        }

        if (lines[index].HasForm)
        {
            var message = leafBatch.Reserve(index, 1 + Leaf.EncodedLength);
            message[0] = 0;
            Leaf.Write(
                message[1..], line.Version, (byte)line.Type, line.ChainId, line.Sequence, line.PreviousHash,
                line.ContentCommitment, line.RecordedAt, line.PolicyVersion);
        }
    }

    /// <summary>Works out all hashes, tells of the lines in order, and is empty again.</summary>
    public void Check(IReplayed chain)
    {
        Array.Resize(ref roots, Math.Max(roots.Length, lines.Count * HashLength));
        Array.Resize(ref leafHashes, roots.Length);
        fieldBatch.Run(nodes);
        MerkleTree.Roots(fieldBatch, nodes, CollectionsMarshal.AsSpan(trees), roots);
        leafBatch.Run(leafHashes);

        var nextStart = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            for (; nextStart < starts.Count && starts[nextStart].AtLine == i; nextStart++)
                chain.Begin(starts[nextStart].Start);
            if (i == lines.Count)
                break;
            CheckLine(chain, i);
        }

        lines.Clear();
        odd.Clear();
        trees.Clear();
        starts.Clear();
        contentDamage.Clear();
        fields = 0;
        Bytes = 0;
    }

    private void CheckLine(IReplayed chain, int i)
    {
        var line = lines[i];
        var unsure = false;
        if (contentDamage.Count > 0 && contentDamage.TryGetValue(i, out var found))
        {
            unsure = true;
            foreach (var (kind, sentence) in found)
                chain.Found(kind, line.Sequence, sentence);
        }

        ReadOnlySpan<byte> kept = stored.AsSpan(i * StoredLength, StoredLength);
        var parts = new LineParts(kept[..Leaf.ChainIdLength], kept.Slice(Leaf.ChainIdLength, HashLength), kept[^HashLength..]);
        var commitment = kept.Slice(Leaf.ChainIdLength + HashLength, HashLength);
        if (odd.Count > 0 && odd.TryGetValue(i, out var whole))
        {
            parts = new LineParts(whole.ChainId, whole.PreviousHash, whole.LeafHash);
            commitment = whole.ContentCommitment;
        }

        chain.Check(
            line.Sequence, line.RecordedAt, parts, unsure || commitment.SequenceEqual(roots.AsSpan(i * HashLength, HashLength)),
            line.HasForm, leafHashes.AsSpan(i * HashLength, HashLength));
    }

    private void Keep(in StoredLine line, int index)
    {
        var hasForm = HasForm(line);
        lines.Add(new Kept(line.Sequence, line.RecordedAt, hasForm));
        if (stored.Length < (index + 1) * StoredLength)
            Array.Resize(ref stored, Math.Max(stored.Length * 2, (index + 1) * StoredLength));
        if (!hasForm || line.LeafHash is not { Length: HashLength })
        {
            odd[index] = line;
            return;
        }

        var kept = stored.AsSpan(index * StoredLength, StoredLength);
        line.ChainId.CopyTo(kept);
        line.PreviousHash.CopyTo(kept[Leaf.ChainIdLength..]);
        line.ContentCommitment.CopyTo(kept[(Leaf.ChainIdLength + HashLength)..]);
        line.LeafHash.CopyTo(kept[^HashLength..]);
    }

    private static bool HasForm(in StoredLine line) =>
        line is { Version: Leaf.Version, ChainId.Length: Leaf.ChainIdLength, PreviousHash.Length: HashLength, ContentCommitment.Length: HashLength };

    private void AddContent(in StoredLine line, int index)
    {
        var reader = new ContentReader(line.Content.Span);
        var elsewhere = line.Elsewhere ?? [];
        Span<bool> claimed = elsewhere.Count <= FewElsewhere ? stackalloc bool[FewElsewhere] : new bool[elsewhere.Count];
        claimed = claimed[..elsewhere.Count];
        claimed.Clear();
        if (nodes.Length < (fields + reader.Count) * HashLength)
            Array.Resize(ref nodes, Math.Max(nodes.Length * 2, (fields + reader.Count) * HashLength));
        for (; reader.Next(); fields++)
        {
            if (reader.State == FieldState.Withheld)
            {
                reader.Salt.CopyTo(nodes.AsSpan(fields * HashLength));
                Withheld++;
                continue;
            }

            var value = reader.Value;
            if (reader.State == FieldState.External)
            {
                var at = Find(elsewhere, reader.Name);
                if (at < 0)
                {
                    Note(index, DamageKind.ExternalMissing, $"The line commits to \"{Encoding.UTF8.GetString(reader.Name)}\", which is no longer there.");
                    continue;
                }

                claimed[at] = true;
                value = elsewhere[at].Value.Span;
                Bytes += value.Length;
            }

            var message = fieldBatch.Reserve(fields, FieldCommitment.MessageLength(reader.Name.Length, value.Length));
            FieldCommitment.WriteMessage(message, reader.Kind, reader.Salt, reader.Name, value);
        }

        for (var i = 0; i < claimed.Length; i++)
        {
            if (!claimed[i])
                Note(index, DamageKind.ExternalUnclaimed, $"\"{Encoding.UTF8.GetString(elsewhere[i].Name.Span)}\" is stamped with this line, but the line does not commit to it.");
        }
    }

    private static int Find(IReadOnlyList<ExternalValue> elsewhere, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < elsewhere.Count; i++)
            if (name.SequenceEqual(elsewhere[i].Name.Span))
                return i;
        return -1;
    }

    private void Note(int line, DamageKind kind, string sentence)
    {
        if (!contentDamage.TryGetValue(line, out var list))
            contentDamage[line] = list = [];
        list.Add((kind, sentence));
    }
}
