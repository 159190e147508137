using Kith.Access;
using Kith.Record;
using Kith.Workforce.Directory;

namespace Kith.Workforce.Places;

/// <summary>Ends an organisation, a locality, a centre or a team on a day. What is still there must be ended or moved first.</summary>
public sealed record ClosePlace : Act<Done>
{
    public Guid? What { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    /// <summary>What <see cref="StillThere"/> found elsewhere in the record: the act keeps what its author was told.</summary>
    public StillThere.Found Still { get; init; } = new(0, 0, 0, 0);

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(What, nameof(What), "Select what ends");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
        problems.Require(Reason, nameof(Reason), "Enter why it ends");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
        problems.When(Still.Placed > 0, nameof(LastDay), $"{Count(Still.Placed, "worker is", "workers are")} still placed there after that day. End or move their placements first");
        problems.When(Still.Families > 0, nameof(LastDay), $"{Count(Still.Families, "family is", "families are")} still served after that day. Hand them over to another team first");
        problems.When(Still.Based > 0, nameof(LastDay), $"{Count(Still.Based, "worker is", "workers are")} still based or delivering there after that day. Change their sites first");
        problems.When(Still.Employed > 0, nameof(LastDay), $"{Count(Still.Employed, "worker is", "workers are")} still employed by it after that day. End their employments first");
    }

    protected override Done On(OpenRecord record)
    {
        var (all, what, day) = (Partnership.Of(record, past: true), What!.Value, LastDay!.Value);
        var from = all.Organisations.Where(o => o.Id.Value == what).Select(o => (true, (DateOnly?)o.From))
            .Concat(all.Localities.Where(l => l.Id.Value == what).Select(l => (true, l.From)))
            .Concat(all.Centres.Where(c => c.Id.Value == what).Select(c => (true, c.From)))
            .Concat(all.Teams.Where(t => t.Id.Value == what).Select(t => (true, t.From))).ToArray();
        if (from.Length == 0)
            throw new Missing();
        Spell.MayEnd(from[0].Item2, all.LastDays.TryGetValue(what, out var last) ? last : null, day, nameof(LastDay));
        bool After(Guid id) => !(all.LastDays.TryGetValue(id, out var ends) && ends <= day);
        if (all.Teams.FirstOrDefault(t => t.Centre.Value == what && After(t.Id.Value)) is { } team)
            throw new Invalid(nameof(LastDay), $"{team.Name} still works from this centre after that day. End the team first");
        if (all.Centres.FirstOrDefault(c => c.Locality.Value == what && After(c.Id.Value)) is { } centre)
            throw new Invalid(nameof(LastDay), $"{centre.Name} is still in this locality after that day. End the centre, or move it to another locality, first");
        record.Add(new Closed { What = what, On = day, Reason = Reason! });
        return default;
    }

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}

/// <summary>Asks what would still depend on an organisation, centre or team after a day.</summary>
public sealed record StillThere : Question<StillThere.Found>
{
    /// <summary>How many workers are placed in it, based at it or employed by it, and how many families it serves.</summary>
    public sealed record Found(int Placed, int Based, int Employed, int Families);

    public Guid What { get; init; }

    /// <summary>Of a centre, its own record.</summary>
    public RecordId CentreRecord { get; init; }
    public DateOnly LastDay { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override async Task<Answer<Found>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (team, what, centre, day) = (new Id<Team>(What), What, CentreRecord, LastDay);
        var after = across.Derived<WorkerAt>().Where(w => w.To == null || w.To > day);
        var placed = await after.Where(w => w.Team == what).Select(w => w.Record).Distinct().ListAsync(ct);
        var atCentre = centre == default ? [] : await after.Where(w => w.Centre == centre).Select(w => w.Record).Distinct().ListAsync(ct);
        var based = await after.Where(w => w.Site == what).Select(w => w.Record).Distinct().ListAsync(ct);
        var employed = await after.Where(w => w.Organisation == what).Select(w => w.Record).Distinct().ListAsync(ct);
        var families = await across.Derived<ServedFamily>().Where(f => f.Team == team && (f.To == null || f.To > day)).Select(f => f.Record).Distinct().ListAsync(ct);
        // Numbers alone: which families they are is not told here.
        return new(new(placed.Concat(atCentre).Distinct().Count(), based.Count, employed.Count, families.Count), []);
    }
}
