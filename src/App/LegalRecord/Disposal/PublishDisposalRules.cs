using Kith.Access;
using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.LegalRecord;

/// <summary>One rule as it is entered.</summary>
public sealed record EnteredRule
{
    public RecordClass? Class { get; init; }
    public string? Controller { get; init; }
    public int? Years { get; init; }
    public int? YearsIfSeventeen { get; init; }
    public string? Source { get; init; }
}

/// <summary>Publishes a new version of the disposal rules, from a day on. Earlier versions stay.</summary>
public sealed record PublishDisposalRules : Act<Id<DisposalRuleSet>>
{
    private const int Most = 40, MostYears = 150;

    /// <summary>The version that was changed; when another was published meanwhile, nothing is.</summary>
    public int? After { get; init; }
    public DateOnly? From { get; init; }
    public List<EnteredRule> Rules { get; init; } = [];

    protected override Permission Needs => Permission.PublishDisposalRules;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(From, nameof(From), "Enter the day from which the rules count");
        problems.When(From < today, nameof(From), "The day from which the rules count must be today or in the future");
        problems.When(Rules.Count == 0, nameof(Rules), "Enter at least one rule");
        problems.When(Rules.Count > Most, nameof(Rules), $"Enter {Most} rules or fewer");
        for (var i = 0; i < Rules.Count && i < Most; i++)
        {
            var (rule, at) = (Rules[i], $"Rules[{i}].");
            problems.When(rule.Class is not { } known || !Enum.IsDefined(known), at + nameof(rule.Class), "Select the class of record");
            problems.Require(rule.Controller, at + nameof(rule.Controller), "Enter whose rule it is");
            problems.Text(rule.Controller, at + nameof(rule.Controller), "Whose rule it is", 200);
            problems.Text(rule.Source, at + nameof(rule.Source), "Where the rule comes from", 500);
            problems.When(rule.Years is not (> 0 and <= MostYears), at + nameof(rule.Years), $"Enter the years as a number from 1 to {MostYears}");
            problems.When(rule.YearsIfSeventeen is not (null or (> 0 and <= MostYears)), at + nameof(rule.YearsIfSeventeen), $"Enter the years as a number from 1 to {MostYears}");
        }
    }

    protected override Id<DisposalRuleSet> On(OpenRecord record)
    {
        var last = record.Rows<DisposalRuleSet>().Max(set => (int?)set.Version) ?? RulesInForce.Shipped.Version;
        if (After is not null && After != last)
            throw new Changed("Another version of the rules was published meanwhile.");
        return record.Add(new DisposalRuleSet
        {
            Version = last + 1,
            From = From!.Value,
            Rules = [.. Rules.Select(r => new DisposalRule(r.Class!.Value, r.Controller!.Trim(), r.Years!.Value, r.YearsIfSeventeen, r.Source?.Trim()))],
            PublishedBy = record.By.Name,
        }).Id;
    }
}

/// <summary>Every version of the disposal rules that the partnership published.</summary>
public sealed record DisposalRulesView : View<IReadOnlyList<RulesInForce>>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<IReadOnlyList<RulesInForce>> OfAsync(OpenRecord record, CancellationToken ct) =>
        [.. (await record.Rows<DisposalRuleSet>().ToListAsync(ct)).OrderByDescending(set => set.Version).Select(set => new RulesInForce(set.Version, set.From, set.Rules))];
}

/// <summary>The published rules where questions about many records can read them.</summary>
public sealed class KnownRules : Derived
{
    [AsJson]
    public IReadOnlyList<RulesInForce> Sets { get; set; } = [];
}

internal sealed class DeriveKnownRules : Derivation<KnownRules>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(DisposalRuleSet)];

    protected override IEnumerable<KnownRules> Derive(OpenRecord record) =>
    [
        new KnownRules
        {
            Id = record.Id.Value,
            Sets = [.. record.Rows<DisposalRuleSet>().ToList().OrderBy(set => set.Version).Select(set => new RulesInForce(set.Version, set.From, set.Rules))],
        },
    ];
}
