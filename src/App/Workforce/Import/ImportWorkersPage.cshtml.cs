using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Import;

/// <summary>Where files of workers wait between the dry run and the import, each for the worker who brought it.</summary>
internal static class WorkersFolder
{
    public static string PathOf(DatabaseSettings settings, RecordId worker, Guid file) => Path.Combine(Folder(settings), $"workers-{worker}-{file}.csv");

    /// <summary>Nobody has two waiting: what was uploaded before and never brought in is thrown away.</summary>
    public static void Clear(DatabaseSettings settings, RecordId worker)
    {
        foreach (var path in System.IO.Directory.EnumerateFiles(Folder(settings), $"workers-{worker}-*.csv"))
            File.Delete(path);
    }

    private static string Folder(DatabaseSettings settings) => System.IO.Directory.CreateDirectory(Path.Combine(settings.Folder, "imports")).FullName;
}

/// <summary>An administrator uploads a file of workers.</summary>
[RequestSizeLimit(WorkersFile.Largest + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = WorkersFile.Largest)]
public sealed class ImportWorkersPage(Records records, DatabaseSettings settings) : KithPage(records)
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<WorkersFileBrought> Before { get; private set; } = [];

    public string? FileError => ModelState[nameof(Upload)]?.Errors is [var first, ..] ? first.ErrorMessage : null;

    protected override string ActName => "";

    protected override async Task LoadAsync(CancellationToken ct) => Before = await Records.ReadAsync(Records.Worker, new WorkersFilesView(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Upload is not { Length: > 0 } file)
            throw new Invalid(nameof(Upload), "Select a file");
        if (Path.GetExtension(file.FileName).ToUpperInvariant() is ".XLSX" or ".XLS" or ".ODS")
            throw new Invalid(nameof(Upload), "Save the spreadsheet as CSV first: in Excel, Save As, then CSV UTF-8");
        var id = Guid.CreateVersion7();
        WorkersFolder.Clear(settings, Records.Worker);
        await using (var kept = System.IO.File.Create(WorkersFolder.PathOf(settings, Records.Worker, id)))
            await file.CopyToAsync(kept, ct);
        return Redirect("/workers/import/" + id);
    }
}

/// <summary>A file of workers: the dry run, and the import for good.</summary>
public sealed class ImportWorkersFilePage(Records records, DatabaseSettings settings, TimeProvider time) : KithPage(records)
{
    public const int MostRemarks = 500;

    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid Brought { get; set; }

    /// <summary>Null where the file itself cannot be read.</summary>
    public WorkersFileStand? Stand { get; private set; }
    public string? Unreadable { get; private set; }

    private string PathOf => WorkersFolder.PathOf(settings, Records.Worker, Brought);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await Records.ReadAsync(Records.Worker, new WorkersFilesView(), ct);
        if (!System.IO.File.Exists(PathOf))
            throw new Missing();
        try
        {
            Stand = await new WorkersFile(Records, time).GoAsync(PathOf, "", forGood: false, ct);
        }
        catch (Invalid why)
        {
            Unreadable = why.Problems[0].Message;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.ReadAsync(Records.Worker, new WorkersFilesView(), ct);
        if (!System.IO.File.Exists(PathOf))
            throw new Missing();
        Stand = await new WorkersFile(Records, time).GoAsync(PathOf, "workers.csv", forGood: true, ct);
        System.IO.File.Delete(PathOf);
        return Page();
    }
}
