using System.Security.Cryptography;
using System.Text;

namespace Kith.Ledger;

/// <summary>
/// One named field of a line's content, committed to by itself, so that it can later be withheld or
/// destroyed alone and everything else still verifies. Immutable.
/// </summary>
public sealed class Field
{
    private readonly byte[] name;
    private readonly byte[] salt;
    private readonly ReadOnlyMemory<byte> value;
    private byte[]? commitment;

    private Field(FieldState state, ValueKind kind, string nameText, byte[] name, byte[] salt, ReadOnlyMemory<byte> value)
    {
        State = state;
        Kind = kind;
        Name = nameText;
        this.name = name;
        this.salt = salt;
        this.value = value;
    }

    /// <summary>Where the value is.</summary>
    public FieldState State { get; }

    /// <summary>How the value is to be read. Zero when withheld.</summary>
    public ValueKind Kind { get; }

    /// <summary>The name. Empty when withheld: a withheld field ships as its commitment alone.</summary>
    public string Name { get; }

    /// <summary>The 32 random bytes hashed with the value. Empty when withheld.</summary>
    public ReadOnlySpan<byte> Salt => salt;

    /// <summary>The bytes of the value. Empty unless <see cref="FieldState.Open"/>.</summary>
    public ReadOnlyMemory<byte> Value => value;

    /// <summary>The value as text: what was typed, or the canonical JSON. Empty unless open.</summary>
    public string ValueText => Encoding.UTF8.GetString(value.Span);

    /// <summary>False only for an external field as decoded, before <see cref="WithValueNow"/> has told its value.</summary>
    public bool HasCommitment => commitment is not null || State == FieldState.Open;

    /// <summary>The 32-byte commitment (see docs/ledger.md for what is hashed).</summary>
    /// <exception cref="InvalidOperationException">The value is held elsewhere and was not given.</exception>
    public ReadOnlySpan<byte> Commitment => commitment ??= State == FieldState.Open
        ? FieldCommitment.Of(Kind, salt, name, value.Span)
        : throw new InvalidOperationException("The value of this field is held elsewhere; give it with WithValueNow first.");

    internal ReadOnlySpan<byte> NameBytes => name;

    internal bool CommitmentIsKnown => commitment is not null;

    /// <summary>Fresh salt for one field.</summary>
    public static byte[] FreshSalt() => RandomNumberGenerator.GetBytes(FieldCommitment.SaltLength);

    /// <summary>A field whose value is the text as typed.</summary>
    /// <exception cref="ArgumentException">Half of a surrogate pair, an empty name, or salt that is not 32 bytes.</exception>
    public static Field Text(string name, string value, ReadOnlySpan<byte> salt)
    {
        ArgumentNullException.ThrowIfNull(value);
        return New(FieldState.Open, ValueKind.Text, name, StrictUtf8.Bytes(value, "text"), salt);
    }

    /// <summary>A field whose value is canonical JSON. The bytes are kept as given: make them with <see cref="CanonicalJson"/>.</summary>
    public static Field Json(string name, ReadOnlyMemory<byte> canonicalJson, ReadOnlySpan<byte> salt) =>
        New(FieldState.Open, ValueKind.Json, name, canonicalJson, salt);

    /// <summary>A field whose value is held elsewhere. <paramref name="valueNow"/> is hashed, not kept.</summary>
    public static Field External(string name, ValueKind kind, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> valueNow) =>
        New(FieldState.External, kind, name, default, salt).WithValueNow(valueNow);

    /// <summary>A field of which nothing but the commitment is left.</summary>
    public static Field Withheld(ReadOnlySpan<byte> commitment)
    {
        if (commitment.Length != FieldCommitment.HashLength)
            throw new ArgumentException("A commitment is 32 bytes.");
        return new Field(FieldState.Withheld, default, "", [], [], default) { commitment = commitment.ToArray() };
    }

    /// <summary>This external field with its commitment worked out from the value held elsewhere.</summary>
    public Field WithValueNow(ReadOnlySpan<byte> valueNow)
    {
        if (State != FieldState.External)
            throw new InvalidOperationException("Only an external field has its value elsewhere.");
        return new Field(State, Kind, Name, name, salt, default) { commitment = FieldCommitment.Of(Kind, salt, name, valueNow) };
    }

    internal Field Opened(ReadOnlyMemory<byte> valueNow) => new(FieldState.Open, Kind, Name, name, salt, valueNow.ToArray());

    internal static Field Read(FieldState state, ValueKind kind, ReadOnlySpan<byte> name, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> value) =>
        new(state, kind, StrictUtf8.Text(name, "name of a field"), name.ToArray(), salt.ToArray(), value.ToArray());

    internal void Remember(ReadOnlySpan<byte> known) => commitment = known.ToArray();

    private static Field New(FieldState state, ValueKind kind, string name, ReadOnlyMemory<byte> value, ReadOnlySpan<byte> salt)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (kind is not (ValueKind.Text or ValueKind.Json))
            throw new ArgumentOutOfRangeException(nameof(kind));
        if (salt.Length != FieldCommitment.SaltLength)
            throw new ArgumentException("The salt of a field is 32 bytes.", nameof(salt));
        return new Field(state, kind, name, StrictUtf8.Bytes(name, "name of a field"), salt.ToArray(), value);
    }
}
