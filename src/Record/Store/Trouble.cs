using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>What a failure of the database means for what was being done.</summary>
internal static class Trouble
{
    private const int Busy = 5, Locked = 6, Constraint = 19;

    public static bool IsDatabase(Exception why) =>
        why is DbException or DbUpdateException or TimeoutException or IOException || (why.InnerException is { } inner && IsDatabase(inner));

    /// <summary>Whether trying again may help: the connection broke, another was faster. A full disk does not pass in 20 ms.</summary>
    public static bool MayPass(Exception why) => Deepest(why) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked or Constraint,
        DbException { SqlState: { } state } => state[..2] is "23" or "40" or "55" or "57" or "08",
        DbException or TimeoutException or IOException => true,
        _ => false,
    };

    /// <summary>A unique index or foreign key was broken: once, another server may have been faster; again and again, the act is wrong.</summary>
    public static bool IsBrokenRule(Exception why) => Deepest(why) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == Constraint,
        DbException { SqlState: { } state } => state.StartsWith("23", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The database's number for it, which says nothing about anybody.</summary>
    public static string Code(Exception why) => Deepest(why) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture),
        DbException { SqlState: { } state } => state,
        _ => "unknown",
    };

    private static Exception? Deepest(Exception? why) =>
        why is null ? null
        : why is DbException { InnerException: null } or SqliteException or DbException { SqlState: not null } ? why
        : why.InnerException is { } inner && Deepest(inner) is { } found ? found
        : why is DbException or TimeoutException or IOException ? why : null;
}
