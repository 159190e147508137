using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>Who is competent at a centre by discipline and employer, who lapses in the next six months, and the sessions that takes.</summary>
public sealed class CentreCompetencePage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Centre { get; set; }

    public string Name { get; private set; } = "";
    public int People { get; private set; }
    public IReadOnlyList<CentreCompetence> Competences { get; private set; } = [];
    public DateOnly Today => London.DateOf(time.GetUtcNow());
    public bool Keeps => Records.By!.Holds(Permission.ManageTraining);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var catalogue = await Records.ReadAsync(Founding.Partnership, new CatalogueView(), ct);
        Name = (await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct)).Centres.FirstOrDefault(c => c.CentreRecord == Centre)?.Name ?? throw new Missing();
        var (staff, sessions) = await Records.AskAsync(new StaffOfCentre { Centre = Centre }, ct);
        People = staff.Count;
        Competences = [.. catalogue.Known.Select(c => CentreCompetence.Of(c, catalogue.GraceOf(c.Id), catalogue.Required.Any(r => r.Competence == c.Id), staff, sessions, Today))];
    }
}
