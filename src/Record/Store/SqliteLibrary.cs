using SQLitePCL;

namespace Kith.Record.Store;

/// <summary>How SQLite itself is set up, once in a process and before its first use.</summary>
internal static class SqliteLibrary
{
    private static readonly Lock s_once = new();
    private static bool s_done;

    /// <summary>
    /// No lock round each call, since no connection here is used by two threads at once, and no count of all memory, which
    /// every allocation of every thread would wait for (https://sqlite.org/threadsafe.html, SQLITE_CONFIG_MEMSTATUS).
    /// </summary>
    public static void Prepare()
    {
        lock (s_once)
        {
            if (s_done)
                return;
            s_done = true;
            Batteries_V2.Init();
            // Where something else in the process was faster, SQLite keeps what it has: slower, and just as right.
            raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
            raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        }
    }
}
