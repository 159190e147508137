using Kith.People;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>One request: what was asked, who the family may be, the triage, and telling whoever asked.</summary>
public sealed class RequestPage(Records records, RequestDesk desk, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Centre { get; set; }

    [BindProperty(SupportsGet = true, Name = "request")]
    public Id<RequestForSupport> Asked { get; set; }

    [BindProperty]
    public TriageRequest Act { get; set; } = new();

    [BindProperty]
    public TellRequester Tell { get; set; } = new();

    public RequestStory Story { get; private set; } = null!;
    public Thresholds Thresholds { get; private set; } = null!;
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    /// <summary>Who it may be: people of that name or address that Kith knows, with the families this worker may open.</summary>
    public IReadOnlyList<Tile> MayBe { get; private set; } = [];

    public IEnumerable<Choice> Levels => Thresholds.Levels.Select(l => new Choice(l.Level.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{l.Level} {l.Name}: {l.Meaning}"));

    public IEnumerable<Choice> Families =>
        MayBe.SelectMany(t => t.Families.Select(f => new Choice(f.Record.ToString(), $"{Kith.Families.FamilyFacts.CalledBy(f.Name)}: {t.Name}{(t.BornOn is { } born ? ", born " + Shown.Date(born) : "")}"))).DistinctBy(c => c.Value);

    protected override string ProblemField(string field) => field == nameof(TellRequester.How) ? "Tell.How" : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Story = await Records.ReadAsync(Centre, new RequestView { Request = Asked }, ct);
        Thresholds = await desk.ThresholdsAsync(Today, ct);
        if (Story.Triage is null)
            MayBe = (await Records.AskAsync(new FindPeople { Text = Story.Request.ChildName }, ct)).Found;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        // Only a family that this worker was shown, and may open, can be chosen.
        var family = Families.Any(f => f.Value == Act.Family?.ToString()) ? Act.Family : null;
        var triage = Act with
        {
            Request = Asked,
            Family = family,
            Thresholds = Thresholds.Version,
            LevelName = Thresholds.Levels.FirstOrDefault(l => l.Level == Act.Level)?.Name,
        };
        await Records.WriteAllAsync(family is { } record
            ? [(Centre, (Act)triage), (record, RecordRequest.Of(Centre, Story.Request, triage))]
            : [(Centre, triage)], ct);
        return Redirect($"/requests/{Centre}/{Asked}");
    }

    public async Task<IActionResult> OnPostTellAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Centre, Tell with { Request = Asked }, ct);
        return Redirect("/requests");
    }
}
