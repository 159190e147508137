using System.Globalization;
using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>One thing that a check of the whole record found wrong.</summary>
/// <param name="Kind">What the replay noticed.</param>
/// <param name="Record">The record it is in, where that can be told.</param>
/// <param name="About">What that record is about.</param>
/// <param name="Sequence">The number of the line in its chain; null where it is not about a line.</param>
/// <param name="What">What was found, in plain words and without any content.</param>
public sealed record Finding(DamageKind Kind, RecordId? Record, RecordKind? About, LineType? Type, long? Sequence, string What)
{
    /// <summary>What was done, as far as can be told.</summary>
    public Harm Harm { get; init; }

    /// <summary>What the record is called ("Okafor"), where a name can still be read.</summary>
    public string? Named { get; init; }

    /// <summary>What the line is to those who use the record ("entry 4", "look 12").</summary>
    public string? Subject { get; init; }

    /// <summary>When the line says it was recorded.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Who the line says recorded it, with discipline and employer, where that can still be read.</summary>
    public string? By { get; init; }

    /// <summary>The whole of it in one sentence, and where to look for it.</summary>
    public string InWords()
    {
        if (Subject is null || Sequence is null)
            return Record is null ? Began(What) : $"{Began(Whose)}: {What}{Place}";
        var recorded = (RecordedAt, By) switch
        {
            ({ } at, { } by) => $", recorded {DateOf(at)} by {by},",
            ({ } at, null) => $", recorded {DateOf(at)},",
            (null, { } by) => $", recorded by {by},",
            _ => "",
        };
        return $"{Began(Subject)} of {Whose}{recorded} {What}{Place}";
    }

    internal static string DateOf(DateTimeOffset at) => London.TimeOf(at).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    internal static string TimeOf(DateTimeOffset at) => London.TimeOf(at).ToString("d MMMM yyyy 'at' HH:mm:ss", CultureInfo.GetCultureInfo("en-GB"));

    private string Whose => About switch
    {
        RecordKind.Family => $"family {Named ?? Record.ToString()}",
        RecordKind.Worker => $"worker {Named ?? Record.ToString()}",
        RecordKind.Centre => $"centre {Named ?? Record.ToString()}",
        RecordKind.Partnership => "the partnership",
        RecordKind.Training => $"training session {Named ?? Record.ToString()}",
        _ => $"record {Record}",
    };

    private string Place
    {
        get
        {
            var chain = Type switch { LineType.Act => " of the acts", LineType.Access => " of the accesses", _ => "" };
            return Record is null ? "" : Sequence is { } number ? $" (Record {Record}, line {number.ToString(CultureInfo.InvariantCulture)}{chain}.)" : $" (Record {Record}.)";
        }
    }

    private static string Began(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>What a check of the whole record went through, and what it found.</summary>
/// <param name="Rows">Rows of records, each checked against the line that wrote it.</param>
/// <param name="Damaged">How many things were found wrong.</param>
/// <param name="First">The first of them, in the order of the records.</param>
public sealed record CheckResult(long Chains, long Lines, long Rows, long Damaged, IReadOnlyList<Finding> First)
{
    public bool IsClean => Damaged == 0;

    /// <summary>What of the record was read.</summary>
    public required CheckScope Scope { get; init; }
}
