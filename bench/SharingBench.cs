using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.SignIn;
using Kith.Workforce;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kith.Bench;

/// <summary>
/// What the rules of sharing cost a page: the family page and the chronology of families of 55 entries, read by a midwife of another
/// employer, with the rules that hide and without them, turn about in one run. In half of the families somebody keeps what is written
/// about her from the midwife's employer, and another person is kept to named workers; in the other half nothing is hidden.
/// </summary>
internal static class SharingBench
{
    private const int Clients = 8, Rounds = 5, Families = 300;
    private const string Email = "sharing@example.com";

    public static async Task RunAsync(double seconds, Report report)
    {
        var rules = new Switched();
        await using var kith = await BenchKith.StartAsync(false, also: builder => builder.Services.Replace(ServiceDescriptor.Singleton<Rules>(rules)));
        var families = await Filling.FamiliesAsync(kith, Families, 4, 50);
        var (acute, _, lead) = await PeopleAsync(kith);
        foreach (var family in families.Take(Families / 2))
            await HideAsync(kith, family, acute, lead);
        var browsers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => BenchKith.SignInAsync(kith.Address, Email)));
        foreach (var (what, some) in new[] { ("something hidden", families.Take(Families / 2).ToList()), ("nothing hidden", families.Skip(Families / 2).ToList()) })
            foreach (var (page, path) in new[] { ("family page", ""), ("chronology page", "/chronology") })
            {
                Task OpenAsync(int client, int i) => Pages.GetAsync(browsers[client], $"/families/{some[(client * 7919 + i * 31) % some.Count]}{path}");
                // Both, and without the rules last: what was warmed with them alone was measured as slower by up to a half, now and then.
                foreach (var hides in (bool[])[true, false])
                {
                    rules.Hide = hides;
                    await Load.WarmAsync(Clients, seconds, OpenAsync);
                }
                var (on, off) = (new List<Speed>(), new List<Speed>());
                for (var round = 0; round < Rounds; round++)
                    foreach (var hides in round % 2 == 0 ? (bool[])[true, false] : [false, true])
                    {
                        rules.Hide = hides;
                        // What is kept for those from whom something is hidden is kept apart.
                        await Load.OfAsync(Clients, TimeSpan.FromSeconds(1), OpenAsync);
                        (hides ? on : off).Add(await Load.OfAsync(Clients, TimeSpan.FromSeconds(seconds), OpenAsync));
                    }
                var (with, without) = (Median(on), Median(off));
                report.AtMost($"rules of sharing, {page}, {what}: time beside the same without them", without / with, 1.15, "×", FormattableString.Invariant($"{with:N0}/s against {without:N0}/s"));
            }
        foreach (var browser in browsers)
            browser.Dispose();
    }

    /// <summary>
    /// Whether time tells: one client asks turn about for families in which an entry is kept from it and for others that are the same but
    /// for that, and as a measure of noise for two alike.
    /// </summary>
    public static async Task TellAsync(Report report)
    {
        await using var kith = await BenchKith.StartAsync(false);
        var families = await Filling.FamiliesAsync(kith, Families / 2, 4, 50);
        var (_, _, lead) = await PeopleAsync(kith);
        using var browser = await BenchKith.SignInAsync(kith.Address, Email);
        var (with, without, others) = (families.Take(50).ToList(), families.Skip(50).Take(50).ToList(), families.Skip(100).Take(50).ToList());
        var form = (await kith.App.Services.GetRequiredService<Forms>().OfferedAsync()).First(f => f.Code == "home-visit");
        var today = London.DateOf(DateTimeOffset.UtcNow);
        var entries = new List<Id<Entry>>();
        foreach (var family in with)
        {
            var anybody = Id<Person>.New(DateTimeOffset.UtcNow);
            await kith.As(kith.Worker).WriteAsync(family, new RegisterPerson { Person = anybody, GivenNames = "Cora", FamilyName = "Whitlow", BornOn = today.AddYears(-30) });
            entries.Add(await kith.As(kith.Worker).WriteAsync(family, Filling.HomeVisit(form, anybody, today.AddDays(-1))));
            await kith.As(lead).HideAsync(family, new RestrictPerson { Person = anybody, Id = Id<Restriction>.New(DateTimeOffset.UtcNow), Reason = "A relative works here.", ReviewOn = today.AddMonths(2), NeedToKnow = [lead.Value] });
        }
        var ways = new (string What, int Times, Func<int, int, string> Path)[]
        {
            ("family page", 4_000, (_, _) => ""), ("chronology page", 4_000, (_, _) => "/chronology"), ("who has looked", 1_000, (_, _) => "/who-has-looked"),
            ("an entry that is not there", 1_000, (kind, i) => $"/entries/{(kind == 0 ? entries[i] : new(Guid.CreateVersion7()))}"),
        };
        foreach (var (what, times, path) in ways)
            await TellsAsync(what, times, async (kind, i) =>
            {
                using var answer = await browser.GetAsync($"/families/{new[] { with, without, others }[kind][i]}{path(kind, i)}");
                await answer.Content.CopyToAsync(Stream.Null);
            }, report);
        var token = BenchKith.TokenIn(await browser.GetStringAsync("/find"));
        await TellsAsync("an act on an entry that is not there", 1_000, async (kind, i) =>
        {
            var page = $"/families/{new[] { with, without, others }[kind][i]}/entries/{(kind == 0 ? entries[i] : new(Guid.CreateVersion7()))}/error";
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Act.Key"] = $"{Guid.CreateVersion7()}", ["Act.Reason"] = "The wrong family.", ["__RequestVerificationToken"] = token });
            using var answer = await browser.PostAsync(page, form);
            if (answer.StatusCode != System.Net.HttpStatusCode.NotFound)
                throw new InvalidOperationException($"An entry that is not there was struck with {answer.StatusCode}.");
            await answer.Content.CopyToAsync(Stream.Null);
        }, report);
    }

    private static async Task TellsAsync(string what, int times, Func<int, int, Task> askAsync, Report report)
    {
        var waited = new List<double>[] { [], [], [] };
        for (var i = 0; i < times; i++)
            for (var turn = 0; turn < 3; turn++)
            {
                var kind = (turn + i) % 3;
                var begun = System.Diagnostics.Stopwatch.GetTimestamp();
                await askAsync(kind, i % 50);
                if (i >= times / 8)
                    waited[kind].Add(System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        var (one, two, three) = (At(waited[0], 0.5), At(waited[1], 0.5), At(waited[2], 0.5));
        var spread = At(waited[1], 0.9) - At(waited[1], 0.1);
        report.AtMost($"time tells of what is hidden, {what}: difference of the medians beside the spread of nine tenths", Math.Abs(one - two) / spread, 0.1, "×",
            FormattableString.Invariant($"{one:0.000} against {two:0.000} ms, two alike {three:0.000} ms, spread {spread:0.00} ms"));
    }

    private static double At(List<double> waited, double share) => waited.Order().ElementAt((int)(waited.Count * share));

    private static double Median(IEnumerable<Speed> speeds) => speeds.Select(s => s.PerSecond).Order().ElementAt(Rounds / 2);

    private static async Task<(Id<Organisation> Acute, RecordId Midwife, RecordId Lead)> PeopleAsync(BenchKith kith)
    {
        var from = London.DateOf(DateTimeOffset.UtcNow).AddYears(-1);
        var founding = kith.As(Founding.Kith);
        var acute = await founding.WriteAsync(Founding.Partnership, new AddOrganisation { Name = "Estuary Hospitals Trust", Kind = OrganisationKind.AcuteTrust, From = from });
        var (midwife, lead) = (RecordId.New(DateTimeOffset.UtcNow), RecordId.New(DateTimeOffset.UtcNow));
        foreach (var (worker, name, discipline, role) in new[] { (midwife, "Siân Pritchard", Discipline.Midwife, Role.Practitioner), (lead, "Ines Okoro", Discipline.Manager, Role.SafeguardingLead) })
            await founding.WriteAllAsync(
            [
                (worker, new RegisterWorker { Name = name, Discipline = discipline, Organisation = acute, OrganisationName = "Estuary Hospitals Trust", From = from }),
                (worker, new GiveRole { Role = role, From = from }),
                (worker, new PlaceWorker { Team = kith.Team.Id, TeamName = kith.Team.Name, Centre = kith.Centre.CentreRecord, From = from }),
            ]);
        await using var scope = kith.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSignIns>().AddAsync(midwife, "Siân Pritchard", "Estuary Hospitals Trust", Email, BenchKith.Password);
        return (acute, midwife, lead);
    }

    private static async Task HideAsync(BenchKith kith, RecordId family, Id<Organisation> acute, RecordId lead)
    {
        var form = (await kith.App.Services.GetRequiredService<Forms>().OfferedAsync()).First(f => f.Code == "home-visit");
        var (mother, uncle) = (Id<Person>.New(DateTimeOffset.UtcNow), Id<Person>.New(DateTimeOffset.UtcNow));
        var today = London.DateOf(DateTimeOffset.UtcNow);
        await kith.As(kith.Worker).WriteAllAsync(
        [
            (family, new RegisterPerson { Person = mother, GivenNames = "Ada", FamilyName = "Whitlow", BornOn = today.AddYears(-30) }),
            (family, new RegisterPerson { Person = uncle, GivenNames = "Bertram", FamilyName = "Whitlow", BornOn = today.AddYears(-40) }),
            .. Enumerable.Range(0, 5).Select(e => (family, (Act)Filling.HomeVisit(form, e == 0 ? uncle : mother, today.AddDays(-1 - e * 30)))),
            (family, new RecordDissent
            {
                About = new() { Person = mother, Organisation = acute, OrganisationName = "Estuary Hospitals Trust", Topic = WhatIsShared.Everything, Purpose = SharingPurpose.Support },
                Said = new() { SaidBy = mother, SaidOn = today, Evidence = "Said at the visit." },
            }),
        ]);
        await kith.As(lead).HideAsync(family, new RestrictPerson
        {
            Person = uncle,
            Id = Id<Restriction>.New(DateTimeOffset.UtcNow),
            Reason = "A relative works here.",
            ReviewOn = today.AddMonths(2),
            NeedToKnow = [lead.Value],
        });
    }

    private sealed class Switched : Rules
    {
        private readonly AccessRules _with = new(), _without = new() { Hides = false };

        public bool Hide { get; set; } = true;

        private AccessRules Now => Hide ? _with : _without;

        public override int Version => Now.Version;

        public override IReadOnlyList<RecordId> Always => Now.Always;

        public override ValueTask<Decision> DecideAsync(Asking asking, RecordId record, RecordKind kind, Permission needs, Ground ground, CancellationToken ct) =>
            Now.DecideAsync(asking, record, kind, needs, ground, ct);

        public override ValueTask<Decision> ExamineAsync(Asking asking, RecordId record, Decision decision, object asked, Ground ground, CancellationToken ct) =>
            Now.ExamineAsync(asking, record, decision, asked, ground, ct);
    }
}
