using Kith.Access;
using Kith.AskedOnce;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.Disclosing;
using Kith.Sharing.WithFamily;
using Microsoft.EntityFrameworkCore;

namespace Kith.LegalRecord;

/// <summary>One version of a form or of rules that the partnership published for all its records.</summary>
public sealed record RulePublished(string What, int Version, DateTimeOffset At, string ByName);

/// <summary>What the partnership published from a moment to another, and of each kind what counted before that: the first first.</summary>
public sealed record RulesPublished : View<IReadOnlyList<RulePublished>>
{
    public DateTimeOffset From { get; init; }
    public DateTimeOffset To { get; init; }

    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<IReadOnlyList<RulePublished>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        (string What, int Version, Guid Line)[] all =
        [
            .. await record.Rows<RecordingForm>().Select(r => new ValueTuple<string, int, Guid>("Form “" + r.Name + "”", r.Version, r.Line)).ToListAsync(ct),
            .. await record.Rows<AssessmentFormVersion>().Select(r => new ValueTuple<string, int, Guid>("What the assessment asks", r.Version, r.Line)).ToListAsync(ct),
            .. await record.Rows<ThresholdSet>().Select(r => new ValueTuple<string, int, Guid>("Levels of need", r.Version, r.Line)).ToListAsync(ct),
            .. await record.Rows<AskedOnceVersion>().Select(r => new ValueTuple<string, int, Guid>("What counts as asked already", r.Version, r.Line)).ToListAsync(ct),
            .. await record.Rows<SharingTopicsVersion>().Select(r => new ValueTuple<string, int, Guid>("Topics of sharing", r.Version, r.Line)).ToListAsync(ct),
            .. await record.Rows<SharingGuideVersion>().Select(r => new ValueTuple<string, int, Guid>("Guide on sharing", r.Version, r.Line)).ToListAsync(ct),
            .. await record.Rows<DisposalRuleSet>().Select(r => new ValueTuple<string, int, Guid>("Disposal rules", r.Version, r.Line)).ToListAsync(ct),
        ];
        var written = await record.WrittenAsync([.. all.Select(r => r.Line)], ct);
        return [.. all.Where(r => written.ContainsKey(r.Line)).Select(r => new RulePublished(r.What, r.Version, written[r.Line].At, written[r.Line].By.Name)).Where(r => r.At <= To)
            .GroupBy(r => r.What).SelectMany(of => of.Where(r => r.At > From).Concat(of.Where(r => r.At <= From).OrderByDescending(r => r.Version).Take(1)))
            .OrderBy(r => r.At).ThenBy(r => r.What, StringComparer.Ordinal)];
    }
}
