using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce.Places;

/// <summary>What became of one organisation, locality, centre or team: who changed what, and when.</summary>
public sealed record PlaceHistory : View<IReadOnlyList<Happening>>
{
    public Guid Of { get; init; }

    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<IReadOnlyList<Happening>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var (of, rows) = (Of, new List<(Guid, Guid, string)>());
        void Add<T>(T row, string what) where T : OnRecord<T> => rows.Add((row.Line, row.Id.Value, what));
        var localities = Partnership.Of(record, past: true).Localities.ToDictionary(l => l.Id, l => l.Name);
        if (await OneAsync<Organisation>(record, of, ct) is { } organisation)
        {
            Add(organisation, $"Added as {organisation.Name}, from {Shown.Date(organisation.From)}");
            var (name, kind, code) = (organisation.Name, organisation.Kind, organisation.OdsCode);
            foreach (var c in (await record.Rows<OrganisationChanged>().Where(c => c.Organisation == new Id<Organisation>(of)).ListAsync(ct)).OrderBy(c => c.Id.Value))
            {
                Add(c, Told([.. WorkerHistory.Changed("Name", name, c.Name), .. WorkerHistory.Changed("Kind", kind.InWords(), c.Kind.InWords()), .. WorkerHistory.Changed("ODS code", code, c.OdsCode)]));
                (name, kind, code) = (c.Name, c.Kind, c.OdsCode);
            }
        }
        else if (await OneAsync<Locality>(record, of, ct) is { } locality)
        {
            Add(locality, $"Added as {locality.Name}{From(locality.From)}");
            var name = locality.Name;
            foreach (var c in (await record.Rows<LocalityChanged>().Where(c => c.Locality == new Id<Locality>(of)).ListAsync(ct)).OrderBy(c => c.Id.Value))
            {
                Add(c, Told([.. WorkerHistory.Changed("Name", name, c.Name)]));
                name = c.Name;
            }
        }
        else if (await OneAsync<Centre>(record, of, ct) is { } centre)
        {
            Add(centre, $"Added as {centre.Name}{From(centre.From)}");
            var was = new CentreChanged { Name = centre.Name, Locality = centre.Locality, Phone = centre.Phone, Postcode = centre.Postcode };
            foreach (var c in (await record.Rows<CentreChanged>().Where(c => c.Centre == new Id<Centre>(of)).ListAsync(ct)).OrderBy(c => c.Id.Value))
            {
                Add(c, Told([.. WorkerHistory.Changed("Name", was.Name, c.Name), .. WorkerHistory.Changed("Locality", localities.GetValueOrDefault(was.Locality), localities.GetValueOrDefault(c.Locality)),
                    .. WorkerHistory.Changed("Telephone", was.Phone, c.Phone), .. WorkerHistory.Changed("Postcode", was.Postcode, c.Postcode)]));
                was = c;
            }
            await AddReachAsync(record, of, rows, ct);
        }
        else if (await OneAsync<Team>(record, of, ct) is { } team)
        {
            Add(team, $"Added as {team.Name}{From(team.From)}");
            var (name, phone) = (team.Name, team.Phone);
            foreach (var c in (await record.Rows<TeamChanged>().Where(c => c.Team == new Id<Team>(of)).ListAsync(ct)).OrderBy(c => c.Id.Value))
            {
                Add(c, Told([.. WorkerHistory.Changed("Name", name, c.Name), .. WorkerHistory.Changed("Telephone", phone, c.Phone)]));
                (name, phone) = (c.Name, c.Phone);
            }
        }
        else
            throw new Missing();
        foreach (var closed in await record.Rows<Closed>().Where(c => c.What == of).ListAsync(ct))
            Add(closed, $"Ends on {Shown.Date(closed.On)}: {closed.Reason}");
        return await Happening.ListAsync(record, rows, ct);
    }

    private static async Task AddReachAsync(OpenRecord record, Guid centre, List<(Guid, Guid, string)> rows, CancellationToken ct)
    {
        var reach = await record.Rows<ReachArea>().Where(r => r.Centre == new Id<Centre>(centre)).ListAsync(ct);
        var ended = (await record.Rows<Closed>().ListAsync(ct)).ToLookup(c => c.What);
        foreach (var area in reach)
        {
            rows.Add((area.Line, area.Id.Value, $"Reaches {area.Postcodes} from {Shown.Date(area.From)}{(area.To is { } to ? " to " + Shown.Date(to) : "")}"));
            rows.AddRange(ended[area.Id.Value].Select(c => (c.Line, c.Id.Value, $"Reaches {area.Postcodes} until {Shown.Date(c.On)}{(c.Reason.Length > 0 ? ": " + c.Reason : "")}")));
        }
    }

    private static async Task<T?> OneAsync<T>(OpenRecord record, Guid id, CancellationToken ct) where T : OnRecord<T> =>
        (await record.Rows<T>().Where(r => r.Id == new Id<T>(id)).ListAsync(ct)).FirstOrDefault();

    private static string From(DateOnly? from) => from is { } day ? ", from " + Shown.Date(day) : "";

    private static string Told(IReadOnlyList<string> changes) => changes.Count == 0 ? "Confirmed" : string.Join("; ", changes);
}
