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
        var tables = store.Model.GetEntityTypes()
            .Where(e => e.ClrType == typeof(LedgerLine) || e.ClrType.IsSubclassOf(typeof(OnRecord)))
            .Select(e => e.GetTableName()!).Order(StringComparer.Ordinal);
        var isPostgres = store.Database.IsNpgsql();
        var there = (await store.Database.SqlQueryRaw<string>(isPostgres ? PostgresThere : SqliteThere).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var missing = (isPostgres ? Postgres(tables) : Sqlite(tables)).Where(trigger => !there.Contains(trigger.Name)).Select(trigger => trigger.Sql).ToArray();
        if (missing.Length > 0)
            await store.Database.ExecuteSqlRawAsync(string.Join(";\n", isPostgres ? [Function, .. missing] : missing), ct);
    }

    // A trigger that someone made anew with another text, or switched off, is not there.
    private const string SqliteThere = "SELECT name || ' ' || sql AS \"Value\" FROM sqlite_master WHERE type = 'trigger'";

    private const string PostgresThere =
        "SELECT c.relname || ' ' || t.tgname AS \"Value\" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid " +
        "WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND p.proname = 'kith_refuse_change'";

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
