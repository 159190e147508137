using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Tests.Access;
using Kith.Tests.Recording;

namespace Kith.Tests.Sharing.Canaries;

// What is hidden within a family that the reader may open: a person, an answer, what a mother objects to, an address that is kept.
internal sealed partial class CanaryTown
{
    private RecordId[] Named => [World.HealthVisitor, World.Leader];

    private async Task HideAsync()
    {
        await HidePersonAsync();
        await HideAnswerAsync();
        await ObjectAsync();
        await KeepAddressAsync();
    }

    private async Task HidePersonAsync()
    {
        var uncle = await World.As(World.HealthVisitor).WriteAsync(Served, new RegisterPerson
        {
            GivenNames = "Bertram",
            FamilyName = "Okafor",
            BornOn = World.Today.AddYears(-40),
            GpPractice = New("restricted person: GP practice", "hv leader"),
            Addresses = [new() { Address = New("restricted person: address", "hv leader") }],
            Phones = [new() { Number = "07700 900155", Note = New("restricted person: note on a phone", "hv leader") }],
        });
        Add($"{Served}/person", uncle.ToString());
        await EntryAsync(Served, World.HealthVisitor, [uncle], New("entry about a restricted person only", "hv leader"));
        await World.RestrictPersonAsync(Served, uncle, Named);
    }

    private async Task HideAnswerAsync()
    {
        World.Later(TimeSpan.FromMinutes(5));
        var entry = await World.As(World.HealthVisitor).WriteAsync(Served, await World.EntryAsync() with
        {
            People = [PersonOf(Served, 1)],
            Passages = [SomeEntry.Seen(New("answer beside a restricted one", "hv midwife eyw leader")), SomeHidden.Said(New("restricted answer", "hv leader"))],
        });
        Add($"{Served}/entry", entry.ToString());
        await World.As(World.Leader).WriteAsync(Served, new RestrictPassage
        {
            Entry = entry,
            Question = "said",
            Reason = New("reason of a restricted answer", "leader safeguarding"),
            ReviewOn = World.Today.AddMonths(2),
            NeedToKnow = [.. SomeHidden.To(Named)],
        });
    }

    // The council's workers do not see what is written on health about this child; what a colleague of theirs writes they do.
    private async Task ObjectAsync()
    {
        var family = await FamilyAsync("Ravenscroft", World.HealthVisitor, World.Team, "hv midwife eyw leader", entries: "hv midwife");
        var (mother, child) = (PersonOf(family, 0), PersonOf(family, 1));
        await World.As(World.HealthVisitor).WriteAsync(family, new RecordDissent
        {
            About = new() { Person = child, Organisation = World.Council, OrganisationName = "Northcliffe Council", Topic = "health", Purpose = SharingPurpose.Support },
            Said = new() { SaidBy = mother, SaidOn = World.Today, Evidence = "Said at the visit." },
        });
        await EntryAsync(family, World.EarlyYearsWorker, [child], New("entry of the council's own worker", "hv midwife eyw leader"));
    }

    private async Task KeepAddressAsync()
    {
        var hers = await FamilyAsync("Sandalwood", World.HealthVisitor, World.Team, "hv midwife eyw leader");
        var (mother, child) = (PersonOf(hers, 0), PersonOf(hers, 1));
        var father = await World.As(World.HealthVisitor).WriteAsync(hers, new RegisterPerson { GivenNames = "Zeno", FamilyName = "Quennell", BornOn = World.Today.AddYears(-33) });
        await World.As(World.HealthVisitor).WriteAsync(hers, new EndMembership { Person = father, LastDay = World.Today });
        await World.JoinAsync(World.Stranger, OfOthers, father, "Zeno", "Quennell");
        await World.JoinAsync(World.Stranger, OfOthers, child, "Amy", "Sandalwood");
        await World.JoinAsync(World.Stranger, OfOthers, mother, "Ada", "Sandalwood");
        await World.As(World.HealthVisitor).HideAsync(hers, new KeepAddress
        {
            Id = Guid.CreateVersion7(World.Clock.GetUtcNow()),
            Person = mother,
            WithThem = [child.Value],
            KeptFrom = [father.Value],
            Reason = "In refuge",
            ReviewOn = World.Today.AddMonths(3),
        });
        foreach (var person in (Id<Person>[])[mother, child])
        {
            World.Later(TimeSpan.FromSeconds(10));
            await World.As(World.HealthVisitor).WriteAsync(hers, new AddAddress { Person = person, Address = New("address in refuge", "hv midwife eyw leader") + " House", Postcode = "ZY1 7RG" });
            Add($"{OfOthers}/person", person.ToString());
        }
    }

    private Id<Person> PersonOf(RecordId family, int at) => new(Guid.Parse(_ids[$"{family}/person"][at]));
}
