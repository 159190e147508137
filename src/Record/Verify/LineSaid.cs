using System.Buffers.Binary;
using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>
/// Whether the first field of a line says the very thing that the database says beside it. Its canonical JSON has its members
/// in a fixed order, so that it is compared as bytes; where anything is otherwise, <see cref="LineAt.Beside"/> reads it as JSON
/// and says what differs.
/// </summary>
internal static class LineSaid
{
    private const int Name = 1 + 4 + 1 + 1 + 32;
    private const int IdLength = 36;

    public static bool IsOf(ReadOnlySpan<byte> content, LineAt line, RecordKind? kind)
    {
        if (kind is not { } of || content.Length < Name + 4 + 5 + 4 || content[5] != (byte)FieldState.Open || content[6] != (byte)ValueKind.Json
            || BinaryPrimitives.ReadUInt32BigEndian(content[Name..]) != 5 || !content.Slice(Name + 4, 5).SequenceEqual("@line"u8))
            return false;
        var rest = content[(Name + 9)..];
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > (uint)(rest.Length - 4))
            return false;
        rest = rest.Slice(4, (int)length);
        return Past(ref rest, "{\"Basis\":\""u8) && PastText(ref rest)
            && Past(ref rest, ",\"Entrance\":\""u8) && PastText(ref rest)
            && PastId(ref rest, ",\"Item\":\""u8, line.Item)
            && PastId(ref rest, ",\"Key\":\""u8, line.ClientKey)
            && Past(ref rest, ",\"Kind\":\""u8) && Past(ref rest, KindOf(of)) && Past(ref rest, "\""u8)
            && PastId(ref rest, ",\"Line\":\""u8, line.Id)
            && PastOutcome(ref rest)
            && PastId(ref rest, ",\"Record\":\""u8, line.Record);
    }

    private static ReadOnlySpan<byte> KindOf(RecordKind kind) => kind switch
    {
        RecordKind.Family => "Family"u8,
        RecordKind.Worker => "Worker"u8,
        RecordKind.Centre => "Centre"u8,
        RecordKind.Partnership => "Partnership"u8,
        RecordKind.Training => "Training"u8,
        _ => "?"u8,
    };

    private static bool PastOutcome(ref ReadOnlySpan<byte> rest) => !Past(ref rest, ",\"Outcome\":\""u8) || PastText(ref rest);

    // Where there is none, nothing is passed, and the member after it must follow at once.
    private static bool PastId(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name, UInt128? id)
    {
        if (id is not { } number)
            return true;
        Span<byte> text = stackalloc byte[IdLength];
        return Past(ref rest, name) && RawRows.GuidOf(number).TryFormat(text, out _) && Past(ref rest, text) && Past(ref rest, "\""u8);
    }

    private static bool Past(ref ReadOnlySpan<byte> rest, scoped ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
            return false;
        rest = rest[expected.Length..];
        return true;
    }

    // To behind the quotation mark that ends the text. A text with escapes in it is left to the reader of JSON.
    private static bool PastText(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0 || rest[end] == (byte)'\\')
            return false;
        rest = rest[(end + 1)..];
        return true;
    }
}
