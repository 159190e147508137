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

/// <summary>Some lines were gone through, in the same transaction as what came of them.</summary>
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

/// <summary>What is to be said of one line. It names nobody: it says which line, and which family's record to look at.</summary>
public sealed record ImportRemark(int Line, ImportOutcome Outcome, string Words, RecordId? Family = null, int? OtherLine = null);

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

/// <summary>Adds up the lines of each run.</summary>
public sealed class DeriveImportProgress : Derivation<ImportProgress>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(PeopleFileRun), typeof(PeopleFileLines)];

    protected override IEnumerable<ImportProgress> Derive(OpenRecord record)
    {
        // Everything but the remarks, which may be many.
        var lines = record.Rows<PeopleFileLines>().Select(l => new { l.Run, l.UpTo, l.Registered, l.Already, l.Same, l.Bad, l.Finished, l.Stopped })
            .ToList().ToLookup(l => l.Run);
        return record.Rows<PeopleFileRun>().ToList().Select(run => new ImportProgress
        {
            Id = run.Id.Value,
            File = run.File.Value,
            ForGood = run.ForGood,
            UpTo = lines[run.Id].Select(l => l.UpTo).DefaultIfEmpty().Max(),
            Registered = lines[run.Id].Sum(l => l.Registered),
            Already = lines[run.Id].Sum(l => l.Already),
            Same = lines[run.Id].Sum(l => l.Same),
            Bad = lines[run.Id].Sum(l => l.Bad),
            Finished = lines[run.Id].Any(l => l.Finished),
            Stopped = lines[run.Id].Select(l => l.Stopped).FirstOrDefault(s => s is not null),
        });
    }
}
