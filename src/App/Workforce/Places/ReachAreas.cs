using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Places;

/// <summary>Adds postcodes to the area that a centre reaches.</summary>
public sealed record AddReachArea : Act<Done>
{
    public Id<Centre>? Centre { get; init; }

    /// <summary>Districts (ZY1), sectors (ZY1 4) or whole postcodes (ZY1 4AB), each after a comma or on a line of its own.</summary>
    public string? Postcodes { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        var typed = ReachPostcodes.Split(Postcodes);
        problems.Require(Centre, nameof(Centre), "Select the centre");
        problems.When(typed.Count == 0, nameof(Postcodes), "Enter at least one postcode, or the beginning of one");
        problems.When(typed.Count > ReachPostcodes.Most, nameof(Postcodes), $"Enter {ReachPostcodes.Most} postcodes or fewer at a time");
        if (typed.FirstOrDefault(t => ReachPostcodes.Read(t) is null) is { } wrong)
            problems.Add(nameof(Postcodes), $"“{(wrong.Length > 12 ? wrong[..12] + "…" : wrong)}” is not a postcode or the beginning of one: enter them like ZY1, ZY1 4 or ZY1 4AB");
        problems.Require(From, nameof(From), "Enter the first day");
        problems.When(To < From, nameof(To), "The last day must be on or after the first");
    }

    protected override Done On(OpenRecord record)
    {
        var now = Partnership.Of(record, past: true);
        if (now.Centres.All(c => c.Id != Centre))
            throw new Missing();
        foreach (var area in ReachPostcodes.Split(Postcodes).Select(t => ReachPostcodes.Read(t)!).Distinct())
        {
            if (now.Reach.Any(r => r.Centre == Centre && r.Postcodes == area
                && Spell.Overlap(r.From, now.LastDays.TryGetValue(r.Id.Value, out var last) ? last : null, From!.Value, To)))
                throw new Invalid(nameof(Postcodes), $"The centre reaches {area} already");
            record.Add(new ReachArea { Centre = Centre!.Value, Postcodes = area, From = From!.Value, To = To });
        }
        return default;
    }
}

/// <summary>Ends that a centre reaches some postcodes.</summary>
public sealed record EndReachArea : Act<Done>
{
    public Id<ReachArea>? Area { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Area, nameof(Area), "Select the postcodes");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var now = Partnership.Of(record, past: true);
        if (now.Reach.FirstOrDefault(r => r.Id == Area) is not { } area)
            throw new Missing();
        Spell.MayEnd(area.From, now.LastDays.TryGetValue(area.Id.Value, out var last) ? last : null, LastDay!.Value, nameof(LastDay));
        record.Add(new Closed { What = area.Id.Value, On = LastDay.Value, Reason = Reason ?? "" });
        return default;
    }
}

/// <summary>Postcodes that a centre reaches, for asking which centre serves a street.</summary>
[Indexed(nameof(Postcodes), Across = true)]
public sealed class ReachedArea : Derived
{
    public string Postcodes { get; set; } = "";
    public RecordId Centre { get; set; }
    public string CentreName { get; set; } = "";
    public string? CentrePhone { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

internal sealed class ReachedAreas : Derivation<ReachedArea>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(ReachArea), typeof(Closed), typeof(Centre), typeof(CentreChanged)];

    protected override IEnumerable<ReachedArea> Derive(OpenRecord record)
    {
        var all = Partnership.Of(record, past: true);
        var centres = all.Centres.ToDictionary(c => c.Id);
        DateOnly? Last(Guid what) => all.LastDays.TryGetValue(what, out var day) ? day : null;
        return [.. all.Reach.Where(r => centres.ContainsKey(r.Centre)).Select(r => new ReachedArea
        {
            Id = r.Id.Value,
            Postcodes = r.Postcodes,
            Centre = centres[r.Centre].CentreRecord,
            CentreName = centres[r.Centre].Name,
            CentrePhone = centres[r.Centre].Phone,
            From = r.From,
            To = Spell.Earlier(Last(r.Id.Value), Last(r.Centre.Value)),
        })];
    }
}
