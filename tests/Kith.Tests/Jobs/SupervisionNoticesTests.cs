using Kith.Access;
using Kith.Jobs;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Workforce.Lines;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;
using NoticeKind = Kith.Jobs.NoticeKind;

namespace Kith.Tests.Jobs;

/// <summary>Supervision that falls due is told to the worker, to who manages them and to who supervises them, each once.</summary>
public sealed class SupervisionNoticesTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_told_a_week_ahead_when_it_was_missed_and_every_four_weeks_until_it_takes_place(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        var worker = world.HealthVisitor;
        await world.GiveAddressAsync(worker, "Grace Adeyemi", "grace@northcliffe.example");
        var supervisor = await world.WorkerAsync("Ngozi Obi", Discipline.HealthVisitor, world.Community, "Northcliffe Community Health Trust", null, Role.Practitioner);
        await ExpectAsync(world, 6);
        await world.LineAsync(worker, LineKind.LineManager, world.Leader);
        await world.LineAsync(worker, LineKind.ProfessionalSupervisor, supervisor, world.Today.AddDays(-30));
        await world.SendNoticesAsync();
        // Expected of nobody else, and not of this kind.
        await world.LineAsync(world.Midwife, LineKind.ProfessionalSupervisor, supervisor, world.Today.AddYears(-1));
        var (due, days) = (world.Today.AddDays(12), new List<int>());
        for (var left = 11; left >= -100; left--)
        {
            world.Later(TimeSpan.FromDays(1));
            await world.SendNoticesAsync();
            if ((await world.ToldAsync(worker)).Count > days.Count)
                days.Add(left);
            if (left is 7 or -1)
                await world.SendMailAsync();
        }
        Assert.Equal([7, -1, -29, -57, -85], days);
        var on = Kith.Shared.Shown.Date(due);
        Assert.Equal([$"Your professional supervision with Ngozi Obi is overdue: it was due by {on}. Arrange a session.", $"Your professional supervision with Ngozi Obi is due by {on}. Arrange a session."],
            (await world.ToldAsync(worker)).Distinct());
        foreach (var other in new[] { world.Leader, supervisor })
            Assert.Equal(5, (await world.ToldAsync(other)).Count(t => t.StartsWith("Grace Adeyemi’s professional supervision with Ngozi Obi is ", StringComparison.Ordinal)));
        Assert.Empty(await world.ToldAsync(world.Midwife));
        Assert.Empty(await world.ToldAsync(world.Administrator));
        var notice = (await world.As(supervisor).ReadAsync(supervisor, new MyNotices())).Notices[0].Notice;
        Assert.Equal((NoticeKind.Supervision, $"/workers/{worker}/supervision"), (notice.Kind, notice.Page));
        // The e-mail names nobody.
        Assert.Equal([$"Supervision of yours is due by {on}. Sign in to Kith to see which: https://kith.northcliffe.example/notices", $"Supervision of yours is overdue: it was due by {on}. Sign in to Kith to see which: https://kith.northcliffe.example/notices"],
            smtp.TextsTo("grace@northcliffe.example"));

        // A session begins the time anew, and it is told when that is over.
        await world.SessionAsync(supervisor, worker, LineKind.ProfessionalSupervisor, "x");
        for (var day = 0; day < 36; day++)
        {
            world.Later(TimeSpan.FromDays(1));
            await world.SendNoticesAsync();
        }
        Assert.Equal(6, (await world.ToldAsync(worker)).Count);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_manager_who_supervises_too_is_told_once_and_nobody_of_a_line_that_has_ended(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var worker = world.HealthVisitor;
        await ExpectAsync(world, 6, LineKind.LineManager);
        await ExpectAsync(world, 6);
        await world.LineAsync(worker, LineKind.LineManager, world.Leader, world.Today.AddDays(-43));
        var line = await world.LineAsync(worker, LineKind.ProfessionalSupervisor, world.Midwife, world.Today.AddDays(-43));
        await world.EndLineAsync(worker, world.Midwife, line, world.Today.AddDays(-1));
        await world.SendNoticesAsync();
        Assert.StartsWith("Your management supervision with Anita Rao is overdue", Assert.Single(await world.ToldAsync(worker)), StringComparison.Ordinal);
        Assert.StartsWith("Grace Adeyemi’s management supervision with Anita Rao is overdue", Assert.Single(await world.ToldAsync(world.Leader)), StringComparison.Ordinal);
        Assert.Empty(await world.ToldAsync(world.Midwife));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).AskAsync(new SupervisionDueNotices { After = world.Today, Until = world.Today }));
    }

    private static Task ExpectAsync(KithWorld world, int weeks, LineKind kind = LineKind.ProfessionalSupervisor) =>
        world.As(Founding.Kith).WriteAsync(Founding.Partnership, new ExpectSupervision
        {
            Owner = world.Community,
            Discipline = Discipline.HealthVisitor,
            Kind = kind,
            EveryWeeks = weeks,
            From = world.Today.AddYears(-1),
        });
}
