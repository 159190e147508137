using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Home;

/// <summary>Lists the families that a worker's teams serve today and that the worker may open.</summary>
public sealed record FamiliesOfMyTeams : Question<(IReadOnlyList<ServedFamily> Families, bool More)>
{
    public const int Size = 50;

    public List<Guid> Teams { get; init; } = [];
    public int Page { get; init; } = 1;

    protected override Permission Needs => Permission.FindPeople;

    protected override async Task<Answer<(IReadOnlyList<ServedFamily>, bool)>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        Id<Team>[] teams = [.. Teams.Select(t => new Id<Team>(t))];
        var today = across.Today;
        var rows = await across.Derived<ServedFamily>()
            .Where(s => teams.Contains(s.Team) && s.From <= today && (s.To == null || s.To >= today))
            .OrderBy(s => s.FamilyName).ThenBy(s => s.Record).ThenBy(s => s.Id)
            .Skip((Math.Clamp(Page, 1, 1000) - 1) * Size).Take(Size + 1).ListAsync(ct);
        var may = await across.DecideAsync([.. rows.Select(s => s.Record)], RecordKind.Family, Permission.SeeFamily, ct);
        IReadOnlyList<ServedFamily> shown = [.. rows.Take(Size).Where(s => may[s.Record].Allowed).DistinctBy(s => s.Record)];
        return new((shown, rows.Count > Size), [.. shown.Select(s => s.Record)]);
    }
}
