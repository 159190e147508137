using System.Buffers.Binary;
using System.Text.Json;
using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>One stored line, with what the database says beside it. Its content lies in the chunk's memory, and it is used again for another line.</summary>
internal sealed class LineAt
{
    private const int HashLength = 32;

    private readonly byte[] _previous = new byte[HashLength];
    private readonly byte[] _commitment = new byte[HashLength];
    private readonly byte[] _hash = new byte[HashLength];

    // Each for itself, and not as one StoredLine: what holds references is copied with care for the garbage collector, which for so
    // many lines takes longer than what is done with them.
    private readonly byte[] _chainId = new byte[16];
    private byte[] _previousHash = [];
    private byte[] _contentCommitment = [];
    private byte _version;
    private uint _policyVersion;

    public UInt128 Record { get; private set; }
    public UInt128 Id { get; private set; }
    public UInt128 Chain { get; private set; }
    public UInt128? ClientKey { get; private set; }
    public UInt128? Item { get; private set; }
    public int Start { get; private set; }
    public int Length { get; private set; }
    public LineType Type { get; private set; }
    public long Sequence { get; private set; }
    public long RecordedAt { get; private set; }
    public byte[] LeafHash { get; private set; } = [];

    /// <summary>The line for a replay, with its content and what of it is elsewhere.</summary>
    public StoredLine Stored(ReadOnlyMemory<byte> content = default, IReadOnlyList<ExternalValue>? elsewhere = null) => new()
    {
        Type = Type,
        Version = _version,
        Sequence = Sequence,
        ChainId = _chainId,
        PreviousHash = _previousHash,
        ContentCommitment = _contentCommitment,
        RecordedAt = RecordedAt,
        PolicyVersion = _policyVersion,
        LeafHash = LeafHash,
        Content = content,
        Elsewhere = elsewhere,
    };

    /// <summary>Takes the line of the current row of <see cref="Snapshot.Lines"/>; its content is added to the chunk.</summary>
    public void Read(RawRows row, ByteChunk contents)
    {
        (Record, Id, Chain) = (row.Id(0), row.Id(1), row.Id(2));
        (Type, _version, Sequence) = ((LineType)Within(row, 3, byte.MaxValue), (byte)Within(row, 4, byte.MaxValue), row.Whole(5));
        BinaryPrimitives.WriteUInt128BigEndian(_chainId, Chain);
        (_previousHash, _contentCommitment) = (Kept(row.Bytes(6), _previous), Kept(row.Bytes(7), _commitment));
        (RecordedAt, _policyVersion, LeafHash) = (row.Instant(8), (uint)Within(row, 9, uint.MaxValue), Kept(row.Bytes(10), _hash));
        (ClientKey, Item) = (Maybe(row, 11), Maybe(row, 12));
        var content = row.Bytes(13);
        (Start, Length) = (contents.Add(content), content.Length);
    }

    /// <summary>How what stands beside the line differs from what the line itself says; null when it agrees.</summary>
    public string? Beside(ReadOnlySpan<byte> content, (LineType Type, RecordKind Kind)? head)
    {
        if (head is { } of && of.Type != Type)
            return "The line is of another type than its chain.";
        if (LineSaid.IsOf(content, this, head?.Kind))
            return null;
        if (Itself(content) is not { } said)
            return "The line does not say where it belongs.";
        var (record, id, kind, key, item) = said;
        return record != Record ? "The line says that it belongs to another record."
            : id != Id ? "The line says that it has another id."
            : head is { } chain && kind != chain.Kind ? "The line says that its record is about something else than the chain says."
            : key != ClientKey ? "The key beside the line is not the one that it was recorded with."
            : item != Item ? "The item beside the line is not the one that it concerns."
            : null;
    }

    // The first field of a line says where it stands (LineContent.About). Read by hand: it is read a million times.
    private static (UInt128 Record, UInt128 Id, RecordKind? Kind, UInt128? Key, UInt128? Item)? Itself(ReadOnlySpan<byte> content)
    {
        const int name = 1 + 4 + 1 + 1 + 32;
        if (content.Length < name + 4 || content[5] != (byte)FieldState.Open || content[6] != (byte)ValueKind.Json)
            return null;
        var nameLength = BinaryPrimitives.ReadUInt32BigEndian(content[name..]);
        var rest = content[(name + 4)..];
        if (nameLength != LineContent.Line.Length || rest.Length < nameLength + 4 || !rest[..(int)nameLength].SequenceEqual("@line"u8))
            return null;
        rest = rest[(int)nameLength..];
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > (uint)(rest.Length - 4))
            return null;
        try
        {
            return Said(new Utf8JsonReader(rest.Slice(4, (int)length)));
        }
        catch (Exception why) when (why is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static (UInt128, UInt128, RecordKind?, UInt128?, UInt128?)? Said(Utf8JsonReader json)
    {
        UInt128? record = null, id = null, key = null, item = null;
        RecordKind? kind = null;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("Record"u8))
                record = IdOf(ref json);
            else if (json.ValueTextEquals("Line"u8))
                id = IdOf(ref json);
            else if (json.ValueTextEquals("Key"u8))
                key = IdOf(ref json);
            else if (json.ValueTextEquals("Item"u8))
                item = IdOf(ref json);
            else if (json.ValueTextEquals("Kind"u8) && json.Read())
                kind = Enum.TryParse<RecordKind>(json.GetString(), out var known) ? known : null;
            else
                json.Skip();
        }
        return record is { } r && id is { } i ? (r, i, kind, key, item) : null;
    }

    private static UInt128? IdOf(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Null ? null : RawRows.NumberOf(json.GetGuid());
    }

    private static byte[] Kept(ReadOnlySpan<byte> bytes, byte[] own)
    {
        if (bytes.Length != HashLength)
            return bytes.ToArray();
        bytes.CopyTo(own);
        return own;
    }

    private static UInt128? Maybe(RawRows row, int column) => row.IsNull(column) ? null : row.Id(column);

    private static long Within(RawRows row, int column, long most) =>
        row.Whole(column) is var value && value >= 0 && value <= most ? value : throw new OddValue(column);
}

/// <summary>The stored end of one chain.</summary>
internal sealed record HeadAt(UInt128 Record, UInt128 Chain, LineType Type, RecordKind Kind, ChainHead Head)
{
    /// <summary>What its lines must say.</summary>
    public (LineType, RecordKind) Of => (Type, Kind);

    public static HeadAt Read(RawRows row)
    {
        var chain = row.Id(1);
        return new HeadAt(row.Id(0), chain, (LineType)row.Whole(2), (RecordKind)row.Whole(3),
            new ChainHead(RawRows.GuidOf(chain).ToByteArray(true), row.Whole(4), row.Bytes(5).ToArray(), row.Instant(6)));
    }
}
