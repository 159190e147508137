using Kith.Record;
using Kith.Recording;

namespace Kith.LegalRecord;

/// <summary>Finds, while an entry is changed, to whom it had been shown.</summary>
internal static class CorrectionRecalls
{
    /// <summary>Adds the notice of a change to everybody who was shown the entry, or wrote it, but the one who changes it; and to whom outside something of it was sent.</summary>
    /// <param name="after">The version that takes the place of the one that stood; null where the entry is marked as entered in error.</param>
    public static void Tell(OpenRecord record, StandingEntry standing, Id<Entry>? after, string reason)
    {
        Sharing.Disclosing.DisclosureRecalls.Tell(record, standing.First, after);
        var first = standing.First.Value;
        var versions = StandingEntry.InOrder([.. record.Rows<Entry>().Where(e => e.Item == first)]);
        var number = versions.Select((v, i) => (v.Id.Value, i)).ToDictionary(v => v.Value, v => v.i);
        var sent = new Dictionary<RecordId, Recalled>();
        foreach (var version in versions)
            sent[version.Author] = new(version.Author, version.AuthorName, version.Employer, version.Id, HowSeen.Wrote, version.RecordedAt);
        // Whoever outside was shown it is told by what was shared with them.
        foreach (var seen in record.Sightings([.. number.Keys], versions[0].RecordedAt).Where(s => s.By.Worker != Access.Founding.Kith))
        {
            var latest = seen.Items.Where(number.ContainsKey).Max(item => number[item]);
            // Of whoever wrote it that says more than that they looked at it.
            if (sent.TryGetValue(seen.By.Worker, out var before) && before.How == HowSeen.Wrote)
                continue;
            if (before is not null)
                latest = Math.Max(latest, number[before.Version.Value]);
            sent[seen.By.Worker] = new(seen.By.Worker, seen.By.Name, seen.By.Employer, versions[latest].Id, seen.How, seen.At);
        }
        sent.Remove(record.By.Worker);
        if (sent.Count == 0)
            return;
        record.Add(new CorrectionRecall
        {
            Item = first,
            Entry = standing.First,
            Before = standing.Now.Id,
            After = after,
            Reason = reason,
            By = record.By.Worker,
            ByName = record.By.Name,
            At = record.Now,
            Sent = [.. sent.Values.OrderBy(s => s.At).ThenBy(s => s.Worker.Value)],
        });
    }
}
