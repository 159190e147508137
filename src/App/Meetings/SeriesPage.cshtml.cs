using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>Sets up a regular meeting or changes it.</summary>
public sealed class SeriesPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Centre { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<MeetingSeries>? Series { get; set; }

    [BindProperty]
    public SetSeries Act { get; set; } = new() { EveryWeeks = 1, LookAgainWeeks = 6 };

    [BindProperty]
    public EndSeries End { get; set; } = new();

    /// <summary>Who belongs to the meeting.</summary>
    [BindProperty]
    public List<Guid> Who { get; set; } = [];

    /// <summary>Somebody from elsewhere who joins.</summary>
    [BindProperty]
    public Guid? Other { get; set; }

    public SeriesSeen? Stands { get; private set; }
    public string CentreName { get; private set; } = "";
    public IReadOnlyList<Attendee> Near { get; private set; } = [];
    public IReadOnlyList<Attendee> Others { get; private set; } = [];
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    private string _posted = "Act";

    protected override string ActName => _posted;

    protected override string ProblemField(string field) => field == nameof(SetSeries.Attendees) ? nameof(Who) : base.ProblemField(field);

    public IEnumerable<Choice> People => Near.Select(a => new Choice(a.Worker.ToString(), a.InWords));
    public IEnumerable<Choice> Elsewhere => Others.Select(a => new Choice(a.Worker.ToString(), a.InWords));
    public IEnumerable<Choice> Disciplines => Near.Concat(Others).Select(a => a.Discipline).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(d => new Choice(d, char.ToUpperInvariant(d[0]) + d[1..]));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var (series, _) = await Records.ReadAsync(Centre, new SeriesOfCentre(), ct);
        if (!Records.By!.Holds(Permission.RunMeetings))
            throw new Refused("team leaders and centre managers set up meetings");
        Stands = Series is { } id ? series.FirstOrDefault(s => s.Series.Series == id) ?? throw new Missing() : null;
        var partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        var centre = partnership.Centres.FirstOrDefault(c => c.CentreRecord == Centre) ?? throw new Missing();
        CentreName = centre.Name;
        var here = partnership.Teams.Where(t => t.Centre == centre.Id).Select(t => t.Id).ToHashSet();
        // Who belongs to it comes from near by: the centres of one locality.
        var locality = partnership.Centres.Where(c => c.Locality == centre.Locality).Select(c => c.Id).ToHashSet();
        var all = (await Records.AskAsync(new WorkersInTeams { Teams = [.. partnership.Teams.Where(t => locality.Contains(t.Centre)).Select(t => t.Id)] }, ct)).GroupBy(w => w.Record).Select(w => (Near: w.Any(x => here.Contains(x.Team)), One: w.First()))
            .Select(w => (w.Near, One: new Attendee(w.One.Record, w.One.Name, w.One.Discipline.InWords(), w.One.Employer))).ToArray();
        var belongs = (Stands?.Series.Attendees.Select(a => a.Worker.Value) ?? []).Concat(Who).ToHashSet();
        Near = [.. all.Where(w => w.Near || belongs.Contains(w.One.Worker.Value)).Select(w => w.One).OrderBy(w => w.Name, StringComparer.Ordinal)];
        Others = [.. all.Where(w => !w.Near && !belongs.Contains(w.One.Worker.Value)).Select(w => w.One).OrderBy(w => w.Name, StringComparer.Ordinal)];
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Stands?.Series is not { } now)
            return;
        Act = Act with
        {
            Name = now.Name,
            FirstOn = now.FirstOn,
            EveryWeeks = now.EveryWeeks,
            At = now.At.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture),
            Place = now.Place,
            Chair = now.Chair,
            MinuteTaker = now.MinuteTaker,
            Quorum = now.Quorum,
            LookAgainWeeks = now.LookAgainWeeks,
        };
        Who = [.. now.Attendees.Select(a => a.Worker.Value)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Other is { } one)
            Who.Add(one);
        await Records.WriteAsync(Centre, Act with { Series = Series, Attendees = [.. Near.Concat(Others).Where(a => Who.Contains(a.Worker.Value))] }, ct);
        return Redirect("/meetings");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        _posted = "End";
        await Records.WriteAsync(Centre, End with { Series = Series }, ct);
        return Redirect("/meetings");
    }
}
