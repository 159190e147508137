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
        /// <summary>Restrict a family or an entry to named workers, and lift it.</summary>
        public static Permission Restrict => new("Restrict");
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
    }
}
