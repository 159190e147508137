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
        foreach (var statement in store.Database.IsNpgsql() ? Postgres(tables) : Sqlite(tables))
            await store.Database.ExecuteSqlRawAsync(statement, ct);
    }

    private static IEnumerable<string> Sqlite(IEnumerable<string> tables)
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

    private static string Trigger(string table, string name, string verb, string when) =>
        $"CREATE TRIGGER IF NOT EXISTS \"{table}_no_{name}\" BEFORE {verb} ON \"{table}\" {when}BEGIN SELECT RAISE(ABORT, '{Refusal}'); END";

    private static IEnumerable<string> Postgres(IEnumerable<string> tables)
    {
        yield return "CREATE OR REPLACE FUNCTION kith_refuse_change() RETURNS trigger LANGUAGE plpgsql AS " +
            $"$$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$";
        foreach (var table in tables)
        {
            yield return $"CREATE OR REPLACE TRIGGER no_change BEFORE UPDATE OR DELETE ON \"{table}\" " +
                "FOR EACH ROW EXECUTE FUNCTION kith_refuse_change()";
            yield return $"CREATE OR REPLACE TRIGGER no_truncate BEFORE TRUNCATE ON \"{table}\" " +
                "FOR EACH STATEMENT EXECUTE FUNCTION kith_refuse_change()";
        }
    }
}
