using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;

namespace Kith.Training;

/// <summary>What the worker holds, what they may do because of it, and what they have to do to keep it.</summary>
public sealed class MyTrainingPage(Records records, Forms forms, TimeProvider time) : KithPage(records)
{
    public TrainingRecord Mine { get; private set; } = null!;
    public Catalogue Catalogue { get; private set; } = null!;
    public IReadOnlyList<Standing> Standings { get; private set; } = [];
    public IReadOnlyList<MayDo> May { get; private set; } = [];
    public IReadOnlyList<SessionOfWorker> Sessions { get; private set; } = [];
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    public bool Plans => Records.By!.Holds(Permission.ManageTraining);
    public bool SeesCentres => Records.By!.Holds(Permission.SeeCompetence);

    public IEnumerable<SessionOfWorker> Ahead => Sessions.Where(s => s.On >= Today && s.Part != MyPart.Invited && s.State != SessionState.Held);
    public IEnumerable<SessionOfWorker> InvitedTo => Sessions.Where(s => s.On >= Today && s.Part == MyPart.Invited && s.State == SessionState.Planned);
    public IEnumerable<SessionOfWorker> ToAssess => Sessions.Where(s => s.WaitsForAssessment);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Mine = await Records.ReadAsync(Records.Worker, new OwnTraining(), ct);
        Catalogue = await Records.ReadAsync(Founding.Partnership, new CatalogueView(), ct);
        Sessions = await Records.AskAsync(new MySessions(), ct);
        Standings = Standing.Of(Mine, Catalogue, await Records.AskAsync(new SessionsAhead(), ct), time.GetUtcNow());
        var names = (await forms.AllAsync(ct)).GroupBy(f => f.Code).ToDictionary(f => f.Key, f => f.MaxBy(x => x.Version)!.Name);
        May = MayDo.Of(Mine, Catalogue, names, Today);
    }
}
