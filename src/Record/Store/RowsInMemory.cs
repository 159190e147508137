using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;

namespace Kith.Record.Store;

/// <summary>
/// Rows in memory, asked as those of the database are. A query is compiled once for its shape and then only run: the framework's own
/// (<c>AsQueryable</c>) compiles it anew each time, which took most of the time of an act over known rows.
/// </summary>
internal sealed class RowsInMemory<T> : IOrderedQueryable<T>, IQueryProvider
{
    private readonly IEnumerable<T>? _rows;

    public RowsInMemory(IEnumerable<T> rows) => (_rows, Expression) = (rows, Expression.Constant(this));

    private RowsInMemory(Expression query) => Expression = query;

    public Expression Expression { get; }
    public Type ElementType => typeof(T);
    public IQueryProvider Provider => this;

    public IEnumerator<T> GetEnumerator() => (_rows ?? Execute<IEnumerable<T>>(Expression)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IQueryable<TOther> CreateQuery<TOther>(Expression query) => new RowsInMemory<TOther>(query);

    public TResult Execute<TResult>(Expression query)
    {
        var lifted = new Lifted();
        var shape = lifted.Visit(query);
        return Compiled<TResult>.Of(shape, lifted)(lifted.Values);
    }

    IQueryable IQueryProvider.CreateQuery(Expression expression) => throw new NotSupportedException();

    object? IQueryProvider.Execute(Expression expression) => throw new NotSupportedException();
}

/// <summary>Takes everything out of a query that may differ when it is asked again: the rows, and what its lambdas hold of what is round them.</summary>
internal sealed class Lifted : ExpressionVisitor
{
    private readonly List<object?> _values = [];

    public List<ParameterExpression> Holes { get; } = [];
    public object?[] Values => [.. _values];

    protected override Expression VisitConstant(ConstantExpression constant)
    {
        // Free parameters are alike where their names and types are.
        var hole = Expression.Parameter(constant.Type, "#" + _values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _values.Add(constant.Value);
        Holes.Add(hole);
        return hole;
    }
}

/// <summary>The queries that were compiled: as many as there are written in the code.</summary>
internal static class Compiled<TResult>
{
    private static readonly ConcurrentDictionary<Expression, Func<object?[], TResult>> s_known = new(ExpressionEqualityComparer.Instance);

    public static int Count => s_known.Count;

    public static Func<object?[], TResult> Of(Expression shape, Lifted lifted) =>
        s_known.TryGetValue(shape, out var known) ? known : s_known.GetOrAdd(shape, Compile(shape, lifted.Holes));

    private static Func<object?[], TResult> Compile(Expression shape, List<ParameterExpression> holes)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var filled = holes.Select((hole, n) => (Expression)Expression.Assign(hole, Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(n)), hole.Type)));
        var body = Expression.Convert(new OverEnumerables().Visit(shape), typeof(TResult));
        return Expression.Lambda<Func<object?[], TResult>>(Expression.Block(holes, filled.Append(body)), values).Compile();
    }
}

/// <summary>Asks of enumerables what a query asks of queryables.</summary>
internal sealed class OverEnumerables : ExpressionVisitor
{
    private static readonly ILookup<string, MethodInfo> s_methods =
        typeof(Enumerable).GetMethods(BindingFlags.Public | BindingFlags.Static).ToLookup(m => m.Name);

    protected override Expression VisitMethodCall(MethodCallExpression call)
    {
        if (call.Method.DeclaringType != typeof(Queryable) || Counterpart(call.Method) is not { } method)
            return base.VisitMethodCall(call);
        return Expression.Call(method, call.Arguments.Select(argument => Visit(argument is UnaryExpression { NodeType: ExpressionType.Quote } quoted ? quoted.Operand : argument)));
    }

    // Lambdas that are handed on as expressions are compiled where they are used.
    private static MethodInfo? Counterpart(MethodInfo asked)
    {
        Type[] wanted = [.. asked.GetParameters().Select(p => OverEnumerable(p.ParameterType))], of = asked.GetGenericArguments();
        return s_methods[asked.Name].Where(m => m.GetGenericArguments().Length == of.Length)
            .Select(m => of.Length == 0 ? m : m.MakeGenericMethod(of))
            .SingleOrDefault(m => m.GetParameters().Select(p => p.ParameterType).SequenceEqual(wanted));
    }

    private static Type OverEnumerable(Type type) => type.IsGenericType switch
    {
        false => type == typeof(IQueryable) ? typeof(IEnumerable) : type,
        true when type.GetGenericTypeDefinition() == typeof(IQueryable<>) => typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments()),
        true when type.GetGenericTypeDefinition() == typeof(IOrderedQueryable<>) => typeof(IOrderedEnumerable<>).MakeGenericType(type.GetGenericArguments()),
        true when type.GetGenericTypeDefinition() == typeof(Expression<>) => type.GetGenericArguments()[0],
        _ => type,
    };
}
