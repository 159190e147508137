using Kith.Access;
using Kith.Record;

namespace Kith.Sharing.WithFamily;

/// <summary>Records that somebody consents that an organisation sees something about a person, or refuses when asked.</summary>
public sealed record RecordConsent : SaidAct
{
    public WhatIsShared About { get; init; } = new();
    public bool? Given { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public DateOnly? Until { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        About.Check(problems);
        problems.Require(Given, nameof(Given), "Select whether they consent");
        problems.When(Given == false && Until is not null, nameof(Until), "A refusal has no last day: leave it empty");
        problems.When(Until < today, nameof(Until), "The last day must be today or in the future");
        base.Check(problems, today);
    }

    protected override Done On(OpenRecord record)
    {
        var scope = About.In(record);
        var said = Said.By(record, scope.Person);
        // Of the same things the word before; what a young person decided their parents do not decide again.
        var wishes = Standing(record);
        if (Given == true && said.As == DecidesAs.Parent && wishes.Consents.LastOrDefault(c => wishes.About(scope).Contains(c.Decision.Scope)) is { } before
            && (before.Withdrawn?.As ?? before.Decision.As) == DecidesAs.YoungPerson && before.On(record.Today) != ConsentState.Invalid)
            throw new Invalid("Said.SaidBy", $"{scope.PersonName} decided this themselves and was judged able to: ask them");
        record.Add(Said.On(said, record, new ConsentDecision { Scope = scope.Id, Given = Given!.Value, Until = Until }));
        return default;
    }
}

/// <summary>Records that a consent is withdrawn. From then on it closes what rests on it.</summary>
public sealed record WithdrawConsent : SaidAct
{
    public Id<ConsentDecision>? Consent { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Consent, nameof(Consent), "Choose the consent");
        base.Check(problems, today);
    }

    protected override Done On(OpenRecord record)
    {
        var wishes = Standing(record);
        var known = wishes.Consents.FirstOrDefault(c => c.Decision.Id == Consent) ?? throw new Missing();
        if (!known.Decision.Given)
            throw new Invalid("Said.SaidBy", "This was a refusal: there is nothing to withdraw");
        if (known.Withdrawn is not null)
            throw new Changed("This consent has been withdrawn already.");
        record.Add(Said.On(Said.By(record, wishes.ScopeOf(known.Decision.Scope).Person), record, new ConsentWithdrawn { Consent = known.Decision.Id }));
        return default;
    }
}

/// <summary>Records that a consent never counted, because it was not informed, not free, or given by somebody who could not give it.</summary>
public sealed record FindConsentInvalid : Act<Done>
{
    public Id<ConsentDecision>? Consent { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.RecordWishes;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Consent, nameof(Consent), "Choose the consent");
        problems.Require(Reason, nameof(Reason), "Say why it never counted");
        problems.Text(Reason, nameof(Reason), "The reason", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (Wishes.Of(record).Consents.FirstOrDefault(c => c.Decision.Id == Consent) is not { } known)
            throw new Missing();
        if (known.Invalid is not null)
            throw new Changed("This consent has been found invalid already.");
        record.Add(new ConsentFoundInvalid { Consent = known.Decision.Id, Reason = Reason!.Trim(), ByName = record.By.Name, At = record.Now });
        return default;
    }
}
