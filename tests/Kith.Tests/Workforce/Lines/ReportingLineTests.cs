using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Workforce.Lines;

public sealed class ReportingLineTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Lines_are_dated_and_of_several_employers_and_history_stays(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, trust) = (world.HealthVisitor, await world.WorkerAsync("Ngozi Obi", Discipline.HealthVisitor, world.Community, "Northcliffe Community Health Trust", null, Role.Practitioner));
        var first = await world.LineAsync(worker, LineKind.LineManager, world.Leader, world.Today.AddDays(-400));
        await world.LineAsync(worker, LineKind.ProfessionalSupervisor, trust);
        await world.EndLineAsync(worker, world.Leader, first, world.Today.AddDays(-1));
        await world.LineAsync(worker, LineKind.LineManager, trust, world.Today);
        var lines = await world.As(world.Administrator).ReadAsync(worker, new LinesView());
        Assert.Equal(
            ["LineManager Anita Rao Northcliffe Council until yesterday", "LineManager Ngozi Obi Northcliffe Community Health Trust", "ProfessionalSupervisor Ngozi Obi Northcliffe Community Health Trust"],
            lines.Select(l => $"{l.Kind} {l.ByName} {l.ByEmployer}{(l.To == world.Today.AddDays(-1) ? " until yesterday" : "")}"));
        Assert.False(lines[0].IsOn(world.Today));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).ReadAsync(worker, new LinesView()));
        await Assert.ThrowsAsync<Refused>(() => world.LineAsync(world.Midwife, LineKind.LineManager, world.Administrator, setBy: world.Administrator));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_makes_no_sense_is_refused_in_words_and_nothing_is_written(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, today) = (world.HealthVisitor, world.Today);
        async Task<string> WhyNot(SetLine set) => Assert.Single((await Assert.ThrowsAsync<Invalid>(() =>
            world.As(Founding.Kith).WriteAllAsync(set.With(worker, "Grace Adeyemi")))).Problems).Message;
        var set = new SetLine { Kind = LineKind.LineManager, By = world.Leader, ByName = "Anita Rao", From = today };
        Assert.Equal("A worker cannot be their own manager or supervisor", await WhyNot(set with { By = worker }));
        Assert.Equal("The last day must be on or after the first day", await WhyNot(set with { To = today.AddDays(-1) }));
        Assert.Equal("Select who manages or supervises the worker", await WhyNot(set with { By = null }));
        Assert.Equal("Select which line it is", await WhyNot(set with { Kind = (LineKind)9 }));
        Assert.Equal("The first day must be in 1950 or later", await WhyNot(set with { From = new DateOnly(26, 1, 1) }));
        Assert.Equal("The name must not include control characters: type it again rather than pasting it", await WhyNot(set with { ByName = "A\u0007" }));
        await Assert.ThrowsAsync<Missing>(() => world.As(Founding.Kith).WriteAllAsync((set with { By = world.NewRecord() }).With(worker, "Grace Adeyemi")));
        Assert.Empty(await world.As(world.Administrator).ReadAsync(worker, new LinesView()));

        var line = await world.LineAsync(worker, LineKind.LineManager, world.Leader, today.AddDays(-10));
        Assert.Contains("Anita Rao is line manager from", await WhyNot(set with { Key = Guid.CreateVersion7(), Line = new(Guid.CreateVersion7()), From = today.AddDays(5) }), StringComparison.Ordinal);
        async Task<string> WhyNotEnd(DateOnly? on) => Assert.Single((await Assert.ThrowsAsync<Invalid>(() =>
            world.As(Founding.Kith).WriteAllAsync(new EndLine { Line = line, LastDay = on }.With(worker, world.Leader)))).Problems).Message;
        Assert.Contains("The last day must be on or after the first day", await WhyNotEnd(today.AddDays(-11)), StringComparison.Ordinal);
        Assert.Equal("Enter the last day", await WhyNotEnd(null));
        await world.EndLineAsync(worker, world.Leader, line, today);
        Assert.Contains("This line ends on", await WhyNotEnd(today.AddDays(3)), StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task No_line_without_its_notes_and_no_note_without_its_line(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var kith = world.As(Founding.Kith);
        var set = new SetLine { Kind = LineKind.LineManager, By = world.Leader, ByName = "Anita Rao", From = world.Today };
        (RecordId Record, Act Act)[] all = [.. set.With(world.Midwife, "Siân Pritchard")];
        Assert.Equal(3, all.Length);
        for (var without = 0; without < 3; without++)
            await Assert.ThrowsAsync<Refused>(() => kith.WriteAllAsync(all.Where((_, i) => i != without)));
        var other = Assert.IsType<NoteLine>(all[1].Act) with { By = world.Stranger };
        await Assert.ThrowsAsync<Refused>(() => kith.WriteAllAsync([all[0], (all[1].Record, other), all[2]]));
        await kith.WriteAllAsync(all);
        (RecordId Record, Act Act)[] end = [.. new EndLine { Line = set.Line, LastDay = world.Today }.With(world.Midwife, world.Leader)];
        Assert.IsType<NoteLineEnd>(end[1].Act);
        for (var without = 0; without < 3; without++)
            await Assert.ThrowsAsync<Refused>(() => kith.WriteAllAsync(end.Where((_, i) => i != without)));
        await kith.WriteAllAsync(end);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_circle_of_managers_is_refused_whatever_its_length_and_kind_and_only_where_the_days_meet(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var today = world.Today;
        var ring = new List<RecordId>();
        for (var i = 0; i < 6; i++)
            ring.Add(await world.WorkerAsync($"Manager {i}", Discipline.Manager, world.Council, "Northcliffe Council", null, Role.CentreManager));
        async Task<string> CircleAsync(RecordId worker, LineKind kind, RecordId by, DateOnly? from = null, DateOnly? to = null)
        {
            var problem = Assert.Single((await Assert.ThrowsAsync<Invalid>(() => world.LineAsync(worker, kind, by, from, to))).Problems);
            Assert.Equal("By", problem.Field);
            return problem.Message;
        }
        await world.LineAsync(ring[0], LineKind.LineManager, ring[1]);
        Assert.Equal("This would make a circle of managers: Manager 1 manages Manager 0, who manages Manager 1", await CircleAsync(ring[1], LineKind.LineManager, ring[0]));
        Assert.Contains("circle", await CircleAsync(ring[1], LineKind.DayToDayManager, ring[0]), StringComparison.Ordinal);
        for (var i = 1; i < 5; i++)
            await world.LineAsync(ring[i], i % 2 == 0 ? LineKind.LineManager : LineKind.DayToDayManager, ring[i + 1]);
        Assert.Equal("This would make a circle of managers: Manager 5 manages Manager 4, who manages Manager 3, who manages Manager 2, who manages Manager 1, who manages Manager 0, who manages Manager 5",
            await CircleAsync(ring[5], LineKind.LineManager, ring[0]));
        // Two colleagues may supervise each other; and nobody manages before they did, or after.
        await world.LineAsync(ring[1], LineKind.ProfessionalSupervisor, ring[0]);
        await world.LineAsync(ring[5], LineKind.LineManager, ring[0], today.AddDays(-300), today.AddDays(-101));
        Assert.Contains("circle", await CircleAsync(ring[5], LineKind.DayToDayManager, ring[0], today.AddDays(-300), today.AddDays(-100)), StringComparison.Ordinal);
        // Once a link of the chain has ended it may be closed the other way from the next day on, and not a day before.
        var lines = await world.As(Founding.Kith).ReadAsync(ring[2], new LinesView());
        await world.EndLineAsync(ring[2], ring[3], Assert.Single(lines).Id, today);
        Assert.Contains("circle", await CircleAsync(ring[5], LineKind.LineManager, ring[0], today), StringComparison.Ordinal);
        await world.LineAsync(ring[5], LineKind.LineManager, ring[0], today.AddDays(1));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_two_set_at_once_that_would_make_a_circle_one_is_refused(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        for (var round = 0; round < 8; round++)
        {
            RecordId[] three = [await ManagerAsync(), await ManagerAsync(), await ManagerAsync()];
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(async i =>
            {
                var set = new SetLine { Kind = LineKind.LineManager, By = three[(i + 1) % 3], ByName = "B", From = world.Today };
                try
                {
                    await Task.Yield();
                    await world.As(Founding.Kith).WriteAllAsync(set.With(three[i], "A"));
                    return true;
                }
                catch (Invalid)
                {
                    return false;
                }
            }));
            Assert.Equal(2, outcomes.Count(written => written));
        }

        async Task<RecordId> ManagerAsync() => await world.WorkerAsync("Manager", Discipline.Manager, world.Council, "Northcliffe Council", null, Role.CentreManager);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_day_of_an_employment_has_one_stretch_of_each_kind_with_or_without_somebody(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, today) = (world.HealthVisitor, world.Today);
        var first = await world.LineAsync(worker, LineKind.ProfessionalSupervisor, world.Midwife, today.AddDays(-200));
        await world.EndLineAsync(worker, world.Midwife, first, today.AddDays(-101));
        await world.LineAsync(worker, LineKind.ProfessionalSupervisor, world.Leader, today.AddDays(-90), today.AddDays(30));
        await world.LineAsync(worker, LineKind.ProfessionalSupervisor, world.Stranger, today.AddDays(31));
        await using var store = world.Runtime.NewStore();
        var all = await store.Set<SupervisedWorker>().AsNoTracking().IgnoreQueryFilters().Where(s => s.Record == worker).ToListAsync(TestContext.Current.CancellationToken);
        for (var day = today.AddYears(-3); day < today.AddDays(100); day = day.AddDays(1))
            foreach (var kind in Enum.GetValues<LineKind>())
            {
                var one = Assert.Single(all, s => s.Kind == kind && s.From <= day && !(s.To < day));
                var days = day.DayNumber - today.DayNumber;
                RecordId? by = kind != LineKind.ProfessionalSupervisor ? null : days switch { < -200 => null, < -100 => world.Midwife, < -90 => null, <= 30 => world.Leader, _ => world.Stranger };
                Assert.Equal(by, one.By);
            }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_administrator_sets_ends_and_replaces_lines_on_pages(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync($"/workers/{world.HealthVisitor}");
        await client.FollowAsync("Management and supervision");
        await client.SendAsync(new(), "Set line");
        Assert.Equal(["Select which line it is", "Select who manages or supervises the worker", "Enter the first day"], client.Errors);
        var form = new Dictionary<string, string?>
        {
            ["Act.Kind"] = "LineManager",
            ["Act.By"] = world.Leader.ToString(),
            ["Act.From.Day"] = "1",
            ["Act.From.Month"] = "2",
            ["Act.From.Year"] = "2025",
        };
        await client.SendAsync(new(form) { ["Act.By"] = world.HealthVisitor.ToString() }, "Set line");
        Assert.Contains("A worker cannot be their own manager or supervisor", client.Errors);
        await client.SendAsync(new(form), "Set line");
        Assert.Contains("Anita Rao, Northcliffe Council", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new(form) { ["Act.By"] = world.Stranger.ToString(), ["Act.From.Day"] = "10" }, "Set line");
        Assert.Contains("Line manager: Anita Rao, Northcliffe Council, from 1 February 2025 to 9 February 2025", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/workers/{world.Stranger}/lines");
        await client.SendAsync(new(form) { ["Act.By"] = world.HealthVisitor.ToString(), ["Act.From.Year"] = "2026" }, "Set line");
        Assert.Contains("This would make a circle of managers: Paul Stone manages Grace Adeyemi, who manages Paul Stone", client.Errors);
        await client.OpenAsync($"/workers/{world.HealthVisitor}/lines");
        // Those of the worker's own teams are offered, and whoever is looked for.
        string Offered() => string.Join(";", client.Page.QuerySelectorAll("[name='Act.By'] option").Select(o => o.TextContent.Split(',')[0]));
        Assert.DoesNotContain("Paul Stone", Offered(), StringComparison.Ordinal);
        Assert.Contains("Siân Pritchard", Offered(), StringComparison.Ordinal);
        await client.SendAsync(new() { ["Sought"] = "p" }, "Find");
        Assert.Equal(["Enter at least two letters of the name"], client.Errors);
        await client.SendAsync(new() { ["Sought"] = "sto" }, "Find");
        Assert.Contains("Paul Stone", Offered(), StringComparison.Ordinal);
        await client.OpenAsync(client.Page.QuerySelector("a[href$='/end']")!.GetAttribute("href")!);
        await client.SendAsync(new() { ["Act.LastDay.Year"] = "2024" }, "End line");
        Assert.Contains(client.Errors, e => e.StartsWith("The last day must be on or after the first day", StringComparison.Ordinal));
        await client.SendAsync(new() { ["Act.LastDay.Year"] = "2026", ["Act.Reason"] = "Left" }, "End line");
        Assert.Contains("until 2 March 2026", client.Text, StringComparison.Ordinal);
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync($"/workers/{world.HealthVisitor}/lines");
        Assert.Equal(404, leader.Status);
    }
}
