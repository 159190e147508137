using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Record;
using Kith.Workforce.Directory;

namespace Kith.Workforce.Import;

/// <summary>In the record of the worker who brought it: a file of workers was gone through for good.</summary>
public sealed class WorkersFileBrought : OnRecord<WorkersFileBrought>
{
    public string Name { get; init; } = "";
    public int Registered { get; init; }
    public int Already { get; init; }
    public int Wrong { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Records that a file of workers was brought in, and what came of its lines.</summary>
public sealed record NoteWorkersFile : Act<Done>
{
    public string? Name { get; init; }
    public int Registered { get; init; }
    public int Already { get; init; }
    public int Wrong { get; init; }

    protected override Permission Needs => Permission.ImportWorkers;

    protected override void Check(Problems problems, DateOnly today) => problems.Text(Name, nameof(Name), "The file's name", 200);

    protected override Done On(OpenRecord record)
    {
        record.Add(new WorkersFileBrought { Name = Name ?? "", Registered = Registered, Already = Already, Wrong = Wrong, At = record.Now });
        return default;
    }
}

/// <summary>The files of workers that one brought in, the latest first.</summary>
public sealed record WorkersFilesView : View<IReadOnlyList<WorkersFileBrought>>
{
    protected override Permission Needs => Permission.ImportWorkers;

    protected override async Task<IReadOnlyList<WorkersFileBrought>> OfAsync(OpenRecord record, CancellationToken ct) =>
        await record.Rows<WorkersFileBrought>().OrderByDescending(f => f.Id).Take(20).ListAsync(ct);
}

/// <summary>Asks which registrations and e-mail addresses belong to workers that are registered already.</summary>
public sealed record KnownWorkers : Question<IReadOnlySet<string?>>
{
    // Not in the log once more: whoever is registered is named there by their record.
    [JsonIgnore]
    internal IReadOnlyList<string> Registrations { get; init; } = [];

    [JsonIgnore]
    internal IReadOnlyList<string> Emails { get; init; } = [];

    protected override Permission Needs => Permission.ImportWorkers;

    protected override async Task<Answer<IReadOnlySet<string?>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        string?[] registrations = [.. Registrations], emails = [.. Emails];
        var known = await across.Derived<InDirectory>().Where(w => registrations.Contains(w.Registration)).Select(w => w.Registration).ListAsync(ct);
        var reached = await across.Derived<InDirectory>().Where(w => emails.Contains(w.Email)).Select(w => w.Email).ListAsync(ct);
        return new(known.Concat(reached).Where(k => k is not null).ToHashSet(), []);
    }
}
