using System.Text.RegularExpressions;
using Kith.Access;
using Kith.Record;

namespace Kith.Sharing.Disclosing;

/// <summary>A safeguarding lead publishes a new version of the guide. What was decided before keeps the version it was decided by.</summary>
public sealed partial record PublishSharingGuide : Act<Done>
{
    public DateOnly? From { get; init; }

    /// <summary>One in each line: its name, a colon, what it says.</summary>
    public string? Rules { get; init; }
    public string? Source { get; init; }
    public string? Duty { get; init; }

    /// <summary>One in each line: its code, a colon, the question, and after " - " a hint.</summary>
    public string? Questions { get; init; }

    /// <summary>One in each line: its code, a colon, what is advised.</summary>
    public string? Results { get; init; }
    public string? Ask { get; init; }

    /// <summary>One in each line: its name, a colon, what its addresses end in, parted by commas.</summary>
    public string? Organisations { get; init; }

    protected override Permission Needs => Permission.PublishSharingGuide;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(From, nameof(From), "Enter the date it counts from");
        problems.When(From < today, nameof(From), "The date it counts from must be today or in the future");
        foreach (var (text, field, missing) in ((string?, string, string)[])[(Rules, nameof(Rules), "Enter the rules"), (Source, nameof(Source), "Enter whose rules they are"), (Duty, nameof(Duty), "Enter what the law asks"), (Questions, nameof(Questions), "Enter the questions"), (Results, nameof(Results), "Enter what is advised"), (Ask, nameof(Ask), "Enter whom to ask")])
        {
            problems.Require(text, field, missing);
            problems.Text(text, field, "The text", 8_000, lines: true);
        }
        problems.Text(Organisations, nameof(Organisations), "The organisations", 20_000, lines: true);
        if (Wrong(Rules) is { } rule)
            problems.Add(nameof(Rules), $"‘{rule}’ is no rule: write its name, a colon and what it says");
        Coded(problems, Questions, nameof(Questions), [.. SharingGuide.Shipped.Texts.Questions.Select(q => q.Code)]);
        Coded(problems, Results, nameof(Results), [.. SharingGuide.Shipped.Texts.Results.Select(r => r.Code)]);
        foreach (var line in Lines(Organisations))
            if (Parts(line) is not (var name, var rest) || name.Length > 120 || Domains(rest) is not { Length: > 0 } domains || !domains.All(d => Domain().IsMatch(d)))
            {
                problems.Add(nameof(Organisations), $"‘{Short(line)}’ is not understood: write for example ‘Mill Lane Primary: mill-lane.kent.sch.uk’");
                break;
            }
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new SharingGuideVersion
        {
            Version = (record.Rows<SharingGuideVersion>().Max(v => (int?)v.Version) ?? 0) + 1,
            From = From!.Value,
            Texts = new SharingTexts
            {
                Rules = [.. Lines(Rules).Select(l => Parts(l)!.Value).Select(p => new GoldenRule(p.Name, p.Text))],
                Source = Source!.Trim(),
                Duty = Duty!.Trim(),
                Questions = [.. Lines(Questions).Select(l => Parts(l)!.Value).Select(p => (p.Name, Said: p.Text.Split(" - ", 2, StringSplitOptions.TrimEntries))).Select(q => new GuideQuestion(q.Name, q.Said[0], q.Said.Length > 1 ? q.Said[1] : null))],
                Results = [.. Lines(Results).Select(l => Parts(l)!.Value).Select(p => new GuideResult(p.Name, p.Text))],
                Ask = Lines(Ask),
                Organisations = [.. Lines(Organisations).Select(l => Parts(l)!.Value).Select(p => new KnownOrganisation(p.Name, Domains(p.Text)))],
            },
            ByName = record.By.Name,
            ByEmployer = record.By.Employer,
        });
        return default;
    }

    /// <summary>The guide as a person edits it: lines of text.</summary>
    public static PublishSharingGuide Of(SharingTexts texts) => new()
    {
        Rules = string.Join('\n', texts.Rules.Select(r => $"{r.Name}: {r.Text}")),
        Source = texts.Source,
        Duty = texts.Duty,
        Questions = string.Join('\n', texts.Questions.Select(q => $"{q.Code}: {q.Label}{(q.Hint is null ? "" : " - " + q.Hint)}")),
        Results = string.Join('\n', texts.Results.Select(r => $"{r.Code}: {r.Text}")),
        Ask = string.Join('\n', texts.Ask),
        Organisations = string.Join('\n', texts.Organisations.Select(o => $"{o.Name}: {string.Join(", ", o.Domains)}")),
    };

    // Each code once, and no other: the decision goes by them.
    private static void Coded(Problems problems, string? text, string field, string[] codes)
    {
        if (Wrong(text) is { } wrong)
            problems.Add(field, $"‘{wrong}’ is not understood: write its code, a colon and the text");
        else if (!string.IsNullOrWhiteSpace(text) && !Lines(text).Select(l => Parts(l)!.Value.Name).Order(StringComparer.Ordinal).SequenceEqual(codes.Order(StringComparer.Ordinal)))
            problems.Add(field, $"Write each of these once, and no other: {string.Join(", ", codes)}");
    }

    private static string? Wrong(string? text) => Lines(text).FirstOrDefault(l => Parts(l) is null) is { } line ? Short(line) : null;

    private static (string Name, string Text)? Parts(string line) =>
        line.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { Length: > 0 } rest] ? (name, rest) : null;

    private static string[] Domains(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(d => d.TrimStart('@').ToLowerInvariant()).Distinct()];

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string Short(string line) => line.Length > 40 ? line[..40] + "…" : line;

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Domain();
}
