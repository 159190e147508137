using Kith.Home;
using Kith.People;
using Kith.Tests.A;

namespace Kith.Tests.Home;

public sealed class MyWorkTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Two_families_of_one_name_are_told_apart_by_who_is_in_them_and_where_they_live(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var door = world.As(world.HealthVisitor);
        var (one, other) = (await world.FamilyAsync(), await world.FamilyAsync());
        await door.WriteAsync(one, new RegisterPerson
        {
            GivenNames = "Ada",
            FamilyName = "Okafor",
            BornOn = new(1990, 1, 1),
            Addresses = [new() { Address = "4 Quay Lane\nMarlingate", Postcode = "DA11 0AB" }],
        });
        await door.WriteAsync(one, new RegisterPerson { ExpectedOn = world.Today.AddMonths(3) });
        var gone = await door.WriteAsync(other, new RegisterPerson { GivenNames = "Ben", FamilyName = "Okafor", BornOn = new(1985, 1, 1) });
        await door.WriteAsync(other, new RegisterPerson { GivenNames = "Chidi", FamilyName = "Okafor", BornOn = new(2020, 1, 1) });
        await door.WriteAsync(other, new EndMembership { Person = gone, LastDay = world.Today, Reason = "Moved out" });

        var (families, more) = await door.AskAsync(new FamiliesOfMyTeams { Teams = [world.Team.Id.Value] });

        Assert.False(more);
        Assert.Equal(["Okafor family", "Okafor family"], families.Select(f => f.Name));
        Assert.Equal("Ada, unborn baby; 4 Quay Lane", Told(families.Single(f => f.Record == one)));
        Assert.Equal("Chidi; ", Told(families.Single(f => f.Record == other)));
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        Assert.Contains("Ada, unborn baby; 4 Quay Lane", client.Text, StringComparison.Ordinal);
    }

    private static string Told(FamilyOfMyTeam family) => string.Join(", ", family.Members) + "; " + family.Street;
}
