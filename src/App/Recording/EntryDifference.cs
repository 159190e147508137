namespace Kith.Recording;

/// <summary>One thing that two versions of an entry say differently.</summary>
public sealed record Difference(string What, IReadOnlyList<TextPiece> Pieces);

/// <summary>What changed from one version of an entry to the next.</summary>
public static class EntryDifference
{
    public static IReadOnlyList<Difference> Between(EntryVersion before, EntryVersion after, RecordingForm? form)
    {
        var (was, now) = (Parts(before, form), Parts(after, form));
        return [.. was.Keys.Concat(now.Keys.Where(k => !was.ContainsKey(k)))
            .Select(k => (Was: was.GetValueOrDefault(k), Now: now.GetValueOrDefault(k)))
            .Where(p => p.Was.Text != p.Now.Text)
            .Select(p => new Difference((p.Now.Label ?? p.Was.Label)!, TextDifference.Between(p.Was.Text ?? "", p.Now.Text ?? "")))];
    }

    private static Dictionary<string, (string Label, string Text)> Parts(EntryVersion version, RecordingForm? form)
    {
        var entry = version.Entry;
        var parts = new Dictionary<string, (string, string)>
        {
            ["@when"] = ("When it happened", Shared.Shown.Date(entry.HappenedOn) + (entry.HappenedAt is { } at ? ", " + Shared.Shown.Time(at) : "")),
            ["@about"] = ("Who it is about", string.Join(", ", version.About.Select(m => m.Name))),
            ["@where"] = ("Where", entry.Where ?? ""),
            ["@how"] = ("How", entry.How ?? ""),
            ["@present"] = ("Who was present", string.Join(", ", entry.Present)),
            ["@significant"] = ("Significant event", entry.Significant ? "Yes" : "No"),
        };
        var further = 0;
        foreach (var passage in version.Passages)
        {
            var key = passage.Question.Length > 0 ? passage.Question : $"@further-{++further}";
            var label = form?.Questions.FirstOrDefault(q => q.Key == passage.Question)?.Label ?? "Further passage";
            parts[key] = (label, passage.Text);
            parts[key + "@kind"] = (label + ", kind of passage", passage.Kind.InFull() + (passage.Whose is { } whose ? ", " + whose : ""));
        }
        return parts;
    }
}
