using Kith.Record;

namespace Kith.EarlyHelp.Invited;

/// <summary>In the family's record: somebody in the team who has no sign-in may see the plan, and nothing else, by the link that was given for it.</summary>
public sealed class PlanInvitation : OnRecord<PlanInvitation>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public Id<TeamMember> Member { get; init; }

    /// <summary>Why they may see it, where the family did not name their organisation.</summary>
    public string? Reason { get; init; }
}
