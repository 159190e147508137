using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.EarlyHelp;

/// <summary>
/// What early help goes by: the centres, the levels of need with their clock, and what the assessment asks; kept for a minute, so that whoever only
/// looks at the public page leaves no line each time. It holds nothing of any family.
/// </summary>
public sealed class RequestDesk(RecordRuntime runtime, TimeProvider clock)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    private sealed record Kept(IReadOnlyList<Centre> Centres, IReadOnlyList<ThresholdSet> Sets, IReadOnlyList<AssessmentFormVersion> Forms, long At);

    private volatile Kept? _kept;

    public async ValueTask<IReadOnlyList<Centre>> CentresAsync(CancellationToken ct = default) => (await KeptAsync(ct)).Centres;

    /// <summary>The thresholds in force on a day.</summary>
    public async ValueTask<Thresholds> ThresholdsAsync(DateOnly day, CancellationToken ct = default) => Thresholds.On(day, (await KeptAsync(ct)).Sets);

    /// <summary>What the assessment asks on a day.</summary>
    public async ValueTask<AssessmentForm> AssessmentAsync(DateOnly day, CancellationToken ct = default) => AssessmentForm.On(day, (await KeptAsync(ct)).Forms);

    /// <summary>Every version by its number; what Kith comes with where there is none.</summary>
    public async ValueTask<AssessmentForm> AssessmentAsync(int version, CancellationToken ct = default) =>
        (await KeptAsync(ct)).Forms.FirstOrDefault(f => f.Version == version) is { } form ? new(form.Version, form.From, form.Domains) : AssessmentForm.Shipped;

    /// <summary>Asks again the next time, because a version was published here.</summary>
    public void Forget() => _kept = null;

    /// <summary>The door for what comes in from outside: it may ask for support, and see nothing.</summary>
    public static Records Outside(RecordRuntime runtime, string request) => runtime.For(new Asking(Founding.Kith, "public", request));

    private async ValueTask<Kept> KeptAsync(CancellationToken ct)
    {
        if (_kept is { } kept && clock.GetElapsedTime(kept.At) < s_fresh)
            return kept;
        var at = clock.GetTimestamp();
        var records = runtime.For(new Asking(Founding.Kith, "job", "requests"));
        var partnership = await records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        var (_, sets) = await records.ReadAsync(Founding.Partnership, new ThresholdsView(), ct);
        var forms = await records.ReadAsync(Founding.Partnership, new AssessmentFormView(), ct);
        return _kept = new Kept([.. partnership.Centres.OrderBy(c => c.Name, StringComparer.Ordinal)], sets, forms, at);
    }
}
