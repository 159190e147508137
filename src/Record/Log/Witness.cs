using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kith.Ledger;

namespace Kith.Record.Log;

/// <summary>What a witness answers: an HTTP status and its body.</summary>
public sealed record WitnessAnswer(int Status, string Body = "", string ContentType = "text/plain");

/// <summary>
/// A witness of logs (https://c2sp.org/tlog-witness): cosigns a checkpoint when it continues the one it cosigned before, and
/// remembers that on its own disk before it answers. It has neither the database nor any key of the log.
/// </summary>
public sealed class Witness : IDisposable
{
    /// <summary>No request is longer: a checkpoint and at most 63 hashes.</summary>
    public const int LongestRequest = 64 * 1024;

    private readonly string _folder;
    private readonly NoteSigner _signer;
    private readonly ILookup<string, NoteVerifier> _logs;
    private readonly FileStream _held;
    private readonly Lock _one = new();

    /// <param name="name">The witness's name, such as a domain of the partner's.</param>
    /// <param name="folder">Where its key and what it remembers are kept: its own disk, and nobody else's.</param>
    /// <param name="logs">The public keys of the logs that it witnesses.</param>
    public Witness(string name, string folder, IEnumerable<string> logs)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        // Two witnesses over one memory could cosign two histories.
        _held = new FileStream(Path.Combine(_folder, "in-use"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        _logs = logs.Select(NoteVerifier.Parse).ToLookup(v => v.Name, StringComparer.Ordinal);
        _signer = SignerIn(Path.Combine(_folder, "witness-key"), name);
    }

    /// <summary>The public key, to be given to whoever relies on this witness.</summary>
    public string Key => _signer.Verifier.Encode();

    /// <summary>Answers a request to add a checkpoint.</summary>
    public WitnessAnswer Add(string request, DateTimeOffset now)
    {
        long old;
        byte[][] proof;
        SignedNote note;
        Checkpoint checkpoint;
        try
        {
            (old, proof, note) = Read(request);
            checkpoint = Checkpoint.Parse(note.Text);
        }
        catch (FormatException)
        {
            return new WitnessAnswer(400);
        }
        if (!_logs.Contains(checkpoint.Origin))
            return new WitnessAnswer(404);
        if (!_logs[checkpoint.Origin].Any(note.IsSignedBy))
            return new WitnessAnswer(403);
        if (old > checkpoint.Size)
            return new WitnessAnswer(400);
        lock (_one)
            return Add(old, proof, note, checkpoint, now);
    }

    private WitnessAnswer Add(long old, byte[][] proof, SignedNote note, Checkpoint checkpoint, DateTimeOffset now)
    {
        var memory = Memory(checkpoint.Origin);
        var last = memory.Read() is { } known ? Checkpoint.Parse(SignedNote.Parse(known).Text) : null;
        var size = last?.Size ?? 0;
        if (old != size || (old == checkpoint.Size && last is not null && !last.Root.AsSpan().SequenceEqual(checkpoint.Root)))
            return new WitnessAnswer(409, size.ToString(CultureInfo.InvariantCulture) + "\n", "text/x.tlog.size");
        // From nothing everything follows, and a proof of that has nothing in it.
        if (old == 0 || old == checkpoint.Size ? proof.Length > 0 : !ConsistencyProof.Verifies(old, checkpoint.Size, proof, last!.Root, checkpoint.Root))
            return new WitnessAnswer(422);
        if (old < checkpoint.Size || last is null)
            memory.Write(note.Encode());
        return new WitnessAnswer(200, Lines(note.Text, _signer.Cosign(note.Text, now)));
    }

    /// <summary>The last checkpoint of a log that it cosigned; null when there is none.</summary>
    public string? LastOf(string origin)
    {
        lock (_one)
            return Memory(origin).Read();
    }

    /// <summary>The signature lines without the text.</summary>
    internal static string Lines(string text, NoteSignature signature) => new SignedNote(text, [signature]).Encode()[(text.Length + 1)..];

    public void Dispose() => _held.Dispose();

    private TwoSlots Memory(string origin) =>
        new(Path.Combine(_folder, "log-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))[..32]));

    private static (long Old, byte[][] Proof, SignedNote Note) Read(string request)
    {
        var end = request.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
            throw new FormatException("There is no checkpoint.");
        var lines = request[..end].Split('\n');
        if (!lines[0].StartsWith("old ", StringComparison.Ordinal) || lines.Length > 64
            || !long.TryParse(lines[0][4..], NumberStyles.None, CultureInfo.InvariantCulture, out var old)
            || old.ToString(CultureInfo.InvariantCulture) != lines[0][4..])
            throw new FormatException("The first line is old and a size.");
        return (old, [.. lines.Skip(1).Select(Convert.FromBase64String)], SignedNote.Parse(request[(end + 2)..]));
    }

    private static NoteSigner SignerIn(string file, string name)
    {
        if (File.Exists(file))
            return NoteSigner.Parse(File.ReadAllText(file).Trim()) is var kept && kept.Verifier.Name == name
                ? kept : throw new ArgumentException($"The witness in this folder is called {kept.Verifier.Name}.");
        var signer = NoteSigner.Generate(name, cosigner: true);
        using var made = new FileStream(file, LockedFile.Privately(FileMode.CreateNew));
        made.Write(Encoding.UTF8.GetBytes(signer.Encode() + "\n"));
        made.Flush(flushToDisk: true);
        return signer;
    }
}
