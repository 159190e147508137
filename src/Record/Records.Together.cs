namespace Kith.Record;

public sealed partial class Records
{
    /// <summary>
    /// Does an act in one transaction with acts that another asker does because of it: Kith, which tells workers what was done. None of
    /// it is recorded unless all of it is.
    /// </summary>
    public async Task<T> WriteWithAsync<T>(RecordId record, Act<T> act, RecordId other, IEnumerable<(RecordId Record, Act Act)> because)
    {
        Check(act, "", _runtime.Now);
        var all = because.Select(b => (_asking with { Worker = other }, b.Record, b.Act)).Prepend((_asking, record, act));
        return (T)(await _runtime.WriteTogetherAsync(all))[0]!;
    }
}
