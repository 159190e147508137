using Kith.Record;

namespace Kith.Recording;

/// <summary>What belongs to some entries of the open record.</summary>
internal static class Passages
{
    /// <summary>The passages of these entries with what is shown of them, in no order.</summary>
    public static RowQuery<Id<Entry>[], Passage> Of { get; } = RowQuery.Of((IOpenRows open, Id<Entry>[] entries) => open.Rows<Passage>()
        .Where(p => entries.Contains(p.Entry))
        .Select(p => new Passage { Entry = p.Entry, Order = p.Order, Question = p.Question, Kind = p.Kind, Whose = p.Whose, Text = p.Text }));

    /// <summary>Whom these entries concern.</summary>
    public static RowQuery<Id<Entry>[], Concerned> People { get; } = RowQuery.Of((IOpenRows open, Id<Entry>[] entries) => open.Rows<EntryConcerns>()
        .Where(c => entries.Contains(c.Entry)).Select(c => new Concerned(c.Entry, c.Person)));
}

/// <summary>A person whom an entry concerns.</summary>
internal sealed record Concerned(Id<Entry> Entry, Id<People.Person> Person);
