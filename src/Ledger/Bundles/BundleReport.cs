using System.Globalization;

namespace Kith.Ledger;

/// <summary>Which keys a bundle must be signed and cosigned by. They come from elsewhere, never from the bundle.</summary>
/// <param name="Log">The log's keys: one now, more where it has had others before.</param>
/// <param name="Witnesses">The witnesses that are known.</param>
/// <param name="WitnessesNeeded">How many of them must have cosigned the checkpoint.</param>
public sealed record BundleTrust(IReadOnlyList<NoteVerifier> Log, IReadOnlyList<NoteVerifier> Witnesses, int WitnessesNeeded)
{
    /// <summary>These keys, told apart by their kinds.</summary>
    public static BundleTrust Of(IEnumerable<NoteVerifier> keys, int witnessesNeeded = 0)
    {
        var all = keys.ToLookup(k => k.IsCosigner);
        return new BundleTrust([.. all[false]], [.. all[true]], witnessesNeeded);
    }
}

/// <summary>A witness and when it cosigned, by its own clock.</summary>
public readonly record struct Cosigned(string Witness, DateTimeOffset At);

/// <summary>What a check found. Where the bundle is not whole, nothing in it is told.</summary>
public sealed record BundleReport
{
    /// <summary>Whether the bundle is whole and unaltered.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>One plain sentence: that it is whole, or the first thing that is wrong.</summary>
    public required string Sentence { get; init; }

    /// <summary>The log's name.</summary>
    public string Origin { get; init; } = "";

    /// <summary>How many lines of all records the log had.</summary>
    public long LogSize { get; init; }

    /// <summary>What the bundle says of itself.</summary>
    public BundleFacts? Facts { get; init; }

    /// <summary>Its chains.</summary>
    public IReadOnlyList<BundleChain> Chains { get; init; } = [];

    /// <summary>How many lines there are.</summary>
    public long Lines { get; init; }

    /// <summary>How many fields they have.</summary>
    public long Fields { get; init; }

    /// <summary>How many of those are nothing but their commitment.</summary>
    public long Withheld { get; init; }

    /// <summary>How many lines entries.json shows.</summary>
    public int Entries { get; init; }

    /// <summary>How many statements it has that were worked out.</summary>
    public int Statements { get; init; }

    /// <summary>When the first line was recorded.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>When the last line was recorded.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>The known witnesses that cosigned the checkpoint.</summary>
    public IReadOnlyList<Cosigned> CosignedBy { get; init; } = [];

    /// <summary>All of it in words, a sentence or two a line.</summary>
    public IEnumerable<string> InWords()
    {
        yield return Sentence;
        if (Facts is null)
            yield break;
        yield return $"It was made on {Day(Facts.MadeAt)} for {Facts.Recipient}. Purpose: {Facts.Purpose}. Authority: {Facts.Authority}.";
        foreach (var chain in Chains)
            yield return $"Record {chain.Record}: all {Number(chain.Lines)} {(chain.Type == LineType.Act ? "acts" : "looks")}, unbroken from the first.";
        yield return $"{Number(Lines)} lines with {Number(Fields)} fields, recorded from {Day(First)} to {Day(Last)}. "
            + (Withheld == 0 ? "Nothing is withheld." : $"{Number(Withheld)} {(Withheld == 1 ? "field is" : "fields are")} withheld: of {(Withheld == 1 ? "it" : "them")} only the commitment is here.");
        yield return $"All are in the log {Origin} of {Number(LogSize)} lines.";
        yield return CosignedBy.Count == 0
            ? "No witness whose key was given has cosigned that log."
            : $"Cosigned by {string.Join(", ", CosignedBy.Select(c => $"{c.Witness} at {c.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC"))}.";
    }

    internal static BundleReport Not(string sentence) => new() { IsWhole = false, Sentence = sentence };

    private static string Day(DateTimeOffset? at) => at is { } known ? known.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "an unknown day";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
