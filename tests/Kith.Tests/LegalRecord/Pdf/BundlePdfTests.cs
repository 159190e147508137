using System.Text;
using Kith.LegalRecord.Pdf;
using Kith.Tests.LegalRecord.Bundles;

namespace Kith.Tests.LegalRecord.Pdf;

public sealed class BundlePdfTests
{
    [Fact]
    public void Pages_are_numbered_and_the_index_leads_to_them()
    {
        var pdf = Made([.. Enumerable.Range(1, 40).SelectMany(Entry)], [.. Enumerable.Range(1, 40).Select(i => new IndexLine($"Entry {i}", $"e{i}")), new IndexList("Amy", [("7", "e7")])]);
        var pages = Printed.Text(pdf).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < pages.Length; i++)
            Assert.Contains($"Page {i + 1} of {pages.Length}", pages[i], StringComparison.Ordinal);
        for (var i = 1; i <= 40; i++)
        {
            var line = pages[1].Split('\n').Single(l => l.StartsWith($"Entry {i} ", StringComparison.Ordinal));
            var told = int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains($"Heading {i}.", pages[told - 1], StringComparison.Ordinal);
        }
        var bytes = Printed.Bytes(pdf);
        Assert.Equal(81, Count(bytes, "/Subtype/Link"));
        Assert.Contains("/Outlines", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_tagged_and_has_a_title_and_a_language()
    {
        var pdf = Made([new Heading(1, "Beginning", "b"), new Paragraph("Some words."), new Facts([("Happened", "today")]), new Removed("Removed: third party. Not a party")], []);
        var info = Printed.Info(pdf);
        Assert.Matches("Title: +Court bundle, case 1", info);
        Assert.Matches("Tagged: +yes", info);
        Assert.Contains("/Lang", Printed.Bytes(pdf), StringComparison.Ordinal);
        Assert.Contains("en-GB", Printed.Bytes(pdf), StringComparison.Ordinal);
        var structure = Printed.Structure(pdf);
        Assert.Contains("H1", structure, StringComparison.Ordinal);
        Assert.Contains("TH", structure, StringComparison.Ordinal);
        Assert.Contains("\"Some words.\"", structure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zoë Łukasiewicz and Siân Ó Murchú")]
    [InlineData("Нина Петрова")]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Nguyễn Thị Hằng")]
    [InlineData("office, efficient, “quoted” – dash …")]
    [InlineData("שרה כהן")]
    public void Text_is_found_as_it_was_typed(string text) =>
        Assert.Contains(text, Printed.Text(Made([new Paragraph(text)], [])).Replace("\u202b", "", StringComparison.Ordinal).Replace("\u202c", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Arabic_letters_are_joined_and_found()
    {
        Assert.Equal("\uFEE3\uFEA4\uFEE4\uFEAA", ArabicForms.Joined("محمد"));
        Assert.Equal("\uFEB3\uFEFC\uFEE1", ArabicForms.Joined("سلام"));
        Assert.Equal("\uFEAD\uFE8D", ArabicForms.Joined("را"));
        Assert.Contains("محمد", Printed.Text(Made([new Paragraph("محمد")], [])).Normalize(NormalizationForm.FormKC), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("שלום", true, "םולש")]
    [InlineData("Seen by שרה כהן today", false, "Seen by ןהכ הרש today")]
    [InlineData("שרה (14)", true, "(14) הרש")]
    [InlineData("plain", false, "plain")]
    public void What_is_read_from_the_right_is_drawn_from_the_left_in_turn(string text, bool fromRight, string drawn)
    {
        Assert.Equal(fromRight, Bidi.FromRight(text));
        Assert.Equal(drawn, Bidi.Visual(text, fromRight));
    }

    [Fact]
    public void What_no_font_has_is_shown_by_its_code_and_never_left_out()
    {
        var text = Printed.Text(Made([new Paragraph("a\u0007b \U00012000 \uE123 c\u200Bd")], []));
        Assert.Contains("a[U+0007]b [U+12000] [U+E123] cd", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_longer_than_a_line_and_a_cell_longer_than_a_page_are_all_there()
    {
        var text = Printed.Text(Made([new Paragraph(new string('x', 3_000)), new Facts([("Long", string.Join('\n', Enumerable.Range(0, 300).Select(i => $"line {i}.")))])], []));
        Assert.Equal(3_000, text.Count(c => c == 'x'));
        for (var i = 0; i < 300; i++)
            Assert.Contains($"line {i}.", text, StringComparison.Ordinal);
    }

    private static IEnumerable<Block> Entry(int number) =>
    [
        new Heading(2, $"Heading {number}.", $"e{number}", $"Heading {number}."),
        new Facts([("Written by", "Grace Adeyemi, health visitor")]),
        new Paragraph(string.Join(' ', Enumerable.Repeat("She was seen at home with her mother.", 20))),
    ];

    private static byte[] Made(IReadOnlyList<Block> body, IReadOnlyList<Block> index)
    {
        using var to = new MemoryStream();
        new BundlePdf { Title = "Court bundle, case 1", Foot = "Court bundle", Front = [new Heading(1, "Front")], Index = index, Body = body }.Write(to, DateTimeOffset.UnixEpoch);
        return to.ToArray();
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;
}
