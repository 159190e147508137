using Kith.AskedOnce;
using Kith.EarlyHelp;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Seed;

namespace Kith.Tests.AskedOnce;

/// <summary>One thing that somebody in the town would have been told when they began: what they then wrote, and what was earlier.</summary>
internal sealed record TownWarning(string Family, string Begun, DateOnly On, string Earlier, DateOnly EarlierOn, string Topics, string BegunText, string EarlierText)
{
    /// <summary>Tells it from every other, the same whenever the town is told.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Family} {On:yyyy-MM-dd} {Begun} < {EarlierOn:yyyy-MM-dd} {Earlier}: {Topics}");
}

/// <summary>Goes through what was written in the town, and tells for each entry and each piece of assessment what its writer would have been told as they began.</summary>
internal static class TownWarnings
{
    /// <param name="ticked">Whether it was said already whom the entry is about.</param>
    public static async Task<IReadOnlyList<TownWarning>> OfAsync(SeededTown town, AskedOnceSet set, bool ticked)
    {
        var forms = (await SeededTown.FormsAsync(town.World)).ToDictionary(f => f.Id);
        var entries = (await town.AllAsync<Entry>()).Where(e => e.Corrects is null).ToLookup(e => e.Record);
        var struck = (await town.AllAsync<EnteredInError>()).Select(e => e.Entry).ToHashSet();
        var passages = (await town.AllAsync<Passage>()).ToLookup(p => p.Entry);
        var people = (await town.AllAsync<EntryConcerns>()).ToLookup(c => c.Entry, c => c.Person);
        var parts = (await town.AllAsync<AssessmentPart>()).ToLookup(p => p.Record);
        var names = (await town.AllAsync<Kith.Families.FamilyName>()).GroupBy(n => n.Record).ToDictionary(n => n.Key, n => n.First().Name);
        var found = new List<TownWarning>();
        foreach (var family in entries.OrderBy(e => names[e.Key], StringComparer.Ordinal).ThenBy(e => e.Key.Value))
        {
            var earlier = family.Where(e => !struck.Contains(e.Id)).Select(e => (At: e.RecordedAt, Text: Text(passages[e.Id]), Done: EarlierActivities.Of(set, e, [.. passages[e.Id]], [.. people[e.Id]])))
                .Concat(parts[family.Key].Select(p => (p.At, Text: $"{p.Strengths} {p.Needs}", Done: EarlierActivities.Of(set, p)))).ToArray();
            // Directions are entries too, and nobody begins a form for them.
            foreach (var entry in family.Where(e => !struck.Contains(e.Id) && forms.ContainsKey(e.Form)))
                Begin(Beginning.Of(set, forms[entry.Form], ticked ? people[entry.Id] : []), entry.FormName, entry.Discipline, entry.RecordedAt, entry.HappenedOn, Text(passages[entry.Id]));
            foreach (var written in parts[family.Key].GroupBy(p => p.Line))
            {
                var first = written.First();
                var domain = AssessmentForm.Shipped.DomainOf(first.Element)!;
                Begin(Beginning.Of(set, domain.Elements, first.Child is { } child ? [child] : []), "Common assessment", first.Discipline, first.At, London.DateOf(first.At),
                    string.Join(" ", written.Select(p => $"[{p.Element}] {p.Strengths} {p.Needs}")));
            }

            void Begin(Beginning beginning, string name, string? discipline, DateTimeOffset at, DateOnly on, string text)
            {
                var lately = earlier.Where(e => e.At < at && e.Done.On <= on && e.Done.Discipline != discipline).ToArray();
                foreach (var (done, again) in AlreadyAsked.Choose(lately.Select(l => l.Done), beginning.Asks, beginning, on))
                    found.Add(new(names[family.Key], $"{name} ({discipline})", on, $"{done.Name} ({done.Discipline})", done.On,
                        string.Join("+", again.Select(t => t.Code).Order(StringComparer.Ordinal)), text, lately.First(l => l.Done.Id == done.Id).Text));
            }
        }
        return found;
    }

    private static string Text(IEnumerable<Passage> passages) => string.Join(" | ", passages.OrderBy(p => p.Order).Select(p => p.Text.ReplaceLineEndings(" ")));
}
