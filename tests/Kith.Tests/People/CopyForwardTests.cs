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
        var change = new ChangePerson { Person = child, GivenNames = "Kofi", FamilyName = "Lind", BornOn = new(2021, 5, 4), NhsNumber = "9434765919" };
        var copy = new CopyIdentityForward { Person = child, Identity = change.NewIdentity() };
        await world.As(world.HealthVisitor).WriteAllAsync([(one, change), (two, copy)]);
        var after = await world.SeenAsync(two, child);
        Assert.Equal(("Lind", "9434765919", "Their own surgery", true),
            (after.Details.FamilyName, after.Details.NhsNumber, after.Details.GpPractice, after.Details.CopiedForward));
        Assert.Equal(2, after.Versions.Count);

        await world.As(world.HealthVisitor).WriteAllAsync([(one, change with { Key = Guid.CreateVersion7() }), (two, copy with { Key = Guid.CreateVersion7() })]);
        Assert.Equal(2, (await world.SeenAsync(two, child)).Versions.Count);
        Assert.Single((await world.FactsAsync(two)).People);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_identity_is_copied_forward_only_with_the_change_itself_and_only_where_the_person_is_known(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (one, two, strangers) = (await world.FamilyAsync(), await world.FamilyAsync("Mensah"), await world.FamilyAsync("Lind"));
        var child = await world.PersonAsync(one, "Kofi", "2021-05-04");
        await JoinAsync(world, one, two, child);
        var change = new ChangePerson { Person = child, GivenNames = "Kofi", FamilyName = "Lind", BornOn = new(2021, 5, 4) };
        var copy = new CopyIdentityForward { Person = child, Identity = change.NewIdentity() };
        var records = world.As(world.HealthVisitor);
        await Assert.ThrowsAsync<Refused>(() => records.WriteAsync(two, copy));
        await Assert.ThrowsAsync<Refused>(() => records.WriteAllAsync([(one, change), (two, copy with { Identity = copy.Identity! with { GivenNames = "Another" } })]));
        await Assert.ThrowsAsync<Missing>(() => records.WriteAllAsync([(one, change), (strangers, copy)]));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).WriteAsync(two, copy));
        Assert.Equal("Okafor", (await world.SeenAsync(one, child)).Details.FamilyName);
        Assert.Single((await world.SeenAsync(two, child)).Versions);
    }

    private static async Task JoinAsync(KithWorld world, RecordId from, RecordId to, Id<Person> person) =>
        await world.DoAsync(to, AddExistingPerson.From(new RegisterPerson { GpPractice = "Their own surgery" }, person, Identity.Of((await world.SeenAsync(from, person)).Details)));
}
