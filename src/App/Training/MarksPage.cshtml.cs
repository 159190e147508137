using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>The teacher enters marks from paper. Those who pass are awarded at once.</summary>
public sealed class MarksPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    [BindProperty]
    public EnterMarks Act { get; set; } = new();

    public RegisterSeen Seen { get; private set; } = null!;

    /// <summary>Those who came, have not passed and may still try.</summary>
    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];

    // A problem with an award ("[3].Competence") is told at the form as a whole.
    protected override string ProblemField(string field) => field.StartsWith("[0].", StringComparison.Ordinal) ? base.ProblemField(field[4..])
        : base.ProblemField(field.StartsWith('[') || field == nameof(SessionAward.Competence) ? "Marks[0].Mark" : field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Session, new RegisterView(), ct);
        Lines = [.. Seen.Lines.Where(l => l.Came == true && !l.Passed && l.Results.Count < Seen.Now.Course.Tries)];
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Marks = [.. Lines.Select(l => new EnteredMark { Worker = l.Booking.Worker })] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var (now, lines) = (Seen.Now, Lines.ToDictionary(l => l.Booking.Worker));
        var act = Act with
        {
            Marks = [.. Act.Marks.Where(m => lines.ContainsKey(m.Worker)).Select(m => m with
            {
                Name = lines[m.Worker].Booking.WorkerName,
                Passes = m.Mark >= now.Course.PassMark,
            })],
        };
        Act = act;
        await Records.WriteAllAsync(WithAwards(Session, act, now, London.DateOf(Seen.At)), ct);
        return Redirect($"/training/sessions/{Session}/register");
    }

    /// <summary>The marks together with the awards of those who pass: never the one without the other.</summary>
    internal static IEnumerable<(RecordId, Act)> WithAwards(RecordId session, EnterMarks act, SessionNow now, DateOnly today) =>
    [
        (session, act),
        .. act.Marks.Where(m => m.Passes && m.Mark is >= 0 and <= 100)
            .SelectMany(m => SessionAward.For<AwardCompetence>(session, now.Course, now.Plan.Place, m.Worker, m.Mark!.Value, today)),
    ];
}
