using Kith.People;
using Kith.Record;

namespace Kith.Workforce.Directory;

/// <summary>A worker in the directory.</summary>
[Indexed(nameof(Name), Across = true)]
[Indexed(nameof(Discipline), nameof(Name), Across = true)]
[Indexed(nameof(Email), Across = true)]
[Indexed(nameof(Registration), Across = true)]
[Indexed(nameof(RegistrationUntil), Across = true)]
public sealed class InDirectory : Derived
{
    public string Name { get; set; } = "";
    /// <summary>What they were called before, as far as Kith was told; null where nothing else.</summary>
    public List<string>? FormerNames { get; set; }
    public Discipline Discipline { get; set; }

    /// <summary>In small letters, as a file of workers is compared with it.</summary>
    public string? Email { get; set; }

    /// <summary>"NMC 18I2345E".</summary>
    public string? Registration { get; set; }
    public DateOnly? RegistrationUntil { get; set; }

    /// <summary>The first and last day of all employments together.</summary>
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>What is shown, with the dates that it all holds for.</summary>
    [AsJson]
    public WorkerCard Card { get; set; } = new();
}

internal sealed class InDirectories : Derivation<InDirectory>
{
    public override IReadOnlyList<Type> From { get; } =
        [typeof(WorkerDetails), typeof(Employment), typeof(Placement), typeof(Ended), typeof(WorkSite), typeof(WorkPattern), typeof(Absence), typeof(Cover)];

    protected override IEnumerable<InDirectory> Derive(OpenRecord record)
    {
        var all = record.Rows<WorkerDetails>().ToList();
        if (all.MaxBy(d => d.Id.Value) is not { } details)
            return [];
        var former = all.Select(d => d.Name).Where(n => n != details.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        var ends = Spell.Ends(record.Rows<Ended>());
        // What was called off before it began is no employment.
        var employments = record.Rows<Employment>().ToList().Where(e => !(ends.To(e.Id.Value, e.To) < e.From)).ToList();
        return
        [
            new InDirectory
            {
                Id = record.Id.Value,
                Name = details.Name,
                FormerNames = former.Count == 0 ? null : former,
                Discipline = details.Discipline,
                Email = details.Email?.Trim().ToLowerInvariant(),
                Registration = details.RegistrationNumber is { } number ? $"{details.RegistrationBody} {number}" : null,
                RegistrationUntil = details.RegistrationUntil,
                From = employments.Select(e => e.From).DefaultIfEmpty(DateOnly.MinValue).Min(),
                To = employments.Any(e => ends.To(e.Id.Value, e.To) is null) ? null : employments.Max(e => ends.To(e.Id.Value, e.To)),
                Card = WorkerCard.Of(record, details, employments, record.Rows<Placement>().ToList(), ends),
            },
        ];
    }
}

/// <summary>That a worker is in a team at a centre, at a site, or employed by an organisation, from a day to a day: for asking who is.</summary>
[Indexed(nameof(Team), Across = true)]
[Indexed(nameof(Centre), Across = true)]
[Indexed(nameof(Site), Across = true)]
[Indexed(nameof(Organisation), Across = true)]
public sealed class WorkerAt : Derived
{
    public Guid? Team { get; set; }

    /// <summary>The record of the team's centre.</summary>
    public RecordId? Centre { get; set; }

    /// <summary>The centre that is a base or delivery site.</summary>
    public Guid? Site { get; set; }
    public Guid? Organisation { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

internal sealed class WorkersAt : Derivation<WorkerAt>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(Employment), typeof(Placement), typeof(WorkSite), typeof(Ended)];

    protected override IEnumerable<WorkerAt> Derive(OpenRecord record)
    {
        var ends = Spell.Ends(record.Rows<Ended>());
        return
        [
            .. record.Rows<Placement>().AsEnumerable().Select(p => new WorkerAt
            {
                Id = p.Id.Value, Team = p.Team.Value, Centre = p.Centre, From = p.From, To = ends.To(p.Id.Value, p.To),
            }),
            .. record.Rows<WorkSite>().AsEnumerable().Where(s => s.Centre is not null).Select(s => new WorkerAt
            {
                Id = s.Id.Value, Site = s.Centre!.Value.Value, From = s.From, To = ends.To(s.Id.Value, s.To),
            }),
            .. record.Rows<Employment>().AsEnumerable().Select(e => new WorkerAt
            {
                Id = e.Id.Value, Organisation = e.Organisation.Value, From = e.From, To = ends.To(e.Id.Value, e.To),
            }),
        ];
    }
}

/// <summary>A word of a worker's name, kept by its first two letters, so that a beginning of it is found without going through all.</summary>
[Indexed(nameof(Start), nameof(Word), Across = true)]
public sealed class WorkerNamed : Derived
{
    public const int StartLetters = 2;

    public string Start { get; set; } = "";
    public string Word { get; set; } = "";
}

internal sealed class WorkersNamed : Derivation<WorkerNamed>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(WorkerDetails)];

    protected override IEnumerable<WorkerNamed> Derive(OpenRecord record)
    {
        if (record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value) is not { } details)
            return [];
        return [.. FindWords.Of(details.Name).Select((word, i) => new WorkerNamed { Id = Numbered(i), Start = StartOf(word), Word = word })];
    }

    public static string StartOf(string word) => word.Length <= WorkerNamed.StartLetters ? word : word[..WorkerNamed.StartLetters];

    // The words of a name are few and have an order: their number tells them apart.
    private static Guid Numbered(int i) => new(i + 1, 0, 0, new byte[8]);
}
