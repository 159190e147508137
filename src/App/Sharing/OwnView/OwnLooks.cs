using Kith.Record;

namespace Kith.Sharing.OwnView;

/// <summary>Why somebody looked, as far as the line of the look says.</summary>
public enum LookedBecause { WorksWithYou = 1, Emergency, Found, Invited, Checks, Refused }

/// <summary>Who has looked, by organisation and discipline.</summary>
/// <param name="Organisation">Null where it would tell of the other household, or nobody employs whoever looked.</param>
/// <param name="Names">Given names of those whom the family knows, from what they wrote.</param>
public sealed record OwnLooks(string? Organisation, string? Discipline, IReadOnlyList<string> Names, IReadOnlyList<LookedBecause> Because, int Times, DateOnly First, DateOnly Last)
{
    /// <summary>So many months back it is told.</summary>
    public const int Months = 12;
    private const int Chunk = 500, MostChunks = 20;

    internal static async Task<(IReadOnlyList<OwnLooks> Looks, DateOnly Since)> OfAsync(OpenRecord record, OwnSight sight, CancellationToken ct)
    {
        var since = record.Now.AddMonths(-Months);
        var looks = new List<Look>();
        var before = DateTimeOffset.MaxValue;
        for (var i = 0; i < MostChunks; i++)
        {
            var some = await record.LooksAsync(before, Chunk, ct);
            looks.AddRange(some.Where(l => l.At >= since));
            if (some.Count < Chunk || some[^1].At < since)
                break;
            before = some[^1].At;
            if (i == MostChunks - 1)
                since = before;
        }
        var known = sight.Shown.GroupBy(e => e.Entry.Author).Select(e => e.Key).ToHashSet();
        var organisations = sight.Shown.Select(e => e.Entry.Employer).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // Of the other household's services not even the place may be guessed from who they are.
        string? Told(Look look) => sight.IsDivided && (look.By.Employer is not { } employer || !organisations.Contains(employer)) ? null : look.By.Employer;
        return ([.. looks.Where(l => l.By.Worker != Access.Founding.Kith || l.By.Role == PlanGuest)
            .GroupBy(l => (Organisation: Told(l), Discipline: Told(l) is null ? null : l.By.Discipline))
            .Select(g => new OwnLooks(g.Key.Organisation, g.Key.Discipline,
                [.. g.Where(l => known.Contains(l.By.Worker)).Select(l => OwnSight.GivenName(l.By.Name)).Distinct().Order(StringComparer.Ordinal)],
                [.. g.Select(Why).Distinct().Order()], g.Count(), London.DateOf(g.Min(l => l.At)), London.DateOf(g.Max(l => l.At))))
            .OrderBy(l => l.Organisation is null).ThenBy(l => l.Organisation, StringComparer.Ordinal).ThenBy(l => l.Discipline, StringComparer.Ordinal)], London.DateOf(since));
    }

    private const string PlanGuest = "invited to the plan";

    private static LookedBecause Why(Look look) =>
        look.Outcome is not null ? LookedBecause.Refused
        : look.By.Role == PlanGuest ? LookedBecause.Invited
        : look.Basis.StartsWith("placed in", StringComparison.Ordinal) || look.Basis.StartsWith("opening a family", StringComparison.Ordinal) ? LookedBecause.WorksWithYou
        : look.Basis.StartsWith("emergency access", StringComparison.Ordinal) ? LookedBecause.Emergency
        : look.Basis == "shown in a search" ? LookedBecause.Found : LookedBecause.Checks;
}
