using System.Buffers.Binary;

namespace Kith.Record.Verify;

/// <summary>
/// Rows out of PostgreSQL's binary COPY (https://www.postgresql.org/docs/15/sql-copy.html, "Binary Format"): ids, numbers,
/// bytes and instants, taken where they lie in the buffer.
/// </summary>
internal sealed class PostgresCopyRows : RawRows
{
    private const long To2000 = 946_684_800_000_000;
    private const int SignatureLength = 11;

    private readonly Stream _stream;
    private byte[] _buffer = new byte[1 << 18];
    private (int Start, int Length)[] _fields = new (int, int)[16];
    private int _at;
    private int _next;
    private int _filled;
    private bool _ended;

    public PostgresCopyRows(Stream stream)
    {
        _stream = stream;
        const int header = SignatureLength + 4 + 4;
        Need(header);
        _next = header + Int32(SignatureLength + 4);
    }

    public override bool Read()
    {
        if (_ended)
            return false;
        _at = _next;
        Need(2);
        var count = BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_at));
        if (count < 0)
        {
            _ended = true;
            while (_stream.Read(_buffer) > 0)
            {
                // Nothing follows the end, but the stream must have been read to its own.
            }
            return false;
        }
        if (_fields.Length < count)
            _fields = new (int, int)[count];
        var end = 2;
        for (var i = 0; i < count; i++)
        {
            Need(end + 4);
            var length = Int32(end);
            end += 4;
            _fields[i] = (end, length);
            end += Math.Max(length, 0);
        }
        Need(end);
        _next = _at + end;
        return true;
    }

    public override bool IsNull(int column) => _fields[column].Length < 0;

    public override ReadOnlySpan<byte> Bytes(int column) =>
        _fields[column] is var (start, length) && length >= 0 ? _buffer.AsSpan(_at + start, length) : throw new OddValue(column);

    public override UInt128 Id(int column) => Bytes(column) is { Length: 16 } id ? BinaryPrimitives.ReadUInt128BigEndian(id) : throw new OddValue(column);

    public override long Whole(int column) => Bytes(column) switch
    {
        { Length: 2 } two => BinaryPrimitives.ReadInt16BigEndian(two),
        { Length: 4 } four => BinaryPrimitives.ReadInt32BigEndian(four),
        { Length: 8 } eight => BinaryPrimitives.ReadInt64BigEndian(eight),
        _ => throw new OddValue(column),
    };

    // The lowest and the highest number stand for "infinitely long ago" and "never".
    public override long Instant(int column) =>
        Whole(column) is var at && at is > long.MinValue and < long.MaxValue - To2000 ? at + To2000 : throw new OddValue(column);

    public override bool Bool(int column) => throw NotInLines();

    public override double Real(int column) => throw NotInLines();

    public override ReadOnlySpan<char> Text(int column) => throw NotInLines();

    public override ReadOnlySpan<char> Date(int column) => throw NotInLines();

    public override ReadOnlySpan<char> Time(int column) => throw NotInLines();

    public override IReadOnlyList<string> Texts(int column) => throw NotInLines();

    public override IReadOnlyList<Guid> Ids(int column) => throw NotInLines();

    public override void Dispose() => _stream.Dispose();

    private static NotSupportedException NotInLines() => new("A line has no column of this kind.");

    private int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_at + at));

    // What has been begun is moved to the front, so that a row always lies in one piece.
    private void Need(int count)
    {
        while (_filled - _at < count)
        {
            if (_at > 0)
            {
                _buffer.AsSpan(_at, _filled - _at).CopyTo(_buffer);
                (_filled, _at) = (_filled - _at, 0);
            }
            if (_filled == _buffer.Length)
                Array.Resize(ref _buffer, checked(_buffer.Length * 2));
            var read = _stream.Read(_buffer, _filled, _buffer.Length - _filled);
            _filled += read > 0 ? read : throw new EndOfStreamException("PostgreSQL stopped in the middle of a row.");
        }
    }
}
