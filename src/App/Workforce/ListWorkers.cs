using Kith.Access;
using Kith.Record;
using Kith.Workforce.Directory;

namespace Kith.Workforce;

/// <summary>A worker as colleagues see them in a list.</summary>
[Indexed(nameof(Name), Across = true)]
[Indexed(nameof(Kind), nameof(Name), Across = true)]
[Indexed(nameof(Email), Across = true)]
[Indexed(nameof(Registration), Across = true)]
[Indexed(nameof(RegistrationUntil), Across = true)]
public sealed class ListedWorker : Derived
{
    public string Name { get; set; } = "";
    public string Discipline { get; set; } = "";
    public string Employer { get; set; } = "";
    public List<string> Teams { get; set; } = [];

    public Discipline Kind { get; set; }

    /// <summary>In small letters, as a file of workers is compared with it.</summary>
    public string? Email { get; set; }

    /// <summary>"NMC 18I2345E".</summary>
    public string? Registration { get; set; }
    public DateOnly? RegistrationUntil { get; set; }

    /// <summary>The first and last day of all employments together.</summary>
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>What the directory shows, with the dates that it all holds for.</summary>
    [AsJson]
    public WorkerCard Card { get; set; } = new();
}

internal sealed class ListedWorkers : Derivation<ListedWorker>
{
    public override IReadOnlyList<Type> From { get; } =
        [typeof(WorkerDetails), typeof(Employment), typeof(Placement), typeof(Ended), typeof(WorkSite), typeof(WorkPattern), typeof(Absence), typeof(Cover)];

    protected override IEnumerable<ListedWorker> Derive(OpenRecord record)
    {
        if (record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value) is not { } details)
            return [];
        var ends = Spell.Ends(record.Rows<Ended>());
        var employments = record.Rows<Employment>().ToList();
        var placements = record.Rows<Placement>().ToList();
        return
        [
            new ListedWorker
            {
                Id = record.Id.Value,
                Name = details.Name,
                Discipline = details.Discipline.InWords(),
                Kind = details.Discipline,
                Employer = employments.OrderBy(e => e.SecondPost == true).ThenByDescending(e => e.From).FirstOrDefault()?.OrganisationName ?? "",
                Teams = [.. placements.Where(p => !ends.ContainsKey(p.Id.Value)).Select(p => p.TeamName).Distinct().Order(StringComparer.Ordinal)],
                Email = details.Email?.Trim().ToLowerInvariant(),
                Registration = details.RegistrationNumber is { } number ? $"{details.RegistrationBody} {number}" : null,
                RegistrationUntil = details.RegistrationUntil,
                From = employments.Select(e => e.From).DefaultIfEmpty(DateOnly.MinValue).Min(),
                To = employments.Any(e => ends.To(e.Id.Value, e.To) is null) ? null : employments.Max(e => ends.To(e.Id.Value, e.To)),
                Card = WorkerCard.Of(record, details, employments, placements, ends),
            },
        ];
    }
}

/// <summary>Lists the workers of the partnership by name, with their employer and teams.</summary>
public sealed record ListWorkers : Question<IReadOnlyList<ListedWorker>>
{
    public const int Size = 100;

    /// <summary>Only the workers of this page, and one of the next where there is one; null for all.</summary>
    public int? Page { get; init; }

    protected override Permission Needs => Permission.SeeWorkers;

    // Names of colleagues are no secret, and nothing of their records is shown: so no line is left in each of them.
    protected override async Task<Answer<IReadOnlyList<ListedWorker>>> OfAsync(AcrossRecords across, CancellationToken ct) =>
        new(await Some(across.Derived<ListedWorker>().OrderBy(w => w.Name).ThenBy(w => w.Record)).ListAsync(ct), []);

    private IQueryable<ListedWorker> Some(IQueryable<ListedWorker> all) =>
        Page is { } page ? all.Skip((Math.Clamp(page, 1, 1000) - 1) * Size).Take(Size + 1) : all;
}
