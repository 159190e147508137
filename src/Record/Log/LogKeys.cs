using System.Security.Cryptography;
using System.Text;
using Kith.Ledger;

namespace Kith.Record.Log;

/// <summary>
/// The log's signing keys, in a file apart from the database: whoever has the database alone cannot sign. One key a line;
/// two of one origin while a rotation is under way. Beside it the log remembers what it signed last.
/// </summary>
internal sealed class LogKeys
{
    private readonly string _file, _state;
    private readonly TwoSlots _signed, _witnessed;

    public LogKeys(LogSettings settings, DatabaseSettings database)
    {
        _file = settings.KeyFile ?? Path.Combine(database.Folder, "log-key");
        var state = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(_file))!, "log-state");
        _state = state;
        Placed = new PlacedLines(state + "-placed");
        (_signed, _witnessed) = (new TwoSlots(state), new TwoSlots(state + "-witnessed"));
    }

    public string File => _file;

    /// <summary>The lines that were placed here last.</summary>
    public PlacedLines Placed { get; }

    /// <summary>The list of lines that were found missing when an epoch began, where this server began it.</summary>
    public string MissingIn(int epoch) => FormattableString.Invariant($"{_state}-missing-{epoch}");

    /// <summary>The signed note of the last checkpoint that was signed here; null when none was.</summary>
    public string? LastSigned
    {
        get => _signed.Read();
        set => _signed.Write(value!);
    }

    /// <summary>The last checkpoint that enough witnesses cosigned, with their signatures.</summary>
    public string? LastWitnessed
    {
        get => _witnessed.Read();
        set => _witnessed.Write(value!);
    }

    /// <summary>The keys for an origin, the oldest first.</summary>
    public IReadOnlyList<NoteSigner> For(string origin) => [.. All().Where(s => s.Verifier.Name == origin)];

    public NoteSigner Make(string origin)
    {
        var signer = NoteSigner.Generate(origin);
        Keep([.. All(), signer]);
        return signer;
    }

    /// <summary>Forgets keys that sign no more.</summary>
    public void Forget(Func<NoteSigner, bool> which)
    {
        var all = All();
        if (all.RemoveAll(s => which(s)) > 0)
            Keep(all);
    }

    /// <summary>A secret for another purpose from each key, the newest last; whoever has none of the keys has none of these.</summary>
    public IReadOnlyList<byte[]> SecretsFor(string purpose) =>
        [.. All().Select(s => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(s.Encode()), 32, info: Encoding.UTF8.GetBytes(purpose)))];

    private List<NoteSigner> All() =>
        !System.IO.File.Exists(_file) ? [] : [.. System.IO.File.ReadAllLines(_file).Where(line => line.Length > 0).Select(NoteSigner.Parse)];

    private void Keep(IReadOnlyList<NoteSigner> signers)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        var made = _file + ".new";
        using (var file = new FileStream(made, LockedFile.Privately(FileMode.Create)))
        {
            using var writer = new StreamWriter(file, leaveOpen: true) { NewLine = "\n" };
            foreach (var signer in signers)
                writer.WriteLine(signer.Encode());
            writer.Flush();
            file.Flush(flushToDisk: true);
        }
        System.IO.File.Move(made, _file, overwrite: true);
    }
}
