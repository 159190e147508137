using Kith.Access;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Sharing;

/// <summary>A party's own worker records that the party has signed the agreement, and who signed for it.</summary>
public sealed record SignAgreement : Act<Done>
{
    public Id<InformationSharingAgreement>? Agreement { get; init; }

    /// <summary>Who signed, with their office.</summary>
    public string? Signatory { get; init; }

    /// <summary>The day of the signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Where it is signed ahead: the organisation that will take the party's place.</summary>
    public Id<Organisation>? Successor { get; init; }

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
        var (agreement, speaking, inPlaceOf) = Parties.Of(record, Agreement!.Value, ahead: Successor is not null);
        var (party, name, planned) = (speaking.Organisation, speaking.Name, (Succession?)null);
        if (Successor is { } successor)
        {
            planned = Parties.Coming(record, agreement, speaking.Organisation).FirstOrDefault(s => s.To == successor)
                ?? throw new Invalid(nameof(Successor), "No succession is planned by which this organisation takes the place of one of the parties");
            (party, name, inPlaceOf) = (planned.To, planned.ToName, planned.From);
        }
        var revoked = record.Rows<SuccessionRevoked>().Select(r => r.Plan).ToHashSet();
        if (record.Rows<AgreementSigned>().Where(s => s.Agreement == agreement.Id && s.Party == party).AsEnumerable().Any(s => s.Succession is not { } plan || !revoked.Contains(plan)))
            throw new Changed($"{name} has signed this agreement already.");
        if (record.Rows<AgreementEnded>().Where(e => e.Agreement == agreement.Id).AsEnumerable().Any(e => e.Party is null || e.Party == party))
            throw new Changed($"{name} has left this agreement, or it has been ended.");
        record.Add(new AgreementSigned
        {
            Agreement = agreement.Id,
            Party = party,
            PartyName = name,
            InPlaceOf = inPlaceOf,
            CountsFrom = planned?.On,
            Succession = planned?.Plan,
            On = SignedOn!.Value,
            Signatory = Signatory!.Trim(),
            ByName = record.By.Name,
        });
        return default;
    }
}

/// <summary>A party leaves an agreement before its last day. The others go on with it while there are two of them.</summary>
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
        var (agreement, party, _) = Parties.Of(record, Agreement!.Value);
        if (record.Rows<AgreementEnded>().Where(e => e.Agreement == agreement.Id).AsEnumerable().Any(e => e.Party is null || e.Party == party.Organisation))
            throw new Changed($"{party.Name} has left this agreement already.");
        if (LastDay > agreement.To)
            throw new Invalid(nameof(LastDay), "The agreement ends by itself before that day");
        record.Add(new AgreementEnded { Agreement = agreement.Id, On = LastDay!.Value, Reason = Reason!.Trim(), ByName = record.By.Name, Party = party.Organisation, PartyName = party.Name });
        return default;
    }
}

internal static class Parties
{
    /// <summary>The agreement, and the party that the one who acts can speak for: one it names, or the successor of one; to sign ahead, also one to come.</summary>
    public static (InformationSharingAgreement Agreement, ActingFor Party, Id<Organisation>? InPlaceOf) Of(OpenRecord record, Id<InformationSharingAgreement> id, bool ahead = false)
    {
        var agreement = record.Rows<InformationSharingAgreement>().SingleOrDefault(a => a.Id == id) ?? throw new Missing();
        if (record.Terms<ActingFor>() is { } acting && (Speaks(record, agreement, acting.Organisation, out var inPlaceOf) || ahead && Coming(record, agreement, acting.Organisation).Any()))
            return (agreement, acting, inPlaceOf);
        throw new Refused("only a worker of one of its parties can sign or end an agreement, or keep its document");
    }

    /// <summary>The successions to come by which an organisation takes the place of a party: the party and whoever comes can sign ahead for it.</summary>
    public static IEnumerable<Succession> Coming(OpenRecord record, InformationSharingAgreement agreement, Id<Organisation> acting) =>
        Successions.Standing(record.Rows<Succession>().ToList(), record.Rows<SuccessionRevoked>().ToList())
            .Where(s => s.On > record.Today && agreement.Parties.Contains(s.From.Value) && !agreement.Parties.Contains(s.To.Value) && (s.From == acting || s.To == acting));

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
