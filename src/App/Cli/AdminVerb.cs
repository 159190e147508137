using Kith.Access;
using Kith.Record;
using Kith.SignIn;
using Kith.Workforce;

namespace Kith.Cli;

/// <summary><c>kith admin create</c>: the first administrator, who then invites everybody else. There is no default password.</summary>
internal static class AdminVerb
{
    private const string Usage = "Usage: kith admin create --name NAME --email ADDRESS --organisation NAME [--address https://kith.example]";

    public static async Task<int> RunAsync(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i + 1 < args.Length; i += 2)
            given[args[i]] = args[i + 1];
        if (args is not ["create", ..] || args.Length % 2 == 0
            || !given.TryGetValue("--name", out var name) || !given.TryGetValue("--email", out var email) || !given.TryGetValue("--organisation", out var organisation))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        await using var app = KithApp.Build([]);
        await KithApp.PrepareAsync(app.Services);
        var link = await CreateAsync(app.Services, name, email, organisation);
        Console.WriteLine($"{name} is an administrator. The link below sets their password; it works once, and for three days.");
        Console.WriteLine(given.GetValueOrDefault("--address", "http://127.0.0.1:5080").TrimEnd('/') + link);
        return 0;
    }

    /// <summary>Registers an administrator employed by the organisation of that name, and gives the link.</summary>
    public static async Task<string> CreateAsync(IServiceProvider services, string name, string email, string organisation)
    {
        var kith = services.GetRequiredService<RecordRuntime>().For(new Asking(Founding.Kith, "cli", "admin create"));
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = London.DateOf(now);
        var employer = (await kith.ReadAsync(Founding.Partnership, new PartnershipView())).Organisations
            .FirstOrDefault(o => string.Equals(o.Name, organisation, StringComparison.OrdinalIgnoreCase));
        var id = employer?.Id ?? await kith.WriteAsync(Founding.Partnership, new AddOrganisation { Name = organisation, Kind = OrganisationKind.Council, From = today });
        var worker = RecordId.New(now);
        await using var scope = services.CreateAsyncScope();
        // The sign-in first: an address that is taken must not leave a worker behind who can never sign in.
        var link = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(worker, name, email);
        await kith.WriteAllAsync(
        [
            (worker, new RegisterWorker
            {
                Name = name, Email = email, Discipline = Discipline.Administration, Organisation = id, OrganisationName = employer?.Name ?? organisation, From = today,
            }),
            (worker, new GiveRole { Role = Role.Administrator, From = today }),
        ]);
        return link;
    }
}
