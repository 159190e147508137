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

    private readonly HashBatch fieldBatch = new();
    private readonly HashBatch leafBatch = new();
    private readonly List<StoredLine> lines = [];
    private readonly List<MerkleTree.Run> trees = [];
    private readonly List<(int AtLine, Start Start)> starts = [];
    private readonly Dictionary<int, List<(DamageKind, string)>> contentDamage = [];
    private byte[] nodes = [];
    private byte[] roots = [];
    private byte[] leafHashes = [];
    private int fields;

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
        lines.Add(line);
        Bytes += line.Content.Length;
        var first = fields;
        try
        {
            AddContent(line);
            trees.Add(new MerkleTree.Run(first, fields - first));
        }
        catch (FormatException unreadable)
        {
            // Fields reserved before the fault keep their slots; nobody reads them.
            Note(index, DamageKind.ContentUnreadable, $"The content of the line cannot be read. {unreadable.Message}");
            trees.Add(new MerkleTree.Run(first, 0));
        }

        if (HasForm(line))
        {
            var message = leafBatch.Reserve(index, 1 + Leaf.EncodedLength);
            message[0] = 0;
            Leaf.Write(
                message[1..], line.Version, (byte)line.Type, line.ChainId, line.Sequence, line.PreviousHash,
                line.ContentCommitment, line.RecordedAt, line.PolicyVersion);
        }
    }

    /// <summary>Works out all hashes, walks the lines in order, and is empty again.</summary>
    public void Check(ReplayChain chain)
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
            var line = lines[i];
            var unsure = contentDamage.TryGetValue(i, out var found);
            foreach (var (kind, sentence) in found ?? [])
                chain.Found(kind, line.Sequence, sentence);
            var hasForm = HasForm(line);
            var contentHolds = unsure || (line.ContentCommitment?.AsSpan().SequenceEqual(roots.AsSpan(i * HashLength, HashLength)) ?? false);
            chain.Check(line, contentHolds, hasForm, leafHashes.AsSpan(i * HashLength, HashLength));
        }

        lines.Clear();
        trees.Clear();
        starts.Clear();
        contentDamage.Clear();
        fields = 0;
        Bytes = 0;
    }

    private static bool HasForm(in StoredLine line) =>
        line is { Version: Leaf.Version, ChainId.Length: Leaf.ChainIdLength, PreviousHash.Length: HashLength, ContentCommitment.Length: HashLength };

    private void AddContent(in StoredLine line)
    {
        var index = lines.Count - 1;
        var reader = new ContentReader(line.Content.Span);
        var elsewhere = line.Elsewhere ?? [];
        var claimed = elsewhere.Count == 0 ? [] : new bool[elsewhere.Count];
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
                Note(index, DamageKind.ExternalUnclaimed, $"\"{elsewhere[i].Name}\" is stamped with this line, but the line does not commit to it.");
        }
    }

    private static int Find(IReadOnlyList<ExternalValue> elsewhere, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < elsewhere.Count; i++)
        {
            var candidate = elsewhere[i].Name;
            if (Ascii.Equals(name, candidate) || name.SequenceEqual(Encoding.UTF8.GetBytes(candidate)))
                return i;
        }

        return -1;
    }

    private void Note(int line, DamageKind kind, string sentence)
    {
        if (!contentDamage.TryGetValue(line, out var list))
            contentDamage[line] = list = [];
        list.Add((kind, sentence));
    }
}
