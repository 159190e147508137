using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Workforce;

namespace Kith.Meetings;

/// <summary>The meetings a worker belongs to, and the regular meetings of the centres where they are placed.</summary>
public sealed class MeetingsPage(Records records, TimeProvider time) : KithPage(records)
{
    public IReadOnlyList<MeetingOfWorker> Mine { get; private set; } = [];
    public IReadOnlyList<(RecordId Centre, string Name, IReadOnlyList<SeriesSeen> Series)> Centres { get; private set; } = [];
    public bool MayRun => Records.By!.Holds(Permission.RunMeetings);
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Mine = await Records.AskAsync(new MyMeetings(), ct);
        var names = (await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct)).Centres;
        var centres = new List<(RecordId, string, IReadOnlyList<SeriesSeen>)>();
        foreach (var centre in (await Records.ReadAsync(Records.Worker, new OwnTeams(), ct)).Select(p => p.Centre).Distinct())
            if (Records.By!.Holds(Permission.TakePartInMeetings) && names.FirstOrDefault(c => c.CentreRecord == centre) is { } known)
                centres.Add((centre, known.Name, (await Records.ReadAsync(centre, new SeriesOfCentre(), ct)).Series));
        Centres = centres;
    }
}
