using System.Reflection;
using Kith.Recording;

namespace Kith.LegalRecord.Bundles;

/// <summary>What a bundle must say that the family's record does not hold: the forms its entries were written in, the program, and who could reach the database.</summary>
public sealed record BundleSurroundings(
    IReadOnlyDictionary<Record.Id<RecordingForm>, RecordingForm> Forms, IReadOnlyList<AdministratorHeld> Administrators, DateTimeOffset MadeAt)
{
    /// <summary>The releases that have worked on this database.</summary>
    public IReadOnlyList<ReleaseSeen> Releases { get; init; } = [];

    /// <summary>The forms and rules that counted in the period, by when each was published.</summary>
    public IReadOnlyList<RulePublished> Rules { get; init; } = [];

    /// <summary>How the log stands: its keys, and each time that the database was put back.</summary>
    public Record.Log.LogOverview? Log { get; init; }

    /// <summary>The release of this program.</summary>
    public static string Release { get; } =
        typeof(BundleSurroundings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Faults of this release that are known and could bear on a record, one on each line; kept with the source.</summary>
    public static IReadOnlyList<string> KnownFaults { get; } = [.. Embedded("known-faults.md").Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..])];

    public string QuestionOf(Passage passage, Entry entry) =>
        Forms.GetValueOrDefault(entry.Form)?.Questions.FirstOrDefault(q => q.Key == passage.Question)?.Label ?? "Further passage";

    public static async Task<BundleSurroundings> OfAsync(Record.Records records, Forms forms, Record.Log.LogReader log, BundleState state, TimeProvider time, CancellationToken ct)
    {
        var written = new Dictionary<Record.Id<RecordingForm>, RecordingForm>();
        foreach (var form in state.Entries.SelectMany(e => e.Versions).Select(v => v.Entry.Form).Distinct())
            if (await forms.WithIdAsync(form, ct) is { } known)
                written[form] = known;
        var first = state.Entries.SelectMany(e => e.Versions).Select(v => v.Entry.RecordedAt).DefaultIfEmpty(state.Request.At).Min();
        var administrators = await records.AskAsync(new WhoHadPrivilegedAccess { From = Record.London.DateOf(first), To = Record.London.DateOf(time.GetUtcNow()) }, ct);
        return new BundleSurroundings(written, administrators, time.GetUtcNow())
        {
            Releases = await records.ReadAsync(Access.Founding.Partnership, new ReleasesView(), ct),
            Rules = await records.ReadAsync(Access.Founding.Partnership, new RulesPublished { From = first, To = time.GetUtcNow() }, ct),
            Log = await log.OverviewAsync(ct),
        };
    }

    private static IEnumerable<string> Embedded(string name)
    {
        using var stream = typeof(BundleSurroundings).Assembly.GetManifestResourceStream("Kith." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
