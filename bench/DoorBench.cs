using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing;
using Kith.Training;
using Kith.Workforce;
using Kith.Workforce.Stages;

namespace Kith.Bench;

/// <summary>
/// What it costs that the door follows training, agreements and stages: the family page, and the decision with its line alone,
/// with all of them in force beside the same with none, turn about in one run.
/// </summary>
internal static class DoorBench
{
    private const int Clients = 8, Rounds = 5;

    private static readonly Id<Competence> s_competence = new(Guid.CreateVersion7());

    public static async Task RunAsync(BenchKith kith, IReadOnlyList<RecordId> families, double seconds, Report report)
    {
        var browsers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => kith.SignedInAsync()));
        var forms = await kith.App.Services.GetRequiredService<Forms>().OfferedAsync();
        var employer = (await kith.As(Founding.Kith).ReadAsync(Founding.Partnership, new PartnershipView())).Organisations[0].Id;
        await PutAsync(kith, kith.Worker, new CompetenceAward { Competence = s_competence, From = Today.AddYears(-1), ValidUntil = Today.AddYears(1) });
        await PutAsync(kith, Founding.Partnership, [.. Enumerable.Range(0, 10).SelectMany(i => Agreement(employer, i == 9)),
            new StagedStart { Organisation = employer, From = Today }, new Stage { Organisation = employer, Reach = StageReach.NamedPeople, From = Today },
            new Stage { Organisation = employer, Reach = StageReach.Everyone, From = Today }]);
        var form = forms.First(f => f.Code == "home-visit");
        RecordId Any(int client, int i) => families[(client * 7919 + i * 31) % families.Count];
        Task PageAsync(int client, int i) => Pages.GetAsync(browsers[client], $"/families/{Any(client, i)}");
        foreach (var (name, once) in new (string, Func<int, int, Task>)[]
        {
            ("family page", PageAsync),
            ("the decision and its line alone", (c, i) => kith.As(kith.Worker).ReadAsync(Any(c, i), new Glance())),
        })
        {
            await Load.WarmAsync(Clients, seconds, once);
            var (off, on) = (new List<Speed>(), new List<Speed>());
            for (var round = 0; round < Rounds; round++)
                foreach (var inForce in round % 2 == 0 ? (bool[])[false, true] : [true, false])
                {
                    await SwitchAsync(kith, forms, inForce);
                    await Load.OfAsync(Clients, TimeSpan.FromSeconds(1), once);
                    (inForce ? on : off).Add(await Load.OfAsync(Clients, TimeSpan.FromSeconds(seconds), once));
                }
            var (with, without) = (Median(on), Median(off));
            var told = $"{Rate(on):N0}/s against {Rate(off):N0}/s; {with:0.000} ms of processor time against {without:0.000} ms";
            if (name == "family page")
                report.AtMost($"door: {name} with training, agreements and stages in force beside none", with / without, 1.05, "×", told);
            else
                Console.WriteLine($"  {name}: {with / without:0.000} × ({told})");
        }
        foreach (var browser in browsers)
            browser.Dispose();
    }

    private static double Median(IEnumerable<Speed> speeds) => speeds.Select(s => s.Processor).Order().ElementAt(Rounds / 2);

    private static double Rate(IEnumerable<Speed> speeds) => speeds.Select(s => s.PerSecond).Order().ElementAt(Rounds / 2);

    private static DateOnly Today => London.DateOf(DateTimeOffset.UtcNow);

    private static readonly List<CompetenceRequirement> s_inForce = [];

    private static async Task SwitchAsync(BenchKith kith, IReadOnlyList<RecordingForm> forms, bool inForce)
    {
        var rows = new List<OnRecord> { new DoorPolicy { AgreementsFrom = inForce ? Today : null, StagesFrom = inForce ? Today : null, At = DateTimeOffset.UnixEpoch } };
        rows.AddRange(s_inForce.Select(r => new RequirementEnded { Requirement = r.Id, On = Today.AddDays(-1) }));
        s_inForce.Clear();
        if (inForce)
            s_inForce.AddRange(new[] { (Doing.Read, (string?)null), (Doing.CoSign, null), (Doing.WriteForm, null) }.Concat(forms.Select(f => (Doing.WriteForm, (string?)f.Code)))
                .Select(d => new CompetenceRequirement { Id = new(Guid.CreateVersion7()), Doing = d.Item1, Form = d.Item2, Competence = s_competence, CompetenceName = "Recording", From = Today.AddDays(-30) }));
        await PutAsync(kith, Founding.Partnership, [.. rows, .. s_inForce]);
    }

    private static IEnumerable<OnRecord> Agreement(Id<Organisation> employer, bool signed)
    {
        var agreement = new InformationSharingAgreement { Id = new(Guid.CreateVersion7()), Parties = [employer.Value, Guid.Empty], From = Today.AddYears(-1), To = Today.AddYears(1) };
        yield return agreement;
        yield return new AgreementSigned { Agreement = agreement.Id, Party = new(Guid.Empty), On = Today };
        if (signed)
            yield return new AgreementSigned { Agreement = agreement.Id, Party = employer, On = Today };
    }

    private static Task PutAsync(BenchKith kith, RecordId record, params OnRecord[] rows) => kith.As(Founding.Kith).WriteAsync(record, new Put(rows));

    private sealed record Put : Act<Done>
    {
        private readonly OnRecord[] _rows;

        public Put(OnRecord[] rows) => _rows = rows;

        protected override Permission Needs => Permission.ManageWorkers;

        protected override Done On(OpenRecord record)
        {
            foreach (var row in _rows)
                record.Add(row);
            return default;
        }
    }

    private sealed record Glance : View<int>
    {
        protected override Permission Needs => Permission.SeeFamily;
        protected override Task<int> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(0);
    }
}
