using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Workforce;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Kith.Tests.A;

public enum Db { Sqlite, Postgres }

/// <summary>
/// A small world on a database of its own: three employers, two teams, and the workers the tests need. Nothing in it is a
/// stand-in: it is the application as it is served, with a clock that can be turned.
/// </summary>
public sealed class KithWorld : IAsyncDisposable
{
    private KithWorld(WebApplication app, FakeTimeProvider clock, DatabaseSettings database) => (App, Clock, Database) = (app, clock, database);

    public WebApplication App { get; }
    public FakeTimeProvider Clock { get; }
    public DatabaseSettings Database { get; }
    public RecordRuntime Runtime => App.Services.GetRequiredService<RecordRuntime>();

    public Id<Organisation> Council { get; private set; }
    public Id<Organisation> Community { get; private set; }
    public Id<Organisation> Acute { get; private set; }
    public Centre Centre { get; private set; } = null!;
    public Team Team { get; private set; } = null!;
    public Team OtherTeam { get; private set; } = null!;

    /// <summary>Placed in <see cref="Team"/>: health visitor, midwife and early years worker of three employers.</summary>
    public RecordId HealthVisitor { get; private set; }
    public RecordId Midwife { get; private set; }
    public RecordId EarlyYearsWorker { get; private set; }

    /// <summary>Team leader of <see cref="Team"/>.</summary>
    public RecordId Leader { get; private set; }

    /// <summary>Placed in <see cref="OtherTeam"/>, which serves nobody until a test says so.</summary>
    public RecordId Stranger { get; private set; }
    public RecordId Administrator { get; private set; }

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public DateOnly Today => London.DateOf(Clock.GetUtcNow());

    /// <summary>The world, with its people.</summary>
    public static async Task<KithWorld> OnAsync(Db db, Action<WebApplicationBuilder>? also = null)
    {
        var world = await EmptyAsync(db, also);
        await world.PeopleAsync();
        return world;
    }

    /// <summary>A founded Kith with nobody in it yet.</summary>
    public static async Task<KithWorld> EmptyAsync(Db db, Action<WebApplicationBuilder>? also = null)
    {
        var world = Build(await TestDatabases.NewAsync(db), also);
        await KithApp.PrepareAsync(world.App.Services);
        return world;
    }

    /// <summary>The application on a database that is there already, as after a restart.</summary>
    public static KithWorld Build(DatabaseSettings database, Action<WebApplicationBuilder>? also = null)
    {
        var clock = new FakeTimeProvider(Start);
        var app = KithApp.Build([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["Kith:Database:Folder"] = database.Folder;
            builder.Configuration["Kith:Database:Postgres"] = database.Postgres;
            builder.Configuration["Urls"] = "http://127.0.0.1:0";
            builder.Services.AddSingleton<TimeProvider>(clock);
            also?.Invoke(builder);
        });
        return new KithWorld(app, clock, database);
    }

    /// <summary>Begins to serve its pages.</summary>
    public Task StartAsync() => App.WithPages().StartAsync(TestContext.Current.CancellationToken);

    /// <summary>The door for one worker.</summary>
    public Records As(RecordId worker) => Runtime.For(new Asking(worker, "test", "test"));

    /// <summary>Lets time pass.</summary>
    public void Later(TimeSpan by) => Clock.Advance(by);

    public RecordId NewRecord() => RecordId.New(Clock.GetUtcNow());

    /// <summary>A worker of an employer, placed in a team with a role.</summary>
    public async Task<RecordId> WorkerAsync(string name, Discipline discipline, Id<Organisation> employer, string employerName, Team? team, Role role)
    {
        var worker = NewRecord();
        var registered = discipline is Discipline.HealthVisitor or Discipline.Midwife;
        var from = Today.AddYears(-3);
        var acts = new List<(RecordId, Act)>
        {
            (worker, new RegisterWorker
            {
                Name = name, Discipline = discipline, Organisation = employer, OrganisationName = employerName, From = from,
                RegistrationBody = registered ? "NMC" : null, RegistrationNumber = registered ? "12A3456E" : null,
            }),
            (worker, new GiveRole { Role = role, From = from }),
        };
        if (team is not null)
            acts.Add((worker, new PlaceWorker { Team = team.Id, TeamName = team.Name, Centre = Centre.CentreRecord, From = from }));
        await As(Founding.Kith).WriteAllAsync(acts);
        return worker;
    }

    /// <summary>A family served by <see cref="Team"/>, opened by the health visitor.</summary>
    public async Task<RecordId> FamilyAsync(string name = "Okafor")
    {
        var family = NewRecord();
        await As(HealthVisitor).WriteAsync(family, new OpenFamily
        {
            Name = name,
            Team = Team.Id,
            TeamName = Team.Name,
            TeamPhone = "01474 000001",
            Centre = Centre.CentreRecord,
        });
        return family;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await TestDatabases.DropAsync(Database);
    }

    /// <summary>Its people, for a world that was built on a database of the test's own.</summary>
    public Task FillAsync() => PeopleAsync();

    private async Task PeopleAsync()
    {
        const string council = "Northcliffe Council", community = "Northcliffe Community Health Trust", acute = "Estuary Hospitals Trust";
        var kith = As(Founding.Kith);
        var from = Today.AddYears(-5);
        Council = await kith.WriteAsync(Founding.Partnership, new AddOrganisation { Name = council, Kind = OrganisationKind.Council, From = from });
        Community = await kith.WriteAsync(Founding.Partnership, new AddOrganisation { Name = community, Kind = OrganisationKind.CommunityHealthTrust, From = from });
        Acute = await kith.WriteAsync(Founding.Partnership, new AddOrganisation { Name = acute, Kind = OrganisationKind.AcuteTrust, From = from });
        var locality = await kith.WriteAsync(Founding.Partnership, new AddLocality { Name = "Riverside" });
        var centreRecord = NewRecord();
        await kith.WriteAsync(centreRecord, new OpenCentre { Name = "Millbrook" });
        var centre = await kith.WriteAsync(Founding.Partnership, new AddCentre { Name = "Millbrook", Locality = locality, CentreRecord = centreRecord });
        await kith.WriteAsync(Founding.Partnership, new AddTeam { Name = "Millbrook family team", Centre = centre, Phone = "01474 000001" });
        await kith.WriteAsync(Founding.Partnership, new AddTeam { Name = "Harbour family team", Centre = centre, Phone = "01474 000002" });
        var partnership = await kith.ReadAsync(Founding.Partnership, new PartnershipView());
        Centre = partnership.Centres.Single();
        Team = partnership.Teams.Single(t => t.Name.StartsWith("Millbrook", StringComparison.Ordinal));
        OtherTeam = partnership.Teams.Single(t => t.Id != Team.Id);
        HealthVisitor = await WorkerAsync("Grace Adeyemi", Discipline.HealthVisitor, Community, community, Team, Role.Practitioner);
        Midwife = await WorkerAsync("Siân Pritchard", Discipline.Midwife, Acute, acute, Team, Role.Practitioner);
        EarlyYearsWorker = await WorkerAsync("Tom Baker", Discipline.EarlyYearsWorker, Council, council, Team, Role.Practitioner);
        Leader = await WorkerAsync("Anita Rao", Discipline.Manager, Council, council, Team, Role.TeamLeader);
        Stranger = await WorkerAsync("Paul Stone", Discipline.FamilySupportWorker, Council, council, OtherTeam, Role.Practitioner);
        Administrator = await WorkerAsync("Olu Bankole", Discipline.Administration, Council, council, null, Role.Administrator);
    }
}
