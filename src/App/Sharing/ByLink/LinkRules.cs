using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Sharing.Disclosing;

namespace Kith.Sharing.ByLink;

/// <summary>Decides for somebody who was given a link. Without the secret there is nothing here, whatever is guessed.</summary>
internal static class LinkRules
{
    public static async ValueTask<Decision> OnAsync(RecordId record, Decision decision, IByLink asked, Ground ground, CancellationToken ct)
    {
        var given = (await ground.RowsAsync<LinkGiven>(record, ct)).FirstOrDefault(l => l.Id == asked.Link);
        if (given is null || asked.Secret is null || given.SecretHash != SecretLink.HashOf(asked.Secret) || asked is IBehindLink behind && behind.To != given.To)
            return Decision.Deny(decision.By, "there is no such link");
        var by = decision.By with
        {
            Name = $"{given.Name} ({(given.To == LinkTo.Plan ? "invited" : "recipient")})",
            Employer = given.Organisation,
            Role = given.To == LinkTo.Plan ? "invited to the plan" : "recipient of a disclosure",
        };
        var restrictions = await FamilyGate.RestrictionsAsync(record, ground, ct);
        var passages = given.To == LinkTo.Disclosure ? (await ground.RowsAsync<DisclosedPassage>(record, ct)).Where(p => p.Disclosure.Value == given.Of).ToArray() : [];
        // Whoever shared knew that it was restricted and said why; what was restricted since is closed to whoever was sent it, too.
        var knowingly = passages.Where(p => p.Restricted).Select(p => p.Item!.Value).ToHashSet();
        if (restrictions.Any(r => r.Of is null) && !passages.Any(p => p.FamilyRestricted))
            return Decision.Deny(by, "this record is restricted to named workers");
        var opened = (await ground.RowsAsync<LinkOpened>(record, ct)).Where(o => o.Link == given.Id).ToArray();
        var ended = (await ground.RowsAsync<LinkEnded>(record, ct)).Any(e => e.Link == given.Id);
        var locked = (await ground.RowsAsync<LinkLocked>(record, ct)).Any(l => l.Link == given.Id);
        // What a code has opened stays open in that browser for its while, also where it was the last time.
        if (KnownLink.Over(given, ended, locked, asked is IBehindLink ? 0 : opened.Length, ground.Now) is { } over)
            return Decision.Refuse(by, over) with { Terms = new LinkState(given, over) };
        if (asked is IBehindLink open && !opened.Any(o => o.Id == open.Opened && ground.Now < o.Until))
            return Decision.Refuse(by, "the code was given too long ago");
        var hidden = await HiddenFrom.OfAsync(default, record, [.. restrictions.Where(r => !(r.Entry is { } entry && knowingly.Contains(entry.Value)))], leaves: true, null, ground, ct);
        return Decision.Allow(by, $"{(given.To == LinkTo.Plan ? "invited to the plan" : "given a link to a disclosure")} by {given.ByName} until {Shown.Moment(given.Until)}",
            [.. hidden.Except(knowingly)]) with
        { Terms = new LinkState(given, null) };
    }
}
