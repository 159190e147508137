using Microsoft.Data.Sqlite;

namespace Kith.Record.Store;

/// <summary>
/// Copies SQLite's write-ahead log back into its file beside the work and not in the midst of a commit, where everybody
/// would wait for it (https://sqlite.org/wal.html, "Avoiding Excessively Large WAL Files").
/// </summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    private static readonly TimeSpan s_often = TimeSpan.FromMilliseconds(100);

    private readonly string _file;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _running;
    private int _commits;

    public SqliteCheckpoints(string file)
    {
        _file = file;
        _running = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Something was committed.</summary>
    public void Committed() => Volatile.Write(ref _commits, 1);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _running;
        _ending.Dispose();
    }

    private void Run()
    {
        SqliteConnection? connection = null;
        while (!_ending.Token.WaitHandle.WaitOne(s_often))
        {
            if (Interlocked.Exchange(ref _commits, 0) == 0)
                continue;
            try
            {
                if (connection is null)
                {
                    connection = new SqliteConnection(_file);
                    connection.Open();
                }
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
                command.ExecuteNonQuery();
            }
            catch (SqliteException)
            {
                // The committing connections meet the same trouble and tell of it; the log stays and is copied later.
                connection?.Dispose();
                connection = null;
            }
        }
        connection?.Dispose();
    }
}
