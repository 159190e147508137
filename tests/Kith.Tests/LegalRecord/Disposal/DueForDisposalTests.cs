using Kith.Access;
using Kith.Families;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.LegalRecord.Disposal;

public sealed class DueForDisposalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_record_is_due_when_its_longest_rule_says_so_and_each_says_why(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var old = await EndedAsync(world, "Okafor", world.Today.AddYears(-26));
        var young = await EndedAsync(world, "Reid", world.Today.AddYears(-24));
        var lookedAfter = await EndedAsync(world, "Lindqvist", world.Today.AddYears(-40));
        var ancient = await EndedAsync(world, "Patel", world.Today.AddYears(-77));
        var served = await world.FamilyAsync("Served");
        await world.PersonAsync(served, "Ann", world.Today.AddYears(-60));
        await BegunAsync(world, served, world.Today.AddYears(-50));
        var grown = await world.FamilyAsync("Grown");
        await world.PersonAsync(grown, "Bea", world.Today.AddYears(-60));
        foreach (var family in new[] { lookedAfter, ancient })
            await world.As(some.Proposer).WriteAsync(family, new ClassRecord { Class = RecordClass.LookedAfter, Reason = "Looked after 1995 to 1999" });

        var list = await DueAsync(world, some);
        // The longest overdue first; the two others fell due on one day.
        Assert.Equal(served, list.Due[0].Record);
        Assert.Equal(new[] { old, ancient }.OrderBy(r => r.Value), list.Due.Skip(1).Select(d => d.Record).OrderBy(r => r.Value));
        Assert.Contains("a team serves the family by the record", list.Due[0].Why, StringComparison.Ordinal);
        Assert.Equal(world.Today.AddYears(-1), list.Due.Single(d => d.Record == old).DueOn);
        Assert.Contains("NHS child record", list.Due.Single(d => d.Record == old).Why, StringComparison.Ordinal);
        Assert.Contains("version 1", list.Due.Single(d => d.Record == old).Why, StringComparison.Ordinal);
        Assert.Contains("looked-after child’s record", list.Due.Single(d => d.Record == ancient).Why, StringComparison.Ordinal);

        // A hold takes it off the list, and so does being destroyed.
        await world.As(some.Proposer).WriteAsync(old, new PlaceLegalHold { Reason = "An inquiry.", Authority = "Inquiries Act 2005" });
        await some.DestroyAsync(ancient, SomeDestruction.Whole());
        Assert.Equal([served], (await DueAsync(world, some)).Due.Select(d => d.Record));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).AskAsync(new DueForDisposal(), Ct));
        Assert.NotEqual(young, old);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_was_seventeen_at_the_end_is_kept_a_year_longer(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var at17 = await EndedAsync(world, "Okafor", world.Today.AddYears(-17).AddDays(-30));
        var at16 = await EndedAsync(world, "Reid", world.Today.AddYears(-16).AddDays(-30));
        world.Later(TimeSpan.FromDays(366 * 8));
        var before = await DueAsync(world, some);
        Assert.Empty(before.Due);
        world.Later(TimeSpan.FromDays(366));
        Assert.Equal(new[] { at17, at16 }.OrderBy(r => r.Value), (await DueAsync(world, some)).Due.Select(d => d.Record).OrderBy(r => r.Value));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task New_rules_count_from_their_day_and_the_list_follows(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await EndedAsync(world, "Okafor", world.Today.AddYears(-22));
        Assert.Empty((await DueAsync(world, some)).Due);
        var act = new PublishDisposalRules
        {
            After = 1,
            From = world.Today.AddDays(7),
            Rules = [new() { Class = RecordClass.NhsChild, Controller = "community health trust", Years = 21 }],
        };
        Assert.Equal(["Rules[0].Years", "Rules[0].Controller"],
            (await Assert.ThrowsAsync<Invalid>(() => world.As(some.Proposer).WriteAsync(Founding.Partnership, act with { Rules = [new() { Class = RecordClass.NhsChild, Years = 0 }] })))
                .Problems.Select(p => p.Field).OrderDescending());
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(Founding.Partnership, act));
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, act);
        await Assert.ThrowsAsync<Changed>(() => world.As(some.Proposer).WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7() }));
        Assert.Empty((await DueAsync(world, some)).Due);
        world.Later(TimeSpan.FromDays(7));
        var list = await DueAsync(world, some);
        Assert.Equal(2, list.Rules.Version);
        Assert.Equal(family, Assert.Single(list.Due).Record);
        Assert.Equal(2, Assert.Single(await world.As(world.Midwife).ReadAsync(Founding.Partnership, new DisposalRulesView(), Ct)).Version);
    }

    private static Task<DueList> DueAsync(KithWorld world, SomeDestruction some) => world.As(some.Proposer).AskAsync(new DueForDisposal(), Ct);

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task That_its_time_is_over_is_proposed_only_when_it_is(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var (old, young) = (await EndedAsync(world, "Okafor", world.Today.AddYears(-26)), await EndedAsync(world, "Reid", world.Today.AddYears(-24)));
        var act = SomeDestruction.Whole() with { Ground = DestructionGround.Retention, Rules = RulesInForce.Shipped };
        async Task<string> RefusedAsync(RecordId family, ProposeDestruction proposed) =>
            Assert.Single((await Assert.ThrowsAsync<Invalid>(() => some.ProposeAsync(family, proposed))).Problems, p => p.Field == "Ground").Message;
        Assert.Equal("By disposal rules version 1, NHS child record, its time is not over until 2 March 2027", await RefusedAsync(young, act));
        Assert.StartsWith("No rule says", await RefusedAsync(old, act with { Rules = null }), StringComparison.Ordinal);
        await world.As(some.Proposer).WriteAsync(old, new ClassRecord { Class = RecordClass.ChildProtection, Reason = "A plan in 2009" });
        Assert.Contains("child protection record, its time is not over until", await RefusedAsync(old, act), StringComparison.Ordinal);
        await world.As(some.Proposer).WriteAsync(old, new ClassRecord { Class = RecordClass.ChildProtection, Not = true, Reason = "It was another family’s plan" });
        await some.DestroyAsync(old, act);
        foreach (var presumed in (RecordClass[])[RecordClass.NhsChild, RecordClass.EarlyHelp])
            await world.As(some.Proposer).WriteAsync(young, new ClassRecord { Class = presumed, Not = true, Reason = "No such service wrote in it" });
        Assert.StartsWith("No rule says", await RefusedAsync(young, act), StringComparison.Ordinal);
    }

    // The team that served when the child was one.
    private static Task BegunAsync(KithWorld world, RecordId family, DateOnly from) => world.As(Founding.Kith).WriteAsync(family, new Plant(null, new Involvement
    {
        Id = new Id<Involvement>(Guid.CreateVersion7()),
        Team = world.OtherTeam.Id,
        TeamName = world.OtherTeam.Name,
        From = from,
    }));

    /// <summary>A family whose youngest was born then, and that no team serves any more.</summary>
    private static async Task<RecordId> EndedAsync(KithWorld world, string name, DateOnly born)
    {
        var family = await world.FamilyAsync(name);
        await world.PersonAsync(family, "Ann", born);
        await BegunAsync(world, family, born);
        // No act ends the last team yet; the rows say what it will say.
        await world.As(Founding.Kith).WriteAsync(family, new Plant(null, [.. (await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Involvement>().ToList())).Select(i => new InvolvementEnded { Involvement = i.Id, On = world.Today })]));
        return family;
    }
}
