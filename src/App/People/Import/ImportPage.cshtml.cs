using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People.Import;

/// <summary>A worker uploads a file of people.</summary>
[RequestSizeLimit(BringFile.Largest + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = BringFile.Largest)]
public sealed class ImportPage(Records records, IServiceProvider services) : KithPage(records)
{
    [BindProperty]
    public ImportForm Act { get; set; } = new();

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public string? FileError => ModelState["Act.File"]?.Errors is [var first, ..] ? first.ErrorMessage : null;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        // Whoever may not import is told here, before they choose a file.
        await Records.ReadAsync(Records.Worker, new OwnImports(), ct);
        Teams = [.. (await Records.ReadAsync(Records.Worker, new OwnTeams(), ct)).Select(t => new Choice(t.Team.ToString(), t.TeamName))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Act.File is not { Length: > 0 } file)
            throw new Invalid(nameof(Act.File), "Select a file");
        await Records.ReadAsync(Records.Worker, new OwnImports(), ct);
        await using var bytes = file.OpenReadStream();
        var brought = await BringFile.Async(Records, services.GetRequiredService<ImportFolder>(), Path.GetFileName(file.FileName), Act.Source, bytes, Act.Team, ct);
        return Redirect("/import/" + brought);
    }
}

/// <summary>What the upload page asks.</summary>
public sealed record ImportForm
{
    public IFormFile? File { get; init; }
    public string? Source { get; init; }
    public Id<Team>? Team { get; init; }
}
