using Kith.Record;

namespace Kith.Access;

/// <summary>Everything that an act, view or question can need.</summary>
public static class Permissions
{
    extension(Permission)
    {
        /// <summary>Use the find box.</summary>
        public static Permission FindPeople => new("Find people");
        /// <summary>Open a family's page, chronology and people.</summary>
        public static Permission SeeFamily => new("See a family");
        /// <summary>Open a record for a family that has none.</summary>
        public static Permission OpenFamily => new("Open a family's record");
        /// <summary>Register and change people, memberships, relationships, alerts and who is involved.</summary>
        public static Permission ChangeFamily => new("Change a family's details");
        /// <summary>Copy what is known of a person forward to the other families they belong to.</summary>
        public static Permission CopyForward => new("Copy a person's identity forward");
        /// <summary>Write, correct, mark as entered in error and co-sign entries.</summary>
        public static Permission WriteEntries => new("Write entries");
        /// <summary>Mark a colleague's entry as entered in error.</summary>
        public static Permission MarkColleaguesEntries => new("Mark a colleague's entry as entered in error");
        /// <summary>Restrict a family, a person, an entry or a part of one to named workers, and lift it.</summary>
        public static Permission Restrict => new("Restrict");
        /// <summary>See which restrictions are to be reviewed, wherever they are.</summary>
        public static Permission KeepRestrictions => new("Look after restrictions");
        /// <summary>See a month's picture of unusual looking, and answer for it.</summary>
        public static Permission ReviewLooking => new("Review unusual looking");
        /// <summary>See who has looked at a record.</summary>
        public static Permission SeeWhoHasLooked => new("See who has looked");
        /// <summary>Take emergency access to a family that one has no basis to see.</summary>
        public static Permission TakeEmergencyAccess => new("Take emergency access");
        /// <summary>Review emergency access and answer for it.</summary>
        public static Permission ReviewEmergencyAccess => new("Review emergency access");
        /// <summary>Bring in people from a file.</summary>
        public static Permission ImportPeople => new("Import people");
        /// <summary>See one's own record: work, drafts, placements.</summary>
        public static Permission SeeOwnWork => new("See own work");
        /// <summary>Declare a family one knows privately.</summary>
        public static Permission DeclareFamily => new("Declare a family known privately");
        /// <summary>See the partnership: its organisations, places, teams and forms.</summary>
        public static Permission SeePartnership => new("See the partnership");
        /// <summary>Change organisations, places and teams.</summary>
        public static Permission ManagePartnership => new("Manage the partnership");
        /// <summary>Publish recording forms.</summary>
        public static Permission PublishForms => new("Publish recording forms");
        /// <summary>Register workers, employ, place and give roles.</summary>
        public static Permission ManageWorkers => new("Manage workers");
        /// <summary>Keep one's own contact details and work pattern; those of others with "Manage workers".</summary>
        public static Permission KeepOwnDetails => new("Keep own details");
        /// <summary>Record absence and arrange cover: one's own, and for whom one leads.</summary>
        public static Permission ArrangeCover => new("Arrange absence and cover");
        /// <summary>Bring in workers from a file.</summary>
        public static Permission ImportWorkers => new("Import workers");
        /// <summary>See which workers there are, and where they are placed.</summary>
        public static Permission SeeWorkers => new("See who works here");
        /// <summary>See a centre's own record.</summary>
        public static Permission SeeCentre => new("See a centre");
        /// <summary>Leave a notice for a centre's leaders.</summary>
        public static Permission NotifyCentre => new("Notify a centre");
        /// <summary>See a court bundle as it is prepared.</summary>
        public static Permission SeeBundle => new("See a court bundle");
        /// <summary>Prepare a court bundle: choose, redact, decide.</summary>
        public static Permission PrepareBundle => new("Prepare a court bundle");
        /// <summary>Approve a court bundle that someone else prepared.</summary>
        public static Permission ApproveBundle => new("Approve a court bundle");
        /// <summary>Make an approved court bundle and take it out.</summary>
        public static Permission ExportBundle => new("Take a court bundle out");
        /// <summary>See which worker had been shown which entries by a moment.</summary>
        public static Permission SeeWhoHadSeen => new("See who had seen what");
        /// <summary>Acknowledge that an entry one was shown has been corrected.</summary>
        public static Permission AcknowledgeCorrections => new("Acknowledge corrections");
        /// <summary>Place a legal hold, and see what holds a record and what was destroyed of it.</summary>
        public static Permission HoldRecords => new("Place a legal hold");
        /// <summary>Propose and approve that content is destroyed by law, and lift legal holds.</summary>
        public static Permission DisposeOfRecords => new("Destroy content by law");
        /// <summary>See how the log over all lines stands.</summary>
        public static Permission SeeLog => new("See how the log stands");
        /// <summary>Publish disposal rules.</summary>
        public static Permission PublishDisposalRules => new("Publish disposal rules");
        /// <summary>See the directory of colleagues: who works where, and how to reach them.</summary>
        public static Permission SeeDirectory => new("See the directory");
        /// <summary>Plan that workers move, that a caseload is handed over, or that organisations merge or split.</summary>
        public static Permission PlanChanges => new("Plan changes of the workforce");
        /// <summary>Record and see supervision sessions; whose, is decided by the reporting lines.</summary>
        public static Permission Supervise => new("Supervise");
        /// <summary>See where supervision and reporting lines are missing or overdue.</summary>
        public static Permission SeeSupervisionGaps => new("See gaps in supervision");
        /// <summary>Plan training sessions, keep their registers, assess, and award competences.</summary>
        public static Permission ManageTraining => new("Manage training");
        /// <summary>Take places in training, and see one's own competences.</summary>
        public static Permission TakePartInTraining => new("Take part in training");
        /// <summary>See who is competent at a centre, and what will be needed.</summary>
        public static Permission SeeCompetence => new("See who is competent");
        /// <summary>Say which competences are needed for what; those of one's own organisation only.</summary>
        public static Permission SetRequirements => new("Set which competences are needed");
        /// <summary>Keep information sharing agreements between organisations.</summary>
        public static Permission ManageAgreements => new("Manage agreements between organisations");
        /// <summary>Open and close the stages in which an organisation starts with Kith.</summary>
        public static Permission DecideStages => new("Decide on an organisation's stage");
        /// <summary>See what every visitor must know of a family, whatever training one holds.</summary>
        public static Permission SeeSafetyInformation => new("See safety information");
        /// <summary>Record in an emergency, whatever training one holds; the entry is marked.</summary>
        public static Permission RecordInEmergency => new("Record in an emergency");
        /// <summary>Put one's name to a colleague's entry.</summary>
        public static Permission CoSignEntries => new("Co-sign entries");
        /// <summary>Send what workers are to be told by e-mail; for Kith itself.</summary>
        public static Permission SendNotices => new("Send notices");
        /// <summary>Ask a centre for support for a family; it shows nothing of any record.</summary>
        public static Permission RequestSupport => new("Request support");
        /// <summary>Triage the requests for support that come to a centre.</summary>
        public static Permission TriageRequests => new("Triage requests for support");
        /// <summary>Record in a family's record that a request concerned it; it shows nothing of the record.</summary>
        public static Permission RecordRequest => new("Record a request in a family's record");
        /// <summary>Publish levels of need and the clock for triage.</summary>
        public static Permission PublishThresholds => new("Publish levels of need");
        /// <summary>Work on early help: agreement, assessment, team, plan, reviews, closure.</summary>
        public static Permission WorkOnEarlyHelp => new("Work on early help");
        /// <summary>Take part in a centre's team meetings: see the agenda, add to it, discuss.</summary>
        public static Permission TakePartInMeetings => new("Take part in team meetings");
        /// <summary>Set up a centre's team meetings, and say which cases count as stuck.</summary>
        public static Permission RunMeetings => new("Run team meetings");
        /// <summary>Record in a family's record what a meeting decided on it; it shows nothing of the record.</summary>
        public static Permission RecordMinutes => new("Record a meeting's minutes in a family's record");
        /// <summary>See how long early help takes at a centre, in numbers.</summary>
        public static Permission SeeCycleTimes => new("See how long early help takes");
        /// <summary>Open what one was given a link to from outside; for nobody who has a sign-in.</summary>
        public static Permission OpenByLink => new("Open by a link");
        /// <summary>Decide whether to share with somebody outside, choose what, and send it.</summary>
        public static Permission ShareInformation => new("Share information");
        /// <summary>Publish the guide by which it is decided whether to share.</summary>
        public static Permission PublishSharingGuide => new("Publish the sharing guide");
        /// <summary>Open what is written for a person of the family, and hold something of it back.</summary>
        public static Permission ShowOwnView => new("Open a family's own view");
        /// <summary>See what is written about oneself, by a link and a code; for nobody who has a sign-in.</summary>
        public static Permission OpenOwnView => new("See one's own record by a link");
        /// <summary>Answer requests for a copy of personal data: their clock, the search, what is given.</summary>
        public static Permission HandleSubjectAccess => new("Handle subject access requests");
        /// <summary>Record in a family's record that the data of a person of it was asked for; it shows nothing of the record.</summary>
        public static Permission NoteSubjectAccess => new("Record a subject access request in a family's record");
        /// <summary>Lead early help, and complete its assessment.</summary>
        public static Permission LeadAssessments => new("Lead an assessment");
        /// <summary>Publish what counts as asked already: topics, days and minutes.</summary>
        public static Permission PublishAskedOnce => new("Publish what counts as asked already");
        /// <summary>Record what a family says about sharing: consent, dissent, and what it rests on in law.</summary>
        public static Permission RecordWishes => new("Record what a family says about sharing");
        /// <summary>Override what a family said about sharing, because a child may come to harm.</summary>
        public static Permission OverrideWishes => new("Override what a family said about sharing");
        /// <summary>Answer for such an override.</summary>
        public static Permission ReviewOverrides => new("Answer for an override");
        /// <summary>Publish the topics about which families say with whom they are shared.</summary>
        public static Permission PublishSharingTopics => new("Publish the topics of sharing");
        /// <summary>See how many duplicates the workers of a centre avoided.</summary>
        public static Permission SeeDuplicatesAvoided => new("See duplicates avoided");
    }
}
