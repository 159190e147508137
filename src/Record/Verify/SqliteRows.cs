using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Kith.Ledger;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kith.Record.Verify;

/// <summary>SQLite's own column functions: each value has a type of its own there, whatever its column was declared as.</summary>
/// <param name="reader">Keeps the statement alive.</param>
/// <param name="with">Ends with the rows: left to the garbage collector, its statement would be ended beside the work of another thread.</param>
internal sealed class SqliteRows(SqliteDataReader reader, SqliteCommand? with = null) : RawRows
{
    private readonly nint _row = (reader.Handle ?? throw new InvalidOperationException("There is no statement to read from.")).DangerousGetHandle();
    private char[] _chars = new char[256];
    private bool _begun;
    private bool _ended;
    private int _column = -1;
    private nint _value;
    private int _type;

    // The reader has taken the first step itself, and keeps the statement alive.
    public override bool Read()
    {
        if (_ended)
            return false;
        _column = -1;
        if (!_begun)
        {
            _begun = true;
            return !(_ended = !reader.Read());
        }
        switch (SqliteColumns.Step(_row))
        {
            case raw.SQLITE_ROW:
                return true;
            case raw.SQLITE_DONE:
                _ended = true;
                return false;
            case var code:
                throw new SqliteException($"SQLite could not go on reading (code {code}).", code & 0xFF, code);
        }
    }

    public override bool IsNull(int column) => TypeOf(column) == raw.SQLITE_NULL;

    public override ReadOnlySpan<byte> Bytes(int column) => Of(column, raw.SQLITE_BLOB);

    public override UInt128 Id(int column) =>
        Of(column, raw.SQLITE_BLOB) is { Length: 16 } id ? BinaryPrimitives.ReadUInt128BigEndian(id) : throw new OddValue(column);

    public override long Whole(int column) =>
        TypeOf(column) == raw.SQLITE_INTEGER ? SqliteColumns.Whole(_value) : throw new OddValue(column);

    public override bool Bool(int column) => Whole(column) switch { 0 => false, 1 => true, _ => throw new OddValue(column) };

    public override double Real(int column) =>
        TypeOf(column) == raw.SQLITE_FLOAT ? SqliteColumns.Real(_value) : throw new OddValue(column);

    public override long Instant(int column) => Whole(column);

    public override ReadOnlySpan<char> Text(int column)
    {
        var bytes = Of(column, raw.SQLITE_TEXT);
        if (_chars.Length < bytes.Length)
            _chars = new char[bytes.Length * 2];
        return Utf8.ToUtf16(bytes, _chars, out _, out var written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done
            ? _chars.AsSpan(0, written)
            : throw new OddValue(column);
    }

    public override void WriteText(CanonicalJsonWriter writer, int column) => writer.Utf8String(Of(column, raw.SQLITE_TEXT));

    // Dates and times are text here, in the form of the canonical JSON: any other form is a change.
    public override ReadOnlySpan<char> Date(int column) => Text(column);

    public override ReadOnlySpan<char> Time(int column) => Text(column);

    public override IReadOnlyList<string> Texts(int column) => List<string>(column, texts => JsonSerializer.Serialize(texts));

    public override IReadOnlyList<Guid> Ids(int column) =>
        List<Guid>(column, ids => JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant())));

    public override void Dispose()
    {
        reader.Dispose();
        with?.Dispose();
    }

    private ReadOnlySpan<byte> Of(int column, int type) =>
        TypeOf(column) == type ? SqliteColumns.Bytes(_value) : throw new OddValue(column);

    private int TypeOf(int column)
    {
        if (column == _column)
            return _type;
        (_column, _value) = (column, SqliteColumns.Value(_row, column));
        return _type = SqliteColumns.Type(_value);
    }

    // Lists are JSON text. It must be the very text that is written for the list, or a changed byte could mean the same.
    private List<T> List<T>(int column, Func<List<T>, string> written)
    {
        var stored = Of(column, raw.SQLITE_TEXT);
        if (stored.SequenceEqual("[]"u8))
            return [];
        try
        {
            var list = JsonSerializer.Deserialize<List<T>>(stored);
            return list is not null && Encoding.UTF8.GetBytes(written(list)).AsSpan().SequenceEqual(stored)
                ? list : throw new OddValue(column);
        }
        catch (JsonException)
        {
            throw new OddValue(column);
        }
    }
}
