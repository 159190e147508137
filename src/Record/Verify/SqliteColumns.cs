using System.Runtime.InteropServices;

namespace Kith.Record.Verify;

/// <summary>
/// SQLite's own functions for one row (https://sqlite.org/c3ref/column_blob.html), called directly: a check reads some hundred
/// million columns, and what the wrapper adds to each call took longer than everything else about a line.
/// </summary>
internal static unsafe partial class SqliteColumns
{
    // The very library that the wrapper has loaded. These return at once and never call back, so that nothing need be done
    // about the garbage collector round them; a step may take long.
    private const string Library = "e_sqlite3";

    public static ReadOnlySpan<byte> Bytes(nint value)
    {
        var start = Blob(value);
        return new ReadOnlySpan<byte>((void*)start, Length(value));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint row);

    // A value is asked for once and its parts after that: each question to the row takes the connection's lock, and the lock is for
    // others than the one thread that a check gives the connection to. That thread makes the value a protected one
    // (https://sqlite.org/c3ref/value.html).
    [LibraryImport(Library, EntryPoint = "sqlite3_column_value"), SuppressGCTransition]
    public static partial nint Value(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_type"), SuppressGCTransition]
    public static partial int Type(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_int64"), SuppressGCTransition]
    public static partial long Whole(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_double"), SuppressGCTransition]
    public static partial double Real(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_blob"), SuppressGCTransition]
    private static partial nint Blob(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_bytes"), SuppressGCTransition]
    private static partial int Length(nint value);
}
