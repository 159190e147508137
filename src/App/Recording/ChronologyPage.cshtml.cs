using Kith.People;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>A family's chronology, narrowed as asked; every way of asking is in the address, so that it can be kept.</summary>
public sealed class ChronologyPage(Records records, Forms forms, TimeProvider time) : KithPage(records)
{
    private const int MostInPrint = 500;
    private const int LongestShown = 400;

    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "person")]
    public Id<Person>? Person { get; set; }

    [BindProperty(SupportsGet = true, Name = "discipline")]
    public string? Discipline { get; set; }

    /// <summary>The code of a form.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "significant")]
    public bool Significant { get; set; }

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Sought { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public DateOnly? At { get; set; }

    [BindProperty(SupportsGet = true, Name = "order")]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true, Name = "print")]
    public bool Print { get; set; }

    public Chronology Line { get; private set; } = null!;
    public IReadOnlyDictionary<Id<RecordingForm>, RecordingForm> AllForms { get; private set; } = new Dictionary<Id<RecordingForm>, RecordingForm>();

    public DateOnly Today => Shown.London(time.GetUtcNow());

    public bool OldestFirst => Order == "oldest";

    public bool Narrowed => Person is not null || !string.IsNullOrEmpty(Discipline) || !string.IsNullOrEmpty(Kind) || Significant || !string.IsNullOrWhiteSpace(Sought);

    public IEnumerable<Choice> PersonChoices => Line.Members.Select(m => new Choice(m.Person.ToString(), m.Name));

    public static IEnumerable<Choice> DisciplineChoices => Enum.GetValues<Discipline>().Select(d => new Choice(d.InWords(), EntryFormPage.Sentence(d.InWords())));

    public IEnumerable<Choice> KindChoices => AllForms.Values.GroupBy(f => f.Code).Select(g => new Choice(g.Key, g.MaxBy(f => f.Version)!.Name)).OrderBy(c => c.Text, StringComparer.Ordinal);

    public static IEnumerable<Choice> Orders => [new("newest", "Newest first"), new("oldest", "Oldest first")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        AllForms = (await forms.AllAsync(ct)).ToDictionary(f => f.Id);
        var back = TimelinePlace.TryParse(Before, null, out var place);
        if (!back)
            TimelinePlace.TryParse(After, null, out place);
        Line = await Records.ReadAsync(Family, new ChronologyView
        {
            Person = Person,
            Discipline = Discipline,
            SignificantOnly = Significant,
            At = At,
            OldestFirst = OldestFirst,
            After = place,
            Back = back,
            Forms = string.IsNullOrEmpty(Kind) ? null : [.. AllForms.Values.Where(f => f.Code == Kind).Select(f => f.Id)],
            // Nothing that cannot be in a passage is looked for.
            Text = Sought is { Length: <= 200 } text ? text.Replace("\0", "", StringComparison.Ordinal) : null,
            Print = Print,
            Take = Print ? MostInPrint : ChronologyView.Most,
        }, ct);
    }

    public string Question(Passage passage, TimelineEntry entry) =>
        AllForms.GetValueOrDefault(entry.Form)?.Questions.FirstOrDefault(q => q.Key == passage.Question)?.Label ?? "Further passage";

    /// <summary>What of a passage is shown in the line; in print, all of it.</summary>
    public string Part(string text) => Print || text.Length <= LongestShown ? text : text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + " …";

    public string Address(string? after = null, string? before = null, bool print = false, bool unnarrowed = false)
    {
        var query = new QueryBuilderOf();
        if (!unnarrowed)
            query.Add("person", Person?.ToString()).Add("discipline", Discipline).Add("kind", Kind).Add("significant", Significant ? "true" : null).Add("words", Sought);
        return $"/families/{Family}/chronology" + query.Add("at", after is null && before is null && At is { } at ? Shown.Machine(at) : null)
            .Add("order", OldestFirst ? "oldest" : null).Add("after", after).Add("before", before).Add("print", print ? "true" : null);
    }

    public string? Next => Line.HasNext && Line.Lines.Count > 0 ? Address(after: PlaceOf(Line.Lines[^1]), print: Print) : null;

    public string? Previous => Line.HasPrevious && Line.Lines.Count > 0 ? Address(before: PlaceOf(Line.Lines[0]), print: Print) : null;

    private static string PlaceOf(ChronologyLine line) => new TimelinePlace(line.Entry.OnTimeline, line.Entry.Id).ToString();

    private sealed class QueryBuilderOf
    {
        private readonly Microsoft.AspNetCore.Http.Extensions.QueryBuilder _query = [];

        public QueryBuilderOf Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                _query.Add(name, value);
            return this;
        }

        public override string ToString() => _query.ToString();
    }
}
