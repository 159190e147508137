using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Change;

/// <summary>A successor, as the form has it.</summary>
public sealed record SuccessorRow
{
    public Id<Organisation>? To { get; init; }
    public string? NewName { get; init; }
    public OrganisationKind? NewKind { get; init; }
    public List<Guid> Teams { get; init; } = [];
    public List<Guid> Workers { get; init; } = [];

    public bool IsEmpty => To is null && string.IsNullOrWhiteSpace(NewName) && Teams.Count + Workers.Count == 0;
}

/// <summary>Plans that an organisation merges into another or splits: a dry run first, and then the one act.</summary>
public sealed class PlanSuccessionPage(Records records, OrganisationSetting signIn) : KithPage(records)
{
    [BindProperty]
    public SucceedOrganisation Act { get; set; } = new();

    [BindProperty]
    public List<SuccessorRow> Rows { get; set; } = [];

    public Partnership Partnership { get; private set; } = null!;
    public DryRun? Run { get; private set; }

    public IEnumerable<Choice> Organisations => Partnership.Organisations.OrderBy(o => o.Name, StringComparer.CurrentCulture).Select(o => new Choice(o.Id.ToString(), o.Name));
    public static IEnumerable<Choice> Kinds => Enum.GetValues<OrganisationKind>().Select(k => new Choice(k.ToString(), k.InWords()));
    public IEnumerable<Choice> Teams => Partnership.Teams.Where(t => Run?.Staff.Any(s => s.Teams.Contains(t.Id)) == true).Select(t => new Choice(t.Id.ToString(), t.Name));
    public IEnumerable<Choice> Staff => Run?.Staff.Select(s => new Choice(s.Worker.ToString(), $"{s.Name}, {s.Discipline}")) ?? [];
    public string FromName => Partnership.Organisations.FirstOrDefault(o => o.Id == Act.Organisation)?.Name ?? "the organisation";

    protected override string ProblemField(string field) => field.StartsWith("Successors[", StringComparison.Ordinal) ? "Rows" + field["Successors".Length..] : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        // Only those who may plan it are asked for it.
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView { Past = true }, ct);
        if (Act is { Organisation: { } from, Day: { } day })
            Run = await Records.AskAsync(new SuccessionDryRun { Organisation = from, Day = day, SignIns = SuccessionDryRun.SignInsOf(signIn) }, ct);
        Rows = [.. Rows, .. Enumerable.Repeat(new SuccessorRow(), Math.Max(0, 3 - Rows.Count))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var problems = new Problems();
        problems.Require(Act.Organisation, nameof(Act.Organisation), "Select the organisation that is succeeded");
        ChangeRules.CheckDay(problems, London.DateOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()), Act.Day, nameof(Act.Day));
        return problems.Found.Count > 0 ? throw new Invalid(problems.Found) : Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var successors = Rows.Where((r, i) => i == 0 || !r.IsEmpty).Select(row => Of(row)).ToList();
        await Records.WriteAsync(Founding.Partnership, Act with { Successors = successors }, ct);
        return Redirect("/organisations/successions");
    }

    // The workers of the chosen teams, and those chosen by name.
    private Successor Of(SuccessorRow row)
    {
        var byName = Rows.Where(r => r != row).SelectMany(r => r.Workers).ToHashSet();
        return new Successor
        {
            To = row.To,
            NewName = row.To is null || !string.IsNullOrWhiteSpace(row.NewName) ? row.NewName : null,
            NewKind = row.NewKind,
            // Whom another successor was given by name goes there, whatever team they are in.
            Workers = [.. Run?.Staff.Where(s => row.Workers.Contains(s.Worker.Value) || (!byName.Contains(s.Worker.Value) && s.Teams.Any(t => row.Teams.Contains(t.Value)))).Select(s => s.Worker.Value) ?? []],
            Teams = [.. Partnership.Teams.Where(t => row.Teams.Contains(t.Id.Value)).Select(t => t.Name)],
        };
    }
}
