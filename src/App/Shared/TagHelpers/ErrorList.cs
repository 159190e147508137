using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kith.Shared.TagHelpers;

/// <summary>
/// The page's errors in the order of its fields. A page is rendered before its layout, so by the time the summary at
/// the top is written every field has said where it is.
/// </summary>
public sealed class ErrorList
{
    private static readonly object s_key = new();
    private readonly List<(string Name, string Id)> _shown = [];

    public sealed record Line(string Words, string? Id);

    internal void Shown(string name, string id) => _shown.Add((name, id));

    internal static ErrorList Of(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items.TryGetValue(s_key, out var found) && found is ErrorList known)
        {
            return known;
        }

        var made = new ErrorList();
        items[s_key] = made;
        return made;
    }

    public static IReadOnlyList<Line> From(ViewContext view)
    {
        var state = view.ViewData.ModelState;
        if (state.ErrorCount == 0)
        {
            return [];
        }

        var fields = Of(view)._shown;
        var lines = new List<Line>();
        foreach (var (name, id) in fields)
        {
            if (state.TryGetValue(name, out var entry))
            {
                // One line a field: the field itself shows only the first.
                lines.AddRange(entry.Errors.Take(1).Select(error => new Line(Words(error), id)));
            }
        }

        var known = fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, entry) in state)
        {
            if (entry is not null && !known.Contains(name))
            {
                lines.AddRange(entry.Errors.Select(error => new Line(Words(error), name.Length == 0 ? null : Field.IdOf(name))));
            }
        }

        return lines.Distinct().ToList();
    }

    // An exception's message is for programmers, and may hold what was typed.
    internal static string Words(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? PlainWords.Unreadable : error.ErrorMessage;
}
