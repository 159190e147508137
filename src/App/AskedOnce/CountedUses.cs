using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Workforce;
using Microsoft.EntityFrameworkCore;

namespace Kith.AskedOnce;

/// <summary>What is counted: something that was not done twice, or that somebody went on with a reason.</summary>
public enum CountedAs { Linked = 1, Instead, Joined, WentOn }

/// <summary>One duplicate avoided, or one reason to ask again, for the tally of the team that served the family that day. It names no family to who counts.</summary>
[Indexed(nameof(Centre), nameof(On), Across = true)]
public sealed class CountedUse : Derived
{
    public RecordId Centre { get; set; }
    public Id<Team> Team { get; set; }
    public string TeamName { get; set; } = "";
    public string? Discipline { get; set; }
    public CountedAs As { get; set; }
    public int Minutes { get; set; }
    public DateOnly On { get; set; }
}

/// <inheritdoc cref="CountedUse"/>
internal sealed class CountedUses : Derivation<CountedUse>
{
    public override IReadOnlyList<Type> From { get; } =
        [typeof(EarlierUsed), typeof(WentOn), typeof(EnteredInError), typeof(Restriction), typeof(RestrictionLifted), typeof(Involvement), typeof(InvolvementEnded),
            typeof(Dissent), typeof(DissentTakenBack), typeof(LawfulBasis)];

    protected override IEnumerable<CountedUse> Derive(OpenRecord record)
    {
        var used = record.Rows<EarlierUsed>().Where(u => u.Minutes > 0).ToList();
        var wentOn = record.Rows<WentOn>().ToList();
        if (used.Count == 0 && wentOn.Count == 0)
            return [];
        // What is struck was no use; and what is restricted or kept from somebody by the family’s wish is counted for nobody, so that a count tells nothing of it.
        if (RestrictedItems.InForce(record).Any(r => r.Of is null))
            return [];
        var left = record.Rows<EnteredInError>().ToList().Select(e => e.Entry.Value).Concat(RestrictedItems.Of(record)).Concat(Withheld.FromAnybody(record)).ToHashSet();
        bool Stands(Guid? item, Guid earlier) => !left.Contains(earlier) && !(item is { } one && left.Contains(one));
        var serving = Serving(record);
        return [.. used.Where(u => Stands(u.Item, u.Earlier)).Select(u => Of(u.Id.Value, u.By, u.Discipline, (CountedAs)(int)u.How, u.Minutes, u.On))
            .Concat(wentOn.Where(w => Stands(w.Item, w.Earlier)).Select(w => Of(w.Id.Value, w.By, w.Discipline, CountedAs.WentOn, 0, w.On))).OfType<CountedUse>()];

        CountedUse? Of(Guid id, RecordId by, string? discipline, CountedAs how, int minutes, DateOnly on) =>
            serving.Where(s => s.Involved.From <= on && !(s.To < on)).OrderByDescending(s => s.Involved.Worker == by).ThenBy(s => s.Involved.From).ThenBy(s => s.Involved.Id.Value)
                .Select(s => s.Involved).FirstOrDefault() is { } team
                ? new CountedUse { Id = id, Centre = team.Centre, Team = team.Team, TeamName = team.TeamName, Discipline = discipline, As = how, Minutes = minutes, On = on } : null;
    }

    private static List<(Involvement Involved, DateOnly? To)> Serving(OpenRecord record)
    {
        var ended = record.Rows<InvolvementEnded>().ToList().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return [.. record.Rows<Involvement>().ToList().Select(i => (i, ended.TryGetValue(i.Id, out var on) ? on : (DateOnly?)null))];
    }
}

/// <summary>How many duplicates were avoided, by centre, team, discipline and month, for those who may see these centres' figures.</summary>
public sealed record DuplicatesAvoided : Question<IReadOnlyList<DuplicatesLine>>
{
    /// <summary>The records of the centres that are asked for.</summary>
    public List<RecordId> Centres { get; init; } = [];
    public DateOnly From { get; init; }
    public DateOnly Until { get; init; }

    protected override Permission Needs => Permission.SeeDuplicatesAvoided;

    protected override async Task<Answer<IReadOnlyList<DuplicatesLine>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var may = await across.DecideAsync([.. Centres.Distinct().Take(500)], RecordKind.Centre, Permission.SeeDuplicatesAvoided, ct);
        RecordId[] centres = [.. may.Where(m => m.Value.Allowed).Select(m => m.Key)];
        var (from, until) = (From, Until);
        // Grouped by day in the database: what comes back depends on the days asked for, not on how many families there are.
        var days = await across.Derived<CountedUse>().Where(c => centres.Contains(c.Centre) && c.On >= from && c.On <= until)
            .GroupBy(c => new { c.Centre, c.Team, c.TeamName, c.Discipline, c.As, c.On })
            .Select(g => new { g.Key, Count = g.Count(), Minutes = g.Sum(c => c.Minutes) }).ToListAsync(ct);
        return new([.. days.GroupBy(d => (d.Key.Centre, d.Key.Team, d.Key.Discipline, Month: new DateOnly(d.Key.On.Year, d.Key.On.Month, 1)))
            .Select(g => new DuplicatesLine(g.Key.Centre, g.Key.Team, g.OrderByDescending(d => d.Key.On).First().Key.TeamName, g.Key.Discipline, g.Key.Month, g.Sum(d => d.Minutes))
            {
                Linked = g.Where(d => d.Key.As == CountedAs.Linked).Sum(d => d.Count),
                Instead = g.Where(d => d.Key.As == CountedAs.Instead).Sum(d => d.Count),
                Joined = g.Where(d => d.Key.As == CountedAs.Joined).Sum(d => d.Count),
                WentOn = g.Where(d => d.Key.As == CountedAs.WentOn).Sum(d => d.Count),
            }).OrderByDescending(l => l.Month).ThenBy(l => l.TeamName, StringComparer.Ordinal).ThenBy(l => l.Discipline, StringComparer.Ordinal)], centres);
    }
}

/// <summary>One month of one team and discipline.</summary>
public sealed record DuplicatesLine(RecordId Centre, Id<Team> Team, string TeamName, string? Discipline, DateOnly Month, int Minutes)
{
    public int Linked { get; init; }
    public int Instead { get; init; }
    public int Joined { get; init; }
    public int WentOn { get; init; }

    public int Avoided => Linked + Instead + Joined;
}
