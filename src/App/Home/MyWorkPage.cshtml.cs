using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Home;

public sealed class MyWorkPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];
    public IReadOnlyList<EmergencyAccessDue> ToReview { get; private set; } = [];
    public IReadOnlyList<FamilyOfMyTeam> Families { get; private set; } = [];
    public IReadOnlyList<LegalRecord.Bundles.BundleWaiting> ToApprove { get; private set; } = [];
    public IReadOnlyList<LegalRecord.Bundles.BundleWaiting> SentBack { get; private set; } = [];
    public IReadOnlyList<EarlyHelp.ListedEpisode> EarlyHelp { get; private set; } = [];
    public IReadOnlyList<Meetings.MeetingOfWorker> Meetings { get; private set; } = [];
    public IReadOnlyList<Meetings.PeerQuestionToMe> Questions { get; private set; } = [];
    public RecordId? Me => Records.Worker;
    public DateOnly Today => London.DateOf(time.GetUtcNow());
    public IReadOnlyList<Training.SessionOfWorker> Training { get; private set; } = [];
    public bool More { get; private set; }

    /// <summary>Visits, reviews and actions that are due.</summary>
    public IReadOnlyList<WorkDue> Due { get; private set; } = [];
    public bool WritesEntries { get; private set; }
    public bool SeesTimes { get; private set; }

    /// <summary>Whether it must be said which team serves a family.</summary>
    public bool SeveralTeams { get; private set; }
    /// <summary>How many notices of corrections wait.</summary>
    public int Corrections { get; private set; }

    /// <summary>How many notices were not read.</summary>
    public int Notices { get; private set; }
    /// <summary>What supervisors directed this worker to do.</summary>
    public IReadOnlyList<Workforce.Supervision.DirectionToMe> Directions { get; private set; } = [];
    public bool SeesGaps { get; private set; }
    public IReadOnlyList<Recording.CoSignatureForMe> CoSignatures { get; private set; } = [];
    public IReadOnlyList<AskedOnce.JointVisitForMe> JointVisits { get; private set; } = [];
    public bool SeesDuplicates { get; private set; }
    public IReadOnlyList<Workforce.Change.HandoverOfFamily> ToTell { get; private set; } = [];
    public IReadOnlyList<Sharing.WithFamily.OverrideDue> Overrides { get; private set; } = [];
    public bool Plans { get; private set; }
    public bool Manages { get; private set; }
    public bool Imports { get; private set; }
    public bool Reviews { get; private set; }

    /// <summary>Restrictions to review, and the month's picture of unusual looking.</summary>
    public bool KeepsRestrictions { get; private set; }
    public bool ReviewsLooking { get; private set; }
    public bool Disposes { get; private set; }
    public bool SeesLog { get; private set; }
    public bool HandlesAccess { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var me = await Records.ReadAsync(Records.Worker, new OwnStanding(), ct);
        var today = London.DateOf(time.GetUtcNow());
        bool May(Permission permission) => me.Roles.Any(r => r.Held.IsOn(today) && Roles.Table[r.Role].Contains(permission));
        Drafts = await Records.DraftsAsync(ct);
        Manages = May(Permission.ManageWorkers);
        Imports = May(Permission.ImportPeople);
        Reviews = May(Permission.ReviewEmergencyAccess);
        KeepsRestrictions = May(Permission.KeepRestrictions);
        ReviewsLooking = May(Permission.ReviewLooking);
        Disposes = May(Permission.DisposeOfRecords);
        SeesLog = May(Permission.SeeLog);
        HandlesAccess = May(Permission.HandleSubjectAccess);
        SeesTimes = May(Permission.SeeCycleTimes);
        WritesEntries = May(Permission.WriteEntries);
        if (WritesEntries)
            Due = await Records.AskAsync(new MyWorkDue(), ct);
        if (Reviews)
            ToReview = await Records.AskAsync(new EmergencyAccessToReview(), ct);
        if (May(Permission.ApproveBundle))
            ToApprove = await Records.AskAsync(new LegalRecord.Bundles.BundlesToApprove(), ct);
        if (May(Permission.PrepareBundle))
            SentBack = await Records.AskAsync(new LegalRecord.Bundles.BundlesSentBack(), ct);
        if (May(Permission.ReviewOverrides))
            Overrides = await Records.AskAsync(new Sharing.WithFamily.OverridesToAnswer(), ct);
        CoSignatures = await Records.AskAsync(new Recording.CoSignaturesForMe(), ct);
        JointVisits = await Records.AskAsync(new AskedOnce.JointVisitsForMe(), ct);
        SeesDuplicates = May(Permission.SeeDuplicatesAvoided);
        Corrections = (await Records.AskAsync(new LegalRecord.MyCorrectionNotices(), ct)).Count;
        if (May(Permission.WorkOnEarlyHelp))
            EarlyHelp = await Records.AskAsync(new EarlyHelp.MyEarlyHelp { Teams = [.. me.Teams.Select(t => t.Value)] }, ct);
        if (May(Permission.TakePartInMeetings))
        {
            Meetings = [.. (await Records.AskAsync(new Meetings.MyMeetings(), ct)).Where(m => m.On <= today.AddDays(14))];
            Questions = await Records.AskAsync(new Meetings.QuestionsToMe { Teams = [.. me.Teams.Select(t => t.Value)], Discipline = me.Details.Discipline }, ct);
        }
        Notices = await Records.ReadAsync(Records.Worker, new Jobs.UnreadNotices(), ct);
        Training = [.. (await Records.AskAsync(new Training.MySessions(), ct)).Where(s => s.IsNews(today))];
        Directions = await Records.AskAsync(new Workforce.Supervision.MyDirections(), ct);
        SeesGaps = May(Permission.SeeSupervisionGaps);
        Plans = May(Permission.PlanChanges);
        ToTell = await Records.AskAsync(new Workforce.Change.FamiliesToTell(), ct);
        SeveralTeams = me.Teams.Count > 1;
        if (me.Teams.Count > 0)
            (Families, More) = await Records.AskAsync(new FamiliesOfMyTeams { Teams = [.. me.Teams.Select(t => t.Value)], Page = PageNumber }, ct);
    }
}
