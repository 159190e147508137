namespace Kith.Ledger;

/// <summary>How the bytes of a field's value are to be read. The kind is part of what is hashed (see docs/ledger.md).</summary>
public enum ValueKind : byte
{
    /// <summary>The very UTF-8 bytes that a person typed: nothing trimmed, nothing normalised.</summary>
    Text = 1,

    /// <summary>RFC 8785 canonical JSON, as <see cref="CanonicalJson"/> makes it.</summary>
    Json = 2,
}

/// <summary>Where the value of a field is.</summary>
public enum FieldState : byte
{
    /// <summary>Nothing but the commitment is here: the name, the salt and the value were taken out or destroyed.</summary>
    Withheld = 0,

    /// <summary>Name, salt and value are here.</summary>
    Open = 1,

    /// <summary>Name and salt are here; the value is held elsewhere, for instance as a row of the database.</summary>
    External = 2,
}
