using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>What correcting and finishing an entry have in common: they begin from what stands.</summary>
public abstract class ChangeEntryPage(Records records, Forms forms) : EntryFormPage(records, forms)
{
    [BindProperty(SupportsGet = true)]
    public Id<Entry> Entry { get; set; }

    public EntryWhole Whole { get; private set; } = null!;

    /// <summary>What someone else changed while this was being written, when it was.</summary>
    public IReadOnlyList<Difference>? Meanwhile { get; private protected set; }

    protected abstract bool May { get; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Whole = await Records.ReadAsync(Family, new EntryView { Entry = Entry }, ct);
        Written = await Forms.WithIdAsync(Whole.Now.Entry.Form, ct) ?? throw new Missing();
        await base.LoadAsync(ct);
        if (!May && Meanwhile is null && HttpMethods.IsGet(Request.Method))
            throw new Refused("only its author may change an entry that stands");
    }

    /// <summary>The entry as it stands, ready to be changed.</summary>
    protected T Filled<T>(T act) where T : EntryAct
    {
        var (entry, about, passages) = (Whole.Now.Entry, Whole.Now.About, Whole.Now.Passages);
        return act with
        {
            HappenedOn = entry.HappenedOn,
            HappenedAt = entry.HappenedAt,
            Where = entry.Where,
            How = EntryWords.HowOf(entry.How),
            Present = string.Join("\r\n", entry.Present),
            Significant = entry.Significant,
            Unfinished = entry.Unfinished,
            People = [.. about.Select(m => m.Person)],
            Passages = [.. passages.Select(p => new WrittenPassage { Question = p.Question, Kind = p.Kind, Whose = p.Whose, Text = p.Text })],
        };
    }

    /// <summary>
    /// Someone was faster: shows what they changed beside what was typed, which stays in the form to be looked over and sent
    /// again, now over the version that stands.
    /// </summary>
    protected async Task<IActionResult> TellWhatChangedAsync(Id<Entry>? seen, CancellationToken ct)
    {
        Meanwhile = [];
        await LoadAsync(ct);
        if (Whole.Versions.FirstOrDefault(v => v.Entry.Id == seen) is { } before)
            Meanwhile = EntryDifference.Between(before, Whole.Now, Written);
        ModelState.Remove("Act.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
