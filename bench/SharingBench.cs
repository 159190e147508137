using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Bench;

/// <summary>
/// What a page costs where things are hidden: families with a restricted entry, a restricted answer, a restricted person, and somebody
/// who objects to the reader's employer, beside families without any, turn about in one run.
/// </summary>
internal static class SharingBench
{
    private const int Clients = 8, Rounds = 5;

    public static async Task RunAsync(BenchKith kith, double seconds, Report report)
    {
        var families = await Filling.FamiliesAsync(kith, 400, 5, 50);
        var (plain, hiding) = (families.Where((_, i) => i % 2 == 0).ToArray(), families.Where((_, i) => i % 2 == 1).ToArray());
        var employer = (await kith.As(Founding.Kith).ReadAsync(Founding.Partnership, new PartnershipView())).Organisations[0];
        foreach (var family in hiding)
            await HideAsync(kith, family, employer);
        var browsers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => kith.SignedInAsync()));
        foreach (var (name, path) in new[] { ("family page", ""), ("chronology", "/chronology") })
        {
            Func<int, int, Task> Once(RecordId[] of) => (client, i) => Pages.GetAsync(browsers[client], $"/families/{of[(client * 7919 + i * 31) % of.Length]}{path}");
            foreach (var of in (RecordId[][])[plain, hiding])
                await Load.WarmAsync(Clients, seconds, Once(of));
            var (without, with) = (new List<Speed>(), new List<Speed>());
            for (var round = 0; round < Rounds; round++)
                foreach (var rules in round % 2 == 0 ? (bool[])[false, true] : [true, false])
                    (rules ? with : without).Add(await Load.OfAsync(Clients, TimeSpan.FromSeconds(seconds), Once(rules ? hiding : plain)));
            report.AtMost($"sharing: {name} where much is hidden beside one where nothing is", Median(with, s => s.Processor) / Median(without, s => s.Processor), 1.15, "×",
                FormattableString.Invariant($"{Median(with, s => s.Processor):0.000} ms of processor time against {Median(without, s => s.Processor):0.000} ms; p50 {Median(with, s => s.P50):0.0} against {Median(without, s => s.P50):0.0} ms"));
        }
        foreach (var browser in browsers)
            browser.Dispose();
    }

    private static double Median(IEnumerable<Speed> speeds, Func<Speed, double> of) => speeds.Select(of).Order().ElementAt(Rounds / 2);

    private static async Task HideAsync(BenchKith kith, RecordId family, Organisation employer)
    {
        var worker = kith.As(kith.Worker);
        var facts = await worker.ReadAsync(family, new FamilyFactsView());
        var entries = (await worker.ReadAsync(family, new ChronologyView())).Lines.Select(l => l.Entry.First).ToArray();
        var (first, last) = (facts.People[0].Person, facts.People[^1].Person);
        Restriction Of(Guid of, RestrictedPart part, Guid item, Id<Entry>? entry = null) => new()
        {
            Id = new(Guid.CreateVersion7()),
            Of = of,
            Item = item,
            Part = part,
            Entry = entry,
            Question = entry is null ? null : "seen",
            Reason = "Known to somebody who works here",
            ReviewOn = DateOnly.FromDateTime(DateTime.Today).AddMonths(2),
            NeedToKnow = [Guid.NewGuid()],
        };
        var (whole, part) = (entries[3], entries[7]);
        var answer = RestrictionRules.PassageOf(part, "seen");
        await kith.As(Founding.Kith).WriteAsync(family, new Plant(null, Of(whole, RestrictedPart.Entry, whole), Of(last.Value, RestrictedPart.Person, last.Value), Of(answer, RestrictedPart.Passage, answer, new(part))));
        foreach (var topic in (string[])["health", WhatIsShared.Everything])
            await worker.WriteAsync(family, new RecordDissent
            {
                About = new() { Person = first, Organisation = employer.Id, OrganisationName = employer.Name, Topic = topic, Purpose = SharingPurpose.Support },
                Said = new() { SaidBy = first, SaidOn = DateOnly.FromDateTime(DateTime.Today), Evidence = "Said at the visit." },
            });
    }
}
