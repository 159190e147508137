using Kith.Record;

namespace Kith.Workforce.Lines;

/// <summary>Finds circles of managers: somebody who, on some day, would manage themselves through others.</summary>
internal static class LineCircles
{
    // A line of managers that long is a mistake, and a walk must end.
    private const int Longest = 100;

    private sealed record Step(RecordId Who, string Name, DateOnly From, DateOnly? To, Step? Below);

    /// <summary>Refuses a line that closes a circle. Goes up from the manager, level by level, as far as the days of the line reach.</summary>
    public static void Refuse(OpenRecord partnership, NoteLine line)
    {
        var bottom = new Step(line.Worker, line.WorkerName, line.From, line.To, null);
        List<Step> level = [new Step(line.By, line.ByName, line.From, line.To, bottom)];
        var seen = level.Select(s => (s.Who, s.From, s.To)).ToHashSet();
        for (var height = 0; level.Count > 0 && height < Longest; height++)
        {
            RecordId[] who = [.. level.Select(s => s.Who).Distinct()];
            var above = partnership.Rows<LineNoted>().Where(n => who.Contains(n.Worker)).ToList().Where(n => n.Kind.IsManaging()).ToArray();
            Id<ReportingLine>[] lines = [.. above.Select(n => n.Of)];
            var ended = above.Length == 0 ? [] : partnership.Rows<LineNotedEnded>().Where(e => lines.Contains(e.Of)).ToList()
                .GroupBy(e => e.Of).ToDictionary(e => e.Key, e => e.Min(x => x.On));
            List<Step> next = [];
            foreach (var noted in above)
            {
                var to = LineDates.Earlier(noted.To, ended.TryGetValue(noted.Of, out var on) ? on : null);
                foreach (var below in level.Where(s => s.Who == noted.Worker && Spell.Overlap(s.From, s.To, noted.From, to)))
                {
                    var step = new Step(noted.By, noted.ByName, LineDates.Later(below.From, noted.From), LineDates.Earlier(below.To, to), below);
                    if (step.Who == line.Worker)
                        throw new Invalid(nameof(NoteLine.By), "This would make a circle of managers: " + InWords(step));
                    if (seen.Add((step.Who, step.From, step.To)))
                        next.Add(step);
                }
            }
            level = next;
        }
    }

    private static string InWords(Step top)
    {
        var words = top.Name;
        for (var (step, first) = (top.Below, true); step is not null; (step, first) = (step.Below, false))
            words += (first ? " manages " : ", who manages ") + step.Name;
        return words;
    }
}
