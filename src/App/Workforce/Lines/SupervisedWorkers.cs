using System.Security.Cryptography;
using Kith.Record;
using Kith.Workforce.Supervision;

namespace Kith.Workforce.Lines;

/// <summary>
/// A stretch of a worker's time with one employer: who manages or supervises them in one way, or that nobody does. On any day of
/// an employment there is one for each kind, so that gaps are counted as easily as teams are listed.
/// </summary>
[Indexed(nameof(By), nameof(Name), Across = true)]
[Indexed(nameof(Employer), nameof(Discipline), nameof(Kind), Across = true)]
[Indexed(nameof(Since), Across = true)]
public sealed class SupervisedWorker : Derived
{
    public string Name { get; set; } = "";
    public Discipline Discipline { get; set; }
    public Id<Organisation> Employer { get; set; }
    public string EmployerName { get; set; } = "";
    public LineKind Kind { get; set; }

    /// <summary>Nobody, where there is a gap.</summary>
    public RecordId? By { get; set; }
    public string? ByName { get; set; }
    public string? ByEmployer { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>When supervision of this kind last took place, whoever held it.</summary>
    public DateOnly? LastSession { get; set; }

    /// <summary>From when the time to the next session is counted: the last one or, where there was none, the first line of this kind.</summary>
    public DateOnly Since { get; set; }
}

internal sealed class SupervisedWorkers : Derivation<SupervisedWorker>
{
    public override IReadOnlyList<Type> From { get; } =
        [typeof(WorkerDetails), typeof(Employment), typeof(Ended), typeof(ReportingLine), typeof(SupervisionSession)];

    protected override IEnumerable<SupervisedWorker> Derive(OpenRecord record)
    {
        if (record.Rows<WorkerDetails>().ToList().MaxBy(d => d.Id.Value) is not { } details)
            return [];
        var lastDays = LineDates.LastDays(record.Rows<Ended>().ToList());
        var lines = record.Rows<ReportingLine>().ToList().ToLookup(l => l.Kind);
        var held = SupervisionSession.Standing(record.Rows<SupervisionSession>().ToList())
            .GroupBy(s => s.Kind).ToDictionary(s => s.Key, s => s.Max(x => x.HeldOn));
        return [.. record.Rows<Employment>().ToList().SelectMany(employment => Enum.GetValues<LineKind>().SelectMany(kind =>
            Stretches(record.Id, details, employment, kind, [.. lines[kind].OrderBy(l => l.From)], lastDays, held.TryGetValue(kind, out var on) ? on : null)))];
    }

    private static IEnumerable<SupervisedWorker> Stretches(RecordId worker, WorkerDetails details, Employment employment, LineKind kind,
        IReadOnlyList<ReportingLine> lines, IReadOnlyDictionary<Guid, DateOnly> lastDays, DateOnly? held)
    {
        var end = LineDates.Earlier(employment.To, lastDays.TryGetValue(employment.Id.Value, out var last) ? last : null);
        var first = lines.Count == 0 ? employment.From : LineDates.Later(employment.From, lines[0].From);
        SupervisedWorker Stretch(ReportingLine? line, DateOnly from, DateOnly? to) => new()
        {
            Record = worker,
            Id = IdOf(employment.Id.Value, kind, from),
            Name = details.Name,
            Discipline = details.Discipline,
            Employer = employment.Organisation,
            EmployerName = employment.OrganisationName,
            Kind = kind,
            By = line?.By,
            ByName = line?.ByName,
            ByEmployer = line?.ByEmployer,
            From = from,
            To = to,
            LastSession = held,
            Since = held ?? first,
        };
        DateOnly? next = employment.From;
        foreach (var line in lines)
        {
            if (next is not { } begin || end < begin)
                yield break;
            var (from, to) = (LineDates.Later(begin, line.From), LineDates.Earlier(line.LastDay(lastDays), end));
            if (to < from || end < from)
                continue;
            if (from > begin)
                yield return Stretch(null, begin, from.AddDays(-1));
            yield return Stretch(line, from, to);
            next = to is { } day && day < DateOnly.MaxValue ? day.AddDays(1) : null;
        }
        if (next is { } left && !(end < left))
            yield return Stretch(null, left, end);
    }

    private static Guid IdOf(Guid employment, LineKind kind, DateOnly from) =>
        new(SHA256.HashData([.. employment.ToByteArray(), (byte)kind, .. BitConverter.GetBytes(from.DayNumber)]).AsSpan(0, 16));
}
