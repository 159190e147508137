using System.Text.Json;
using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People;

public sealed class FindPeopleTests
{
    private static readonly string[] s_ways =
    [
        "Amara Okafor", "okafor amara", "AMARA", "O'Neill", "oneill amara", "O’Neill", "okafor-oneill", "okaf", "Ama Oka", "kafo", "Amarra Okafro", "okafer",
        "Mia", "sahin", "Şahin", "12/03/1990", "12 March 1990", "12.3.90 amara", "1990-03-12", "amara 1990", "okafor 12 mar 1990",
        "9434765919", "943 476 5919", "DA11 0AB", "da110ab", "da11 okafor", "07700900123", "07700 900 123", "+44 7700 900123", "0044 7700 900 123",
        "amara 9434765919", "o amara", "amara okafor da11 0ab 12/3/1990",
    ];

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task One_box_finds_a_person_by_whatever_is_known(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, FindWorld.Amara);
        await world.PersonAsync(await world.FamilyAsync("Green"), new RegisterPerson { GivenNames = "Peter", FamilyName = "Green", BornOn = new(1961, 1, 2) });
        foreach (var way in s_ways)
        {
            var found = await world.FindAsync(way);
            Assert.True(found.Found is [{ Name: "Amara Okafor-O'Neill" }], $"{way}: {found.Found.Count} found");
        }
        Assert.Empty((await world.FindAsync("13 March 1990")).Found);
        Assert.Empty((await world.FindAsync("amara green")).Found);
        Assert.Empty((await world.FindAsync("amara 1991")).Found);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_nearest_come_first_and_no_more_than_twenty(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        foreach (var name in new[] { "Smithson", "Smyth", "Smith", "Smitt", "Goldsmith" })
            await world.PersonAsync(family, new RegisterPerson { GivenNames = "Jo", FamilyName = name, BornOn = new(1990, 1, 1) });
        Assert.Equal(["Jo Smith", "Jo Smithson", "Jo Goldsmith", "Jo Smitt", "Jo Smyth"], (await world.FindAsync("smith")).Found.Select(t => t.Name));
        Assert.False((await world.FindAsync("smith")).More);
        for (var i = 0; i < 25; i++)
            await world.PersonAsync(family, new RegisterPerson { GivenNames = "Jo", FamilyName = "Smith", BornOn = new(1990, 2, 1 + i) });
        var many = await world.FindAsync("jo smith");
        Assert.Equal(20, many.Found.Count);
        Assert.True(many.More);
        Assert.All(many.Found, t => Assert.Equal("Jo Smith", t.Name));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Those_who_are_only_called_alike_fill_up_to_ten_and_it_is_said_that_there_are_more(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        for (var i = 0; i < 14; i++)
            await world.PersonAsync(family, new RegisterPerson { GivenNames = "Jo", FamilyName = i < 2 ? "Smith" : "Smyth", BornOn = new(1990, 2, 1 + i) });
        var found = await world.FindAsync("smith");
        Assert.Equal(["Jo Smith", "Jo Smith", .. Enumerable.Repeat("Jo Smyth", 8)], found.Found.Select(t => t.Name));
        Assert.True(found.More);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_changed_name_is_found_and_one_corrected_away_is_not(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var person = new Id<Person>(Guid.CreateVersion7());
        await world.PersonAsync(family, new RegisterPerson { Person = person, GivenNames = "Ana", FamilyName = "Kowalczyk", BornOn = new(1990, 1, 1) });
        Assert.Single((await world.FindAsync("kowalczyk")).Found);
        world.Later(TimeSpan.FromMinutes(1));
        await world.PersonAsync(family, new RegisterPerson { Person = person, GivenNames = "Ana", FamilyName = "Brown", BornOn = new(1990, 1, 1) });
        Assert.Empty((await world.FindAsync("kowalczyk")).Found);
        Assert.Single((await world.FindAsync("brown")).Found);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Two_of_one_name_are_told_apart_and_a_stranger_sees_the_name_and_whom_to_ask(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, FindWorld.Amara);
        var tile = Assert.Single((await world.FindAsync("amara")).Found);
        Assert.Equal((new DateOnly(1990, 3, 12), "DA11 0AB", "Okafor"), (tile.BornOn, tile.Postcode, tile.Families.Single().Name));
        var other = Assert.Single((await world.FindAsync("amara 12/03/1990", world.Stranger)).Found);
        Assert.Equal(new Tile { Name = "Amara Okafor-O'Neill", Team = "Millbrook family team", TeamPhone = "01474 000001", Families = other.Families, Outside = family }, other);
        Assert.Empty(other.Families);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_person_is_found_by_name_alone_and_by_nothing_else(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        string[] details = ["12/03/1990", "9434765919", "DA11 0AB", "07700 900 123", "1990", "amara 1990", "amara da11", "amara 12/03/1990", "okafor da11 0ab"];
        var without = new List<string>();
        foreach (var way in details)
            without.Add(JsonSerializer.Serialize(await world.FindAsync(way)));
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, FindWorld.Amara);
        Assert.Single((await world.FindAsync("12/03/1990")).Found);
        await world.As(world.HealthVisitor).WriteAsync(family, new FindWorld.RestrictFamily { To = [world.HealthVisitor.Value] });

        foreach (var worker in new[] { world.Midwife, world.Stranger, world.HealthVisitor })
        {
            Assert.Equal(without, await Task.WhenAll(details.Select(async way => JsonSerializer.Serialize(await world.FindAsync(way, worker)))));
            foreach (var way in new[] { "amara okafor", "okafro", "mia" })
            {
                var tile = Assert.Single((await world.FindAsync(way, worker)).Found);
                Assert.Equal(new Tile { Name = "Amara Okafor-O'Neill", Families = tile.Families }, tile);
                Assert.Equal(worker == world.HealthVisitor, tile.MayOpen);
            }
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_person_shown_is_in_who_has_looked(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, FindWorld.Amara);
        await world.FindAsync("amara", world.Stranger);
        var looks = await world.As(world.HealthVisitor).ReadAsync(family, new Looking());
        Assert.Contains(looks, l => l.What == nameof(FindPeople) && l.By.Name == "Paul Stone");
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Hostile_searches_find_nobody_and_break_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.PersonAsync(await world.FamilyAsync(), FindWorld.Amara);
        string[] hostile =
        [
            "' OR 1=1 --", "\"; DROP TABLE person_token; --", "a* OR b*", "NEAR(x y)", "%%%", "__ama__x", "^zz$", "{{zz}}", "zz\0zz", "\u202Ezzqq", "<script>zz</script>",
            "\ud83d\ude00 zz", "\ud83d", "zz " + new string('q', 190), "[zz]", "zz\\", "zz|yy", "(zz", "zz:yy", "-zz",
        ];
        foreach (var text in hostile)
            try
            {
                Assert.Empty((await world.FindAsync(text)).Found);
            }
            catch (Invalid invalid)
            {
                Assert.Single(invalid.Problems);
            }
        await Assert.ThrowsAsync<Invalid>(() => world.FindAsync(new string('a', 201)));
        await Assert.ThrowsAsync<Invalid>(() => world.FindAsync("  "));
        Assert.Single((await world.FindAsync("am\u200Fara \ud83d\ude00")).Found);
    }

    [Fact]
    public void What_was_understood_is_told()
    {
        Assert.Equal("name ‘jon smth’, born or due 12 March 1990", FindAsked.Read("jon 12/3/90 smth", new(2026, 3, 2)).InWords());
        Assert.Equal("NHS number 943 476 5919, phone 07700900123, postcode DA11 0AB", FindAsked.Read("943 476 5919 +447700900123 da110ab", new(2026, 3, 2)).InWords());
    }

    private sealed record Looking : View<IReadOnlyList<Look>>
    {
        protected override Permission Needs => Permission.SeeFamily;
        protected override Task<IReadOnlyList<Look>> OfAsync(OpenRecord record, CancellationToken ct) => record.LooksAsync(DateTimeOffset.MaxValue, 100, ct);
    }
}
