using Kith.Families;
using Kith.People;
using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The common assessment: its domains with who wrote what, and how a version is completed.</summary>
public sealed class AssessmentPage(Records records, RequestDesk desk) : OfEpisodePage(records)
{
    [BindProperty]
    public CompleteAssessment Act { get; set; } = new();

    public AssessmentNow Stands { get; private set; } = null!;
    public AssessmentForm Form { get; private set; } = null!;

    /// <summary>Each domain, for each child where it is each child's own.</summary>
    public IEnumerable<(int Number, AssessmentDomain Domain, Guid? Child)> Parts => Form.Domains.SelectMany((d, i) => d.OfEachChild
        ? Now.Children.Select(c => (i, d, (Guid?)c)) : [(i, d, null)]);

    public int Written(AssessmentDomain domain, Guid? child) => domain.Elements.Count(e => Stands.Parts.ContainsKey((e.Code, child is { } c ? new Id<Person>(c) : null)));

    /// <summary>Who wrote in it.</summary>
    public string Writers(AssessmentDomain domain, Guid? child) => string.Join(", ", domain.Elements
        .Select(e => Stands.Parts.GetValueOrDefault((e.Code, child is { } c ? new Id<Person>(c) : null))).OfType<AssessmentPart>().Select(p => $"{p.ByName} ({p.Discipline})").Distinct());

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Stands = await Records.ReadAsync(Family, new AssessmentView { Episode = Now.Id }, ct);
        Form = await desk.AssessmentAsync(Today, ct);
    }

    /// <summary>The children it is for, then everybody else in the family: what is known of them is confirmed.</summary>
    public IEnumerable<Id<Person>> People => Now.Children.Select(c => new Id<Person>(c)).Concat(Facts.Members(Today).Where(m => m.DiedOn is null).Select(m => m.Person)).Distinct();

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await base.OnGetAsync(ct);
        Act = Act with { Voices = [.. Stands.Born.Concat(Stands.Adults(Today)).Select(p => new WrittenVoice { Person = p })] };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "", ct);
}
