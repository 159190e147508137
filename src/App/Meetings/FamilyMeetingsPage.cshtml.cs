using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>What team meetings said of a family, and how it is put on an agenda.</summary>
public sealed class FamilyMeetingsPage(Records records) : OfFamilyPage(records)
{
    [BindProperty]
    public NominateCase Act { get; set; } = new();

    [BindProperty]
    public Id<TeamMeeting>? Meeting { get; set; }

    [BindProperty(Name = "Answer")]
    public AnswerChallenge Answer { get; set; } = new();

    public IReadOnlyList<MinuteSeen> Minutes { get; private set; } = [];
    public IReadOnlyList<MeetingOfWorker> Ahead { get; private set; } = [];

    public IEnumerable<Choice> Meetings => Ahead.Select(m => new Choice(m.Meeting.ToString(), $"{m.SeriesName}, {Shown.Date(m.On)}"));
    public IEnumerable<Choice> Unanswered => Minutes.SelectMany(m => m.Challenges).Where(c => c.Answers.Count == 0 && c.Challenge.By != Records.Worker).Select(c => new Choice(c.Challenge.Id.ToString(), $"{c.Challenge.ByName}: {c.Challenge.Words}"));

    protected override string ProblemField(string field)
    {
        var plain = field.StartsWith('[') ? field[(field.IndexOf("].", StringComparison.Ordinal) + 2)..] : field;
        return plain == nameof(Meeting) ? plain : base.ProblemField(plain);
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Minutes = await Records.ReadAsync(Family, new MinutesOfFamily(), ct);
        Ahead = await Records.AskAsync(new MyMeetings(), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var meeting = Ahead.FirstOrDefault(m => m.Meeting == Meeting) ?? throw new Invalid(nameof(Meeting), "Select the meeting");
        try
        {
            await Records.WriteAllAsync(
            [
                (Family, Act with { Centre = meeting.Record, Case = Act.Key, Reasons = [] }),
                (meeting.Record, new AddToAgenda { Key = Act.Key, Meeting = meeting.Meeting, Items = [new(Act.Key, Family, null)] }),
            ], ct);
        }
        catch (Changed why)
        {
            throw new Invalid(nameof(Meeting), why.Message);
        }
        return Redirect($"/meetings/{meeting.Record}/{meeting.Meeting}");
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        Posted = "Answer";
        await LoadAsync(ct);
        var challenged = Minutes.SelectMany(m => m.Challenges).FirstOrDefault(c => c.Challenge.Id == Answer.Challenge)?.Challenge;
        return await SendAsync("Answer", Answer with { Case = challenged?.Case }, "/meetings", ct);
    }
}
