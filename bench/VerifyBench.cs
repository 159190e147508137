using System.Diagnostics;
using System.Globalization;
using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Workforce;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Bench;

/// <summary>
/// How fast <c>kith verify</c> is: lines are made through the door, one act with its row to three looks, then checked on one
/// core, the reading from the database included.
/// </summary>
public static class VerifyBench
{
    private const int Families = 1000;
    private const int AtOnce = 64;

    /// <summary>Usage: verify [lines] [PostgreSQL connection string].</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var lines = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("kith-bench-").FullName;
        try
        {
            await using var app = KithApp.Build([], builder =>
            {
                builder.Logging.ClearProviders();
                builder.Configuration["Kith:Database:Folder"] = folder;
                builder.Configuration["Kith:Database:Postgres"] = args.Length > 1 ? args[1] : null;
            });
            await KithApp.PrepareAsync(app.Services);
            await FillAsync(app, lines);
            if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
                Process.GetCurrentProcess().ProcessorAffinity = 1;
            for (var run = 0; run < 3; run++)
            {
                var clock = Stopwatch.StartNew();
                var before = Environment.CpuUsage.TotalTime;
                var result = new RecordCheck(app.Services).Run();
                var seconds = clock.Elapsed.TotalSeconds;
                var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds; // what it costs, whoever else is on the machine
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"verify: {result.Lines:N0} lines and {result.Rows:N0} rows in {seconds:0.00} s on one core ({cpu:0.00} s of it at work), {result.Lines / seconds:N0} lines/s ({(result.IsClean ? "clean" : "DAMAGED")})"));
                if (!result.IsClean)
                    return 1;
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task FillAsync(WebApplication app, int lines)
    {
        var runtime = app.Services.GetRequiredService<RecordRuntime>();
        var kith = runtime.For(new Asking(Founding.Kith, "cli", "bench"));
        var now = DateTimeOffset.UtcNow;
        var from = London.DateOf(now).AddDays(-1);
        var employer = await kith.WriteAsync(Founding.Partnership, new AddOrganisation { Name = "Northcliffe Community Health Trust", Kind = OrganisationKind.CommunityHealthTrust, From = from });
        var worker = RecordId.New(now);
        var team = Id<Team>.New(now);
        await kith.WriteAllAsync(
        [
            (worker, new RegisterWorker
            {
                Name = "Grace Adeyemi", Discipline = Discipline.HealthVisitor, Organisation = employer, OrganisationName = "Northcliffe Community Health Trust",
                RegistrationBody = "NMC", RegistrationNumber = "12A3456E", From = from,
            }),
            (worker, new GiveRole { Role = Role.Practitioner, From = from }),
            (worker, new PlaceWorker { Team = team, TeamName = "Millbrook family team", From = from }),
        ]);
        var records = runtime.For(new Asking(worker, "page", "0HN7GLLM8JQ2T:00000001"));
        var families = Enumerable.Range(0, Families).Select(_ => RecordId.New(now)).ToArray();
        await Parallel.ForEachAsync(families, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (family, ct) =>
            await records.WriteAsync(family, new OpenFamily { Name = "Okafor", Team = team, TeamName = "Millbrook family team" }, ct));
        await Parallel.ForEachAsync(Enumerable.Range(0, lines / 4), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, ct) =>
        {
            var family = families[i % Families];
            await records.WriteAsync(family, new Rename { Name = "Okafor and Lindqvist " + i.ToString(CultureInfo.InvariantCulture) }, ct);
            for (var look = 0; look < 3; look++)
                await records.ReadAsync(family, new Glance(), ct);
        });
    }

    private sealed record Rename : Act<Done>
    {
        public string? Name { get; init; }
        protected override Permission Needs => Permission.ChangeFamily;

        protected override Done On(OpenRecord record)
        {
            record.Add(new FamilyName { Name = Name! });
            return default;
        }
    }

    private sealed record Glance : View<int>
    {
        protected override Permission Needs => Permission.SeeFamily;
        protected override Task<int> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(0);
    }
}
