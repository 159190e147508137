using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Places;

/// <summary>One organisation, locality, centre or team as a page shows it.</summary>
/// <param name="Facts">What is known of it, row by row.</param>
/// <param name="Within">What belongs to it, with where that is shown.</param>
public sealed record PlaceNow(string Name, string Sort, DateOnly? From, DateOnly? To, RecordId CentreRecord,
    IReadOnlyList<(string Key, string Value)> Facts, IReadOnlyList<(string Name, string Href)> Within)
{
    internal static PlaceNow? Of(Partnership all, string kind, Guid id)
    {
        DateOnly? to = all.LastDays.TryGetValue(id, out var last) ? last : null;
        return kind switch
        {
            "organisations" when all.Organisations.FirstOrDefault(o => o.Id.Value == id) is { } o =>
                new(o.Name, "Organisation", o.From, to, default, [("Kind", PlaceForm.Capital(o.Kind.InWords())), ("ODS code", o.OdsCode ?? "None")], []),
            "localities" when all.Localities.FirstOrDefault(l => l.Id.Value == id) is { } l =>
                new(l.Name, "Locality", l.From, to, default, [], [.. all.Centres.Where(c => c.Locality == l.Id).Select(c => (c.Name, "/partnership/centres/" + c.Id))]),
            "centres" when all.Centres.FirstOrDefault(c => c.Id.Value == id) is { } c =>
                new(c.Name, "Centre", c.From, to, c.CentreRecord,
                    [("Locality", all.Localities.FirstOrDefault(l => l.Id == c.Locality)?.Name ?? ""), ("Telephone", c.Phone ?? "Not given"), ("Postcode", c.Postcode ?? "Not given")],
                    [.. all.Teams.Where(t => t.Centre == c.Id).Select(t => (t.Name, "/partnership/teams/" + t.Id))]),
            "teams" when all.Teams.FirstOrDefault(t => t.Id.Value == id) is { } t =>
                new(t.Name, "Team", t.From, to, default,
                    [("Centre", all.Centres.FirstOrDefault(c => c.Id == t.Centre)?.Name ?? ""), ("Telephone", t.Phone ?? "Not given")], []),
            _ => null,
        };
    }
}

public sealed class PlacePage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlaceNow Place { get; private set; } = null!;
    public IReadOnlyList<Happening> History { get; private set; } = [];

    /// <summary>Of a centre: what it reaches, with the last day where it has one.</summary>
    public IReadOnlyList<(ReachArea Area, DateOnly? To)> Reach { get; private set; } = [];
    public bool Manages { get; private set; }
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var all = await Records.ReadAsync(Founding.Partnership, new PartnershipView { Past = true }, ct);
        Place = PlaceNow.Of(all, Kind, Id) ?? throw new Missing();
        History = await Records.ReadAsync(Founding.Partnership, new PlaceHistory { Of = Id }, ct);
        Reach = [.. all.Reach.Where(r => r.Centre.Value == Id).Select(r => (r, all.LastDays.TryGetValue(r.Id.Value, out var last) ? last : (DateOnly?)null)).Where(r => !(r.Item2 < Today))];
        Manages = (await Records.ReadAsync(Records.Worker, new OwnStanding(), ct)).May(Permission.ManagePartnership, Today);
    }
}
