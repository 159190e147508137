using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce;

/// <summary>Where a worker has their desk, or comes to deliver.</summary>
public enum SiteKind { Base = 1, Delivery }

/// <summary>A site that a worker is based at or delivers at, from a day; a centre, or a place elsewhere. It ends with an <see cref="Ended"/>.</summary>
public sealed class WorkSite : OnRecord<WorkSite>
{
    public SiteKind Kind { get; init; }

    /// <summary>Null where it is none of the partnership's centres.</summary>
    public Id<Centre>? Centre { get; init; }
    public string Name { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>Says where a worker is based, or where they deliver, from a day.</summary>
public sealed record AddWorkSite : Act<Id<WorkSite>>
{
    public SiteKind? Kind { get; init; }
    public Id<Centre>? Centre { get; init; }

    /// <summary>What the centre is called, or a place that is no centre of the partnership.</summary>
    public string? Name { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Kind, nameof(Kind), "Select whether they are based or deliver there");
        problems.Require(Name, nameof(Centre), "Select a centre, or enter where else");
        problems.Text(Name, nameof(Name), "The place", 200);
        problems.Require(From, nameof(From), "Enter the first day");
        problems.When(To < From, nameof(To), "The last day must be on or after the first");
    }

    protected override Id<WorkSite> On(OpenRecord record)
    {
        var ends = Spell.Ends(record.Rows<Ended>());
        foreach (var site in record.Rows<WorkSite>().AsEnumerable().Where(s => s.Kind == Kind && Spell.Overlap(s.From, ends.To(s.Id.Value, s.To), From!.Value, To)))
            if (site.Kind == SiteKind.Base)
                throw new Invalid(nameof(From), $"They are based at {site.Name} from {Shown.Date(site.From)}. End that first");
            else if (site.Centre == Centre && site.Name == Name)
                throw new Invalid(nameof(Centre), $"They deliver at {site.Name} already, from {Shown.Date(site.From)}");
        return record.Add(new WorkSite { Kind = Kind!.Value, Centre = Centre, Name = Name!, From = From!.Value, To = To }).Id;
    }
}
