using System.Collections.Concurrent;
using PdfSharp.Fonts;

namespace Kith.LegalRecord.Pdf;

/// <summary>
/// The free fonts that are there, found when they are needed. A character is written in the first that has it; one that no
/// font has is shown by its code, so that nothing is left out unseen.
/// </summary>
internal sealed class FontShelf : IFontResolver
{
    // Free families alone, whatever else the machine has: what is put into a bundle is given to others.
    private static readonly string[] s_families = ["DejaVuSans", "NotoSans", "Noto", "DroidSansFallback", "LiberationSans", "FreeSans"];

    private static readonly string[] s_folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts"),
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    private static readonly Lazy<FontShelf> s_shelf = new(() => new FontShelf(Found()));

    private readonly IReadOnlyList<string> _paths;
    private readonly List<FontFile> _read = [];
    private readonly ConcurrentDictionary<(int, bool), FontFile?> _known = new();
    private readonly Lock _reading = new();
    private int _next;

    private FontShelf(IReadOnlyList<string> paths) => _paths = paths;

    /// <summary>The fonts of this machine.</summary>
    public static FontShelf OfThisMachine
    {
        get
        {
            var shelf = s_shelf.Value;
            if (GlobalFontSettings.FontResolver is null)
                GlobalFontSettings.FontResolver = shelf;
            return shelf;
        }
    }

    /// <summary>The face that writes everything it can.</summary>
    public FontFile First(bool bold) => For('a', bold)
        ?? throw new InvalidOperationException("No font was found to write a bundle in. Install the package fonts-dejavu-core.");

    /// <summary>The face that has this character, and is bold if there is one; null where no font has it.</summary>
    public FontFile? For(int codePoint, bool bold) => _known.GetOrAdd((codePoint, bold), key => Find(key.Item1, key.Item2));

    private FontFile? Find(int codePoint, bool bold)
    {
        lock (_reading)
        {
            for (var i = 0; ; i++)
            {
                while (i >= _read.Count)
                {
                    if (_next == _paths.Count)
                        return null;
                    if (FontFile.TryRead(_paths[_next++]) is { } next)
                        _read.Add(next);
                }
                if (_read[i].Has(codePoint))
                    return bold && BoldOf(_read[i]) is { } heavy && heavy.Has(codePoint) ? heavy : _read[i];
            }
        }
    }

    private readonly Dictionary<string, FontFile?> _bold = new(StringComparer.Ordinal);

    private FontFile? BoldOf(FontFile face)
    {
        if (!_bold.TryGetValue(face.Path, out var bold))
        {
            var stem = face.Name.EndsWith("-Regular", StringComparison.Ordinal) ? face.Name[..^8] : face.Name;
            var path = Path.Combine(Path.GetDirectoryName(face.Path)!, stem + "-Bold.ttf");
            _bold[face.Path] = bold = File.Exists(path) ? FontFile.TryRead(path) : null;
        }
        return bold;
    }

    private static List<string> Found()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return [.. s_folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.ttf", options)).Distinct()
            .Select(path => (Path: path, Name: Path.GetFileNameWithoutExtension(path)))
            .Where(f => f.Name is "DejaVuSans" or "DroidSansFallbackFull" or "FreeSans" || f.Name.EndsWith("-Regular", StringComparison.Ordinal))
            .Select(f => (f.Path, f.Name, Rank: Array.FindIndex(s_families, family => f.Name.StartsWith(family, StringComparison.Ordinal))))
            .Where(f => f.Rank >= 0)
            .OrderBy(f => f.Rank).ThenBy(f => f.Name.Length).ThenBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Path)];
    }

    FontResolverInfo? IFontResolver.ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        Face(familyName) is null ? null : new FontResolverInfo(familyName);

    byte[]? IFontResolver.GetFont(string faceName) => Face(faceName) is { } face ? File.ReadAllBytes(face.Path) : null;

    // Asked for while a page is drawn, when every face that is used has been read.
    private FontFile? Face(string name)
    {
        lock (_reading)
            return _read.Concat(_bold.Values.OfType<FontFile>()).FirstOrDefault(f => f.Name == name);
    }
}
