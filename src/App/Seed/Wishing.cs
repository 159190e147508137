using Kith.Access;
using Kith.Record;
using Kith.Sharing.WithFamily;

namespace Kith.Seed;

/// <summary>What some families say about sharing: after the last entry, by whoever wrote it, so that the record is theirs to write in.</summary>
internal static class Wishing
{
    public static IEnumerable<Told> Tell(FamilyStory family, Setting setting)
    {
        var home = family.Home;
        if (home.Number % 9 != 4 || family.Restricted is not null || family.Entries.MaxBy(e => e.At) is not { } last)
            yield break;
        var (at, day) = (last.At.AddMinutes(18), London.DateOf(last.At));
        var said = new WhoSaid { SaidBy = home.Carer.Id, SaidOn = day, Evidence = $"{home.Carer.Given} said so at the visit, and we went through what it means." };
        Told Of(int minute, Func<Act> act) => new(at.AddMinutes(minute), last.Author.Record, home.Record, act);
        WhatIsShared About(string employer, string topic, SharingPurpose purpose = SharingPurpose.Support) => new()
        {
            Person = home.Carer.Id,
            Organisation = setting.OrganisationOf(employer),
            OrganisationName = setting.Stock.Organisations[employer],
            Topic = topic,
            Purpose = purpose,
        };

        yield return Of(0, () => new RecordConsent { Key = Guid.CreateVersion7(at), About = About("council", "health", SharingPurpose.Research), Given = home.Number % 2 == 0, Said = said });
        if (home.Number % 27 != 4)
            yield break;
        yield return Of(1, () => new RecordDissent
        {
            Key = Guid.CreateVersion7(at.AddMinutes(1)),
            About = About("acute", "early-years"),
            Said = said,
            Reason = "The hospital need not know what we do at the centre.",
        });
        yield return Of(2, () => new RecordConsent { Key = Guid.CreateVersion7(at.AddMinutes(2)), About = About("acute", "family-support"), Given = true, Until = day.AddDays(500), Said = said });
        yield return Of(3, () => new RecordLawfulBasis
        {
            Key = Guid.CreateVersion7(at.AddMinutes(3)),
            About = About("acute", "family-support"),
            Kind = LawfulBasisKind.Consent,
            Reason = "UK GDPR Article 6(1)(a): the maternity unit has no task of its own in parenting support.",
            ReviewOn = day.AddDays(400),
        });
    }
}
