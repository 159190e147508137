using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord.Bundles;

/// <summary>One text of a bundle: whether it is removed, and each name or number in it by itself. Without a text in its address it shows the next that is undecided.</summary>
public sealed class DecidePage(Records records, Forms forms) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<BundleRequest> Bundle { get; set; }

    [BindProperty(SupportsGet = true, Name = "entry")]
    public Id<Entry>? Entry { get; set; }

    [BindProperty(SupportsGet = true, Name = "field")]
    public string? Field { get; set; }

    [BindProperty]
    public RedactPassage Passage { get; set; } = new();

    [BindProperty]
    public DecideMention Mention { get; set; } = new();

    public BundleState State { get; private set; } = null!;
    public BundleText? Text { get; private set; }
    public BundleEntry? Of { get; private set; }
    public string Label { get; private set; } = "";
    public int Left { get; private set; }

    /// <summary>The next thing in the text that is undecided; one is asked after at a time.</summary>
    public Mention? Next { get; private set; }
    public int Mentions { get; private set; }
    public IReadOnlyList<(string Part, bool Marked)> Parts { get; private set; } = [];

    public IEnumerable<Choice> Grounds => [.. State.Request.Grounds().Select(g => new Choice(g.ToString(), EntryFormPage.Sentence(g.InFull())))];

    private Guid Item => Of?.First.Value ?? Bundle.Value;

    private string _sent = nameof(Passage);

    protected override string ActName => _sent;

    private string Here => $"/families/{Family}/bundles/{Bundle}/decide";

    public string HereWith(string handler) => $"{Here}?handler={handler}&entry={Text!.Entry}&field={Text.Field}";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        State = await Records.ReadAsync(Family, new BundleView { Bundle = Bundle }, ct);
        Left = State.Undecided.Count();
        Text = Entry is { } entry ? State.Texts.FirstOrDefault(t => t.Entry == entry && t.Field == Field) ?? State.RequestTexts.FirstOrDefault(t => t.Entry == entry && t.Field == Field) ?? throw new Missing() : State.Undecided.FirstOrDefault();
        if (Text is null)
            return;
        Of = State.IsOfRequest(Text) ? null : State.Entries.First(e => e.Texts.Any(t => t.Key == Text.Key));
        var form = Of?.Versions.FirstOrDefault(v => v.Entry.Id == Text.Entry)?.Entry.Form;
        Label = BundleLabels.Of(Text, form is { } written ? await forms.WithIdAsync(written, ct) : null);
        var undecided = State.UndecidedIn(Text);
        (Next, Mentions) = (undecided.Count > 0 ? undecided[0] : null, undecided.Count);
        Parts = Marked(Text.Searched, State.MentionsIn(Text));
        if (State.DecisionOn(Text) is { } decided && HttpMethods.IsGet(Request.Method))
            Passage = Passage with { Remove = decided.Removed, Ground = decided.Ground, Reason = decided.Reason };
    }

    public async Task<IActionResult> OnPostPassageAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Family, Passage with { Bundle = Bundle, Of = Item, Entry = Text!.Entry, Field = Text.Field }, ct);
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostMentionAsync(CancellationToken ct)
    {
        _sent = nameof(Mention);
        await LoadAsync(ct);
        await Records.WriteAsync(Family, Mention with { Bundle = Bundle, Of = Item, Entry = Text!.Entry, Field = Text.Field }, ct);
        return Redirect(Here);
    }

    private static List<(string, bool)> Marked(string text, IReadOnlyList<Mention> mentions)
    {
        var parts = new List<(string, bool)>();
        var at = 0;
        foreach (var mention in mentions.Where(m => m.At >= 0).OrderBy(m => m.At))
        {
            if (mention.At < at)
                continue;
            parts.Add((text[at..mention.At], false));
            parts.Add((text.Substring(mention.At, mention.Length), true));
            at = mention.At + mention.Length;
        }
        parts.Add((text[at..], false));
        return parts;
    }
}
