using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People;

/// <summary>What the tests of finding have in common.</summary>
internal static class FindWorld
{
    public static Task<Tiles> FindAsync(this KithWorld world, string text, RecordId? by = null) =>
        world.As(by ?? world.HealthVisitor).AskAsync(new FindPeople { Text = text });

    public static async Task<Id<Person>> PersonAsync(this KithWorld world, RecordId family, RegisterPerson person) =>
        await world.As(world.HealthVisitor).WriteAsync(family, person);

    public static RegisterPerson Amara { get; } = new()
    {
        GivenNames = "Amara",
        FamilyName = "Okafor-O'Neill",
        BornOn = new DateOnly(1990, 3, 12),
        Sex = Sex.Female,
        NhsNumber = "943 476 5919",
        AlsoKnownAs = "Mia",
        PreviousNames = "Amara Şahin",
        Addresses = [new GivenAddress { Address = "3 Mill Lane", Postcode = "DA11 0AB" }],
        Phones = [new GivenPhone { Number = "07700 900 123" }],
    };

    /// <summary>Restricts a whole family to some workers.</summary>
    public sealed record RestrictFamily : Act<Id<Restriction>>
    {
        public IReadOnlyList<Guid> To { get; init; } = [];
        protected override Permission Needs => Permission.ChangeFamily;

        protected override Id<Restriction> On(OpenRecord record) => record.Add(new Restriction
        {
            Reason = "At risk from a former partner",
            ReviewOn = record.Today.AddMonths(3),
            NeedToKnow = [.. To],
        }).Id;
    }
}
