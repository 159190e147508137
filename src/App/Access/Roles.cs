using Kith.Record;

namespace Kith.Access;

/// <summary>What a worker is in the partnership. A worker may hold several, each from a date to a date.</summary>
public enum Role
{
    Practitioner = 1,
    TeamLeader,
    CentreManager,
    SafeguardingLead,
    InformationGovernanceLead,
    Administrator,

    /// <summary>Plans and teaches training for several employers: a health or education safeguarding lead, or a trainer.</summary>
    TrainingLead,
}

/// <summary>The one table of roles and permissions. Whether a permission reaches a given family is decided by <see cref="AccessRules"/>.</summary>
public static class Roles
{
    private static readonly Permission[] s_everyone =
    [
        Permission.FindPeople, Permission.SeePartnership, Permission.SeeOwnWork, Permission.DeclareFamily, Permission.SeeCentre,
        Permission.SeeWorkers, Permission.AcknowledgeCorrections,
        Permission.SeeDirectory, Permission.Supervise, Permission.TakePartInTraining, Permission.RequestSupport, Permission.KeepOwnDetails,
        Permission.ArrangeCover,
    ];

    private static readonly Permission[] s_practice =
    [
        Permission.SeeFamily, Permission.OpenFamily, Permission.ChangeFamily, Permission.CopyForward, Permission.WriteEntries,
        Permission.SeeWhoHasLooked, Permission.TakeEmergencyAccess, Permission.NotifyCentre, Permission.SeeWhoHadSeen,
        Permission.SeeSafetyInformation, Permission.RecordInEmergency, Permission.CoSignEntries, Permission.WorkOnEarlyHelp, Permission.LeadAssessments,
        Permission.TakePartInMeetings, Permission.RecordMinutes, Permission.RecordWishes, Permission.OverrideWishes, Permission.ShareInformation, Permission.ShowOwnView,
    ];

    private static readonly Permission[] s_triage = [Permission.TriageRequests, Permission.RecordRequest];

    private static readonly Permission[] s_bundles = [Permission.SeeBundle, Permission.PrepareBundle, Permission.ExportBundle];

    /// <summary>Which permissions each role gives.</summary>
    public static IReadOnlyDictionary<Role, IReadOnlySet<Permission>> Table { get; } = new Dictionary<Role, IReadOnlySet<Permission>>
    {
        [Role.Practitioner] = Of(s_everyone, s_practice),
        [Role.TeamLeader] = Of(s_everyone, s_practice, s_bundles, s_triage, [Permission.MarkColleaguesEntries, Permission.ReviewEmergencyAccess, Permission.Restrict, Permission.ImportPeople, Permission.SeeSupervisionGaps, Permission.SeeCompetence, Permission.SeeCycleTimes, Permission.PlanChanges, Permission.RunMeetings, Permission.SeeDuplicatesAvoided, Permission.ReviewOverrides]),
        [Role.CentreManager] = Of(s_everyone, s_practice, s_bundles, s_triage, [Permission.MarkColleaguesEntries, Permission.ReviewEmergencyAccess, Permission.Restrict, Permission.ImportPeople, Permission.SeeSupervisionGaps, Permission.SeeCompetence, Permission.SeeCycleTimes, Permission.PlanChanges, Permission.RunMeetings, Permission.SeeDuplicatesAvoided, Permission.ReviewOverrides]),
        [Role.SafeguardingLead] = Of(s_everyone, s_practice, s_bundles, [Permission.MarkColleaguesEntries, Permission.ReviewEmergencyAccess, Permission.Restrict, Permission.KeepRestrictions, Permission.ApproveBundle, Permission.HoldRecords, Permission.SeeSupervisionGaps, Permission.SeeCompetence, Permission.SeeCycleTimes, Permission.SetRequirements, Permission.DecideStages, Permission.ManageTraining, Permission.PublishThresholds, Permission.PublishAskedOnce, Permission.ReviewOverrides, Permission.PublishSharingTopics, Permission.PublishSharingGuide]),
        [Role.InformationGovernanceLead] = Of(s_everyone, [Permission.SeeWhoHasLooked, Permission.ReviewLooking, Permission.SeeWhoHadSeen, Permission.SeeBundle, Permission.ApproveBundle, Permission.HoldRecords, Permission.DisposeOfRecords, Permission.PublishDisposalRules, Permission.ManageAgreements, Permission.SetRequirements, Permission.SeeLog, Permission.PublishSharingTopics, .. s_bundles, Permission.HandleSubjectAccess, Permission.NoteSubjectAccess]),
        [Role.Administrator] = Of(s_everyone, [Permission.ManagePartnership, Permission.ManageWorkers, Permission.PublishForms, Permission.ImportPeople, Permission.PublishDisposalRules, Permission.PlanChanges, Permission.SeeSupervisionGaps, Permission.SeeCompetence, Permission.ManageAgreements, Permission.DecideStages, Permission.ManageTraining, Permission.SetRequirements, Permission.PublishThresholds, Permission.ImportWorkers, Permission.SeeLog, Permission.PublishAskedOnce, Permission.SeeDuplicatesAvoided, Permission.PublishSharingTopics]),
        [Role.TrainingLead] = Of(s_everyone, [Permission.ManageTraining, Permission.SeeCompetence, Permission.SetRequirements]),
    };

    private static HashSet<Permission> Of(params Permission[][] permissions) => [.. permissions.SelectMany(p => p)];
}
