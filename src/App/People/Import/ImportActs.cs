using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.People.Import;

/// <summary>A worker brings a file of people, for a team that will serve their families.</summary>
public sealed record BringPeopleFile : Act<Id<PeopleFile>>
{
    /// <summary>Chosen beforehand, because the file is kept under it.</summary>
    public Id<PeopleFile>? File { get; init; }
    public string? Name { get; init; }
    public string? Source { get; init; }
    public IReadOnlyList<string>? Headers { get; init; }
    public string? Encoding { get; init; }
    public Id<Team>? Team { get; init; }
    public string? TeamName { get; init; }
    public string? TeamPhone { get; init; }
    public RecordId Centre { get; init; }

    protected override Permission Needs => Permission.ImportPeople;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(File, nameof(File), "Select a file");
        problems.Text(Name, nameof(Name), "The file's name", 200);
        problems.Require(Source, nameof(Source), "Enter where the file is from");
        problems.When(Source?.Length > 60 || Source?.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') == false, nameof(Source),
            "Where the file is from must be 60 characters or fewer, only letters, figures, hyphens and full stops");
        problems.When(Headers is null or { Count: < 2 }, nameof(File), "The first line of the file must name at least two columns");
        problems.When(Headers?.Count > 200 || Headers?.Any(h => h.Length > 200) == true, nameof(File), "The first line of the file must name the columns, no more than 200");
        problems.Require(Team, nameof(Team), "You need a current placement in a team, which will serve the families");
    }

    protected override Id<PeopleFile> On(OpenRecord record) => record.Add(new PeopleFile
    {
        Id = File!.Value,
        Name = Name ?? "",
        Source = Source!,
        Headers = [.. Headers!],
        Encoding = Encoding ?? "",
        Team = Team!.Value,
        TeamName = TeamName ?? "",
        TeamPhone = TeamPhone,
        Centre = Centre,
    }).Id;
}

/// <summary>A worker asks for a dry run over the file, or for its import for good.</summary>
public sealed record RunPeopleFile : Act<Id<PeopleFileRun>>
{
    public Id<PeopleFile>? File { get; init; }
    public IReadOnlyList<string>? Columns { get; init; }
    public bool ForGood { get; init; }

    protected override Permission Needs => Permission.ImportPeople;
    protected override bool ReadsDerived => true;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(File, nameof(File), "Select a file");
        string[] fields = [.. (Columns ?? []).Where(c => c.Length > 0)];
        problems.When(fields.Any(f => !Enum.IsDefined(typeof(ImportField), f)), nameof(Columns), "Select what each column holds from the list");
        problems.When(fields.Distinct().Count() < fields.Length, nameof(Columns), "Two columns hold the same: select each only once");
        problems.When(!fields.Any(f => f is nameof(ImportField.GivenNames) or nameof(ImportField.FamilyName) or nameof(ImportField.FullName)),
            nameof(Columns), "Select the column that holds the names");
        problems.When(!fields.Any(f => f is nameof(ImportField.BornOn) or nameof(ImportField.ExpectedOn)),
            nameof(Columns), "Select the column that holds the date of birth");
    }

    protected override Id<PeopleFileRun> On(OpenRecord record)
    {
        if (!record.Rows<PeopleFile>().Any(f => f.Id == File!.Value))
            throw new Missing();
        if (record.Derived<ImportProgress>().Where(p => p.File == File!.Value.Value && !p.Finished && p.Stopped == null).ToList() is [var running, ..])
            return new(running.Id);
        return record.Add(new PeopleFileRun { File = File!.Value, Columns = [.. Columns!], ForGood = ForGood }).Id;
    }
}

/// <summary>Some lines of a file were gone through.</summary>
public sealed record GoThroughLines : Act<Done>
{
    public Id<PeopleFileRun> Run { get; init; }
    public int From { get; init; }
    public int UpTo { get; init; }
    public int Registered { get; init; }
    public int Already { get; init; }
    public int Same { get; init; }
    public int Bad { get; init; }
    public bool Finished { get; init; }
    public string? Stopped { get; init; }
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];

    protected override Permission Needs => Permission.ImportPeople;

    protected override Done On(OpenRecord record)
    {
        // Two servers, or a server and a command line, may have taken up the same run: the second must not write its lines again.
        var before = record.Rows<PeopleFileLines>().Where(l => l.Run == Run).OrderByDescending(l => l.UpTo).ThenByDescending(l => l.Id)
            .Select(l => new { l.UpTo, l.Registered, l.Already, l.Same, l.Bad }).FirstOrDefault();
        if ((before?.UpTo ?? 0) != From)
            throw new Changed("These lines have been gone through already.");
        record.Add(new PeopleFileLines
        {
            Run = Run,
            UpTo = UpTo,
            Registered = (before?.Registered ?? 0) + Registered,
            Already = (before?.Already ?? 0) + Already,
            Same = (before?.Same ?? 0) + Same,
            Bad = (before?.Bad ?? 0) + Bad,
            Finished = Finished,
            Stopped = Stopped,
            Remarks = [.. Remarks],
        });
        return default;
    }
}

/// <summary>A file of the worker's own, its runs and what was said of its lines.</summary>
public sealed record PeopleFileView : View<PeopleFileStand>
{
    public Id<PeopleFile> File { get; init; }
    public int MostRemarks { get; init; } = 500;

    protected override Permission Needs => Permission.ImportPeople;

    protected override async Task<PeopleFileStand> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var file = (await record.Rows<PeopleFile>().Where(f => f.Id == File).ListAsync(ct)).SingleOrDefault() ?? throw new Missing();
        var run = (await record.Rows<PeopleFileRun>().Where(r => r.File == File).ListAsync(ct)).MaxBy(r => r.Id.Value);
        if (run is null)
            return new(file, null, null, []);
        var progress = (await record.Derived<ImportProgress>().Where(p => p.Id == run.Id.Value).ListAsync(ct)).Single();
        if (MostRemarks == 0)
            return new(file, run, progress, []);
        var remarks = (await record.Rows<PeopleFileLines>().Where(l => l.Run == run.Id).OrderBy(l => l.UpTo).ListAsync(ct))
            .SelectMany(l => l.Remarks).Where(r => r.Outcome != ImportOutcome.Already).ToLookup(r => r.Outcome == ImportOutcome.LooksLike);
        // What has to be looked at is not crowded out by what needs no looking at.
        return new(file, run, progress, [.. remarks[true].Take(MostRemarks).Concat(remarks[false].Take(MostRemarks)).OrderBy(r => r.Line)]);
    }
}

/// <summary>Where the import of a file stands.</summary>
public sealed record PeopleFileStand(PeopleFile File, PeopleFileRun? Run, ImportProgress? Progress, IReadOnlyList<ImportRemark> Remarks);

/// <summary>The runs that were not finished when Kith last stopped.</summary>
public sealed record UnfinishedImports : Question<IReadOnlyList<(RecordId Worker, Id<PeopleFile> File)>>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<Answer<IReadOnlyList<(RecordId Worker, Id<PeopleFile> File)>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var running = await across.Derived<ImportProgress>().Where(p => !p.Finished && p.Stopped == null).ListAsync(ct);
        return new([.. running.Select(p => (p.Record, new Id<PeopleFile>(p.File)))], []);
    }
}

/// <summary>The worker's own current teams, one of which will serve the imported families.</summary>
public sealed record OwnTeams : View<IReadOnlyList<Placement>>
{
    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<IReadOnlyList<Placement>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var ended = (await record.Rows<Ended>().ListAsync(ct)).ToLookup(e => e.What);
        return [.. (await record.Rows<Placement>().ListAsync(ct)).Where(p => p.From <= record.Today && !(p.To < record.Today)
            && !ended[p.Id.Value].Any(e => e.On < record.Today))];
    }
}

/// <summary>The files a worker has brought.</summary>
public sealed record OwnImports : View<IReadOnlyList<PeopleFile>>
{
    protected override Permission Needs => Permission.ImportPeople;

    protected override async Task<IReadOnlyList<PeopleFile>> OfAsync(OpenRecord record, CancellationToken ct) =>
        await record.Rows<PeopleFile>().ListAsync(ct);
}
