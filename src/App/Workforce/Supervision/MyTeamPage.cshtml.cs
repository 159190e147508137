using Kith.Record;
using Kith.Shared;
using Kith.Workforce.Lines;

namespace Kith.Workforce.Supervision;

/// <summary>Whom one manages and supervises, what is due, what one directed; and who manages and supervises oneself.</summary>
public sealed class MyTeamPage(Records records, TimeProvider time) : KithPage(records)
{
    public IReadOnlyList<IGrouping<RecordId, SupervisionDue>> Team { get; private set; } = [];
    public SupervisionSeen Own { get; private set; } = null!;
    public IReadOnlyList<DirectionToMe> Given { get; private set; } = [];
    public RecordId Me => Records.Worker;
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    /// <summary>How many of one's own sessions one has not acknowledged.</summary>
    public int Unread => Own.Sessions.Count(s => !s.IsAcknowledged);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Own = await Records.ReadAsync(Records.Worker, new SupervisionView(), ct);
        Team = [.. (await Records.AskAsync(new MyTeam(), ct)).GroupBy(d => d.Line.Record)];
        Given = await Records.AskAsync(new DirectionsIGave(), ct);
    }
}
