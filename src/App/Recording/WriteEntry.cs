using Kith.Home.Visits;
using Kith.Record;

namespace Kith.Recording;

/// <summary>A practitioner writes what happened into the family's shared record, in one of the partnership's recording forms.</summary>
public sealed record WriteEntry : EntryAct
{
    /// <summary>The planned visit that it writes up.</summary>
    public Id<PlannedVisit>? Visit { get; init; }

    protected override Guid? Concerns => Key;

    protected override Id<Entry> On(OpenRecord record)
    {
        var entry = Write(record);
        if (Visit is { } visit)
            PlannedVisits.WrittenUp(record, visit, entry);
        return entry;
    }
}
