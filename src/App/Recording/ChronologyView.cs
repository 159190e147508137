using Kith.Access;
using Kith.AskedOnce;
using Kith.Families;
using Kith.LegalRecord;
using Kith.People;
using Kith.Record;
using Kith.Workforce.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Kith.Recording;

/// <summary>A family's entries of all disciplines in one line of time.</summary>
public sealed record ChronologyView : View<Chronology>
{
    public const int Most = 50;

    public Id<Person>? Person { get; init; }
    public string? Discipline { get; init; }

    /// <summary>All versions of the form that is asked for.</summary>
    public IReadOnlyList<Id<RecordingForm>>? Forms { get; init; }
    public bool SignificantOnly { get; init; }
    public string? Text { get; init; }

    /// <summary>The day to begin at.</summary>
    public DateOnly? At { get; init; }
    public bool OldestFirst { get; init; }

    /// <summary>The last entry of the page before this one, or with <see cref="Back"/> the first of the page after.</summary>
    public TimelinePlace? After { get; init; }
    public bool Back { get; init; }
    public int Take { get; init; } = Most;

    /// <summary>Whether it is shown to be printed.</summary>
    public bool Print { get; init; }

    protected override Permission Needs => Permission.SeeFamily;
    protected override bool NamesWhatItShows => true;

    protected override Sight SightOf(Chronology shown) => new(
        Print ? HowSeen.Print : string.IsNullOrWhiteSpace(Text) ? HowSeen.Chronology : HowSeen.Search, [.. shown.Lines.Select(l => l.Entry.Id.Value)]);

    // The beginning, which everybody asks for, again and again; a search or a later page is asked for once.
    protected override int Kept => this == s_beginning ? 40 : 0;

    private static readonly ChronologyView s_beginning = new();

    protected override async Task<Chronology> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var upwards = OldestFirst != Back;
        var facts = await FamilyNow.OfAsync(record, ct);
        var (errors, signed) = (record.Rows<EnteredInError>(), record.Rows<CoSignature>());
        var found = Narrow(record, Current(record));
        found = Begin(found, upwards);
        found = upwards ? found.OrderBy(e => e.OnTimeline).ThenBy(e => e.Id) : found.OrderByDescending(e => e.OnTimeline).ThenByDescending(e => e.Id);
        var page = await found.Take(Take + 1).Select(e => new
        {
            Entry = new TimelineEntry(e.Id, e.Item!.Value, e.OnTimeline, e.HappenedOn, e.HappenedAt, e.RecordedAt, e.Form, e.FormName, e.How,
                e.Significant, e.State == EntryState.Unfinished, e.Reason, e.AuthorName, e.Discipline, e.Employer, e.InEmergency, e.MustBeCoSigned),
            Error = errors.Where(x => x.Item == e.Item).Select(x => x.Reason).FirstOrDefault(),
            Signed = signed.Count(s => s.Entry == e.Id),
        }).ToListAsync(ct);
        var more = page.Count > Take;
        if (more)
            page.RemoveAt(Take);
        if (Back)
            page.Reverse();
        var ids = page.Select(p => p.Entry.Id).ToArray();
        var passages = (await Passages.Of.ListAsync(record, ids, ct)).ToLookup(p => p.Entry);
        var concerns = (await Passages.People.ListAsync(record, ids, ct)).ToLookup(c => c.Entry, c => c.Person);
        var waiting = await CoSignatureWait.OfAsync(record, page.Where(p => p.Entry.MustBeCoSigned == true).Select(p => p.Entry.Id), ct);
        var directions = await DirectionNow.AmongAsync(record, page.Select(p => (p.Entry.Form, p.Entry.First)), ct);
        var joint = await JointAuthors.OfAsync(record, ids, ct);
        var members = FamilyMembers.Of(facts);
        var once = new TextOnce();
        return new Chronology(FamilyBanner.Of(record.Id, facts), members,
            [.. page.Select(p => new ChronologyLine(once.Of(p.Entry), [.. members.Where(m => concerns[p.Entry.Id].Contains(m.Person)).Select(m => m.Name)],
                [.. passages[p.Entry.Id].OrderBy(x => x.Order)], p.Error, p.Signed)
                { Waiting = waiting.GetValueOrDefault(p.Entry.Id), Direction = directions.GetValueOrDefault(p.Entry.First), Joint = [.. joint[p.Entry.Id]] })],
            HasNext: Back ? After is not null : more, HasPrevious: Back ? more : After is not null)
        {
            Destroyed = await record.Rows<ContentDestroyed>().OrderBy(d => d.Id).ToListAsync(ct),
        };
    }

    /// <summary>The version of each entry that counts now.</summary>
    internal static IQueryable<Entry> Current(OpenRecord record)
    {
        var all = record.Rows<Entry>();
        return all.Where(e => !all.Any(later => later.Corrects == e.Id));
    }

    private IQueryable<Entry> Narrow(OpenRecord record, IQueryable<Entry> entries)
    {
        if (Person is { } person)
        {
            var concerns = record.Rows<EntryConcerns>();
            entries = entries.Where(e => concerns.Any(c => c.Person == person && c.Entry == e.Id));
        }
        if (!string.IsNullOrEmpty(Discipline))
        {
            var joint = record.Rows<JointAuthorAnswered>();
            entries = entries.Where(e => e.Discipline == Discipline || joint.Any(j => j.Entry == e.Id && j.Outcome == JointOutcome.Accepted && j.Discipline == Discipline));
        }
        if (Forms is { } forms)
            entries = entries.Where(e => forms.Contains(e.Form));
        if (SignificantOnly)
            entries = entries.Where(e => e.Significant);
        if (!string.IsNullOrWhiteSpace(Text))
        {
            var passages = record.Rows<Passage>();
            var like = "%" + Text.Trim().ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            entries = entries.Where(e => passages.Any(p => p.Entry == e.Id && EF.Functions.Like(p.Text.ToLower(), like, "\\")));
        }
        return entries;
    }

    // The plain bound on the place beside the exact one lets both databases go straight to it in the index.
    private IQueryable<Entry> Begin(IQueryable<Entry> entries, bool upwards)
    {
        if (After is { } after)
        {
            var (on, id) = (after.On, after.Entry);
            return upwards
                ? entries.Where(e => e.OnTimeline >= on && (e.OnTimeline > on || e.Id.CompareTo(id) > 0))
                : entries.Where(e => e.OnTimeline <= on && (e.OnTimeline < on || e.Id.CompareTo(id) < 0));
        }
        if (At is { } at)
        {
            var (first, afterwards) = (TimelinePlace.Number(at, null), TimelinePlace.EndOf(at));
            return upwards ? entries.Where(e => e.OnTimeline >= first) : entries.Where(e => e.OnTimeline < afterwards);
        }
        return entries;
    }
}

/// <summary>A page of the line of time.</summary>
public sealed record Chronology(
    FamilyBanner Banner, IReadOnlyList<FamilyMember> Members, IReadOnlyList<ChronologyLine> Lines, bool HasNext, bool HasPrevious)
{
    /// <summary>What stands in the place of what was destroyed.</summary>
    public IReadOnlyList<ContentDestroyed> Destroyed { get; init; } = [];

    /// <summary>What was destroyed between the line at this place of the page and the one before it; after the last, at their number.</summary>
    public IEnumerable<ContentDestroyed> DestroyedAt(int index, bool oldestFirst)
    {
        long? before = index > 0 ? Lines[index - 1].Entry.OnTimeline : null, after = index < Lines.Count ? Lines[index].Entry.OnTimeline : null;
        var (newer, older) = oldestFirst ? (after, before) : (before, after);
        // What lies beyond the page belongs to the page there.
        if ((index == 0 && HasPrevious) || (index == Lines.Count && HasNext))
            return [];
        return Destroyed.Where(d => d.OnTimeline is { } on ? !(on >= newer) && !(on < older) : index == 0);
    }
}

/// <summary>Of an entry what the line of time shows.</summary>
/// <param name="First">The id of the entry with all its versions.</param>
public sealed record TimelineEntry(
    Id<Entry> Id, Guid First, long OnTimeline, DateOnly HappenedOn, TimeOnly? HappenedAt, DateTimeOffset RecordedAt, Id<RecordingForm> Form,
    string FormName, string? How, bool Significant, bool Unfinished, string? Reason, string AuthorName, string? Discipline, string? Employer,
    string? InEmergency, bool? MustBeCoSigned);

/// <summary>One entry in the line of time, as it stands.</summary>
/// <param name="InError">Why it was entered in error; null when it stands.</param>
public sealed record ChronologyLine(TimelineEntry Entry, IReadOnlyList<string> About, IReadOnlyList<Passage> Passages, string? InError, int CoSignatures)
{
    /// <summary>The co-signature that it waits for.</summary>
    public CoSignatureWait? Waiting { get; init; }

    /// <summary>Where it is a direction from supervision: what became of it.</summary>
    public DirectionNow? Direction { get; init; }

    /// <summary>Its other authors, where it was a joint visit.</summary>
    public IReadOnlyList<JointAuthorAnswered> Joint { get; init; } = [];

    /// <summary>All its authors.</summary>
    public string By => JointAuthors.By(string.Join(", ", new[] { Entry.AuthorName, Entry.Discipline, Entry.Employer }.Where(x => x is not null)), Joint);
}

/// <summary>Of texts that are alike one is kept: fifty entries are written in a few forms by a few people.</summary>
internal sealed class TextOnce
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public TimelineEntry Of(TimelineEntry entry) => entry with
    {
        FormName = Of(entry.FormName),
        How = entry.How is null ? null : Of(entry.How),
        AuthorName = Of(entry.AuthorName),
        Discipline = entry.Discipline is null ? null : Of(entry.Discipline),
        Employer = entry.Employer is null ? null : Of(entry.Employer),
    };

    private string Of(string text) => _known.TryGetValue(text, out var known) ? known : _known[text] = text;
}
