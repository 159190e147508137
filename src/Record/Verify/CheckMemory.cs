using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kith.Ledger;
using Kith.Record.Log;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kith.Record.Verify;

/// <summary>
/// Where a check remembers what it found whole: a file of its own, sealed under the log's signing key where that is at hand, so that
/// whoever has the database alone cannot say that something was checked. A check believes of it only what the log still shows, and
/// <c>--full</c> believes nothing of it.
/// </summary>
public sealed class CheckMemory
{
    private const string Purpose = "kith/verify-state/v1";

    private readonly LogKeys _keys;
    private readonly TwoSlots _slots;

    private CheckMemory(DatabaseSettings database, LogKeys keys, string? file)
    {
        _keys = keys;
        File = file ?? Path.Combine(database.Folder, "verify-state");
        _slots = new TwoSlots(File);
        Database = database.Postgres is { } connection && new NpgsqlConnectionStringBuilder(connection) is var to
            ? $"{to.Host}:{to.Port}/{to.Database}" : Path.GetFullPath(Path.Combine(database.Folder, "kith.db"));
    }

    /// <summary>In this file, or else in <c>verify-state</c> in the database's folder.</summary>
    public static CheckMemory Of(IServiceProvider services, string? file = null) =>
        new(services.GetRequiredService<DatabaseSettings>(), services.GetRequiredService<LogKeys>(), file);

    public string File { get; }

    /// <summary>What the database is called in it.</summary>
    public string Database { get; }

    /// <summary>The last check, or why nothing can be taken from it.</summary>
    public (Verified? Last, string Why) Read()
    {
        try
        {
            if (_slots.Read() is not { } kept)
                return (null, System.IO.File.Exists(File) ? $"{File}, which remembers the last check, was changed or is damaged" : "no earlier check is remembered here");
            var (seal, text) = kept.Split('\n', 2) is [var first, var rest] ? (first, rest) : ("", kept);
            if (!IsSealed(seal, text))
                return (null, $"{File}, which remembers the last check, was not written by whoever has the log's key");
            var last = JsonSerializer.Deserialize<Verified>(text);
            if (last is null || last.Epochs is not { Count: > 0 } || last.Next is < 1 or > Verified.Runs)
                return (null, $"{File}, which remembers the last check, does not say what it must");
            return last.Database == Database ? (last, "") : (null, $"{File} remembers a check of another database");
        }
        catch (Exception why) when (why is JsonException or FormatException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, $"{File}, which remembers the last check, cannot be read");
        }
    }

    /// <summary>Keeps what was found whole; false where the file cannot be written.</summary>
    public bool Keep(Verified verified)
    {
        try
        {
            var text = JsonSerializer.Serialize(verified);
            _slots.Write($"{(_keys.SecretsFor(Purpose) is [.., var newest] ? Seal(newest, text) : "")}\n{text}");
            return true;
        }
        catch (Exception why) when (why is FormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// The checkpoints that the log signed last here and had cosigned last. To be asked for before the check begins, since the log goes on
    /// meanwhile: what is signed has been in the database before.
    /// </summary>
    public IReadOnlyList<SignedNote> Signed()
    {
        var notes = new List<SignedNote>();
        try
        {
            foreach (var note in new[] { _keys.LastSigned, _keys.LastWitnessed }.OfType<string>())
                notes.Add(SignedNote.Parse(note));
        }
        catch (Exception why) when (why is FormatException or IOException or UnauthorizedAccessException)
        {
            // The file was changed: then it says nothing.
        }
        return notes;
    }

    // Where there is no key nothing can be asked for but that there is no seal. A key before a rotation still opens what it closed.
    private bool IsSealed(string seal, string text) => _keys.SecretsFor(Purpose) is { Count: > 0 } secrets
        ? secrets.Any(secret => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Seal(secret, text)), Encoding.UTF8.GetBytes(seal)))
        : seal.Length == 0;

    private static string Seal(byte[] secret, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)));
}
