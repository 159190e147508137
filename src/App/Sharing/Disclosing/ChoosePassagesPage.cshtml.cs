using Kith.Families;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.Disclosing;

/// <summary>One entry as it was ticked.</summary>
public sealed record TickedEntry
{
    public Guid Of { get; init; }
    public Id<Entry> Version { get; init; }
    public List<ChosenPassage> Passages { get; init; } = [];
}

/// <summary>What is shared is chosen passage by passage; where something speaks against one, with a reason.</summary>
public sealed class ChoosePassagesPage(Records records, Forms forms) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<DisclosureDecision> Decision { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<TickedEntry> Entries { get; set; } = [];

    public SharingOffer Offer { get; private set; } = null!;

    public string Here => $"/families/{Family}/share/{Decision}/passages";

    private IReadOnlyList<string> _elsewhere = [];
    private readonly Dictionary<Id<RecordingForm>, RecordingForm> _forms = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var view = new PassagesToShare { Decision = Decision, Text = Text, Page = PageNumber };
        var names = (await Records.ReadAsync(Family, view, ct)).PossibleNames;
        _elsewhere = names.Count == 0 ? [] : await Records.AskAsync(new NamesKnownElsewhere { Family = Family, Candidates = names }, ct);
        Offer = await Records.ReadAsync(Family, view with { KnownElsewhere = _elsewhere }, ct);
        foreach (var form in Offer.Entries.Select(e => e.Entry.Form).Distinct())
            if (await forms.WithIdAsync(form, ct) is { } known)
                _forms[form] = known;
    }

    public string QuestionOf(Entry entry, Passage passage) =>
        _forms.GetValueOrDefault(entry.Form)?.Questions.FirstOrDefault(q => q.Key == passage.Question)?.Label ?? "Further passage";

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Entries = [.. Offer.Entries.Select(e => new TickedEntry
        {
            Of = e.Entry.Item!.Value,
            Version = e.Entry.Id,
            Passages = [.. e.Passages.Select(p => new ChosenPassage { Order = p.Passage.Order, Chosen = p.Chosen, Reason = p.Reason })],
        })];
    }

    /// <summary>Saves the choice and goes on to send it, or to older entries.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SaveAsync($"/families/{Family}/share/{Decision}/send", ct);

    public Task<IActionResult> OnPostOlderAsync(CancellationToken ct) => SaveAsync($"{Here}?p={PageNumber + 1}{(Text is null ? "" : "&q=" + Uri.EscapeDataString(Text))}", ct);

    private async Task<IActionResult> SaveAsync(string next, CancellationToken ct)
    {
        await LoadAsync(ct);
        var stands = Offer.Entries.ToDictionary(e => e.Entry.Id);
        var (problems, acts) = (new List<Problem>(), new List<(RecordId, Act)>());
        for (var i = 0; i < Entries.Count; i++)
        {
            var ticked = Entries[i];
            if (!stands.TryGetValue(ticked.Version, out var entry))
                throw new Changed("An entry has been changed since you opened it. Choose again.");
            var changed = new List<ChosenPassage>();
            for (var j = 0; j < ticked.Passages.Count; j++)
            {
                var (asked, offered) = (ticked.Passages[j], entry.Passages.FirstOrDefault(p => p.Passage.Order == ticked.Passages[j].Order));
                if (offered is null)
                    throw new Missing();
                if (asked.Chosen && offered.Against is { } against && string.IsNullOrWhiteSpace(asked.Reason))
                    problems.Add(new($"Entries[{i}].Passages[{j}].Reason", $"Say why this is shared although {against}"));
                if (asked.Chosen != offered.Chosen || asked.Chosen && (asked.Reason ?? "").Trim() != (offered.Reason ?? ""))
                    changed.Add(asked);
            }
            if (changed.Count > 0)
                acts.Add((Family, new ChoosePassages { Decision = Decision, Of = ticked.Of, Version = ticked.Version, Passages = changed, KnownElsewhere = [.. _elsewhere] }));
        }
        if (problems.Count > 0)
            throw new Invalid(problems);
        if (acts.Count > 0)
            await Records.WriteAllAsync(acts, ct);
        return Redirect(next);
    }

    // What the page found says where it is.
    protected override string ProblemField(string field) => field;
}
