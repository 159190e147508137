using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>A team of the partnership, as acts speak of it.</summary>
internal sealed record Crew(Id<Team> Id, string Name, string Phone, RecordId Centre, string CentreName);

/// <summary>A worker of the story.</summary>
internal sealed record Colleague(Listed Listed, RecordId Record, string Employer, string? Phone, string Email, DateOnly From, DateOnly To)
{
    public string Name => Listed.Name;

    public bool WorksAt(int place, DateOnly on) => Listed.Centres.Contains(place) && From <= on && on < To;
}

/// <summary>Where the story plays: the organisations, centres and teams, and who works in them.</summary>
internal sealed class Setting(Stock stock, StoryBook book, StoryTime time)
{
    private readonly Dictionary<string, Id<Organisation>> _organisations = [];
    private readonly Dictionary<string, Id<Locality>> _localities = [];
    private readonly Id<Centre>[] _centres = new Id<Centre>[stock.Places.Count];

    public Stock Stock => stock;

    public StoryBook Book => book;

    public StoryTime Time => time;

    public Id<Organisation> EmployerOf(string key) => _organisations[key];

    /// <summary>One team at each centre, of all disciplines and employers.</summary>
    public Crew[] Crews { get; } = new Crew[stock.Places.Count];

    public IReadOnlyList<Colleague> Colleagues { get; } =
    [
        .. stock.Staff.Select((listed, i) => new Colleague(listed, RecordOf(i), stock.Organisations[listed.Employer],
            $"07700 900{100 + i:000}", EmailOf(listed.Name), listed.FromMonth == 0 ? time.First.AddDays(-400 - 61 * i) : time.Month(listed.FromMonth),
            listed.ToMonth == Stock.Months ? DateOnly.MaxValue : time.Month(listed.ToMonth))),
    ];

    public Id<Organisation> OrganisationOf(string key) => _organisations[key];

    /// <summary>Founds the partnership: organisations, localities, centres, teams.</summary>
    public async Task FoundAsync(Telling telling)
    {
        await telling.TellAsync(Organisations());
        await telling.TellAsync(Centres());
        await telling.TellAsync(Teams());
        await telling.TellAsync(Seed.Workplaces.Reach(this, _centres, Start));
    }

    /// <summary>Takes over a partnership that was founded by a seed before; false where it is another's.</summary>
    public async Task<bool> AdoptAsync(Records records)
    {
        var there = await records.ReadAsync(Founding.Partnership, new PartnershipView());
        for (var i = 0; i < stock.Places.Count; i++)
        {
            var (name, place) = ($"{stock.Places[i].Name} family team", stock.Places[i]);
            if (there.Teams.FirstOrDefault(t => t.Name == name) is not { } team || there.Centres.FirstOrDefault(c => c.Id == team.Centre) is not { } centre)
                return false;
            Crews[i] = new Crew(team.Id, name, place.Phone, centre.CentreRecord, $"{place.Name} children's centre");
        }
        return true;
    }

    /// <summary>Where the workers are based, when they work, how they are reached and who covers.</summary>
    public IEnumerable<Told> Workplaces() => Seed.Workplaces.Of(this, _centres).Concat(Seed.Workplaces.Away(this));

    /// <summary>Registers the workers, each with employer, role and placements, those who begin later on the day they begin.</summary>
    public IEnumerable<Told> Workers()
    {
        var order = 0;
        foreach (var worker in Colleagues)
        {
            var (listed, at) = (worker.Listed, StoryTime.At(worker.From < time.First ? time.First : worker.From, new TimeOnly(7, 30)).AddSeconds(order++));
            var nurse = listed.Discipline is Discipline.HealthVisitor or Discipline.Midwife;
            yield return Kith(at, worker.Record, new RegisterWorker
            {
                Name = worker.Name,
                Discipline = listed.Discipline,
                Organisation = _organisations[listed.Employer],
                OrganisationName = worker.Employer,
                From = worker.From,
                Email = worker.Email,
                Phone = worker.Phone,
                RegistrationBody = nurse ? "NMC" : null,
                RegistrationNumber = nurse ? Numbers.Registration(order) : null,
            });
            yield return Kith(at, worker.Record, new GiveRole { Role = listed.Role, From = worker.From, To = End(worker) });
            foreach (var place in listed.Centres)
                yield return Kith(at, worker.Record, new PlaceWorker
                {
                    Team = Crews[place].Id,
                    TeamName = Crews[place].Name,
                    Centre = Crews[place].Centre,
                    From = worker.From,
                    To = End(worker),
                });
        }
    }

    public Id<Organisation> Employer(string key) => _organisations[key];

    // The same each time, so that a county can be told around a town.
    private static RecordId RecordOf(int worker) =>
        new(Guid.Parse("0190a7c0-5eed-7000-8000-" + worker.ToString("000000000000", System.Globalization.CultureInfo.InvariantCulture)));

    private static DateOnly? End(Colleague worker) => worker.To == DateOnly.MaxValue ? null : worker.To;

    private IEnumerable<Told> Organisations()
    {
        foreach (var (key, name) in stock.Organisations)
            yield return new Told(Start, Founding.Kith, Founding.Partnership, () => new AddOrganisation
            {
                Name = name,
                From = time.First.AddYears(-6),
                OdsCode = Seed.Workplaces.OdsCode(key),
                Kind = key switch { "council" => OrganisationKind.Council, "acute" => OrganisationKind.AcuteTrust, _ => OrganisationKind.CommunityHealthTrust },
            }, id => _organisations[key] = (Id<Organisation>)id!);
        foreach (var name in stock.Places.Select(p => p.Locality).Distinct())
            yield return new Told(Start, Founding.Kith, Founding.Partnership, () => new AddLocality { Name = name }, id => _localities[name] = (Id<Locality>)id!);
    }

    private IEnumerable<Told> Centres()
    {
        for (var i = 0; i < stock.Places.Count; i++)
        {
            var (n, place, record) = (i, stock.Places[i], RecordId.New(Start));
            Crews[n] = new Crew(default, $"{place.Name} family team", place.Phone, record, $"{place.Name} children's centre");
            yield return Kith(Start, record, new OpenCentre { Name = Crews[n].CentreName });
            yield return new Told(Start, Founding.Kith, Founding.Partnership, () => new AddCentre
            {
                Name = place.Name,
                Locality = _localities[place.Locality],
                CentreRecord = record,
                Phone = place.Phone,
                Postcode = $"{place.Outward} 1AA",
            }, id => _centres[n] = (Id<Centre>)id!);
        }
    }

    private IEnumerable<Told> Teams()
    {
        for (var i = 0; i < stock.Places.Count; i++)
        {
            var n = i;
            yield return new Told(Start, Founding.Kith, Founding.Partnership, () => new AddTeam
            {
                Name = Crews[n].Name,
                Centre = _centres[n],
                Phone = Crews[n].Phone,
            }, id => Crews[n] = Crews[n] with { Id = (Id<Team>)id! });
        }
    }

    private DateTimeOffset Start => StoryTime.At(time.First, new TimeOnly(7, 0));

    private static Told Kith(DateTimeOffset at, RecordId record, Act act) => Told.Of(at, Founding.Kith, record, act);

    private static string EmailOf(string name)
    {
        var plain = name.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => c is >= 'a' and <= 'z' or ' ' or '-').Select(c => c == ' ' ? '.' : c).ToArray();
        return new string(plain) + "@marlingate.example";
    }
}
