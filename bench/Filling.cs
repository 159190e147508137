using System.Diagnostics;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.Bench;

/// <summary>Fills a database through the door with families of made-up names: as many people as find has to cope with, and entries for the pages.</summary>
internal static class Filling
{
    private static readonly string[] s_given = ["Amelia", "Oluwaseun", "Muhammad", "Zofia", "Grace", "Tomasz", "Priya", "Jack", "Leila", "Noah", "Aisha", "Callum", "Ioana", "Harvey", "Nguyen", "Siobhan", "Ewa", "Kofi", "Fatima", "George"];
    private static readonly string[] s_heads = ["Ad", "Ber", "Car", "Dal", "El", "Far", "Gor", "Hal", "Is", "Jan", "Kow", "Lor", "Mar", "Nor", "Ok", "Pat", "Quin", "Rad", "Sal", "Tor", "Ul", "Van", "Wal", "Yil", "Zam"];
    private static readonly string[] s_middles = ["a", "e", "i", "o", "u", "an", "en", "in", "or", "er", "al", "is", "ol", "um", "ar", "ek"];
    private static readonly string[] s_tails = ["son", "ski", "ley", "ton", "escu", "oglu", "man", "field", "wood", "ford", "kar", "deen", "ham", "well", "berg", "ov", "as", "ides", "ma", "ward"];

    /// <summary>The surname of the family with this number: some are common, most are not.</summary>
    public static string Surname(int family)
    {
        var random = new Random(family * 7919 + 3);
        if (random.Next(4) == 0)
            return ((string[])["Smith", "Patel", "Jones", "Khan", "Okafor", "Nowak", "Williams", "Begum"])[random.Next(8)];
        return s_heads[random.Next(s_heads.Length)] + s_middles[random.Next(s_middles.Length)] + s_middles[random.Next(s_middles.Length)] + s_tails[random.Next(s_tails.Length)];
    }

    public static (string Given, DateOnly Born, string Postcode) PersonOf(int family, int person)
    {
        var random = new Random(family * 31 + person);
        return (s_given[random.Next(s_given.Length)], new DateOnly(1970, 1, 1).AddDays(random.Next(20_000)), $"ZZ{random.Next(1, 30)} {random.Next(1, 9)}{(char)('A' + random.Next(20))}{(char)('A' + random.Next(20))}");
    }

    /// <summary>Adds families until there are so many; gives their records.</summary>
    public static async Task<IReadOnlyList<RecordId>> FamiliesAsync(BenchKith kith, int families, int people, int entries)
    {
        var records = kith.As(kith.Worker);
        var form = (await kith.App.Services.GetRequiredService<Forms>().OfferedAsync()).First(f => f.Code == "home-visit");
        var all = new List<RecordId>(families);
        var clock = Stopwatch.StartNew();
        var acts = 0;
        for (var begin = 0; begin < families; begin += 50)
        {
            var batch = new List<(RecordId, Act)>();
            for (var f = begin; f < Math.Min(begin + 50, families); f++)
            {
                var family = RecordId.New(DateTimeOffset.UtcNow);
                all.Add(family);
                batch.Add((family, new OpenFamily { Name = Surname(f), Team = kith.Team.Id, TeamName = kith.Team.Name, TeamPhone = "01632 960001", Centre = kith.Centre.CentreRecord }));
                var first = Id<Person>.New(DateTimeOffset.UtcNow);
                for (var p = 0; p < people; p++)
                {
                    var (given, born, postcode) = PersonOf(f, p);
                    batch.Add((family, new RegisterPerson { Person = p == 0 ? first : Id<Person>.New(DateTimeOffset.UtcNow), GivenNames = given, FamilyName = Surname(f), BornOn = born, Addresses = [new GivenAddress { Address = $"{f % 90 + 1} Quay Street", Postcode = postcode }] }));
                }
                for (var e = 0; e < entries; e++)
                    batch.Add((family, HomeVisit(form, first, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1 - e * 9)))));
            }
            acts += batch.Count;
            await records.WriteAllAsync(batch);
        }
        Console.WriteLine(FormattableString.Invariant($"  filled: {families:N0} families, {acts:N0} acts in {clock.Elapsed.TotalSeconds:0} s ({acts / clock.Elapsed.TotalSeconds:N0} acts/s)"));
        return all;
    }

    /// <summary>A home visit as it is written every day.</summary>
    public static WriteEntry HomeVisit(RecordingForm form, Id<Person> about, DateOnly on) => new()
    {
        WrittenIn = form,
        HappenedOn = on,
        How = ContactBy.HomeVisit,
        People = [about],
        Passages = [new WrittenPassage { Question = form.Questions[0].Key, Kind = PassageKind.Observation, Text = "Visited as agreed. The baby is feeding well and sleeping between feeds; weight gain along the 50th centile. Mother tired but in good spirits, her sister is staying for the week." }],
    };
}
