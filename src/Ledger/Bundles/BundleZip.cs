using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// Reads a ZIP that a stranger gave, by its central directory (PKWARE APPNOTE sections 4.3.7, 4.3.12 and 4.3.16), and refuses all
/// that a bundle does not need: comments at the end, several disks, ZIP64, encryption, other methods than stored and deflated,
/// parts that overlap, names that lead elsewhere, more than may be unpacked. Everything wrong is a <see cref="NotWhole"/>.
/// </summary>
internal sealed class BundleZip
{
    private const int EndLength = 22, DirectoryLength = 46, LocalLength = 30;
    private const int MostDirectory = 1 << 20;

    private readonly Stream file;
    private readonly Dictionary<string, Part> parts = new(StringComparer.Ordinal);

    public BundleZip(Stream file)
    {
        this.file = file;
        if (file.Length > BundleForm.MostBytes)
            throw new NotWhole("The file is larger than a bundle can be.");
        var end = file.Length < EndLength ? [] : At(file.Length - EndLength, EndLength);
        if (end.Length == 0 || U32(end, 0) != 0x06054b50 || U16(end, 20) != 0)
            throw new NotWhole("The file is not a ZIP file, or its end is missing.");
        var (count, length, start) = (U16(end, 10), U32(end, 12), U32(end, 16));
        if (U32(end, 4) != 0 || U16(end, 8) != count || start + length != file.Length - EndLength)
            throw new NotWhole("The ZIP file's list of parts is not where it must be.");
        if (count > BundleForm.MostParts || length > MostDirectory)
            throw new NotWhole("The ZIP file has more parts than a bundle can have.");
        Read(At(start, (int)length), count, start);
        CheckSizes();
    }

    /// <summary>One file in the ZIP.</summary>
    public sealed record Part(string Name, long Size, long Packed, long At, bool Deflated);

    public IReadOnlyDictionary<string, Part> Parts => parts;

    /// <summary>The bytes of a part. One is read at a time.</summary>
    public Stream Open(Part part)
    {
        var packed = new Window(file, part.At, part.Packed);
        return part.Deflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }

    /// <summary>All bytes of a part that is small.</summary>
    public byte[] Bytes(string name, int most)
    {
        if (!parts.TryGetValue(name, out var part))
            throw new NotWhole($"The bundle has no {name}.");
        if (part.Size > most)
            throw new NotWhole($"The part {name} is larger than it can be.");
        var bytes = new byte[part.Size];
        using var stream = Open(part);
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length || stream.ReadByte() >= 0)
            throw new NotWhole($"The part {name} does not have the size that the ZIP file says.");
        return bytes;
    }

    private void Read(ReadOnlySpan<byte> directory, int count, long start)
    {
        for (var i = 0; i < count; i++)
        {
            if (directory.Length < DirectoryLength || U32(directory, 0) != 0x02014b50)
                throw new NotWhole("The ZIP file's list of parts is damaged.");
            var (flags, method, packed, size, at) = (U16(directory, 8), U16(directory, 10), U32(directory, 20), U32(directory, 24), U32(directory, 42));
            var (nameLength, whole) = (U16(directory, 28), DirectoryLength + U16(directory, 28) + U16(directory, 30) + U16(directory, 32));
            if (directory.Length < whole)
                throw new NotWhole("The ZIP file's list of parts is damaged.");
            var name = Encoding.Latin1.GetString(directory.Slice(DirectoryLength, nameLength));
            if (!BundleForm.IsName(name))
                throw new NotWhole("The ZIP file has a part with a name that a bundle cannot have.");
            if ((flags & 1) != 0 || method is not (0 or 8) || (method == 0 && packed != size))
                throw new NotWhole($"The part {name} is encrypted or packed in a way that is not known.");
            var local = at + LocalLength <= start ? At(at, LocalLength) : [];
            if (local.Length == 0 || U32(local, 0) != 0x04034b50 || U16(local, 8) != method || U16(local, 26) != nameLength)
                throw new NotWhole($"The part {name} is not where the ZIP file says.");
            var data = at + LocalLength + nameLength + U16(local, 28);
            if (data + packed > start || !At(at + LocalLength, nameLength).AsSpan().SequenceEqual(directory.Slice(DirectoryLength, nameLength)))
                throw new NotWhole($"The part {name} is not where the ZIP file says.");
            if (!parts.TryAdd(name, new Part(name, size, packed, data, method == 8)))
                throw new NotWhole($"The ZIP file has two parts of the name {name}.");
            directory = directory[whole..];
        }

        if (!directory.IsEmpty)
            throw new NotWhole("The ZIP file's list of parts is damaged.");
    }

    private void CheckSizes()
    {
        var upTo = 0L;
        foreach (var part in parts.Values.OrderBy(p => p.At))
        {
            if (part.At < upTo)
                throw new NotWhole("Parts of the ZIP file overlap.");
            upTo = part.At + part.Packed;
        }

        var unpacked = parts.Values.Sum(p => p.Size);
        if (unpacked > BundleForm.MostBytes || (unpacked > BundleForm.RatioFrom && unpacked / BundleForm.MostRatio > file.Length))
            throw new NotWhole("The ZIP file would unpack to more than a bundle can hold.");
    }

    private byte[] At(long position, int length)
    {
        var bytes = new byte[length];
        file.Position = position;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    /// <summary>A stretch of the file, read from its beginning.</summary>
    private sealed class Window(Stream file, long start, long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => at;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            file.Position = start + at;
            var read = file.Read(buffer[..(int)Math.Min(buffer.Length, length - at)]);
            at += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
