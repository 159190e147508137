using Kith.Record;
using Kith.Sharing.WithFamily;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Access;

// The part of the rules that holds to what a family said about sharing. It only ever hides.
public sealed partial class AccessRules
{
    /// <summary>Hides from a worker what somebody of the family, who may decide it, does not want their organisation to see.</summary>
    private static async ValueTask<Decision> AsTheFamilyWishesAsync(Decision decided, RecordId worker, RecordId family, Standing standing, Ground ground, CancellationToken ct)
    {
        if (!decided.Allowed || standing.Employer is not { } employer)
            return decided;
        var wishes = await Wishes.OfAsync(ground, family, ct);
        if (wishes.Scopes.Count == 0)
            return decided;
        var who = await LookerAsync(worker, employer, wishes, ground, ct);
        if (!wishes.Scopes.Any(s => who.Organisations.Contains(s.Organisation)) || await ground.WorkedOutOfAllAsync(family, WhatIsWritten.OfAsync, ct) is not { } written)
            return decided;
        var terms = await DoorTerms.OfAsync(ground, ct);
        return decided.Hiding(written.Hidden(worker, employer.Id, ground.Today, terms, () => Withheld.From(who, wishes, written, terms.Topics, ground.Today)));
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
