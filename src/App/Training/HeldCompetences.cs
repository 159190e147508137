using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Training;

/// <summary>One award of one worker, where it can be asked for across workers: who is competent, and when it lapses.</summary>
[Indexed(nameof(ValidUntil), Across = true)]
public sealed class HeldCompetence : Derived
{
    public Id<Competence> Competence { get; set; }
    public string CompetenceName { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public DateOnly? WithdrawnOn { get; set; }

    internal CompetenceAward AsAward() => new() { Id = new(Id), Competence = Competence, From = From, ValidUntil = ValidUntil };

    internal AwardWithdrawn? AsWithdrawn() => WithdrawnOn is { } on ? new() { Award = new(Id), On = on } : null;
}

internal sealed class HeldCompetences : Derivation<HeldCompetence>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(CompetenceAward), typeof(AwardWithdrawn)];

    protected override IEnumerable<HeldCompetence> Derive(OpenRecord record)
    {
        var withdrawn = record.Rows<AwardWithdrawn>().AsEnumerable().GroupBy(w => w.Award).ToDictionary(w => w.Key, w => w.Min(x => x.On));
        return [.. record.Rows<CompetenceAward>().AsEnumerable().Select(a => new HeldCompetence
        {
            Id = a.Id.Value, Competence = a.Competence, CompetenceName = a.CompetenceName, From = a.From, ValidUntil = a.ValidUntil,
            WithdrawnOn = withdrawn.TryGetValue(a.Id, out var on) ? on : null,
        })];
    }
}

/// <summary>An employer, role or the like from a day to a last day.</summary>
public sealed record Spell(string What, DateOnly From, DateOnly? To)
{
    public bool IsOn(DateOnly day) => From <= day && !(To < day);
}

/// <summary>A worker at a centre, from a day to a day, with the employers and roles that they have had; one without placement is at no centre.</summary>
[Indexed(nameof(Centre), Across = true)]
[Indexed(nameof(Teaches), Across = true)]
public sealed class PlacedWorker : Derived
{
    public RecordId Centre { get; set; }
    public Id<Team> Team { get; set; }
    public string TeamName { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public string Name { get; set; } = "";
    public string Discipline { get; set; } = "";

    [AsJson]
    public IReadOnlyList<Spell> Employers { get; set; } = [];

    [AsJson]
    public IReadOnlyList<Spell> Roles { get; set; } = [];

    /// <summary>Whether some role of theirs, at some time, lets them plan and teach.</summary>
    public bool Teaches { get; set; }

    public bool IsOn(DateOnly day) => From <= day && !(To < day);

    public string? EmployerOn(DateOnly day) => Employers.Where(e => e.IsOn(day)).MaxBy(e => e.From)?.What;

    internal Teacher AsTeacher(DateOnly day) => new(Record, Name, [Discipline, .. Roles.Where(r => r.IsOn(day)).Select(r => r.What).Distinct()]);

    internal Trainee AsTrainee(DateOnly day) => new(Record, Name, EmployerOn(day));
}

internal sealed class PlacedWorkers : Derivation<PlacedWorker>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(WorkerDetails), typeof(Employment), typeof(Placement), typeof(RoleHeld), typeof(Ended)];

    protected override IEnumerable<PlacedWorker> Derive(OpenRecord record)
    {
        if (record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value) is not { } details)
            return [];
        var ended = record.Rows<Ended>().AsEnumerable().GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        DateOnly? Last(Guid what, DateOnly? to) => ended.TryGetValue(what, out var on) && !(to < on) ? on : to;
        Spell[] employers = [.. record.Rows<Employment>().AsEnumerable().OrderBy(e => e.Id.Value).Select(e => new Spell(e.OrganisationName, e.From, Last(e.Id.Value, e.To)))];
        var held = record.Rows<RoleHeld>().AsEnumerable().OrderBy(r => r.Id.Value).ToArray();
        Spell[] roles = [.. held.Select(r => new Spell(r.Role.InWords(), r.From, Last(r.Id.Value, r.To)))];
        var teaches = held.Any(r => Access.Roles.Table[r.Role].Contains(Permission.ManageTraining));
        PlacedWorker Of(Guid id) => new()
        {
            Id = id,
            Name = details.Name,
            Discipline = details.Discipline.InWords(),
            Employers = employers,
            Roles = roles,
            Teaches = teaches,
        };
        var placements = record.Rows<Placement>().AsEnumerable().ToArray();
        return placements.Length == 0 ? [Of(record.Id.Value)] : [.. placements.Select(p =>
        {
            var placed = Of(p.Id.Value);
            (placed.Centre, placed.Team, placed.TeamName, placed.From, placed.To) = (p.Centre, p.Team, p.TeamName, p.From, Last(p.Id.Value, p.To));
            return placed;
        })];
    }
}

/// <summary>Those whose role lets them teach today.</summary>
public sealed record WhoTeaches : Question<IReadOnlyList<Teacher>>
{
    protected override Permission Needs => Permission.SeeCompetence;

    // A colleague's name and role are no secret: no line is left in each of their records.
    protected override async Task<Answer<IReadOnlyList<Teacher>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var today = across.Today;
        var all = await across.Derived<PlacedWorker>().Where(p => p.Teaches).ListAsync(ct);
        return new([.. all.DistinctBy(p => p.Record).Where(p => p.EmployerOn(today) is not null
                && p.Roles.Any(r => r.IsOn(today) && Roles.Table.Any(t => t.Key.InWords() == r.What && t.Value.Contains(Permission.ManageTraining))))
            .OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(p => p.AsTeacher(today))], []);
    }
}
