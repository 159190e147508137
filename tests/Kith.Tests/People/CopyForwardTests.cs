using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People;

public sealed class CopyForwardTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_other_families_of_a_person_are_asked_for_and_only_who_may_copy_can_ask(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (one, two, three) = (await world.FamilyAsync(), await world.FamilyAsync("Mensah"), await world.FamilyAsync("Lind"));
        var child = await world.PersonAsync(one, "Kofi", "2021-05-04");
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new OtherFamiliesOf { Person = child, Besides = one }));
        await JoinAsync(world, one, two, child);
        await JoinAsync(world, one, three, child);
        var others = await world.As(world.HealthVisitor).AskAsync(new OtherFamiliesOf { Person = child, Besides = one });
        Assert.Equal(new[] { two, three }.OrderBy(f => f.Value), others.OrderBy(f => f.Value));
        Assert.Equal(3, (await world.As(world.HealthVisitor).AskAsync(new OtherFamiliesOf { Person = child })).Count);
        Assert.Empty(await world.As(world.HealthVisitor).AskAsync(new OtherFamiliesOf { Person = Id<Person>.New(world.Clock.GetUtcNow()) }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).AskAsync(new OtherFamiliesOf { Person = child }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_identity_copied_forward_changes_what_is_the_persons_own_and_is_nothing_when_it_stands_already(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (one, two) = (await world.FamilyAsync(), await world.FamilyAsync("Mensah"));
        var child = await world.PersonAsync(one, "Kofi", "2021-05-04");
        await JoinAsync(world, one, two, child);
        var identity = Identity.Of((await world.SeenAsync(two, child)).Details) with { FamilyName = "Lind", NhsNumber = "9434765919" };

        await world.DoAsync(two, new CopyIdentityForward { Person = child, Identity = identity });
        var after = await world.SeenAsync(two, child);
        Assert.Equal(("Lind", "9434765919", "Their own surgery", true),
            (after.Details.FamilyName, after.Details.NhsNumber, after.Details.GpPractice, after.Details.CopiedForward));
        Assert.Equal(2, after.Versions.Count);
        Assert.Equal("Okafor", (await world.SeenAsync(one, child)).Details.FamilyName);

        await world.DoAsync(two, new CopyIdentityForward { Person = child, Identity = identity });
        await world.DoAsync(two, new CopyIdentityForward { Person = child });
        await world.DoAsync(two, new CopyIdentityForward { Person = Id<Person>.New(world.Clock.GetUtcNow()), Identity = identity });
        Assert.Equal(2, (await world.SeenAsync(two, child)).Versions.Count);
        Assert.Single((await world.FactsAsync(two)).People);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).WriteAsync(two, new CopyIdentityForward { Person = child, Identity = identity }));
    }

    private static async Task JoinAsync(KithWorld world, RecordId from, RecordId to, Id<Person> person) =>
        await world.DoAsync(to, AddExistingPerson.From(new RegisterPerson { GpPractice = "Their own surgery" }, person, Identity.Of((await world.SeenAsync(from, person)).Details)));
}
