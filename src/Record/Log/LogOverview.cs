using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Log;

/// <summary>What <c>kith log</c> tells: every epoch, the keys, how far it has come and who cosigned what.</summary>
public sealed record LogOverview(long Waiting, IReadOnlyList<LogOverview.EpochLine> Epochs, IReadOnlyList<LogOverview.KeyLine> Keys, IReadOnlyList<LogOverview.WitnessLine> Witnesses)
{
    /// <summary>One epoch, and what it says is missing of the one before.</summary>
    public sealed record EpochLine(int Number, string Origin, DateTimeOffset OpenedAt, long Entries, long Signed, DateTimeOffset? SignedAt, long Missing, DateTimeOffset? MissingSince);

    /// <summary>A key that signs, or signed until it was retired.</summary>
    public sealed record KeyLine(string Key, int Epoch, DateTimeOffset From, DateTimeOffset? RetiredAt);

    /// <summary>A witness in the settings, and the largest checkpoint of the present epoch that it cosigned.</summary>
    public sealed record WitnessLine(string Key, string Where, long? Size, DateTimeOffset? At);

    internal static async Task<LogOverview> OfAsync(RecordStore store, LogSettings settings, CancellationToken ct)
    {
        var log = new LogSql(store);
        var epochs = new List<EpochLine>();
        foreach (var epoch in await store.Set<LogEpochRow>().AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct))
        {
            var last = await store.NewestCheckpointAsync(epoch.Number, ct);
            epochs.Add(new EpochLine(epoch.Number, epoch.Origin, epoch.OpenedAt, log.Size(epoch.Number), last?.Size ?? 0, last?.At, epoch.Missing, epoch.MissingSince));
        }
        var keys = await store.Set<LogKeyRow>().AsNoTracking().OrderBy(k => k.Epoch).ThenBy(k => k.From).Select(k => new KeyLine(k.Key, k.Epoch, k.From, k.RetiredAt)).ToListAsync(ct);
        var witnesses = new List<WitnessLine>();
        var now = epochs.Count > 0 ? epochs[^1].Number : 0;
        foreach (var witness in settings.Witnesses)
        {
            var last = await store.Set<CosignatureRow>().AsNoTracking().Where(c => c.Epoch == now && c.Witness == witness.Key).OrderByDescending(c => c.Size).FirstOrDefaultAsync(ct);
            witnesses.Add(new WitnessLine(witness.Key ?? "", witness.Url ?? witness.Folder ?? "", last?.Size, last?.At));
        }
        return new LogOverview(log.Waiting(), epochs, keys, witnesses);
    }
}
