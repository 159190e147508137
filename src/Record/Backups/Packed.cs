using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Kith.Record.Backups;

/// <summary>Bytes being put together: numbers big-endian, everything of changing length behind its length.</summary>
internal sealed class Packer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Byte(byte value) => _bytes.Write([value]);

    public void U32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void I64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void Id(UInt128 value)
    {
        BinaryPrimitives.WriteUInt128BigEndian(_bytes.GetSpan(16), value);
        _bytes.Advance(16);
    }

    public void Raw(ReadOnlySpan<byte> value) => _bytes.Write(value);

    public void Bytes(ReadOnlySpan<byte> value)
    {
        U32((uint)value.Length);
        _bytes.Write(value);
    }

    public void Text(string value) => Bytes(Encoding.UTF8.GetBytes(value));
}

/// <summary>Takes apart what a <see cref="Packer"/> put together. What it is given was authenticated before.</summary>
internal ref struct Unpacker(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsEmpty => _rest.IsEmpty;

    public byte Byte() => Raw(1)[0];

    public uint U32() => BinaryPrimitives.ReadUInt32BigEndian(Raw(4));

    public long I64() => BinaryPrimitives.ReadInt64BigEndian(Raw(8));

    public UInt128 Id() => BinaryPrimitives.ReadUInt128BigEndian(Raw(16));

    public ReadOnlySpan<byte> Bytes() => Raw(checked((int)U32()));

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Raw(int count)
    {
        if (count > _rest.Length)
            throw new BackupTrouble("The backup is damaged: a part of it ends too early.");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
