using System.Globalization;

namespace Kith.Ledger;

/// <summary>The names, limits and spellings of the bundle's format (docs/ledger.md), in one place for its writer and its checker.</summary>
internal static class BundleForm
{
    public const string Format = "kith-bundle/v1";
    public const string EntriesFormat = "kith-entries/v1";

    public const string Manifest = "manifest.json";
    public const string Note = "bundle.note";
    public const string Checkpoint = "checkpoint";
    public const string Proof = "proof.bin";
    public const string Entries = "entries.json";
    public const string Keys = "keys.txt";
    public const string Documents = "documents/";

    /// <summary>The ZIP file, and all it unpacks to.</summary>
    public const long MostBytes = 2L << 30;
    public const int MostParts = 1_000;

    /// <summary>From <see cref="RatioFrom"/> bytes unpacked on, they are at most this many times the file: more is a trap.</summary>
    public const int MostRatio = 200;
    public const long RatioFrom = 16 << 20;

    /// <summary>What is read into memory as a whole: the two JSON files, and one line's content.</summary>
    public const int MostJson = 64 << 20;
    public const int MostContent = 64 << 20;
    public const int MostNote = NoteForm.MostBytes;

    private const int MostName = 100;

    public static string LinesOf(int chain) => string.Create(CultureInfo.InvariantCulture, $"lines/{chain}.bin");

    /// <summary>Letters, digits, dots, hyphens and underscores, in parts joined by slashes of which none begins with a dot.</summary>
    public static bool IsName(string name) => name.Length <= MostName && name.Split('/').All(part =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));

    /// <summary>What the log's key signs: nothing that could be taken for a checkpoint.</summary>
    public static string NoteText(string origin, ReadOnlySpan<byte> manifestHash) => $"{Format}\n{origin}\nsha256 {Convert.ToHexStringLower(manifestHash)}\n";

    public static string Seconds(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An instant as a leaf has it. Beyond the years that a calendar has, the bare number.</summary>
    public static string Instant(long microseconds)
    {
        try
        {
            return Microseconds.ToInstant(microseconds).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.'ffffff'Z'", CultureInfo.InvariantCulture);
        }
        catch (Exception beyond) when (beyond is OverflowException or ArgumentOutOfRangeException)
        {
            return microseconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    public static string Word(LineType type) => type switch
    {
        LineType.Act => "act",
        LineType.Access => "access",
        _ => throw new FormatException("A chain is of acts or of accesses."),
    };

    public static LineType Type(string word) => word switch
    {
        "act" => LineType.Act,
        "access" => LineType.Access,
        _ => throw new FormatException("A chain is of acts or of accesses."),
    };
}
