using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People;

/// <summary>People registered through the door.</summary>
internal static class SomePeople
{
    public static Task<Id<Person>> PersonAsync(this KithWorld world, RecordId family, string given, string born, Sex sex = Sex.Female, string name = "Okafor") =>
        world.DoAsync(family, new RegisterPerson { GivenNames = given, FamilyName = name, BornOn = Day(born), Sex = sex });

    /// <summary>An act of the health visitor, after which time goes on: nobody does two things in one instant.</summary>
    public static async Task<T> DoAsync<T>(this KithWorld world, RecordId family, Act<T> act)
    {
        world.Later(TimeSpan.FromSeconds(10));
        return await world.As(world.HealthVisitor).WriteAsync(family, act);
    }

    public static Task<FamilyFacts> FactsAsync(this KithWorld world, RecordId family) =>
        world.As(world.HealthVisitor).ReadAsync(family, new FamilyFactsView());

    public static Task<PersonSeen> SeenAsync(this KithWorld world, RecordId family, Id<Person> person) =>
        world.As(world.HealthVisitor).ReadAsync(family, new PersonView { Person = person });

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What is wrong with an act, by field.</summary>
    public static async Task<string> WrongAsync<T>(this KithWorld world, RecordId family, Act<T> act)
    {
        var why = await Assert.ThrowsAsync<Invalid>(() => world.DoAsync(family, act));
        return string.Join(",", why.Problems.Select(p => p.Field).Distinct());
    }
}
