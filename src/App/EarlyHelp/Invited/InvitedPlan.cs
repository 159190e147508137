using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Sharing.ByLink;

namespace Kith.EarlyHelp.Invited;

/// <summary>The plan as somebody sees it who was invited from outside: the plan, and nothing else of the record.</summary>
public sealed record InvitedPlanView : View<InvitedPlan>, IBehindLink
{
    public Id<LinkGiven> Link { get; init; }
    public string? Secret { get; init; }
    public Id<LinkOpened> Opened { get; init; }

    LinkTo IBehindLink.To => LinkTo.Plan;

    protected override Permission Needs => Permission.OpenByLink;

    protected override async Task<InvitedPlan> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var given = record.Terms<LinkState>()!.Given;
        if (await OverAsync(record, given.Of, ct) is { } over)
            return new InvitedPlan { Over = over };
        var invitation = await InvitationAsync(record, given.Of, ct);
        var episode = (await EarlyHelpNow.OfAsync(record, ct)).First(e => e.Id == invitation.Episode);
        var facts = await FamilyNow.OfAsync(record, ct);
        return new InvitedPlan
        {
            // First names alone: whoever was invited knows the children, and nobody else learns who they are.
            For = [.. episode.Children.Select(c => facts.Find(new Id<Person>(c)) is { GivenNames.Length: > 0 } child ? child.GivenNames : "an unborn baby")],
            LedBy = episode.Lead is { } lead ? string.Join(", ", new[] { lead.Name, lead.Discipline, lead.Employer }.OfType<string>()) : null,
            Plan = episode.Plan,
            NextReview = episode.NextReview,
            Until = given.Until,
            Name = given.Name,
        };
    }

    /// <summary>Why the plan is not shown any more, though the invitation lasts.</summary>
    internal static async Task<string?> OverAsync(OpenRecord record, Guid of, CancellationToken ct)
    {
        var invitation = await InvitationAsync(record, of, ct);
        return (await EarlyHelpNow.OfAsync(record, ct)).FirstOrDefault(e => e.Id == invitation.Episode) switch
        {
            { State: EpisodeState.Closed } => "This plan is closed.",
            { State: EpisodeState.Stopped } => "The family does not want to go on with this plan.",
            { } episode when !episode.Team.Any(m => m.Id == invitation.Member) => "You are no longer in the team around this family.",
            { } => null,
            null => "This plan is closed.",
        };
    }

    private static async Task<PlanInvitation> InvitationAsync(OpenRecord record, Guid of, CancellationToken ct)
    {
        var id = new Id<PlanInvitation>(of);
        return (await record.Rows<PlanInvitation>().Where(i => i.Id == id).ListAsync(ct)).Single();
    }
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
