using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Workforce.Lines;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;

namespace Kith.Tests.Workforce.Supervision;

public sealed class SupervisionTests
{
    private const string Community = "Northcliffe Community Health Trust";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_session_and_its_directions_are_written_together_or_not_at_all(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, supervisor) = (world.HealthVisitor, await SupervisorAsync(world));
        var family = await world.FamilyAsync();
        await world.NameAsync(family, worker, "Grace Adeyemi");
        await world.LineAsync(worker, LineKind.ProfessionalSupervisor, supervisor);
        var give = new GiveDirection { Direction = new(Guid.CreateVersion7()), Supervised = worker, What = "Visit twice", Worker = worker, WorkerName = "Grace Adeyemi", DueOn = world.Today.AddDays(7) };
        var session = new RecordSupervision
        {
            Kind = LineKind.ProfessionalSupervisor,
            HeldOn = world.Today,
            Notes = "Tired.",
            Families = [new DiscussedFamily(family, "Okafor family", give.Direction)],
        };
        var door = world.As(supervisor);
        await Assert.ThrowsAsync<Refused>(() => door.WriteAsync(worker, session));
        await Assert.ThrowsAsync<Refused>(() => door.WriteAsync(family, give));
        await Assert.ThrowsAsync<Refused>(() => door.WriteAllAsync([(worker, session with { Families = [] }), (family, give)]));
        await Assert.ThrowsAsync<Refused>(() => door.WriteAllAsync([(worker, session), (family, give with { Direction = new(Guid.CreateVersion7()) })]));
        var stranger = await Assert.ThrowsAsync<Invalid>(() => door.WriteAllAsync([(worker, session), (family, give with { Worker = world.Stranger })]));
        Assert.Equal("Select the worker you supervise, or a worker who is named for this family", Assert.Single(stranger.Problems).Message);
        Assert.Empty(await world.As(worker).ReadAsync(family, new DirectionsView()));
        Assert.Empty((await world.As(worker).ReadAsync(worker, new SupervisionView())).Sessions);

        await door.WriteAllAsync([(worker, session), (family, give)]);
        await door.WriteAllAsync([(worker, session), (family, give)]);
        var direction = Assert.Single(await world.As(worker).ReadAsync(family, new DirectionsView()));
        Assert.Equal(("Visit twice", $"Ngozi Obi, health visitor, {Community}"), (direction.What, direction.ByInWords));
        Assert.Equal("Okafor family", Assert.Single(await world.As(worker).AskAsync(new MyDirections())).Family);
        Assert.Equal("Visit twice", Assert.Single((await world.As(world.Midwife).ReadAsync(family, new FamilyView())).Directions).What);
        Assert.Equal("Okafor family", Assert.Single(await door.AskAsync(new DirectionsIGave())).Family);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Only_the_supervisor_of_today_records_and_what_makes_no_sense_is_refused(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, supervisor) = (world.HealthVisitor, await SupervisorAsync(world));
        var line = await world.LineAsync(worker, LineKind.ProfessionalSupervisor, supervisor, world.Today.AddDays(-10));
        var session = new RecordSupervision { Kind = LineKind.ProfessionalSupervisor, HeldOn = world.Today, Notes = "x" };
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteAsync(worker, session));
        await Assert.ThrowsAsync<Refused>(() => world.As(worker).WriteAsync(worker, session));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Administrator).WriteAsync(worker, session));
        await Assert.ThrowsAsync<Refused>(() => world.As(supervisor).WriteAsync(worker, session with { Kind = LineKind.LineManager }));
        async Task<IEnumerable<string>> WhyNot(RecordSupervision act) =>
            (await Assert.ThrowsAsync<Invalid>(() => world.As(supervisor).WriteAsync(worker, act))).Problems.Select(p => $"{p.Field}: {p.Message}");
        Assert.Equal(["HeldOn: The day it took place must be today or in the past"], await WhyNot(session with { HeldOn = world.Today.AddDays(1) }));
        Assert.Equal(["Kind: Select which supervision it was", "HeldOn: Enter the day it took place", "Notes: Enter notes for the worker, or a direction for a family"], await WhyNot(new RecordSupervision()));
        Assert.StartsWith("HeldOn: You have been the worker’s professional supervisor since", Assert.Single(await WhyNot(session with { HeldOn = world.Today.AddDays(-11) })), StringComparison.Ordinal);
        Assert.Equal(["Notes: The notes must be 20,000 characters or fewer"], await WhyNot(session with { Notes = new string('x', 20_001) }));
        var direction = new GiveDirection { What = " ", DueOn = world.Today.AddDays(-1) };
        Assert.Equal(["Enter what is to be done", "Select who is to do it", "The day it is to be done by must be today or later"], world.As(supervisor).ProblemsOf(direction).Select(p => p.Message));
        await world.EndLineAsync(worker, supervisor, line, world.Today);
        await world.As(supervisor).WriteAsync(worker, session);
        world.Later(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Refused>(() => world.As(supervisor).WriteAsync(worker, session with { Key = Guid.CreateVersion7(), Session = new(Guid.CreateVersion7()) }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_basis_through_the_supervised_is_for_directions_alone_and_stops_at_restrictions(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, supervisor) = (world.HealthVisitor, await SupervisorAsync(world));
        var (open, closed) = (await world.FamilyAsync(), await world.FamilyAsync("Stone"));
        foreach (var family in (RecordId[])[open, closed])
            await world.NameAsync(family, worker, "Grace Adeyemi");
        await world.As(world.Leader).WriteAsync(closed, new RestrictFamily { Reason = "A relative works here", ReviewOn = world.Today.AddDays(9), NeedToKnow = [worker.Value, world.Leader.Value] });
        var line = await world.LineAsync(worker, LineKind.SafeguardingSupervisor, supervisor);
        Assert.Equal(["Okafor family"], (await world.As(supervisor).AskAsync(new CasesToDiscuss { Worker = worker })).Select(c => c.Called));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).AskAsync(new CasesToDiscuss { Worker = worker }));
        await Assert.ThrowsAsync<Refused>(() => world.SessionAsync(supervisor, worker, LineKind.SafeguardingSupervisor, "x", (closed, "Anything")));
        await world.SessionAsync(supervisor, worker, LineKind.SafeguardingSupervisor, "x", (open, "Ask about sleep"));
        await Assert.ThrowsAsync<Refused>(() => world.As(supervisor).ReadAsync(open, new FamilyView()));
        await Assert.ThrowsAsync<Refused>(() => world.As(supervisor).ReadAsync(open, new DirectionsView()));
        Assert.Equal("Ask about sleep", Assert.Single(await world.As(supervisor).AskAsync(new DirectionsIGave())).Direction.What);
        await world.EndLineAsync(worker, supervisor, line, world.Today);
        world.Later(TimeSpan.FromDays(1));
        Assert.Empty(await world.As(supervisor).AskAsync(new DirectionsIGave()));
        await Assert.ThrowsAsync<Refused>(() => world.SessionAsync(supervisor, worker, LineKind.SafeguardingSupervisor, "x", (open, "More")));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_worker_directed_answers_and_nobody_in_their_stead(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, supervisor, family) = (world.HealthVisitor, await SupervisorAsync(world), await world.FamilyAsync());
        await world.LineAsync(worker, LineKind.ProfessionalSupervisor, supervisor);
        await world.SessionAsync(supervisor, worker, LineKind.ProfessionalSupervisor, "x", (family, "Ring the school"));
        var direction = new Id<Direction>(Assert.Single(await world.As(worker).AskAsync(new MyDirections())).Direction.Id);
        var answer = new AnswerDirection { Direction = direction, Outcome = DirectionOutcome.NotDone };
        Assert.Equal("Enter why it was not done", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => world.As(worker).WriteAsync(family, answer))).Problems).Message);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(family, answer with { Note = "No" }));
        await Assert.ThrowsAsync<Missing>(() => world.As(worker).WriteAsync(family, answer with { Direction = new(Guid.CreateVersion7()), Note = "No" }));
        await world.As(worker).WriteAsync(family, answer with { Note = "They are on holiday" });
        Assert.Empty(await world.As(worker).AskAsync(new MyDirections()));
        var told = Assert.Single(await world.As(supervisor).AskAsync(new DirectionsIGave())).Direction;
        Assert.Equal((DirectionOutcome.NotDone, "They are on holiday"), (told.Outcome!.Value, told.Note));
        await world.As(worker).WriteAsync(family, answer with { Key = Guid.CreateVersion7(), Outcome = DirectionOutcome.Done, Note = null });
        Assert.Equal(DirectionOutcome.Done, Assert.Single(await world.As(worker).ReadAsync(family, new DirectionsView())).Outcome);
        Assert.Empty((await world.As(worker).ReadAsync(family, new FamilyView())).Directions);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_correction_is_a_new_version_with_a_reason_and_is_acknowledged_anew(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, supervisor) = (world.HealthVisitor, await SupervisorAsync(world));
        await world.LineAsync(worker, LineKind.ProfessionalSupervisor, supervisor, world.Today.AddDays(-5));
        var session = await world.SessionAsync(supervisor, worker, LineKind.ProfessionalSupervisor, "First words");
        var acknowledge = new AcknowledgeSupervision { Session = session, Version = session, Comment = "That is not quite what I said" };
        await Assert.ThrowsAsync<Refused>(() => world.As(supervisor).WriteAsync(worker, acknowledge));
        await Assert.ThrowsAsync<Missing>(() => world.As(worker).WriteAsync(worker, acknowledge with { Version = new(Guid.CreateVersion7()) }));
        await world.As(worker).WriteAsync(worker, acknowledge);
        var correct = new CorrectSupervision { Session = session, Version = session, HeldOn = world.Today.AddDays(-1), Notes = "Better words", Reason = "Misheard" };
        await Assert.ThrowsAsync<Refused>(() => world.As(worker).WriteAsync(worker, correct));
        Assert.Equal(["Enter why it is corrected"], (await Assert.ThrowsAsync<Invalid>(() => world.As(supervisor).WriteAsync(worker, correct with { Reason = "" }))).Problems.Select(p => p.Message));
        await Assert.ThrowsAsync<Invalid>(() => world.As(supervisor).WriteAsync(worker, correct with { HeldOn = world.Today.AddDays(-6) }));
        await world.As(supervisor).WriteAsync(worker, correct);
        await Assert.ThrowsAsync<Changed>(() => world.As(supervisor).WriteAsync(worker, correct with { Key = Guid.CreateVersion7() }));
        var seen = Assert.Single((await world.As(worker).ReadAsync(worker, new SupervisionView())).Sessions);
        Assert.Equal(["Better words", "First words"], seen.Notes.Select(n => n.Text));
        Assert.Equal(("Misheard", false, "That is not quite what I said"), (seen.Notes[0].Reason, seen.IsAcknowledged, seen.Acknowledged.Single().Comment));
        Assert.Equal(world.Today.AddDays(-1), Assert.Single(await world.As(supervisor).AskAsync(new MyTeam())).Line.LastSession);
    }

    internal static Task<RecordId> SupervisorAsync(KithWorld world, string name = "Ngozi Obi") =>
        world.WorkerAsync(name, Discipline.HealthVisitor, world.Community, Community, null, Role.Practitioner);
}
