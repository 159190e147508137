using System.Text;
using Kith.Record;

namespace Kith.Access;

/// <summary>What each act, view and question is called when it is told who has looked. A test sees that none is left out.</summary>
public static partial class Phrases
{
    /// <summary>The phrase of each act, view and question, by its name.</summary>
    public static IReadOnlyDictionary<string, string> Table { get; } = new Dictionary<string, string>(
        OfTheWorkforce().Concat(OfMeetings()).Concat(OfHiding()).Concat(OfSharing()).Concat(OfDisclosing()).Concat(OfTheFamilysOwn()), StringComparer.Ordinal)
    {
        // Families and people
        ["OpenFamily"] = "opened a record for the family",
        ["RenameFamily"] = "changed the family’s name",
        ["FamilyFactsView"] = "read the family’s page",
        ["FamilyBannerView"] = "opened the family’s record",
        ["FamilyView"] = "read the family’s page",
        ["FamilyPageView"] = "read the family’s page",
        ["PersonView"] = "read a person’s details",
        ["RegisterPerson"] = "registered a person",
        ["ChangePerson"] = "changed a person’s details",
        ["AddExistingPerson"] = "recorded that a person belongs to this family too",
        ["AddAddress"] = "added an address",
        ["EndAddress"] = "ended an address",
        ["AddPhone"] = "added a telephone number",
        ["EndPhone"] = "ended a telephone number",
        ["AddRelationship"] = "recorded a relationship",
        ["EndRelationship"] = "ended a relationship",
        ["EndMembership"] = "recorded that a person left the family",
        ["RejoinFamily"] = "recorded that a person came back to the family",
        ["JoinFamily"] = "recorded that a person joined the family",
        ["CopyIdentityForward"] = "copied a person’s details here from another family of theirs",
        ["OtherFamiliesOf"] = "looked for a person’s other families",
        ["AddInvolvement"] = "recorded a team’s involvement",
        ["EndInvolvement"] = "ended a team’s involvement",
        ["NameLead"] = "named the lead practitioner",
        ["RecordAlert"] = "recorded an alert",
        ["ReviewAlert"] = "reviewed an alert",
        ["EndAlert"] = "ended an alert",
        // Finding and bringing in
        ["FindPeople"] = "searched",
        ["LikelyDuplicates"] = "looked for likely duplicates",
        ["FamiliesInSight"] = "listed families",
        ["BringPeopleFile"] = "gave in a file of people",
        ["RunPeopleFile"] = "brought people in from a file",
        ["GoThroughLines"] = "went through lines of a file of people",
        ["PeopleFileView"] = "looked at a file of people",
        ["PeopleOfImport"] = "listed the people of a file that are like others",
        ["ImportLookUp"] = "looked up the people of a file",
        ["OwnImports"] = "looked at the files of people they brought in",
        ["UnfinishedImports"] = "listed unfinished files of people",
        ["OwnTeams"] = "looked at their own teams",
        ["WorkersInTeams"] = "listed the workers of teams",
        ["WritingPlaceView"] = "opened a form to write",
        ["FormsToManage"] = "looked at all recording forms",
        // Recording
        ["WriteEntry"] = "wrote an entry",
        ["CorrectEntry"] = "corrected an entry",
        ["FinishEntry"] = "finished an entry",
        ["MarkEnteredInError"] = "marked an entry as entered in error",
        ["MarkColleaguesEntry"] = "marked a colleague’s entry as entered in error",
        ["CoSign"] = "co-signed an entry",
        ["Chronology"] = "read the chronology",
        ["ChronologyView"] = "read the chronology",
        ["EntryView"] = "read an entry",
        ["FormsView"] = "looked at the recording forms",
        ["PublishForm"] = "published a recording form",
        // Who may do what
        ["RecordSignIn"] = "signed in",
        ["ChangeSignIn"] = "changed how they sign in",
        ["OwnStanding"] = "looked at their own account",
        ["WhatIDid"] = "looked at what they did themselves",
        ["WhoHasLooked"] = "looked at who has looked",
        ["WhoServes"] = "asked which team serves the family",
        ["TakeEmergencyAccess"] = "took emergency access",
        ["EndEmergencyAccess"] = "ended emergency access",
        ["NotifyOfEmergencyAccess"] = "told the centre’s leaders of emergency access",
        ["EmergencyAccessToReview"] = "looked for emergency access to review",
        ["EmergencyAccessNoticeView"] = "read a notice of emergency access",
        ["ReviewEmergencyAccess"] = "reviewed emergency access",
        ["RestrictFamily"] = "restricted the record to named workers",
        ["RestrictEntry"] = "restricted an entry to named workers",
        ["LiftRestriction"] = "lifted a restriction",
        ["RestrictionsView"] = "looked at the restrictions",
        ["DeclareFamilyKnownPrivately"] = "declared a family they know privately",
        ["LiftKnownPrivately"] = "lifted a declaration of a family known privately",
        ["FamiliesOfMyTeams"] = "listed the families of their teams",
        // Disposal
        ["PlaceLegalHold"] = "placed a legal hold",
        ["LiftLegalHold"] = "lifted a legal hold",
        ["ClassRecord"] = "recorded the class of the record",
        ["ProposeDestruction"] = "proposed to destroy content",
        ["DeclineDestruction"] = "declined a proposal to destroy content",
        ["DestroyContent"] = "approved a proposal, and content was destroyed",
        ["DisposalView"] = "looked at what holds the record and what was destroyed of it",
        ["EntriesToDestroy"] = "looked at which entries there are, to propose that one is destroyed",
        ["PassagesToDestroy"] = "read an entry’s passages, to propose that some are destroyed",
        ["DueForDisposal"] = "listed the records due for disposal",
        ["PublishDisposalRules"] = "published disposal rules",
        ["LogView"] = "looked at how the log stands",
        ["DisposalRulesView"] = "looked at the disposal rules",
        // What leaves the record
        ["PrepareBundle"] = "began a court bundle",
        ["RedactPassage"] = "decided whether a passage is removed from a court bundle",
        ["DecideMention"] = "decided to leave a name or number in a court bundle",
        ["ApproveBundle"] = "approved a court bundle",
        ["MakeBundle"] = "made a court bundle to be taken out",
        ["RefuseBundle"] = "refused a court bundle as it stood",
        ["BundlesSentBack"] = "listed the court bundles that were sent back",
        ["WithdrawBundle"] = "withdrew a court bundle",
        ["BundleView"] = "looked at a court bundle",
        ["BundlesOfFamily"] = "listed the court bundles",
        ["BundleChoiceView"] = "chose what goes into a court bundle",
        ["NamesKnownElsewhere"] = "asked which names in what leaves the record are known in other families",
        ["BundlesToApprove"] = "listed the court bundles to approve",
        ["WhoHadPrivilegedAccess"] = "asked who was an administrator and when",
        ["TakeBundleOut"] = "took a court bundle out of the record",
        // The legal record
        ["NoteRelease"] = "noted that a release of Kith was there for the first time",
        ["RulesPublished"] = "looked at the forms and rules that were published",
        ["ReleasesView"] = "looked at the releases of Kith",
        ["ChangedSince"] = "looked at how much was recorded since a moment",
        ["WhoHadSeen"] = "looked at who had seen which entries",
        ["CorrectionNoticesView"] = "looked at who was told of a correction",
        ["MyCorrectionNotices"] = "looked for notices of corrections",
        ["AcknowledgeCorrection"] = "acknowledged that an entry was corrected",
    };

    /// <summary>What was done, as a sentence goes on after a name ("read the chronology").</summary>
    public static string Of(Look look) =>
        look.Outcome is not null ? "was refused: " + OrName(look.What)
        : look.Basis == "shown in a search" ? $"was shown it in a list ({OrName(look.What)})"
        : OrName(look.What) + (look.AsAt is { } then ? ", as it stood at " + LegalRecord.LondonMoment.InWords(then) : "");

    // A line may be older than the program that reads it, and name what there is no more.
    private static string OrName(string what)
    {
        if (Table.TryGetValue(what, out var phrase))
            return phrase;
        var words = new StringBuilder();
        foreach (var c in what)
            words.Append(char.IsUpper(c) && words.Length > 0 ? " " + char.ToLowerInvariant(c) : c.ToString());
        return words.ToString();
    }
}
