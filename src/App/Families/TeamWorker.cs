using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Families;

/// <summary>A worker placed in a team, from a date to a date: whom one can name for a family.</summary>
[Indexed(nameof(Team), Across = true)]
public sealed class TeamWorker : Derived
{
    public Id<Team> Team { get; set; }
    public string Name { get; set; } = "";
    public Discipline Discipline { get; set; }
    public string? Employer { get; set; }
    public string? Phone { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? LastDay { get; set; }
}

/// <inheritdoc cref="TeamWorker"/>
internal sealed class TeamWorkers : Derivation<TeamWorker>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(WorkerDetails), typeof(Employment), typeof(Placement), typeof(Ended)];

    protected override IEnumerable<TeamWorker> Derive(OpenRecord record)
    {
        if (record.Rows<WorkerDetails>().ToList().MaxBy(d => d.Id.Value) is not { } details)
            return [];
        var ended = record.Rows<Ended>().ToList().GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        // Who employs them longest, so that an end that is known already does not leave them without one; what was called off is none.
        var employer = record.Rows<Employment>().ToList().Select(e => (Post: e, Last: (ended.TryGetValue(e.Id.Value, out var on) && !(e.To < on) ? on : e.To) ?? DateOnly.MaxValue))
            .Where(e => e.Last >= e.Post.From).OrderByDescending(e => e.Last).ThenBy(e => e.Post.SecondPost == true).ThenByDescending(e => e.Post.From)
            .Select(e => e.Post.OrganisationName).FirstOrDefault();
        return [.. record.Rows<Placement>().ToList().Select(p => new TeamWorker
        {
            Id = p.Id.Value, Team = p.Team, Name = details.Name, Discipline = details.Discipline, Employer = employer, Phone = details.Phone,
            From = p.From, LastDay = ended.TryGetValue(p.Id.Value, out var on) && !(p.To < on) ? on : p.To,
        })];
    }
}

/// <summary>The workers placed in these teams today. A worker's name and employer are known to every colleague.</summary>
public sealed record WorkersInTeams : Question<IReadOnlyList<TeamWorker>>
{
    private const int MostTeams = 100;

    /// <summary>The teams, so that it costs what they are large and not what the county is.</summary>
    public required IReadOnlyCollection<Id<Team>> Teams { get; init; }

    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<Answer<IReadOnlyList<TeamWorker>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var today = across.Today;
        Id<Team>[] teams = [.. Teams.Distinct().Take(MostTeams)];
        var all = await across.Derived<TeamWorker>().Where(w => teams.Contains(w.Team) && w.From <= today && (w.LastDay == null || w.LastDay >= today)).ListAsync(ct);
        await Workforce.Change.Successions.ShowAsync(across, all, w => w.Record, (w, employer) => w.Employer = employer, today, ct);
        return new Answer<IReadOnlyList<TeamWorker>>([.. all.OrderBy(w => w.Name, StringComparer.CurrentCulture)], []);
    }
}

/// <summary>The teams that the worker who asks is placed in today.</summary>
public sealed record OwnTeams : View<IReadOnlyList<Placement>>
{
    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<IReadOnlyList<Placement>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var ended = (await record.Rows<Ended>().ListAsync(ct)).Where(e => e.On < record.Today).Select(e => e.What).ToHashSet();
        return [.. (await record.Rows<Placement>().ListAsync(ct))
            .Where(p => p.From <= record.Today && !(p.To < record.Today) && !ended.Contains(p.Id.Value)).DistinctBy(p => p.Team)];
    }
}
