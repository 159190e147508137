using System.Globalization;
using Kith.Ledger;

namespace Kith.Cli;

/// <summary><c>kith check bundle.zip --key VKEY</c>: whether a court bundle, or a document that was shared, is whole and unaltered. Needs no database, no settings and no network.</summary>
internal static class CheckVerb
{
    private const string Usage =
        "Usage: kith check FILE --key KEY [--key KEY …] [--witnesses NUMBER]. KEY is the public key of the log, or of a witness, as its owner " +
        "publishes it; NUMBER is how many of the witnesses must have cosigned.";

    public static Task<int> RunAsync(string[] args) => Task.FromResult(Run(args, Console.Out, Console.Error));

    /// <summary>The exit code is 0 where the bundle is whole, 1 where it is not, and 2 where it was not asked rightly.</summary>
    internal static int Run(string[] args, TextWriter says, TextWriter complains)
    {
        string? path = null;
        var keys = new List<NoteVerifier>();
        var needed = 0;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--key" when i + 1 < args.Length:
                    if (Key(args[++i]) is not { } key)
                    {
                        complains.WriteLine("That is not a public key. Copy all of it, with the name at its beginning.");
                        return 1;
                    }
                    keys.Add(key);
                    continue;
                case "--witnesses" when i + 1 < args.Length && int.TryParse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture, out needed): continue;
                case var other when !other.StartsWith('-') && path is null: path = other; continue;
                default: path = null; i = args.Length; break;
            }
        }
        if (path is null || keys.All(k => k.IsCosigner))
        {
            complains.WriteLine(Usage);
            return 2;
        }
        BundleReport report;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            report = BundleCheck.Run(file, BundleTrust.Of(keys, needed));
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            complains.WriteLine("The file is not there, or cannot be opened.");
            return 1;
        }
        foreach (var line in report.InWords())
            (report.IsWhole ? says : complains).WriteLine(line);
        return report.IsWhole ? 0 : 1;
    }

    private static NoteVerifier? Key(string vkey)
    {
        try
        {
            return NoteVerifier.Parse(vkey.Trim());
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
