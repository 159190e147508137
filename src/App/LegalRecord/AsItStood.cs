using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.EntityFrameworkCore;

namespace Kith.LegalRecord;

/// <summary>What was recorded in a family's record since a moment, as far as the one who asks may see it.</summary>
public sealed record ChangedSince : View<WhatChanged>
{
    public DateTimeOffset Moment { get; init; }

    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<WhatChanged> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var moment = Moment;
        // An entry keeps the instant of its line; where it is a later version, what it takes the place of.
        var later = await record.Rows<Entry>().Where(e => e.RecordedAt > moment)
            .GroupBy(e => new { First = e.Corrects == null, Finished = e.Reason == null })
            .Select(g => new { g.Key.First, g.Key.Finished, Many = g.Count() }).ToListAsync(ct);
        return new WhatChanged(
            later.Where(l => l.First).Sum(l => l.Many),
            later.Where(l => !l.First && !l.Finished).Sum(l => l.Many),
            later.Where(l => !l.First && l.Finished).Sum(l => l.Many),
            await record.Rows<EnteredInError>().CountAsync(e => e.At > moment, ct),
            await FamilyNow.OfAsync(record, ct));
    }
}

/// <summary>How much was recorded since.</summary>
/// <param name="Entries">New entries.</param>
/// <param name="Corrections">Versions that took the place of others.</param>
/// <param name="Finished">Unfinished entries that were finished.</param>
/// <param name="InError">Entries marked as entered in error.</param>
/// <param name="Facts">The family as it stands now.</param>
public sealed record WhatChanged(int Entries, int Corrections, int Finished, int InError, FamilyFacts Facts)
{
    /// <summary>"It has changed since: 2 entries, 1 correction".</summary>
    public string InWords(FamilyFacts then)
    {
        var changed = new List<string>();
        if (Entries + Corrections > 0)
            changed.AddRange([Count(Entries, "entry", "entries"), Count(Corrections, "correction", "corrections")]);
        if (InError > 0)
            changed.Add(Count(InError, "entry", "entries") + " marked as entered in error");
        if (Finished > 0)
            changed.Add(Count(Finished, "unfinished entry", "unfinished entries") + " finished");
        if (!System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(then).AsSpan().SequenceEqual(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Facts)))
            changed.Add("details of the family");
        return changed.Count == 0 ? "It has not changed since." : $"It has changed since: {string.Join(", ", changed)}.";
    }

    private static string Count(int many, string one, string more) =>
        many.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " " + (many == 1 ? one : more);
}
