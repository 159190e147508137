using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>How long the parts of the journey take at a centre, by team and by employer.</summary>
public sealed class CycleTimesPage(Records records, RequestDesk desk, TimeProvider time) : KithPage(records)
{
    /// <summary>Of fewer the middle one is no more than one family's.</summary>
    public const int Fewest = 3;

    [BindProperty(SupportsGet = true, Name = "Centre")]
    public RecordId? Centre { get; set; }

    public IReadOnlyList<Centre> Centres { get; private set; } = [];
    public Centre? Chosen { get; private set; }
    public SetTimes Set { get; private set; } = SetTimes.Shipped;
    public IReadOnlyList<CycleFigure> Figures { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var today = London.DateOf(time.GetUtcNow());
        var me = await Records.ReadAsync(Records.Worker, new OwnStanding(), ct);
        var placed = (await Records.ReadAsync(Records.Worker, new Families.OwnTeams(), ct)).Select(p => p.Centre).ToHashSet();
        var all = me.Roles.Any(r => r.Role == Role.SafeguardingLead && r.Held.IsOn(today));
        Centres = [.. (await desk.CentresAsync(ct)).Where(c => all || placed.Contains(c.CentreRecord))];
        Set = (await desk.ThresholdsAsync(today, ct)).Times;
        Chosen = Centres.FirstOrDefault(c => c.CentreRecord == Centre) ?? Centres.FirstOrDefault();
        Centre = Chosen?.CentreRecord;
        // Asked for also where there is none, so that whoever may not is refused.
        Figures = await Records.AskAsync(new CycleTimesOfCentre { Centre = Centre ?? Founding.Partnership }, ct);
    }

    /// <summary>First all together, then each part by team and by employer.</summary>
    public IEnumerable<(string Heading, IEnumerable<(string Name, IReadOnlyCollection<CycleFigure> Figures)> Groups)> Tables()
    {
        if (Figures.Count == 0)
            yield break;
        yield return ("All", Figures.GroupBy(f => f.Part).OrderBy(g => g.Key).Select(g => (EarlyHelpPage.Sentence(g.Key.InWords()), (IReadOnlyCollection<CycleFigure>)[.. g])));
        foreach (var part in Figures.GroupBy(f => f.Part).OrderBy(g => g.Key))
        {
            var name = EarlyHelpPage.Sentence(part.Key.InWords());
            if (part.Key != CyclePart.RequestToTriage)
                yield return ($"{name}, by team", By(part, f => f.Team ?? "No team"));
            yield return ($"{name}, by employer", By(part, f => f.Employer ?? "Nobody leads"));
        }
    }

    private static IEnumerable<(string, IReadOnlyCollection<CycleFigure>)> By(IEnumerable<CycleFigure> figures, Func<CycleFigure, string> by) =>
        figures.GroupBy(by).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, (IReadOnlyCollection<CycleFigure>)[.. g]));
}
