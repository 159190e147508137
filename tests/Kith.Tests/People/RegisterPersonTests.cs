using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People;

public sealed class RegisterPersonTests
{
    private static readonly RegisterPerson s_good = new() { GivenNames = "Amara", FamilyName = "Okafor", BornOn = new DateOnly(1995, 4, 1) };

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_told_is_in_the_record_and_not_known_differs_from_not_asked(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var person = await world.DoAsync(family, s_good with
        {
            Sex = Sex.Female,
            NhsNumber = "943 476 5919",
            AlsoKnownAs = "Mara\nMimi",
            NotKnown = ["Ethnicity", "NhsNumber"],
            Addresses = [new GivenAddress { Address = "1 High Street\nGravesend", Postcode = "da110ab" }, new GivenAddress()],
            Phones = [new GivenPhone { Number = "07700 900982", Note = "text only" }, new GivenPhone()],
        });
        var seen = await world.SeenAsync(family, person);
        Assert.Equal("9434765919", seen.Details.NhsNumber);
        Assert.Equal(NhsNumberStatus.NotVerified, seen.Details.NhsNumberStatus);
        Assert.Equal(["Ethnicity"], seen.Details.NotKnown);
        Assert.Equal(["Mara", "Mimi"], seen.Details.AlsoKnownAs);
        var words = PersonSeen.InWords(seen.Details).ToDictionary(w => w.What, w => w.Value);
        Assert.Equal(("Not known", "Not asked"), (words["Ethnicity"], words["Disability"]));
        var member = seen.Facts.Require(person);
        Assert.Equal("1 High Street, Gravesend, DA11 0AB", Assert.Single(member.Addresses).OneLine);
        Assert.Equal(new Reached("07700 900982", "text only"), Assert.Single(member.Phones));
        Assert.True(member.IsMember(world.Today));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Names_of_every_script_are_kept_as_they_are(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        foreach (var name in (string[])["O'Brien", "Nguyễn", "محمد", "שרה", "李小龍", "Zoë 🦊", "D’Angelo-Smythe", "<script>alert(1)</script>", "'; drop table person_details; --", "José\u0301"])
        {
            var person = await world.DoAsync(family, s_good with { Key = Guid.CreateVersion7(), FamilyName = name });
            Assert.Equal(name, (await world.SeenAsync(family, person)).Details.FamilyName);
        }
    }

    [Fact]
    public async Task An_unborn_child_needs_no_name_and_is_told_by_whose_baby_it_is()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var mother = await world.DoAsync(family, s_good);
        var baby = await world.DoAsync(family, new RegisterPerson { ExpectedOn = world.Today.AddDays(84) });
        var facts = await world.FactsAsync(family);
        Assert.Equal("unborn baby of the Okafor family", facts.NameOf(baby));
        await world.DoAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.ParentOf, To = baby });
        facts = await world.FactsAsync(family);
        Assert.Equal("unborn baby of Amara Okafor", facts.NameOf(baby));
        Assert.Equal("28 weeks", facts.Require(baby).AgeOn(world.Today));
    }

    [Fact]
    public async Task Every_bad_answer_is_told_at_its_field()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var today = world.Today;
        string over = new('x', 201), over1000 = new('x', 1001), over2000 = new('x', 2001);
        (RegisterPerson Act, string Field)[] bad =
        [
            (s_good with { GivenNames = " ", FamilyName = null }, "GivenNames"),
            (s_good with { GivenNames = over }, "GivenNames"), (s_good with { GivenNames = "a\u0007" }, "GivenNames"), (s_good with { GivenNames = "a\ud83d" }, "GivenNames"),
            (s_good with { FamilyName = over }, "FamilyName"), (s_good with { FamilyName = "a\0" }, "FamilyName"),
            (s_good with { AlsoKnownAs = over1000 }, "AlsoKnownAs"), (s_good with { PreviousNames = "\u0001" }, "PreviousNames"),
            (s_good with { BornOn = null }, "BornOn"), (s_good with { BornOn = today.AddDays(1) }, "BornOn"), (s_good with { BornOn = new DateOnly(1899, 12, 31) }, "BornOn"),
            (s_good with { ExpectedOn = today.AddMonths(10).AddDays(1) }, "ExpectedOn"), (s_good with { ExpectedOn = new DateOnly(1850, 1, 1) }, "ExpectedOn"),
            (s_good with { DiedOn = today.AddDays(1) }, "DiedOn"), (s_good with { DiedOn = new DateOnly(1995, 3, 31) }, "DiedOn"),
            (s_good with { NhsNumber = "1111111111" }, "NhsNumber"), (s_good with { NhsNumber = "943 476 5918" }, "NhsNumber"), (s_good with { NhsNumber = over2000 }, "NhsNumber"),
            (s_good with { NhsNumberStatus = NhsNumberStatus.Verified }, "NhsNumberStatus"), (s_good with { Sex = (Sex)99 }, "Sex"),
            (s_good with { InterpreterNeeded = (YesNo)99 }, "InterpreterNeeded"), (s_good with { SignerNeeded = (YesNo)(-1) }, "SignerNeeded"),
            (s_good with { Ethnicity = over }, "Ethnicity"), (s_good with { FirstLanguage = over }, "FirstLanguage"), (s_good with { Disability = over2000 }, "Disability"),
            (s_good with { GpPractice = over }, "GpPractice"), (s_good with { SchoolOrNursery = over }, "SchoolOrNursery"), (s_good with { NotKnown = ["Anything"] }, "NotKnown"),
            (s_good with { MemberFrom = today.AddDays(1) }, "MemberFrom"), (s_good with { SourceReference = over }, "SourceReference"),
            (s_good with { Addresses = [new() { Address = new string('x', 501) }] }, "Addresses[0].Address"),
            (s_good with { Addresses = [new() { From = today }] }, "Addresses[0].Address"),
            (s_good with { Addresses = [new() { Address = "1 High Street", Postcode = "DA11" }] }, "Addresses[0].Postcode"),
            (s_good with { Addresses = [new() { Address = "1 High Street", From = today, To = today.AddDays(-1) }] }, "Addresses[0].To"),
            (s_good with { Phones = [new(), new() { Number = "not a number" }] }, "Phones[1].Number"), (s_good with { Phones = [new() { Note = "only a note" }] }, "Phones[0].Number"),
        ];
        foreach (var (act, field) in bad)
            Assert.Equal(field, await world.WrongAsync(family, act));
        Assert.Empty((await world.FactsAsync(family)).People);
    }

    [Fact]
    public async Task Only_a_worker_with_a_basis_registers()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).WriteAsync(family, s_good));
        await Assert.ThrowsAsync<Missing>(() => world.SeenAsync(family, new Id<Person>(Guid.CreateVersion7())));
    }
}
