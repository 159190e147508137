using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kith.Record;

/// <summary>What a <see cref="RowQuery{T,TRow}"/> is written over: the rows of whichever record is open, as far as they may be seen.</summary>
public abstract class OpenRows
{
    private protected OpenRows() { }

    public abstract IQueryable<T> Rows<T>() where T : OnRecord;
    public abstract IQueryable<T> Derived<T>() where T : Derived;
}

/// <summary>Writes queries that are worked out once and then only run, for the views that are asked for most.</summary>
public static class RowQuery
{
    /// <param name="query">The query, over the rows and one value.</param>
    /// <param name="kept">With about how many kilobytes its answer takes, the answer is kept until something is done to the record.</param>
    public static RowQuery<T, TRow> Of<T, TRow>(Expression<Func<OpenRows, T, IQueryable<TRow>>> query, int kept = 0) => new(query, kept);
}

/// <summary>
/// A query of an open record's rows, worked out once for each database and then only run. It is filtered as every other:
/// the record and what the decision hides are not part of it but of each run.
/// </summary>
public sealed class RowQuery<T, TRow>
{
    private readonly Expression<Func<OpenRows, T, IQueryable<TRow>>> _query;
    private readonly CompiledFor<Func<RecordStore, T, IAsyncEnumerable<TRow>>> _compiled;

    private readonly int _kept;

    // Derived rows are kept as they are now only, so at a past moment they are worked out and asked in memory.
    private readonly Lazy<Func<OpenRows, T, IQueryable<TRow>>?> _overDerived;

    internal RowQuery(Expression<Func<OpenRows, T, IQueryable<TRow>>> query, int kept)
    {
        (_query, _kept, _compiled) = (query, kept, new(Compile));
        _overDerived = new(() => AsksDerived.Of(_query.Body) ? _query.Compile() : null);
    }

    /// <summary>Runs it on the record that the door has opened.</summary>
    public async Task<IReadOnlyList<TRow>> ListAsync(OpenRecord record, T value, CancellationToken ct)
    {
        if (_kept > 0 && record.Kept is { } kept && kept.TryGet<IReadOnlyList<TRow>>((this, value), out var known))
            return known;
        if (record.AsAt is not null && _overDerived.Value is { } overDerived)
            return [.. overDerived(new OfRecord(record), value)];
        var rows = new List<TRow>();
        await foreach (var row in _compiled.Of(record.Store)(record.Store, value).WithCancellation(ct))
            rows.Add(row);
        if (_kept > 0)
            record.Kept?.Keep((this, value), _kept, rows);
        return rows;
    }

    private Func<RecordStore, T, IAsyncEnumerable<TRow>> Compile(bool hides, bool past)
    {
        var store = Expression.Parameter(typeof(RecordStore), "store");
        var body = new OverStore(_query.Parameters[0], store, hides, past).Visit(_query.Body);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<RecordStore, T, IQueryable<TRow>>>(body, store, _query.Parameters[1]));
    }

    private sealed class OverStore(ParameterExpression rows, ParameterExpression store, bool hides, bool past) : ExpressionVisitor
    {
        private static readonly MethodInfo s_set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!;
        private static readonly MethodInfo s_seen = typeof(RecordStore).GetMethod(nameof(RecordStore.SeenOf), BindingFlags.NonPublic | BindingFlags.Static)!;

        protected override Expression VisitMethodCall(MethodCallExpression call)
        {
            if (call.Object != rows)
                return base.VisitMethodCall(call);
            var type = call.Method.GetGenericArguments();
            var set = Expression.Call(store, s_set.MakeGenericMethod(type));
            var seen = (LambdaExpression)s_seen.MakeGenericMethod(type).Invoke(null, [hides, past])!;
            return new Replace(seen.Parameters[0], set).Visit(seen.Body);
        }
    }

    private sealed class OfRecord(OpenRecord record) : OpenRows
    {
        public override IQueryable<TOther> Rows<TOther>() => record.Rows<TOther>();
        public override IQueryable<TOther> Derived<TOther>() => record.Derived<TOther>();
    }

    private sealed class AsksDerived : ExpressionVisitor
    {
        private bool _found;

        public static bool Of(Expression query)
        {
            var looking = new AsksDerived();
            looking.Visit(query);
            return looking._found;
        }

        protected override Expression VisitMethodCall(MethodCallExpression call)
        {
            _found |= call.Method.DeclaringType == typeof(OpenRows) && call.Method.Name == nameof(OpenRows.Derived);
            return base.VisitMethodCall(call);
        }
    }

    private sealed class Replace(ParameterExpression what, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == what ? with : node;
    }
}

/// <summary>Something worked out once for each model (tests serve both databases from one process), and once more where something is hidden or the past is read.</summary>
internal sealed class CompiledFor<T>(Func<bool, bool, T> compile) where T : class
{
    private readonly ConcurrentDictionary<(IModel, bool, bool), T> _known = new();

    public T Of(RecordStore store)
    {
        var key = (store.Model, store.Hidden.Length > 0, store.AsAt is not null);
        return _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, k => compile(k.Item2, k.Item3));
    }
}
