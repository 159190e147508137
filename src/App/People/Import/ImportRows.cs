using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.People.Import;

// In the record of the worker who imports.

/// <summary>A file of people that a worker brought. The file itself waits in the data folder until it is imported.</summary>
public sealed class PeopleFile : OnRecord<PeopleFile>
{
    public string Name { get; init; } = "";

    /// <summary>What the file's references belong to: the same source again, and lines already brought in are known.</summary>
    public string Source { get; init; } = "";
    public List<string> Headers { get; init; } = [];
    public string Encoding { get; init; } = "";
    public Id<Team> Team { get; init; }
    public string TeamName { get; init; } = "";
    public string? TeamPhone { get; init; }
    public RecordId Centre { get; init; }
}

/// <summary>A run over the file was asked for, with the columns as they were mapped: a dry run, or for good.</summary>
public sealed class PeopleFileRun : OnRecord<PeopleFileRun>
{
    public Id<PeopleFile> File { get; init; }

    /// <summary>For each column the name of its field, or nothing.</summary>
    public List<string> Columns { get; init; } = [];
    public bool ForGood { get; init; }
}

/// <summary>Some lines were gone through, in the same transaction as what came of them. The numbers are those of the run so far.</summary>
[Indexed(nameof(Run), nameof(UpTo))]
public sealed class PeopleFileLines : OnRecord<PeopleFileLines>
{
    public Id<PeopleFileRun> Run { get; init; }

    /// <summary>The last line gone through; the run goes on after it, also after a restart.</summary>
    public int UpTo { get; init; }
    public int Registered { get; init; }
    public int Already { get; init; }
    public int Same { get; init; }
    public int Bad { get; init; }
    public bool Finished { get; init; }

    /// <summary>Why the run cannot go on, where it cannot.</summary>
    public string? Stopped { get; init; }

    [AsJson]
    public List<ImportRemark> Remarks { get; init; } = [];
}

/// <summary>What is to be said of one line. It names nobody: it says which line, and whose record to look at.</summary>
/// <param name="Family">The family of the person it is like, where the importer may open it.</param>
/// <param name="Like">The person it is like.</param>
/// <param name="OwnFamily">The family that the line itself was registered in.</param>
/// <param name="Own">The person that was registered for the line.</param>
public sealed record ImportRemark(
    int Line, ImportOutcome Outcome, string Words, RecordId? Family = null, int? OtherLine = null,
    Id<Person>? Like = null, RecordId? OwnFamily = null, Id<Person>? Own = null);

public enum ImportOutcome { Bad = 1, Same, Already, LooksLike }

/// <summary>Where a run stands.</summary>
public sealed class ImportProgress : Derived
{
    public Guid File { get; set; }
    public bool ForGood { get; set; }
    public int UpTo { get; set; }
    public int Registered { get; set; }
    public int Already { get; set; }
    public int Same { get; set; }
    public int Bad { get; set; }
    public bool Finished { get; set; }
    public string? Stopped { get; set; }

    public bool Running => !Finished && Stopped is null;
}

/// <summary>The last that was told of each run.</summary>
public sealed class DeriveImportProgress : Derivation<ImportProgress>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(PeopleFileRun), typeof(PeopleFileLines)];

    protected override IEnumerable<ImportProgress> Derive(OpenRecord record)
    {
        var all = record.Rows<PeopleFileLines>();
        var runs = record.Rows<PeopleFileRun>().Select(run => new
        {
            run.Id,
            run.File,
            run.ForGood,
            Last = all.Where(l => l.Run == run.Id).OrderByDescending(l => l.UpTo).ThenByDescending(l => l.Id).Select(l => (Id<PeopleFileLines>?)l.Id).FirstOrDefault(),
        }).ToList();
        var last = runs.Select(run => run.Last).OfType<Id<PeopleFileLines>>().ToArray();
        // Everything but the remarks, which may be many.
        var stands = all.Where(l => last.Contains(l.Id))
            .Select(l => new { l.Run, l.UpTo, l.Registered, l.Already, l.Same, l.Bad, l.Finished, l.Stopped }).ToDictionary(l => l.Run);
        return runs.Select(run =>
        {
            var stand = stands.GetValueOrDefault(run.Id);
            return new ImportProgress
            {
                Id = run.Id.Value,
                File = run.File.Value,
                ForGood = run.ForGood,
                UpTo = stand?.UpTo ?? 0,
                Registered = stand?.Registered ?? 0,
                Already = stand?.Already ?? 0,
                Same = stand?.Same ?? 0,
                Bad = stand?.Bad ?? 0,
                Finished = stand?.Finished ?? false,
                Stopped = stand?.Stopped,
            };
        });
    }
}
