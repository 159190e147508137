using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Record;

/// <summary>Works that are committed together do not touch one another.</summary>
public sealed class GroupTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task One_that_is_refused_and_one_that_breaks_the_database_do_not_touch_the_others(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var records = world.As(world.HealthVisitor);
        var all = Enumerable.Range(0, 60).Select(i => records.WriteAsync(family, new Odd { Number = i, Way = (Way)(i % 3) })).ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            if (i % 3 == (int)Way.Well)
                await all[i];
            else if (i % 3 == (int)Way.Refused)
                await Assert.ThrowsAsync<Invalid>(() => all[i]);
            else
                await Assert.ThrowsAsync<InvalidOperationException>(() => all[i]);
        }
        await using var store = AnyRows.Store(world);
        store.Open = family;
        Assert.Equal(21, await store.Set<FamilyName>().CountAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_opening_that_is_refused_leaves_nothing_in_the_way_of_the_next(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = world.NewRecord();
        var records = world.As(world.HealthVisitor);
        Task[] all = [.. Enumerable.Range(0, 8).Select(_ => records.WriteAsync(family, new OpenOddly { Refuse = true })), records.WriteAsync(family, new OpenOddly())];
        for (var i = 0; i < 8; i++)
        {
            // With several lanes the good one may have opened the record first.
            var why = await Assert.ThrowsAnyAsync<Exception>(() => all[i]);
            Assert.True(why is Invalid or Changed, why.ToString());
        }
        await all[8];
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    [Fact]
    public async Task Two_servers_writing_to_the_same_records_make_unbroken_chains()
    {
        await using var one = await KithWorld.OnAsync(Db.Postgres);
        await using var two = KithWorld.Build(one.Database);
        RecordId[] families = [await one.FamilyAsync("One"), await one.FamilyAsync("Two"), await one.FamilyAsync("Three")];
        await Task.WhenAll(Enumerable.Range(0, 120).Select(async i =>
        {
            var records = (i % 2 == 0 ? one : two).As(one.HealthVisitor);
            var act = new Odd { Number = i };
            await records.WriteAsync(families[i % 3], act);
            await (i % 2 == 0 ? two : one).As(one.HealthVisitor).WriteAsync(families[i % 3], act); // the same form again, at the other server
            await records.ReadAsync(families[(i + 1) % 3], new LivedIn.Looking());
        }));
        var result = Tampering.Check(one);
        Assert.Empty(result.First.Select(f => f.InWords()));
        await using var store = AnyRows.Store(one);
        store.Open = families[0];
        Assert.Equal(41, await store.Set<FamilyName>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_late_draft_of_what_was_recorded_does_not_come_back(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var records = world.As(world.HealthVisitor);
        var act = new Odd { Number = 1 };
        await records.KeepDraftAsync(new Draft(act.Key, family, nameof(Odd), "{}"));
        await records.WriteAsync(family, act);
        await records.KeepDraftAsync(new Draft(act.Key, family, nameof(Odd), "{}"));
        Assert.Empty(await records.DraftsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
    }

    public enum Way { Well, Refused, Breaks }

    /// <summary>Goes well, is refused in its midst, or adds what the database does not take.</summary>
    public sealed record Odd : Act<Done>
    {
        public int Number { get; init; }
        public Way Way { get; init; }
        protected override Permission Needs => Permission.ChangeFamily;

        protected override Done On(OpenRecord record)
        {
            record.Add(new FamilyName { Name = "Okafor " + Number.ToString(System.Globalization.CultureInfo.InvariantCulture) });
            if (Way == Way.Refused)
                throw new Invalid(nameof(Number), "Not this number");
            if (Way == Way.Breaks)
                record.Add(new FamilyName { Id = record.Rows<FamilyName>().First().Id, Name = "An id that is had already" });
            return default;
        }
    }

    /// <summary>Opens a family's record, or is refused when it has begun to.</summary>
    public sealed record OpenOddly : Act<Done>
    {
        public bool Refuse { get; init; }
        protected override Permission Needs => Permission.OpenFamily;
        protected override RecordKind? Opens => RecordKind.Family;
        protected override Done On(OpenRecord record) => Refuse ? throw new Invalid(nameof(Refuse), "Refused") : default;
    }
}
