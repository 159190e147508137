using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.People;
using Kith.Tests.Recording;
using static Kith.Tests.Access.SomeHidden;

namespace Kith.Tests.Access;

/// <summary>A person who is kept to named workers is not there for anybody else, in every family, with what concerns nobody but them.</summary>
public sealed class RestrictedPersonTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Pages_are_alike_byte_for_byte_whether_or_not_a_hidden_person_exists(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await SomeEntry.PersonAsync(world, family, "Amy");
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("What everybody may read.") with { People = [amy] });
        using var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        var pages = PagesOf(world, family);
        var before = await client.SeeAllAsync(pages);
        Assert.Equal(before, await client.SeeAllAsync(pages));

        var quill = Id<Person>.New(world.Clock.GetUtcNow());
        var hv = world.As(world.HealthVisitor);
        await hv.WriteAsync(family, new RegisterPerson
        {
            Person = quill,
            GivenNames = "Zebedee",
            FamilyName = "Quill",
            BornOn = new DateOnly(2020, 5, 4),
            Addresses = [new() { Address = "9 Hidden Row", Postcode = "DA12 3XY" }],
            Phones = [new() { Number = "07700 900 321" }],
        });
        await hv.WriteAsync(family, new AddRelationship { Person = quill, Kind = RelationshipKind.SiblingOf, To = amy });
        await hv.WriteAsync(family, await world.EntryAsync("Quill went to the door.") with { People = [quill] });
        await world.RestrictPersonAsync(family, quill, world.HealthVisitor, world.Leader);
        await hv.ReadAsync(family, new PersonView { Person = quill });
        await hv.WriteAsync(family, await world.EntryAsync("Quill again.") with { People = [quill] });
        await hv.WriteAsync(family, new AddPhone { Person = quill, Number = "07700 900 322" });
        await hv.WriteAsync(family, new EndMembership { Person = quill, LastDay = world.Today });

        var after = await client.SeeAllAsync(pages);
        for (var i = 0; i < pages.Length; i++)
            Assert.True(before[i] == after[i], pages[i]);
        var (gone, never) = (await client.SeeAllAsync($"/families/{family}/people/{quill}"), await client.SeeAllAsync($"/families/{family}/people/{Guid.NewGuid()}"));
        Assert.Equal("404", gone[0][..3]);
        Assert.Equal(never[0][..3], gone[0][..3]);
        // The name is findable, and no more: no family, no team, no date.
        await client.OpenAsync("/find");
        await client.SendAsync(new() { ["Act.Text"] = "Quill" });
        Assert.Contains("Zebedee Quill", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2020", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Millbrook", client.Text, StringComparison.Ordinal);
        Assert.Null(client.Page.QuerySelector($"main a[href='/families/{family}']"));

        Assert.Equal(2, (await world.FactsAsync(world.HealthVisitor, family)).People.Count);
        Assert.Equal(3, await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Count()));
        Assert.Equal(1, await world.SeeAsync(world.EarlyYearsWorker, family, r => r.Rows<Entry>().Count()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_child_of_two_families_is_hidden_in_both_and_in_every_family_they_come_to_belong_to(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, other) = (await world.FamilyAsync(), await world.OtherFamilyAsync("Mensah"));
        var kofi = await SomeEntry.PersonAsync(world, family, "Kofi");
        await world.JoinAsync(world.Stranger, other, kofi, "Kofi");
        Assert.Single((await world.FactsAsync(world.Stranger, other)).People);
        var act = await world.RestrictPersonAsync(family, kofi, world.HealthVisitor, world.Leader);
        Assert.Empty((await world.FactsAsync(world.Stranger, other)).People);
        Assert.Empty((await world.FactsAsync(world.Midwife, family)).People);

        var third = await world.OtherFamilyAsync("Lind");
        await world.JoinAsync(world.Stranger, third, kofi, "Kofi");
        Assert.Empty((await world.FactsAsync(world.Stranger, third)).People);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Stranger).ReadAsync(third, new PersonView { Person = kofi }));

        // Lifted where it was recorded, it is lifted everywhere.
        await world.As(world.Leader).HideAsync(family, new LiftRestriction { Restriction = act.Id, Of = kofi.Value, Reason = "It has passed." });
        foreach (var (worker, where) in new[] { (world.Stranger, other), (world.Stranger, third), (world.Midwife, family) })
            Assert.Single((await world.FactsAsync(worker, where)).People);
        var fourth = await world.OtherFamilyAsync("Okeke");
        await world.JoinAsync(world.Stranger, fourth, kofi, "Kofi");
        Assert.Single((await world.FactsAsync(world.Stranger, fourth)).People);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_entry_about_two_children_stays_and_names_the_one_who_may_be_seen(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var (amy, ben) = (await SomeEntry.PersonAsync(world, family, "Amy"), await SomeEntry.PersonAsync(world, family, "Ben"));
        var both = await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync() with { People = [amy, ben] });
        world.Later(TimeSpan.FromMinutes(1));
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("Only Ben.") with { People = [ben] });
        var then = world.Clock.GetUtcNow();
        world.Later(TimeSpan.FromMinutes(1));
        await world.RestrictPersonAsync(family, ben, world.HealthVisitor, world.Leader);

        foreach (var line in new[]
        {
            (await world.As(world.EarlyYearsWorker).ReadAsync(family, new ChronologyView())).Lines,
            // By today's rules, also as it stood before.
            (await world.As(world.EarlyYearsWorker).ReadAsync(family, new ChronologyView(), then)).Lines,
        })
        {
            var shown = Assert.Single(line);
            Assert.Equal(both, shown.Entry.Id);
            Assert.Equal(["Amy Okafor"], shown.About);
        }
        Assert.Equal(2, (await world.As(world.HealthVisitor).ReadAsync(family, new ChronologyView())).Lines.Count);
        await Assert.ThrowsAsync<Invalid>(async () => await world.As(world.EarlyYearsWorker).WriteAsync(family, await world.EntryAsync() with { People = [ben] }));

        // Corrected to concern nobody but them, it goes too, with its earlier version.
        var correct = (await world.EntryAsync()).Correcting(both, both, "It was Ben.");
        await world.RestrictPersonAsync(family, ben, world.Midwife);
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, correct with { People = [ben] }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Nothing_is_hidden_of_a_person_in_one_family_alone(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await SomeEntry.PersonAsync(world, family, "Amy");
        var act = new RestrictPerson { Person = amy, Id = Id<Restriction>.New(world.Clock.GetUtcNow()), Reason = "Because", ReviewOn = world.Today.AddMonths(1), NeedToKnow = [.. To(world.Leader)] };
        var leader = world.As(world.Leader);
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(family, act));
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(Founding.Partnership, new InheritHiding { Hiding = act.Id.Value, About = amy.Value }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).HideAsync(family, act));
        await Assert.ThrowsAsync<Missing>(() => leader.HideAsync(family, act with { Person = Id<Person>.New(world.Clock.GetUtcNow()) }));
        Assert.Single((await world.FactsAsync(world.Midwife, family)).People);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_leader_restricts_a_person_on_the_page_and_says_of_each_why_they_need_to_see_them(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await SomeEntry.PersonAsync(world, family, "Amy");
        using var client = await KithClient.SignedInAsync(world, world.Leader);
        await client.OpenAsync($"/families/{family}/people/{amy}");
        await client.FollowAsync("Restrict this person");
        var soon = world.Today.AddMonths(1);
        var fields = new Dictionary<string, string?>
        {
            ["Act.Reason"] = "Her father works here.",
            ["Act.NeedToKnow"] = world.HealthVisitor.ToString(),
            ["Act.ReviewOn.Day"] = $"{soon.Day}",
            ["Act.ReviewOn.Month"] = $"{soon.Month}",
            ["Act.ReviewOn.Year"] = $"{soon.Year}",
        };
        await client.SendAsync(fields);
        Assert.Equal(["Say why Grace Adeyemi needs to see it"], client.Errors);
        fields[$"Act.Why[{world.HealthVisitor}]"] = "She visits the child.";
        await client.SendAsync(fields);
        Assert.Equal($"/families/{family}", client.Path);
        Assert.DoesNotContain("Amy", client.Text, StringComparison.Ordinal);
        using var named = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await named.OpenAsync($"/families/{family}");
        Assert.Contains("Amy", named.Text, StringComparison.Ordinal);
    }
}
