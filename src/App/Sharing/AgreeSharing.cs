using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Sharing;

/// <summary>Records an information sharing agreement between organisations. It counts for each of them once they and another have signed.</summary>
public sealed record AgreeSharing : Act<Id<InformationSharingAgreement>>
{
    public string? Name { get; init; }

    /// <summary>The organisations between whom it is.</summary>
    public List<Guid> Parties { get; init; } = [];
    public string? Purposes { get; init; }

    /// <summary>The classes of information that are shared.</summary>
    public string? Classes { get; init; }

    /// <summary>The topics that its parties' staff see by it, and "other" for what is on none; none selected, or null, for everything.</summary>
    public List<string>? Covers { get; init; }
    public string? LawfulBases { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? To { get; init; }
    public DateOnly? ReviewOn { get; init; }

    protected override Permission Needs => Permission.ManageAgreements;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter what the agreement is called");
        problems.Text(Name, nameof(Name), "The name", 200);
        problems.When(Parties.Count == 0, nameof(Parties), "Select at least two organisations");
        problems.When(Parties.Distinct().Count() < Parties.Count, nameof(Parties), "Select each organisation once");
        problems.Require(Purposes, nameof(Purposes), "Enter what information is shared for");
        problems.Text(Purposes, nameof(Purposes), "What it is for", 4_000, lines: true);
        problems.Require(Classes, nameof(Classes), "Enter which information is shared");
        problems.Text(Classes, nameof(Classes), "Which information", 4_000, lines: true);
        problems.Require(LawfulBases, nameof(LawfulBases), "Enter the lawful bases");
        problems.Text(LawfulBases, nameof(LawfulBases), "The lawful bases", 4_000, lines: true);
        problems.Require(From, nameof(From), "Enter the first day");
        problems.Require(To, nameof(To), "Enter the last day");
        problems.When(To < From, nameof(To), "The last day must be on or after the first day");
        problems.Require(ReviewOn, nameof(ReviewOn), "Enter the day to review it");
        problems.When(ReviewOn < From || ReviewOn > To, nameof(ReviewOn), "The day to review it must be between the first day and the last");
    }

    protected override Id<InformationSharingAgreement> On(OpenRecord record)
    {
        // With one alone it is no slip of the pen but no agreement.
        if (Parties.Count < 2)
            throw new Invalid(nameof(Parties), "Select at least two organisations") { IsLogged = true };
        var organisations = record.Rows<Organisation>().ToList().ToDictionary(o => o.Id.Value, o => o.Name);
        if (!Parties.TrueForAll(organisations.ContainsKey))
            throw new Invalid(nameof(Parties), "Select organisations of this partnership");
        var topics = WithFamily.SharingTopics.Of(record.Rows<WithFamily.SharingTopicsVersion>().AsEnumerable());
        if (Covers?.Exists(c => c != WithFamily.SharingTopics.Other && topics.Find(c) is null) == true)
            throw new Invalid(nameof(Covers), "Select from the topics of this partnership");
        return record.Add(new InformationSharingAgreement
        {
            Name = Name!.Trim(),
            Parties = [.. Parties],
            PartyNames = [.. Parties.Select(p => organisations[p])],
            Purposes = Purposes!.Trim(),
            Classes = Classes!.Trim(),
            Covers = Covers is { Count: > 0 } ? [.. Covers.Distinct()] : null,
            LawfulBases = LawfulBases!.Trim(),
            From = From!.Value,
            To = To!.Value,
            ReviewOn = ReviewOn!.Value,
        }).Id;
    }
}
