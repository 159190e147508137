using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Training.Requirements;
using Kith.Workforce.Lines;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Supervision;

/// <summary>How often each employer expects each discipline to have each kind of supervision.</summary>
public sealed class ExpectationsPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty]
    public ExpectSupervision Act { get; set; } = new();

    [BindProperty]
    public EndExpectation End { get; set; } = new();

    public IReadOnlyList<ExpectedSupervision> Expected { get; private set; } = [];

    /// <summary>The employer of whoever looks, where they may say what it expects.</summary>
    public Organisation? Own { get; private set; }

    /// <summary>That employer, and those that it has succeeded, whose workers are still counted by what these expected.</summary>
    public IReadOnlyList<Organisation> Owners { get; private set; } = [];

    public IEnumerable<Choice> OwnerChoices => Owners.Select(o => new Choice(o.Id.ToString(), o == Own ? o.Name : $"{o.Name}, for those who came from it"));
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    private string _posted = "Act";

    protected override string ActName => _posted;

    public static IEnumerable<Choice> Disciplines => Enum.GetValues<Discipline>().Select(d => new Choice(d.ToString(), LineWords.Capital(d.InWords())));
    public static IEnumerable<Choice> Kinds => Enum.GetValues<LineKind>().Select(k => new Choice(k.ToString(), LineWords.Session(k)));

    public IEnumerable<Choice> Standing => Expected.Where(e => Owners.Any(o => o.Id == e.Owner) && !(e.To < Today)).Select(e =>
        new Choice(e.Id.ToString(), $"{(Owners.Count > 1 ? e.OwnerName + ": " : "")}{LineWords.Capital(e.Discipline.InWords())}: {LineWords.Session(e.Kind).ToLowerInvariant()}, every {e.EveryWeeks} weeks"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Expected = await Records.ReadAsync(Founding.Partnership, new ExpectationsView(), ct);
        if (!Records.By!.Holds(Permission.SetRequirements))
            return;
        var all = (await Records.ReadAsync(Founding.Partnership, new PartnershipView { Past = true }, ct)).Organisations;
        var speaks = (await Records.ReadAsync(Founding.Partnership, new RequirementsView(), ct)).Speaks;
        Owners = [.. speaks.Select(id => all.FirstOrDefault(o => o.Id == id)).OfType<Organisation>()];
        Own = Owners.FirstOrDefault();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAsync(Founding.Partnership, Act with { Owner = Owners.Count > 1 ? Act.Owner : Own?.Id, OwnerName = (Owners.FirstOrDefault(o => o.Id == Act.Owner) ?? Own)?.Name }, ct);
        return Redirect("/supervision/expectations");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        _posted = "End";
        await Records.WriteAsync(Founding.Partnership, End, ct);
        return Redirect("/supervision/expectations");
    }
}
