using System.Data.Common;
using System.Text;
using System.Text.Json;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.IdentityIndex;

/// <summary>What a question may ask of the identity index.</summary>
public static class AcrossIdentities
{
    private const int MostWords = 1200;

    private const string WordsInSqlite =
        "SELECT word, 0 FROM (SELECT word FROM name_word WHERE word >= $1 AND word < $1 || char(0x10FFFF) ORDER BY length(word), word LIMIT $2) " +
        "UNION ALL SELECT word, 1 FROM (SELECT word FROM name_word WHERE sound = $3 AND length($3) > 1 LIMIT $2) " +
        "UNION ALL SELECT s.word, 0 FROM json_each($4) j CROSS JOIN name_slip s ON s.slip = j.value";

    private const string WordsInPostgres =
        "SELECT word, 0 FROM (SELECT word FROM name_word WHERE word LIKE $1 || '%' ORDER BY length(word), word LIMIT $2) p " +
        "UNION ALL SELECT word, 1 FROM (SELECT word FROM name_word WHERE sound = $3 AND length($3) > 1 LIMIT $2) s " +
        "UNION ALL SELECT s.word, 0 FROM name_slip s WHERE s.slip = ANY ($4)";

    /// <summary>
    /// The trigrams of more than so many letters make the search for what holds them no narrower, and a name of so many that
    /// is one as it stands is hardly meant as a part of another.
    /// </summary>
    private const int MostInside = 6;

    private const string FoundInSqlite =
        "SELECT p.token, p.record, p.person FROM json_each($1) j CROSS JOIN person_token p ON p.token = j.value LIMIT $2";

    private const string FoundInPostgres =
        "SELECT t.token, p.record, p.person FROM unnest($1::text[]) WITH ORDINALITY AS t(token, i) " +
        "CROSS JOIN LATERAL (SELECT record, person FROM person_token x WHERE x.token = t.token LIMIT $2) p ORDER BY t.i LIMIT $2";

    /// <summary>
    /// The words of the vocabulary that are near what was typed: begin with it, hold it, sound like it, or differ by a slip
    /// of the fingers; nearest first. Its cost does not grow with the people.
    /// </summary>
    /// <param name="inside">Whether words that hold it are looked for at all.</param>
    public static async Task<IReadOnlyList<(string Word, Nearness Nearness)>> WordsNearAsync(
        this AcrossRecords across, string typed, CancellationToken ct, bool inside = true)
    {
        var store = across.Store;
        var postgres = store.Database.IsNpgsql();
        string[] slips = NearnessOf.MostEdits(typed) is > 0 and var most ? [.. Slips.Of(typed, most)] : [];
        var near = new Dictionary<string, Nearness>(StringComparer.Ordinal);
        void Keep(string word, bool sounds)
        {
            if (near.ContainsKey(word))
                return;
            var written = NearnessOf.Written(typed, word);
            if (written != Nearness.None || sounds)
                near[word] = written == Nearness.None ? Nearness.Sound : written;
        }
        await ReadAsync(store, postgres ? WordsInPostgres : WordsInSqlite, [typed, MostWords, Sound.Of(typed), postgres ? slips : JsonSerializer.Serialize(slips)],
            r => Keep(r.GetString(0), r.GetInt32(1) == 1 && typed.Length >= NearnessOf.LeastInside), ct);
        if (inside && typed.Length >= NearnessOf.LeastInside && !(typed.Length >= MostInside && near.ContainsKey(typed)))
            await ReadAsync(store, postgres ? "SELECT word FROM name_word WHERE word LIKE $1 LIMIT $2" : "SELECT word FROM name_part WHERE name_part MATCH $1 LIMIT $2",
                [postgres ? $"%{typed}%" : $"\"{Midst(typed)}\"", MostWords], r => Keep(r.GetString(0), false), ct);
        return [.. near.Select(w => (Word: w.Key, Nearness: w.Value))
            .OrderBy(w => w.Nearness).ThenBy(w => w.Word.Length).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostWords)];
    }

    private static string Midst(string word)
    {
        Rune[] letters = [.. word.EnumerateRunes()];
        return letters.Length <= MostInside ? word : string.Concat(letters.Skip((letters.Length - MostInside) / 2).Take(MostInside).Select(letter => letter.ToString()));
    }

    /// <summary>The rows that have one of these tokens, in the order of the tokens, at most so many.</summary>
    public static async Task<IReadOnlyList<Found>> HavingAsync(
        this AcrossRecords across, IReadOnlyCollection<string> tokens, int most, CancellationToken ct)
    {
        var found = new List<Found>();
        if (tokens.Count == 0)
            return found;
        var store = across.Store;
        if (store.Database.IsNpgsql())
            await ReadAsync(store, FoundInPostgres, [tokens.ToArray(), most],
                r => found.Add(new(r.GetString(0), new(r.GetGuid(1)), r.GetGuid(2))), ct);
        else
            await ReadAsync(store, FoundInSqlite, [JsonSerializer.Serialize(tokens), most],
                r => found.Add(new(r.GetString(0), new(new Guid((byte[])r[1], true)), new Guid((byte[])r[2], true))), ct);
        return found;
    }

    private static async Task ReadAsync(RecordStore store, string sql, object[] values, Action<DbDataReader> each, CancellationToken ct)
    {
        await store.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = Postings.Command(store, sql, values);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                each(reader);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }
}
