using Kith.Access;
using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.Training;

/// <summary>Whoever came says what they thought of a session. Their teachers see no name unless it is given.</summary>
public sealed record GiveFeedback : Act<Done>
{
    public int? Useful { get; init; }
    public int? Clear { get; init; }
    public string? Change { get; init; }
    public bool WithName { get; init; }

    protected override Permission Needs => Permission.TakePartInTraining;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Useful is not (>= 1 and <= 5), nameof(Useful), "Select whether you can use what you learned");
        problems.When(Clear is not (>= 1 and <= 5), nameof(Clear), "Select whether it was clear");
        problems.Text(Change, nameof(Change), "What should change", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var me = record.By.Worker;
        if (!Attended.Of(record.Rows<TrainingAttendance>().Where(a => a.Worker == me).ToList()).GetValueOrDefault(me))
            throw new Invalid(nameof(Useful), "You were not marked as having come to this session");
        if (record.Rows<SessionFeedback>().Any(f => f.Worker == me))
            throw new Invalid(nameof(Useful), "You have given your feedback already. Thank you");
        record.Add(new SessionFeedback
        {
            Worker = me,
            Useful = Useful!.Value,
            Clear = Clear!.Value,
            Change = string.IsNullOrWhiteSpace(Change) ? null : Change.Trim(),
            Name = WithName ? record.By.Name : null,
        });
        return default;
    }
}

/// <summary>What those who came thought, for the teachers.</summary>
/// <param name="Useful">How many answered 1 to 5.</param>
/// <param name="Words">What should change, in no order, with the names of those who gave theirs.</param>
public sealed record FeedbackSummary(int Given, IReadOnlyList<int> Useful, IReadOnlyList<int> Clear, IReadOnlyList<(string Words, string? Name)> Words)
{
    internal static FeedbackSummary Of(IReadOnlyCollection<SessionFeedback> all)
    {
        int[] Counts(Func<SessionFeedback, int> of) => [.. Enumerable.Range(1, 5).Select(n => all.Count(f => of(f) == n))];
        // In the order of the words: that of their giving would tell who wrote them.
        return new(all.Count, Counts(f => f.Useful), Counts(f => f.Clear),
            [.. all.Where(f => f.Change is not null).Select(f => (f.Change!, f.Name)).OrderBy(f => f.Item1, StringComparer.Ordinal)]);
    }
}
