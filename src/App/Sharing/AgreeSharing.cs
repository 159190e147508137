using Kith.Access;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Change;

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
        problems.When(Parties.Count < 2, nameof(Parties), "Select at least two organisations");
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
        var organisations = record.Rows<Organisation>().ToList().ToDictionary(o => o.Id.Value, o => o.Name);
        if (!Parties.TrueForAll(organisations.ContainsKey))
            throw new Invalid(nameof(Parties), "Select organisations of this partnership");
        return record.Add(new InformationSharingAgreement
        {
            Name = Name!.Trim(),
            Parties = [.. Parties],
            PartyNames = [.. Parties.Select(p => organisations[p])],
            Purposes = Purposes!.Trim(),
            Classes = Classes!.Trim(),
            LawfulBases = LawfulBases!.Trim(),
            From = From!.Value,
            To = To!.Value,
            ReviewOn = ReviewOn!.Value,
        }).Id;
    }
}

/// <summary>A party's own worker records that the party has signed the agreement, and who signed for it.</summary>
public sealed record SignAgreement : Act<Done>
{
    public Id<InformationSharingAgreement>? Agreement { get; init; }

    /// <summary>Who signed, with their office.</summary>
    public string? Signatory { get; init; }

    /// <summary>The day of the signature.</summary>
    public DateOnly? SignedOn { get; init; }

    protected override Permission Needs => Permission.ManageAgreements;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Agreement, nameof(Agreement), "Choose the agreement");
        problems.Require(Signatory, nameof(Signatory), "Enter who signed, with their office");
        problems.Text(Signatory, nameof(Signatory), "Who signed", 200);
        problems.Require(SignedOn, nameof(SignedOn), "Enter the day it was signed");
        problems.When(SignedOn > today, nameof(SignedOn), "The day it was signed must be today or in the past");
    }

    protected override Done On(OpenRecord record)
    {
        var (agreement, party, inPlaceOf) = Parties.Of(record, Agreement!.Value);
        if (record.Rows<AgreementSigned>().Any(s => s.Agreement == agreement.Id && s.Party == party.Organisation))
            throw new Changed($"{party.Name} has signed this agreement already.");
        if (record.Rows<AgreementEnded>().Any(e => e.Agreement == agreement.Id))
            throw new Changed("This agreement has been ended.");
        record.Add(new AgreementSigned
        {
            Agreement = agreement.Id,
            Party = party.Organisation,
            PartyName = party.Name,
            InPlaceOf = inPlaceOf,
            On = SignedOn!.Value,
            Signatory = Signatory!.Trim(),
            ByName = record.By.Name,
        });
        return default;
    }
}

/// <summary>A party ends an agreement before its last day.</summary>
public sealed record EndAgreement : Act<Done>
{
    public Id<InformationSharingAgreement>? Agreement { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManageAgreements;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Agreement, nameof(Agreement), "Choose the agreement");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day on which it holds");
        problems.When(LastDay < today, nameof(LastDay), "The last day must be today or in the future");
        problems.Require(Reason, nameof(Reason), "Enter why it ends");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var (agreement, _, _) = Parties.Of(record, Agreement!.Value);
        if (record.Rows<AgreementEnded>().Any(e => e.Agreement == agreement.Id))
            throw new Changed("This agreement has been ended already.");
        if (LastDay > agreement.To)
            throw new Invalid(nameof(LastDay), "The agreement ends by itself before that day");
        record.Add(new AgreementEnded { Agreement = agreement.Id, On = LastDay!.Value, Reason = Reason!.Trim(), ByName = record.By.Name });
        return default;
    }
}

internal static class Parties
{
    /// <summary>The agreement, and the party that the one who acts can speak for: one it names, or the successor of one.</summary>
    public static (InformationSharingAgreement Agreement, ActingFor Party, Id<Organisation>? InPlaceOf) Of(OpenRecord record, Id<InformationSharingAgreement> id)
    {
        var agreement = record.Rows<InformationSharingAgreement>().SingleOrDefault(a => a.Id == id) ?? throw new Missing();
        if (record.Terms<ActingFor>() is { } acting && Speaks(record, agreement, acting.Organisation, out var inPlaceOf))
            return (agreement, acting, inPlaceOf);
        throw new Refused("only a worker of one of its parties can sign or end an agreement");
    }

    /// <summary>Whether an organisation is a party today, by its own name or because it has succeeded one that is named.</summary>
    public static bool Speaks(OpenRecord record, InformationSharingAgreement agreement, Id<Organisation> organisation, out Id<Organisation>? inPlaceOf)
    {
        inPlaceOf = null;
        if (agreement.Parties.Contains(organisation.Value))
            return true;
        inPlaceOf = Successions.Predecessors(record, organisation).Where(p => agreement.Parties.Contains(p.Value)).Select(p => (Id<Organisation>?)p).FirstOrDefault();
        return inPlaceOf is not null;
    }
}
