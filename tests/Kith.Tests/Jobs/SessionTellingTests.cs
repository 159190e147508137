using Kith.Access;
using Kith.Jobs;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Training;
using Kith.Training;
using Kith.Workforce;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Jobs;

/// <summary>Training sessions and registrations are told of, each thing once.</summary>
public sealed class SessionTellingTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_place_is_told_then_reminded_of_a_week_and_a_day_ahead_and_a_cancelled_session_too(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var training = await SomeTraining.OnAsync(world);
        var (kept, dropped) = (await training.SessionAsync(inDays: 20), await training.SessionAsync(inDays: 21));
        var telling = world.App.Services.GetRequiredService<SessionTelling>();
        await world.As(world.HealthVisitor).WriteAsync(kept, new TakePlace());
        await world.As(world.Midwife).WriteAsync(dropped, new TakePlace());
        Assert.Equal(2, await telling.RunAsync());
        Assert.Equal(0, await telling.RunAsync());
        Assert.StartsWith("You have a place in ‘", Assert.Single(await world.ToldAsync(world.HealthVisitor)), StringComparison.Ordinal);
        await world.As(training.Lead).WriteAsync(dropped, new CancelSession { Reason = "The trainer is ill." });
        Assert.Equal(1, await telling.RunAsync());
        Assert.EndsWith("was cancelled: The trainer is ill..", (await world.ToldAsync(world.Midwife))[0], StringComparison.Ordinal);
        world.Later(TimeSpan.FromDays(13));
        Assert.Equal(1, await telling.RunAsync());
        world.Later(TimeSpan.FromDays(6));
        Assert.Equal(1, await telling.RunAsync());
        Assert.StartsWith("Do not forget ‘", (await world.ToldAsync(world.HealthVisitor))[0], StringComparison.Ordinal);
        Assert.Equal(3, (await world.ToldAsync(world.HealthVisitor)).Count);
        world.Later(TimeSpan.FromDays(3));
        Assert.Equal(0, await telling.RunAsync());
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_registration_that_ends_is_told_once_however_often_the_details_change(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.SendNoticesAsync();
        foreach (var phone in (string[])["1", "2"])
            await world.As(Founding.Kith).WriteAsync(world.HealthVisitor, new Plant(null, new WorkerDetails
            {
                Name = "Grace Adeyemi",
                Discipline = Discipline.HealthVisitor,
                RegistrationBody = "NMC",
                RegistrationNumber = "12A3456E",
                RegistrationUntil = world.Today.AddDays(31),
                Phone = phone,
            }));
        for (var day = 0; day < 3; day++)
        {
            world.Later(TimeSpan.FromDays(1));
            await world.SendNoticesAsync();
        }
        Assert.StartsWith("Your registration with the NMC ends on 2 April 2026", Assert.Single(await world.ToldAsync(world.HealthVisitor)), StringComparison.Ordinal);
    }
}
