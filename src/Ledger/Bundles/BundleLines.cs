using System.Buffers.Binary;

namespace Kith.Ledger;

/// <summary>The lines of a bundle: that each chain is unbroken from its first line to its head, and each line is in the log.</summary>
internal sealed class BundleLines(BundleZip zip, IReadOnlyList<BundleChain> chains, BundleShown shown)
{
    private readonly List<(long Position, byte[] LeafHash)> places = [];
    private long first = long.MaxValue;
    private long last = long.MinValue;

    public long Count => places.Count;

    public long Fields { get; private set; }

    public long Withheld { get; private set; }

    public DateTimeOffset? First => At(first);

    public DateTimeOffset? Last => At(last);

    public void Check()
    {
        if (chains.Count == 0 || chains.Any(c => c.Lines == 0))
            throw new NotWhole("The bundle has no chain, or one without lines.");
        Damage? damage = null;
        var replay = new Replay(found => damage ??= found);
        for (var number = 0; number < chains.Count; number++)
        {
            var chain = chains[number];
            if (!zip.Parts.TryGetValue(chain.File, out var part))
                throw new NotWhole($"The part {chain.File} is missing.");
            var id = Convert.FromHexString(chain.Id);
            replay.BeginChain(new ChainHead(id, chain.Lines, Convert.FromHexString(chain.Head)));
            using var stream = zip.Open(part);
            for (var left = part.Size; left > 0;)
                left -= CheckLine(stream, left, number, replay);
        }

        replay.Complete();
        if (damage is { } d)
            throw new NotWhole($"Line {d.Sequence} of chain {chains.Index().First(c => c.Item.Id == d.ChainId).Index} is not sound. {d.Sentence}");
    }

    /// <summary>That the lines are where they say in the log of this checkpoint.</summary>
    public void CheckPlaces(Checkpoint checkpoint)
    {
        places.Sort((x, y) => x.Position.CompareTo(y.Position));
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].Position >= checkpoint.Size || (i > 0 && places[i].Position == places[i - 1].Position))
                throw new NotWhole("A line has a place in the log that is another's, or beyond its end.");
        }

        if (!zip.Parts.TryGetValue(BundleForm.Proof, out var part))
            throw new NotWhole($"The part {BundleForm.Proof} is missing.");
        using var stream = zip.Open(part);
        var left = part.Size;
        var root = SharedPaths.Root(checkpoint.Size, places, () =>
        {
            var hash = new byte[Leaf.HashLength];
            if ((left -= hash.Length) < 0)
                throw new NotWhole("The proof that the lines are in the log is too short.");
            stream.ReadExactly(hash);
            return hash;
        });
        if (left != 0 || !root.AsSpan().SequenceEqual(checkpoint.Root))
            throw new NotWhole("The lines are not proved to be in the log.");
    }

    private long CheckLine(Stream stream, long left, int chain, Replay replay)
    {
        var frame = new byte[8 + Leaf.EncodedLength + 4];
        if (left < frame.Length)
            throw new NotWhole($"The part {chains[chain].File} ends in the middle of a line.");
        stream.ReadExactly(frame);
        var position = BinaryPrimitives.ReadInt64BigEndian(frame);
        var encoded = frame.AsSpan(8, Leaf.EncodedLength);
        var length = BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(8 + Leaf.EncodedLength));
        if (length > BundleForm.MostContent || length > left - frame.Length || position < 0)
            throw new NotWhole($"The part {chains[chain].File} ends in the middle of a line.");
        var content = new byte[length];
        stream.ReadExactly(content);

        var line = encoded.ToArray();
        var leaf = BundleCheck.Reading(chains[chain].File, () => Leaf.Decode(line));
        if (leaf.Type != chains[chain].Type)
            throw new NotWhole($"The part {chains[chain].File} has a line of another kind than its chain.");
        BundleCheck.Reading(chains[chain].File, () => CountFields(content));
        shown.Check(chain, leaf, content);
        replay.Add(new StoredLine
        {
            Version = Leaf.Version,
            Type = leaf.Type,
            ChainId = leaf.ChainId,
            Sequence = leaf.Sequence,
            PreviousHash = leaf.PreviousHash,
            ContentCommitment = leaf.ContentCommitment,
            RecordedAt = leaf.RecordedAt,
            PolicyVersion = leaf.PolicyVersion,
            LeafHash = leaf.Hash,
            Content = content,
        });
        places.Add((position, leaf.Hash));
        first = Math.Min(first, leaf.RecordedAt);
        last = Math.Max(last, leaf.RecordedAt);
        return frame.Length + length;
    }

    private bool CountFields(ReadOnlySpan<byte> content)
    {
        var reader = new ContentReader(content);
        while (reader.Next())
        {
            Fields++;
            if (reader.State == FieldState.Withheld)
                Withheld++;
            else if (reader.State == FieldState.External)
                throw new FormatException("The value of a field is not in the bundle.");
        }

        return true;
    }

    private static DateTimeOffset? At(long microseconds)
    {
        try
        {
            return Microseconds.ToInstant(microseconds);
        }
        catch (Exception beyond) when (beyond is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
