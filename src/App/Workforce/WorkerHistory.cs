using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce;

/// <summary>One thing that happened to an organisation, a place or a worker's record.</summary>
/// <param name="By">Who did it, as they were then; null where that was destroyed by law.</param>
public sealed record Happening(DateTimeOffset At, Signature? By, string What)
{
    /// <summary>Puts who and when to what the rows say, the latest first.</summary>
    internal static async Task<IReadOnlyList<Happening>> ListAsync(OpenRecord record, IEnumerable<(Guid Line, Guid Row, string What)> rows, CancellationToken ct)
    {
        var all = rows.ToArray();
        var written = await record.WrittenAsync([.. all.Select(r => r.Line)], ct);
        return [.. all.OrderByDescending(r => r.Row).Where(r => written.ContainsKey(r.Line))
            .Select(r => new Happening(written[r.Line].At, written[r.Line].By, r.What))];
    }
}

/// <summary>What became of a worker's record, and who did it.</summary>
internal static class WorkerHistory
{
    public static async Task<IReadOnlyList<Happening>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var rows = new List<(Guid, Guid, string)>();
        void Add<T>(T row, string what) where T : OnRecord<T> => rows.Add((row.Line, row.Id.Value, what));
        var names = new Dictionary<Guid, string>();
        WorkerDetails? before = null;
        foreach (var details in (await record.Rows<WorkerDetails>().ListAsync(ct)).OrderBy(d => d.Id.Value))
        {
            Add(details, before is null ? "Registered here" : Difference(before, details));
            before = details;
        }
        foreach (var e in await record.Rows<Employment>().ListAsync(ct))
            Add(e, $"Employed by {names[e.Id.Value] = e.OrganisationName}, {Dates(e.From, e.To)}{(e.SecondPost == true ? ", as a second post" : "")}");
        foreach (var p in await record.Rows<Placement>().ListAsync(ct))
            Add(p, $"Placed in {names[p.Id.Value] = p.TeamName}, {Dates(p.From, p.To)}");
        foreach (var s in await record.Rows<WorkSite>().ListAsync(ct))
            Add(s, $"{(s.Kind == SiteKind.Base ? "Based" : "Delivers")} at {names[s.Id.Value] = s.Name}, {Dates(s.From, s.To)}");
        foreach (var r in await record.Rows<RoleHeld>().ListAsync(ct))
            Add(r, $"Given the role {names[r.Id.Value] = r.Role.InWords()}, {Dates(r.From, r.To)}");
        foreach (var w in await record.Rows<WorkPattern>().ListAsync(ct))
            Add(w, $"Work pattern from {Shown.Date(w.From)}: {string.Join(", ", w.Days.Select(d => $"{d.Day} {WorkHours.Show(d)}"))}");
        foreach (var c in await record.Rows<Cover>().ListAsync(ct))
            Add(c, $"Covered by {names[c.Id.Value] = c.ByName}, {Dates(c.From, c.To)}");
        foreach (var a in await record.Rows<Absence>().ListAsync(ct))
            Add(a, $"Away {Dates(a.From, a.To)}");
        foreach (var e in await record.Rows<Ended>().ListAsync(ct))
            Add(e, $"{(names.TryGetValue(e.What, out var what) ? what : "Something")} ends on {Shown.Date(e.On)}{(string.IsNullOrWhiteSpace(e.Reason) ? "" : ": " + e.Reason)}");
        return await Happening.ListAsync(record, rows, ct);
    }

    private static string Dates(DateOnly from, DateOnly? to) => $"from {Shown.Date(from)}{(to is { } last ? " to " + Shown.Date(last) : "")}";

    private static string Difference(WorkerDetails was, WorkerDetails now)
    {
        string[] changed =
        [
            .. Changed("Name", was.Name, now.Name), .. Changed("Discipline", was.Discipline.InWords(), now.Discipline.InWords()),
            .. Changed("Registration", Registration(was), Registration(now)), .. Changed("Email", was.Email, now.Email),
            .. Changed("Telephone", was.Phone, now.Phone), .. Changed("Best reached", was.BestReached, now.BestReached),
        ];
        return changed.Length == 0 ? "Details confirmed" : string.Join("; ", changed);
    }

    internal static IEnumerable<string> Changed(string what, string? was, string? now)
    {
        if ((was ?? "") != (now ?? ""))
            yield return $"{what}: {Said(was)} became {Said(now)}";
    }

    private static string Said(string? text) => string.IsNullOrEmpty(text) ? "nothing" : text;

    private static string Registration(WorkerDetails details) => details.RegistrationNumber is null ? ""
        : $"{details.RegistrationBody} {details.RegistrationNumber}{(details.RegistrationUntil is { } until ? " until " + Shown.Date(until) : "")}";
}
