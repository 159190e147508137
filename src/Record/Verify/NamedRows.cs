using System.Buffers.Text;
using System.Text;

namespace Kith.Record.Verify;

/// <summary>Rows of tables that lie in the order of their keys: looked up one by one, where a line names them. Such tables are small, and few lines do.</summary>
internal sealed class NamedRows
{
    private const int IdLength = 36;
    private const int LongestName = 64;

    private readonly SqliteSnapshot _snapshot;
    private readonly Dictionary<string, RowTable>.AlternateLookup<ReadOnlySpan<char>> _tables;

    public NamedRows(SqliteSnapshot snapshot, IEnumerable<RowTable> tables) =>
        (_snapshot, _tables) = (snapshot, tables.ToDictionary(table => table.Name).GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Gives the line its rows. What only looks like a name, within a text, finds a row of another line or none, which changes nothing.</summary>
    public void Give(ReadOnlySpan<byte> content, UInt128 record, RowsOfLines lines)
    {
        Span<char> name = stackalloc char[LongestName];
        for (int at; (at = content.IndexOf("@row/"u8)) >= 0;)
        {
            content = content[(at + 5)..];
            var length = content[..Math.Min(content.Length, LongestName)].IndexOf((byte)'/');
            if (length <= 0 || content.Length < length + 1 + IdLength || Encoding.ASCII.GetChars(content[..length], name) != length
                || !_tables.TryGetValue(name[..length], out var table)
                || !Utf8Parser.TryParse(content.Slice(length + 1, IdLength), out Guid id, out var read) || read != IdLength)
                continue;
            _snapshot.Row(table, record, RawRows.NumberOf(id), (of, row) => lines.Take(of, row));
        }
    }
}
