using Kith.Families;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Access;

/// <summary>A team serves a family, from a date to a date: for asking whom to ask, and for a team's list of families.</summary>
[Indexed(nameof(Team), nameof(FamilyName), Across = true)]
[Indexed(nameof(Worker), Across = true)]
public sealed class ServedFamily : Derived
{
    public string FamilyName { get; set; } = "";
    public Id<Team> Team { get; set; }
    public string TeamName { get; set; } = "";
    public string? TeamPhone { get; set; }
    public RecordId Centre { get; set; }

    /// <summary>The named worker, where there is one.</summary>
    public RecordId? Worker { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

internal sealed class ServedFamilies : Derivation<ServedFamily>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(FamilyName), typeof(Involvement), typeof(InvolvementEnded)];

    protected override IEnumerable<ServedFamily> Derive(OpenRecord record)
    {
        var name = record.Rows<FamilyName>().AsEnumerable().MaxBy(n => n.Id.Value)?.Name ?? "A family";
        var ended = record.Rows<InvolvementEnded>().AsEnumerable().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return [.. record.Rows<Involvement>().AsEnumerable().Select(i => new ServedFamily
        {
            Id = i.Id.Value, FamilyName = name, Team = i.Team, TeamName = i.TeamName, TeamPhone = i.TeamPhone, Centre = i.Centre,
            Worker = i.Worker, From = i.From, To = ended.TryGetValue(i.Id, out var on) ? on : null,
        })];
    }
}

/// <summary>What anyone who may search is told of a family they may not open: its name, and which team to ask.</summary>
/// <param name="Teams">Empty for a family that is restricted.</param>
/// <param name="Centres">The centres whose leaders are told of emergency access.</param>
public sealed record FamilyFromOutside(
    string Name, IReadOnlyList<(string Name, string? Phone)> Teams, IReadOnlyList<RecordId> Centres, bool EmergencyAccessPossible, bool MayOpen)
{
    /// <summary>The same teams by their ids.</summary>
    public IReadOnlyList<Id<Team>> TeamIds { get; init; } = [];

    /// <summary>The centres of the teams that serve a family today or, where none does any more, of those that did.</summary>
    internal static IEnumerable<RecordId> CentresToTell(IEnumerable<(RecordId Centre, DateOnly From, DateOnly? To)> served, DateOnly today)
    {
        var all = served.ToArray();
        var now = all.Where(s => s.From <= today && !(s.To < today)).ToArray();
        return (now.Length > 0 ? now : all).Select(s => s.Centre).Where(c => c != default).Distinct();
    }
}

/// <summary>Asks the name of a family and which team to ask about it.</summary>
public sealed record WhoServes : Question<FamilyFromOutside>
{
    public RecordId Family { get; init; }

    protected override Permission Needs => Permission.FindPeople;

    protected override async Task<Answer<FamilyFromOutside>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var family = Family;
        var rows = await across.Derived<ServedFamily>().Where(s => s.Record == family).OrderBy(s => s.TeamName).ListAsync(ct);
        if (rows.Count == 0)
            throw new Missing();
        var decision = (await across.DecideAsync([family], RecordKind.Family, Permission.SeeFamily, ct))[family];
        if (decision.Unknown)
            throw new Missing();
        var possible = decision.EmergencyAccessPossible;
        var now = rows.Where(s => s.From <= across.Today && !(s.To < across.Today)).ToArray();
        return new(new FamilyFromOutside(rows[0].FamilyName,
            possible || decision.Allowed ? [.. now.Select(s => (s.TeamName, s.TeamPhone)).Distinct()] : [],
            [.. FamilyFromOutside.CentresToTell(rows.Select(s => (s.Centre, s.From, s.To)), across.Today)], possible, decision.Allowed)
        { TeamIds = possible || decision.Allowed ? [.. now.Select(s => s.Team).Distinct()] : [] }, [family]);
    }
}
