using System.Text.Json.Serialization;
using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Sharing.ByLink;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.Sharing.Disclosing;

/// <summary>A worker decides whether to share with one named recipient, by the guide's few questions, and says why. Not sharing is kept as well.</summary>
public sealed record DecideDisclosure : Act<Id<DisclosureDecision>>
{
    public string? RecipientName { get; init; }
    public string? RecipientRole { get; init; }
    public string? Organisation { get; init; }

    /// <summary>Its name, where it is not one that Kith knows.</summary>
    public string? OtherOrganisation { get; init; }
    public string? Email { get; init; }
    public string? EmailAgain { get; init; }
    public string? Purpose { get; init; }
    public List<Guid> About { get; init; } = [];
    public Certainty? Needed { get; init; }
    public Certainty? Harm { get; init; }
    public FamilySays? Family { get; init; }
    public string? FamilyWords { get; init; }
    public Certainty? Detriment { get; init; }
    public string? Asked { get; init; }
    public SharingOutcome? Outcome { get; init; }
    public string? Reasons { get; init; }

    /// <summary>The version of the guide that was shown. The entrance looks it up, because an act reads no record but its own.</summary>
    [BindNever]
    public int GuideVersion { get; init; }

    /// <summary>What the directory says of the address; the entrance asks it. Without it there is no address to send to.</summary>
    [JsonIgnore, BindNever]
    public RecipientKnown? Confirmed { get; init; }

    internal string? TheOrganisation => string.IsNullOrWhiteSpace(Organisation) ? OtherOrganisation?.Trim() : Organisation.Trim();

    protected override Permission Needs => Permission.ShareInformation;
    protected override Guid? Concerns => Key;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(RecipientName, nameof(RecipientName), "Enter the name of the person it is for");
        problems.Text(RecipientName, nameof(RecipientName), "The name", 200);
        problems.Text(RecipientRole, nameof(RecipientRole), "The role", 200);
        problems.Require(TheOrganisation, nameof(Organisation), "Select the organisation, or enter its name below");
        problems.Text(OtherOrganisation, nameof(OtherOrganisation), "The organisation", 200);
        problems.Require(Purpose, nameof(Purpose), "Enter what it is for");
        problems.Text(Purpose, nameof(Purpose), "The purpose", 1_000, lines: true);
        problems.When(About.Count is 0 or > 200, nameof(About), "Select whom it is about");
        CheckAddress(problems);
        problems.When(Needed is not { } needed || !Enum.IsDefined(needed), nameof(Needed), "Select whether it helps");
        problems.When(Harm is not { } harm || !Enum.IsDefined(harm), nameof(Harm), "Select whether somebody could come to harm");
        problems.When(Family is not { } family || !Enum.IsDefined(family), nameof(Family), "Select what the family says");
        problems.Text(FamilyWords, nameof(FamilyWords), "What they said", 1_000, lines: true);
        problems.When(Detriment is not { } detriment || !Enum.IsDefined(detriment), nameof(Detriment), "Select whether sharing would be more detrimental to the child");
        problems.Text(Asked, nameof(Asked), "Who was asked", 1_000, lines: true);
        problems.When(Outcome is not { } outcome || !Enum.IsDefined(outcome), nameof(Outcome), "Select what you decide");
        problems.Require(Reasons, nameof(Reasons), "Enter your reasons");
        problems.Text(Reasons, nameof(Reasons), "The reasons", 4_000, lines: true);
    }

    private void CheckAddress(Problems problems)
    {
        if (string.IsNullOrWhiteSpace(Email))
            return;
        problems.Text(Email, nameof(Email), "The email address", 254);
        if (!Links.IsAddress(Email))
            problems.Add(nameof(Email), "Enter an email address in the correct format, like name@example.com");
        else if (!string.Equals(Email.Trim(), EmailAgain?.Trim(), StringComparison.OrdinalIgnoreCase))
            problems.Add(nameof(EmailAgain), "The two email addresses are not the same. Enter the address again");
        else if (Confirmed is null)
            problems.Add(nameof(Email), "The directory was not asked about this address. Open the form again");
        else if (Confirmed.WhyNot(TheOrganisation ?? "that organisation") is { } why)
            problems.Add(nameof(Email), why);
    }

    protected override Id<DisclosureDecision> On(OpenRecord record)
    {
        var people = record.Rows<PersonDetails>().AsEnumerable().Select(p => p.Person.Value).ToHashSet();
        if (!About.All(people.Contains))
            throw new Invalid(nameof(About), "Select people of this family");
        return record.Add(new DisclosureDecision
        {
            Id = new(Key),
            RecipientName = RecipientName!.Trim(),
            RecipientRole = OrNothing(RecipientRole),
            Organisation = TheOrganisation!,
            Worker = OrNothing(Email) is null ? null : Confirmed?.Worker,
            Email = OrNothing(Email),
            Purpose = Purpose!.Trim(),
            About = [.. About.Distinct()],
            Needed = Needed!.Value,
            Harm = Harm!.Value,
            Family = Family!.Value,
            FamilyWords = OrNothing(FamilyWords),
            Detriment = Detriment!.Value,
            Asked = OrNothing(Asked),
            Advice = SharingAdvice.Of(Needed, Harm, Family, Detriment)!,
            GuideVersion = GuideVersion,
            Outcome = Outcome!.Value,
            Reasons = Reasons!.Trim(),
            By = record.By.Worker,
            ByName = record.By.Name,
            ByEmployer = record.By.Employer,
            At = record.Now,
        }).Id;
    }

    private static string? OrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
