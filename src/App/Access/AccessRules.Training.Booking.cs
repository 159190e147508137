using Kith.Record;
using Kith.Training;
using Kith.Workforce;

namespace Kith.Access;

// Whom somebody may book lies in the records of those who are booked; only the rules may look there.
public sealed partial class AccessRules
{
    /// <summary>Of the workers those whom the asker may book: anybody who is employed, for whoever plans training; else who is placed at a centre of theirs.</summary>
    /// <param name="leavers">Also who is employed no more: a place that they hold is given up for them.</param>
    private static async ValueTask<TraineeTerms> TraineesAsync(Asking asking, IEnumerable<RecordId> workers, bool leavers, Ground ground, CancellationToken ct)
    {
        RecordId[] asked = [.. workers.Distinct().Take(PlannedSession.MostPlaces)];
        var all = asking.Worker == Founding.Kith;
        var known = new Dictionary<RecordId, Trainee>();
        IReadOnlySet<RecordId> centres = new HashSet<RecordId>();
        if (!all)
        {
            var standing = await Standing.OfAsync(asking.Worker, ground, ct);
            all = standing.May(Permission.ManageTraining);
            centres = standing.Placements.Select(p => p.Centre).Where(c => c != default).ToHashSet();
        }
        // In one query for all of them.
        await ground.TogetherAsync(asked, ct);
        foreach (var worker in asked)
        {
            var theirs = await Standing.OfAsync(worker, ground, ct);
            if ((leavers || theirs.Employer is not null) && (all || worker == asking.Worker || theirs.Placements.Any(p => centres.Contains(p.Centre))))
                known[worker] = new Trainee(worker, theirs.By.Name, theirs.By.Employer);
        }
        return new TraineeTerms(known);
    }
}
