namespace Kith.LegalRecord.Pdf;

/// <summary>Lays blocks out on pages. Nothing is drawn yet, so that what comes first can know how long the rest is.</summary>
internal sealed class Composer(Setting setting)
{
    public const double PageWidth = 595, PageHeight = 842;
    private const double Left = 57, Top = 60, Bottom = 770, Width = PageWidth - 2 * Left;
    private const double FactsFirst = 120, Leading = 1.42, Text = 9.5, Small = 8;

    private double _y = Top;

    public List<PageSet> Pages { get; } = [new()];

    private PageSet Page => Pages[^1];

    /// <summary>Lays out what there is, page for page.</summary>
    /// <param name="pageOf">The page that an anchor is on, for the index; the index is as long whatever the numbers are.</param>
    public void Lay(IEnumerable<Block> blocks, Func<string, int>? pageOf = null)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case Heading heading: Lay(heading); break;
                case Paragraph paragraph: Lay(paragraph); break;
                case Facts facts: Lay(facts); break;
                case Removed removed: Lay(removed); break;
                case IndexLine line: Lay(line, pageOf?.Invoke(line.Anchor) ?? 0); break;
                case IndexList list: Lay(list); break;
                case NewPage when Page.Lines.Count > 0: Turn(); break;
            }
    }

    private void Turn()
    {
        Pages.Add(new PageSet());
        _y = Top;
    }

    private void Need(double height)
    {
        if (_y + height > Bottom && Page.Lines.Count > 0)
            Turn();
    }

    private void Space(double points)
    {
        if (Page.Lines.Count > 0)
            _y += points;
    }

    private Placed Put(Block of, int cell, Setting.SetLine line, double size, double x, double? at = null)
    {
        var placed = new Placed(of, cell, (at ?? _y) + size, size, [.. line.Pieces.Select(p => p with { X = p.X + x })]) { Right = x + line.Width };
        Page.Lines.Add(placed);
        return placed;
    }

    private void Amend(Func<Placed, Placed> how) => Page.Lines[^1] = how(Page.Lines[^1]);

    private void Lay(Heading heading)
    {
        var size = heading.Level switch { 1 => 17.0, 2 => 12.5, _ => 10.5 };
        Space(heading.Level == 1 ? 18 : 12);
        // A heading stands with the beginning of what it heads.
        Need(size * Leading + 4 * Text * Leading);
        Page.Anchors.Add(heading);
        foreach (var line in setting.Lines(heading.Text, size, Width, bold: true))
        {
            Need(size * Leading);
            Put(heading, 0, line, size, Left);
            _y += size * Leading;
        }
        _y += 2;
    }

    private void Lay(Paragraph paragraph)
    {
        var size = paragraph.Tone == Tone.Small ? Small : Text;
        foreach (var line in setting.Lines(paragraph.Text, size, Width, paragraph.Tone == Tone.Bold))
        {
            Need(size * Leading);
            Put(paragraph, 0, line, size, Left);
            if (paragraph.Tone == Tone.Struck)
                Amend(l => l with { Struck = true });
            _y += size * Leading;
        }
        _y += 4;
    }

    private void Lay(Facts facts)
    {
        for (var row = 0; row < facts.Rows.Count; row++)
        {
            var (what, value) = facts.Rows[row];
            var names = setting.Lines(what, Small + 0.5, FactsFirst - 8, bold: true).ToArray();
            var values = setting.Lines(value, Small + 0.5, Width - FactsFirst, bold: false).ToArray();
            const double line = (Small + 0.5) * Leading;
            if (Math.Max(names.Length, values.Length) * line < (Bottom - Top) / 2)
                Need(Math.Max(names.Length, values.Length) * line);
            Need(names.Length * line);
            for (var i = 0; i < names.Length; i++)
                Put(facts, 2 * row, names[i], Small + 0.5, Left, _y + i * line);
            var left = names.Length;
            foreach (var one in values)
            {
                if (_y + line > Bottom)
                {
                    Turn();
                    left = 0;
                }
                Put(facts, 2 * row + 1, one, Small + 0.5, Left + FactsFirst);
                _y += line;
                left--;
            }
            _y += Math.Max(0, left) * line + 1.5;
        }
        _y += 4;
    }

    private void Lay(Removed removed)
    {
        const double inset = 6, size = Text - 0.5;
        foreach (var line in setting.Lines(removed.Words, size, Width - 2 * inset, bold: true))
        {
            Need(size * 2);
            Put(removed, 0, line, size, Left + inset, _y + 3);
            Amend(l => l with { Bar = (Left, _y, Width, size * 1.9) });
            _y += size * 1.9;
        }
        _y += 5;
    }

    private void Lay(IndexLine index, int page)
    {
        const double size = Small + 0.5, numbers = 34;
        var lines = setting.Lines(index.Text, size, Width - numbers, bold: false).ToArray();
        Need(lines.Length * size * Leading);
        for (var i = 0; i < lines.Length; i++)
        {
            Put(index, 0, lines[i], size, Left);
            Amend(l => l with { Leads = index.Anchor });
            if (i == lines.Length - 1)
            {
                var number = setting.Line(page.ToString(System.Globalization.CultureInfo.InvariantCulture), size, bold: false);
                Put(index, 1, number, size, Left + Width - number.Width);
                Amend(l => l with { Leads = index.Anchor });
            }
            _y += size * Leading;
        }
    }

    private void Lay(IndexList list)
    {
        const double size = Small + 0.5, cell = 30;
        Need(3 * size * Leading);
        foreach (var line in setting.Lines(list.Label, size, Width, bold: true))
        {
            Put(list, 0, line, size, Left);
            _y += size * Leading;
        }
        var across = (int)(Width / cell);
        for (var i = 0; i < list.Places.Count; i++)
        {
            if (i % across == 0)
            {
                _y += i == 0 ? 0 : size * Leading;
                Need(size * Leading);
            }
            Put(list, 1 + i, setting.Line(list.Places[i].Text, size, bold: false), size, Left + i % across * cell);
            Amend(l => l with { Leads = list.Places[i].Anchor });
        }
        _y += size * Leading + 4;
    }
}
