using Kith.Families;
using Kith.Record;

namespace Kith.People.Import;

/// <summary>
/// Goes through a file, some lines at a time: what comes of them and how far it got are one transaction, so that nothing is
/// half written and a run that was stopped goes on where it was.
/// </summary>
internal sealed class ImportRun(Records records, Id<PeopleFile> file, string path)
{
    private const int LinesTogether = 50;

    private readonly ImportMemory _memory = new();
    private readonly Dictionary<string, RecordId> _households = new(StringComparer.Ordinal);

    /// <summary>Called with each stand, so that a command line can show it.</summary>
    public Action<ImportProgress>? Progress { get; init; }

    public async Task GoAsync(TimeProvider time, CancellationToken ct)
    {
        var stand = await records.ReadAsync(records.Worker, new PeopleFileView { File = file, MostRemarks = 0 }, ct);
        if (stand is not { Run: { } run, Progress: { Running: true } progress })
            return;
        try
        {
            await GoAsync(stand.File, run, progress.UpTo, time, ct);
        }
        catch (Exception why) when (why is Invalid or Refused or Missing or IOException && !ct.IsCancellationRequested)
        {
            // Told where the worker looks, in place of a run that seems to go on for ever.
            var reached = (await records.ReadAsync(records.Worker, new PeopleFileView { File = file, MostRemarks = 0 }, ct)).Progress!.UpTo;
            await records.WriteAsync(records.Worker, new GoThroughLines
            {
                Run = run.Id,
                From = reached,
                UpTo = reached,
                Stopped = why is Invalid invalid ? invalid.Problems[0].Message : why is IOException ? "The file is no longer there. Upload it again" : why.Message,
            }, ct);
        }
    }

    private async Task GoAsync(PeopleFile of, PeopleFileRun run, int upTo, TimeProvider time, CancellationToken ct)
    {
        var open = await ImportFile.OpenAsync(path, ct);
        ImportField?[] columns = [.. run.Columns.Select(c => Enum.TryParse<ImportField>(c, out var field) ? field : (ImportField?)null)];
        var today = London.DateOf(time.GetUtcNow());
        var lines = new List<ImportLine>(LinesTogether);
        await foreach (var (number, fields) in open.LinesAsync(ct))
        {
            var line = ImportLine.Read(number, fields, columns, of.Source, today);
            if (number <= upTo)
            {
                // Gone through before the restart: only remembered again.
                if (_memory.IsNew(line) && ProblemOf(line) is null)
                    _memory.Add(line);
                continue;
            }
            lines.Add(line);
            if (lines.Count == LinesTogether)
            {
                await TogetherAsync(of, run, lines, upTo, false, ct);
                upTo = lines[^1].Number;
                lines.Clear();
            }
        }
        await TogetherAsync(of, run, lines, upTo, true, ct);
        if (run.ForGood)
            File.Delete(path);
    }

    private async Task TogetherAsync(PeopleFile of, PeopleFileRun run, List<ImportLine> lines, int from, bool last, CancellationToken ct)
    {
        var remarks = new List<ImportRemark>();
        var acts = new List<(RecordId, Act)>();
        int registered = 0, already = 0, same = 0, bad = 0;
        var good = new List<ImportLine>();
        foreach (var line in lines)
        {
            if (ProblemOf(line) is { } problem)
            {
                bad++;
                remarks.Add(new(line.Number, ImportOutcome.Bad, problem));
            }
            else
                good.Add(line);
        }
        var onRecord = good.Count == 0 ? [] : await records.AskAsync(new ImportLookUp
        {
            File = of.Id,
            FromLine = good[0].Number,
            ToLine = good[^1].Number,
            Lines = good,
            Source = of.Source,
        }, ct);
        foreach (var (line, known) in good.Zip(onRecord))
        {
            if (!_memory.IsNew(line))
            {
                already++;
                remarks.Add(new(line.Number, ImportOutcome.Same, "a line before it has the same reference"));
                continue;
            }
            if (known.Already)
            {
                already++;
                remarks.Add(new(line.Number, ImportOutcome.Already, "brought in before"));
                _memory.Add(line);
                continue;
            }
            var remark = ImportRemarks.Of(line, _memory.Like(line), known);
            if (remark is not null)
                remarks.Add(remark);
            if (remark?.Outcome == ImportOutcome.Same)
            {
                same++;
                continue;
            }
            _memory.Add(line);
            registered++;
            if (run.ForGood)
                acts.AddRange(ActsOf(of, line, known));
        }
        acts.Add((records.Worker, new GoThroughLines
        {
            Run = run.Id,
            From = from,
            UpTo = lines.Count > 0 ? lines[^1].Number : from,
            Registered = registered,
            Already = already,
            Same = same,
            Bad = bad,
            Finished = last,
            Remarks = [.. remarks.OrderBy(r => r.Line)],
        }));
        await records.WriteAllAsync(acts, ct);
        if (Progress is not null)
            Progress((await records.ReadAsync(records.Worker, new PeopleFileView { File = of.Id, MostRemarks = 0 }, ct)).Progress!);
    }

    private IEnumerable<(RecordId, Act)> ActsOf(PeopleFile of, ImportLine line, LineOnRecord known)
    {
        RecordId family;
        if (line.Household is { } household && (_households.TryGetValue(household, out family) || (known.Household is { } had && (family = had) == had)))
        {
            _households[household] = family;
            yield return (family, line.Person);
            yield break;
        }
        family = new RecordId(Guid.CreateVersion7());
        if (line.Household is { } first)
            _households[first] = family;
        yield return (family, new OpenFamily { Name = line.FamilyNamed, Team = of.Team, TeamName = of.TeamName, TeamPhone = of.TeamPhone, Centre = of.Centre });
        yield return (family, line.Person);
    }

    /// <summary>Why the line cannot be brought in; the words of the register page, without what was in the line.</summary>
    private string? ProblemOf(ImportLine line)
    {
        string[] problems = [.. line.Problems, .. records.ProblemsOf(line.Person).Select(p => p.Message)];
        return problems.Length == 0 ? null : string.Join(". ", problems.Distinct());
    }
}

/// <summary>What is said of a line that is like another, or like somebody on record.</summary>
internal static class ImportRemarks
{
    public static ImportRemark? Of(ImportLine line, (int Line, Alike Alike)? before, LineOnRecord known)
    {
        if (known.Alike.FirstOrDefault(a => a.Same) is { } same)
            return new(line.Number, ImportOutcome.Same, "on record already: " + string.Join(", ", same.Why), Openable(same));
        if (before is { Alike.Same: true } twice)
            return new(line.Number, ImportOutcome.Same, $"the same person as line {twice.Line}: {string.Join(", ", twice.Alike.Why)}", OtherLine: twice.Line);
        if (before is { } like)
            return new(line.Number, ImportOutcome.LooksLike, $"looks like line {like.Line}: {string.Join(", ", like.Alike.Why)}", OtherLine: like.Line);
        return known.Alike.Count == 0 ? null
            : new(line.Number, ImportOutcome.LooksLike, "looks like someone on record: " + string.Join(", ", known.Alike[0].Why), Openable(known.Alike[0]));
    }

    private static RecordId? Openable(LikelyDuplicate alike) => alike.Tile.MayOpen ? alike.Tile.Families[0].Record : null;
}
