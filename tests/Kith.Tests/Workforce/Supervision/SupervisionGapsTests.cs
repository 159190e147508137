using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Workforce.Lines;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;

namespace Kith.Tests.Workforce.Supervision;

public sealed class SupervisionGapsTests
{
    private static ExpectSupervision Expect(KithWorld world, int weeks, DateOnly from, LineKind kind = LineKind.ProfessionalSupervisor) => new()
    {
        Owner = world.Community,
        Discipline = Discipline.HealthVisitor,
        Kind = kind,
        EveryWeeks = weeks,
        From = from,
    };

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_employer_says_what_it_expects_of_its_own_and_each_change_counts_from_its_day(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (today, kith) = (world.Today, world.As(Founding.Kith));
        var lead = await world.WorkerAsync("Miriam Holt", Discipline.Manager, world.Community, "Northcliffe Community Health Trust", null, Role.SafeguardingLead);
        var first = await world.As(lead).WriteAsync(Founding.Partnership, Expect(world, 6, today.AddYears(-1)));
        await world.As(lead).WriteAsync(Founding.Partnership, Expect(world, 12, today.AddDays(10)));
        var not = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Administrator).WriteAsync(Founding.Partnership, Expect(world, 4, today)));
        Assert.Equal("Only people of Northcliffe Community Health Trust say what it expects", Assert.Single(not.Problems).Message);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(Founding.Partnership, Expect(world, 4, today)));
        await Assert.ThrowsAsync<Invalid>(() => kith.WriteAsync(Founding.Partnership, Expect(world, 4, today) with { Owner = new(Guid.CreateVersion7()) }));
        Assert.Equal(
            ["Select the employer that expects it", "Select the discipline", "Select which supervision it is", "Enter how often, in weeks", "Enter from when it is expected"],
            kith.ProblemsOf(new ExpectSupervision()).Select(p => p.Message));
        Assert.Equal(["How often must be between 1 and 104 weeks"], kith.ProblemsOf(Expect(world, 0, today)).Select(p => p.Message));
        Assert.Equal([(6, (DateOnly?)today.AddDays(9)), (12, null)],
            (await world.As(world.Midwife).ReadAsync(Founding.Partnership, new ExpectationsView())).Select(e => (e.EveryWeeks, e.To)));
        var end = new EndExpectation { Expectation = first, LastDay = today.AddYears(-2), Reason = "x" };
        await Assert.ThrowsAsync<Invalid>(() => world.As(lead).WriteAsync(Founding.Partnership, end));
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Administrator).WriteAsync(Founding.Partnership, end with { LastDay = today }));
        await Assert.ThrowsAsync<Missing>(() => world.As(lead).WriteAsync(Founding.Partnership, end with { Expectation = new(Guid.CreateVersion7()) }));
        await world.As(lead).WriteAsync(Founding.Partnership, end with { LastDay = today });
        Assert.Equal([(6, (DateOnly?)today), (12, null)],
            (await world.As(world.Midwife).ReadAsync(Founding.Partnership, new ExpectationsView())).Select(e => (e.EveryWeeks, e.To)));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Gaps_and_what_is_overdue_are_counted_by_employer_and_discipline_with_the_names_behind(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (today, kith) = (world.Today, world.As(Founding.Kith));
        var supervisor = await SupervisionTests.SupervisorAsync(world);
        await kith.WriteAsync(Founding.Partnership, Expect(world, 6, today.AddYears(-1)));
        await kith.WriteAsync(Founding.Partnership, Expect(world, 13, today.AddYears(-1), LineKind.SafeguardingSupervisor));
        await world.LineAsync(world.HealthVisitor, LineKind.ProfessionalSupervisor, supervisor, today.AddDays(-42));
        await world.LineAsync(world.HealthVisitor, LineKind.SafeguardingSupervisor, world.Midwife, today.AddDays(-90));
        async Task<string[]> FiguresAsync() => [.. (await world.As(world.Leader).AskAsync(new SupervisionGaps())).Select(g => $"{g.Expected.Kind} {g.Workers} {g.WithoutLine} {g.Overdue}")];
        // The last day of the interval is still in time.
        Assert.Equal(["ProfessionalSupervisor 2 1 0", "SafeguardingSupervisor 2 1 0"], await FiguresAsync());
        world.Later(TimeSpan.FromDays(1));
        Assert.Equal(["ProfessionalSupervisor 2 1 1", "SafeguardingSupervisor 2 1 0"], await FiguresAsync());
        var gap = (await world.As(world.Leader).AskAsync(new SupervisionGaps()))[0];
        var (_, names, more) = await world.As(world.Leader).AskAsync(new SupervisionGapNames { Expectation = gap.Expected.Id });
        Assert.Equal(["Ngozi Obi nobody", "Grace Adeyemi Ngozi Obi"], names.Select(n => $"{n.Line.Name} {n.Line.ByName ?? "nobody"}"));
        Assert.False(more);
        var team = Assert.Single(await world.As(supervisor).AskAsync(new MyTeam()));
        Assert.True(team.IsOverdue(world.Today));
        await world.SessionAsync(supervisor, world.HealthVisitor, LineKind.ProfessionalSupervisor, "x");
        Assert.Equal(["ProfessionalSupervisor 2 1 0", "SafeguardingSupervisor 2 1 0"], await FiguresAsync());
        Assert.Equal(world.Today.AddDays(42), Assert.Single(await world.As(supervisor).AskAsync(new MyTeam())).Due);
        Assert.Equal(world.Today.AddDays(42), (await world.As(world.HealthVisitor).AskAsync(new DueFor { Worker = world.HealthVisitor })).Single(d => d.Line.Kind == LineKind.ProfessionalSupervisor).Due);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Stranger).AskAsync(new DueFor { Worker = world.HealthVisitor }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).AskAsync(new SupervisionGaps()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).AskAsync(new SupervisionGapNames { Expectation = gap.Expected.Id }));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).AskAsync(new SupervisionGapNames { Expectation = Guid.CreateVersion7() }));
        // Who has left is no gap.
        var me = await world.As(supervisor).ReadAsync(supervisor, new OwnStanding());
        await kith.WriteAsync(supervisor, new EndForWorker { What = me.Employments[0].Id, LastDay = world.Today });
        world.Later(TimeSpan.FromDays(1));
        Assert.Equal(["ProfessionalSupervisor 1 0 0", "SafeguardingSupervisor 1 0 1"], await FiguresAsync());
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_pages_show_figures_names_and_what_is_expected(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await world.WorkerAsync("Miriam Holt", Discipline.Manager, world.Community, "Northcliffe Community Health Trust", null, Role.SafeguardingLead);
        using var client = await KithClient.SignedInAsync(world, lead);
        await client.OpenAsync("/supervision/expectations");
        await client.SendAsync(new(), "Set");
        Assert.Equal(["Select the discipline", "Select which supervision it is", "Enter how often, in weeks", "Enter from when it is expected"], client.Errors);
        await client.SendAsync(new()
        {
            ["Act.Discipline"] = "HealthVisitor",
            ["Act.Kind"] = "ProfessionalSupervisor",
            ["Act.EveryWeeks"] = "6",
            ["Act.From.Day"] = "1",
            ["Act.From.Month"] = "1",
            ["Act.From.Year"] = "2026",
        }, "Set");
        Assert.Contains("every 6 weeks", client.Text, StringComparison.Ordinal);
        await client.OpenAsync("/my-work");
        await client.FollowAsync("Gaps in supervision");
        Assert.Contains("Northcliffe Community Health Trust", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Names: health visitor, Professional supervision, Northcliffe Community Health Trust");
        Assert.Contains("Grace Adeyemi Nobody", client.Text, StringComparison.Ordinal);
        await client.OpenAsync("/supervision/expectations");
        await client.SendAsync(new() { ["End.LastDay.Day"] = "31", ["End.LastDay.Month"] = "2", ["End.LastDay.Year"] = "2026" }, "End");
        Assert.Contains("Enter a real date", client.Errors);
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync("/supervision/gaps");
        Assert.Equal(403, midwife.Status);
    }
}
