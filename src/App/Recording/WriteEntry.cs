using Kith.Record;

namespace Kith.Recording;

/// <summary>A practitioner writes what happened into the family's shared record, in one of the partnership's recording forms.</summary>
public sealed record WriteEntry : EntryAct
{
    protected override Guid? Concerns => Key;

    protected override Id<Entry> On(OpenRecord record) => Write(record);
}
