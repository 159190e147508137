using System.Reflection;
using Kith.Record.IdentityIndex;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>Keeps the derived rows of a record in step with its rows, in the same transaction.</summary>
internal static class Deriving
{
    private static readonly MethodInfo s_any = typeof(Deriving).GetMethod(nameof(AnyAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Whether anything is worked out from these rows.</summary>
    public static bool DependsOn(RecordStore store, ILookup<Type, OnRecord> added) => store.Rows.Derivations.Any(d => DependsOn(d, added));

    public static async Task AfterAsync(RecordStore store, OpenRecord open, ILookup<Type, OnRecord> added)
    {
        foreach (var derivation in store.Rows.Derivations)
            if (DependsOn(derivation, added))
                await derivation.RenewAsync(store, open);
    }

    private static bool DependsOn(Derivation derivation, ILookup<Type, OnRecord> added) =>
        derivation.From.Any(type => added.Contains(type) && added[type].Any(derivation.Asks));

    /// <summary>Makes every derived row of the open record anew: of those that something in the record asks for, as when it was written.</summary>
    public static async Task AllAsync(RecordStore store, OpenRecord open)
    {
        foreach (var derivation in store.Rows.Derivations)
            foreach (var type in derivation.From)
                if (await (Task<bool>)s_any.MakeGenericMethod(type).Invoke(null, [store])!)
                {
                    await derivation.RenewAsync(store, open);
                    break;
                }
    }

    private static readonly MethodInfo s_anyThen = typeof(Deriving).GetMethod(nameof(AnyThen), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>
    /// The derived rows of the open record as at the moment it is read as at, worked out from its rows as they were then: from
    /// everything, whatever is hidden, as those of now are, and of nothing where nothing asked for them.
    /// </summary>
    public static IReadOnlyList<T> AsAt<T>(RecordStore store, OpenRecord open) where T : Derived
    {
        var derivation = store.Rows.Derivations.OfType<Derivation<T>>().Single();
        var hidden = store.Hidden;
        store.Hidden = [];
        try
        {
            if (!derivation.From.Any(type => (bool)s_anyThen.MakeGenericMethod(type).Invoke(null, [open])!))
                return [];
            IReadOnlyList<T> rows = [.. derivation.Of(open)];
            foreach (var row in rows)
                row.Record = open.Id;
            return rows;
        }
        finally
        {
            store.Hidden = hidden;
        }
    }

    private static bool AnyThen<T>(OpenRecord open) where T : OnRecord => open.Rows<T>().Any();

    /// <summary>Makes every derived row of the open record anew, and takes away those that nothing in the record asks for any more.</summary>
    public static async Task AnewAsync(RecordStore store, OpenRecord open)
    {
        foreach (var derivation in store.Rows.Derivations)
        {
            var asked = false;
            foreach (var type in derivation.From)
                asked = asked || await (Task<bool>)s_any.MakeGenericMethod(type).Invoke(null, [store])!;
            await (asked ? derivation.RenewAsync(store, open) : derivation.EmptyAsync(store, open));
        }
    }

    private static Task<bool> AnyAsync<T>(RecordStore store) where T : OnRecord => store.Set<T>().AnyAsync();

    /// <summary>Puts the rows that a record should have in the place of those it had.</summary>
    public static async Task RenewRowsAsync<T>(RecordStore store, OpenRecord open, Func<OpenRecord, IEnumerable<T>> derive) where T : Derived
    {
        // Worked out from everything, whatever is hidden from the worker whose act this is.
        var hidden = store.Hidden;
        store.Hidden = [];
        var wanted = derive(open).ToDictionary(row => row.Id);
        foreach (var row in wanted.Values)
            row.Record = open.Id;
        var had = store.Known?.IsFirst<T>(open.Id) == true ? [] : await store.Set<T>().ToDictionaryAsync(row => row.Id);
        Dictionary<Guid, string> before = TokensOf(had.Values), after = TokensOf(wanted.Values);
        foreach (var (id, row) in had)
        {
            if (wanted.Remove(id, out var now))
                store.Entry(row).CurrentValues.SetValues(now);
            else
                store.Remove(row);
        }
        if (had.Count == 0 && store.Writer is { } writer)
            await writer.WriteAsync(wanted.Values);
        else
        {
            store.AddRange(wanted.Values);
            await store.SaveChangesAsync();
        }
        store.ChangeTracker.Clear();
        store.Hidden = hidden;
        if (typeof(T).IsSubclassOf(typeof(Findable)))
            await Postings.RenewAsync(store, open.Id, before, after);
    }

    private static Dictionary<Guid, string> TokensOf<T>(IEnumerable<T> rows) where T : Derived =>
        rows.OfType<Findable>().ToDictionary(row => row.Id, row => row.Tokens);
}
