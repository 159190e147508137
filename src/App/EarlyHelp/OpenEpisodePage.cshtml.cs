using Kith.AskedOnce;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>Opens early help for a family.</summary>
public sealed class OpenEpisodePage(Records records, RequestDesk desk, AskedOnceDesk once) : OfEpisodePage(records)
{
    [BindProperty]
    public OpenEpisode Act { get; set; } = new();

    private Beginning _begins = null!;
    private IReadOnlyList<AskedAlready> _asked = [];

    /// <summary>What other disciplines have asked already of what an assessment asks.</summary>
    public AskedBox Asked => AskedBox.Of(Family, _asked, Act.Overlaps);

    public Thresholds Thresholds { get; private set; } = null!;

    /// <summary>Everybody who is under 26 or not yet born.</summary>
    public IEnumerable<Choice> Young => Facts.Members(Today).Where(p => p.BornOn is null || p.BornOn > Today.AddYears(-26))
        .Select(p => new Choice(p.Person.ToString(), Facts.NameOf(p), p.AgeOn(Today)));

    public IEnumerable<Choice> Levels => Thresholds.Levels.Select(l => new Choice(l.Level.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{l.Level} {l.Name}: {l.Meaning}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var form = await desk.AssessmentAsync(Today, ct);
        _begins = Beginning.Of(await once.TodayAsync(ct), form.Domains.SelectMany(d => d.Elements), Act.Children.Select(c => new Id<People.Person>(c)));
        if (!IsOpen)
            _asked = await Records.ReadAsync(Family, new AlreadyAskedView { Beginning = _begins }, ct);
        Thresholds = await desk.ThresholdsAsync(Today, ct);
        // The newest that ended in an assessment and that no early help has taken up yet.
        Requested = (await Records.ReadAsync(Family, new FamilyRequestsView(), ct)).Requests
            .FirstOrDefault(r => r.Outcome == TriageOutcome.EarlyHelpAssessment && !Episodes.Any(e => e.Request == r.Request || e.OpenedOn > London.DateOf(r.TriagedAt)));
    }

    /// <summary>The request that led here, whose words need not be typed again.</summary>
    public FamilyRequest? Requested { get; private set; }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Requested is { } request)
            Act = Act with { Request = request.Request, Why = request.Happening, Level = request.Level };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Family, Act with { Beginning = _begins, LevelName = Thresholds.Levels.FirstOrDefault(l => l.Level == Act.Level)?.Name }, ct);
        return Redirect(Here);
    }
}
