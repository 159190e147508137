using System.Diagnostics;
using System.Globalization;
using Kith.Access;
using Kith.Families;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Workforce;

namespace Kith.Bench;

/// <summary>A court bundle of some five hundred pages, taken out as the page does it: lines, proofs, JSON and document in one ZIP.</summary>
internal static class WholeBundles
{
    private const int Entries = 1_000;

    public static async Task RunAsync(Report report, string? keep)
    {
        await using var kith = await BenchKith.StartAsync(false);
        var (leader, lead) = (await WorkerAsync(kith, "Anita Rao", Role.TeamLeader), await WorkerAsync(kith, "Ines Okoro", Role.SafeguardingLead));
        var (family, person) = await FamilyAsync(kith);
        var (bundle, pages) = (await MadeAsync(kith, family, person, leader, lead), 0);
        var clock = Stopwatch.StartNew();
        await kith.App.Services.GetRequiredService<Sequencer>().RunOnceAsync();
        var placed = clock.Elapsed;
        var path = Path.GetTempFileName();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        clock.Restart();
        await using (var to = new FileStream(path, FileMode.Create, FileAccess.ReadWrite))
            await kith.App.Services.GetRequiredService<BundleZipFile>().WriteAsync(kith.As(leader), family, bundle, to, default);
        var took = clock.Elapsed.TotalSeconds;
        process.Refresh();
        await using (var zip = await System.IO.Compression.ZipFile.OpenReadAsync(path))
        {
            await using var stream = await zip.GetEntry("documents/bundle.pdf")!.OpenAsync();
            using var pdf = new MemoryStream();
            await stream.CopyToAsync(pdf);
            pages = System.Text.Encoding.Latin1.GetString(pdf.ToArray()).Split("/Type/Page\n").Length - 1;
        }
        report.AtMost("A whole court bundle, taken out", took, 10, "s", string.Create(CultureInfo.InvariantCulture,
            $"{Entries} entries, {pages} pages, {new FileInfo(path).Length >> 10} KB; the process grew from {before >> 20} MB; its lines were placed in {placed.TotalSeconds:0.0} s"));
        report.AtMost("Memory of the process at its most", process.PeakWorkingSet64 >> 20, 300, "MB");
        if (keep is not null)
            File.Copy(path, Path.Combine(Directory.CreateDirectory(keep).FullName, "bundle.zip"), overwrite: true);
        File.Delete(path);
    }

    private static async Task<RecordId> WorkerAsync(BenchKith kith, string name, Role role)
    {
        var (worker, from) = (RecordId.New(DateTimeOffset.UtcNow), London.DateOf(DateTimeOffset.UtcNow).AddYears(-1));
        var partnership = await kith.As(Founding.Kith).ReadAsync(Founding.Partnership, new PartnershipView());
        await kith.As(Founding.Kith).WriteAllAsync(
        [
            (worker, new RegisterWorker { Name = name, Discipline = Discipline.Manager, Organisation = partnership.Organisations[0].Id, OrganisationName = partnership.Organisations[0].Name, From = from }),
            (worker, new GiveRole { Role = role, From = from }),
            (worker, new PlaceWorker { Team = kith.Team.Id, TeamName = kith.Team.Name, Centre = kith.Centre.CentreRecord, From = from }),
        ]);
        return worker;
    }

    private static async Task<(RecordId, Id<Person>)> FamilyAsync(BenchKith kith)
    {
        var records = kith.As(kith.Worker);
        var form = (await kith.App.Services.GetRequiredService<Forms>().OfferedAsync()).First(f => f.Code == "home-visit");
        var (family, person) = (RecordId.New(DateTimeOffset.UtcNow), Id<Person>.New(DateTimeOffset.UtcNow));
        await records.WriteAllAsync(
        [
            (family, new OpenFamily { Name = "Long", Team = kith.Team.Id, TeamName = kith.Team.Name, TeamPhone = "01632 960001", Centre = kith.Centre.CentreRecord }),
            (family, new RegisterPerson { Person = person, GivenNames = "Ada", FamilyName = "Long", BornOn = new(2012, 2, 3) }),
        ]);
        var words = "she was seen at home with her mother and grandmother who said that sleep was better and that feeding had gone well since then".Split(' ');
        var random = new Random(1);
        string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
        foreach (var some in Enumerable.Range(0, Entries).Chunk(100))
            await records.WriteAllAsync(some.Select(e => (family, (Act)(Filling.HomeVisit(form, person, London.DateOf(DateTimeOffset.UtcNow).AddDays(-1 - e)) with
            {
                Passages =
                [
                    new() { Question = form.Questions[0].Key, Kind = PassageKind.Observation, Text = Text(120) },
                    new() { Kind = PassageKind.Analysis, Text = Text(90) },
                ],
            }))));
        return (family, person);
    }

    private static async Task<Id<BundleRequest>> MadeAsync(BenchKith kith, RecordId family, Id<Person> person, RecordId leader, RecordId lead)
    {
        var bundle = await kith.As(leader).WriteAsync(family, new PrepareBundle
        {
            Purpose = "Care proceedings",
            Court = "Family Court",
            CaseNumber = "ZC26C00001",
            Authority = "Order of 1 March 2026",
            RecipientName = "Ruth Adler",
            RecipientRole = "Solicitor",
            RecipientOrganisation = "Adler and Partners",
            Concern = [person.Value],
        });
        await kith.As(lead).WriteAsync(family, new ApproveBundle { Bundle = bundle, Words = "Read." });
        await kith.As(leader).WriteAsync(family, new MakeBundle { Bundle = bundle });
        return bundle;
    }
}
