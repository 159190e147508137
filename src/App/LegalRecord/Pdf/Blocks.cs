namespace Kith.LegalRecord.Pdf;

/// <summary>One thing of a document, in reading order.</summary>
public abstract record Block;

/// <summary>A heading; with an anchor it can be gone to, with a bookmark it stands in the outline.</summary>
public sealed record Heading(int Level, string Text, string? Anchor = null, string? Bookmark = null) : Block;

/// <summary>Text of one or more paragraphs.</summary>
public sealed record Paragraph(string Text, Tone Tone = Tone.Plain) : Block;

/// <summary>How a paragraph is set.</summary>
public enum Tone { Plain = 1, Small, Bold, Struck }

/// <summary>A table of facts: what, and the value.</summary>
public sealed record Facts(IReadOnlyList<(string What, string Value)> Rows) : Block;

/// <summary>A redaction: a bar that says what kind of thing was removed and why. Nothing lies under it.</summary>
public sealed record Removed(string Words) : Block;

/// <summary>A line of the index at the front, with the page it leads to.</summary>
public sealed record IndexLine(string Text, string Anchor) : Block;

/// <summary>A line of the index that leads to several places, each by a short name.</summary>
public sealed record IndexList(string Label, IReadOnlyList<(string Text, string Anchor)> Places) : Block;

/// <summary>What follows begins on a new page.</summary>
public sealed record NewPage : Block;

/// <summary>Text of one face at one place of a line.</summary>
internal readonly record struct Piece(double X, string Text, FontFile Face);

/// <summary>A line as it stands on its page.</summary>
/// <param name="Of">The block it is a line of.</param>
/// <param name="Cell">Which of the block's cells, where it has several.</param>
/// <param name="Y">Its base line, from the top.</param>
internal sealed record Placed(Block Of, int Cell, double Y, double Size, IReadOnlyList<Piece> Pieces)
{
    public double Right { get; init; }

    /// <summary>The bar behind a redaction: left, top, width, height.</summary>
    public (double X, double Y, double Width, double Height)? Bar { get; init; }

    /// <summary>Where a click on it leads.</summary>
    public string? Leads { get; init; }
    public bool Struck { get; init; }
}

/// <summary>A page with everything that stands on it.</summary>
internal sealed class PageSet
{
    public List<Placed> Lines { get; } = [];
    public List<Heading> Anchors { get; } = [];
}
