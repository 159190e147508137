using Kith.Access;
using Kith.Record;
using Kith.SignIn;
using Kith.Tests.A;
using Kith.Workforce;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Kith.Bench;

/// <summary>The application as it is served, on a database of its own, with one team and a health visitor who can sign in.</summary>
internal sealed class BenchKith : IAsyncDisposable
{
    public const string Email = "bench@example.com", Password = "otter-lantern-quarry-88";

    private readonly ScratchPostgres? _server;

    private readonly bool _kept;

    private BenchKith(WebApplication app, string folder, bool kept, ScratchPostgres? server) => (App, Folder, _kept, _server) = (app, folder, kept, server);

    public WebApplication App { get; }
    public string Folder { get; }
    public RecordRuntime Runtime => App.Services.GetRequiredService<RecordRuntime>();
    public string? Connection { get; private init; }
    public Team Team { get; private set; } = null!;
    public Centre Centre { get; private set; } = null!;
    public RecordId Worker { get; private set; }
    public Uri Address => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="keptIn">A folder that is filled once and used again by the next run; without it one that goes with the run.</param>
    public static async Task<BenchKith> StartAsync(bool postgres, string? keptIn = null, Action<WebApplicationBuilder>? also = null)
    {
        var server = postgres ? await ScratchPostgres.StartAsync() : null;
        var connection = server is null ? null : await server.NewDatabaseAsync();
        var folder = keptIn is null ? Directory.CreateTempSubdirectory("kith-bench-").FullName : Directory.CreateDirectory(keptIn).FullName;
        var app = KithApp.Build([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["Urls"] = "http://127.0.0.1:0";
            builder.Configuration["Kith:Database:Folder"] = folder;
            builder.Configuration["Kith:Database:Postgres"] = connection;
            also?.Invoke(builder);
            builder.Services.AddRazorPages().AddApplicationPart(typeof(BenchKith).Assembly);
        });
        await KithApp.PrepareAsync(app.Services);
        var kith = new BenchKith(app, folder, keptIn is not null, server) { Connection = connection };
        if (File.Exists(kith.WorkerFile))
            kith.Worker = RecordId.Parse(await File.ReadAllTextAsync(kith.WorkerFile), null);
        else
            await kith.PeopleAsync();
        await app.WithPages().StartAsync();
        return kith;
    }

    public Records As(RecordId worker) => Runtime.For(new Asking(worker, "bench", "bench"));

    /// <summary>A browser in which the health visitor has signed in by the real form.</summary>
    public Task<HttpClient> SignedInAsync() => SignInAsync(Address);

    public static async Task<HttpClient> SignInAsync(Uri address, string email = Email)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address };
        var form = await browser.GetStringAsync("/sign-in");
        var token = TokenIn(form);
        var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = email,
            ["Password"] = Password,
            ["__RequestVerificationToken"] = token,
        }));
        return answer.Headers.Location is not null ? browser : throw new InvalidOperationException("The bench could not sign in.");
    }

    /// <summary>The token of a form, with which any form may be sent.</summary>
    public static string TokenIn(string page) => page.Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        if (!_kept)
            Directory.Delete(Folder, true);
    }

    private string WorkerFile => Path.Combine(Folder, "bench-worker");

    /// <summary>The families of an earlier run, or those that are made now.</summary>
    public async Task<IReadOnlyList<RecordId>> FamiliesAsync(Func<Task<IReadOnlyList<RecordId>>> fill)
    {
        var file = Path.Combine(Folder, "bench-families");
        if (File.Exists(file))
            return [.. (await File.ReadAllLinesAsync(file)).Select(line => RecordId.Parse(line, null))];
        var families = await fill();
        await File.WriteAllLinesAsync(file, families.Select(f => f.ToString()));
        return families;
    }

    private async Task PeopleAsync()
    {
        var kith = As(Founding.Kith);
        var from = DateOnly.FromDateTime(DateTime.Today).AddYears(-5);
        var council = await kith.WriteAsync(Founding.Partnership, new AddOrganisation { Name = "Northcliffe Council", Kind = OrganisationKind.Council, From = from });
        var locality = await kith.WriteAsync(Founding.Partnership, new AddLocality { Name = "Riverside" });
        var centreRecord = RecordId.New(DateTimeOffset.UtcNow);
        await kith.WriteAsync(centreRecord, new OpenCentre { Name = "Millbrook" });
        var centre = await kith.WriteAsync(Founding.Partnership, new AddCentre { Name = "Millbrook", Locality = locality, CentreRecord = centreRecord });
        await kith.WriteAsync(Founding.Partnership, new AddTeam { Name = "Millbrook family team", Centre = centre, Phone = "01632 960001" });
        var partnership = await kith.ReadAsync(Founding.Partnership, new PartnershipView());
        (Centre, Team) = (partnership.Centres.Single(), partnership.Teams.Single());
        Worker = RecordId.New(DateTimeOffset.UtcNow);
        await kith.WriteAllAsync(
        [
            (Worker, new RegisterWorker { Name = "Grace Adeyemi", Discipline = Discipline.HealthVisitor, Organisation = council, OrganisationName = "Northcliffe Council", From = from }),
            (Worker, new GiveRole { Role = Role.Practitioner, From = from }),
            (Worker, new PlaceWorker { Team = Team.Id, TeamName = Team.Name, Centre = Centre.CentreRecord, From = from }),
        ]);
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSignIns>().AddAsync(Worker, "Grace Adeyemi", "Northcliffe Council", Email, Password);
        await File.WriteAllTextAsync(WorkerFile, Worker.ToString());
    }
}
