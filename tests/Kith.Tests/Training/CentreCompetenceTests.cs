using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Record;
using Kith.Training;
using Kith.Workforce;

namespace Kith.Tests.Training;

public sealed class CentreCompetenceTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_centre_sees_who_is_competent_who_lapses_and_the_sessions_it_takes(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        await some.AwardedAsync(world.HealthVisitor, world.Today.AddYears(-1), world.Today.AddMonths(2));
        await some.AwardedAsync(world.Midwife, world.Today.AddYears(-1), world.Today.AddDays(-5));
        await some.AwardedAsync(world.EarlyYearsWorker, world.Today.AddYears(-1), world.Today.AddDays(-50));
        await some.AwardedAsync(world.Leader, world.Today.AddYears(-1), world.Today.AddMonths(9));
        await some.SessionAsync(places: 1);
        var (staff, sessions) = await world.As(world.Leader).AskAsync(new StaffOfCentre { Centre = world.Centre.CentreRecord });
        var catalogue = await world.As(world.Leader).ReadAsync(Founding.Partnership, new CatalogueView());
        var recording = CentreCompetence.Of(catalogue.Known[0], 14, true, staff, sessions, world.Today);

        Assert.Equal(5, staff.Count); // with the stranger, who never held it
        Assert.Equal([("early years worker", 0, 0, 1, 0), ("family support worker", 0, 0, 0, 1), ("health visitor", 1, 0, 0, 0), ("manager", 1, 0, 0, 0), ("midwife", 0, 1, 0, 0)],
            recording.Counts.Select(c => (c.Discipline, c.Held, c.InGrace, c.Lapsed, c.Never)));
        Assert.Equal([0, 0, 1, 0, 0, 0], recording.Months.Select(m => m.Lapse));
        Assert.Equal((4, 1, 1, 3), (recording.Seats, recording.FreePlaces, recording.SessionSize, recording.SessionsNeeded));
        Assert.Equal([HoldingState.Never, HoldingState.Lapsed, HoldingState.InGrace, HoldingState.Held], recording.People.Select(p => p.State));

        Assert.Equal((3, 2), (CentreCompetence.Of(catalogue.Known[0], 14, false, staff, sessions, world.Today).Seats, CentreCompetence.Of(catalogue.Known[0], 14, false, staff, sessions, world.Today).SessionsNeeded));

        // A placement that has ended is at the centre no more; a training lead sees every centre, a colleague none, a leader their own.
        var placed = (await world.As(world.Stranger).ReadAsync(world.Stranger, new OwnTeams())).Single();
        await world.As(Founding.Kith).WriteAsync(world.Stranger, new EndForWorker { What = placed.Id.Value, LastDay = world.Today.AddDays(-1) });
        Assert.Equal(4, (await world.As(some.Lead).AskAsync(new StaffOfCentre { Centre = world.Centre.CentreRecord })).Staff.Count);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).AskAsync(new StaffOfCentre { Centre = world.Centre.CentreRecord }));
        var elsewhere = world.NewRecord();
        await world.As(Founding.Kith).WriteAsync(elsewhere, new OpenCentre { Name = "Elsewhere" });
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Leader).AskAsync(new StaffOfCentre { Centre = elsewhere }));
    }

    [Fact]
    public async Task It_asks_the_database_as_often_for_many_people_as_for_few()
    {
        await using var world = await KithWorld.OnAsync(Db.Postgres);
        await SomeTraining.OnAsync(world);
        using var trips = new TripsTests.Trips(world);
        Task AskAsync() => world.As(world.Leader).AskAsync(new StaffOfCentre { Centre = world.Centre.CentreRecord });
        await AskAsync();
        var few = await trips.OfAsync(AskAsync);
        for (var i = 0; i < 30; i++)
            await world.WorkerAsync("Another", Discipline.EarlyYearsWorker, world.Council, "Northcliffe Council", world.Team, Role.Practitioner);
        await AskAsync();
        Assert.Equal(few, await trips.OfAsync(AskAsync));
        Assert.InRange(few, 1, 10);
    }
}
