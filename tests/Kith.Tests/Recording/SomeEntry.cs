using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Recording;

/// <summary>Entries as tests write them, in a family with a mother and a child.</summary>
internal static class SomeEntry
{
    public static async Task<RecordingForm> FormAsync(this KithWorld world, string code = "home-visit") =>
        (await world.App.Services.GetRequiredService<Forms>().OfferedAsync()).Single(f => f.Code == code);

    /// <summary>What may be written about a family today: one passage that says what was seen.</summary>
    public static async Task<WriteEntry> EntryAsync(this KithWorld world, string text = "Amy walked to the door and took my hand.", string code = "home-visit") =>
        new() { WrittenIn = await world.FormAsync(code), HappenedOn = world.Today, Passages = [Seen(text)] };

    public static WrittenPassage Seen(string text) => new() { Question = "seen", Kind = PassageKind.Observation, Text = text };

    /// <summary>The same as it stands, to be corrected by its author.</summary>
    public static CorrectEntry Correcting(this WriteEntry entry, Id<Entry> first, Id<Entry> version, string text, string reason = "I had the wrong child.") => new()
    {
        Entry = first,
        Version = version,
        Reason = reason,
        WrittenIn = entry.WrittenIn,
        HappenedOn = entry.HappenedOn,
        People = entry.People,
        Passages = [Seen(text)],
    };

    public static async Task<Id<Person>> PersonAsync(this KithWorld world, RecordId family, string given, DateOnly? born = null)
    {
        var person = Id<Person>.New(world.Clock.GetUtcNow());
        await world.As(world.HealthVisitor).WriteAsync(family, new RegisterPerson
        {
            Person = person,
            GivenNames = given,
            FamilyName = "Okafor",
            BornOn = born ?? world.Today.AddYears(-2),
        });
        return person;
    }

    public static Task<T> SeeAsync<T>(this KithWorld world, RecordId worker, RecordId family, Func<OpenRecord, T> see) =>
        world.As(worker).ReadAsync(family, new Seeing<T>(see));

    public static async Task<Invalid> InvalidAsync<T>(this KithWorld world, RecordId family, Act<T> act) =>
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.HealthVisitor).WriteAsync(family, act));

    private sealed record Seeing<T>(Func<OpenRecord, T> See) : View<T>
    {
        protected override Permission Needs => Permission.SeeFamily;

        protected override Task<T> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(See(record));
    }
}
