using System.Text;
using System.Text.Json;
using Kith.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>Reads from a record's access lines to whom which items were shown.</summary>
internal static class SightingLines
{
    // A field's name in the encoded content, with its length before it: what has no such name need not be decoded.
    private static readonly byte[] s_named = [0, 0, 0, (byte)SeenField.Name.Length, .. Encoding.UTF8.GetBytes(SeenField.Name)];

    /// <param name="pending">Lines of the same transaction that are not written yet.</param>
    public static IReadOnlyList<Sighting> Of(RecordStore store, IEnumerable<LedgerLine> pending, IReadOnlyCollection<Guid>? of, DateTimeOffset? since)
    {
        var lines = store.Seen<LedgerLine>().Where(l => l.Type == LineType.Access);
        if (since is { } instant)
        {
            // A line's id is never of an earlier millisecond than the line, so the key bounds what must be looked through.
            var from = LowestIdOf(instant);
            lines = lines.Where(l => l.Id.CompareTo(from) >= 0 && l.RecordedAt >= instant);
        }
        var words = of is null ? null : (byte[][])[.. of.Select(item => Encoding.UTF8.GetBytes(SeenField.Word(item)))];
        var reading = new Reading();
        var found = new List<Sighting>();
        foreach (var (at, content) in lines.OrderBy(l => l.Id).Select(l => new { l.RecordedAt, l.Content }).AsEnumerable().Select(l => (l.RecordedAt, l.Content))
            .Concat(pending.Where(l => l.Type == LineType.Access && !(l.RecordedAt < since)).Select(l => (l.RecordedAt, l.Content))))
            if (content.AsSpan().IndexOf(s_named) >= 0 && (words is null || Array.Exists(words, w => content.AsSpan().IndexOf(w) >= 0))
                && reading.Of(at, content) is { } sighting)
                found.Add(sighting);
        return found;
    }

    internal static Guid LowestIdOf(DateTimeOffset instant)
    {
        Span<byte> id = stackalloc byte[16];
        id.Clear();
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(id, instant.ToUnixTimeMilliseconds() << 16);
        return new Guid(id, true);
    }

    // The same worker is mostly shown the same, look after look: what was read once is not read again.
    private sealed class Reading
    {
        private readonly Dictionary<string, Signature?> _by = [];
        private readonly Dictionary<string, Guid[]> _items = [];

        public Sighting? Of(DateTimeOffset at, byte[] content)
        {
            LineContent.About? about = null;
            Signature? by = null;
            SeenField? seen = null;
            foreach (var field in Content.Decode(content).Fields)
            {
                if (field.State != FieldState.Open)
                    continue;
                if (field.Name == LineContent.Line)
                    about = JsonSerializer.Deserialize<LineContent.About>(field.Value.Span, LineContent.Json);
                else if (field.Name == SeenField.Name)
                    seen = JsonSerializer.Deserialize<SeenField>(field.Value.Span, LineContent.Json);
                else if (field.Name == LineContent.By)
                    by = ByOf(Encoding.UTF8.GetString(field.Value.Span));
            }
            return about is { Outcome: null } && by is not null && seen is not null
                ? new Sighting(at, by, about.What, seen.How, ItemsOf(seen), about.AsAt) : null;
        }

        private Signature? ByOf(string json)
        {
            if (!_by.TryGetValue(json, out var by))
                _by[json] = by = JsonSerializer.Deserialize<Signature>(json, LineContent.Json);
            return by;
        }

        private Guid[] ItemsOf(SeenField seen)
        {
            if (!_items.TryGetValue(seen.Items, out var items))
                _items[seen.Items] = items = seen.Ids();
            return items;
        }
    }
}
