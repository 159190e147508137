using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Families;

public sealed class OpenFamilyPage(Records records) : KithPage(records)
{
    [BindProperty(Name = "Act")]
    public OpenFamily Act { get; set; } = new();

    public Choice[] Teams { get; private set; } = [];

    private IReadOnlyList<Placement> Placements { get; set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Placements = await Records.ReadAsync(Records.Worker, new OwnTeams(), ct);
        Teams = [.. Placements.Select(p => new Choice(p.Team.ToString(), p.TeamName))];
        if (Placements.Count == 1)
            Act = Act with { Team = Placements[0].Team };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        // Only a team of one's own: otherwise one would open a record that one cannot see.
        var placed = Placements.FirstOrDefault(p => p.Team == Act.Team);
        var team = placed is null ? null : (await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct)).Teams.FirstOrDefault(t => t.Id == placed.Team);
        // Named after the form, so that the same form sent twice opens one record.
        var family = new RecordId(Act.Key);
        await Records.WriteAsync(family, Act with { Team = placed?.Team, TeamName = placed?.TeamName, TeamPhone = team?.Phone, Centre = placed?.Centre ?? default }, ct);
        return Redirect($"/families/{family}/register");
    }
}
