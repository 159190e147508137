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

    public static ReadOnlySpan<byte> Bytes(nint row, int column)
    {
        var start = Blob(row, column);
        return new ReadOnlySpan<byte>((void*)start, Length(row, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint row);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int Type(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long Whole(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    public static partial double Real(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial nint Blob(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int Length(nint row, int column);
}
