using Kith.Access;
using Kith.AskedOnce;
using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Recording;

/// <summary>Someone an entry may concern.</summary>
public sealed record FamilyMember(Id<Person> Person, string Name, DateOnly? BornOn, DateOnly? ExpectedOn);

/// <summary>The family as the one who writes needs it: its name, what visitors must know, and who is in it.</summary>
public sealed record WritingPlace(FamilyBanner Banner, IReadOnlyList<FamilyMember> Members, Signature By, DateOnly Today)
{
    /// <summary>Where the writer's training does not count in the form that was named: what is missing; null where it does.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether they never held it, and so may not write in the form at all.</summary>
    public bool NeverTrained { get; init; }

    /// <summary>Within how many days a colleague must co-sign.</summary>
    public int CoSignWithinDays { get; init; }

    /// <summary>What other disciplines have asked already of what the form asks.</summary>
    public IReadOnlyList<AskedAlready> Asked { get; init; } = [];

    public string FamilyName => Banner.Name;
}

/// <summary>Where an entry is about to be written.</summary>
public sealed record WritingPlaceView : View<WritingPlace>
{
    /// <summary>The code of the form, where it is chosen already.</summary>
    public string? Form { get; init; }

    /// <summary>What is about to be written, so that it is told what was asked already.</summary>
    public Beginning? Beginning { get; init; }

    protected override Permission Needs => Permission.WriteEntries;

    protected override async Task<WritingPlace> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        var lacking = record.Terms<WriterTerms>();
        return new(FamilyBanner.Of(record.Id, facts), FamilyMembers.Of(facts, record.Today), record.By, record.Today)
        {
            Missing = lacking?.Missing,
            NeverTrained = lacking?.State == Training.HoldingState.Never,
            CoSignWithinDays = lacking?.WithinDays ?? 0,
            Asked = Beginning is null ? [] : await AlreadyAsked.OfAsync(record, facts, Beginning, ct),
        };
    }
}

internal static class FamilyMembers
{
    /// <summary>Everyone who is or was in the family, the youngest first, each as they are called now; on a day, those in it then come first.</summary>
    public static IReadOnlyList<FamilyMember> Of(FamilyFacts facts, DateOnly? on = null) =>
        [.. facts.People.OrderByDescending(p => on is { } day && p.IsMember(day)).ThenByDescending(p => p.BornOn ?? p.ExpectedOn).ThenBy(p => p.GivenNames, StringComparer.Ordinal)
            .Select(p => new FamilyMember(p.Person, EntryFormPage.Sentence(facts.NameOf(p)), p.BornOn, p.ExpectedOn))];
}
