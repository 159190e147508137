using System.Data.Common;
using Kith.Record.Log;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>
/// The last lock: triggers that refuse to change or delete a ledger line or a row of a record, for whoever comes past the
/// application. Put on after every migration, since a migration of SQLite makes tables anew.
/// </summary>
internal static class Locks
{
    private const string Refusal = "rows of a record are never changed or deleted";

    public static async Task PutOnAsync(RecordStore store, CancellationToken ct)
    {
        var isPostgres = store.Database.IsNpgsql();
        var wanted = Wanted(store.Rows, isPostgres).Select(trigger => trigger.Sql);
        await store.Database.ExecuteSqlRawAsync(string.Join(";\n", isPostgres ? wanted.Prepend(Function).Prepend(LogLocks.Function) : wanted), ct);
    }

    /// <summary>Whether each of them is on, as it should be.</summary>
    public static async Task<bool> AreOnAsync(DbConnection connection, RecordModel rows, CancellationToken ct)
    {
        var isPostgres = connection is Npgsql.NpgsqlConnection;
        var there = await RawDatabase.TextsAsync(connection, isPostgres ? PostgresThere : SqliteThere, ct);
        return Wanted(rows, isPostgres).All(trigger => there.Contains(trigger.Name));
    }

    private static IEnumerable<(string Name, string Sql)> Wanted(RecordModel rows, bool isPostgres)
    {
        var tables = rows.Rows.Select(type => RecordModel.Snake(type.Name)).Append("ledger_line").Order(StringComparer.Ordinal);
        return isPostgres ? Postgres(tables).Concat(LogLocks.Postgres()) : Sqlite(tables).Concat(LogLocks.Sqlite());
    }

    // A trigger that someone made anew with another text, or switched off, is not there.
    private const string SqliteThere = "SELECT name || ' ' || sql AS \"Value\" FROM sqlite_master WHERE type = 'trigger'";

    private const string PostgresThere =
        "SELECT c.relname || ' ' || t.tgname AS \"Value\" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid " +
        "WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND p.proname IN ('kith_refuse_change', 'kith_only_grows')";

    private const string Function = "CREATE OR REPLACE FUNCTION kith_refuse_change() RETURNS trigger LANGUAGE plpgsql AS " +
        $"$$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$";

    private static IEnumerable<(string Name, string Sql)> Sqlite(IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            foreach (var verb in (string[])["UPDATE", "DELETE"])
                yield return Trigger(table, verb.ToLowerInvariant(), verb, "");
            // INSERT OR REPLACE deletes the row it replaces without asking the trigger above.
            yield return Trigger(table, "replace", "INSERT",
                $"WHEN EXISTS (SELECT 1 FROM \"{table}\" WHERE record = NEW.record AND id = NEW.id) ");
        }
        yield return Trigger("ledger_line", "replace_sequence", "INSERT",
            "WHEN EXISTS (SELECT 1 FROM ledger_line WHERE record = NEW.record AND chain = NEW.chain AND sequence = NEW.sequence) ");
        yield return Trigger("ledger_line", "replace_key", "INSERT",
            "WHEN EXISTS (SELECT 1 FROM ledger_line WHERE record = NEW.record AND client_key = NEW.client_key) ");
    }

    private static (string Name, string Sql) Trigger(string table, string name, string verb, string when)
    {
        var trigger = $"{table}_no_{name}";
        var sql = $"CREATE TRIGGER \"{trigger}\" BEFORE {verb} ON \"{table}\" {when}BEGIN SELECT RAISE(ABORT, '{Refusal}'); END";
        return ($"{trigger} {sql}", $"DROP TRIGGER IF EXISTS \"{trigger}\";\n{sql}");
    }

    private static IEnumerable<(string Name, string Sql)> Postgres(IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            yield return ($"{table} no_change", $"CREATE OR REPLACE TRIGGER no_change BEFORE UPDATE OR DELETE ON \"{table}\" " +
                "FOR EACH ROW EXECUTE FUNCTION kith_refuse_change()");
            yield return ($"{table} no_truncate", $"CREATE OR REPLACE TRIGGER no_truncate BEFORE TRUNCATE ON \"{table}\" " +
                "FOR EACH STATEMENT EXECUTE FUNCTION kith_refuse_change()");
        }
    }
}
