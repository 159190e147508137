using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Sharing;
using Kith.Training;

namespace Kith.Jobs;

/// <summary>Competences that end: the award that lasts longest of each, unless it was withdrawn.</summary>
internal sealed class AwardsRunOut : RunsOutSource
{
    /// <summary>Where a worker books a refresher.</summary>
    private const string Page = "/training";

    public override string Name => "award";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 7, 30, 60];
    public override IReadOnlyList<Type> From { get; } = [typeof(CompetenceAward), typeof(AwardWithdrawn)];

    public override IEnumerable<RunsOut> Of(OpenRecord record)
    {
        var withdrawn = record.Rows<AwardWithdrawn>().AsEnumerable().Select(w => w.Award).ToHashSet();
        return record.Rows<CompetenceAward>().AsEnumerable().Where(a => !withdrawn.Contains(a.Id)).GroupBy(a => a.Competence)
            .Select(held => held.MaxBy(a => (a.ValidUntil ?? DateOnly.MaxValue, a.Id.Value))!).Where(a => a.ValidUntil is not null)
            .Select(a => new RunsOut { Id = a.Id.Value, Name = a.CompetenceName, On = a.ValidUntil!.Value });
    }

    public override TellWorker Tell(RunsOut one, DateOnly today)
    {
        var said = $"Your competence ‘{one.Name}’ {RunningOut.Ends(one.On, today)}.";
        return new TellWorker { Kind = NoticeKind.OwnExpiry, Text = said + " Book a refresher.", Page = Page, About = one.On, Email = said + " Sign in to Kith to book a refresher:" };
    }

    public override TellWorker TellManager(RunsOut one, string worker, DateOnly today) => new()
    {
        Kind = NoticeKind.StaffExpiry,
        Text = $"{RunningOut.Whose(worker)} competence ‘{one.Name}’ {RunningOut.Ends(one.On, today)}.",
        About = one.On,
        Email = $"A competence of a worker you manage {RunningOut.Ends(one.On, today)}. Sign in to Kith to see whose:",
    };
}

/// <summary>Information sharing agreements whose last day comes.</summary>
internal sealed class AgreementsRunOut : RunsOutSource
{
    public override string Name => "agreement";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 7, 30, 90, 180];
    public override IReadOnlyList<Type> From { get; } = [typeof(InformationSharingAgreement), typeof(AgreementSigned), typeof(AgreementEnded)];
    public override Permission? Holders => Permission.ManageAgreements;

    public override IEnumerable<RunsOut> Of(OpenRecord record) =>
        RunningOut.Agreements(record).Select(a => new RunsOut { Id = a.Id.Value, Name = a.Name, On = a.To });

    public override TellWorker Tell(RunsOut one, DateOnly today) => new()
    {
        Kind = NoticeKind.Agreement,
        Text = $"The information sharing agreement ‘{one.Name}’ {RunningOut.Ends(one.On, today)}.",
        About = one.On,
        Email = $"An information sharing agreement {RunningOut.Ends(one.On, today)}. Sign in to Kith to see which:",
    };
}

/// <summary>Information sharing agreements that are to be reviewed.</summary>
internal sealed class AgreementReviewsDue : RunsOutSource
{
    public override string Name => "agreement-review";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 7, 30, 90, 180];
    public override IReadOnlyList<Type> From { get; } = [typeof(InformationSharingAgreement), typeof(AgreementSigned), typeof(AgreementEnded)];
    public override Permission? Holders => Permission.ManageAgreements;

    public override IEnumerable<RunsOut> Of(OpenRecord record) => RunningOut.Agreements(record).Where(a => a.ReviewOn != default && a.ReviewOn < a.To)
        .Select(a => new RunsOut { Id = NoticeKeys.Of(a.Id.Value, "review"), Name = a.Name, On = a.ReviewOn });

    public override TellWorker Tell(RunsOut one, DateOnly today)
    {
        var said = one.On < today ? $"was to be reviewed by {Shown.Date(one.On)}" : $"is to be reviewed by {Shown.Date(one.On)}";
        return new TellWorker
        {
            Kind = NoticeKind.Agreement,
            Text = $"The information sharing agreement ‘{one.Name}’ {said}.",
            About = one.On,
            Email = $"An information sharing agreement {said}. Sign in to Kith to see which:",
        };
    }
}

internal static class RunningOut
{
    /// <summary>"ends on 3 March 2027", "ended on …".</summary>
    public static string Ends(DateOnly on, DateOnly today) => (on < today ? "ended on " : "ends on ") + Shown.Date(on);

    public static string Whose(string name) => name + (name.EndsWith('s') ? "’" : "’s");

    /// <summary>The agreements that were not ended early, each still between two at least.</summary>
    public static IEnumerable<InformationSharingAgreement> Agreements(OpenRecord record)
    {
        var (ended, signed) = (record.Rows<AgreementEnded>().AsEnumerable().ToLookup(e => e.Agreement), record.Rows<AgreementSigned>().AsEnumerable().ToLookup(s => s.Agreement));
        return record.Rows<InformationSharingAgreement>().AsEnumerable().Where(a => !ended[a.Id].Any()
            || (ended[a.Id].All(e => e.Party is not null) && signed[a.Id].Select(s => s.InPlaceOf ?? s.Party).Distinct().Count() - ended[a.Id].Select(e => e.Party).Distinct().Count() >= 2));
    }
}
