using System.Data.Common;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.IdentityIndex;

/// <summary>Keeps the index of tokens and the vocabulary in step with the findable rows, in their transaction.</summary>
internal static class Postings
{
    // Taken only by those who bring a new word, after every other lock, so that two who bring the same words in another
    // order wait for each other in line and never in a ring.
    private const string LockVocabulary = "SELECT pg_advisory_xact_lock(7205759403)";

    public static async Task RenewAsync(
        RecordStore store, RecordId record, IReadOnlyDictionary<Guid, string> before, IReadOnlyDictionary<Guid, string> after)
    {
        var had = Pairs(before);
        var has = Pairs(after);
        var gone = had.Except(has).ToArray();
        var come = has.Except(had).ToArray();
        if (gone.Length == 0 && come.Length == 0)
            return;
        var words = come.Select(p => p.Token).Where(Findable.IsWord).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (store.Database.IsNpgsql())
            await InPostgresAsync(store, record, gone, come, words);
        else
            InSqlite(store, record, gone, come, words);
    }

    private static HashSet<(string Token, Guid Id)> Pairs(IReadOnlyDictionary<Guid, string> rows) =>
        [.. rows.SelectMany(r => r.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token => (token, r.Key)))];

    private static async Task InPostgresAsync(
        RecordStore store, RecordId record, (string Token, Guid Id)[] gone, (string Token, Guid Id)[] come, string[] words)
    {
        if (gone.Length > 0)
            await RunAsync(store, "DELETE FROM person_token t USING unnest($1::text[], $2::uuid[]) AS g(token, person) " +
                "WHERE t.token = g.token AND t.record = $3 AND t.person = g.person",
                gone.Select(p => p.Token).ToArray(), gone.Select(p => p.Id).ToArray(), record.Value);
        if (come.Length > 0)
            await RunAsync(store, "INSERT INTO person_token (token, record, person) SELECT c.token, $3, c.person " +
                "FROM unnest($1::text[], $2::uuid[]) AS c(token, person) ON CONFLICT DO NOTHING",
                come.Select(p => p.Token).ToArray(), come.Select(p => p.Id).ToArray(), record.Value);
        if (words.Length == 0)
            return;
        await using var asked = Command(store, "SELECT w FROM unnest($1::text[]) w WHERE NOT EXISTS (SELECT 1 FROM name_word n WHERE n.word = w)", [words]);
        var fresh = new List<string>();
        await using (var reader = await asked.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                fresh.Add(reader.GetString(0));
        if (fresh.Count == 0)
            return;
        await RunAsync(store, LockVocabulary);
        await RunAsync(store, "INSERT INTO name_word (word, sound) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING",
            fresh.ToArray(), fresh.Select(Sound.Of).ToArray());
        (string Slip, string Word)[] slips = [.. fresh.SelectMany(word => Slips.Of(word).Select(slip => (slip, word)))];
        await RunAsync(store, "INSERT INTO name_slip (slip, word) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING",
            slips.Select(s => s.Slip).ToArray(), slips.Select(s => s.Word).ToArray());
    }

    private static void InSqlite(
        RecordStore store, RecordId record, (string Token, Guid Id)[] gone, (string Token, Guid Id)[] come, string[] words)
    {
        var key = record.Value.ToByteArray(true);
        RunEach(store, "DELETE FROM person_token WHERE token = $1 AND record = $2 AND person = $3",
            gone.Select(p => new object[] { p.Token, key, p.Id.ToByteArray(true) }));
        RunEach(store, "INSERT OR IGNORE INTO person_token (token, record, person) VALUES ($1, $2, $3)",
            come.Select(p => new object[] { p.Token, key, p.Id.ToByteArray(true) }));
        foreach (var word in words)
            if (RunEach(store, "INSERT OR IGNORE INTO name_word (word, sound) VALUES ($1, $2)", [[word, Sound.Of(word)]]) > 0)
                RunEach(store, "INSERT INTO name_slip (slip, word) VALUES ($1, $2)", Slips.Of(word).Select(slip => new object[] { slip, word }));
    }

    /// <summary>How many rows were changed.</summary>
    private static int RunEach(RecordStore store, string sql, IEnumerable<object[]> rows)
    {
        var changed = 0;
        if (store.Statements is { } prepared)
        {
            foreach (var row in rows)
                changed += prepared.Run(sql, row, value => value!);
            return changed;
        }
        DbCommand? command = null;
        foreach (var row in rows)
        {
            if (command is null)
                command = Command(store, sql, row);
            else
                for (var i = 0; i < row.Length; i++)
                    command.Parameters[i].Value = row[i];
            changed += command.ExecuteNonQuery();
        }
        command?.Dispose();
        return changed;
    }

    /// <summary>The words that the open record's findable rows bring.</summary>
    public static async Task<IReadOnlyCollection<string>> WordsAsync(RecordStore store)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in store.Rows.DerivedRows.Where(type => type.IsSubclassOf(typeof(Findable))))
            words.UnionWith(await (Task<List<string>>)s_tokens.MakeGenericMethod(type).Invoke(null, [store])!);
        return [.. words.SelectMany(w => w.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(Findable.IsWord).Distinct().Order(StringComparer.Ordinal)];
    }

    private static readonly System.Reflection.MethodInfo s_tokens =
        typeof(Postings).GetMethod(nameof(TokensAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

    private static Task<List<string>> TokensAsync<T>(RecordStore store) where T : Findable =>
        store.Set<T>().AsNoTracking().Select(row => row.Tokens).ToListAsync();

    /// <summary>Drops those of the words that nobody bears any more.</summary>
    public static async Task ForgetAsync(RecordStore store, IReadOnlyCollection<string> words)
    {
        if (words.Count == 0)
            return;
        // Nobody may bring a word back between the look and the deletion.
        if (store.Database.IsNpgsql())
            await RunAsync(store, "LOCK TABLE person_token IN SHARE ROW EXCLUSIVE MODE");
        foreach (var word in words)
        {
            await using var asked = Command(store, "SELECT COUNT(*) FROM person_token WHERE token = $1", [word]);
            if (Convert.ToInt64(await asked.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) > 0)
                continue;
            await RunAsync(store, "DELETE FROM name_word WHERE word = $1", word);
            foreach (var slip in Slips.Of(word))
                await RunAsync(store, "DELETE FROM name_slip WHERE slip = $1 AND word = $2", slip, word);
        }
    }

    private static async Task RunAsync(RecordStore store, string sql, params object[] values)
    {
        await using var command = Command(store, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    internal static DbCommand Command(RecordStore store, string sql, object[] values)
    {
        var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var named = !store.Database.IsNpgsql();
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            if (named)
                parameter.ParameterName = "$" + (i + 1);
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
