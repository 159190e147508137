using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Record;

namespace Kith.People.Import;

/// <summary>A line of a file that is like somebody, but not certainly the same: for the importer to look at.</summary>
/// <param name="Name">What the line calls the person; null where it can no longer be told.</param>
/// <param name="Why">In what they are alike.</param>
/// <param name="Known">Whom it is like, where the importer may know.</param>
public sealed record LineToLookAt(int Line, LinePerson? Name, string Why, LinePerson? Known, int? KnownLine, string? KnownHref, string? OwnHref);

/// <summary>A person as a line of the list names them.</summary>
public sealed record LinePerson(string Name, DateOnly? BornOn, DateOnly? ExpectedOn);

/// <summary>Puts names to the remarks of a run: from the file while it waits, from the record once its people are registered.</summary>
internal static class ImportWorklist
{
    public static async Task<IReadOnlyList<LineToLookAt>> OfAsync(
        Records records, ImportFolder folder, PeopleFileStand stand, DateOnly today, CancellationToken ct)
    {
        ImportRemark[] alike = [.. stand.Remarks.Where(r => r.Outcome == ImportOutcome.LooksLike)];
        if (alike.Length == 0 || stand.Run is not { } run)
            return [];
        var onRecord = await records.AskAsync(new PeopleOfImport
        {
            File = stand.File.Id,
            People = [.. alike.SelectMany(r => new[] { Pair(r.Family, r.Like), Pair(r.OwnFamily, r.Own) }).OfType<(RecordId, Id<Person>)>().Distinct()],
        }, ct);
        var numbers = alike.SelectMany(r => new int?[] { r.Line, r.OtherLine }).OfType<int>().ToHashSet();
        var inFile = await NamesAsync(folder.PathOf(stand.File.Id), run, stand.File.Source, numbers, today, ct);

        LinePerson? Of(RecordId? family, Id<Person>? person, int? line) =>
            Pair(family, person) is { } pair && onRecord.TryGetValue(pair, out var known) ? known : line is { } number ? inFile.GetValueOrDefault(number) : null;
        string? Href(RecordId? family, Id<Person>? person) =>
            Pair(family, person) is { } pair && onRecord.ContainsKey(pair) ? $"/families/{pair.Family}/people/{pair.Person}" : null;
        return [.. alike.Select(r => new LineToLookAt(r.Line, Of(r.OwnFamily, r.Own, r.Line), r.Words, Of(r.Family, r.Like, r.OtherLine), r.OtherLine,
            Href(r.Family, r.Like), Href(r.OwnFamily, r.Own)))];
    }

    private static (RecordId Family, Id<Person> Person)? Pair(RecordId? family, Id<Person>? person) =>
        family is { } f && person is { } p ? (f, p) : null;

    // The file is the importer's own and is gone once its people are registered; then the record has them.
    private static async Task<Dictionary<int, LinePerson>> NamesAsync(
        string path, PeopleFileRun run, string source, HashSet<int> numbers, DateOnly today, CancellationToken ct)
    {
        var names = new Dictionary<int, LinePerson>();
        if (!File.Exists(path))
            return names;
        try
        {
            var open = await ImportFile.OpenAsync(path, ct);
            ImportField?[] columns = [.. run.Columns.Select(c => Enum.TryParse<ImportField>(c, out var field) ? field : (ImportField?)null)];
            await foreach (var (number, fields) in open.LinesAsync(ct))
            {
                if (!numbers.Contains(number))
                    continue;
                var person = ImportLine.Read(number, fields, columns, source, today).Person;
                names[number] = new($"{person.GivenNames} {person.FamilyName}".Trim(), person.BornOn, person.ExpectedOn);
                if (names.Count == numbers.Count)
                    break;
            }
        }
        catch (IOException)
        {
            // A run for good took it away meanwhile: the next look finds the people on record.
        }
        return names;
    }
}

/// <summary>Asks the names of the people whom an import registered or found alike, as far as the importer may see them.</summary>
public sealed record PeopleOfImport : Question<IReadOnlyDictionary<(RecordId Family, Id<Person> Person), LinePerson>>
{
    public Id<PeopleFile> File { get; init; }

    // Not in the log once more: what is shown is named there by its records.
    [JsonIgnore]
    internal IReadOnlyList<(RecordId Family, Id<Person> Person)> People { get; init; } = [];

    protected override Permission Needs => Permission.ImportPeople;

    protected override async Task<Answer<IReadOnlyDictionary<(RecordId Family, Id<Person> Person), LinePerson>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        RecordId[] records = [.. People.Select(p => p.Family).Distinct()];
        Guid[] ids = [.. People.Select(p => p.Person.Value).Distinct()];
        var may = await across.DecideAsync(records, RecordKind.Family, Permission.SeeFamily, ct);
        var cards = await across.Derived<PersonCard>().Where(c => records.Contains(c.Record) && ids.Contains(c.Id)).ListAsync(ct);
        var wanted = People.ToHashSet();
        var shown = cards.Where(c => wanted.Contains((c.Record, new(c.Id))) && may[c.Record].Allowed && !c.Restricted && !may[c.Record].Hides(c.Id)).ToArray();
        return new(shown.ToDictionary(c => (c.Record, new Id<Person>(c.Id)), c => new LinePerson(c.Name, c.BornOn, c.ExpectedOn)),
            [.. shown.Select(c => c.Record).Distinct()]);
    }
}
