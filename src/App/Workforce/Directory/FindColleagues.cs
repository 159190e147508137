using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Workforce.Places;

namespace Kith.Workforce.Directory;

/// <summary>Finds colleagues by name, discipline, team, or the postcode that they serve.</summary>
public sealed record FindColleagues : Question<ColleaguesFound>
{
    public const int Size = 25;

    public string? Name { get; init; }
    public Discipline? Discipline { get; init; }
    public Guid? Team { get; init; }
    public string? Postcode { get; init; }
    public int Page { get; init; } = 1;

    protected override Permission Needs => Permission.SeeDirectory;

    // Names of colleagues are no secret, and nothing of their records is shown: so no line is left in each of them.
    protected override async Task<Answer<ColleaguesFound>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var today = across.Today;
        var workers = across.Derived<InDirectory>().Where(w => w.From <= today && (w.To == null || w.To >= today));
        var at = across.Derived<WorkerAt>().Where(a => a.From <= today && (a.To == null || a.To >= today));
        if (Discipline is { } discipline)
            workers = workers.Where(w => w.Discipline == discipline);
        if (Team is { } team)
            workers = workers.Where(w => at.Where(a => a.Team == team).Select(a => a.Record).Contains(w.Record));
        foreach (var word in Words())
        {
            var start = WorkersNamed.StartOf(word);
            var named = across.Derived<WorkerNamed>().Where(n => n.Start == start && n.Word.StartsWith(word)).Select(n => n.Record);
            workers = workers.Where(w => named.Contains(w.Record));
        }
        IReadOnlyList<ReachedArea>? reached = null;
        if (!string.IsNullOrWhiteSpace(Postcode))
        {
            reached = await ReachedAsync(across, ct);
            RecordId?[] centres = [.. reached.Select(r => (RecordId?)r.Centre)];
            workers = workers.Where(w => at.Where(a => centres.Contains(a.Centre)).Select(a => a.Record).Contains(w.Record));
        }
        var skip = (Math.Clamp(Page, 1, 1000) - 1) * Size;
        // Of those who serve a street, whoever sees families comes before whoever runs the centre.
        var ordered = reached is null ? workers.OrderBy(w => w.Name).ThenBy(w => w.Record)
            : workers.OrderBy(w => w.Discipline == Workforce.Discipline.HealthVisitor ? 0 : w.Discipline == Workforce.Discipline.Midwife ? 1
                : w.Discipline == Workforce.Discipline.Manager || w.Discipline == Workforce.Discipline.Administration ? 3 : 2)
                .ThenBy(w => w.Discipline).ThenBy(w => w.Name).ThenBy(w => w.Record);
        var rows = await ordered.Skip(skip).Take(Size + 1).ListAsync(ct);
        return new(new ColleaguesFound(await Colleague.OfAsync(across, [.. rows.Take(Size)], ct), rows.Count > Size)
        {
            Centres = reached is null ? null : [.. reached.Select(r => (r.CentreName, r.CentrePhone)).Distinct()],
        }, []);
    }

    private IReadOnlyList<string> Words()
    {
        if (string.IsNullOrWhiteSpace(Name))
            return [];
        string[] words = [.. Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(FindWords.Fold).Where(w => w.Length > 0).Select(FindWords.Cut)];
        return words.Any(w => w.Length >= WorkerNamed.StartLetters) ? [.. words.Where(w => w.Length >= WorkerNamed.StartLetters).Take(5)]
            : throw new Invalid(nameof(Name), "Enter at least two letters of the name");
    }

    // The narrowest area that holds the postcode counts: a sector that went to another centre is not the district's any more.
    private async Task<IReadOnlyList<ReachedArea>> ReachedAsync(AcrossRecords across, CancellationToken ct)
    {
        var postcode = Postcodes.Read(Postcode) ?? throw new Invalid(nameof(Postcode), "Enter a full postcode, like ZY1 1AA");
        string[] areas = [.. ReachPostcodes.Holding(postcode)];
        var today = across.Today;
        var all = await across.Derived<ReachedArea>().Where(r => areas.Contains(r.Postcodes) && r.From <= today && (r.To == null || r.To >= today)).ListAsync(ct);
        return [.. all.Where(r => r.Postcodes.Length == all.Max(x => x.Postcodes.Length)).OrderBy(r => r.CentreName, StringComparer.Ordinal)];
    }
}

/// <summary>The colleagues that were found.</summary>
/// <param name="More">Whether there is another page of them.</param>
public sealed record ColleaguesFound(IReadOnlyList<Colleague> Page, bool More)
{
    /// <summary>The centres whose reach holds the postcode that was asked for; null where none was.</summary>
    public IReadOnlyList<(string Name, string? Phone)>? Centres { get; init; }
}

/// <summary>Looks one colleague up: where they work, when, how to reach them, and who covers.</summary>
public sealed record LookUpColleague : Question<Colleague>
{
    public RecordId Worker { get; init; }

    protected override Permission Needs => Permission.SeeDirectory;

    protected override async Task<Answer<Colleague>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var worker = Worker;
        var found = await across.Derived<InDirectory>().Where(w => w.Record == worker).Take(1).ListAsync(ct);
        // Who has left is no colleague any more.
        return found is [var one] && !(one.To < across.Today) ? new((await Colleague.OfAsync(across, [one], ct))[0], []) : throw new Missing();
    }
}
