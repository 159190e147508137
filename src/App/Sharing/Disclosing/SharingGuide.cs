using System.Text.Json;
using Kith.Access;
using Kith.Record;

namespace Kith.Sharing.Disclosing;

/// <summary>One version of the guide by which it is decided whether to share: data in the partnership's record, owned by the safeguarding leads.</summary>
public sealed class SharingGuideVersion : OnRecord<SharingGuideVersion>
{
    public int Version { get; init; }
    public DateOnly From { get; init; }

    [AsJson]
    public SharingTexts Texts { get; init; } = new();
    public string ByName { get; init; } = "";
    public string? ByEmployer { get; init; }
}

/// <summary>The texts of the guide. The codes of questions and results are the program's; the words are not.</summary>
public sealed record SharingTexts
{
    public IReadOnlyList<GoldenRule> Rules { get; init; } = [];

    /// <summary>Whose rules they are.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the law asks.</summary>
    public string Duty { get; init; } = "";
    public IReadOnlyList<GuideQuestion> Questions { get; init; } = [];
    public IReadOnlyList<GuideResult> Results { get; init; } = [];

    /// <summary>Whom to ask, and when: one in each line.</summary>
    public IReadOnlyList<string> Ask { get; init; } = [];

    /// <summary>Organisations outside the partnership that things are shared with, by the domains of their e-mail.</summary>
    public IReadOnlyList<KnownOrganisation> Organisations { get; init; } = [];
}

public sealed record GoldenRule(string Name, string Text);

public sealed record GuideQuestion(string Code, string Label, string? Hint = null);

public sealed record GuideResult(string Code, string Text);

/// <summary>An organisation outside, with what its addresses end in.</summary>
public sealed record KnownOrganisation(string Name, IReadOnlyList<string> Domains);

/// <summary>The guide that counts on a day, with its version.</summary>
public sealed record SharingGuide(int Version, DateOnly From, SharingTexts Texts)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>What Kith comes with, until a safeguarding lead publishes the partnership's own (guide.json).</summary>
    public static SharingGuide Shipped { get; } = new(0, new DateOnly(2026, 1, 1), Read());

    public static SharingGuide On(DateOnly day, IEnumerable<SharingGuideVersion> published) =>
        published.Where(v => v.From <= day).MaxBy(v => v.Version) is { } guide ? new(guide.Version, guide.From, guide.Texts) : Shipped;

    public GuideQuestion Question(string code) => Texts.Questions.First(q => q.Code == code);

    /// <summary>What is advised, in words; of a version from before there was such a result, in the words that Kith came with.</summary>
    public string Result(string code) => (Texts.Results.FirstOrDefault(r => r.Code == code) ?? Shipped.Texts.Results.First(r => r.Code == code)).Text;

    private static SharingTexts Read()
    {
        using var stream = typeof(SharingGuide).Assembly.GetManifestResourceStream("Kith.Sharing.guide.json")!;
        return JsonSerializer.Deserialize<SharingTexts>(stream, s_json)!;
    }
}

/// <summary>Every version of the guide on sharing, the first first, and who looks.</summary>
public sealed record SharingGuideView : View<GuideVersions>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<GuideVersions> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var all = await record.Rows<SharingGuideVersion>().OrderBy(v => v.Version).ListAsync(ct);
        return new(all, SharingGuide.On(record.Today, all), record.By);
    }
}

/// <summary>The versions, and the one that counts today.</summary>
public sealed record GuideVersions(IReadOnlyList<SharingGuideVersion> Published, SharingGuide Now, Signature By);
