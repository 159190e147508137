namespace Kith.Access;

public static partial class Phrases
{
    private static Dictionary<string, string> OfMeetings() => new(StringComparer.Ordinal)
    {
        ["ChangeLevel"] = "changed the level of need",
        ["SetSeries"] = "set up a regular team meeting",
        ["EndSeries"] = "ended a regular team meeting",
        ["PublishStuckRules"] = "said which cases count as stuck",
        ["SeriesOfCentre"] = "looked at a centre’s team meetings",
        ["MyMeetings"] = "looked at their own team meetings",
        ["MeetingView"] = "looked at a team meeting",
        ["RoomView"] = "asked who may be in the room",
        ["AddToAgenda"] = "added to the agenda of a team meeting",
        ["NominateCase"] = "put the family on the agenda of a team meeting",
        ["TakeOffAgenda"] = "took something off the agenda of a team meeting",
        ["MoveMeeting"] = "moved a team meeting",
        ["MarkRoom"] = "marked who is in the room",
        ["TakeItem"] = "marked that an item was discussed",
        ["CasesOnAgenda"] = "read the agenda of a team meeting",
        ["StuckCases"] = "looked for stuck cases",
        ["DiscussionView"] = "read what a team meeting says of the family",
        ["DiscussCase"] = "wrote what a team meeting says of the family",
        ["DirectCase"] = "noted a direction of a team meeting",
        ["TakeDirectionBack"] = "took back a direction of a team meeting",
        ["ChallengeDecision"] = "recorded a professional challenge",
        ["AnswerChallenge"] = "answered a professional challenge",
        ["CloseMeeting"] = "closed a team meeting",
        ["RecordMinute"] = "wrote the minute of a team meeting",
        ["MinutesOfFamily"] = "read the minutes of team meetings",
        ["LookAgain"] = "looked again whether the family is stuck",
        ["DueToLookAgain"] = "looked for cases to look at again",
        ["TallyOfSeries"] = "looked at what became of stuck cases",
        ["AskColleague"] = "asked a colleague about the family",
        ["AnswerColleague"] = "answered a colleague about the family",
        ["PeerSupportView"] = "read the questions among colleagues",
        ["QuestionsToMe"] = "looked for questions of colleagues",
    };
}
