using Kith.Access;
using Kith.Record;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.OwnView;

/// <summary>Why a link to the family's own view can be used no more.</summary>
public enum OwnViewOver { Ended = 1, Late, Locked }

/// <summary>What the rules tell of the link that was shown to them.</summary>
internal sealed record OwnLinkTerms(OwnViewGiven Given, OwnViewOver? Over);

/// <summary>Decides for whoever holds a link to the family's own view. Without the secret there is nothing here, whatever is guessed.</summary>
internal static class OwnViewRules
{
    /// <summary>What a worker reads through, gives and prints for somebody of the family is without anything that is restricted, also where the restriction names the worker.</summary>
    public static async ValueTask<Decision> AsTheySeeItAsync(RecordId family, Decision decision, Ground ground, CancellationToken ct) =>
        decision.Hiding(await RestrictedAsync(family, await FamilyGate.RestrictionsAsync(family, ground, ct), ground, ct));

    // Whatever is restricted, from whomever, and every address that is kept. What is about somebody else too is nobody's to see, also where
    // that somebody is restricted and whom it is about cannot be told any more.
    private static async ValueTask<Guid[]> RestrictedAsync(RecordId family, IReadOnlyList<Restriction> all, Ground ground, CancellationToken ct) =>
        [.. (await HiddenFrom.OfAsync(default, family, all, leaves: true, null, ground, ct)).Union(await HiddenFrom.ConcerningAsync(family, all, ground, ct))];

    public const string FamilyMember = "family member";

    public static async ValueTask<Decision> OnAsync(RecordId family, Decision decision, IByOwnLink asked, Ground ground, CancellationToken ct)
    {
        var given = (await ground.RowsAsync<OwnViewGiven>(family, ct)).FirstOrDefault(g => g.Id == asked.Given);
        if (given?.SecretHash is null || asked.Secret is null || given.SecretHash != SecretLink.HashOf(asked.Secret))
            return Decision.Deny(decision.By, "there is no such link");
        var by = decision.By with { Name = $"{given.ReaderName} (of the family)", Employer = null, Role = FamilyMember };
        var restrictions = await FamilyGate.RestrictionsAsync(family, ground, ct);
        // Who is named on it may print it for them; a link outlives what was thought when it was sent.
        if (restrictions.Any(r => r.Of is null))
            return Decision.Deny(by, "this record is restricted to named workers");
        OwnViewOver? over = (await ground.RowsAsync<OwnViewEnded>(family, ct)).Any(e => e.Given == given.Id) ? OwnViewOver.Ended
            : ground.Now >= given.Until ? OwnViewOver.Late
            : (await ground.RowsAsync<OwnCodeWrong>(family, ct)).Count(w => w.Given == given.Id) >= GiveOwnCode.MostWrong ? OwnViewOver.Locked : null;
        if (over is not null && asked is not OwnLinkView)
            return Decision.Refuse(by, over switch { OwnViewOver.Ended => "this link was closed", OwnViewOver.Late => "this link has run out", _ => "there were too many wrong codes" });
        if (asked is OurRecordView view && !(await ground.RowsAsync<OwnViewUnlocked>(family, ct)).Any(o => o.Id == view.Unlocked && o.Given == given.Id && ground.Now < o.Until))
            return Decision.Refuse(by, "the code was given too long ago");
        return Decision.Allow(by, $"opened for {given.ReaderName} by {given.ByName}", await RestrictedAsync(family, restrictions, ground, ct))
            with
        { Terms = new OwnLinkTerms(given, over) };
    }
}
