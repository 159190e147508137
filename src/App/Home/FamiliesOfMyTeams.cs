using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Home;

/// <summary>Lists the families that a worker's teams serve today and that the worker may open.</summary>
public sealed record FamiliesOfMyTeams : Question<(IReadOnlyList<FamilyOfMyTeam> Families, bool More)>
{
    public const int Size = 50;

    public List<Guid> Teams { get; init; } = [];
    public int Page { get; init; } = 1;

    protected override Permission Needs => Permission.FindPeople;

    protected override async Task<Answer<(IReadOnlyList<FamilyOfMyTeam>, bool)>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        Id<Team>[] teams = [.. Teams.Select(t => new Id<Team>(t))];
        var today = across.Today;
        // A family has a line for each worker who is involved, and is listed once for each team.
        var rows = await across.Derived<ServedFamily>()
            .Where(s => teams.Contains(s.Team) && s.From <= today && (s.To == null || s.To >= today))
            .Select(s => new { s.FamilyName, s.Record, s.TeamName }).Distinct()
            .OrderBy(s => s.FamilyName).ThenBy(s => s.Record).ThenBy(s => s.TeamName)
            .Skip((Math.Clamp(Page, 1, 1000) - 1) * Size).Take(Size + 1).ListAsync(ct);
        var page = rows.Take(Size).ToArray();
        var may = await across.DecideAsync([.. page.Select(s => s.Record)], RecordKind.Family, Permission.SeeFamily, ct);
        // Whoever has not been trained is shown the way to what every visitor must know.
        var safety = page.Select(s => s.Record).Where(record => may[record].Terms is ClosedDoor { Safety: true }).ToHashSet();
        RecordId[] shown = [.. page.Select(s => s.Record).Distinct().Where(record => may[record].Allowed)];
        var facts = (await across.Derived<FamilyNow>().Where(f => shown.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Without(may[f.Record].Hides));
        return new(([.. page.Where(s => facts.ContainsKey(s.Record) || safety.Contains(s.Record)).Select(s => facts.TryGetValue(s.Record, out var known)
            ? FamilyOfMyTeam.Of(s.Record, s.TeamName, known, today) : new(s.Record, FamilyFacts.CalledBy(s.FamilyName), s.TeamName, [], null) { SafetyOnly = true })], rows.Count > Size),
            [.. shown, .. safety]);
    }
}

/// <summary>A family on a worker's list, with what tells it from another of the same name.</summary>
/// <param name="Members">What those in it are called, the oldest first.</param>
/// <param name="Street">The first line of where they live.</param>
public sealed record FamilyOfMyTeam(RecordId Record, string Name, string TeamName, IReadOnlyList<string> Members, string? Street)
{
    /// <summary>Whether no more of it is open to the worker than what every visitor must know.</summary>
    public bool SafetyOnly { get; init; }

    internal static FamilyOfMyTeam Of(RecordId record, string team, FamilyFacts facts, DateOnly today)
    {
        var members = facts.Members(today).ToArray();
        return new(record, facts.Called, team, [.. members.Select(m => m.GivenNames.Length > 0 ? m.GivenNames : m.Unborn ? "unborn baby" : m.FullName)],
            members.SelectMany(m => m.AddressesOn(today)).Select(a => a.OneLine.Split(", ")[0]).FirstOrDefault());
    }
}
