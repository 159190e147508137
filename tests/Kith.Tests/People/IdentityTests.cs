using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People;

public sealed class IdentityTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_child_of_two_families_is_one_identity_and_each_family_keeps_its_own(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (mothers, fathers, child) = await TwoFamiliesAsync(world);
        var here = (await world.FactsAsync(fathers)).Require(child);
        Assert.Equal(("Kofi", "9434765919"), (here.GivenNames, here.NhsNumber));
        Assert.Empty(here.Addresses);
        Assert.Empty(here.Phones);

        // A new name and number go to both, what the other family told for itself does not.
        var before = await world.SeenAsync(fathers, child);
        await ChangeAsync(world, fathers, before, new ChangePerson
        {
            GivenNames = "Kofi",
            FamilyName = "Mensah",
            BornOn = before.Details.BornOn,
            Sex = Sex.Male,
            NhsNumber = "943 476 5919",
            GpPractice = "Harbour Surgery",
        });
        var there = await world.SeenAsync(mothers, child);
        Assert.Equal("Mensah", there.Details.FamilyName);
        Assert.Equal("Millbrook Surgery", there.Details.GpPractice);
        Assert.True(there.Details.CopiedForward);
        Assert.Equal("Mensah", (await world.FactsAsync(mothers)).Require(child).FamilyName);

        // What is not identity leaves the other record as it is.
        var versions = there.Versions.Count;
        before = await world.SeenAsync(fathers, child);
        await ChangeAsync(world, fathers, before, new ChangePerson
        {
            GivenNames = "Kofi",
            FamilyName = "Mensah",
            BornOn = before.Details.BornOn,
            Sex = Sex.Male,
            NhsNumber = "943 476 5919",
            GpPractice = "Another",
        });
        Assert.Equal(versions, (await world.SeenAsync(mothers, child)).Versions.Count);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Copying_forward_reaches_a_family_the_worker_may_not_open_and_shows_nothing_of_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (mothers, fathers, child) = await TwoFamiliesAsync(world);
        await world.DoAsync(mothers, new AddInvolvement { Team = world.OtherTeam.Id, TeamName = "Harbour", Centre = world.Centre.CentreRecord, From = world.Today });
        var stranger = world.As(world.Stranger);
        await Assert.ThrowsAsync<Refused>(() => stranger.ReadAsync(fathers, new PersonView { Person = child }));
        Assert.Equal([mothers], (await stranger.AskAsync(new FamiliesInSight { Person = child })).Select(f => f.Family));
        var before = await stranger.ReadAsync(mothers, new PersonView { Person = child });
        await stranger.WriteAsync(world.Stranger, new Knows { Family = fathers });
        world.Later(TimeSpan.FromSeconds(1));
        await stranger.ChangePersonAsync(mothers, new ChangePerson
        {
            Person = child,
            Seen = before.Details.Id,
            GivenNames = "Kofi",
            FamilyName = "Lind",
            BornOn = before.Details.BornOn,
            Sex = Sex.Male,
        }, before);
        Assert.Equal("Lind", (await world.FactsAsync(fathers)).Require(child).FamilyName);
    }

    [Fact]
    public async Task What_a_restricted_record_learns_stays_in_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var (mothers, fathers, child) = await TwoFamiliesAsync(world);
        var before = await world.SeenAsync(mothers, child) with { Restricted = true };
        await ChangeAsync(world, mothers, before, new ChangePerson { GivenNames = "Kofi", FamilyName = "Hidden", BornOn = before.Details.BornOn });
        Assert.Equal("Okafor", (await world.FactsAsync(fathers)).Require(child).FamilyName);
    }

    [Fact]
    public async Task The_second_of_two_at_once_is_told()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var person = await world.PersonAsync(family, "Amara", "1995-04-01");
        var seen = (await world.SeenAsync(family, person)).Details.Id;
        var change = new ChangePerson { Person = person, Seen = seen, GivenNames = "Amara", FamilyName = "Lind", BornOn = new DateOnly(1995, 4, 1) };
        await world.DoAsync(family, change);
        await world.DoAsync(family, change);
        await Assert.ThrowsAsync<Changed>(() => world.DoAsync(family, change with { Key = Guid.CreateVersion7(), FamilyName = "Smith" }));
        Assert.Equal(2, (await world.SeenAsync(family, person)).Versions.Count);
        Assert.Equal("Person", await world.WrongAsync(family, new AddExistingPerson { Person = person, GivenNames = "Amara", BornOn = new DateOnly(1995, 4, 1) }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_member_leaves_into_a_family_of_their_own_and_comes_back(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var person = await world.PersonAsync(family, "Amara", "1995-04-01");
        var (opened, acts) = FamilySplit.Of(family, await world.SeenAsync(family, person), new EndMembership { Person = person, LastDay = world.Today }, "Lind", world.Clock.GetUtcNow());
        world.Later(TimeSpan.FromSeconds(1));
        await world.As(world.HealthVisitor).WriteAllAsync(acts);
        Assert.False((await world.FactsAsync(family)).Require(person).IsMember(world.Today));
        Assert.True((await world.FactsAsync(opened)).Require(person).IsMember(world.Today));
        Assert.Equal("Person", await world.WrongAsync(family, new EndMembership { Person = person, LastDay = world.Today }));
        Assert.Equal("From", await world.WrongAsync(family, new RejoinFamily { Person = person, From = world.Today.AddDays(1) }));
        await world.DoAsync(family, new RejoinFamily { Person = person, From = world.Today });
        Assert.Equal(2, (await world.FactsAsync(family)).Require(person).Stays.Count);
        Assert.Equal("LastDay", await world.WrongAsync(family, new EndMembership { Person = person, LastDay = world.Today.AddDays(-1) }));
        Assert.Equal([family, opened], (await world.As(world.HealthVisitor).AskAsync(new FamiliesInSight { Person = person })).Select(f => f.Family).Order(Comparer<RecordId>.Create((a, b) => a == family ? -1 : 1)));
    }

    private static Task ChangeAsync(KithWorld world, RecordId family, PersonSeen before, ChangePerson change)
    {
        world.Later(TimeSpan.FromSeconds(10));
        return world.As(world.HealthVisitor).ChangePersonAsync(family, change with { Person = before.Details.Person, Seen = before.Details.Id }, before);
    }

    private static async Task<(RecordId Mothers, RecordId Fathers, Id<Person> Child)> TwoFamiliesAsync(KithWorld world)
    {
        var (mothers, fathers) = (await world.FamilyAsync(), await world.FamilyAsync("Mensah"));
        var child = await world.DoAsync(mothers, new RegisterPerson
        {
            GivenNames = "Kofi",
            FamilyName = "Okafor",
            BornOn = new DateOnly(2021, 5, 4),
            Sex = Sex.Male,
            NhsNumber = "9434765919",
            GpPractice = "Millbrook Surgery",
            Addresses = [new() { Address = "1 High Street" }],
            Phones = [new() { Number = "07700900982" }],
        });
        var known = (await world.SeenAsync(mothers, child)).Details;
        await world.DoAsync(fathers, AddExistingPerson.From(new RegisterPerson { GivenNames = "Kofi" }, child, Identity.Of(known)));
        return (mothers, fathers, child);
    }

    private sealed record Knows : Act<Done>
    {
        public RecordId Family { get; init; }
        protected override Permission Needs => Permission.DeclareFamily;

        protected override Done On(OpenRecord record)
        {
            record.Add(new FamilyKnownPrivately { Family = Family });
            return default;
        }
    }
}
