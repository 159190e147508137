using System.Text.Json;
using Kith.Record.Log;
using Npgsql;

namespace Kith.Record.Verify;

/// <summary>
/// Where a check remembers what it found whole: a file of its own beside the log's state. It is neither signed nor secret; a check
/// believes of it only what the log still shows, and <c>--full</c> believes nothing of it.
/// </summary>
public sealed class CheckMemory(DatabaseSettings database)
{
    private readonly TwoSlots _slots = new(Path.Combine(database.Folder, "verify-state"));

    public string File { get; } = Path.Combine(database.Folder, "verify-state");

    /// <summary>What the database is called in it.</summary>
    public string Database { get; } = database.Postgres is { } connection && new NpgsqlConnectionStringBuilder(connection) is var to
        ? $"{to.Host}:{to.Port}/{to.Database}" : Path.GetFullPath(Path.Combine(database.Folder, "kith.db"));

    /// <summary>The last check, or why nothing can be taken from it.</summary>
    public (Verified? Last, string Why) Read()
    {
        try
        {
            if (_slots.Read() is not { } text)
                return (null, System.IO.File.Exists(File) ? $"{File}, which remembers the last check, was changed or is damaged" : "no earlier check is remembered here");
            var last = JsonSerializer.Deserialize<Verified>(text);
            if (last is null || last.Epochs is not { Count: > 0 } || last.Next is < 1 or > Verified.Runs)
                return (null, $"{File}, which remembers the last check, does not say what it must");
            return last.Database == Database ? (last, "") : (null, $"{File} remembers a check of another database");
        }
        catch (Exception why) when (why is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, $"{File}, which remembers the last check, cannot be read");
        }
    }

    /// <summary>Keeps what was found whole; false where the file cannot be written.</summary>
    public bool Keep(Verified verified)
    {
        try
        {
            _slots.Write(JsonSerializer.Serialize(verified));
            return true;
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
