namespace Kith.Seed;

/// <summary>What is said in supervision.</summary>
internal static class Said
{
    private static readonly string[] s_notes =
    [
        "Workload talked through, list by list. Two visits can go to a colleague until the new year. Feels better for having written them all down.",
        "Asked for time to finish the record on the day. Agreed: no clinic on Thursday afternoons for the next six weeks.",
        "A hard month. Slept badly after the conference; we talked about what was hers to carry and what was not. She knows where the counselling line is and may use work time for it.",
        "Interested in teaching the weaning group. We plan for the spring; shadowing first.",
        "Came back from leave rested. Nothing pressing. Annual leave for the summer agreed.",
        "We went through a visit that did not go well: what was seen, what was felt, what could be tried next time. Good reflection, will write it up for revalidation.",
        "Mileage and the late finishes. I take both to the manager.",
        "Wants more practice with difficult conversations. Joint visit with me next month; afterwards we look at it together.",
        "Worried about the move of the clinic. Told what I know, and what I do not know yet.",
        "Praise from a colleague in the meeting, passed on. Confidence has grown since the autumn.",
        "Talked about boundaries: the phone stays in the drawer after six. We look at it again next time.",
        "Childcare is difficult on Mondays until Easter. A later start agreed, to be reviewed in March.",
        "Training: the refresher is booked. Would like the course on perinatal mental health; I support it.",
        "Two colleagues off sick, and it shows. Agreed what can wait, and that I say so to the team.",
    ];

    private static readonly string[] s_directions =
    [
        "See {child} at home within the next two weeks, with both parents if they can be there, and write down what {child} does and says.",
        "Ring the nursery and ask how {child} settles in the mornings; tell the parents beforehand that you will.",
        "Ask again, with mum alone, how things are at home.",
        "Weigh {child} once more before deciding anything, on the same scales.",
        "Offer the family the early help assessment in words that they would use; if they say no, write down why.",
        "Bring this family to the next team meeting.",
        "Check with the GP practice that the letter about {child} was received.",
        "Agree with the midwife who visits when, so that the family tells its story once.",
        "Ask about sleep, smoking and where {child} sleeps at the grandparents’.",
        "Make one plan with the family support worker, on one page, and give the family a copy.",
    ];

    private static readonly string[] s_answers =
    [
        "Done, and written in the record the same day.", "Done by telephone; they were glad to be asked.", "They were away; I tried twice. Next attempt is in the diary.",
        "Done with the early years worker, together.", "Done. Nothing that worries me; I keep the next visit as planned.", "Done. They would like to think about it until the next visit.",
    ];

    private static readonly string[] s_comments =
    [
        "Thank you. It helped to say it aloud.", "I would add that the late finishes began before the summer.", "Agreed.", "I have booked the date.", "I see the visit a little differently, but the plan is right.",
    ];

    public static string Note(Random random) => s_notes[random.Next(s_notes.Length)];

    public static string Direction(Random random, string child) => s_directions[random.Next(s_directions.Length)].Replace("{child}", child, StringComparison.Ordinal);

    public static string Answer(Random random) => s_answers[random.Next(s_answers.Length)];

    public static string Comment(Random random) => s_comments[random.Next(s_comments.Length)];
}
