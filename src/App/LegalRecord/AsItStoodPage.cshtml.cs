using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord;

/// <summary>A family's record as it stood at a past moment: its page and its chronology, with what was recorded by then and nothing else.</summary>
public sealed class AsItStoodPage(Records records, TimeProvider clock, Forms forms) : MomentPage(records, clock)
{
    [BindProperty(SupportsGet = true, Name = "order")]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public string? Before { get; set; }

    /// <summary>The family as it is called now; nothing of the past.</summary>
    public FamilyFacts AsNow { get; private set; } = new();

    /// <summary>The family as it was; null where there was no record yet, or no moment was told.</summary>
    public FamilyFacts? Facts { get; private set; }
    public Chronology? Line { get; private set; }
    public string Since { get; private set; } = "";
    public Genogram? Genogram { get; private set; }
    public IReadOnlyDictionary<Id<RecordingForm>, RecordingForm> AllForms { get; private set; } = new Dictionary<Id<RecordingForm>, RecordingForm>();

    /// <summary>The day it was in London.</summary>
    public DateOnly Day => Kith.Record.London.DateOf(Moment!.Value);

    public bool OldestFirst => Order == "oldest";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (!FindMoment())
        {
            AsNow = await Records.ReadAsync(Family, new FamilyFactsView(), ct);
            return;
        }
        var moment = Moment!.Value;
        var changed = await Records.ReadAsync(Family, new ChangedSince { Moment = moment }, ct);
        AsNow = changed.Facts;
        try
        {
            Facts = await Records.ReadAsync(Family, new FamilyFactsView(), moment, ct);
        }
        catch (Missing)
        {
            // It may be seen, as just now, but was not there then.
            return;
        }
        AllForms = (await forms.AllAsync(ct)).ToDictionary(f => f.Id);
        var back = TimelinePlace.TryParse(Before, null, out var place);
        if (!back)
            TimelinePlace.TryParse(After, null, out place);
        Line = await Records.ReadAsync(Family, new ChronologyView { OldestFirst = OldestFirst, After = place, Back = back }, moment, ct);
        Since = changed.InWords(Facts);
        Genogram = Genogram.Of(Facts, Day);
    }

    public string Question(Passage passage, TimelineEntry entry) =>
        AllForms.GetValueOrDefault(entry.Form)?.Questions.FirstOrDefault(q => q.Key == passage.Question)?.Label ?? "Further passage";

    public string Address(string? more = null, bool oldest = false) =>
        $"/families/{Family}/as-it-stood?{MomentQuery}{(oldest ? "&order=oldest" : "")}{more}";

    public string? Next => Line is { HasNext: true, Lines.Count: > 0 } ? Address("&after=" + PlaceOf(Line.Lines[^1]), OldestFirst) : null;

    public string? Previous => Line is { HasPrevious: true, Lines.Count: > 0 } ? Address("&before=" + PlaceOf(Line.Lines[0]), OldestFirst) : null;

    private static string PlaceOf(ChronologyLine line) => new TimelinePlace(line.Entry.OnTimeline, line.Entry.Id).ToString();
}
