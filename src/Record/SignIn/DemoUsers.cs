using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.SignIn;

/// <summary>The sign-ins of demonstration data.</summary>
public sealed class DemoUsers
{
    private readonly StartStore _store;

    internal DemoUsers(StartStore store) => _store = store;

    /// <summary>Whether there is any.</summary>
    public bool Any() => _store.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\" FROM sign_in_users WHERE demo LIMIT 1").AsEnumerable().Any();
}
