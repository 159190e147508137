using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Kith.Ledger;

/// <summary>
/// Writes RFC 8785 canonical JSON value by value. Members must come sorted by the UTF-16 code units of
/// their names (<see cref="StringComparer.Ordinal"/>): the writer does not sort, it refuses. It can be
/// used again after <see cref="Clear"/>.
/// </summary>
public sealed partial class CanonicalJsonWriter
{
    /// <summary>The largest whole number that a double, and so canonical JSON, holds exactly (RFC 8785 appendix D).</summary>
    public const long LargestNumber = 9_007_199_254_740_991;

    private readonly Stack<Level> open = new();
    private byte[] buffer = new byte[256];
    private int length;
    private bool afterName;

    /// <summary>What has been written. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>A copy of what has been written, which must be one whole value.</summary>
    public byte[] ToArray() => open.Count == 0 && length > 0
        ? Written.ToArray()
        : throw new InvalidOperationException("An object or array is still open, or nothing was written.");

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        open.Clear();
        length = 0;
        afterName = false;
    }

    /// <summary>Opens an object.</summary>
    public void BeginObject()
    {
        Separate();
        Put((byte)'{');
        open.Push(new Level(isObject: true));
    }

    /// <summary>Closes an object.</summary>
    public void EndObject() => End(isObject: true, (byte)'}');

    /// <summary>Opens an array.</summary>
    public void BeginArray()
    {
        Separate();
        Put((byte)'[');
        open.Push(new Level(isObject: false));
    }

    /// <summary>Closes an array.</summary>
    public void EndArray() => End(isObject: false, (byte)']');

    /// <summary>The name of the next member.</summary>
    /// <exception cref="InvalidOperationException">The names do not come in order, or one comes twice.</exception>
    public void Name(string name)
    {
        if (afterName || !open.TryPeek(out var level) || !level.IsObject)
            throw new InvalidOperationException("A name belongs in an object, before a value.");
        if (level.HasItems)
            throw new InvalidOperationException("Members that were encoded before are not mixed with others.");
        if (level.LastName is not null)
        {
            if (string.CompareOrdinal(level.LastName, name) >= 0)
                throw new InvalidOperationException("The members of an object must be sorted by name, each name once.");
            Put((byte)',');
        }

        level.LastName = name;
        Quote(name);
        Put((byte)':');
        afterName = true;
    }

    /// <summary>A string.</summary>
    /// <exception cref="FormatException">The string contains half of a surrogate pair.</exception>
    public void String(ReadOnlySpan<char> value)
    {
        Separate();
        Quote(value);
    }

    /// <summary>A string that is in UTF-8 already.</summary>
    /// <exception cref="FormatException">The bytes are not UTF-8.</exception>
    public void Utf8String(ReadOnlySpan<byte> value)
    {
        if (!Utf8.IsValid(value))
            throw new FormatException("The bytes of a string are not UTF-8.");
        Separate();
        Put((byte)'"');
        for (int plain; (plain = value.IndexOfAny(MustEscapeUtf8)) >= 0; value = value[(plain + 1)..])
        {
            Put(value[..plain]);
            Escape((char)value[plain]);
        }

        Put(value);
        Put((byte)'"');
    }

    /// <summary>true or false.</summary>
    public void Boolean(bool value)
    {
        Separate();
        Put(value ? "true"u8 : "false"u8);
    }

    /// <summary>null.</summary>
    public void Null()
    {
        Separate();
        Put("null"u8);
    }

    /// <summary>A whole number.</summary>
    /// <exception cref="FormatException">A double cannot hold it exactly: write it as a string.</exception>
    public void Number(long value)
    {
        if (value is > LargestNumber or < -LargestNumber)
            throw new FormatException("The whole number is too large for JSON to hold exactly; write it as a string.");
        Separate();
        value.TryFormat(Room(24), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>A number.</summary>
    /// <exception cref="FormatException">Not a number, or infinite.</exception>
    public void Number(double value)
    {
        if (!double.IsFinite(value))
            throw new FormatException("A number that is infinite or not a number has no form in JSON.");
        Separate();
        length += EcmaNumber.Write(value, Room(EcmaNumber.MostBytes));
    }

    private void Separate()
    {
        if (afterName)
        {
            afterName = false;
            return;
        }

        if (!open.TryPeek(out var level))
        {
            if (length > 0)
                throw new InvalidOperationException("A whole value has been written already.");
            return;
        }

        if (level.IsObject)
            throw new InvalidOperationException("A value in an object needs a name.");
        if (level.HasItems)
            Put((byte)',');
        level.HasItems = true;
    }

    private void End(bool isObject, byte bracket)
    {
        if (afterName || !open.TryPeek(out var level) || level.IsObject != isObject)
            throw new InvalidOperationException("What is being closed is not what is open.");
        open.Pop();
        Put(bracket);
    }

    private void Quote(ReadOnlySpan<char> text)
    {
        Put((byte)'"');
        while (true)
        {
            var plain = text.IndexOfAny(MustEscape);
            var run = plain < 0 ? text : text[..plain];
            var status = Utf8.FromUtf16(run, Room(Encoding.UTF8.GetMaxByteCount(run.Length)), out _, out var written, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
                throw new FormatException("A string contains half of a surrogate pair, which has no UTF-8 form.");
            length += written;
            if (plain < 0)
                break;
            Escape(text[plain]);
            text = text[(plain + 1)..];
        }

        Put((byte)'"');
    }

    /// <summary>Section 3.2.2.2: the quotation mark, the backslash and the control characters, nothing else.</summary>
    private static readonly SearchValues<char> MustEscape =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    private static readonly SearchValues<byte> MustEscapeUtf8 =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'"', (byte)'\\']);

    private void Escape(char c)
    {
        Put((byte)'\\');
        var at = "\"\\\b\t\n\f\r".IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
        {
            Put("\"\\btnfr"u8[at]);
            return;
        }

        Put("u00"u8);
        Put("0123456789abcdef"u8[c >> 4]);
        Put("0123456789abcdef"u8[c & 15]);
    }

    private void Put(byte one)
    {
        if (length == buffer.Length)
            Room(1);
        buffer[length++] = one;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        length += bytes.Length;
    }

    private Span<byte> Room(int count)
    {
        if (buffer.Length - length < count)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, checked(length + count)));
        return buffer.AsSpan(length);
    }

    private sealed class Level(bool isObject)
    {
        public bool IsObject { get; } = isObject;

        public bool HasItems { get; set; }

        public string? LastName { get; set; }
    }
}
