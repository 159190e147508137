using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>
/// Rows that the database need not be asked for within a transaction: all those of the records that it opened, since nobody
/// else has written to them, and what was read ahead for the records whose chains it holds.
/// </summary>
internal sealed class KnownRows
{
    private static readonly MethodInfo s_read = typeof(KnownRows).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly HashSet<RecordId> _opened = [];
    private readonly Dictionary<(RecordId, Type), List<OnRecord>> _rows = [];
    private readonly HashSet<(RecordId, Type)> _derived = [];

    public void Open(RecordId record) => _opened.Add(record);

    public bool HasOpened(RecordId record) => _opened.Contains(record);

    /// <summary>Reads rows of many records at once, one query a type. What is hidden of them is for the one who uses them to know.</summary>
    public async Task ReadAheadAsync(RecordStore store, IEnumerable<(RecordId Record, Type Type)> wanted)
    {
        foreach (var type in wanted.GroupBy(w => w.Type, w => w.Record))
        {
            RecordId[] records = [.. type.Distinct()];
            foreach (var record in records)
                _rows[(record, type.Key)] = [];
            foreach (var row in await (Task<IReadOnlyList<OnRecord>>)s_read.MakeGenericMethod(type.Key).Invoke(null, [store, records])!)
                _rows[(row.Record, type.Key)].Add(row);
        }
    }

    private static async Task<IReadOnlyList<OnRecord>> ReadAsync<T>(RecordStore store, RecordId[] records) where T : OnRecord =>
        await store.Set<T>().AsNoTracking().IgnoreQueryFilters().Where(row => records.Contains(row.Record)).ToListAsync();

    /// <summary>Takes in what was just written.</summary>
    public void Written(OpenRecord record)
    {
        foreach (var row in record.Added)
            if (_rows.TryGetValue((record.Id, row.GetType()), out var rows))
                rows.Add(row);
            else if (_opened.Contains(record.Id))
                _rows[(record.Id, row.GetType())] = [row];
    }

    /// <summary>Lets go of a record of which rows were destroyed.</summary>
    public void Forget(RecordId record)
    {
        _opened.Remove(record);
        foreach (var key in _rows.Keys.Where(key => key.Item1 == record).ToArray())
            _rows.Remove(key);
    }

    /// <summary>The record's rows of one type in the order of their keys, as the database would give them; null when they are not known.</summary>
    public List<T>? Of<T>(RecordId record) where T : OnRecord =>
        _rows.TryGetValue((record, typeof(T)), out var rows) ? [.. rows.OrderBy(row => row.Key).Cast<T>()] : _opened.Contains(record) ? [] : null;

    /// <summary>Whether the record has no derived rows of this type yet. Told once: after that it has.</summary>
    public bool IsFirst<T>(RecordId record) where T : Derived => _opened.Contains(record) && _derived.Add((record, typeof(T)));
}
