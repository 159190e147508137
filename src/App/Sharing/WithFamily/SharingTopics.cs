using Kith.Access;
using Kith.Record;
using Kith.Recording;

namespace Kith.Sharing.WithFamily;

/// <summary>A topic about which a family can say with whom it is shared: what is written in these forms, or by these disciplines.</summary>
/// <param name="Code">It never changes, whatever the topic is called.</param>
/// <param name="Forms">The codes of recording forms.</param>
/// <param name="Disciplines">Disciplines as their entries are signed ("health visitor").</param>
public sealed record SharingTopic(string Code, string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Disciplines)
{
    public bool Covers(string? form, string? discipline) =>
        (form is not null && Forms.Contains(form, StringComparer.Ordinal)) || (discipline is not null && Disciplines.Contains(discipline, StringComparer.OrdinalIgnoreCase));
}

/// <summary>One version of the topics: data, published by the partnership.</summary>
[DecidesAccess]
public sealed class SharingTopicsVersion : OnRecord<SharingTopicsVersion>
{
    public int Version { get; init; }

    [AsJson]
    public IReadOnlyList<SharingTopic> Topics { get; init; } = [];

    /// <summary>The codes of the forms that no wish keeps from anybody, because a child's safety may hang on them.</summary>
    public List<string> Never { get; init; } = [];
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>The topics that count, with the number of their version.</summary>
public sealed record SharingTopics(int Version, IReadOnlyList<SharingTopic> Topics, IReadOnlyList<string> Never)
{
    /// <summary>What Kith comes with, until the partnership publishes its own (topics.txt).</summary>
    public static SharingTopics Shipped { get; } = SharingTopicsText.Read(SharingTopicsText.Shipped(), out _) with { Version = 0 };

    public static SharingTopics Of(IEnumerable<SharingTopicsVersion> published) =>
        published.MaxBy(v => v.Version) is { } now ? new(now.Version, now.Topics, now.Never) : Shipped;

    /// <summary>In an agreement: what is on no topic.</summary>
    public const string Other = "other", OtherName = "What is on none of these topics";

    public SharingTopic? Find(string? code) => Topics.FirstOrDefault(t => t.Code == code);

    public string NameOf(string? code) => code is null ? "Everything" : Find(code)?.Name ?? code;
}

/// <summary>
/// What information is shared for. Whoever opens a family's page does so to support the family, so only what is said about that
/// opens or closes anything; the rest is kept for whoever passes information on.
/// </summary>
public enum SharingPurpose { Support = 1, Planning, Research }

/// <summary>The partnership publishes its topics anew: they count at once, also for what was said before.</summary>
public sealed record PublishSharingTopics : Act<Done>
{
    /// <summary>For each topic a line "# code: name", then its forms and disciplines.</summary>
    public string? Topics { get; init; }

    protected override Permission Needs => Permission.PublishSharingTopics;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Topics, nameof(Topics), "Enter the topics");
        problems.Text(Topics, nameof(Topics), "The topics", 20_000, lines: true);
        if (!string.IsNullOrWhiteSpace(Topics) && SharingTopicsText.Read(Topics, out var wrong) is not null && wrong is not null)
            problems.Add(nameof(Topics), wrong);
    }

    protected override Done On(OpenRecord record)
    {
        var read = SharingTopicsText.Read(Topics!, out _);
        record.Add(new SharingTopicsVersion
        {
            Version = (record.Rows<SharingTopicsVersion>().Max(v => (int?)v.Version) ?? 0) + 1,
            Topics = read.Topics,
            Never = [.. read.Never],
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>The topics that count, every version that was published, and whether the one who looks may publish.</summary>
public sealed record SharingTopicsView : View<(SharingTopics Now, IReadOnlyList<SharingTopicsVersion> Published, bool MayPublish)>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<(SharingTopics, IReadOnlyList<SharingTopicsVersion>, bool)> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var all = await record.Rows<SharingTopicsVersion>().OrderBy(v => v.Version).ListAsync(ct);
        return (SharingTopics.Of(all), all, record.By.Holds(Permission.PublishSharingTopics));
    }
}
