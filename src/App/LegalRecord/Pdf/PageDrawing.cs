using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;

namespace Kith.LegalRecord.Pdf;

/// <summary>Draws one page, each line within the element of the document's structure that it belongs to.</summary>
internal sealed class PageDrawing(
    XGraphics graphics, StructureBuilder tags, Func<FontFile, double, XFont> font, IReadOnlyDictionary<string, int> pageOf)
{
    private static readonly XPen s_strike = new(XColors.Black, 0.6);
    private static readonly XBrush s_link = new XSolidBrush(XColor.FromArgb(0x1d, 0x70, 0xb8));

    public void Draw(PageSet set, string number, string foot)
    {
        for (var i = 0; i < set.Lines.Count;)
        {
            var end = i + 1;
            while (end < set.Lines.Count && ReferenceEquals(set.Lines[end].Of, set.Lines[i].Of))
                end++;
            Draw(set.Lines.GetRange(i, end - i));
            i = end;
        }
        tags.BeginArtifact();
        var setting = new Setting(FontShelf.OfThisMachine);
        var (left, right) = (setting.Line(foot, 7.5, bold: false), setting.Line(number, 7.5, bold: false));
        Write(left.Pieces, 57, 806, 7.5, XBrushes.Black);
        Write(right.Pieces, Composer.PageWidth - 57 - right.Width, 806, 7.5, XBrushes.Black);
        tags.End();
    }

    private void Draw(List<Placed> lines)
    {
        switch (lines[0].Of)
        {
            case Facts: Table(lines); break;
            case IndexLine or IndexList: Links(lines); break;
            case Removed: Within(PdfBlockLevelElementTag.Paragraph, () => lines.ForEach(Bar)); break;
            case Heading heading:
                Within(heading.Level switch
                {
                    1 => PdfBlockLevelElementTag.Heading1,
                    2 => PdfBlockLevelElementTag.Heading2,
                    _ => PdfBlockLevelElementTag.Heading3,
                }, () => lines.ForEach(l => Line(l, XBrushes.Black))); break;
            default: Within(PdfBlockLevelElementTag.Paragraph, () => lines.ForEach(l => Line(l, XBrushes.Black))); break;
        }
    }

    private void Within(PdfBlockLevelElementTag tag, Action draw)
    {
        tags.BeginElement(tag);
        draw();
        tags.End();
    }

    private void Table(List<Placed> lines) => Within(PdfBlockLevelElementTag.Table, () =>
    {
        foreach (var row in lines.GroupBy(l => l.Cell / 2))
            Within(PdfBlockLevelElementTag.TableRow, () =>
            {
                foreach (var cell in row.GroupBy(l => l.Cell))
                    Within(cell.Key % 2 == 0 ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell, () =>
                    {
                        foreach (var line in cell)
                            Line(line, XBrushes.Black);
                    });
            });
    });

    private void Links(List<Placed> lines) => Within(PdfBlockLevelElementTag.Paragraph, () =>
    {
        foreach (var line in lines)
        {
            if (line.Leads is null || !pageOf.TryGetValue(line.Leads, out var leads))
            {
                tags.BeginElement(PdfInlineLevelElementTag.Span);
                Line(line, XBrushes.Black);
                tags.End();
                continue;
            }
            var area = graphics.Transformer.WorldToDefaultPage(
                new XRect(line.Pieces.Count == 0 ? 57 : line.Pieces[0].X, line.Y - line.Size, Math.Max(6, line.Right - (line.Pieces.Count == 0 ? 57 : line.Pieces[0].X)), line.Size * 1.3));
            var link = PdfLinkAnnotation.CreateDocumentLink(new PdfRectangle(area), leads);
            tags.BeginElement(link, "Page " + leads.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Line(line, s_link);
            tags.End();
        }
    });

    private void Bar(Placed line)
    {
        var (x, y, width, height) = line.Bar!.Value;
        graphics.DrawRectangle(XBrushes.Black, x, y, width, height);
        Line(line, XBrushes.White);
    }

    private void Line(Placed line, XBrush brush)
    {
        Write(line.Pieces, 0, line.Y, line.Size, brush);
        if (line.Struck && line.Pieces.Count > 0)
            graphics.DrawLine(s_strike, line.Pieces[0].X, line.Y - line.Size * 0.3, line.Right, line.Y - line.Size * 0.3);
    }

    private void Write(IReadOnlyList<Piece> pieces, double x, double y, double size, XBrush brush)
    {
        foreach (var piece in pieces)
            graphics.DrawString(piece.Text, font(piece.Face, size), brush, x + piece.X, y, XStringFormats.BaseLineLeft);
    }
}
