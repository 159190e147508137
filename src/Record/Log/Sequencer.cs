using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Record.Log;

/// <summary>
/// Puts every line into the log and signs how far it has come. Several servers may do it: each round is of the one that holds
/// the database's lock.
/// </summary>
public sealed class Sequencer
{
    /// <summary>Sixteen tiles at a time: a transaction that is soon over.</summary>
    private const int Together = 16 * TileId.Full;

    private readonly RecordRuntime _runtime;
    private readonly LogSettings _settings;
    private readonly LogKeys _keys;
    private readonly ILogger<Sequencer> _log;
    private readonly SemaphoreSlim _one = new(1);

    private readonly Func<Witnessing> _witnessing;

    internal Sequencer(RecordRuntime runtime, LogSettings settings, LogKeys keys, Func<Witnessing> witnessing, ILogger<Sequencer> log) =>
        (_runtime, _settings, _keys, _witnessing, _log) = (runtime, settings, keys, witnessing, log);

    /// <summary>Gives every line that waits its place, and signs. Gives how many lines were placed.</summary>
    public async Task<long> RunOnceAsync(CancellationToken ct = default)
    {
        await _one.WaitAsync(ct);
        try
        {
            return await RunAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<long> RunAsync(CancellationToken ct)
    {
        var (any, epoch) = await LookAsync(ct);
        if (epoch is null)
            await OpenAsync(null);
        else if (!any && _atRest == epoch)
            return 0;
        // Before anything is placed: a database that is behind what was signed must not take other lines in its place.
        if (!await MaySignAsync(ct))
            return 0;
        await SignAsync();
        long placed = 0;
        for (var more = true; more && !ct.IsCancellationRequested;)
        {
            var place = new PlaceWork(Together);
            await _runtime.Committer.CommitAsync(place);
            if (place.Placed > 0)
                _keys.Placed.Add(place.Epoch, place.From, place.Lines);
            placed += place.Placed;
            more = place.Placed == Together;
        }
        await SignAsync();
        _atRest = (await LookAsync(ct)).Epoch;
        return placed;
    }

    // The epoch in which everything was placed and signed: until a line comes there is nothing to do.
    private int? _atRest;

    private async Task<(bool Any, int? Epoch)> LookAsync(CancellationToken ct)
    {
        await using var store = _runtime.NewStore();
        await store.Database.OpenConnectionAsync(ct);
        try
        {
            return (new LogSql(store).AnyUnplaced(), (await store.NewestEpochAsync(ct))?.Number);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    // A server that remembers nothing of what was signed, though something was, asks the witnesses first: it may have been put on a
    // new machine together with an old backup. Until enough of them have answered, lines wait.
    private async Task<bool> MaySignAsync(CancellationToken ct)
    {
        if (_keys.LastSigned is not null || await _witnessing().AgreeAsync(ct))
            return true;
        _log.LogWarning("The log waits: this server does not remember what was signed, and too few witnesses have said so.");
        return false;
    }

    /// <summary>Signs what was placed. Where it does not continue what was signed before, a new epoch begins instead.</summary>
    private async Task SignAsync()
    {
        var sign = new SignWork(_keys, _runtime.Now);
        await _runtime.Committer.CommitAsync(sign);
        if (sign.Doubt is { } doubt)
            await OpenAsync(doubt);
        if (sign.Trouble is { } trouble)
            _log.LogError("{Trouble}", trouble);
        if (sign.Signed is { } now)
            _signedHere = (now.Epoch, now.Size);
        if (sign.Signed is { } signed)
            await ForgetRetiredAsync(signed.Epoch);
    }

    private (int Epoch, long Size)? _signedHere;

    /// <summary>
    /// Whether it is for this server to send a checkpoint to the witnesses: of several it is the one that signed it. When that one has
    /// come to nothing, another does.
    /// </summary>
    internal bool IsOurs(LogState state) => _signedHere == (state.Epoch, state.Size) || _runtime.Now - state.At >= s_late;

    private static readonly TimeSpan s_late = TimeSpan.FromSeconds(10);

    internal async Task OpenAsync(Doubt? doubt)
    {
        var open = new OpenEpochWork(_settings.Origin, _runtime.Now, doubt, _keys.LastWitnessed, _keys);
        await _runtime.Committer.CommitAsync(open);
        if (doubt is null || open.Opened is not { } opened)
            return;
        _log.LogCritical(
            "The database is not what the log signed ({Kind}: it has {Has} of {Size} entries). Epoch {Number} of the log was begun; at least {Missing} lines are missing, and {Listed} are listed. See kith log.",
            doubt.Behind ? "behind" : "different", doubt.Has, doubt.Size, opened.Number, opened.Missing, open.Lost.Count);
    }

    private async Task ForgetRetiredAsync(int epoch)
    {
        await using var store = _runtime.NewStore();
        var retired = await store.Set<LogKeyRow>().AsNoTracking().Where(k => k.RetiredAt != null || k.Epoch < epoch).Select(k => k.Key).ToListAsync();
        if (retired.Count > 0)
            _keys.Forget(signer => retired.Contains(signer.Verifier.Encode()));
    }

    /// <summary>Makes a new signing key. It and the one before sign the next checkpoint together; then the one before signs no more.</summary>
    public async Task<string> RotateAsync()
    {
        var rotate = new RotateWork(_keys, _runtime.Now);
        await _runtime.Committer.CommitAsync(rotate);
        return rotate.Key ?? throw new LogDamaged("There is no log yet whose key could be changed: run kith log place first.");
    }
}

/// <summary>Makes a new key the log's, beside the one before.</summary>
internal sealed class RotateWork(LogKeys keys, DateTimeOffset now) : Work
{
    public override IEnumerable<RecordId> Records => [];

    public override bool Alone => true;

    public string? Key { get; private set; }

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        var store = session.Store;
        if (await store.NewestEpochAsync(ct) is not { } epoch)
            return;
        Key = keys.Make(epoch.Origin).Verifier.Encode();
        store.Add(new LogKeyRow { Key = Key, Epoch = epoch.Number, From = now });
        await store.SaveChangesAsync(ct);
        store.Close();
    }
}
