using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>The signed checkpoints of one epoch, and those kept elsewhere, against the tree; and the witnesses' signatures under them.</summary>
internal sealed class LogCheckpoints(Snapshot snapshot, LogPolicy policy, LogEpoch epoch, LogTree tree, Findings findings)
{
    private sealed record Stored(long Size, byte[] Root, string Note, long At);

    private sealed record Key(NoteVerifier Verifier, long From, long? RetiredAt);

    /// <summary>Only what was signed over more entries than this, and the newest two.</summary>
    public long After { get; init; } = -1;

    /// <summary>And what was signed over so many, from more than one number to another.</summary>
    public (long From, long To) Also { get; init; }

    public void Check(bool newest)
    {
        var keys = Keys();
        var stored = new List<Stored>();
        var after = After < 0 ? -1 : Math.Min(After, snapshot.Count($"SELECT COALESCE(MIN(size), 0) - 1 FROM (SELECT size FROM checkpoint WHERE epoch = {epoch.Number} ORDER BY size DESC LIMIT 2) AS newest"));
        var read = FormattableString.Invariant($" AND (size > {after} OR (size > {Also.From} AND size <= {Also.To}))");
        snapshot.Ask("SELECT size, root, note, at FROM checkpoint WHERE epoch = $1" + read + " ORDER BY size", row =>
        {
            try
            {
                stored.Add(new Stored(row.Whole(0), row.Bytes(1).ToArray(), row.Text(2).ToString(), row.Instant(3)));
            }
            catch (OddValue)
            {
                findings.Add(Harm.CheckpointReplaced, "A checkpoint holds a value of an impossible kind.");
            }
        }, epoch.Number);
        foreach (var checkpoint in stored)
            Check(checkpoint, keys);
        // Of an earlier epoch a restore may rightly have lost what was signed: the newest says so.
        Kept(policy.KeptElsewhere, keys, "that was kept elsewhere");
        if (newest)
            Kept(policy.Remembered, keys, "that this server remembers");
        Cosigned(stored, read, newest);
    }

    private void Kept(IReadOnlyList<SignedNote> notes, IReadOnlyList<Key> keys, string which)
    {
        foreach (var note in notes.Where(n => Parsed(n)?.Origin == epoch.Origin))
        {
            var signed = Parsed(note)!;
            if (!keys.Any(k => note.IsSignedBy(k.Verifier)))
                findings.Add(Harm.CheckpointReplaced, $"A checkpoint over {signed.Size} entries {which} is not signed with any key of this log.");
            else
                Continues(signed, which);
        }
    }

    private void Check(Stored stored, IReadOnlyList<Key> keys)
    {
        var of = $"The checkpoint over {stored.Size} entries, of {Told(stored.At)},";
        SignedNote note;
        Checkpoint said;
        try
        {
            (note, said) = (SignedNote.Parse(stored.Note), Checkpoint.Parse(SignedNote.Parse(stored.Note).Text));
        }
        catch (FormatException)
        {
            findings.Add(Harm.CheckpointReplaced, $"{of} can no longer be read.");
            return;
        }
        if (said.Origin != epoch.Origin || said.Size != stored.Size || !said.Root.AsSpan().SequenceEqual(stored.Root))
            findings.Add(Harm.CheckpointReplaced, $"{of} is not what stands beside it: it was replaced.");
        else if (!keys.Any(k => note.IsSignedBy(k.Verifier)))
            findings.Add(Harm.CheckpointReplaced, $"{of} is not signed with any key of this log: it was replaced.");
        else if (!keys.Any(k => note.IsSignedBy(k.Verifier) && k.From <= stored.At && (k.RetiredAt is not { } retired || stored.At <= retired)))
            findings.Add(Harm.CheckpointReplaced, $"{of} is signed with a key that was not in use then.");
        else
            Continues(said, $"of {Told(stored.At)}");
    }

    private void Continues(Checkpoint signed, string which)
    {
        if (signed.Size > tree.Size)
            findings.Add(Harm.OldBackup, $"The log has {tree.Size} entries, but the checkpoint {which} signed {signed.Size}: its end was cut off, or an older state of the database was put in its place.");
        else if (!tree.IsDamaged && !tree.Root(signed.Size).AsSpan().SequenceEqual(signed.Root))
            findings.Add(Harm.LogForked, $"The log's first {signed.Size} entries are not those that the checkpoint {which} signed: the log was rewritten, and there are two histories.");
    }

    // A checkpoint that is cosigned vouches for all before it. The newest may still be on its way to the witnesses.
    private void Cosigned(IReadOnlyList<Stored> stored, string read, bool newest)
    {
        var bySize = stored.DistinctBy(s => s.Size).ToDictionary(s => s.Size);
        var by = new Dictionary<long, HashSet<string>>();
        snapshot.Ask("SELECT size, witness, line FROM cosignature WHERE epoch = $1" + read, row =>
        {
            try
            {
                var (size, witness, line) = (row.Whole(0), row.Text(1).ToString(), row.Text(2).ToString());
                if (!bySize.TryGetValue(size, out var under))
                    findings.Add(Harm.CosignatureWrong, $"The witness {witness} cosigned a checkpoint over {size} entries that is not there any more.");
                else if (policy.Witnesses.Count > 0 && !policy.Witnesses.Any(w => w.Name == witness && Vouches(under.Note, line, w)))
                    findings.Add(Harm.CosignatureWrong, $"The cosignature of {witness} under the checkpoint over {size} entries does not verify: it was changed, or is by nobody the policy names.");
                else
                    (by.TryGetValue(size, out var names) ? names : by[size] = []).Add(witness);
            }
            catch (OddValue)
            {
                findings.Add(Harm.CosignatureWrong, "A cosignature holds a value of an impossible kind.");
            }
        }, epoch.Number);
        if (policy.Quorum == 0 || policy.Witnesses.Count == 0 || !newest || stored.Count < 2)
            return;
        var due = stored[^2].Size;
        if (!by.Any(c => c.Key >= due && c.Value.Count >= policy.Quorum))
            findings.Add(Harm.CosignatureMissing, $"The checkpoint over {due} entries, of {Told(stored[^2].At)}, is not cosigned by the {policy.Quorum} witnesses that the policy asks for, nor is any after it.");
    }

    private static bool Vouches(string note, string line, NoteVerifier witness)
    {
        try
        {
            return SignedNote.Parse(note.TrimEnd('\n') + "\n" + line.TrimEnd('\n') + "\n").CosignedAt(witness) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private List<Key> Keys()
    {
        var keys = new List<Key>();
        snapshot.Ask("SELECT \"key\", \"from\", retired_at FROM log_key WHERE epoch = $1", row =>
        {
            try
            {
                keys.Add(new Key(NoteVerifier.Parse(row.Text(0).ToString()), row.Instant(1), row.IsNull(2) ? null : row.Instant(2)));
            }
            catch (Exception why) when (why is OddValue or FormatException)
            {
                findings.Add(Harm.CheckpointReplaced, "A key of the log can no longer be read.");
            }
        }, epoch.Number);
        return keys;
    }

    private static Checkpoint? Parsed(SignedNote note)
    {
        try
        {
            return Checkpoint.Parse(note.Text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Told(long microseconds)
    {
        try
        {
            return Finding.TimeOf(Microseconds.ToInstant(microseconds));
        }
        catch (ArgumentException)
        {
            return "a time that there is not";
        }
    }
}
