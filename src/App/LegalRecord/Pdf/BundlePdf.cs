using System.IO.Compression;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Kith.LegalRecord.Pdf;

/// <summary>A paginated, tagged, searchable document: its front and, where it has them, an index with links, and what the index leads to.</summary>
public sealed class BundlePdf
{
    private readonly FontShelf _shelf = FontShelf.OfThisMachine;
    private readonly Dictionary<(string, double), XFont> _fonts = [];

    public required string Title { get; init; }

    /// <summary>Stands at the foot of every page beside its number.</summary>
    public required string Foot { get; init; }

    /// <summary>What comes before the index.</summary>
    public IReadOnlyList<Block> Front { get; init; } = [];
    public IReadOnlyList<Block> Index { get; init; } = [];
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>Writes it; tells how many pages it has.</summary>
    public int Write(Stream to, DateTimeOffset made)
    {
        var pages = Lay(out var pageOf);
        using var document = new PdfDocument();
        document.Info.Title = Title;
        document.Info.Creator = "Kith";
        (document.Info.CreationDate, document.Info.ModificationDate) = (made.UtcDateTime, made.UtcDateTime);
        document.ViewerPreferences.DisplayDocTitle = true;
        document.PageMode = PdfPageMode.UseOutlines;
        // PDFsharp ends no stream that it packs, of which checkers warn: pages are packed here, and fonts, being few, not at all.
        (document.Options.CompressContentStreams, document.Options.NoCompression) = (false, true);
        var tags = UAManager.ForDocument(document);
        tags.SetDocumentLanguage("en-GB");
        var outline = new Outlining(document);
        for (var i = 0; i < pages.Count; i++)
        {
            var page = document.AddPage();
            (page.Width, page.Height) = (XUnit.FromPoint(Composer.PageWidth), XUnit.FromPoint(Composer.PageHeight));
            using (var graphics = XGraphics.FromPdfPage(page))
                new PageDrawing(graphics, tags.StructureBuilder, FontOf, pageOf).Draw(pages[i], $"Page {i + 1} of {pages.Count}", Foot);
            Pack(page);
            foreach (var heading in pages[i].Anchors.Where(h => h.Bookmark is not null))
                outline.Add(heading, page);
        }
        document.Save(to, closeStream: false);
        return pages.Count;
    }

    private static void Pack(PdfPage page)
    {
        for (var i = 0; i < page.Contents.Elements.Count; i++)
            if (page.Contents.Elements.GetDictionary(i) is { Stream: { } stream } content && content.Elements["/Filter"] is null)
            {
                using var packed = new MemoryStream();
                using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
                    zlib.Write(stream.Value);
                stream.Value = packed.ToArray();
                content.Elements.SetName("/Filter", "/FlateDecode");
            }
    }

    // The index is laid out twice: first to learn how many pages it takes, then with the numbers of the pages behind it.
    private List<PageSet> Lay(out Dictionary<string, int> pageOf)
    {
        var setting = new Setting(_shelf);
        Composer First(Func<string, int>? numbers)
        {
            var front = new Composer(setting);
            front.Lay(Index.Count == 0 ? Front : [.. Front, new NewPage(), .. Index], numbers);
            return front;
        }
        var body = new Composer(setting);
        body.Lay(Body);
        var before = First(null).Pages.Count;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < body.Pages.Count; i++)
            foreach (var heading in body.Pages[i].Anchors.Where(h => h.Anchor is not null))
                known.TryAdd(heading.Anchor!, before + i + 1);
        pageOf = known;
        return [.. First(anchor => known.GetValueOrDefault(anchor)).Pages, .. Body.Count == 0 ? [] : body.Pages];
    }

    private XFont FontOf(FontFile face, double size) => _fonts.TryGetValue((face.Name, size), out var known) ? known
        : _fonts[(face.Name, size)] = new XFont(face.Name, size, XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));

    /// <summary>Bookmarks, each under the last one of a higher level.</summary>
    private sealed class Outlining(PdfDocument document)
    {
        private readonly Stack<(int Level, PdfOutline At)> _open = new();

        public void Add(Heading heading, PdfPage page)
        {
            while (_open.TryPeek(out var last) && last.Level >= heading.Level)
                _open.Pop();
            var among = _open.TryPeek(out var above) ? above.At.Outlines : document.Outlines;
            _open.Push((heading.Level, among.Add(heading.Bookmark!, page, opened: heading.Level < 2)));
        }
    }
}
