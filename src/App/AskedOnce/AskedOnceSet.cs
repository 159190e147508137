using Kith.Record;

namespace Kith.AskedOnce;

/// <summary>One version of what counts as asked already: the topics, for how long each kind of activity counts, and what it takes. Data, published by the partnership.</summary>
public sealed class AskedOnceVersion : OnRecord<AskedOnceVersion>
{
    public int Version { get; init; }
    public DateOnly From { get; init; }

    [AsJson]
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    [AsJson]
    public IReadOnlyList<ActivityKind> Activities { get; init; } = [];
    public string ByName { get; init; } = "";
}

/// <summary>Something that is asked of a family, whichever form asks it.</summary>
/// <param name="Code">It never changes, whatever the topic is called.</param>
/// <param name="OfEachChild">Whether it is asked about one child and not about the family as a whole.</param>
/// <param name="Days">For how long it counts as known, where that is shorter than for the activity it was asked in.</param>
/// <param name="Asks">What asks it: "form/question", "form/question=answer", "assessment/element", or "how/HomeVisit" for being there.</param>
/// <param name="Tells">What tells of it and asks nobody: what was watched. Whoever asks is told of it; whoever watches is not told what was asked.</param>
/// <param name="Words">Words that tell that a passage or a planned action is about it; one that ends in * stands for all that begin so.</param>
public sealed record Topic(string Code, string Name, bool OfEachChild, int? Days, IReadOnlyList<string> Asks, IReadOnlyList<string> Words, IReadOnlyList<string>? Tells = null);

/// <summary>A kind of activity: the code of a recording form, "assessment", "plan", or "topic" for a single topic asked again.</summary>
/// <param name="Days">For how many days it counts as asked already; of a planned action, how far ahead it is told.</param>
/// <param name="Minutes">How long it takes a worker: what is spared when it is not done twice.</param>
public sealed record ActivityKind(string Code, int Days, int Minutes);

/// <summary>What counts as asked already on a day.</summary>
public sealed record AskedOnceSet(int Version, DateOnly From, IReadOnlyList<Topic> Topics, IReadOnlyList<ActivityKind> Activities)
{
    public const string Assessment = "assessment", Plan = "plan", OneTopic = "topic";

    // Worked out once, since the set is kept.
    private IReadOnlyList<(Topic Topic, WordFinder Words)> Spoken =>
        field ??= [.. Topics.Where(t => t.Words.Count > 0).Select(t => (t, new WordFinder(t.Words)))];

    /// <summary>What Kith comes with, until the partnership publishes its own (topics.txt and activities.txt).</summary>
    public static AskedOnceSet Shipped { get; } = new(0, new DateOnly(2020, 1, 1),
        AskedOnceText.ReadTopics(AskedOnceText.Shipped("topics"), out _), AskedOnceText.ReadActivities(AskedOnceText.Shipped("activities"), out _));

    public static AskedOnceSet On(DateOnly day, IEnumerable<AskedOnceVersion> published) =>
        published.Where(v => v.From <= day).MaxBy(v => v.Version) is { } set ? new(set.Version, set.From, set.Topics, set.Activities) : Shipped;

    /// <summary>For how many days anything counts at all.</summary>
    public int LongestDays => Activities.Where(a => a.Code != Plan).Select(a => a.Days).DefaultIfEmpty(0).Max();

    public int DaysOf(string? activity) => Activities.FirstOrDefault(a => a.Code == activity)?.Days ?? 0;

    public int MinutesOf(string? activity) => Activities.FirstOrDefault(a => a.Code == activity)?.Minutes ?? 0;

    /// <summary>For how many days a topic counts as known from such an activity.</summary>
    public int DaysOf(string? activity, Topic topic) => Math.Min(DaysOf(activity), topic.Days ?? int.MaxValue);

    /// <summary>The topics that these sources ask.</summary>
    public IReadOnlyList<Topic> AskedBy(IReadOnlyCollection<string> sources) => [.. Topics.Where(t => t.Asks.Any(sources.Contains))];

    /// <summary>The topics that these sources ask or tell of.</summary>
    public IReadOnlyList<Topic> ToldBy(IReadOnlyCollection<string> sources) => [.. Topics.Where(t => t.Asks.Concat(t.Tells ?? []).Any(sources.Contains))];

    /// <summary>The topics that these texts speak of.</summary>
    public IEnumerable<Topic> SpokenOf(IReadOnlyList<string> texts) =>
        Spoken.Where(s => texts.Any(s.Words.IsIn)).Select(s => s.Topic);
}
