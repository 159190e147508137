using Kith.Record.Store;

namespace Kith.Record.SignIn;

/// <summary>The sign-ins of demonstration data.</summary>
public sealed class DemoUsers
{
    private readonly RawDatabase _database;

    internal DemoUsers(RawDatabase database) => _database = database;

    /// <summary>Whether there is any.</summary>
    public bool Any()
    {
        using var connection = _database.Open();
        if (connection is null)
            return false;
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM sign_in_users WHERE demo LIMIT 1";
        return command.ExecuteScalar() is not null;
    }
}
