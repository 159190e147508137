using System.Globalization;
using System.Text;
using Kith.Ledger;
using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Record.Log;

/// <summary>How a witness took a checkpoint.</summary>
internal enum Witnessed { AlreadyDone, Cosigned, NotReached, Refused, OtherHistory }

/// <summary>Sends each checkpoint to every witness, one at a time to each, and keeps what they sign.</summary>
public sealed class Witnessing : IDisposable
{
    private static readonly TimeSpan s_often = TimeSpan.FromMilliseconds(500), s_longest = TimeSpan.FromMinutes(1);

    private readonly RecordRuntime _runtime;
    private readonly LogSettings _settings;
    private readonly LogReader _reader;
    private readonly LogKeys _keys;
    private readonly Sequencer _sequencer;
    private readonly ILogger<Witnessing> _log;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(3) }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Dictionary<(int Epoch, string Witness), long> _otherHistory = [];
    private readonly Lock _counting = new();

    internal Witnessing(RecordRuntime runtime, LogSettings settings, LogReader reader, LogKeys keys, Sequencer sequencer, ILogger<Witnessing> log) =>
        (_runtime, _settings, _reader, _keys, _sequencer, _log) = (runtime, settings, reader, keys, sequencer, log);

    private IEnumerable<WitnessSettings> Cosigning => _settings.Witnesses.Where(w => w is { Key: not null, Url: not null });

    /// <summary>Goes on until it is stopped, with each witness at its own pace.</summary>
    internal Task RunAsync(CancellationToken stop) => Task.WhenAll(_settings.Witnesses.Select(witness => RunAsync(witness, stop)));

    /// <summary>Sends the newest checkpoint to every witness once.</summary>
    public Task SendOnceAsync(CancellationToken ct = default) => Task.WhenAll(_settings.Witnesses.Select(witness => SendAsync(witness, ct)));

    /// <summary>Whether as many witnesses as must cosign hold the last checkpoint in the database, or an earlier one. Where too many hold another, a new epoch has begun.</summary>
    internal async Task<bool> AgreeAsync(CancellationToken ct)
    {
        if (!Cosigning.Any() || await _reader.NewestAsync(ct) is not { } state)
            return true;
        var answers = await Task.WhenAll(Cosigning.Select(witness => SendAsync(witness, ct, again: true)));
        return answers.Count(a => a is Witnessed.Cosigned) >= _settings.Quorum || await IsOverAsync(state.Epoch, ct);
    }

    private async Task<bool> IsOverAsync(int epoch, CancellationToken ct)
    {
        await using var store = _runtime.NewStore();
        return (await store.NewestEpochAsync(ct))?.Number > epoch;
    }

    private async Task RunAsync(WitnessSettings witness, CancellationToken stop)
    {
        var (wait, before) = (s_often, Witnessed.AlreadyDone);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(wait, stop);
                var how = await SendAsync(witness, stop, ours: true);
                wait = how is Witnessed.Cosigned or Witnessed.AlreadyDone ? s_often : wait * 2 < s_longest ? wait * 2 : s_longest;
                if (how != before && how is not (Witnessed.Cosigned or Witnessed.AlreadyDone))
                    _log.LogWarning("The witness {Witness} did not cosign: {How}", NameOf(witness), how);
                before = how;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception why)
            {
                _log.LogError("The witness {Witness} could not be asked: {Kind}", NameOf(witness), why.GetType().Name);
                wait = s_longest;
            }
        }
    }

    private static string NameOf(WitnessSettings witness) => witness.Key?.Split('+')[0] ?? "that keeps a folder";

    private async Task<Witnessed> SendAsync(WitnessSettings witness, CancellationToken ct, bool again = false, bool ours = false)
    {
        if (await _reader.NewestAsync(ct) is not { } state || (ours && !_sequencer.IsOurs(state)))
            return Witnessed.AlreadyDone;
        if (witness.Folder is { } folder)
            return Keep(folder, state);
        if (witness is not { Key: { } key, Url: { } url })
            return Witnessed.Refused;
        var verifier = NoteVerifier.Parse(key);
        if (!again && state.Note.CosignedAt(verifier) is not null)
            return Witnessed.AlreadyDone;
        var old = await LastOfAsync(state.Epoch, key, ct);
        // A witness that knows more or less than we thought tells its size, and is asked once more from there.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            HttpResponseMessage answer;
            try
            {
                answer = await _http.PostAsync(url.TrimEnd('/') + "/add-checkpoint", new StringContent(await RequestAsync(state, old, ct), Encoding.UTF8, "text/plain"), ct);
            }
            catch (Exception why) when (why is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
            {
                return Witnessed.NotReached;
            }
            using var _ = answer;
            var said = await answer.Content.ReadAsStringAsync(ct);
            switch ((int)answer.StatusCode)
            {
                case 200:
                    return await KeepAsync(state, verifier, said) ? Witnessed.Cosigned : Witnessed.Refused;
                case 409 when long.TryParse(said.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size):
                    if (size > state.Size || size == old)
                        return await OtherHistoryAsync(state, key, size);
                    old = size;
                    continue;
                case 422:
                    return await OtherHistoryAsync(state, key, old);
                default:
                    return (int)answer.StatusCode >= 500 ? Witnessed.NotReached : Witnessed.Refused;
            }
        }
        return Witnessed.Refused;
    }

    private async Task<string> RequestAsync(LogState state, long old, CancellationToken ct)
    {
        var proof = old == 0 || old == state.Size ? [] : await _reader.ConsistencyAsync(state.Epoch, old, state.Size, ct);
        var own = state.Note with { Signatures = [.. state.Note.Signatures.Where(s => s.Name == state.Origin)] };
        return string.Concat([FormattableString.Invariant($"old {old}\n"), .. proof.Select(p => Convert.ToBase64String(p) + "\n"), "\n", own.Encode()]);
    }

    private async Task<long> LastOfAsync(int epoch, string key, CancellationToken ct)
    {
        await using var store = _runtime.NewStore();
        return await store.Set<CosignatureRow>().AsNoTracking().Where(c => c.Epoch == epoch && c.Witness == key).MaxAsync(c => (long?)c.Size, ct) ?? 0;
    }

    private async Task<bool> KeepAsync(LogState state, NoteVerifier witness, string lines)
    {
        NoteSignature? signature;
        try
        {
            var said = SignedNote.Parse(state.Note.Text + "\n" + lines);
            signature = said.CosignedAt(witness) is null ? null : said.Signatures.First(s => s.KeyId == witness.KeyId && s.Name == witness.Name);
        }
        catch (FormatException)
        {
            return false;
        }
        if (signature is null)
            return false;
        await _runtime.Committer.CommitAsync(new CosignWork(new CosignatureRow
        {
            Epoch = state.Epoch,
            Size = state.Size,
            Witness = witness.Encode(),
            Line = Witness.Lines(state.Note.Text, signature),
            At = _runtime.Now,
        }));
        lock (_counting)
            _otherHistory.Remove((state.Epoch, witness.Encode()));
        if (await _reader.NewestWitnessedAsync() is { } witnessed)
            lock (_counting)
                _keys.LastWitnessed = witnessed.Note.Encode();
        return true;
    }

    // A witness that holds another history may be mistaken, or lie. Only when so many hold one that the policy can never be met
    // again under this name is it the database that is not what was signed.
    private async Task<Witnessed> OtherHistoryAsync(LogState state, string key, long size)
    {
        bool enough;
        lock (_counting)
        {
            _otherHistory[(state.Epoch, key)] = size;
            long[] others = [.. _otherHistory.Where(o => o.Key.Epoch == state.Epoch).Select(o => o.Value)];
            enough = Cosigning.Count() - others.Length < _settings.Quorum;
            size = others.Max();
        }
        if (enough)
            await _sequencer.OpenAsync(new Doubt(state.Epoch, "", size, state.Size, size > state.Size));
        return Witnessed.OtherHistory;
    }

    // What a partner copies away: the newest, and the last of each hour.
    private Witnessed Keep(string folder, LogState state)
    {
        Directory.CreateDirectory(folder);
        var newest = Path.Combine(folder, "checkpoint");
        var note = state.Note.Encode();
        if (File.Exists(newest) && File.ReadAllText(newest) == note)
            return Witnessed.AlreadyDone;
        foreach (var file in (string[])[newest, Path.Combine(folder, $"checkpoint-{state.At.UtcDateTime:yyyy-MM-ddTHH}")])
        {
            File.WriteAllText(file + ".new", note);
            File.Move(file + ".new", file, overwrite: true);
        }
        return Witnessed.Cosigned;
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>Keeps a witness's signature.</summary>
internal sealed class CosignWork(CosignatureRow row) : Work
{
    public override IEnumerable<RecordId> Records => [];

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        var store = session.Store;
        if (await store.Set<CosignatureRow>().AnyAsync(c => c.Epoch == row.Epoch && c.Size == row.Size && c.Witness == row.Witness, ct))
            return;
        store.Add(row);
        await store.SaveChangesAsync(ct);
        store.Close();
    }
}
