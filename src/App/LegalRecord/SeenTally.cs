using Kith.Record;
using Kith.Recording;
using Kith.Sharing.Disclosing;

namespace Kith.LegalRecord;

/// <summary>In which ways one worker had been shown one entry.</summary>
/// <param name="Latest">The place of the latest version that they were shown.</param>
public sealed record SawWays(int Latest, IReadOnlyList<Way> Ways)
{
    internal SawWays With(int version, string how, DateTimeOffset first, DateTimeOffset last, int times) => new(Math.Max(Latest, version),
        Ways.FirstOrDefault(w => w.How == how) is { } same
            ? [.. Ways.Where(w => w != same), new Way(how, first < same.First ? first : same.First, last > same.Last ? last : same.Last, same.Times + times)]
            : [.. Ways, new Way(how, first, last, times)]);
}

/// <summary>Adds up from a record's lines who had been shown which of some entries.</summary>
internal sealed class SeenTally
{
    /// <summary>Each worker as they were when they last saw something.</summary>
    public Dictionary<RecordId, Signature> Workers { get; } = [];

    public Dictionary<(RecordId Worker, Id<Entry> Entry), SawWays> Saw { get; } = [];

    /// <param name="entries">Only what of these was shown is told: the lines name also what is hidden from the one who asks.</param>
    public static SeenTally Of(OpenRecord record, IReadOnlyCollection<EntryThen> entries)
    {
        var tally = new SeenTally();
        if (entries.Count == 0)
            return tally;
        var places = entries.SelectMany(e => e.Versions.Select((v, i) => (v.Id.Value, (e.First, i)))).ToDictionary(v => v.Value, v => v.Item2);
        foreach (var entry in entries)
            for (var i = 0; i < entry.Versions.Count; i++)
            {
                var version = entry.Versions[i];
                tally.Workers.TryAdd(version.Author, new Signature(version.Author, version.AuthorName, null, version.Employer, null, null));
                tally.Add(version.Author, entry.First, i, HowSeen.Wrote, version.RecordedAt, version.RecordedAt, 1);
            }
        var sightings = record.Sightings(entries.Count == 1 ? [.. places.Keys] : null, entries.Min(e => e.Versions[0].RecordedAt));
        // The same worker was mostly shown the same page again and again, which is then gone through once.
        foreach (var same in sightings.GroupBy(s => (Worker: WhoOf(s.By), s.How, s.Items)))
        {
            var (first, last, times) = (same.Min(s => s.At), same.Max(s => s.At), same.Count());
            var found = false;
            // Of an entry with all its versions, it counts as one time.
            foreach (var shown in same.Key.Items.Where(places.ContainsKey).Select(item => places[item]).GroupBy(p => p.First, p => p.i))
            {
                tally.Add(same.Key.Worker, shown.Key, shown.Max(), same.Key.How, first, last, times);
                found = true;
            }
            if (found)
                tally.Workers[same.Key.Worker] = same.Last().By with { Worker = same.Key.Worker };
        }
        tally.AddDocuments(record, places);
        return tally;
    }

    /// <summary>Somebody outside who was given a link has no record of their own: they are told apart by their name and organisation.</summary>
    private static RecordId WhoOf(Signature by) => by.Worker == Access.Founding.Kith ? new(Jobs.NoticeKeys.Of(by.Worker.Value, $"{by.Name}|{by.Employer}")) : by.Worker;

    // What left as a document was seen by whom it was given to, though no line tells of their reading it.
    private void AddDocuments(OpenRecord record, Dictionary<Guid, (Id<Entry> First, int Version)> places)
    {
        var sent = record.Rows<Disclosure>().Where(d => d.As == SharedAs.Document).ToList();
        if (sent.Count == 0)
            return;
        Id<Disclosure>[] ids = [.. sent.Select(d => d.Id)];
        var passages = record.Rows<DisclosedPassage>().Where(p => ids.Contains(p.Disclosure)).ToList().ToLookup(p => p.Disclosure, p => p.Entry);
        var decided = record.Rows<DisclosureDecision>().ToList().ToDictionary(d => d.Id);
        foreach (var disclosure in sent.Where(d => !record.Hides(d.Id.Value)))
        {
            var to = decided[disclosure.Decision];
            var who = new Signature(Access.Founding.Kith, $"{to.RecipientName} (recipient)", null, to.Organisation, null, "recipient of a disclosure");
            foreach (var entry in passages[disclosure.Id].Distinct().Where(e => places.ContainsKey(e.Value)).Select(e => places[e.Value]).GroupBy(p => p.First, p => p.Version))
            {
                Add(WhoOf(who), entry.Key, entry.Max(), HowSeen.Export, disclosure.At, disclosure.At, 1);
                Workers[WhoOf(who)] = who with { Worker = WhoOf(who) };
            }
        }
    }

    private void Add(RecordId worker, Id<Entry> entry, int version, string how, DateTimeOffset first, DateTimeOffset last, int times) =>
        Saw[(worker, entry)] = Saw.GetValueOrDefault((worker, entry), new SawWays(0, [])).With(version, how, first, last, times);
}
