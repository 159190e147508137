using Kith.Access;
using Kith.Record;
using Kith.Workforce.Places;

namespace Kith.Workforce;

/// <summary>The partnership's organisations, localities, centres and teams as they are today.</summary>
public sealed record PartnershipView : View<Partnership>
{
    /// <summary>Also those that have ended or not yet begun.</summary>
    public bool Past { get; init; }

    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<Partnership> OfAsync(OpenRecord record, CancellationToken ct) => Partnership.From(new PartnershipRows(
        await All<Organisation>.Rows.ListAsync(record, 0, ct), await All<OrganisationChanged>.Rows.ListAsync(record, 0, ct),
        await All<Locality>.Rows.ListAsync(record, 0, ct), await All<LocalityChanged>.Rows.ListAsync(record, 0, ct),
        await All<Centre>.Rows.ListAsync(record, 0, ct), await All<CentreChanged>.Rows.ListAsync(record, 0, ct),
        await All<Team>.Rows.ListAsync(record, 0, ct), await All<TeamChanged>.Rows.ListAsync(record, 0, ct),
        await All<ReachArea>.Rows.ListAsync(record, 0, ct), await All<Closed>.Rows.ListAsync(record, 0, ct)), Past ? null : record.Today);

    // It is asked for by every page on which a team is chosen, and changes a few times a year.
    private static class All<T> where T : OnRecord
    {
        public static readonly RowQuery<int, T> Rows = RowQuery.Of<int, T>((rows, _) => rows.Rows<T>(), kept: 16);
    }
}

/// <summary>The rows that the partnership's present state is worked out from.</summary>
internal sealed record PartnershipRows(
    IReadOnlyList<Organisation> Organisations, IReadOnlyList<OrganisationChanged> OrganisationChanges,
    IReadOnlyList<Locality> Localities, IReadOnlyList<LocalityChanged> LocalityChanges,
    IReadOnlyList<Centre> Centres, IReadOnlyList<CentreChanged> CentreChanges,
    IReadOnlyList<Team> Teams, IReadOnlyList<TeamChanged> TeamChanges, IReadOnlyList<ReachArea> Reach, IReadOnlyList<Closed> Closed);

/// <summary>Who works together, and where, each with the name it has now.</summary>
public sealed record Partnership(
    IReadOnlyList<Organisation> Organisations, IReadOnlyList<Locality> Localities, IReadOnlyList<Centre> Centres, IReadOnlyList<Team> Teams)
{
    public IReadOnlyList<ReachArea> Reach { get; init; } = [];

    /// <summary>The last day of each that has one.</summary>
    public IReadOnlyDictionary<Guid, DateOnly> LastDays { get; init; } = new Dictionary<Guid, DateOnly>();

    /// <summary>Whether what began on that day, if it is known when, is there on the other.</summary>
    public bool IsOn(Guid what, DateOnly? from, DateOnly day) => !(from > day) && !(LastDays.TryGetValue(what, out var last) && last < day);

    /// <summary>As it is for an act: those in force on its day.</summary>
    internal static Partnership Of(OpenRecord record, bool past = false) => From(new PartnershipRows(
        [.. record.Rows<Organisation>()], [.. record.Rows<OrganisationChanged>()], [.. record.Rows<Locality>()], [.. record.Rows<LocalityChanged>()],
        [.. record.Rows<Centre>()], [.. record.Rows<CentreChanged>()], [.. record.Rows<Team>()], [.. record.Rows<TeamChanged>()],
        [.. record.Rows<ReachArea>()], [.. record.Rows<Closed>()]), past ? null : record.Today);

    /// <param name="rows">All rows of the record.</param>
    /// <param name="on">Only what is there on that day; null for all.</param>
    internal static Partnership From(PartnershipRows rows, DateOnly? on)
    {
        var organisations = Latest(rows.OrganisationChanges, c => c.Organisation);
        var localities = Latest(rows.LocalityChanges, c => c.Locality);
        var centres = Latest(rows.CentreChanges, c => c.Centre);
        var teams = Latest(rows.TeamChanges, c => c.Team);
        var last = rows.Closed.GroupBy(c => c.What).ToDictionary(c => c.Key, c => c.Min(x => x.On));
        foreach (var area in rows.Reach.Where(r => r.To is not null))
            last[area.Id.Value] = last.TryGetValue(area.Id.Value, out var ended) && ended < area.To ? ended : area.To!.Value;
        bool Is(Guid what, DateOnly? from) => on is not { } day || !(from > day) && !(last.TryGetValue(what, out var ended) && ended < day);
        return new(
            [.. rows.Organisations.Where(o => Is(o.Id.Value, o.From)).Select(o => organisations.TryGetValue(o.Id, out var c)
                ? new Organisation { Id = o.Id, Name = c.Name, Kind = c.Kind, From = o.From, OdsCode = c.OdsCode } : o)],
            [.. rows.Localities.Where(l => Is(l.Id.Value, l.From)).Select(l => localities.TryGetValue(l.Id, out var c)
                ? new Locality { Id = l.Id, Name = c.Name, From = l.From } : l)],
            [.. rows.Centres.Where(o => Is(o.Id.Value, o.From)).Select(o => centres.TryGetValue(o.Id, out var c)
                ? new Centre { Id = o.Id, Name = c.Name, Locality = c.Locality, CentreRecord = o.CentreRecord, Phone = c.Phone, Postcode = c.Postcode, From = o.From } : o)],
            [.. rows.Teams.Where(t => Is(t.Id.Value, t.From)).Select(t => teams.TryGetValue(t.Id, out var c)
                ? new Team { Id = t.Id, Name = c.Name, Centre = t.Centre, Phone = c.Phone, From = t.From } : t)])
        {
            Reach = [.. rows.Reach.Where(r => Is(r.Id.Value, r.From)).OrderBy(r => r.Postcodes, StringComparer.Ordinal)],
            LastDays = last,
        };
    }

    private static Dictionary<Id<TOf>, T> Latest<T, TOf>(IReadOnlyList<T> changes, Func<T, Id<TOf>> of) where T : OnRecord<T> =>
        changes.GroupBy(of).ToDictionary(c => c.Key, c => c.MaxBy(x => x.Id.Value)!);
}
