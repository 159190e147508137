namespace Kith.Record.Store;

/// <summary>All rows of the records that this transaction opened: nobody else has written to them, so the database need not be asked.</summary>
internal sealed class KnownRows
{
    private readonly Dictionary<RecordId, Dictionary<Type, List<OnRecord>>> _records = [];
    private readonly HashSet<(RecordId, Type)> _derived = [];

    public void Open(RecordId record) => _records[record] = [];

    /// <summary>Takes in what was just written.</summary>
    public void Written(OpenRecord record)
    {
        if (!_records.TryGetValue(record.Id, out var types))
            return;
        foreach (var row in record.Added)
        {
            if (!types.TryGetValue(row.GetType(), out var rows))
                types[row.GetType()] = rows = [];
            rows.Add(row);
        }
    }

    /// <summary>The record's rows of one type in the order of their keys, as the database would give them; null when they are not known.</summary>
    public List<T>? Of<T>(RecordId record) where T : OnRecord
    {
        if (!_records.TryGetValue(record, out var types))
            return null;
        return types.TryGetValue(typeof(T), out var rows) ? [.. rows.OrderBy(row => row.Key).Cast<T>()] : [];
    }

    /// <summary>Whether the record has no derived rows of this type yet. Told once: after that it has.</summary>
    public bool IsFirst<T>(RecordId record) where T : Derived => _records.ContainsKey(record) && _derived.Add((record, typeof(T)));
}
