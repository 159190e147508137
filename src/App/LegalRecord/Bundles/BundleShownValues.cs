using System.Text.Json;
using Kith.Ledger;

namespace Kith.LegalRecord.Bundles;

/// <summary>What a bundle's JSON shows of each line, and what is worked out from the lines, each with where it came from.</summary>
internal static class BundleShownValues
{
    private static readonly string[] s_author = ["Name", "Discipline", "Employer", "Registration", "Role"];

    /// <summary>The values of a line that is told; null for one that is withheld as a whole.</summary>
    public static IReadOnlyList<ShownValue>? Of(Content content)
    {
        var open = content.Fields.Where(f => f.State == FieldState.Open).ToArray();
        if (open.FirstOrDefault(f => f.Name == "@by") is not { } by)
            return null;
        using var author = JsonDocument.Parse(by.Value);
        return [new ShownValue("@line", "/What"),
            .. s_author.Where(a => author.RootElement.TryGetProperty(a, out _)).Select(a => new ShownValue("@by", "/" + a)),
            .. open.Where(f => f.Name[0] != '@').Select(f => new ShownValue(f.Name)),
            // Who had been shown the earlier version, as it was noted when the entry was changed.
            .. open.Where(f => WhatLeaves.IsRecall(f.Name)).Select(f => new ShownValue(f.Name, "/Sent"))];
    }

    /// <summary>The counts and flags of the document, each with the lines of the entries that it was worked out from.</summary>
    public static IEnumerable<BundleStatement> Statements(CourtBundle taken, int chain)
    {
        var lines = new Dictionary<Guid, List<long>>();
        foreach (var line in taken.Lines)
            if (line.Content.Fields.FirstOrDefault(f => f.Name == "@line") is { } told)
            {
                using var about = JsonDocument.Parse(told.Value);
                var entry = about.RootElement.TryGetProperty("Item", out var item) ? item : about.RootElement.GetProperty("Key");
                if (!lines.TryGetValue(entry.GetGuid(), out var its))
                    lines[entry.GetGuid()] = its = [];
                its.Add(line.Leaf.Sequence);
            }
        BundleStatement Say(string text, IEnumerable<BundleEntry> entries) => new(BundleWords.RuleVersion, text,
            [.. entries.SelectMany(e => lines.GetValueOrDefault(e.First.Value) ?? []).Order().Select(l => (chain, l))]);
        var all = taken.State.Entries;
        yield return Say($"{all.Count} entries", all);
        yield return Say($"{all.Count(e => e.Versions.Count > 1)} corrected", all.Where(e => e.Versions.Count > 1));
        yield return Say($"{all.Count(e => e.Now.Entry.Significant)} significant", all.Where(e => e.Now.Entry.Significant));
        yield return Say($"{all.Count(e => e.Error is not null)} entered in error", all.Where(e => e.Error is not null));
        foreach (var entry in all)
            foreach (var notices in BundleNotices.Statements(taken.State, entry))
                yield return Say(notices, [entry]);
        yield return Say($"{taken.State.Redactions} passages removed", all.Where(e => e.Texts.Any(taken.State.IsRemoved)));
    }
}
