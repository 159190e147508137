using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Recording;

/// <summary>Someone an entry may concern.</summary>
public sealed record FamilyMember(Id<Person> Person, string Name, DateOnly? BornOn, DateOnly? ExpectedOn);

/// <summary>The family as the one who writes needs it: its name and who is in it.</summary>
public sealed record WritingPlace(string FamilyName, IReadOnlyList<FamilyMember> Members, Signature By, DateOnly Today);

/// <summary>Where an entry is about to be written.</summary>
public sealed record WritingPlaceView : View<WritingPlace>
{
    protected override Permission Needs => Permission.WriteEntries;

    protected override async Task<WritingPlace> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        return new(facts.Called, FamilyMembers.Of(facts), record.By, record.Today);
    }
}

internal static class FamilyMembers
{
    /// <summary>Everyone who is or was in the family, the youngest first, each as they are called now.</summary>
    public static IReadOnlyList<FamilyMember> Of(FamilyFacts facts) =>
        [.. facts.People.OrderByDescending(p => p.BornOn ?? p.ExpectedOn).ThenBy(p => p.GivenNames, StringComparer.Ordinal)
            .Select(p => new FamilyMember(p.Person, p.FullName, p.BornOn, p.ExpectedOn))];
}
