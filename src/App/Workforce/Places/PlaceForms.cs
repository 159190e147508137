using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Places;

/// <summary>A form about an organisation or a place; whoever may not change them is told before they fill it in.</summary>
public abstract class PlaceForm(Records records, TimeProvider time) : KithPage(records)
{
    /// <summary>All there ever were.</summary>
    public Partnership All { get; private set; } = null!;

    protected DateOnly Today => London.DateOf(time.GetUtcNow());

    public IEnumerable<Choice> Localities => All.Localities.Where(l => All.IsOn(l.Id.Value, null, Today)).Select(l => new Choice(l.Id.ToString(), l.Name));

    public IEnumerable<Choice> Centres => All.Centres.Where(c => All.IsOn(c.Id.Value, null, Today)).Select(c => new Choice(c.Id.ToString(), c.Name));

    public static IEnumerable<Choice> Kinds => Enum.GetValues<OrganisationKind>().Select(k => new Choice(k.ToString(), Capital(k.InWords())));

    protected override async Task LoadAsync(CancellationToken ct) => All = await Records.ReadAsync(Founding.Partnership, new PlacesToManage(), ct);

    protected async Task<IActionResult> DoneAsync<T>(Act<T> act, Func<T, string> to, CancellationToken ct) =>
        Redirect(to(await Records.WriteAsync(Founding.Partnership, act, ct)));

    internal static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

public sealed class AddOrganisationPage(Records records, TimeProvider time) : PlaceForm(records, time)
{
    [BindProperty]
    public AddOrganisation Act { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, id => "/partnership/organisations/" + id, ct);
}

public sealed class AddLocalityPage(Records records, TimeProvider time) : PlaceForm(records, time)
{
    [BindProperty]
    public AddLocality Act { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, id => "/partnership/localities/" + id, ct);
}

public sealed class AddCentrePage(Records records, TimeProvider time) : PlaceForm(records, time)
{
    [BindProperty]
    public AddCentre Act { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // The centre's own record is opened with it, and its id comes from the form's key: sent twice, it makes one centre.
        var record = new RecordId(Act.Key);
        await Records.WriteAllAsync(
        [
            (record, new OpenCentre { Key = Act.Key, Name = Act.Name }),
            (Founding.Partnership, Act with { CentreRecord = record }),
        ], ct);
        return Redirect("/partnership");
    }

    // Two acts are sent; a problem with the second is shown at its own field.
    protected override string ProblemField(string field) => "Act." + field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..];
}

public sealed class AddTeamPage(Records records, TimeProvider time) : PlaceForm(records, time)
{
    [BindProperty]
    public AddTeam Act { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act, id => "/partnership/teams/" + id, ct);
}

/// <summary>A form about one organisation or place that is there already.</summary>
public abstract class ChangePlaceForm(Records records, TimeProvider time) : PlaceForm(records, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }
}

public sealed class ChangeOrganisationPage(Records records, TimeProvider time) : ChangePlaceForm(records, time)
{
    [BindProperty]
    public ChangeOrganisation Act { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var now = All.Organisations.FirstOrDefault(o => o.Id.Value == Id) ?? throw new Missing();
        Act = Act with { Name = now.Name, Kind = now.Kind, OdsCode = now.OdsCode };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoneAsync(Act with { Organisation = new(Id) }, _ => "/partnership/organisations/" + Id, ct);
}

public sealed class ChangeLocalityPage(Records records, TimeProvider time) : ChangePlaceForm(records, time)
{
    [BindProperty]
    public ChangeLocality Act { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Name = (All.Localities.FirstOrDefault(l => l.Id.Value == Id) ?? throw new Missing()).Name };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoneAsync(Act with { Locality = new(Id) }, _ => "/partnership/localities/" + Id, ct);
}

public sealed class ChangeCentrePage(Records records, TimeProvider time) : ChangePlaceForm(records, time)
{
    [BindProperty]
    public ChangeCentre Act { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var now = All.Centres.FirstOrDefault(c => c.Id.Value == Id) ?? throw new Missing();
        Act = Act with { Name = now.Name, Locality = now.Locality, Phone = now.Phone, Postcode = now.Postcode };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoneAsync(Act with { Centre = new(Id) }, _ => "/partnership/centres/" + Id, ct);
}

public sealed class ChangeTeamPage(Records records, TimeProvider time) : ChangePlaceForm(records, time)
{
    [BindProperty]
    public ChangeTeam Act { get; set; } = new();

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var now = All.Teams.FirstOrDefault(t => t.Id.Value == Id) ?? throw new Missing();
        Act = Act with { Name = now.Name, Phone = now.Phone };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(Act with { Team = new(Id) }, _ => "/partnership/teams/" + Id, ct);
}
