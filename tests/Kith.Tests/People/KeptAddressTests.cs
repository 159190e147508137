using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Access;
using Kith.Tests.Recording;

namespace Kith.Tests.People;

/// <summary>The address of a parent in refuge is hidden from everyone who is placed with the other parent's family only.</summary>
public sealed class KeptAddressTests
{
    private const string Refuge = "5 Harbour View", Postcode = "DA12 3XY";

    /// <summary>A mother, a child and the father in one family that the health visitor's team serves; the child and the mother are known in his family too, which the stranger's team serves.</summary>
    private sealed record Parted(KithWorld World, RecordId Hers, RecordId His, Id<Person> Mother, Id<Person> Child, Id<Person> Father)
    {
        public static async Task<Parted> InAsync(KithWorld world)
        {
            var (hers, his) = (await world.FamilyAsync(), await world.OtherFamilyAsync("Mensah"));
            var hv = world.As(world.HealthVisitor);
            async Task<Id<Person>> PersonAsync(string given, DateOnly born)
            {
                world.Later(TimeSpan.FromSeconds(10));
                return await hv.WriteAsync(hers, new RegisterPerson { GivenNames = given, FamilyName = given == "Kwame" ? "Mensah" : "Okafor", BornOn = born });
            }
            var (mother, child, father) = (await PersonAsync("Ngozi", new(1992, 1, 2)), await PersonAsync("Kofi", new(2020, 5, 4)), await PersonAsync("Kwame", new(1990, 3, 4)));
            await hv.WriteAsync(hers, new EndMembership { Person = father, LastDay = world.Today });
            await world.JoinAsync(world.Stranger, his, father, "Kwame", "Mensah");
            await world.JoinAsync(world.Stranger, his, child, "Kofi");
            await world.JoinAsync(world.Stranger, his, mother, "Ngozi");
            return new(world, hers, his, mother, child, father);
        }

        public KeepAddress Keep() => new()
        {
            Id = Guid.CreateVersion7(World.Clock.GetUtcNow()),
            Person = Mother,
            WithThem = [Child.Value],
            KeptFrom = [Father.Value],
            Reason = "In refuge",
            ReviewOn = World.Today.AddMonths(3),
        };

        public Task KeepAsync() => World.As(World.HealthVisitor).HideAsync(Hers, Keep());

        public Task<Id<PersonAddress>> LivesAsync(RecordId worker, RecordId family, Id<Person> person, string address = Refuge, string? postcode = Postcode)
        {
            World.Later(TimeSpan.FromSeconds(10));
            return World.As(worker).WriteAsync(family, new AddAddress { Person = person, Address = address, Postcode = postcode });
        }

        public async Task<IReadOnlyList<string>> SeesAsync(RecordId worker, RecordId family) =>
            [.. (await World.FactsAsync(worker, family)).People.SelectMany(p => p.Addresses).Select(a => a.Address)];
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_hidden_in_the_fathers_family_now_and_after_every_move_but_not_where_he_lives_himself(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await Parted.InAsync(world);
        await some.LivesAsync(world.Stranger, some.His, some.Father, "1 Old Street", "DA1 1AA");
        await some.LivesAsync(world.Stranger, some.His, some.Child, "1 Old Street", "DA1 1AA");
        await some.LivesAsync(world.Stranger, some.His, some.Mother);
        Assert.Contains(Refuge, await some.SeesAsync(world.Stranger, some.His));
        await some.KeepAsync();
        // Where the father lives is no secret, though the child lives there too.
        Assert.Equal(["1 Old Street", "1 Old Street"], await some.SeesAsync(world.Stranger, some.His));
        await some.LivesAsync(world.Stranger, some.His, some.Child, "7 New Road", null);
        await some.LivesAsync(world.HealthVisitor, some.Hers, some.Mother, "7 New Road");
        Assert.Equal(["1 Old Street", "1 Old Street"], await some.SeesAsync(world.Stranger, some.His));
        Assert.Contains("7 New Road", await some.SeesAsync(world.HealthVisitor, some.Hers));
        // As it stood before: by today's rules.
        Assert.DoesNotContain(Refuge, (await world.As(world.Stranger).ReadAsync(some.His, new FamilyFactsView(), world.Clock.GetUtcNow())).People.SelectMany(p => p.Addresses).Select(a => a.Address));

        // Whoever is placed with her family too sees it in his as well.
        var both = await world.WorkerAsync("Bola Ade", Kith.Workforce.Discipline.FamilySupportWorker, world.Council, "Council", world.Team, Role.Practitioner);
        await world.As(Founding.Kith).WriteAsync(both, new Kith.Workforce.PlaceWorker { Team = world.OtherTeam.Id, TeamName = world.OtherTeam.Name, Centre = world.Centre.CentreRecord, From = world.Today });
        Assert.Contains(Refuge, await some.SeesAsync(both, some.His));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nobody_finds_them_by_where_they_live_and_no_likely_duplicate_rests_on_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await Parted.InAsync(world);
        await some.KeepAsync();
        await some.LivesAsync(world.HealthVisitor, some.Hers, some.Mother);
        await some.LivesAsync(world.HealthVisitor, some.Hers, some.Child);
        foreach (var worker in new[] { world.Stranger, world.HealthVisitor })
            foreach (var text in new[] { Postcode, "DA12", "DA12 Okafor" })
                Assert.Empty((await world.FindAsync(text, worker)).Found);
        var guess = new LikelyDuplicates { GivenNames = "Ngozi", FamilyName = "Okafor", Address = Refuge, Postcode = Postcode };
        var (right, wrong) = (await world.As(world.Stranger).AskAsync(guess), await world.As(world.Stranger).AskAsync(guess with { Address = "1 Elsewhere", Postcode = "DA9 9ZZ" }));
        Assert.Equal(Told(wrong), Told(right));
        // By name, and without it: the tile tells no address to those who may not open her family.
        Assert.All((await world.FindAsync("Ngozi Okafor", world.Stranger)).Found, tile => Assert.Null(tile.Address));
        Assert.Equal(Refuge, Assert.Single((await world.FindAsync("Ngozi Okafor")).Found, tile => tile.Address is not null).Address);

        static string Told(IReadOnlyList<LikelyDuplicate> found) => string.Join("|", found.Select(d => $"{d.Tile.Name} {string.Join(",", d.Why)} {d.Same} {d.Tile.Address}"));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_goes_with_the_child_into_families_of_his_that_are_opened_later_and_with_her_into_a_family_of_her_own(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await Parted.InAsync(world);
        await some.KeepAsync();
        var later = await world.OtherFamilyAsync("Mensah-Lind");
        await world.JoinAsync(world.Stranger, later, some.Child, "Kofi");
        await some.LivesAsync(world.Stranger, later, some.Child);
        Assert.Equal([Refuge], await some.SeesAsync(world.Stranger, later));
        // Only when he comes to belong to it too.
        await world.JoinAsync(world.Stranger, later, some.Father, "Kwame", "Mensah");
        Assert.Empty(await some.SeesAsync(world.Stranger, later));
        Assert.Empty((await world.FindAsync(Postcode, world.Stranger)).Found);

        // She leaves the record in which he is still known; what it knows of her new address goes from there too.
        await some.LivesAsync(world.HealthVisitor, some.Hers, some.Mother);
        Assert.Equal([Refuge], await some.SeesAsync(world.Midwife, some.Hers));
        await world.As(world.HealthVisitor).WriteAsync(some.Hers, new EndMembership { Person = some.Mother, LastDay = world.Today });
        Assert.Empty(await some.SeesAsync(world.Midwife, some.Hers));
        var own = await world.FamilyAsync("Okafor");
        await world.JoinAsync(world.HealthVisitor, own, some.Mother, "Ngozi");
        await some.LivesAsync(world.HealthVisitor, own, some.Mother);
        Assert.Equal([Refuge], await some.SeesAsync(world.Midwife, own));
        Assert.Empty((await world.FindAsync(Postcode)).Found);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Pages_of_the_fathers_family_are_alike_byte_for_byte_whether_or_not_her_address_is_known_there(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await Parted.InAsync(world);
        var both = await world.WorkerAsync("Bola Ade", Kith.Workforce.Discipline.FamilySupportWorker, world.Council, "Council", world.Team, Role.Practitioner);
        await world.As(Founding.Kith).WriteAsync(both, new Kith.Workforce.PlaceWorker { Team = world.OtherTeam.Id, TeamName = world.OtherTeam.Name, Centre = world.Centre.CentreRecord, From = world.Today });
        using var client = await KithClient.SignedInAsync(world, world.Stranger);
        string[] pages = [.. SomeHidden.PagesOf(world, some.His), $"/families/{some.His}/people/{some.Mother}/contact", $"/families/{some.His}/people/{some.Child}", $"/families/{some.His}/who-has-looked?writes=true"];
        var before = await client.SeeAllAsync(pages);
        await some.KeepAsync();
        var team = world.As(world.HealthVisitor);
        await team.WriteAsync(some.Hers, new AddAddress { Person = some.Mother, Address = Refuge, Postcode = Postcode });
        // Typed into his record by somebody who is in both teams.
        var typed = await world.As(both).WriteAsync(some.His, new AddAddress { Person = some.Mother, Address = Refuge, Postcode = Postcode });
        await world.As(both).WriteAsync(some.His, new EndAddress { Address = typed, LastDay = world.Today });
        var after = await client.SeeAllAsync(pages);
        for (var i = 0; i < pages.Length; i++)
            Assert.True(before[i] == after[i], pages[i]);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_asked_for_is_checked_and_who_may_restrict_ends_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await Parted.InAsync(world);
        var keep = some.Keep();
        Assert.Equal("KeptFrom", await world.WrongAsync(some.Hers, keep with { KeptFrom = [] }));
        Assert.Equal("KeptFrom", await world.WrongAsync(some.Hers, keep with { KeptFrom = [some.Child.Value] }));
        Assert.Equal("Reason,ReviewOn", await world.WrongAsync(some.Hers, keep with { Reason = " ", ReviewOn = world.Today }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAsync(some.Hers, keep));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).HideAsync(some.Hers, keep with { KeptFrom = [Guid.NewGuid()] }));
        await some.KeepAsync();
        await Assert.ThrowsAsync<Invalid>(() => some.KeepAsync());
        await some.LivesAsync(world.Stranger, some.His, some.Mother);
        var kept = Assert.Single(await world.As(world.HealthVisitor).ReadAsync(some.Hers, new AddressesKeptView()));
        Assert.Empty(await world.As(world.Stranger).ReadAsync(some.His, new AddressesKeptView()));
        var stop = new StopKeepingAddress { Hiding = kept.Hiding, People = kept.People, Reason = "They live together again." };
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).HideAsync(some.Hers, stop));
        await world.As(world.Leader).HideAsync(some.Hers, stop);
        Assert.Equal([Refuge], await some.SeesAsync(world.Stranger, some.His));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_health_visitor_keeps_an_address_on_the_persons_page(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await Parted.InAsync(world);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{some.Hers}/people/{some.Mother}");
        await client.FollowAsync("Keep the address from somebody");
        await client.SendAsync([]);
        Assert.Contains("Select from whom the address is kept", client.Errors);
        var soon = world.Today.AddMonths(1);
        await client.SendAsync(new()
        {
            ["Act.KeptFrom"] = some.Father.ToString(),
            ["Act.WithThem"] = some.Child.ToString(),
            ["Act.Reason"] = "In refuge",
            ["Act.ReviewOn.Day"] = $"{soon.Day}",
            ["Act.ReviewOn.Month"] = $"{soon.Month}",
            ["Act.ReviewOn.Year"] = $"{soon.Year}",
        });
        Assert.Equal($"/families/{some.Hers}/addresses-kept", client.Path);
        Assert.Contains("Ngozi Okafor, Kofi Okafor", client.Text, StringComparison.Ordinal);
        Assert.Contains("Kwame Mensah", client.Text, StringComparison.Ordinal);
    }
}
