using Kith.Record;

namespace Kith.LegalRecord;

/// <summary>The classes of record that rules tell apart. A shared record can be of several.</summary>
public enum RecordClass { NhsChild = 1, Maternity, EarlyHelp, ChildProtection, LookedAfter }

/// <summary>How long a class of record is kept, counted from the birth of the youngest child in it: who was under 18, or not born, when the first team began.</summary>
/// <param name="Controller">Whose rule it is.</param>
/// <param name="Years">Until the youngest child's birthday of so many years.</param>
/// <param name="YearsIfSeventeen">Instead of it, where that child was 17 when the last team ended.</param>
public sealed record DisposalRule(RecordClass Class, string Controller, int Years, int? YearsIfSeventeen = null, string? Source = null)
{
    public string InWords() => $"{Class.InWords()}, {Controller}: kept to the {Ordinal(Years)} birthday of the youngest child"
        + (YearsIfSeventeen is { } other ? $", the {Ordinal(other)} where that child was 17 when the last team ended" : "");

    public int YearsFor(bool seventeen) => seventeen ? YearsIfSeventeen ?? Years : Years;

    private static string Ordinal(int number) => number + ((number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}

/// <summary>The rules that count on a day, with their version.</summary>
public sealed record RulesInForce(int Version, DateOnly From, IReadOnlyList<DisposalRule> Rules)
{
    /// <summary>What Kith comes with: counts until the partnership publishes its own.</summary>
    public static RulesInForce Shipped { get; } = new(1, new DateOnly(2024, 1, 1),
    [
        new(RecordClass.NhsChild, "community health trust", 25, 26, "NHS Records Management Code of Practice"),
        new(RecordClass.Maternity, "acute trust", 25, null, "NHS Records Management Code of Practice"),
        new(RecordClass.EarlyHelp, "council", 25, null, "the council’s retention schedule"),
        new(RecordClass.ChildProtection, "council", 35, null, "the council’s retention schedule, up to 35 years"),
        new(RecordClass.LookedAfter, "council", 75, null, "Care Planning, Placement and Case Review Regulations 2010"),
    ]);

    public static RulesInForce On(DateOnly day, IEnumerable<RulesInForce> published) =>
        published.Where(set => set.From <= day).MaxBy(set => set.Version) ?? Shipped;

    /// <summary>Of all rules for these classes the longest, which wins; null where there is none.</summary>
    public DisposalRule? Longest(IReadOnlyCollection<RecordClass> classes, bool seventeen) =>
        Rules.Where(rule => classes.Contains(rule.Class)).OrderBy(rule => rule.Class).MaxBy(rule => rule.YearsFor(seventeen));
}

internal static class DisposalWords
{
    public static string InWords(this RecordClass of) => of switch
    {
        RecordClass.NhsChild => "NHS child record",
        RecordClass.Maternity => "maternity record",
        RecordClass.EarlyHelp => "early help record",
        RecordClass.ChildProtection => "child protection record",
        RecordClass.LookedAfter => "looked-after child’s record",
        _ => of.ToString(),
    };

    public static string InWords(this DestructionGround ground) => ground switch
    {
        DestructionGround.Retention => "The time it must be kept is over",
        DestructionGround.CourtOrder => "A court’s order",
        DestructionGround.DataProtectionRight => "A right under data protection law, upheld",
        _ => ground.ToString(),
    };

    /// <summary>How the authority is joined to "destroyed on …".</summary>
    public static string By(this DestructionGround ground) => ground == DestructionGround.CourtOrder ? "by order of" : "under";
}
