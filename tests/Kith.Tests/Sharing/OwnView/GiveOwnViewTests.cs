using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Sharing.OwnView;
using Kith.Tests.A;
using static Kith.Tests.Sharing.OwnView.SomeHousehold;

namespace Kith.Tests.Sharing.OwnView;

/// <summary>For whom it may be opened, and by whom.</summary>
public sealed class GiveOwnViewTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_opened_for_who_may_see_it_and_for_nobody_else(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world);
        await some.WriteAsync([some.Amy], Saw("Amy was well."));
        var right = await some.GiveAsync();
        async Task<string> WrongAsync(GiveOwnView act) =>
            (await Assert.ThrowsAsync<Invalid>(() => some.DoAsync(act with { Key = Guid.CreateVersion7() }))).Problems is [var one, ..] ? $"{one.Field}: {one.Message}" : "";

        Assert.Equal("Reader: Select who will see it", await WrongAsync(new GiveOwnView { About = right.About, Identity = IdentityCheck.PhotoDocument, ReadThrough = true, Language = "en" }));
        Assert.StartsWith("ReadThrough: Read through", await WrongAsync(right with { ReadThrough = false }), StringComparison.Ordinal);
        Assert.Equal("Language: Select the language", await WrongAsync(right with { Language = "tlh" }));
        Assert.StartsWith("Email: Enter an email address", await WrongAsync(right with { Email = "kemi", Days = 5 }), StringComparison.Ordinal);
        Assert.Equal("Days: Enter between 1 and 30 days", await WrongAsync(right with { Email = "kemi@home.example", Days = 31 }));
        Assert.StartsWith("Reader: Amy is under 12", await WrongAsync(right with { Reader = some.Amy, About = [some.Amy.Value] }), StringComparison.Ordinal);
        // A boy of thirteen must understand, and is asked before his mother sees it.
        Assert.StartsWith("Understands: Ben is under 16", await WrongAsync(await some.GiveAsync(some.Ben)), StringComparison.Ordinal);
        Assert.StartsWith("ChildSays: Ben is 12 or older", await WrongAsync(await some.GiveAsync(some.Kemi, some.Kemi, some.Ben)), StringComparison.Ordinal);
        // He sees nothing of his sister, and nobody of another adult.
        Assert.Contains("not recorded as having parental responsibility", await WrongAsync(right with { Reader = some.Ben, About = [some.Amy.Value], Understands = "He told me in his own words." }), StringComparison.Ordinal);
        Assert.StartsWith("About:", await WrongAsync(right with { About = [some.Kemi.Value, some.Dayo.Value] }), StringComparison.Ordinal);

        await some.DoAsync(right);
        await some.DoAsync((await some.GiveAsync(some.Ben)) with { Understands = "He told me in his own words." });
        await some.DoAsync((await some.GiveAsync(some.Kemi, some.Kemi, some.Ben)) with { ChildSays = "He does not mind." });
        var views = await world.As(world.HealthVisitor).ReadAsync(some.Family, new OwnViewsOfFamily());
        Assert.Equal([ReaderAs.ParentalResponsibility, ReaderAs.YoungPerson, ReaderAs.ParentalResponsibility], views.Lines.Select(l => l.Given.As));
        Assert.All(views.Lines, l => Assert.Null(l.Given.SecretHash));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task From_16_it_is_theirs_alone_and_responsibility_that_ended_or_is_not_known_shows_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world);
        Assert.Equal(["Kemi", "Amy", "Ben"], (await some.ReadAsync(some.Kemi)).Readers.Single(r => r.Reader.Person == some.Kemi).About.Select(p => p.GivenNames).Order(StringComparer.Ordinal).OrderBy(n => n != "Kemi"));
        var tie = (await some.ReadAsync(some.Kemi)).Facts.Ties.First(t => t.Person == some.Kemi && t.To == some.Amy).Id;
        await some.DoAsync(new EndRelationship { Relationship = tie, LastDay = world.Today, Reason = "Recorded wrongly" });
        await some.DoAsync(new AddRelationship { Person = some.Kemi, Kind = RelationshipKind.CarerOf, To = some.Amy, ParentalResponsibility = YesNo.NotKnown });
        Assert.DoesNotContain("Amy", (await some.ReadAsync(some.Kemi)).Readers.Single(r => r.Reader.Person == some.Kemi).About.Select(p => p.GivenNames));
        world.Later(TimeSpan.FromDays(365 * 3));
        var (_, about) = (await some.ReadAsync(some.Ben)).Readers.Single(r => r.Reader.Person == some.Kemi);
        Assert.Equal(["Kemi"], about.Select(p => p.GivenNames));
        await some.DoAsync(await some.GiveAsync(some.Ben));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_may_not_open_the_family_opens_it_for_nobody_and_what_is_closed_is_printed_no_more(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeHousehold.InAsync(world);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(some.Family, new OwnViewToRead { Reader = some.Kemi }));
        await Assert.ThrowsAsync<Refused>(async () => await some.DoAsync(await some.GiveAsync(), world.Stranger));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).ReadAsync(some.Family, new OwnViewsOfFamily()));
        var given = await some.DoAsync(await some.GiveAsync());
        await some.DoAsync(new EndOwnView { Given = given, Reason = "She asked for it." });
        await Assert.ThrowsAsync<Changed>(() => some.DoAsync(new EndOwnView { Given = given }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).ReadAsync(some.Family, new PrintOwnView { Given = given }));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).ReadAsync(some.Family, new PrintOwnView { Given = new(Guid.NewGuid()) }));
        // The permission to come in by a link is nobody's who works here.
        Assert.DoesNotContain(Roles.Table.Values, gives => gives.Contains(Permission.OpenOwnView));
        Assert.Equal([nameof(GiveOwnCode), nameof(OurRecordView), nameof(OwnLinkView), nameof(SendOwnCode)],
            AccessDocs.Doings.Where(d => d.Needs == Permission.OpenOwnView).Select(d => d.Name).Order(StringComparer.Ordinal));
    }
}
