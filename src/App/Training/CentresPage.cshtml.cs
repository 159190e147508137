using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Workforce;

namespace Kith.Training;

/// <summary>The centres whose people's competence one may see.</summary>
public sealed class CentresPage(Records records) : KithPage(records)
{
    public IReadOnlyList<Centre> Centres { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Centres = await MineAsync(Records, ct);

    /// <summary>Those one is placed at; for whoever plans training, all.</summary>
    internal static async Task<IReadOnlyList<Centre>> MineAsync(Records records, CancellationToken ct)
    {
        var mine = (await records.ReadAsync(records.Worker, new OwnTeams(), ct)).Select(p => p.Centre).ToHashSet();
        var all = (await records.ReadAsync(Founding.Partnership, new PartnershipView(), ct)).Centres;
        return records.By!.Holds(Permission.ManageTraining) ? [.. all.OrderBy(c => c.Name, StringComparer.CurrentCulture)]
            : records.By!.Holds(Permission.SeeCompetence) ? [.. all.Where(c => mine.Contains(c.CentreRecord)).OrderBy(c => c.Name, StringComparer.CurrentCulture)]
            : throw new Refused("no role you hold gives \"See who is competent\"");
    }
}
