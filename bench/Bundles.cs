using System.Diagnostics;
using System.Globalization;
using Kith.LegalRecord.Pdf;

namespace Kith.Bench;

/// <summary>The document of a court bundle: 500 pages, tagged, with its index and bookmarks.</summary>
internal static class Bundles
{
    private const int Entries = 1120;

    public static void Run(Report report)
    {
        var words = "She was seen at home with her mother and grandmother who said that sleep was better and that feeding had gone well since Tuesday".Split(' ');
        var random = new Random(1);
        string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
        var (index, body) = (new List<Block> { new Heading(1, "Index", "index", "Index") }, new List<Block>());
        for (var i = 1; i <= Entries; i++)
        {
            var heading = string.Create(CultureInfo.InvariantCulture, $"{i}. Home visit, 12 March 2026");
            index.Add(new IndexLine(heading + ", Grace Adeyemi", $"entry-{i}"));
            body.AddRange(
            [
                new Heading(2, heading, $"entry-{i}", heading),
                new Facts([("Happened", "12 March 2026, 2pm"), ("Recorded", "12 March 2026, 4:15pm, the same day"), ("Written by", "Zoë Łukasiewicz, health visitor, NMC 12A3456E"), ("About", "محمد الأحمد\nשרה כהן\nНина Петрова")]),
                new Paragraph("What was seen", Tone.Bold), new Paragraph(Text(120)),
                i % 5 == 0 ? new Removed("Removed: third party. Words of somebody who is not a party") : new Paragraph(Text(90)),
            ]);
        }
        var clock = Stopwatch.StartNew();
        using var to = new MemoryStream();
        var pages = new BundlePdf { Title = "Court bundle", Foot = "Court bundle", Front = [new Heading(1, "Court bundle")], Index = index, Body = body }.Write(to, DateTimeOffset.UnixEpoch);
        var each = 500.0 / pages;
        report.AtMost("A 500-page bundle's document", clock.Elapsed.TotalSeconds * each, 10, "s", string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {to.Length >> 10} KB"));
        using var process = Process.GetCurrentProcess();
        report.AtMost("Memory of the process at its most", process.PeakWorkingSet64 >> 20, 300, "MB");
    }
}
