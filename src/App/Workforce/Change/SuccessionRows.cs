using Kith.Record;

namespace Kith.Workforce.Change;

// In the partnership's record.

/// <summary>
/// From a day on another organisation stands in the place of this one as the employer: of the workers named, or of all whom no
/// other row of the same plan names. No worker's own record changes: who employs them is read through it, by its date.
/// </summary>
[DecidesAccess]
public sealed class Succession : OnRecord<Succession>
{
    /// <summary>The same for all parts of a split.</summary>
    public Guid Plan { get; init; }
    public Id<Organisation> From { get; init; }
    public string FromName { get; init; } = "";
    public Id<Organisation> To { get; init; }
    public string ToName { get; init; } = "";

    /// <summary>The successor's first day.</summary>
    public DateOnly On { get; init; }

    /// <summary>The workers who go to it, by their records; none where it takes all the others.</summary>
    public List<Guid> Workers { get; init; } = [];

    /// <summary>The teams by which they were chosen, as they were called.</summary>
    public List<string> Teams { get; init; } = [];

    /// <summary>It takes all whom no other part names, and the organisation ends.</summary>
    public bool Rest { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>A succession was taken back before its day.</summary>
[DecidesAccess]
public sealed class SuccessionRevoked : OnRecord<SuccessionRevoked>
{
    public Guid Plan { get; init; }
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
}

/// <summary>A succession that stands, for lists that show who employs whom on a day.</summary>
public sealed class SuccessionKnown : Derived
{
    public Guid Plan { get; set; }
    public Id<Organisation> From { get; set; }
    public Id<Organisation> To { get; set; }
    public string ToName { get; set; } = "";
    public DateOnly On { get; set; }
    public List<Guid> Workers { get; set; } = [];
    public bool Rest { get; set; }
}

internal sealed class SuccessionsKnown : Derivation<SuccessionKnown>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(Succession), typeof(SuccessionRevoked)];

    protected override IEnumerable<SuccessionKnown> Derive(OpenRecord record) =>
        [.. Successions.Standing(record.Rows<Succession>().ToList(), record.Rows<SuccessionRevoked>().ToList()).Select(s => new SuccessionKnown
        {
            Id = s.Id.Value, Plan = s.Plan, From = s.From, To = s.To, ToName = s.ToName, On = s.On, Workers = s.Workers, Rest = s.Rest,
        })];
}

/// <summary>Who employs a worker by the worker's own record, from a day to a day.</summary>
[Indexed(nameof(Organisation), Across = true)]
public sealed class EmployedBy : Derived
{
    public Id<Organisation> Organisation { get; set; }
    public string OrganisationName { get; set; } = "";
    public string Name { get; set; } = "";
    public string Discipline { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

internal sealed class EmployedBys : Derivation<EmployedBy>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(WorkerDetails), typeof(Employment), typeof(Ended)];

    protected override IEnumerable<EmployedBy> Derive(OpenRecord record)
    {
        if (record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value) is not { } details)
            return [];
        var held = new Stretches(record);
        return [.. record.Rows<Employment>().ToList().Select(e => new EmployedBy
        {
            Id = e.Id.Value, Organisation = e.Organisation, OrganisationName = e.OrganisationName, Name = details.Name, Discipline = details.Discipline.InWords(),
            From = e.From, To = held.Last(e.Id.Value, e.To),
        }).Where(e => !(e.To < e.From))];
    }
}
