using Kith.Access;
using Kith.People.Import;
using Kith.Record;

namespace Kith.Workforce.Import;

/// <summary>What is said of a line that is not, or need not be, brought in.</summary>
/// <param name="Wrong">Whether it must be corrected; otherwise the worker is known already.</param>
public sealed record WorkerRemark(int Line, bool Wrong, string Words);

/// <summary>What came of a file of workers.</summary>
public sealed record WorkersFileStand(
    IReadOnlyList<(string Header, WorkerField? Field)> Columns, int Registered, int Already, int Wrong, IReadOnlyList<WorkerRemark> Remarks, bool ForGood);

/// <summary>
/// Goes through a file of workers: a dry run, or for good. Everything about one worker is one transaction with everything
/// about some others; where one of them is refused, each is tried by itself, and no worker is ever half there.
/// </summary>
internal sealed class WorkersFile(Records records, TimeProvider time)
{
    public const long Largest = 10L << 20;
    private const int LinesTogether = 50;

    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WorkerRemark> _remarks = [];
    private int _registered, _already;

    /// <summary>Called with how many lines were gone through, so that a command line can show it.</summary>
    public Action<int>? Progress { get; init; }

    public async Task<WorkersFileStand> GoAsync(string path, string name, bool forGood, CancellationToken ct)
    {
        var file = await ImportFile.OpenAsync(path, ct);
        var columns = WorkerColumns.Map(file.Headers);
        RequireColumns(columns);
        var partnership = await records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        var today = London.DateOf(time.GetUtcNow());
        var together = new List<WorkerLine>(LinesTogether);
        var count = 0;
        await foreach (var (number, fields) in file.LinesAsync(ct))
        {
            together.Add(WorkerLine.Read(number, fields, columns, partnership, today));
            if (++count % LinesTogether == 0)
            {
                await TogetherAsync(together, forGood, ct);
                together.Clear();
                Progress?.Invoke(count);
            }
        }
        await TogetherAsync(together, forGood, ct);
        var stand = new WorkersFileStand([.. file.Headers.Zip(columns)], _registered, _already, _remarks.Count(r => r.Wrong), _remarks, forGood);
        if (forGood)
            await records.WriteAsync(records.Worker, new NoteWorkersFile
            {
                Name = name.Length > 200 ? name[..200] : name,
                Registered = stand.Registered,
                Already = stand.Already,
                Wrong = stand.Wrong,
            }, ct);
        return stand;
    }

    private static void RequireColumns(IReadOnlyList<WorkerField?> columns)
    {
        string[] missing =
        [
            .. columns.Any(c => c is WorkerField.FullName or WorkerField.FamilyName) ? [] : new[] { "the name" },
            .. columns.Contains(WorkerField.Discipline) ? [] : new[] { "the discipline" },
            .. columns.Contains(WorkerField.Employer) ? [] : new[] { "the employer" },
            .. columns.Contains(WorkerField.EmployedFrom) ? [] : new[] { "the first day of the employment" },
            .. columns.Any(c => c is WorkerField.RegistrationNumber or WorkerField.Email) ? [] : new[] { "the registration number or email address" },
        ];
        if (missing.Length > 0)
            throw new Invalid("File", $"The first line of the file must name a column for {string.Join(", for ", missing)}");
    }

    private async Task TogetherAsync(IReadOnlyList<WorkerLine> lines, bool forGood, CancellationToken ct)
    {
        var good = new List<WorkerLine>();
        foreach (var line in lines)
            if (ProblemOf(line) is { } problem)
                _remarks.Add(new(line.Number, true, problem));
            else
                good.Add(line);
        if (good.Count == 0)
            return;
        var known = await records.AskAsync(new KnownWorkers
        {
            Registrations = [.. good.Select(l => l.Registration).OfType<string>()],
            Emails = [.. good.Select(l => l.Email).OfType<string>()],
        }, ct);
        foreach (var line in good.Where(l => known.Contains(l.Registration) || known.Contains(l.Email)).ToArray())
        {
            _already++;
            _remarks.Add(new(line.Number, false, "Registered already, and left as they are"));
            good.Remove(line);
        }
        if (!forGood)
            _registered += good.Count;
        else if (good.Count > 0)
            await WriteAsync(good, ct);
    }

    private async Task WriteAsync(IReadOnlyList<WorkerLine> lines, CancellationToken ct)
    {
        try
        {
            await records.WriteAllAsync(lines.SelectMany(l => l.Acts.Select(a => (l.Worker, a.Act))), ct);
            _registered += lines.Count;
        }
        catch (Invalid) when (lines.Count > 1)
        {
            // Nothing of them was written: each by itself, so that one keeps none of the others out.
            foreach (var line in lines)
                await WriteAsync([line], ct);
        }
        catch (Invalid why)
        {
            _remarks.Add(new(lines[0].Number, true, string.Join(". ", why.Problems.Select(p => p.Message).Distinct())));
        }
    }

    /// <summary>Why the line cannot be brought in: the words of the pages, without what was in the line.</summary>
    private string? ProblemOf(WorkerLine line)
    {
        string[] problems = [.. line.Problems, .. line.Acts.SelectMany(a => records.ProblemsOf(a.Act).Select(p => (a.What, p.Message))).DistinctBy(p => p.Message)
            // What the registration says once, role and team need not say again.
            .Where(p => p.What.Length == 0 || line.Acts[0].Act is RegisterWorker { From: not null }).Select(p => p.What + p.Message)];
        if (problems.Length > 0)
            return string.Join(". ", problems.Distinct());
        foreach (var identity in new[] { line.Registration, line.Email }.OfType<string>())
            if (_seen.TryGetValue(identity, out var before))
                return $"Line {before} has the same registration number or email address";
        foreach (var identity in new[] { line.Registration, line.Email }.OfType<string>())
            _seen[identity] = line.Number;
        return null;
    }
}
