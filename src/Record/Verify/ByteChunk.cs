namespace Kith.Record.Verify;

/// <summary>Bytes of many values end to end, used again for the next chunk.</summary>
internal sealed class ByteChunk
{
    private byte[] _bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public int Add(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(Length + bytes.Length)));
        bytes.CopyTo(_bytes.AsSpan(Length));
        var start = Length;
        Length += bytes.Length;
        return start;
    }

    public ReadOnlyMemory<byte> Of(int start, int length) => _bytes.AsMemory(start, length);

    public void Clear() => Length = 0;
}
