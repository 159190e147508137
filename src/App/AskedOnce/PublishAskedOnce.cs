using Kith.Access;
using Kith.Record;

namespace Kith.AskedOnce;

/// <summary>The partnership publishes a new version of what counts as asked already. What was counted before keeps the version it was counted by.</summary>
public sealed record PublishAskedOnce : Act<Done>
{
    public DateOnly? From { get; init; }

    /// <summary>For each topic a line "# code: name", then what asks it, for how many days, and its words.</summary>
    public string? Topics { get; init; }

    /// <summary>In each line a kind of activity with its days and minutes.</summary>
    public string? Activities { get; init; }

    protected override Permission Needs => Permission.PublishAskedOnce;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(From, nameof(From), "Enter the date it counts from");
        problems.When(From < today, nameof(From), "The date it counts from must be today or in the future");
        problems.Require(Topics, nameof(Topics), "Enter the topics");
        problems.Text(Topics, nameof(Topics), "The topics", 20_000, lines: true);
        if (!string.IsNullOrWhiteSpace(Topics) && AskedOnceText.ReadTopics(Topics, out var topicWrong) is not null && topicWrong is not null)
            problems.Add(nameof(Topics), topicWrong);
        problems.Require(Activities, nameof(Activities), "Enter the activities");
        problems.Text(Activities, nameof(Activities), "The activities", 8_000, lines: true);
        if (!string.IsNullOrWhiteSpace(Activities) && AskedOnceText.ReadActivities(Activities, out var wrong) is not null && wrong is not null)
            problems.Add(nameof(Activities), wrong);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new AskedOnceVersion
        {
            Version = (record.Rows<AskedOnceVersion>().Max(v => (int?)v.Version) ?? 0) + 1,
            From = From!.Value,
            Topics = AskedOnceText.ReadTopics(Topics!, out _),
            Activities = AskedOnceText.ReadActivities(Activities!, out _),
            ByName = record.By.Name,
        });
        return default;
    }
}

/// <summary>Every version of what counts as asked already, the first first, and who looks.</summary>
public sealed record AskedOnceView : View<(IReadOnlyList<AskedOnceVersion> Published, Signature By)>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<(IReadOnlyList<AskedOnceVersion> Published, Signature By)> OfAsync(OpenRecord record, CancellationToken ct) =>
        (await record.Rows<AskedOnceVersion>().OrderBy(v => v.Version).ListAsync(ct), record.By);
}
