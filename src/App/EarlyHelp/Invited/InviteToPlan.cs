using Kith.Access;
using Kith.Jobs;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Shared;
using Kith.Sharing.ByLink;

namespace Kith.EarlyHelp.Invited;

/// <summary>Invites somebody of the team who has no sign-in to see the plan for a while: by a link and a code for each visit, both by e-mail.</summary>
public sealed record InviteToPlan : EpisodeAct
{
    public const int MostDays = 90;

    public Id<TeamMember>? Member { get; init; }
    public string? Email { get; init; }
    public int? Days { get; init; }
    public string? Reason { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Member, nameof(Member), "Select who is invited");
        problems.When(!Links.IsAddress(Email), nameof(Email), "Enter an email address in the correct format, like name@example.com");
        problems.Text(Email, nameof(Email), "The email address", 254);
        problems.When(Days is null or < 1 or > MostDays, nameof(Days), $"Enter between 1 and {MostDays} days");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = Standing(record, EpisodeDoing.Invite, nameof(Member));
        var member = episode.Team.FirstOrDefault(m => m.Id == Member) ?? throw new Invalid(nameof(Member), "Select someone who is in the team");
        if (member.Worker is not null)
            throw new Invalid(nameof(Member), $"{member.Name} works with Kith and sees the plan there");
        if (Invitations.Open(record).FirstOrDefault(i => i.Invitation.Member == Member) is { Link: { } open })
            throw new Invalid(nameof(Member), $"{member.Name} is invited already, until {Shown.Moment(open.Until)}. End that invitation first");
        if (string.IsNullOrWhiteSpace(Reason) && !episode.SharedWith.Contains(member.Organisation ?? "", StringComparer.OrdinalIgnoreCase))
            throw new Invalid(nameof(Reason), $"The family has not named {member.Organisation ?? "their organisation"} to share with. Ask the family first, or say why {member.Name} may see the plan");
        var invitation = record.Add(new PlanInvitation { Id = new(Key), Episode = Episode, Member = member.Id, Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim() });
        var until = record.Now.AddDays(Days!.Value);
        var link = Links.Give(record, new LinkGiven
        {
            To = LinkTo.Plan,
            Of = invitation.Id.Value,
            Name = member.Name,
            Organisation = member.Organisation,
            Email = Email!,
            Until = until,
            By = record.By.Worker,
            ByName = record.By.Name,
            ByEmployer = record.By.Employer,
        });
        var by = string.Join(", ", new[] { record.By.Name, record.By.Employer }.OfType<string>());
        record.Post(new Posted(NoticeKeys.Of(Key, "invitation"), Email!.Trim(), "An invitation to see a plan",
            $"{by}, invites you to see a plan that you are part of. Until {Shown.Moment(until)} you can open it here; each time you are sent a code to this address.\n\n"
            + $"{Letter.Kith}{LinkTicket.PathOf(LinkTo.Plan)}/{link}\n\nThe link is for you alone. If you do not know what this is about, do nothing.")
        { Outside = true });
        return default;
    }
}

/// <summary>Ends an invitation to the plan before its time: whoever has it open sees nothing more.</summary>
public sealed record EndInvitation : EpisodeAct
{
    public Id<PlanInvitation>? Invitation { get; init; }
    public string? Reason { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Invitation, nameof(Invitation), "Select the invitation");
        problems.Text(Reason, nameof(Reason), "The reason", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var open = Invitations.Open(record).FirstOrDefault(i => i.Invitation.Id == Invitation).Link ?? throw new Changed("This invitation has ended already.");
        record.Add(new LinkEnded { Link = open.Id, Reason = Reason, ByName = record.By.Name, At = record.Now });
        return default;
    }
}

/// <summary>The invitations to a family's plan, the newest first, with when each was used.</summary>
public sealed record InvitationsView : View<IReadOnlyList<InvitationLine>>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }

    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<IReadOnlyList<InvitationLine>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var all = await record.Rows<PlanInvitation>().Where(i => i.Episode == Episode).OrderByDescending(i => i.Id).ListAsync(ct);
        if (all.Count == 0)
            return [];
        var links = await Links.OfAsync(record, LinkTo.Plan, [.. all.Select(i => i.Id.Value)], ct);
        return [.. all.Select(i => new InvitationLine(i, links[i.Id.Value].First()))];
    }
}

/// <summary>An invitation with what became of it.</summary>
public sealed record InvitationLine(PlanInvitation Invitation, KnownLink Link);

internal static class Invitations
{
    /// <summary>Those that can be used now, with their links.</summary>
    public static IReadOnlyList<(PlanInvitation Invitation, LinkGiven Link)> Open(OpenRecord record) =>
        [.. Links.Open(record, LinkTo.Plan).Join(record.Rows<PlanInvitation>().AsEnumerable(), l => l.Of, i => i.Id.Value, (l, i) => (i, l))];
}
