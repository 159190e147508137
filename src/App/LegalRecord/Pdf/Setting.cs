using System.Text;

namespace Kith.LegalRecord.Pdf;

/// <summary>Makes lines of text: characters to faces, words to lines, lines into the order in which they are drawn.</summary>
internal sealed class Setting(FontShelf shelf)
{
    private readonly FontFile _plain = shelf.First(false), _bold = shelf.First(true);

    /// <summary>One line: its pieces from the left edge of its column, and its width.</summary>
    public readonly record struct SetLine(IReadOnlyList<Piece> Pieces, double Width);

    /// <summary>The lines of a text in a column, each at the side that its paragraph reads from.</summary>
    public IEnumerable<SetLine> Lines(string text, double size, double width, bool bold)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var fromRight = Bidi.FromRight(paragraph);
            foreach (var line in Wrap(ArabicForms.Joined(Printable(paragraph, bold)), size, width, bold))
            {
                var set = Set(Bidi.Visual(line, fromRight), size, bold);
                yield return fromRight ? new([.. set.Pieces.Select(p => p with { X = p.X + width - set.Width })], width) : set;
            }
        }
    }

    /// <summary>One line that is not broken.</summary>
    public SetLine Line(string text, double size, bool bold) =>
        Set(Bidi.Visual(ArabicForms.Joined(Printable(text, bold)), Bidi.FromRight(text)), size, bold);

    /// <summary>Everything that can be drawn as it is; what no font has, by its code. Signs that only steer others have no shape and are left out.</summary>
    private string Printable(string text, bool bold)
    {
        if (System.Text.Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            return text;
        var printable = new StringBuilder(text.Length);
        // Composed, since a letter with its mark as one sign is drawn rightly, and two signs over each other are not.
        foreach (var rune in string.Concat(text.EnumerateRunes().Select(r => r.ToString())).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.Value == '\t')
                printable.Append("    ");
            else if (Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format)
                continue;
            // PDFsharp tells readers two bytes of a character, so what needs more would be found as something else.
            else if (Rune.IsControl(rune) || !rune.IsBmp || shelf.For(rune.Value, bold) is null)
                printable.Append(System.Globalization.CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            else
                printable.Append(rune.ToString());
        }
        return printable.ToString();
    }

    private IEnumerable<string> Wrap(string text, double size, double width, bool bold)
    {
        var (start, end, taken) = (0, 0, 0.0);
        for (var at = 0; at < text.Length;)
        {
            var space = text.IndexOf(' ', at);
            var next = space < 0 ? text.Length : space + 1;
            var word = Width(text.AsSpan(at, (space < 0 ? text.Length : space) - at), size, bold);
            if (taken + word > width && end > start)
            {
                yield return text[start..end].TrimEnd();
                (start, taken) = (at, 0);
            }
            // A word longer than a line, or writing without spaces, is broken where it must be.
            while (word > width)
            {
                var fits = Fits(text, start, size, width, bold);
                yield return text[start..fits];
                start = fits;
                word = Width(text.AsSpan(start, (space < 0 ? text.Length : space) - start), size, bold);
            }
            taken += word + (space < 0 ? 0 : Width(" ", size, bold));
            end = at = next;
        }
        yield return text[start..].TrimEnd();
    }

    private int Fits(string text, int start, double size, double width, bool bold)
    {
        var (at, taken) = (start, 0.0);
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            taken += WidthOf(rune.Value, bold) * size / 1000;
            if (taken > width && at > start)
                break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }

    private SetLine Set(string visual, double size, bool bold)
    {
        var pieces = new List<Piece>();
        var (x, from, at, width, face) = (0.0, 0, 0, 0.0, (FontFile?)null);
        foreach (var rune in visual.EnumerateRunes())
        {
            // A space goes with the word before it.
            var its = rune.Value == ' ' && face is not null && face.Has(' ') ? face : FaceOf(rune.Value, bold);
            if (its != face && face is not null)
            {
                pieces.Add(new Piece(x, visual[from..at], face));
                (x, from, width) = (x + width, at, 0);
            }
            face = its;
            width += its.Width(rune.Value) * size / 1000;
            at += rune.Utf16SequenceLength;
        }
        if (face is not null && at > from)
            pieces.Add(new Piece(x, visual[from..at], face));
        return new SetLine(pieces, x + width);
    }

    private double Width(ReadOnlySpan<char> text, double size, bool bold)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += WidthOf(rune.Value, bold);
        return width * size / 1000;
    }

    private int WidthOf(int codePoint, bool bold) => FaceOf(codePoint, bold).Width(codePoint);

    private FontFile FaceOf(int codePoint, bool bold)
    {
        var usual = bold ? _bold : _plain;
        return usual.Has(codePoint) ? usual : shelf.For(codePoint, bold) ?? usual;
    }
}
