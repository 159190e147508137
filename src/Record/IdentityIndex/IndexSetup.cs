using System.Data.Common;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.IdentityIndex;

/// <summary>
/// The parts of the identity index that EF does not model: the tokens, kept in the order of the token and nothing beside
/// it, and the trigrams and the slips of the vocabulary. Put on after every migration; nothing happens when they are there.
/// </summary>
internal static class IndexSetup
{
    public static async Task PutOnAsync(RecordStore store, CancellationToken ct)
    {
        foreach (var statement in store.Database.IsNpgsql() ? s_postgres : s_sqlite)
            await store.Database.ExecuteSqlRawAsync(statement, ct);
    }

    /// <summary>Whether all of it is there: the last of the statements made the last of it.</summary>
    public static async Task<bool> IsThereAsync(DbConnection connection, IReadOnlySet<string> tables, CancellationToken ct) =>
        tables.Contains("person_token") && (await RawDatabase.TextsAsync(connection, connection is Npgsql.NpgsqlConnection
            ? "SELECT indexname FROM pg_indexes WHERE indexname = 'name_word_sound'"
            : "SELECT name FROM sqlite_master WHERE name = 'name_word_sound'", ct)).Count == 1;

    private static readonly string[] s_sqlite =
    [
        "CREATE TABLE IF NOT EXISTS person_token (token TEXT NOT NULL, record BLOB NOT NULL, person BLOB NOT NULL, PRIMARY KEY (token, record, person)) WITHOUT ROWID",
        "CREATE VIRTUAL TABLE IF NOT EXISTS name_part USING fts5(word, tokenize = 'trigram case_sensitive 1')",
        "CREATE TRIGGER IF NOT EXISTS name_word_come AFTER INSERT ON name_word BEGIN INSERT INTO name_part (rowid, word) VALUES (new.rowid, new.word); END",
        "CREATE TRIGGER IF NOT EXISTS name_word_gone AFTER DELETE ON name_word BEGIN DELETE FROM name_part WHERE rowid = old.rowid; END",
        "CREATE TABLE IF NOT EXISTS name_slip (slip TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (slip, word)) WITHOUT ROWID",
        "CREATE INDEX IF NOT EXISTS name_word_sound ON name_word (sound, word)",
    ];

    private static readonly string[] s_postgres =
    [
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE TABLE IF NOT EXISTS person_token (token text NOT NULL, record uuid NOT NULL, person uuid NOT NULL, PRIMARY KEY (token, record, person))",
        "CREATE INDEX IF NOT EXISTS name_word_part ON name_word USING gin (word gin_trgm_ops)",
        "CREATE INDEX IF NOT EXISTS name_word_begin ON name_word (word text_pattern_ops)",
        "CREATE TABLE IF NOT EXISTS name_slip (slip text NOT NULL, word text NOT NULL, PRIMARY KEY (slip, word))",
        "CREATE INDEX IF NOT EXISTS name_word_sound ON name_word (sound, word)",
    ];
}
