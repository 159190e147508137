using Kith.Access;
using Kith.AskedOnce;
using Kith.Home.Visits;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce.Supervision;

namespace Kith.Families;

/// <summary>The family's page: what a duty worker is asked on the phone.</summary>
public sealed record FamilyView : View<FamilySeen>
{
    private const int Last = 5;
    private const int MostUnfinished = 20;

    // A corrected entry is shown as it stands now; the chronology shows both.
    private static readonly RowQuery<int, StandingNow> s_last = RowQuery.Of((OpenRows open, int most) => open.Rows<Entry>()
        .Where(e => !open.Rows<Entry>().Any(later => later.Corrects == e.Id))
        .OrderByDescending(e => e.OnTimeline).ThenByDescending(e => e.Id).Take(most)
        .Select(e => new StandingNow(e, open.Rows<EnteredInError>().Any(x => x.Item == e.Item))));

    private static readonly RowQuery<int, Entry> s_unfinished = RowQuery.Of((OpenRows open, int most) => open.Rows<Entry>()
        .Where(e => e.State == EntryState.Unfinished
            && !open.Rows<Entry>().Any(later => later.Corrects == e.Id) && !open.Rows<EnteredInError>().Any(x => x.Item == e.Item))
        .OrderByDescending(e => e.OnTimeline).Take(most));

    private static readonly RowQuery<int, LegalRecord.Bundles.BundleMade> s_made = RowQuery.Of((OpenRows open, int most) =>
        open.Rows<LegalRecord.Bundles.BundleMade>().OrderByDescending(m => m.Id).Take(most));

    private static readonly RowQuery<int, ContentDestroyed> s_destroyed = RowQuery.Of((OpenRows open, int most) => open.Rows<ContentDestroyed>()
        .OrderByDescending(d => d.Id).Take(most));

    private sealed record StandingNow(Entry Entry, bool InError);

    protected override Permission Needs => Permission.SeeFamily;
    protected override int Kept => 12;
    protected override bool NamesWhatItShows => true;

    protected override Sight SightOf(FamilySeen shown) => new(HowSeen.FamilyPage, [.. shown.Last.Select(e => e.Version.Value)]);

    protected override async Task<FamilySeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        var last = await s_last.ListAsync(record, Last, ct);
        var destroyed = await s_destroyed.ListAsync(record, Last, ct);
        var directions = await DirectionNow.Open.ListAsync(record, MostUnfinished, ct);
        var help = (await EarlyHelp.EarlyHelpNow.OfAsync(record, ct)).FirstOrDefault(e => e.State != EarlyHelp.EpisodeState.Closed);
        var visits = PlannedVisits.Ahead(record);
        if (last.Count == 0)
            return new FamilySeen(facts, [], []) { Destroyed = destroyed, Directions = directions, EarlyHelp = help, Visits = visits };
        var unfinished = await s_unfinished.ListAsync(record, MostUnfinished, ct);
        var waiting = await CoSignatureWait.OfAsync(record, last.Where(e => e.Entry.MustBeCoSigned == true && !e.InError).Select(e => e.Entry.Id), ct);
        var joint = await JointAuthors.OfAsync(record, [.. last.Select(e => e.Entry.Id)], ct);
        var passages = (await Passages.Of.ListAsync(record, [.. last.Select(e => e.Entry.Id)], ct)).ToLookup(p => p.Entry);
        return new FamilySeen(facts, [.. last.Select(e => LastEntry.Of(e.Entry, passages[e.Entry.Id], e.InError) with { Waiting = waiting.GetValueOrDefault(e.Entry.Id), Joint = [.. joint[e.Entry.Id]] })],
            [.. unfinished.Select(e => LastEntry.Of(e, [], false))])
        { Left = await s_made.ListAsync(record, Last, ct), Shared = await Sharing.Disclosing.LastShared.OfAsync(record, Last, ct), Destroyed = destroyed, Directions = directions, EarlyHelp = help, Visits = visits };
    }
}

/// <summary>The family as it stands, its last entries, and those that are not finished.</summary>
public sealed record FamilySeen(FamilyFacts Facts, IReadOnlyList<LastEntry> Last, IReadOnlyList<LastEntry> Unfinished)
{
    /// <summary>The visits that are planned, and those that were not written up.</summary>
    public IReadOnlyList<PlannedVisit> Visits { get; init; } = [];

    /// <summary>The early help that is open.</summary>
    public EarlyHelp.Episode? EarlyHelp { get; init; }

    /// <summary>The court bundles that were made last: what has left the record.</summary>
    public IReadOnlyList<LegalRecord.Bundles.BundleMade> Left { get; init; } = [];

    /// <summary>What was shared last with somebody outside.</summary>
    public IReadOnlyList<Sharing.Disclosing.Disclosure> Shared { get; init; } = [];

    /// <summary>What stands in the place of what was destroyed last.</summary>
    public IReadOnlyList<ContentDestroyed> Destroyed { get; init; } = [];

    /// <summary>The open directions from supervision, those due first coming first.</summary>
    public IReadOnlyList<DirectionNow> Directions { get; init; } = [];
}

/// <summary>An entry in a few lines.</summary>
public sealed record LastEntry(
    Id<Entry> Id, DateOnly HappenedOn, string Form, RecordId Author, string AuthorName, string? Discipline, string? Employer, string Text,
    bool Significant, bool Unfinished, bool Corrected, bool InError)
{
    private const int Longest = 220;

    /// <summary>The version whose beginning it shows.</summary>
    public Id<Entry> Version { get; private init; }

    /// <summary>Why it was recorded in an emergency.</summary>
    public string? InEmergency { get; private init; }

    /// <summary>The co-signature that it waits for.</summary>
    public CoSignatureWait? Waiting { get; init; }

    /// <summary>Its other authors, where it was a joint visit.</summary>
    public IReadOnlyList<JointAuthorAnswered> Joint { get; init; } = [];

    /// <summary>All its authors.</summary>
    public string By => JointAuthors.By(string.Join(", ", new[] { AuthorName, Discipline, Employer }.Where(w => !string.IsNullOrEmpty(w))), Joint);

    internal static LastEntry Of(Entry entry, IEnumerable<Passage> passages, bool inError)
    {
        var text = string.Join(" ", passages.OrderBy(p => p.Order).Select(p => p.Text.Trim()).Where(t => t.Length > 0).Select(AsSentence));
        // Its address is that of the first version, whichever version stands.
        return new LastEntry(entry.Item is { } first ? new Id<Entry>(first) : entry.Id, entry.HappenedOn, entry.FormName, entry.Author, entry.AuthorName, entry.Discipline, entry.Employer,
            FirstWords(text), entry.Significant, entry.Unfinished, entry.Corrects is not null, inError)
        { Version = entry.Id, InEmergency = entry.InEmergency };
    }

    // Passages are shown as one text, so a choice or a note without a full stop gets one.
    private static string AsSentence(string text) => char.IsLetterOrDigit(text[^1]) ? text + "." : text;

    private static string FirstWords(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = text.LastIndexOf(' ', Longest);
        end = end < Longest / 2 ? Longest : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + " …";
    }
}
