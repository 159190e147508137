using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People;

public sealed class ContactsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Addresses_and_phones_come_and_go_and_their_history_stays(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var person = await world.PersonAsync(family, "Amara", "1995-04-01");
        var first = await world.DoAsync(family, new AddAddress { Person = person, Address = "1 High Street", From = world.Today.AddYears(-1) });
        await world.DoAsync(family, new EndAddress { Address = first, LastDay = world.Today.AddDays(-1) });
        await world.DoAsync(family, new AddAddress { Person = person, Postcode = "da11 0ab", From = world.Today });
        await world.DoAsync(family, new AddPhone { Person = person, Number = "07700 900982" });
        await world.DoAsync(family, new AddPhone { Person = person, Number = "01474 000 003", Note = "grandmother" });
        await world.DoAsync(family, new EndPhone { Person = person, Number = "07700 900982" });
        var member = (await world.FactsAsync(family)).Require(person);
        Assert.Equal(2, member.Addresses.Count);
        Assert.Equal("DA11 0AB", Assert.Single(member.AddressesOn(world.Today)).OneLine);
        Assert.Equal("grandmother", Assert.Single(member.Phones).Note);

        Assert.Equal("Address", await world.WrongAsync(family, new AddAddress { Person = person }));
        Assert.Equal("Postcode", await world.WrongAsync(family, new AddAddress { Person = person, Postcode = "nowhere" }));
        Assert.Equal("Address", await world.WrongAsync(family, new AddAddress { Person = person, Address = "a\u0002" }));
        Assert.Equal("LastDay", await world.WrongAsync(family, new EndAddress { Address = first, LastDay = world.Today.AddDays(1) }));
        Assert.Equal("LastDay", await world.WrongAsync(family, new EndAddress { Address = first, LastDay = world.Today.AddYears(-2) }));
        Assert.Equal("Number", await world.WrongAsync(family, new AddPhone { Person = person, Number = " " }));
        Assert.Equal("Number", await world.WrongAsync(family, new AddPhone { Person = person, Number = "<b>07700</b>" }));
        Assert.Equal("Note", await world.WrongAsync(family, new AddPhone { Person = person, Number = "07700 900982", Note = new string('x', 201) }));
        await Assert.ThrowsAsync<Missing>(() => world.DoAsync(family, new AddPhone { Person = new Id<Person>(Guid.CreateVersion7()), Number = "07700 900982" }));
        await Assert.ThrowsAsync<Missing>(() => world.DoAsync(family, new EndPhone { Person = person, Number = "123" }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Relationships_begin_and_end_with_parental_responsibility(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var mother = await world.PersonAsync(family, "Amara", "1995-04-01");
        var child = await world.PersonAsync(family, "Kofi", "2021-05-04", Sex.Male);
        var tie = await world.DoAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.ParentOf, To = child, ParentalResponsibility = YesNo.Yes, From = new DateOnly(2021, 5, 4) });
        Assert.Equal(YesNo.Yes, Assert.Single((await world.FactsAsync(family)).Ties).ParentalResponsibility);
        Assert.Equal("To", await world.WrongAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.ParentOf, To = mother }));
        Assert.Equal("To", await world.WrongAsync(family, new AddRelationship { Person = child, Kind = RelationshipKind.ParentOf, To = mother }));
        Assert.Equal("Person,Kind,To", await world.WrongAsync(family, new AddRelationship()));
        Assert.Equal("InWords", await world.WrongAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.Other, To = child }));
        Assert.Equal("InWords", await world.WrongAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.Other, To = child, InWords = new string('x', 201) }));
        Assert.Equal("From", await world.WrongAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.CarerOf, To = child, From = world.Today.AddDays(1) }));
        Assert.Equal("LastDay", await world.WrongAsync(family, new EndRelationship { Relationship = tie, LastDay = new DateOnly(2020, 1, 1) }));
        await world.DoAsync(family, new EndRelationship { Relationship = tie, LastDay = world.Today, Reason = "recorded wrongly" });
        Assert.Empty((await world.FactsAsync(family)).TiesOn(world.Today));
        await Assert.ThrowsAsync<Missing>(() => world.DoAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.CarerOf, To = new Id<Person>(Guid.CreateVersion7()) }));
    }
}
