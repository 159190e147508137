namespace Kith.Ledger;

/// <summary>Names that are written for many objects: encoded and put in order once.</summary>
public sealed partial class CanonicalJsonWriter
{
    /// <summary>The names of an object's members, encoded once for many objects.</summary>
    /// <exception cref="InvalidOperationException">The names do not come in order, or one comes twice.</exception>
    public static IReadOnlyList<byte[]> Encode(IEnumerable<string> names)
    {
        var encoded = new List<byte[]>();
        string? last = null;
        foreach (var name in names)
        {
            if (last is not null && string.CompareOrdinal(last, name) >= 0)
                throw new InvalidOperationException("The members of an object must be sorted by name, each name once.");
            var writer = new CanonicalJsonWriter();
            writer.String(last = name);
            writer.Put((byte)':');
            encoded.Add(writer.Written.ToArray());
        }

        return encoded;
    }

    /// <summary>The next of the names that <see cref="Encode"/> gave: some may be left out, but they come in that order, which is not looked at again.</summary>
    public void Name(byte[] encoded)
    {
        if (afterName || !open.TryPeek(out var level) || !level.IsObject || level.LastName is not null)
            throw new InvalidOperationException("A name belongs in an object, before a value.");
        if (level.HasItems)
            Put((byte)',');
        level.HasItems = true;
        Put(encoded);
        afterName = true;
    }
}
