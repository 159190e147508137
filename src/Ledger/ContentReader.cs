using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Kith.Ledger;

/// <summary>
/// Reads encoded content field by field without copying. Strict: an unknown version, state or kind, a
/// length beyond the end, text that is not UTF-8, a name had before or a byte left over is a <see cref="FormatException"/>.
/// Used by both <see cref="Content.Decode"/> and <see cref="Replay"/>, so that they cannot disagree.
/// </summary>
internal ref struct ContentReader
{
    private const int Few = 32;

    private readonly ReadOnlySpan<byte> whole;
    private ReadOnlySpan<byte> rest;
    private int left;
    private int named;
    private FewNames firstNames;
    private HashSet<string>? manyNames;

    public ContentReader(ReadOnlySpan<byte> encoded)
    {
        whole = rest = encoded;
        var version = Byte();
        if (version != Content.Version)
            throw new FormatException($"The content is of version {version}; only version {Content.Version} is known.");
        var count = Length();
        // Every field takes at least its state and 32 bytes: a false count cannot make the reader allocate.
        if (count > (uint)rest.Length / 33)
            throw new FormatException("The content says it has more fields than there is room for.");
        Count = left = (int)count;
        EndsWell();
    }

    public int Count { get; }

    public FieldState State { get; private set; }

    public ValueKind Kind { get; private set; }

    /// <summary>The salt; for a withheld field, its commitment.</summary>
    public ReadOnlySpan<byte> Salt { get; private set; }

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Moves to the next field; false after the last.</summary>
    public bool Next()
    {
        if (left == 0)
            return false;
        left--;
        State = (FieldState)Byte();
        Kind = default;
        Name = Value = default;
        if (State == FieldState.Withheld)
        {
            Salt = Take(FieldCommitment.HashLength);
        }
        else if (State is FieldState.Open or FieldState.External)
        {
            Kind = (ValueKind)Byte();
            if (Kind is not (ValueKind.Text or ValueKind.Json))
                throw new FormatException($"A field is of the unknown kind {(byte)Kind}.");
            Salt = Take(FieldCommitment.SaltLength);
            Name = Take(Length());
            if (Name.IsEmpty || !Utf8.IsValid(Name))
                throw new FormatException("The name of a field is empty or not UTF-8.");
            if (!IsNew(Name))
                throw new FormatException("Two fields of one line have the same name.");
            if (State == FieldState.Open)
                Value = Take(Length());
            if (!Utf8.IsValid(Value))
                throw new FormatException("The value of a field is not UTF-8.");
        }
        else
        {
            throw new FormatException($"A field is in the unknown state {(byte)State}.");
        }

        EndsWell();
        return true;
    }

    // Few names are compared with each other, which needs no memory; many could make that slow on purpose.
    private bool IsNew(ReadOnlySpan<byte> name)
    {
        if (Count > Few)
            return (manyNames ??= new HashSet<string>(StringComparer.Ordinal)).Add(Encoding.UTF8.GetString(name));
        for (var i = 0; i < named; i++)
        {
            if (whole.Slice(firstNames[i].Start, firstNames[i].Length).SequenceEqual(name))
                return false;
        }

        firstNames[named++] = (whole.Length - rest.Length - name.Length, name.Length);
        return true;
    }

    private readonly void EndsWell()
    {
        if (left == 0 && !rest.IsEmpty)
            throw new FormatException("There are bytes left over after the last field.");
    }

    private byte Byte() => Take(1)[0];

    private uint Length() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (count > (uint)rest.Length)
            throw new FormatException("The content ends in the middle of a field.");
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }

    [InlineArray(Few)]
    private struct FewNames
    {
        private (int Start, int Length) first;
    }
}
