using Kith.Record;
using Kith.Sharing.ByLink;
using Kith.Sharing.Disclosing;
using Kith.Sharing.WithFamily;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Access;

// The part of the rules that holds to what a family said about sharing, and to what employers agreed to share. It only ever hides.
public sealed partial class AccessRules
{
    // A minute loses nothing by who closes the meeting, and shows them nothing. What somebody is owed of their own data, the law gives
    // them whatever was said about who supports the family.
    private static readonly HashSet<string> s_whateverWasSaid = [MinuteBasis, HandlingBasis];

    /// <summary>
    /// Hides from a worker what somebody of the family, who may decide it, does not want their organisation to see, and what its agreements
    /// do not cover. Emergency access opens both while it lasts: a child may come to harm, the reason is kept, the leaders are told and answer for it.
    /// </summary>
    private static async ValueTask<Decision> AsItIsSharedAsync(
        Decision decided, Permission needs, RecordId worker, RecordId family, Standing standing, Ground ground, CancellationToken ct)
    {
        if (!decided.Allowed || standing.Employer is not { } employer || s_whateverWasSaid.Contains(decided.Basis))
            return decided;
        var (wishes, terms) = (await Wishes.OfAsync(ground, family, ct), await DoorTerms.OfAsync(ground, ct));
        var covered = terms.CoveredFor(employer.Id, ground.Today);
        if (wishes.Scopes.Count == 0 && covered is null)
            return decided;
        var who = await LookerAsync(worker, employer, wishes, ground, ct);
        if (covered is null && !wishes.Scopes.Any(s => who.Organisations.Contains(s.Organisation)))
            return decided;
        // Whether or not they are placed too: else the end of a placement would open something.
        if (s_inEmergency.Contains(needs) && await FamilyGate.EmergencyAsync(worker, family, ground, ct) is not null)
            return decided;
        if (await ground.WorkedOutOfAllAsync(family, WhatIsWritten.OfAsync, ct) is not { } written)
            return decided;
        return decided.Hiding(written.Hidden(worker, employer.Id, ground.Today, terms,
            () => [.. Withheld.From(who, wishes, written, terms.Topics, ground.Today).Union(Withheld.Uncovered(who, written, terms.Topics, covered))]));
    }

    /// <summary>
    /// Where all that was shared outside is hidden from a worker, or it was about somebody who is, hides the decision, what was shared by
    /// it and its links by their ids: the lines of what was done with them are then not there either. Their rows are, so that a correction
    /// reaches every recipient.
    /// </summary>
    private static async ValueTask<Decision> WithoutWhatWasSharedAsync(Decision decided, RecordId family, Ground ground, CancellationToken ct)
    {
        if (!decided.Allowed || decided.Hidden.Count == 0 || await ground.RowsAsync<DisclosureDecision>(family, ct) is not { Count: > 0 } decisions)
            return decided;
        var hidden = decided.Hidden.ToHashSet();
        var seen = (await ground.RowsAsync<DisclosedPassage>(family, ct)).Where(p => p.Item is not { } item || !hidden.Contains(item)).Select(p => p.Disclosure).ToHashSet();
        var shared = (await ground.RowsNowAsync<Disclosure>(family, all => all, ct)).ToLookup(d => d.Decision);
        var gone = decisions.Where(d => d.About.Any(hidden.Contains) || shared[d.Id].Any() && !shared[d.Id].Any(s => seen.Contains(s.Id))).Select(d => d.Id).ToHashSet();
        var sent = shared.SelectMany(s => s).Where(s => gone.Contains(s.Decision) || !seen.Contains(s.Id)).Select(s => s.Id.Value).ToHashSet();
        var links = sent.Count == 0 ? [] : (await ground.RowsAsync<LinkGiven>(family, ct)).Where(l => l.To == LinkTo.Disclosure && sent.Contains(l.Of)).Select(l => l.Id.Value);
        return decided.Hiding([.. gone.Select(d => d.Value), .. sent, .. links]);
    }

    /// <summary>Whether what is said of the family at a meeting would be kept from this worker: somebody of it keeps everything from their organisation.</summary>
    private static async ValueTask<bool> ObjectedAsync(RecordId worker, RecordId family, Standing standing, Ground ground, CancellationToken ct)
    {
        if (standing.Employer is not { } employer || await Wishes.OfAsync(ground, family, ct) is not { Scopes.Count: > 0 } wishes)
            return false;
        var who = await LookerAsync(worker, employer, wishes, ground, ct);
        return wishes.Scopes.Where(s => s.Topic is null).Any(s => wishes.IsClosed(s.Person, who.Organisations, worker, null, ground.Today));
    }

    /// <summary>What was said to an organisation goes on with whoever takes over from it; what is signed with any of its names is its own.</summary>
    private static async ValueTask<Looker> LookerAsync(RecordId worker, Successions.Employer employer, Wishes wishes, Ground ground, CancellationToken ct)
    {
        var all = await ground.RowsAsync<Succession>(Founding.Partnership, ct);
        Id<Organisation>[] organisations = all.Count == 0 ? [employer.Id]
            : [employer.Id, .. Successions.Predecessors(all, await ground.RowsAsync<SuccessionRevoked>(Founding.Partnership, ct), employer.Id, ground.Today)];
        return new(worker, organisations, new HashSet<string>(
            [
                employer.Name, .. wishes.Scopes.Where(s => organisations.Contains(s.Organisation)).Select(s => s.OrganisationName),
                .. all.Where(s => organisations.Contains(s.From)).Select(s => s.FromName), .. all.Where(s => organisations.Contains(s.To)).Select(s => s.ToName),
            ], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Of each worker who may open the family, what they would lose or gain by what is proposed.</summary>
    private async ValueTask<AffectedWorkers> WhoIsAffectedAsync(Asking asking, RecordId family, AffectedView view, Ground ground, CancellationToken ct)
    {
        if (view.Proposed is not { } proposed || await ground.WorkedOutOfAllAsync(family, WhatIsWritten.OfAsync, ct) is not { } written)
            return new([]);
        RecordId[] workers = [.. view.Workers.Distinct().Take(AffectedView.Most)];
        await ground.TogetherAsync(workers, ct);
        var topics = (await DoorTerms.OfAsync(ground, ct)).Topics;
        var now = await Wishes.OfAsync(ground, family, ct);
        var then = now.After(proposed, topics);
        var affected = new List<AffectedWorker>();
        foreach (var worker in workers)
        {
            var standing = await Standing.OfAsync(worker, ground, ct);
            if (standing.Employer is not { } employer || !(await DecideAsync(asking with { Worker = worker }, family, RecordKind.Family, Permission.SeeFamily, ground, ct)).Allowed)
                continue;
            var who = await LookerAsync(worker, employer, then, ground, ct);
            Guid[] before = Withheld.From(who, now, written, topics, ground.Today), after = Withheld.From(who, then, written, topics, ground.Today);
            if (then.Scopes.Any(s => who.Organisations.Contains(s.Organisation)))
                affected.Add(new(worker, standing.By.Name, standing.By.Employer, [.. after.Except(before)], [.. before.Except(after)]));
        }
        return new(affected);
    }

    /// <summary>The topics, and whoever is named to answer for an override if they may: somebody else, with a role for it.</summary>
    private static async ValueTask<Decision> SharingAsync(Asking asking, Decision decision, RecordId? reviewer, Ground ground, CancellationToken ct)
    {
        var standing = reviewer is { } named && named != asking.Worker && named != Founding.Kith ? await Standing.OfAsync(named, ground, ct) : null;
        return decision with
        {
            Terms = new SharingTerms((await DoorTerms.OfAsync(ground, ct)).Topics) { Reviewer = standing?.May(Permission.ReviewOverrides) == true ? standing.By : null },
        };
    }

    /// <summary>Whether a worker was named to answer for an override, wherever they are placed.</summary>
    private static async ValueTask<bool> AnswersForOverrideAsync(RecordId worker, RecordId family, Ground ground, CancellationToken ct) =>
        (await Wishes.OfAsync(ground, family, ct)).Overrides.Any(o => o.Override.Reviewer == worker && o.Until is not null);
}
