using System.Security.Cryptography;
using System.Text;
using Kith.Access;
using Kith.People;
using Kith.People.Import;
using Kith.Record;

namespace Kith.Workforce.Import;

/// <summary>One line of a file, read as a worker.</summary>
/// <param name="Number">The line of the file it begins on.</param>
/// <param name="Identity">Tells the worker from all others, now and when the file comes again; null where the line has nothing that does.</param>
/// <param name="Acts">What registers, employs, places and sites the worker, each with a key that is the same whenever the line comes again.</param>
internal sealed record WorkerLine(
    int Number, string? Identity, string? Registration, string? Email, RecordId Worker, IReadOnlyList<(string What, Act Act)> Acts, IReadOnlyList<string> Problems)
{
    public static WorkerLine Read(int number, string[] fields, IReadOnlyList<WorkerField?> columns, Partnership partnership, DateOnly today)
    {
        string? Of(WorkerField field)
        {
            for (var i = 0; i < columns.Count && i < fields.Length; i++)
                if (columns[i] == field && !string.IsNullOrWhiteSpace(fields[i]))
                    return string.Join(' ', fields[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return null;
        }
        var problems = new List<string>();
        DateOnly? Date(WorkerField field, string what)
        {
            if (Of(field) is not { } typed)
                return null;
            if (ImportLine.ReadDate(typed, today) is { } date)
                return date;
            problems.Add($"The {what} cannot be read as a date");
            return null;
        }
        T? Named<T>(string? typed, IEnumerable<T> all, Func<T, string?[]> names, string wrong) where T : class
        {
            if (typed is null)
                return null;
            var found = all.FirstOrDefault(one => names(one).Any(n => n is not null && FindWords.Fold(n) == FindWords.Fold(typed)));
            if (found is null)
                problems.Add(wrong);
            return found;
        }
        TEnum? Word<TEnum>(WorkerField field, string wrong) where TEnum : struct, Enum
        {
            if (Of(field) is not { } typed)
                return null;
            foreach (var value in Enum.GetValues<TEnum>())
                if (FindWords.Fold(value.ToString()) is var word && FindWords.Fold(typed) is var said && (said == word || said == word + "s"))
                    return value;
            problems.Add(wrong);
            return null;
        }
        if (fields.Length > columns.Count && fields.Skip(columns.Count).Any(f => !string.IsNullOrWhiteSpace(f)))
            problems.Add("It has more columns than the first line");
        var registration = Registrations.Read(Of(WorkerField.RegistrationNumber))?.ToUpperInvariant();
        var body = Registrations.Read(Of(WorkerField.Register));
        var email = Of(WorkerField.Email)?.ToLowerInvariant();
        var identity = registration is not null ? $"{body} {registration}" : email;
        if (identity is null)
            problems.Add("It needs a registration number or an email address, to be told from other lines");
        var worker = identity is null ? default : new RecordId(Fingerprint("worker " + identity.ToUpperInvariant()));
        var employer = Named(Of(WorkerField.Employer), partnership.Organisations, o => [o.Name, o.OdsCode], "The employer is none of the partnership's organisations, by name or ODS code");
        var from = Date(WorkerField.EmployedFrom, "first day of the employment");
        var placedFrom = Date(WorkerField.PlacedFrom, "first day of the placement") ?? from;
        var to = Date(WorkerField.EmployedTo, "last day of the employment");
        var name = Of(WorkerField.FullName) ?? $"{Of(WorkerField.GivenNames)} {Of(WorkerField.FamilyName)}".Trim();
        var acts = new List<(string What, Act Act)>
        {
            ("", new RegisterWorker
            {
                Key = Fingerprint($"{worker} register"),
                Name = name.Contains(',', StringComparison.Ordinal) ? string.Join(' ', name.Split(',', StringSplitOptions.TrimEntries).Reverse()) : name,
                Discipline = Word<Discipline>(WorkerField.Discipline, "The discipline is none that Kith knows"),
                Organisation = employer?.Id,
                OrganisationName = employer?.Name,
                From = from,
                To = to,
                RegistrationBody = body,
                RegistrationNumber = registration,
                RegistrationUntil = Date(WorkerField.RegisteredUntil, "last day of the registration"),
                Email = email,
                Phone = Phone(Of(WorkerField.Phone)),
                BestReached = Of(WorkerField.BestReached),
            }),
            ("Role: ", new GiveRole
            {
                Key = Fingerprint($"{worker} role"),
                Role = Word<Role>(WorkerField.Role, "The role is none that Kith knows") ?? Role.Practitioner,
                From = from,
                To = to,
            }),
        };
        foreach (var named in Several(Of(WorkerField.Teams)))
            if (Named(named, partnership.Teams, t => [t.Name], "A team is none of the partnership's teams") is { } team)
                acts.Add(("Team: ", new PlaceWorker
                {
                    Key = Fingerprint($"{worker} team {team.Id}"),
                    Team = team.Id,
                    TeamName = team.Name,
                    Centre = partnership.Centres.FirstOrDefault(c => c.Id == team.Centre)?.CentreRecord ?? default,
                    From = placedFrom,
                    To = to,
                }));
        foreach (var (kind, field) in new[] { (SiteKind.Base, WorkerField.Base), (SiteKind.Delivery, WorkerField.DeliversAt) })
            foreach (var named in Several(Of(field)))
                if (Named(named, partnership.Centres, c => [c.Name], "A base or delivery site is none of the partnership's centres") is { } centre)
                    acts.Add(("Site: ", new AddWorkSite
                    {
                        Key = Fingerprint($"{worker} {kind} {centre.Id}"),
                        Kind = kind,
                        Centre = centre.Id,
                        Name = centre.Name,
                        From = placedFrom,
                        To = to,
                    }));
        return new(number, identity, registration is null ? null : identity, email, worker, acts, problems);
    }

    private static IEnumerable<string> Several(string? typed) =>
        (typed ?? "").Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(FindWords.Fold);

    // Excel takes a telephone number for a number and drops its first nought.
    private static string? Phone(string? typed) => typed is { Length: 10 } && typed[0] is >= '1' and <= '9' && typed.All(char.IsAsciiDigit) ? "0" + typed : typed;

    // A UUID of version 8: made from what it names, so that the same line is the same worker whenever it comes.
    private static Guid Fingerprint(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("kith import " + text)).AsSpan(0, 16);
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
