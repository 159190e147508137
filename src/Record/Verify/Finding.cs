using System.Globalization;
using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>One thing that a check of the whole record found wrong.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Record">The record it is in, where that can be told.</param>
/// <param name="About">What that record is about.</param>
/// <param name="Sequence">The number of the line in its chain; null where it is not about a line.</param>
/// <param name="RecordedAt">When the line says it was recorded.</param>
/// <param name="By">Who the line says recorded it, where that can still be read.</param>
/// <param name="What">What was found, in plain words and without any content.</param>
public sealed record Finding(
    DamageKind Kind, RecordId? Record, RecordKind? About, LineType? Type, long? Sequence, DateTimeOffset? RecordedAt, string? By, string What)
{
    /// <summary>The whole of it in one sentence or two.</summary>
    public string InWords()
    {
        var where = Record is { } record ? $"{AboutInWords} {record}" : "a record that cannot be told";
        if (Sequence is not { } sequence)
            return $"In the record of {where}: {What}";
        var type = Type switch { LineType.Act => " of the acts", LineType.Access => " of the accesses", _ => "" };
        var when = RecordedAt is { } at ? $", recorded {London.TimeOf(at).ToString("d MMMM yyyy HH:mm", CultureInfo.GetCultureInfo("en-GB"))}" : "";
        var by = By is null ? "" : $"{(when.Length == 0 ? ", recorded" : "")} by {By}";
        return $"Line {sequence}{type} in the record of {where}{when}{by}: {What}";
    }

    private string AboutInWords => About switch
    {
        RecordKind.Family => "family",
        RecordKind.Worker => "worker",
        RecordKind.Centre => "centre",
        RecordKind.Partnership => "the partnership",
        _ => "something unknown,",
    };
}

/// <summary>What a check of the whole record went through, and what it found.</summary>
/// <param name="Rows">Rows of records, each checked against the line that wrote it.</param>
/// <param name="Damaged">How many things were found wrong.</param>
/// <param name="First">The first of them, in the order of the records.</param>
public sealed record CheckResult(long Chains, long Lines, long Rows, long Damaged, IReadOnlyList<Finding> First)
{
    public bool IsClean => Damaged == 0;
}
