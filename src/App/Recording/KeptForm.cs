using System.Globalization;
using System.Text.Json;
using Kith.Record;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Kith.Recording;

/// <summary>
/// A half-filled form as it was typed, box by box: also what is no date yet is kept. It is the draft of the act whose key
/// it holds.
/// </summary>
public sealed record KeptForm(string Title, string Path, Dictionary<string, string[]> Fields)
{
    /// <summary>More than a form full of the longest passages that anyone would type.</summary>
    private const int Longest = 1_000_000;

    private const string KeyField = "Act.Key";

    /// <summary>The draft in a form that was sent, or null when it is none.</summary>
    /// <param name="beside">How the names of fields begin that are kept beside those of the act.</param>
    public static Draft? From(IFormCollection form, RecordId about, string act, string path, string beside = KeyField)
    {
        if (!Guid.TryParse(form[KeyField], out var key) || form.Sum(f => (long)f.Key.Length + f.Value.Sum(v => v?.Length ?? 0)) > Longest)
            return null;
        var fields = form.Where(f => f.Key.StartsWith("Act.", StringComparison.Ordinal) || f.Key.StartsWith(beside, StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
        var title = form["Title"].ToString();
        var kept = new KeptForm(title.Length > 200 ? title[..200] : title, path, fields);
        return new Draft(key, about, act, JsonSerializer.Serialize(kept));
    }

    public static KeptForm? Of(Draft draft)
    {
        try
        {
            // A draft of another shape belongs to another page.
            return JsonSerializer.Deserialize<KeptForm>(draft.Json) is { Title: not null, Path: not null, Fields: not null } kept ? kept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What was typed, to be bound as if it had just been sent.</summary>
    public IValueProvider Values() => new FormValueProvider(BindingSource.Form,
        new FormCollection(Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value))), CultureInfo.GetCultureInfo("en-GB"));
}

/// <summary>One of the worker's own drafts, as a list shows it.</summary>
public sealed record DraftLine(Guid Key, RecordId About, string Title, string Href, DateTimeOffset SavedAt)
{
    /// <summary>The worker's own drafts, newest first.</summary>
    public static async Task<IReadOnlyList<DraftLine>> MineAsync(Records records, CancellationToken ct) =>
        [.. (await records.DraftsAsync(ct)).Select(Of).OfType<DraftLine>()];

    private static DraftLine? Of(Draft draft) =>
        draft.Act is nameof(WriteEntry) or nameof(CorrectEntry) or nameof(FinishEntry) or nameof(EarlyHelp.WriteAssessment)
            or nameof(Workforce.Supervision.RecordSupervision) or nameof(Meetings.DiscussCase) or nameof(Sharing.Disclosing.DecideDisclosure) && KeptForm.Of(draft) is { } kept
            ? new DraftLine(draft.Key, draft.About, kept.Title, $"{kept.Path}?draft={draft.Key}", draft.SavedAt) : null;
}
