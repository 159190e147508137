using Kith.Access;
using Kith.AskedOnce;
using Kith.Record;
using Kith.Recording;
using Kith.SignIn;
using Kith.Workforce;

namespace Kith.Bench;

/// <summary>
/// What it adds to opening a form that it is told what was asked already: the form of a family of fifty entries, of which a colleague of
/// another discipline wrote all and about seven count, with the shipped topics beside a set that asks nothing, turn about in one run.
/// </summary>
internal static class AskedBench
{
    private const int Clients = 4, Rounds = 5;
    private const string Email = "asked@example.com";

    public static async Task RunAsync(BenchKith kith, double seconds, Report report, string database)
    {
        var families = await Filling.FamiliesAsync(kith, 300, 4, 50);
        await MidwifeAsync(kith);
        var browsers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => BenchKith.SignInAsync(kith.Address, Email)));
        var form = (await kith.App.Services.GetRequiredService<Forms>().OfferedAsync()).First(f => f.Code == "health-visitor-contact").Id;
        Task OpenAsync(int client, int i) => Pages.GetAsync(browsers[client], $"/families/{families[(client * 7919 + i * 31) % families.Count]}/write/{form}");
        var told = await browsers[0].GetStringAsync($"/families/{families[0]}/write/{form}");
        if (!told.Contains("Asked already", StringComparison.Ordinal))
            throw new InvalidOperationException("Nothing is told on the form, so there is nothing to measure.");
        await Load.WarmAsync(Clients, seconds, OpenAsync);
        var (off, on) = (new List<Speed>(), new List<Speed>());
        for (var round = 0; round < Rounds; round++)
            foreach (var asked in round % 2 == 0 ? (bool[])[false, true] : [true, false])
            {
                await SwitchAsync(kith, asked);
                await Load.OfAsync(Clients, TimeSpan.FromSeconds(1), OpenAsync);
                (asked ? on : off).Add(await Load.OfAsync(Clients, TimeSpan.FromSeconds(seconds), OpenAsync));
            }
        report.AtMost($"asked already adds to opening a form, p99 at {Clients} clients, {database}", Median(on, s => s.P99) - Median(off, s => s.P99), 5, "ms",
            FormattableString.Invariant($"p50 {Median(on, s => s.P50):0.0} against {Median(off, s => s.P50):0.0} ms, p99 {Median(on, s => s.P99):0.0} against {Median(off, s => s.P99):0.0} ms, processor {Median(on, s => s.Processor):0.00} against {Median(off, s => s.Processor):0.00} ms"));
        foreach (var browser in browsers)
            browser.Dispose();
    }

    private static double Median(IEnumerable<Speed> speeds, Func<Speed, double> of) => speeds.Select(of).Order().ElementAt(Rounds / 2);

    private static async Task SwitchAsync(BenchKith kith, bool asked)
    {
        var set = AskedOnceSet.Shipped;
        await kith.As(Founding.Kith).WriteAsync(Founding.Partnership, new Put(new AskedOnceVersion
        {
            Version = (int)(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 1_700_000_000),
            From = London.DateOf(DateTimeOffset.UtcNow).AddDays(-1),
            Topics = asked ? set.Topics : [],
            Activities = set.Activities,
        }));
        kith.App.Services.GetRequiredService<AskedOnceDesk>().Forget();
    }

    private static async Task MidwifeAsync(BenchKith kith)
    {
        var worker = RecordId.New(DateTimeOffset.UtcNow);
        var from = London.DateOf(DateTimeOffset.UtcNow).AddYears(-1);
        var council = (await kith.As(Founding.Kith).ReadAsync(Founding.Partnership, new PartnershipView())).Organisations[0];
        await kith.As(Founding.Kith).WriteAllAsync(
        [
            (worker, new RegisterWorker { Name = "Siân Pritchard", Discipline = Discipline.Midwife, Organisation = council.Id, OrganisationName = council.Name, From = from }),
            (worker, new GiveRole { Role = Role.Practitioner, From = from }),
            (worker, new PlaceWorker { Team = kith.Team.Id, TeamName = kith.Team.Name, Centre = kith.Centre.CentreRecord, From = from }),
        ]);
        await using var scope = kith.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSignIns>().AddAsync(worker, "Siân Pritchard", council.Name, Email, BenchKith.Password);
    }

    private sealed record Put : Act<Done>
    {
        private readonly OnRecord _row;

        public Put(OnRecord row) => _row = row;

        protected override Permission Needs => Permission.ManageWorkers;

        protected override Done On(OpenRecord record)
        {
            record.Add(_row);
            return default;
        }
    }
}
