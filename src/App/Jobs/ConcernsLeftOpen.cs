using Kith.EarlyHelp;
using Kith.Families;
using Kith.Record;
using Kith.Recording;

namespace Kith.Jobs;

/// <summary>
/// Safeguarding concerns over which early help was closed by somebody from whom they are hidden. Those who may see one are told the
/// next morning and again after a week, and have it among their work from the moment of the closing.
/// </summary>
internal sealed class ConcernsLeftOpen : RunsOutSource
{
    public override string Name => "concern-left-open";
    public override IReadOnlyList<int> DaysAhead { get; } = [-7, 0];
    public override IReadOnlyList<Type> From { get; } = [typeof(EpisodeClosed), typeof(ConcernAnswered), typeof(Entry), typeof(EnteredInError), typeof(Access.Restriction), typeof(Access.RestrictionLifted)];

    public override IEnumerable<RunsOut> Of(OpenRecord record) => OpenConcerns.ClosedOver(record)
        .Select(c => new RunsOut { Id = NoticeKeys.Of(c.Concern.Entry, c.Worker.ToString()), On = c.Concern.ClosedOn!.Value.AddDays(1), Of = c.Worker, Name = record.Id.ToString() });

    public override TellWorker Tell(RunsOut one, DateOnly today) => new()
    {
        Kind = NoticeKind.Concern,
        Text = "Early help was closed over a safeguarding concern that you may see, and nobody has said what came of it.",
        Page = $"/families/{one.Name}/early-help/concerns",
        About = one.On.AddDays(-1),
        Email = "Something waits for your answer. Sign in to Kith to see it:",
    };
}
