using Kith.Record.Store;

namespace Kith.Record.Log;

/// <summary>The locks on the log's own tables: what was placed, signed or begun is never changed, and a tile only grows at its end.</summary>
internal static class LogLocks
{
    private const string Refusal = "the log only grows";

    private static readonly (string Table, string[] Key)[] s_fixed =
        [("log_entry", ["epoch", "position"]), ("checkpoint", ["epoch", "size"]), ("log_epoch", ["number"])];

    /// <summary>The function of PostgreSQL's trigger on the tiles.</summary>
    public static (string Name, string Body, string Sql) Grows { get; } = Locks.Function("kith_only_grows", " BEGIN " +
        "IF NEW.epoch <> OLD.epoch OR NEW.level <> OLD.level OR NEW.index <> OLD.index OR substring(NEW.hashes FROM 1 FOR length(OLD.hashes)) <> OLD.hashes " +
        $"THEN RAISE EXCEPTION '{Refusal}'; END IF; RETURN NEW; END ");

    public static IEnumerable<(string Name, string Sql)> Sqlite()
    {
        foreach (var (table, key) in s_fixed.Append(("log_tile", ["epoch", "level", "index"])))
        {
            if (table != "log_tile")
                yield return Trigger(table, "update", "UPDATE", "");
            yield return Trigger(table, "delete", "DELETE", "");
            yield return Trigger(table, "replace", "INSERT",
                $"WHEN EXISTS (SELECT 1 FROM {table} WHERE {string.Join(" AND ", key.Select(k => $"\"{k}\" = NEW.\"{k}\""))}) ");
        }
        yield return Trigger("log_tile", "shrink", "UPDATE", "WHEN NEW.epoch <> OLD.epoch OR NEW.level <> OLD.level OR NEW.\"index\" <> OLD.\"index\" " +
            "OR substr(NEW.hashes, 1, length(OLD.hashes)) <> OLD.hashes ");
    }

    public static IEnumerable<(string Name, string Sql)> Postgres()
    {
        foreach (var (table, _) in s_fixed)
            yield return Trigger(table, "no_change", "BEFORE UPDATE OR DELETE", "ROW", Locks.Refuses);
        yield return Trigger("log_tile", "no_change", "BEFORE DELETE", "ROW", Locks.Refuses);
        yield return Trigger("log_tile", "no_shrink", "BEFORE UPDATE", "ROW", Grows);
        foreach (var table in s_fixed.Select(f => f.Table).Append("log_tile"))
            yield return Trigger(table, "no_truncate", "BEFORE TRUNCATE", "STATEMENT", Locks.Refuses);
    }

    private static (string Name, string Sql) Trigger(string table, string name, string verb, string when)
    {
        var trigger = $"{table}_no_{name}";
        var sql = $"CREATE TRIGGER \"{trigger}\" BEFORE {verb} ON \"{table}\" {when}BEGIN SELECT RAISE(ABORT, '{Refusal}'); END";
        return ($"{trigger} {sql}", $"DROP TRIGGER IF EXISTS \"{trigger}\";\n{sql}");
    }

    private static (string Name, string Sql) Trigger(string table, string trigger, string verb, string each, (string Name, string Body, string Sql) function) =>
        ($"{table} {trigger} {function.Name} {function.Body}", $"CREATE OR REPLACE TRIGGER {trigger} {verb} ON \"{table}\" FOR EACH {each} EXECUTE FUNCTION {function.Name}()");
}
