using Kith.AskedOnce;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing;
using Kith.Sharing.ByLink;
using Kith.Sharing.Disclosing;
using Kith.Sharing.WithFamily;
using Kith.Training;
using Kith.Training.Requirements;
using Kith.Workforce;
using Kith.Workforce.Stages;
using Kith.Workforce.Supervision;

namespace Kith.Access;

// The part of the rules that looks at what exactly is asked for. It is reached only by what was allowed already, so it can
// refuse, or tell the act what it cannot find in its own record; it can never let anybody in.
public sealed partial class AccessRules
{
    public override async ValueTask<Decision> ExamineAsync(
        Asking asking, RecordId record, Decision decision, object asked, Ground ground, CancellationToken ct) => asked switch
        {
            // Emergency recording works whatever training is held.
            IByLink link => await LinkRules.OnAsync(record, decision, link, ground, ct),
            SendDisclosure send => await DisclosureRules.OnSendingAsync(record, decision, send, ground, ct),
            Sharing.OwnView.IByOwnLink own => await Sharing.OwnView.OwnViewRules.OnAsync(record, decision, own, ground, ct),
            Sharing.OwnView.IAsTheySeeIt => await Sharing.OwnView.OwnViewRules.AsTheySeeItAsync(record, decision, ground, ct),
            RecordInEmergency => decision,
            EntryAct act => await WritingAsync(asking, record, decision, act.WrittenIn?.Code, act.CoSigner, act.Whole, refuse: true, ground, ct),
            WritingPlaceView { Form: { } form } => await WritingAsync(asking, record, decision, form, null, null, refuse: false, ground, ct),
            NameCoSigner act => await NamingAsync(asking, record, decision, act, ground, ct),
            CoSignersView view => decision with { Terms = await WhoMayCoSignAsync(asking, record, view, ground, ct) },
            AskJointAuthor { Colleague: { } colleague } act => decision with { Terms = new JointTerms(await MayCoSignAsync(asking, colleague, record, act.Entry?.Value, null, ground, ct)) },
            CoSign or EntryView or AskToJoin or AnswerJointAuthor => decision with { Terms = new CoSignerTerms(await Competences.OfAsync(asking.Worker, await DoorTerms.OfAsync(ground, ct), ground, ct)) },
            ExpectSupervision or EndExpectation or SetRequirement or EndRequirement or RequirementsView or SignAgreement or EndAgreement or AttachAgreementDocument or AgreementView => await ActingForAsync(asking, decision, ground, ct),
            BookColleagues act => decision with { Terms = await TraineesAsync(asking, act.Who.Select(w => w.Worker), false, ground, ct) },
            InviteColleagues act => decision with { Terms = await TraineesAsync(asking, act.Who.Select(w => w.Worker), false, ground, ct) },
            WithdrawColleague act => decision with { Terms = await TraineesAsync(asking, [act.Worker], true, ground, ct) },
            AffectedView view => decision with { Terms = await WhoIsAffectedAsync(asking, record, view, ground, ct) },
            OverrideWish act => await SharingAsync(asking, decision, act.Reviewer, ground, ct),
            RecordConsent or RecordDissent or RecordLawfulBasis => await SharingAsync(asking, decision, null, ground, ct),
            OpenStage act => decision with { Terms = await GatesAsync(act.Organisation, act.Reach, act.People, ground, ct) },
            People.AddExistingPerson { Person: { } person } => decision with { Terms = new People.HiddenOfPerson((await DoorTerms.OfAsync(ground, ct)).HiddenOf(person.Value)) },
            Meetings.RoomView view => decision with { Terms = await WhoMayStayAsync(asking, view, ground, ct) },
            Meetings.AskColleague act => decision with { Terms = await MayAnswerAsync(asking, record, act, ground, ct) },
            StageGatesView view => decision with { Terms = await GatesAsync(view.Organisation, view.Reach, view.People, ground, ct) },
            _ => await Sharing.SubjectAccess.SubjectAccessRules.ExamineAsync(record, decision, asked, ground, ct),
        };

    private static async ValueTask<Decision> ActingForAsync(Asking asking, Decision decision, Ground ground, CancellationToken ct) =>
        (await Standing.OfAsync(asking.Worker, ground, ct)).Employer is { } employer
            ? decision with { Terms = new ActingFor(employer.Id, employer.Name) } : decision;

    private async ValueTask<Decision> WritingAsync(
        Asking asking, RecordId family, Decision decision, string? form, RecordId? coSigner, Guid? item, bool refuse, Ground ground, CancellationToken ct)
    {
        var terms = await DoorTerms.OfAsync(ground, ct);
        if (terms.Requirements.Count == 0)
            return decision;
        var writer = await Competences.OfAsync(asking.Worker, terms, ground, ct);
        var state = writer.ToWrite(form);
        if (state == HoldingState.Never && refuse)
            return Untrained(decision, $"You have not been trained in {writer.Missing(Competences.Writing(form))} before anyone writes in this form.");
        if (state.Counts())
            return decision;
        return decision with
        {
            Terms = new WriterTerms(state, writer.Missing(Competences.Writing(form)), terms.CoSignWithinDays)
            {
                CoSigner = coSigner is { } colleague && await MayCoSignAsync(asking, colleague, family, item, form, ground, ct) is { } by ? by.Name : null,
            },
        };
    }

    private async ValueTask<Decision> NamingAsync(Asking asking, RecordId family, Decision decision, NameCoSigner act, Ground ground, CancellationToken ct)
    {
        var terms = await DoorTerms.OfAsync(ground, ct);
        var by = act.Colleague is { } colleague ? await MayCoSignAsync(asking, colleague, family, act.Entry?.Value, null, ground, ct) : null;
        return decision with
        {
            // In which form the entry is, only the family's record knows.
            Terms = new WriterTerms(HoldingState.Lapsed, "", terms.CoSignWithinDays)
            {
                CoSigner = by?.Name,
                OfCoSigner = by is null ? null : await Competences.OfAsync(by.Worker, terms, ground, ct),
            },
        };
    }

    private async ValueTask<CoSignersFound> WhoMayCoSignAsync(Asking asking, RecordId family, CoSignersView view, Ground ground, CancellationToken ct)
    {
        // In one query for all of them, whatever is asked of each.
        await ground.TogetherAsync(view.Candidates, ct);
        var found = new List<RecordId>();
        foreach (var candidate in view.Candidates)
            if (await MayCoSignAsync(asking, candidate, family, view.Entry, view.Form, ground, ct) is not null)
                found.Add(candidate);
        return new CoSignersFound(found);
    }

    /// <summary>The colleague's signature, if they can see the family and this entry of it and are competent to co-sign in this form; never the asker.</summary>
    private async ValueTask<Signature?> MayCoSignAsync(
        Asking asking, RecordId colleague, RecordId family, Guid? item, string? form, Ground ground, CancellationToken ct)
    {
        if (colleague == asking.Worker || colleague == Founding.Kith)
            return null;
        var decision = await DecideAsync(asking with { Worker = colleague }, family, RecordKind.Family, Permission.CoSignEntries, ground, ct);
        if (!decision.Allowed || (item is { } one && decision.Hidden.Contains(one)))
            return null;
        var competences = await Competences.OfAsync(colleague, await DoorTerms.OfAsync(ground, ct), ground, ct);
        return competences.ToCoSign(form).Counts() ? decision.By : null;
    }
}

/// <summary>What the rules tell whoever writes while their training does not count today.</summary>
/// <param name="Missing">What they lack, in words.</param>
internal sealed record WriterTerms(HoldingState State, string Missing, int WithinDays)
{
    /// <summary>The named colleague's name, if they may co-sign; null where nobody was named, or somebody who may not.</summary>
    public string? CoSigner { get; init; }

    /// <summary>How they stand with what is required, where the form is still to be found.</summary>
    public Competences? OfCoSigner { get; init; }
}

/// <summary>How the one who would co-sign stands with what is required.</summary>
internal sealed record CoSignerTerms(Competences Competences);

/// <summary>Of the candidates those who may co-sign.</summary>
internal sealed record CoSignersFound(IReadOnlyList<RecordId> Workers);

/// <summary>The organisation that employs the one who asks.</summary>
internal sealed record ActingFor(Id<Organisation> Organisation, string Name);
