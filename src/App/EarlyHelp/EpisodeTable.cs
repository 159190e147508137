namespace Kith.EarlyHelp;

/// <summary>How far an episode of early help is.</summary>
public enum EpisodeState { AwaitingAgreement = 1, Assessing, Planning, InPlan, Stopped, Closed }

/// <summary>What can be done in an episode.</summary>
public enum EpisodeDoing
{
    FillChecklist = 1, RecordAgreement, Assess, CompleteAssessment, ProposeLead, AnswerLead, ChangeTeam, Plan, ReportProgress, Review, StepUp, DecideStepUp, HandOver, Close, Invite, ConfirmFacts,
}

/// <summary>The one table of what may be done when. What is missing in it may be done; what stands in it is refused with that sentence.</summary>
public static class EpisodeTable
{
    private const string NoAgreement = "Record the family’s agreement first, or go on without it on safeguarding grounds";
    private const string NoAssessment = "Complete the assessment first: the plan follows from it";
    private const string NoPlan = "There is no plan yet: add at least one action first";
    private const string Stopped = "The family does not agree to go on. Record an agreement, step up, or close";
    private const string Over = "This early help is closed. Open it anew if the family needs it again";

    private static readonly Dictionary<(EpisodeState, EpisodeDoing), string> s_refused = Refusals();

    /// <summary>Null where it may be done; otherwise the sentence that says why not.</summary>
    public static string? Refusal(EpisodeState state, EpisodeDoing doing) => s_refused.GetValueOrDefault((state, doing));

    private static Dictionary<(EpisodeState, EpisodeDoing), string> Refusals()
    {
        var table = new Dictionary<(EpisodeState, EpisodeDoing), string>();
        void Refuse(EpisodeState state, string words, params EpisodeDoing[] doings)
        {
            foreach (var doing in doings)
                table[(state, doing)] = words;
        }
        Refuse(EpisodeState.AwaitingAgreement, NoAgreement, EpisodeDoing.Assess, EpisodeDoing.CompleteAssessment, EpisodeDoing.ConfirmFacts);
        Refuse(EpisodeState.AwaitingAgreement, NoAssessment, EpisodeDoing.Plan);
        Refuse(EpisodeState.AwaitingAgreement, NoPlan, EpisodeDoing.ReportProgress, EpisodeDoing.Review, EpisodeDoing.Invite);
        Refuse(EpisodeState.Assessing, NoAssessment, EpisodeDoing.Plan);
        Refuse(EpisodeState.Assessing, NoPlan, EpisodeDoing.ReportProgress, EpisodeDoing.Review, EpisodeDoing.Invite);
        Refuse(EpisodeState.Planning, NoPlan, EpisodeDoing.ReportProgress, EpisodeDoing.Review, EpisodeDoing.Invite);
        Refuse(EpisodeState.Stopped, Stopped, EpisodeDoing.FillChecklist, EpisodeDoing.Assess, EpisodeDoing.CompleteAssessment, EpisodeDoing.ChangeTeam,
            EpisodeDoing.Plan, EpisodeDoing.ReportProgress, EpisodeDoing.Review, EpisodeDoing.Invite, EpisodeDoing.ConfirmFacts);
        Refuse(EpisodeState.Closed, Over, Enum.GetValues<EpisodeDoing>());
        return table;
    }

    public static string InWords(this EpisodeState state) => state switch
    {
        EpisodeState.AwaitingAgreement => "Waiting for the family’s agreement",
        EpisodeState.Assessing => "Being assessed",
        EpisodeState.Planning => "Assessed, being planned",
        EpisodeState.InPlan => "Working to the plan",
        EpisodeState.Stopped => "Stopped: the family does not agree",
        _ => "Closed",
    };
}
