using System.Buffers.Binary;
using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>A stored value of a kind that its column never has. The value itself is not told: it may be personal.</summary>
internal sealed class OddValue(int column) : Exception($"Column {column} holds a value of an impossible kind.");

/// <summary>
/// Rows as the database holds them, one at a time, with nothing converted that could hide a difference: a date of "2026-3-1"
/// is not quietly read as one of "2026-03-01". Throws <see cref="OddValue"/> where a value is not of its column's kind.
/// </summary>
internal abstract class RawRows : IDisposable
{
    public abstract bool Read();

    public abstract bool IsNull(int column);

    /// <summary>Bytes. Valid until the next row.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int column);

    /// <summary>An id, as a number that sorts as the database sorts ids.</summary>
    public abstract UInt128 Id(int column);

    /// <summary>A whole number.</summary>
    public abstract long Whole(int column);

    public abstract bool Bool(int column);

    public abstract double Real(int column);

    /// <summary>An instant in microseconds.</summary>
    public abstract long Instant(int column);

    /// <summary>Text. Valid until the next text is read.</summary>
    public abstract ReadOnlySpan<char> Text(int column);

    /// <summary>The text as a string of JSON.</summary>
    public virtual void WriteText(CanonicalJsonWriter writer, int column) => writer.String(Text(column));

    /// <summary>A date as yyyy-MM-dd.</summary>
    public abstract ReadOnlySpan<char> Date(int column);

    /// <summary>A time of day as HH:mm:ss.</summary>
    public abstract ReadOnlySpan<char> Time(int column);

    public abstract IReadOnlyList<string> Texts(int column);

    public abstract IReadOnlyList<Guid> Ids(int column);

    public abstract void Dispose();

    /// <summary>The record that a damaged row says it is of, if it can still be told.</summary>
    public UInt128? Record(int column)
    {
        try
        {
            return Id(column);
        }
        catch (OddValue)
        {
            return null;
        }
    }

    /// <summary>The id as a Guid, whose text is how ids are written in canonical JSON.</summary>
    public static Guid GuidOf(UInt128 id)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return new Guid(bytes, true);
    }

    public static UInt128 NumberOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
