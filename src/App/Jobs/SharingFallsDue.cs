using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Sharing;
using Kith.Sharing.WithFamily;
using Kith.Workforce.Change;

namespace Kith.Jobs;

/// <summary>Agreements that have to be signed again before an organisation takes the place of one of their parties.</summary>
internal sealed class AgreementsToSignAgain : RunsOutSource
{
    public override string Name => "agreement-again";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 7, 30, 90, 180];
    public override IReadOnlyList<Type> From { get; } =
        [typeof(InformationSharingAgreement), typeof(AgreementSigned), typeof(AgreementEnded), typeof(Succession), typeof(SuccessionRevoked)];
    public override Permission? Holders => Permission.ManageAgreements;

    public override IEnumerable<RunsOut> Of(OpenRecord record)
    {
        var coming = Successions.Standing(record.Rows<Succession>().ToList(), record.Rows<SuccessionRevoked>().ToList()).ToArray();
        if (coming.Length == 0)
            yield break;
        var signed = record.Rows<AgreementSigned>().Select(s => new { s.Agreement, s.Party }).AsEnumerable().Select(s => (s.Agreement, s.Party)).ToHashSet();
        foreach (var agreement in RunningOut.Agreements(record).ToArray())
            foreach (var next in coming.Where(s => s.On <= agreement.To && agreement.Parties.Contains(s.From.Value) && !agreement.Parties.Contains(s.To.Value) && !signed.Contains((agreement.Id, s.To))))
                yield return new RunsOut { Id = NoticeKeys.Of(agreement.Id.Value, $"again {next.Id}"), Name = $"{agreement.Name}’ for {next.ToName}", On = next.On.AddDays(-1) };
    }

    public override TellWorker Tell(RunsOut one, DateOnly today)
    {
        var said = one.On < today ? $"was to be signed again by {Shown.Date(one.On)}" : $"is to be signed again by {Shown.Date(one.On)}";
        return new TellWorker
        {
            Kind = NoticeKind.Agreement,
            Text = $"The information sharing agreement ‘{one.Name} {said}, because organisations merge or split.",
            Page = "/agreements",
            About = one.On,
            Email = $"An information sharing agreement {said}, because organisations merge or split. Sign in to Kith to see which:",
        };
    }
}

/// <summary>Consents whose last day comes: told to whoever recorded them and their manager, so that they can be asked for again.</summary>
internal sealed class ConsentsLapse : RunsOutSource
{
    public override string Name => "consent";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 7, 30];
    public override IReadOnlyList<Type> From { get; } = [typeof(ConsentDecision), typeof(ConsentWithdrawn), typeof(ConsentFoundInvalid)];

    // Of the same things only the latest counts, so only that lapses.
    public override IEnumerable<RunsOut> Of(OpenRecord record) => Wishes.Of(record).Consents.GroupBy(c => c.Decision.Scope).Select(c => c.Last())
        .Where(c => c is { Decision: { Given: true, Until: not null }, Withdrawn: null, Invalid: null })
        .Select(c => new RunsOut { Id = c.Decision.Id.Value, On = c.Decision.Until!.Value, Of = c.Decision.By });

    public override TellWorker Tell(RunsOut one, DateOnly today) => new()
    {
        Kind = NoticeKind.Sharing,
        Text = $"A consent to sharing that you recorded {RunningOut.Ends(one.On, today)}.",
        Page = $"/families/{one.Record}/sharing",
        About = one.On,
        Email = $"A consent to sharing that you recorded {RunningOut.Ends(one.On, today)}. Sign in to Kith to see which:",
    };
}

/// <summary>Overrides of what a family said whose last day comes: told to whoever answers for them.</summary>
internal sealed class OverridesRunOut : RunsOutSource
{
    public override string Name => "override";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 2, 7, 28];
    public override IReadOnlyList<Type> From { get; } = [typeof(SharingOverride), typeof(SharingOverrideReviewed)];

    public override IEnumerable<RunsOut> Of(OpenRecord record) => Wishes.Of(record).Overrides.Where(o => o.Until is not null)
        .Select(o => new RunsOut { Id = o.Override.Id.Value, On = o.Until!.Value, Of = o.Override.Reviewer });

    public override TellWorker Tell(RunsOut one, DateOnly today) => new()
    {
        Kind = NoticeKind.Sharing,
        Text = $"An override of what a family said about sharing, which you answer for, {RunningOut.Ends(one.On, today)}.",
        Page = $"/families/{one.Record}/sharing/overrides/{one.Id}",
        About = one.On,
        Email = $"An override that you answer for {RunningOut.Ends(one.On, today)}. Sign in to Kith to see which:",
    };
}
