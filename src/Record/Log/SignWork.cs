using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Log;

/// <summary>
/// Signs what was placed, in a transaction after the one that placed it, so that nothing is signed that is not durable; and
/// only what continues everything signed before.
/// </summary>
internal sealed class SignWork(LogKeys keys, DateTimeOffset now) : Work
{
    public override IEnumerable<RecordId> Records => [];

    public override bool Alone => true;

    /// <summary>The checkpoint that was signed, if there was anything new.</summary>
    public CheckpointRow? Signed { get; private set; }

    /// <summary>Why nothing can be signed under this origin any more.</summary>
    public Doubt? Doubt { get; private set; }

    /// <summary>Why nothing is signed here: the key is elsewhere.</summary>
    public string? Trouble { get; private set; }

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        (Signed, Doubt, Trouble) = (null, null, null);
        var store = session.Store;
        var log = new LogSql(store);
        if (!await log.HoldAsync() || await store.NewestEpochAsync(ct) is not { } epoch)
            return;
        var size = log.Size(epoch.Number);
        var last = await store.NewestCheckpointAsync(epoch.Number, ct);
        Doubt = Doubt.Of(log, epoch, size, keys.LastSigned) ?? Doubt.Of(log, epoch, size, last?.Note);
        if (Doubt is not null || size == 0 || size == last?.Size)
            return;
        if (await SignersAsync(store, epoch, ct) is not { Count: > 0 } signers)
        {
            Trouble = $"The log's key is not in {keys.File}: nothing can be signed here.";
            return;
        }
        var checkpoint = new Checkpoint(epoch.Origin, size, log.Tree(epoch.Number, size).Root());
        var note = signers.Aggregate(new SignedNote(checkpoint.Body, []), (signed, key) => signed.With(key.Sign(checkpoint.Body))).Encode();
        keys.LastSigned = note;
        var row = new CheckpointRow { Epoch = epoch.Number, Size = size, Root = checkpoint.Root, Note = note, At = now };
        store.Add(row);
        await store.SaveChangesAsync(ct);
        // Once both have signed, the older key has done its work.
        foreach (var old in signers.SkipLast(1))
        {
            var key = old.Verifier.Encode();
            await store.Set<LogKeyRow>().Where(k => k.Key == key).ExecuteUpdateAsync(k => k.SetProperty(x => x.RetiredAt, now), ct);
        }
        store.Close();
        Signed = row;
    }

    private async Task<IReadOnlyList<NoteSigner>> SignersAsync(RecordStore store, LogEpochRow epoch, CancellationToken ct)
    {
        var known = await store.Set<LogKeyRow>().AsNoTracking().Where(k => k.Epoch == epoch.Number && k.RetiredAt == null).OrderBy(k => k.From).Select(k => k.Key).ToListAsync(ct);
        var here = keys.For(epoch.Origin);
        if (known.Count > 0)
            return [.. known.Select(k => here.FirstOrDefault(s => s.Verifier.Encode() == k)).OfType<NoteSigner>()];
        // The first key of an origin is made when it is first needed. One that is there already was made by a try that failed.
        var signer = here.Count > 0 ? here[^1] : keys.Make(epoch.Origin);
        store.Add(new LogKeyRow { Key = signer.Verifier.Encode(), Epoch = epoch.Number, From = now });
        return [signer];
    }
}

/// <summary>That the database is not what was signed: it is behind, or it is another history.</summary>
/// <param name="Note">The signed checkpoint that it does not continue; empty where only its size is known.</param>
/// <param name="Size">How many entries were signed.</param>
/// <param name="Has">How many of them the database has.</param>
internal sealed record Doubt(int Epoch, string Note, long Size, long Has, bool Behind)
{
    /// <summary>Whether the tree in the database continues a checkpoint that was signed. None, and one of an earlier epoch, leave no doubt.</summary>
    public static Doubt? Of(LogSql log, LogEpochRow epoch, long size, string? note)
    {
        if (note is null)
            return null;
        var signed = Checkpoint.Parse(SignedNote.Parse(note).Text);
        if (signed.Origin != epoch.Origin)
            return Origins.NumberOf(signed.Origin) > epoch.Number ? new Doubt(epoch.Number, note, signed.Size, size, true) : null;
        if (signed.Size > size)
            return new Doubt(epoch.Number, note, signed.Size, size, true);
        return signed.Size == 0 || Continues(log, epoch.Number, signed, size) ? null : new Doubt(epoch.Number, note, signed.Size, size, false);
    }

    private static bool Continues(LogSql log, int epoch, Checkpoint signed, long size)
    {
        try
        {
            var tree = log.Tree(epoch, size);
            return signed.Size == size ? tree.Root().AsSpan().SequenceEqual(signed.Root)
                : ConsistencyProof.Verifies(signed.Size, size, tree.Consistency(signed.Size), signed.Root, tree.Root());
        }
        catch (Exception damaged) when (damaged is LogDamaged or FormatException)
        {
            return false;
        }
    }
}

/// <summary>What the epochs of a log are called: the first by its origin, later ones with their number behind it.</summary>
internal static class Origins
{
    public static string Of(string origin, int epoch) => epoch == 1 ? origin : FormattableString.Invariant($"{origin}/{epoch}");

    public static int NumberOf(string origin) =>
        int.TryParse(origin[(origin.LastIndexOf('/') + 1)..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;
}
