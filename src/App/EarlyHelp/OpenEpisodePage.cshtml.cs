using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>Opens early help for a family.</summary>
public sealed class OpenEpisodePage(Records records, RequestDesk desk) : OfEpisodePage(records)
{
    [BindProperty]
    public OpenEpisode Act { get; set; } = new();

    public Thresholds Thresholds { get; private set; } = null!;

    /// <summary>Everybody who is under 26 or not yet born.</summary>
    public IEnumerable<Choice> Young => Facts.Members(Today).Where(p => p.BornOn is null || p.BornOn > Today.AddYears(-26))
        .Select(p => new Choice(p.Person.ToString(), Facts.NameOf(p), p.AgeOn(Today)));

    public IEnumerable<Choice> Levels => Thresholds.Levels.Select(l => new Choice(l.Level.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{l.Level} {l.Name}: {l.Meaning}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Thresholds = await desk.ThresholdsAsync(Today, ct);
        // The newest that ended in an assessment and that no early help has taken up yet.
        Asked = (await Records.ReadAsync(Family, new FamilyRequestsView(), ct)).Requests
            .FirstOrDefault(r => r.Outcome == TriageOutcome.EarlyHelpAssessment && !Episodes.Any(e => e.Request == r.Request || e.OpenedOn > London.DateOf(r.TriagedAt)));
    }

    /// <summary>The request that led here, whose words need not be typed again.</summary>
    public FamilyRequest? Asked { get; private set; }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Asked is { } request)
            Act = Act with { Request = request.Request, Why = request.Happening, Level = request.Level };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Family, Act with { LevelName = Thresholds.Levels.FirstOrDefault(l => l.Level == Act.Level)?.Name }, ct);
        return Redirect(Here);
    }
}
