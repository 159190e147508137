using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>
/// Holds the index of what was shown in searches against the lines it is made from. The two are read in different orders, so
/// what is compared is a sum over a hash of each row: one added, missing or changed shows in it.
/// </summary>
internal sealed class ShownCheck
{
    private const int FieldsWithoutShown = 2;

    private UInt128 _expected;
    private UInt128 _stored;

    public void Expect(LineAt line, ReadOnlySpan<byte> content)
    {
        if (content.Length < 5 || BinaryPrimitives.ReadUInt32BigEndian(content[1..]) <= FieldsWithoutShown
            || content.IndexOf("\0\0\0\u0005shown"u8) < 0)
            return;
        try
        {
            foreach (var row in Of(content, new RecordId(RawRows.GuidOf(line.Record)), RawRows.GuidOf(line.Id), line.RecordedAt))
                _expected += Hash(RawRows.NumberOf(row.Record.Value), line.Id, line.Record, line.RecordedAt, row.By, row.What);
        }
        catch (Exception why) when (why is FormatException or JsonException)
        {
            // The replay tells of a line that cannot be read.
        }
    }

    /// <summary>The rows that the content of an access line asks for.</summary>
    public static IReadOnlyList<ShownRow> Of(ReadOnlySpan<byte> content, RecordId record, Guid line, long recordedAt)
    {
        var shown = Content.Decode(content).Fields.FirstOrDefault(f => f.Name == LineContent.Shown);
        if (shown is null || LineContent.Read(content) is not ({ } about, { } by))
            return [];
        var records = JsonSerializer.Deserialize<RecordId[]>(shown.Value.Span, LineContent.Json);
        return ShownRow.Of(line, record, Microseconds.ToInstant(recordedAt), about.What, by, records);
    }

    /// <summary>What another worker expects, too.</summary>
    public void Add(ShownCheck other) => _expected += other._expected;

    public void Compare(Snapshot snapshot, Findings findings)
    {
        snapshot.Ask("SELECT record, id, asked_by, at, \"by\", what FROM shown", row =>
        {
            try
            {
                _stored += Hash(row.Id(0), row.Id(1), row.Id(2), row.Instant(3), row.Text(4).ToString(), row.Text(5));
            }
            catch (OddValue)
            {
                _stored++;
            }
        });
        if (_stored != _expected)
            findings.Add(DamageKind.BesideChanged, null, "The index of what searches showed is not what the lines of those searches say: kith rebuild makes it anew from the lines.");
    }

    private static UInt128 Hash(UInt128 record, UInt128 line, UInt128 askedBy, long at, ReadOnlySpan<char> by, ReadOnlySpan<char> what)
    {
        Span<byte> ends = stackalloc byte[16 * 3 + 8 + 4];
        BinaryPrimitives.WriteUInt128BigEndian(ends, record);
        BinaryPrimitives.WriteUInt128BigEndian(ends[16..], line);
        BinaryPrimitives.WriteUInt128BigEndian(ends[32..], askedBy);
        BinaryPrimitives.WriteInt64BigEndian(ends[48..], at);
        BinaryPrimitives.WriteInt32BigEndian(ends[56..], by.Length);
        var message = new byte[ends.Length + Encoding.UTF8.GetByteCount(by) + Encoding.UTF8.GetByteCount(what)];
        ends.CopyTo(message);
        var written = ends.Length + Encoding.UTF8.GetBytes(by, message.AsSpan(ends.Length));
        Encoding.UTF8.GetBytes(what, message.AsSpan(written));
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(message));
    }
}
