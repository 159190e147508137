using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Shared;

namespace Kith.EarlyHelp.Invited;

/// <summary>How an invitation stands, for whoever holds its link: who invited them, until when, or why it is over.</summary>
public sealed record InvitationView : View<InvitationState>, IByInvitation
{
    public Id<PlanInvitation> Invitation { get; init; }
    public string? Secret { get; init; }

    protected override Permission Needs => Permission.OpenSharedPlan;

    protected override async Task<InvitationState> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var invitation = record.Terms<InvitedAs>()!.Invitation;
        var over = record.Terms<InvitedAs>()!.Over ?? await InvitedPlanView.OverAsync(record, invitation, ct);
        return new(invitation.ByName, invitation.ByEmployer, Masked(invitation.Email), invitation.Until, over);
    }

    // Enough to know in which mailbox to look.
    private static string Masked(string email) => $"{email[0]}…{email[email.IndexOf('@', StringComparison.Ordinal)..]}";
}

/// <summary>An invitation as it is told to whoever holds its link.</summary>
/// <param name="Email">The address, but for its first letter without the name.</param>
/// <param name="Over">Why it can be used no more, in a sentence; null where it can.</param>
public sealed record InvitationState(string ByName, string? ByEmployer, string Email, DateTimeOffset Until, string? Over);

/// <summary>The plan as somebody sees it who was invited from outside: the plan, and nothing else of the record.</summary>
public sealed record InvitedPlanView : View<InvitedPlan>, IByInvitation
{
    public Id<PlanInvitation> Invitation { get; init; }
    public string? Secret { get; init; }

    /// <summary>What the right code gave.</summary>
    public Id<PlanOpened> Opened { get; init; }

    protected override Permission Needs => Permission.OpenSharedPlan;

    protected override async Task<InvitedPlan> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var invitation = record.Terms<InvitedAs>()!.Invitation;
        if (await OverAsync(record, invitation, ct) is { } over)
            return new InvitedPlan { Over = over };
        var episode = (await EarlyHelpNow.OfAsync(record, ct)).First(e => e.Id == invitation.Episode);
        var facts = await FamilyNow.OfAsync(record, ct);
        return new InvitedPlan
        {
            // First names alone: whoever was invited knows the children, and nobody else learns who they are.
            For = [.. episode.Children.Select(c => facts.Find(new Id<Person>(c)) is { GivenNames.Length: > 0 } child ? child.GivenNames : "an unborn baby")],
            LedBy = episode.Lead is { } lead ? string.Join(", ", new[] { lead.Name, lead.Discipline, lead.Employer }.OfType<string>()) : null,
            Plan = episode.Plan,
            NextReview = episode.NextReview,
            Until = invitation.Until,
            Name = invitation.Name,
        };
    }

    /// <summary>Why the plan is not shown any more, though the invitation lasts.</summary>
    internal static async Task<string?> OverAsync(OpenRecord record, PlanInvitation invitation, CancellationToken ct) =>
        (await EarlyHelpNow.OfAsync(record, ct)).FirstOrDefault(e => e.Id == invitation.Episode) switch
        {
            { State: EpisodeState.Closed } => "This plan is closed.",
            { State: EpisodeState.Stopped } => "The family does not want to go on with this plan.",
            { } episode when !episode.Team.Any(m => m.Id == invitation.Member) => "You are no longer in the team around this family.",
            { } => null,
            null => "This plan is closed.",
        };
}

/// <summary>A plan for somebody outside.</summary>
public sealed record InvitedPlan
{
    public string? Over { get; init; }
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Who was invited.</summary>
    public string Name { get; init; } = "";
    public string? LedBy { get; init; }
    public IReadOnlyList<Episode.Outcome> Plan { get; init; } = [];
    public DateOnly? NextReview { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>What the rules tell of the invitation that was shown to them.</summary>
/// <param name="Over">Why it can be used no more.</param>
internal sealed record InvitedAs(PlanInvitation Invitation, string? Over);

/// <summary>Decides for somebody who was invited. Without the secret there is nothing here, whatever is guessed.</summary>
internal static class InvitationRules
{
    public static async ValueTask<Decision> OnAsync(RecordId family, Decision decision, IByInvitation asked, Ground ground, CancellationToken ct)
    {
        var invitation = (await ground.RowsAsync<PlanInvitation>(family, ct)).FirstOrDefault(i => i.Id == asked.Invitation);
        if (invitation is null || asked.Secret is null || invitation.SecretHash != PlanLink.HashOf(asked.Secret))
            return Decision.Deny(decision.By, "there is no such invitation");
        var by = decision.By with { Name = $"{invitation.Name} (invited)", Employer = invitation.Organisation, Role = "invited to the plan" };
        var restrictions = await FamilyGate.RestrictionsAsync(family, ground, ct);
        if (restrictions.Any(r => r.Of is null))
            return Decision.Deny(by, "this record is restricted to named workers");
        var ended = (await ground.RowsAsync<PlanInvitationEnded>(family, ct)).Any(e => e.Invitation == invitation.Id);
        var over = ended ? "This invitation was ended." : ground.Now >= invitation.Until ? $"This invitation ended on {Shown.Moment(invitation.Until)}." : null;
        if (over is not null && asked is not InvitationView)
            return Decision.Refuse(by, over);
        if (asked is InvitedPlanView plan && !(await ground.RowsAsync<PlanOpened>(family, ct)).Any(o => o.Id == plan.Opened && o.Invitation == invitation.Id && ground.Now < o.Until))
            return Decision.Refuse(by, "the code was given too long ago");
        return Decision.Allow(by, $"invited to the plan by {invitation.ByName} until {Shown.Moment(invitation.Until)}", await HiddenFrom.OfAsync(default, family, restrictions, leaves: true, null, ground, ct))
            with
        { Terms = new InvitedAs(invitation, over) };
    }
}
