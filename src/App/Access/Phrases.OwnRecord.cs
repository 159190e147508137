namespace Kith.Access;

public static partial class Phrases
{
    private static Dictionary<string, string> OfTheFamilysOwn() => new(StringComparer.Ordinal)
    {
        ["OwnViewsOfFamily"] = "looked at for whom the family’s own view was opened",
        ["OwnViewToRead"] = "read through what a person of the family would see",
        ["GiveOwnView"] = "opened the family’s own view for a person",
        ["EndOwnView"] = "closed the family’s own view",
        ["PrintOwnView"] = "printed the family’s own view",
        ["HoldBack"] = "held something back from the family",
        ["LiftHeldBack"] = "let the family see what was held back",
        ["OwnLinkView"] = "opened the link to the family’s own view",
        ["SendOwnCode"] = "asked for a code to the family’s own view",
        ["GiveOwnCode"] = "gave a code to the family’s own view",
        ["OurRecordView"] = "read what is written about them",
        ["SubjectAccessList"] = "looked at the requests for personal data",
        ["SubjectAccessView"] = "looked at a request for personal data",
        ["RecordSubjectAccess"] = "recorded a request for personal data",
        ["NoteSubjectAccess"] = "recorded that somebody asked for the data of a person of the family",
        ["AskRequester"] = "asked a requester something about their request for data",
        ["NoteAnswer"] = "noted what a requester answered",
        ["ExtendSubjectAccess"] = "extended a request for personal data",
        ["CloseSubjectAccess"] = "closed a request for personal data",
        ["EndSubjectAccessPart"] = "recorded that a request for personal data is over",
        ["PeopleForAccess"] = "looked for the person whose data was asked for",
        ["FamiliesForAccess"] = "asked which families a request for data concerns",
        ["PartsInSight"] = "asked how far the copies of somebody’s data are",
        ["AccessPartsView"] = "searched the record for the data of a person",
    };
}
