using Kith.Access;
using Kith.EarlyHelp;
using Kith.Record;

namespace Kith.Meetings;

/// <summary>A challenge with its answers.</summary>
public sealed record ChallengeSeen(ProfessionalChallenge Challenge, IReadOnlyList<ChallengeAnswered> Answers);

/// <summary>What is noted of one item so far.</summary>
public sealed record DiscussionSeen(
    StuckCaseNomination Nomination, DiscussionNotes? Notes, int Versions, IReadOnlyList<MeetingDirection> Directions, IReadOnlyList<ChallengeSeen> Challenges,
    CaseDiscussion? Minute)
{
    /// <summary>Early help as it stands; the newest first.</summary>
    public IReadOnlyList<Episode> Episodes { get; init; } = [];

    /// <summary>What stood when the page that was sent was opened.</summary>
    public DiscussionNotes? Before { get; init; }
}

/// <summary>What is noted of a family while a meeting discusses it, and afterwards its minute.</summary>
public sealed record DiscussionView : View<DiscussionSeen>
{
    public Guid Case { get; init; }

    /// <summary>What stood when a page was opened that is being sent.</summary>
    public Id<DiscussionNotes>? After { get; init; }

    protected override Permission Needs => Permission.SeeFamily;
    protected override Guid? Concerns => Case;

    protected override async Task<DiscussionSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var nomination = (await record.Rows<StuckCaseNomination>().Where(n => n.Case == Case).ListAsync(ct)).FirstOrDefault() ?? throw new Missing();
        var notes = await record.Rows<DiscussionNotes>().Where(n => n.Case == Case).OrderBy(n => n.Id).ListAsync(ct);
        var minute = (await record.Rows<CaseDiscussion>().Where(d => d.Case == Case).ListAsync(ct)).FirstOrDefault();
        return new(nomination, notes.Count == 0 ? null : notes[^1], notes.Count, await DirectionsAsync(record, [Case], ct), await ChallengesAsync(record, [Case], ct), minute)
        {
            Episodes = await EarlyHelpNow.OfAsync(record, ct),
            Before = notes.FirstOrDefault(n => n.Id == After),
        };
    }

    internal static async Task<IReadOnlyList<MeetingDirection>> DirectionsAsync(OpenRecord record, Guid[] cases, CancellationToken ct)
    {
        var back = (await record.Rows<MeetingDirectionTakenBack>().ListAsync(ct)).Select(b => b.Direction).ToHashSet();
        return [.. (await record.Rows<MeetingDirection>().Where(d => cases.Contains(d.Case)).OrderBy(d => d.Id).ListAsync(ct)).Where(d => !back.Contains(d.Id))];
    }

    internal static async Task<IReadOnlyList<ChallengeSeen>> ChallengesAsync(OpenRecord record, Guid[] cases, CancellationToken ct)
    {
        var answers = (await record.Rows<ChallengeAnswered>().OrderBy(a => a.Id).ListAsync(ct)).ToLookup(a => a.Challenge);
        return [.. (await record.Rows<ProfessionalChallenge>().Where(c => cases.Contains(c.Case)).OrderBy(c => c.Id).ListAsync(ct)).Select(c => new ChallengeSeen(c, [.. answers[c.Id]]))];
    }
}

/// <summary>The minute of a meeting about the family, with its directions, challenges and what was found weeks later.</summary>
public sealed record MinuteSeen(CaseDiscussion Minute, IReadOnlyList<MeetingDirection> Directions, IReadOnlyList<ChallengeSeen> Challenges, LookedAgain? Looked);

/// <summary>Every minute of team meetings about a family, the latest first.</summary>
public sealed record MinutesOfFamily : View<IReadOnlyList<MinuteSeen>>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<IReadOnlyList<MinuteSeen>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var minutes = await record.Rows<CaseDiscussion>().OrderByDescending(d => d.On).ThenByDescending(d => d.Id).ListAsync(ct);
        if (minutes.Count == 0)
            return [];
        Guid[] cases = [.. minutes.Select(m => m.Case)];
        var directions = (await DiscussionView.DirectionsAsync(record, cases, ct)).ToLookup(d => d.Case);
        var challenges = (await DiscussionView.ChallengesAsync(record, cases, ct)).ToLookup(c => c.Challenge.Case);
        var looked = (await record.Rows<LookedAgain>().ListAsync(ct)).ToLookup(l => l.CaseDiscussion);
        return [.. minutes.Select(m => new MinuteSeen(m, [.. directions[m.Case]], [.. challenges[m.Case]], looked[m.Id].FirstOrDefault()))];
    }
}
