using System.Data.Common;
using Kith.Record.Log;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>
/// The last lock: triggers that refuse to change or delete a ledger line or a row of a record, for whoever comes past the
/// application. Put on after every migration, since a migration of SQLite makes tables anew. They let through one thing: a row
/// of <c>destruction</c>, which is a row of a record itself, names a line; then the line's content may become shorter, no other
/// column of it changing, and those rows of it may be deleted that it names.
/// </summary>
internal static class Locks
{
    private const string Refusal = "rows of a record are never changed or deleted";

    public static async Task PutOnAsync(RecordStore store, CancellationToken ct)
    {
        var isPostgres = store.Database.IsNpgsql();
        string[] wanted = [.. (isPostgres ? [.. s_functions, LogLocks.Grows] : Array.Empty<(string Name, string Body, string Sql)>()).Select(function => function.Sql), .. Wanted(store.Rows, isPostgres).Select(trigger => trigger.Sql)];
        await store.Database.ExecuteSqlRawAsync(string.Join(";\n", wanted), ct);
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
        "SELECT c.relname || ' ' || t.tgname || ' ' || p.proname || ' ' || p.prosrc AS \"Value\" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid " +
        "JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal AND t.tgenabled = 'O'";

    // The table is named with its schema: a temporary one of the same name would come first.
    private const string Refuse = $" BEGIN RAISE EXCEPTION '{Refusal}'; END ";

    private const string UnlessRowDestroyed = " DECLARE named boolean; BEGIN IF TG_OP = 'DELETE' THEN " +
        "EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.destruction WHERE record = $1 AND of = $2 AND $3 = ANY (string_to_array(gone, '' '')))', TG_TABLE_SCHEMA) " +
        "INTO named USING OLD.record, OLD.line, TG_TABLE_NAME || '/' || replace(OLD.id::text, '-', ''); " +
        $"IF named THEN RETURN OLD; END IF; END IF; RAISE EXCEPTION '{Refusal}'; END ";

    private const string UnlessContentDestroyed = " DECLARE named boolean; was ledger_line; BEGIN IF TG_OP = 'UPDATE' THEN was := OLD; was.content := NEW.content; " +
        "EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.destruction WHERE record = $1 AND of = $2)', TG_TABLE_SCHEMA) INTO named USING OLD.record, OLD.id; " +
        "IF named AND was IS NOT DISTINCT FROM NEW AND length(NEW.content) < length(OLD.content) THEN RETURN NEW; END IF; END IF; " +
        $"RAISE EXCEPTION '{Refusal}'; END ";

    private static readonly (string Name, string Body, string Sql)[] s_functions =
    [
        Function("kith_refuse_change", Refuse), Function("kith_refuse_unless_destroyed", UnlessRowDestroyed),
        Function("kith_refuse_unless_content_destroyed", UnlessContentDestroyed),
    ];

    public static (string Name, string Body, string Sql) Refuses => s_functions[0];

    public static (string Name, string Body, string Sql) Function(string name, string body) =>
        (name, body, $"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$");

    private static IEnumerable<(string Name, string Sql)> Sqlite(IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            yield return Trigger(table, "update", "UPDATE", table == "ledger_line" ? UnlessShorter : "");
            yield return Trigger(table, "delete", "DELETE", table == "ledger_line" ? "" :
                "WHEN NOT EXISTS (SELECT 1 FROM destruction AS d WHERE d.record = OLD.record AND d.of = OLD.line " +
                $"AND instr(' ' || d.gone || ' ', ' {table}/' || lower(hex(OLD.id)) || ' ') > 0) ");
            // INSERT OR REPLACE deletes the row it replaces without asking the trigger above.
            yield return Trigger(table, "replace", "INSERT",
                $"WHEN EXISTS (SELECT 1 FROM \"{table}\" WHERE record = NEW.record AND id = NEW.id) ");
        }
        yield return Trigger("ledger_line", "replace_sequence", "INSERT",
            "WHEN EXISTS (SELECT 1 FROM ledger_line WHERE record = NEW.record AND chain = NEW.chain AND sequence = NEW.sequence) ");
        yield return Trigger("ledger_line", "replace_key", "INSERT",
            "WHEN EXISTS (SELECT 1 FROM ledger_line WHERE record = NEW.record AND client_key = NEW.client_key) ");
    }

    private const string UnlessShorter = "WHEN NOT (EXISTS (SELECT 1 FROM destruction AS d WHERE d.record = OLD.record AND d.of = OLD.id) " +
        "AND typeof(NEW.content) = 'blob' AND length(NEW.content) < length(OLD.content) AND NEW.record IS OLD.record AND NEW.id IS OLD.id AND NEW.chain IS OLD.chain " +
        "AND NEW.type IS OLD.type AND NEW.version IS OLD.version AND NEW.sequence IS OLD.sequence AND NEW.previous IS OLD.previous " +
        "AND NEW.commitment IS OLD.commitment AND NEW.recorded_at IS OLD.recorded_at AND NEW.policy_version IS OLD.policy_version " +
        "AND NEW.hash IS OLD.hash AND NEW.client_key IS OLD.client_key AND NEW.item IS OLD.item) ";

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
            var function = s_functions[table == "ledger_line" ? 2 : 1];
            yield return ($"{table} no_change {function.Name} {function.Body}", $"CREATE OR REPLACE TRIGGER no_change BEFORE UPDATE OR DELETE ON \"{table}\" " +
                $"FOR EACH ROW EXECUTE FUNCTION {function.Name}()");
            yield return ($"{table} no_truncate {s_functions[0].Name} {s_functions[0].Body}", $"CREATE OR REPLACE TRIGGER no_truncate BEFORE TRUNCATE ON \"{table}\" " +
                $"FOR EACH STATEMENT EXECUTE FUNCTION {s_functions[0].Name}()");
        }
    }
}
