using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kith.Record;

/// <summary>What a <see cref="RowQuery{T,TRow}"/> is written over: the rows of whichever record is open, as far as they may be seen.</summary>
public interface IOpenRows
{
    IQueryable<T> Rows<T>() where T : OnRecord;
    IQueryable<T> Derived<T>() where T : Derived;
}

/// <summary>Writes queries that are worked out once and then only run, for the views that are asked for most.</summary>
public static class RowQuery
{
    public static RowQuery<T, TRow> Of<T, TRow>(Expression<Func<IOpenRows, T, IQueryable<TRow>>> query) => new(query);
}

/// <summary>
/// A query of an open record's rows, worked out once for each database and then only run. It is filtered as every other:
/// the record and what the decision hides are not part of it but of each run.
/// </summary>
public sealed class RowQuery<T, TRow>
{
    private readonly Expression<Func<IOpenRows, T, IQueryable<TRow>>> _query;
    private readonly ConcurrentDictionary<(IModel, bool), Func<RecordStore, T, IAsyncEnumerable<TRow>>> _compiled = new();

    internal RowQuery(Expression<Func<IOpenRows, T, IQueryable<TRow>>> query) => _query = query;

    /// <summary>Runs it on the record that the door has opened.</summary>
    public async Task<IReadOnlyList<TRow>> ListAsync(OpenRecord record, T value, CancellationToken ct)
    {
        var store = record.Store;
        var hides = store.Hidden.Length > 0;
        if (!_compiled.TryGetValue((store.Model, hides), out var run))
            run = _compiled.GetOrAdd((store.Model, hides), key => Compile(key.Item2));
        var rows = new List<TRow>();
        await foreach (var row in run(store, value).WithCancellation(ct))
            rows.Add(row);
        return rows;
    }

    private Func<RecordStore, T, IAsyncEnumerable<TRow>> Compile(bool hides)
    {
        var store = Expression.Parameter(typeof(RecordStore), "store");
        var body = new OverStore(_query.Parameters[0], store, hides).Visit(_query.Body);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<RecordStore, T, IQueryable<TRow>>>(body, store, _query.Parameters[1]));
    }

    private sealed class OverStore(ParameterExpression rows, ParameterExpression store, bool hides) : ExpressionVisitor
    {
        private static readonly MethodInfo s_set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!;
        private static readonly MethodInfo s_seen = typeof(RecordStore).GetMethod(nameof(RecordStore.SeenOf), BindingFlags.NonPublic | BindingFlags.Static)!;

        protected override Expression VisitMethodCall(MethodCallExpression call)
        {
            if (call.Object != rows)
                return base.VisitMethodCall(call);
            var type = call.Method.GetGenericArguments();
            var set = Expression.Call(store, s_set.MakeGenericMethod(type));
            var seen = (LambdaExpression)s_seen.MakeGenericMethod(type).Invoke(null, [hides])!;
            return new Replace(seen.Parameters[0], set).Visit(seen.Body);
        }
    }

    private sealed class Replace(ParameterExpression what, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == what ? with : node;
    }
}
