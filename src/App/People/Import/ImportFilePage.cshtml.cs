using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People.Import;

/// <summary>One file: what its columns hold, the dry run, the import and how far it is.</summary>
public sealed class ImportFilePage(Records records, IServiceProvider services) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "file")]
    public Id<PeopleFile> Brought { get; set; }

    [BindProperty]
    public RunForm Act { get; set; } = new();

    public PeopleFileStand Stand { get; private set; } = null!;

    public IReadOnlyList<Choice> Fields { get; } = [.. Enum.GetValues<ImportField>().Select(f => new Choice(f.ToString(), Capital(f.InWords())))];

    /// <summary>While a run goes on, and when all is registered, there is nothing more to ask for.</summary>
    public bool MayRun => Stand.Progress is null or { Running: false } && Stand.Progress is not { ForGood: true, Finished: true };

    /// <summary>Only after a dry run has been seen.</summary>
    public bool MayCommit => Stand.Progress is { Finished: true };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Stand = await Records.ReadAsync(Records.Worker, new PeopleFileView { File = Brought }, ct);
        if (Act.Columns.Count != Stand.File.Headers.Count)
            Act = Act with
            {
                Columns = Stand.Run?.Columns ?? [.. ImportColumns.Map(Stand.File.Headers).Select(f => f?.ToString() ?? "")],
            };
        // Shows the progress without JavaScript.
        if (Stand.Progress is { Running: true })
            Response.Headers["Refresh"] = "3";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Records.Worker, new RunPeopleFile
        {
            Key = Act.Key,
            File = Brought,
            Columns = [.. Act.Columns.Select(c => c ?? "")],
            ForGood = Act.ForGood,
        }, ct);
        services.GetRequiredService<ImportJobs>().Start(Records.Worker, Brought);
        return Redirect("/import/" + Brought);
    }

    public string Heading(ImportProgress progress) => (progress.ForGood, progress.Running, progress.Stopped) switch
    {
        (false, true, _) => "Dry run: nothing is written",
        (false, false, null) => "Dry run done: nothing was written",
        (true, true, _) => "Registering people",
        (true, false, null) => "Done",
        _ => "Stopped",
    };

    public string Colour(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Bad => "red",
        ImportOutcome.Same => "grey",
        _ => "yellow",
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

/// <summary>What the file's page asks.</summary>
public sealed record RunForm
{
    public Guid Key { get; init; } = Guid.CreateVersion7();
    public List<string> Columns { get; init; } = [];
    public bool ForGood { get; init; }
}
