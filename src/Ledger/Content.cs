using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Kith.Ledger;

/// <summary>
/// What a line says: an ordered list of fields. Its commitment, which goes into the leaf, is the RFC 6962
/// section 2.1 Merkle Tree Hash whose leaf data are the commitments of the fields, in order. Immutable.
/// </summary>
public sealed class Content
{
    internal const byte Version = 1;

    [ThreadStatic]
    private static HashBatch? batch;

    private byte[]? commitment;

    /// <summary>Content of these fields, in this order.</summary>
    /// <exception cref="ArgumentException">Two fields have the same name.</exception>
    public Content(IEnumerable<Field> fields)
    {
        Fields = [.. fields];
        if (RepeatsAName(Fields))
            throw new ArgumentException("Two fields of one line have the same name.");
    }

    /// <summary>The fields, in order.</summary>
    public ImmutableArray<Field> Fields { get; }

    /// <summary>The 32-byte root over the field commitments; of no fields, SHA-256 of nothing.</summary>
    /// <exception cref="InvalidOperationException">An external field's value was not given.</exception>
    public byte[] Commitment => (byte[])(commitment ??= Commit()).Clone();

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not content of a known version, to the last byte.</exception>
    public static Content Decode(ReadOnlySpan<byte> encoded)
    {
        var reader = new ContentReader(encoded);
        var fields = ImmutableArray.CreateBuilder<Field>(reader.Count);
        while (reader.Next())
        {
            fields.Add(reader.State == FieldState.Withheld
                ? Field.Withheld(reader.Salt)
                : Field.Read(reader.State, reader.Kind, reader.Name, reader.Salt, reader.Value));
        }

        return new Content(fields.MoveToImmutable());
    }

    /// <summary>
    /// The bytes to store: version, u32be count, then per field its state and, when withheld, the
    /// commitment; otherwise kind, salt, name and, when open, the value. Lengths are u32be.
    /// </summary>
    public byte[] Encode()
    {
        var length = 5;
        foreach (var field in Fields)
        {
            length = checked(length + field.State switch
            {
                FieldState.Withheld => 1 + FieldCommitment.HashLength,
                FieldState.Open => 2 + FieldCommitment.SaltLength + 4 + field.NameBytes.Length + 4 + field.Value.Length,
                _ => 2 + FieldCommitment.SaltLength + 4 + field.NameBytes.Length,
            });
        }

        var encoded = new byte[length];
        encoded[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(encoded.AsSpan(1), (uint)Fields.Length);
        var rest = encoded.AsSpan(5);
        foreach (var field in Fields)
        {
            rest[0] = (byte)field.State;
            rest = rest[1..];
            if (field.State == FieldState.Withheld)
            {
                Put(ref rest, field.Commitment);
                continue;
            }

            rest[0] = (byte)field.Kind;
            rest = rest[1..];
            Put(ref rest, field.Salt);
            PutWithLength(ref rest, field.NameBytes);
            if (field.State == FieldState.Open)
                PutWithLength(ref rest, field.Value.Span);
        }

        return encoded;
    }

    /// <summary>A copy in which the field at <paramref name="index"/> is its commitment alone. The content's commitment stays the same.</summary>
    public Content Withhold(int index) =>
        new(Fields.SetItem(index, Field.Withheld(Fields[index].Commitment)));

    /// <summary>A copy in which the value of every external field is in the content itself. The content's commitment stays the same.</summary>
    /// <exception cref="InvalidOperationException">A value is not among those given.</exception>
    public Content Opened(IReadOnlyList<ExternalValue> elsewhere) => new([.. Fields.Select(field => field.State != FieldState.External ? field
        : elsewhere.FirstOrDefault(e => e.Name.Span.SequenceEqual(field.NameBytes)) is { Name.Length: > 0 } found ? field.Opened(found.Value)
        : throw new InvalidOperationException("The value of a field is held elsewhere and was not given."))]);

    private Content(ImmutableArray<Field> fields) => Fields = fields;

    private static bool RepeatsAName(ImmutableArray<Field> fields)
    {
        var names = new HashSet<string>(fields.Length, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.State != FieldState.Withheld && !names.Add(field.Name))
                return true;
        }

        return false;
    }

    private static void Put(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }

    private static void PutWithLength(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteUInt32BigEndian(rest, (uint)bytes.Length);
        rest = rest[4..];
        Put(ref rest, bytes);
    }

    private byte[] Commit()
    {
        batch ??= new HashBatch();
        var nodes = new byte[Fields.Length * FieldCommitment.HashLength];
        for (var i = 0; i < Fields.Length; i++)
        {
            var field = Fields[i];
            if (field.State == FieldState.Open && !field.CommitmentIsKnown)
            {
                var message = batch.Reserve(i, FieldCommitment.MessageLength(field.NameBytes.Length, field.Value.Length));
                FieldCommitment.WriteMessage(message, field.Kind, field.Salt, field.NameBytes, field.Value.Span);
            }
            else
            {
                if (!field.HasCommitment)
                    batch.Clear();
                field.Commitment.CopyTo(nodes.AsSpan(i * FieldCommitment.HashLength));
            }
        }

        batch.Run(nodes);
        for (var i = 0; i < Fields.Length; i++)
        {
            if (!Fields[i].CommitmentIsKnown)
                Fields[i].Remember(nodes.AsSpan(i * FieldCommitment.HashLength, FieldCommitment.HashLength));
        }

        Span<byte> root = stackalloc byte[FieldCommitment.HashLength];
        MerkleTree.Roots(batch, nodes, [new MerkleTree.Run(0, Fields.Length)], root);
        return root.ToArray();
    }
}
