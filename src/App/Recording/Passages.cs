using Kith.Record;

namespace Kith.Recording;

/// <summary>What belongs to some entries of the open record.</summary>
internal static class Passages
{
    /// <summary>The passages of these entries, in no order.</summary>
    public static RowQuery<Id<Entry>[], Passage> Of { get; } =
        RowQuery.Of((IOpenRows open, Id<Entry>[] entries) => open.Rows<Passage>().Where(p => entries.Contains(p.Entry)));

    /// <summary>Whom these entries concern.</summary>
    public static RowQuery<Id<Entry>[], EntryConcerns> People { get; } =
        RowQuery.Of((IOpenRows open, Id<Entry>[] entries) => open.Rows<EntryConcerns>().Where(c => entries.Contains(c.Entry)));
}
