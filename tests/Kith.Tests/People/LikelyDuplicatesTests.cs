using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People;

public sealed class LikelyDuplicatesTests
{
    private static readonly LikelyDuplicates s_amara = new()
    {
        GivenNames = "Amara",
        FamilyName = "Okafor",
        BornOn = new(1990, 3, 12),
        Postcode = "DA11 0AB",
    };

    public static TheoryData<Db, LikelyDuplicates, string> Likely()
    {
        var data = new TheoryData<Db, LikelyDuplicates, string>();
        foreach (var db in new[] { Db.Sqlite, Db.Postgres })
        {
            data.Add(db, new LikelyDuplicates { GivenNames = "Nobody", FamilyName = "Else", BornOn = new(1990, 3, 12), NhsNumber = "9434765919" }, "the same NHS number");
            data.Add(db, s_amara, "the same date of birth");
            data.Add(db, s_amara with { GivenNames = "Okafor", FamilyName = "Amara" }, "the same names in another order, or names once used");
            data.Add(db, s_amara with { FamilyName = "Okafer" }, "a similar name");
            data.Add(db, s_amara with { BornOn = new(1990, 12, 3) }, "day and month of birth the other way round");
            data.Add(db, s_amara with { BornOn = new(1990, 3, 22) }, "a date of birth one figure off");
            data.Add(db, s_amara with { BornOn = new(1989, 3, 12), Postcode = null }, "a date of birth one year off");
            data.Add(db, s_amara with { GivenNames = null }, "the same postcode");
        }
        return data;
    }

    [Theory, MemberData(nameof(Likely))]
    public async Task Someone_like_them_is_told_with_the_reason(Db db, LikelyDuplicates asked, string why)
    {
        await using var world = await WithAmaraAsync(db);
        var told = Assert.Single(await world.As(world.HealthVisitor).AskAsync(asked));
        Assert.Contains(why, told.Why);
        Assert.Equal("Amara Okafor", told.Tile.Name);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Others_are_not_told(Db db)
    {
        await using var world = await WithAmaraAsync(db);
        LikelyDuplicates[] others =
        [
            s_amara with { BornOn = new(1961, 7, 25), Postcode = null },
            s_amara with { GivenNames = "Peter", FamilyName = "Green" },
            s_amara with { GivenNames = "Chidi", BornOn = new(2019, 5, 5) },
            s_amara with { NhsNumber = "401 023 2137", BornOn = new(1990, 3, 13) },
        ];
        foreach (var other in others)
            Assert.Empty(await world.As(world.HealthVisitor).AskAsync(other));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_a_restricted_person_only_the_name_is_matched_and_told(Db db)
    {
        await using var world = await WithAmaraAsync(db, restricted: true);
        var records = world.As(world.Midwife);
        Assert.Empty(await records.AskAsync(new LikelyDuplicates { GivenNames = "Nobody", FamilyName = "Else", BornOn = new(1990, 3, 12), NhsNumber = "9434765919", Postcode = "DA11 0AB" }));
        var told = Assert.Single(await records.AskAsync(s_amara with { BornOn = new(1950, 1, 1) }));
        Assert.Equal(["someone with this or a similar name is on record"], told.Why);
        Assert.False(told.Same);
        Assert.Equal(new Tile { Name = "Amara Okafor", Families = told.Tile.Families }, told.Tile);
    }

    private static async Task<KithWorld> WithAmaraAsync(Db db, bool restricted = false)
    {
        var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, FindWorld.Amara with { FamilyName = "Okafor", PreviousNames = null });
        if (restricted)
            await world.As(world.HealthVisitor).WriteAsync(family, new FindWorld.RestrictFamily { To = [world.HealthVisitor.Value] });
        return world;
    }
}
