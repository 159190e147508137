using Kith.EarlyHelp;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce.Supervision;

namespace Kith.Workforce.Change;

/// <summary>What a worker who goes was to do: directions, actions of plans, early help that they lead with its reviews.</summary>
internal static class OpenPlanWork
{
    public static async Task<IReadOnlyList<OpenWork>> DirectionsAsync(OpenWorkOf of, CancellationToken ct)
    {
        var worker = of.Worker;
        var open = await of.Across.Derived<DirectionNow>().Where(d => d.Worker == worker && d.Outcome == null).ListAsync(ct);
        return [.. open.Select(d => new OpenWork(Family(of, d.Record), $"A direction from supervision, due by {Shown.Date(d.DueOn)}{Overdue(d.DueOn, of)}"))];
    }

    public static async Task<IReadOnlyList<OpenWork>> ActionsAsync(OpenWorkOf of, CancellationToken ct)
    {
        var (worker, progress) = (of.Worker, of.Across.Rows<ActionProgress>(of.Decided));
        // Who does it is written by name, as the family reads it.
        string[] names = [.. of.Families.Values.SelectMany(f => f.Serving).Where(s => s.Worker == worker).Select(s => s.WorkerName).OfType<string>().Distinct()];
        var mine = await of.Across.Rows<PlanAction>(of.Decided).Where(a => a.Worker == worker || (!a.OfFamily && names.Contains(a.Who))).ListAsync(ct);
        RecordId[] families = [.. mine.Select(a => a.Record).Distinct()];
        var moved = families.Length == 0 ? [] : (await progress.Where(p => families.Contains(p.Record)).ListAsync(ct)).GroupBy(p => p.Action).ToDictionary(p => p.Key, p => p.MaxBy(x => x.Id.Value)!);
        return [.. mine.Select(a => (Action: a, Last: moved.GetValueOrDefault(a.Id))).Where(a => a.Last?.State is null or ActionState.Begun)
            .Select(a => (a.Action, ByWhen: a.Last?.ByWhen ?? a.Action.ByWhen)).OrderBy(a => a.ByWhen)
            .Select(a => new OpenWork(a.Action.Record, $"An action of the plan, by {Shown.Date(a.ByWhen)}{Overdue(a.ByWhen, of)}"))];
    }

    public static async Task<IReadOnlyList<OpenWork>> EarlyHelpAsync(OpenWorkOf of, CancellationToken ct)
    {
        RecordId? worker = of.Worker;
        var led = await of.Across.Derived<ListedEpisode>().Where(e => e.Lead == worker || e.Asked == worker).ListAsync(ct);
        return [.. led.DistinctBy(e => e.Record).Select(e => new OpenWork(Family(of, e.Record), e.Lead != worker ? "They were asked to lead its early help, and have not answered"
            : e.NextReview is { } review ? $"Early help that they lead, to be reviewed by {Shown.Date(review)}{Overdue(review, of)}" : "Early help that they lead"))];
    }

    // Of a family that the planner may not know of, it is said that there is one.
    private static RecordId? Family(OpenWorkOf of, RecordId family) => of.Families.ContainsKey(family) ? family : null;

    private static string Overdue(DateOnly due, OpenWorkOf of) => due < of.Today ? ", overdue" : "";
}
