using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The common assessment to read, print and sign: as it stands, or as one of its versions.</summary>
public sealed class PrintAssessmentPage(Records records, RequestDesk desk, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "episode")]
    public Id<EarlyHelpEpisode> Episode { get; set; }

    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Version { get; set; }

    public AssessmentNow Stands { get; private set; } = null!;
    public AssessmentForm Form { get; private set; } = null!;

    public DateOnly Today => London.DateOf(time.GetUtcNow());

    public IEnumerable<Id<Person>> People => Stands.Episode.Children.Select(c => new Id<Person>(c)).Concat(Stands.Family.Members(Today).Select(m => m.Person)).Distinct();

    public AssessmentPart? Part(AssessmentElement element, Guid? child) => Stands.Parts.GetValueOrDefault((element.Code, child is { } c ? new Id<Person>(c) : null));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Stands = await Records.ReadAsync(Family, new AssessmentView { Episode = Episode, Version = Version }, ct);
        // In the words it was written in.
        Form = await desk.AssessmentAsync(Stands.Parts.Values.Select(p => p.Form).DefaultIfEmpty(0).Max(), ct);
    }
}
