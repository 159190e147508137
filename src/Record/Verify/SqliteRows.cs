using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kith.Record.Verify;

/// <summary>SQLite's own column functions: each value has a type of its own there, whatever its column was declared as.</summary>
internal sealed class SqliteRows(SqliteDataReader reader) : RawRows
{
    private readonly sqlite3_stmt _row = reader.Handle ?? throw new InvalidOperationException("There is no statement to read from.");
    private char[] _chars = new char[256];

    public override bool Read() => reader.Read();

    public override bool IsNull(int column) => raw.sqlite3_column_type(_row, column) == raw.SQLITE_NULL;

    public override ReadOnlySpan<byte> Bytes(int column) => Of(column, raw.SQLITE_BLOB);

    public override UInt128 Id(int column) =>
        Of(column, raw.SQLITE_BLOB) is { Length: 16 } id ? BinaryPrimitives.ReadUInt128BigEndian(id) : throw new OddValue(column);

    public override long Whole(int column) =>
        raw.sqlite3_column_type(_row, column) == raw.SQLITE_INTEGER ? raw.sqlite3_column_int64(_row, column) : throw new OddValue(column);

    public override bool Bool(int column) => Whole(column) switch { 0 => false, 1 => true, _ => throw new OddValue(column) };

    public override double Real(int column) =>
        raw.sqlite3_column_type(_row, column) == raw.SQLITE_FLOAT ? raw.sqlite3_column_double(_row, column) : throw new OddValue(column);

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

    // Dates and times are text here, in the form of the canonical JSON: any other form is a change.
    public override ReadOnlySpan<char> Date(int column) => Text(column);

    public override ReadOnlySpan<char> Time(int column) => Text(column);

    public override IReadOnlyList<string> Texts(int column) => List<string>(column, texts => JsonSerializer.Serialize(texts));

    public override IReadOnlyList<Guid> Ids(int column) =>
        List<Guid>(column, ids => JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant())));

    public override void Dispose() => reader.Dispose();

    private ReadOnlySpan<byte> Of(int column, int type) =>
        raw.sqlite3_column_type(_row, column) == type ? raw.sqlite3_column_blob(_row, column) : throw new OddValue(column);

    // Lists are JSON text. It must be the very text that is written for the list, or a changed byte could mean the same.
    private List<T> List<T>(int column, Func<List<T>, string> written)
    {
        var stored = Of(column, raw.SQLITE_TEXT);
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
