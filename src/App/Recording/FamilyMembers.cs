using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Recording;

/// <summary>Someone an entry may concern.</summary>
public sealed record FamilyMember(Id<Person> Person, string Name, DateOnly? BornOn, DateOnly? ExpectedOn);

/// <summary>The family as the one who writes needs it: its name, what visitors must know, and who is in it.</summary>
public sealed record WritingPlace(FamilyBanner Banner, IReadOnlyList<FamilyMember> Members, Signature By, DateOnly Today)
{
    public string FamilyName => Banner.Name;
}

/// <summary>Where an entry is about to be written.</summary>
public sealed record WritingPlaceView : View<WritingPlace>
{
    protected override Permission Needs => Permission.WriteEntries;

    protected override async Task<WritingPlace> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        return new(FamilyBanner.Of(record.Id, facts), FamilyMembers.Of(facts, record.Today), record.By, record.Today);
    }
}

internal static class FamilyMembers
{
    public static async Task<string> NameAsync(OpenRecord record, CancellationToken ct) =>
        (await record.Rows<FamilyName>().OrderByDescending(n => n.Id).Take(1).ListAsync(ct)) is [var name] ? FamilyFacts.CalledBy(name.Name) : "this family";

    /// <summary>Those in the family now, the youngest first, then those who were.</summary>
    public static IReadOnlyList<FamilyMember> Of(FamilyFacts facts, DateOnly today) =>
        [.. facts.People.OrderByDescending(p => p.IsMember(today)).ThenByDescending(p => p.BornOn ?? p.ExpectedOn).ThenBy(p => p.GivenNames, StringComparer.Ordinal)
            .Select(p => new FamilyMember(p.Person, EntryFormPage.Sentence(facts.NameOf(p)), p.BornOn, p.ExpectedOn))];

    /// <summary>Everyone who is or was in the family, the youngest first, each as they are called now.</summary>
    public static async Task<IReadOnlyList<FamilyMember>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var details = await record.Rows<PersonDetails>()
            .Select(p => new { p.Id, p.Person, p.GivenNames, p.FamilyName, p.BornOn, p.ExpectedOn }).ListAsync(ct);
        return [.. details.GroupBy(p => p.Person).Select(g => g.MaxBy(p => p.Id)!)
            .OrderByDescending(p => p.BornOn ?? p.ExpectedOn).ThenBy(p => p.GivenNames, StringComparer.Ordinal)
            .Select(p => new FamilyMember(p.Person, Named($"{p.GivenNames} {p.FamilyName}".Trim(), p.BornOn), p.BornOn, p.ExpectedOn))];
    }

    // Only an unborn child may be without a name.
    private static string Named(string name, DateOnly? born) => name.Length > 0 ? name : born is null ? "Unborn baby" : "Name not known";
}
