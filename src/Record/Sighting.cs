using System.Buffers.Text;
using System.Text;

namespace Kith.Record;

/// <summary>What a view showed of a record's items, for its line to name.</summary>
/// <param name="How">In a word of the application's ("Read", "Print").</param>
/// <param name="Items">The items, in the version that was shown.</param>
public sealed record Sight(string How, IReadOnlyCollection<Guid> Items);

/// <summary>That items were shown to somebody, as the line says.</summary>
/// <param name="By">The worker as they were then.</param>
/// <param name="What">The name of the view.</param>
/// <param name="AsAt">The past moment that was looked at; null where it was what stood then.</param>
public sealed record Sighting(DateTimeOffset At, Signature By, string What, string How, IReadOnlyList<Guid> Items, DateTimeOffset? AsAt);

/// <summary>What a line says of the items that were shown; a field of its own, so that it can be withheld.</summary>
/// <param name="Items">The ids, each as 22 characters of base64url, one after the other: a line has many, and one can still be looked for.</param>
/// <param name="Upto">How many acts had been done to the record: with that, what was shown can be read again as it stood.</param>
internal sealed record SeenField(string How, string Items, long Upto)
{
    public const string Name = "seen";
    private const int Letters = 22;

    public static SeenField? Of(Sight sight, long length)
    {
        if (sight.Items.Count == 0)
            return null;
        var items = new StringBuilder(sight.Items.Count * Letters);
        foreach (var item in sight.Items)
            items.Append(Word(item));
        return new SeenField(sight.How, items.ToString(), length);
    }

    public static string Word(Guid item) => Base64Url.EncodeToString(item.ToByteArray(true));

    public Guid[] Ids()
    {
        var ids = new Guid[Items.Length / Letters];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = new Guid(Base64Url.DecodeFromChars(Items.AsSpan(i * Letters, Letters)), true);
        return ids;
    }
}
