using Kith.Record.Store;

namespace Kith.Record;

/// <summary>
/// A row of a record: append-only, stamped with the ledger line that wrote it, never edited. History is in these.
/// </summary>
public abstract class OnRecord
{
    /// <summary>The record this row belongs to. First in its key; it never changes.</summary>
    public RecordId Record { get; internal set; }

    /// <summary>The ledger line that wrote this row.</summary>
    public Guid Line { get; internal set; }

    /// <summary>
    /// The item this row is part of (an entry with its passages, say), when it can be restricted on its own. The door's
    /// filter hides every row of an item that the decision hides.
    /// </summary>
    public Guid? Item { get; init; }

    internal abstract Guid Key { get; set; }
}

/// <inheritdoc cref="OnRecord"/>
public abstract class OnRecord<TSelf> : OnRecord where TSelf : OnRecord<TSelf>
{
    /// <summary>UUID v7; given by the door unless the act chose it.</summary>
    public Id<TSelf> Id
    {
        get => new(Key);
        init => Key = value.Value;
    }

    internal sealed override Guid Key { get; set; }
}

/// <summary>
/// A row worked out from a record's rows, written in the same transaction as they are, and thrown away and made anew by
/// <c>kith rebuild</c>. No fact lives only here.
/// </summary>
public abstract class Derived
{
    public RecordId Record { get; set; }

    /// <summary>Tells this row from the record's other rows of its type; the same whenever it is made anew.</summary>
    public Guid Id { get; set; }
}

/// <summary>Works out the rows of type <typeparamref name="T"/> from a record's rows.</summary>
public abstract class Derivation<T> : Derivation where T : Derived
{
    /// <summary>Everything of type <typeparamref name="T"/> that this record should have now.</summary>
    protected abstract IEnumerable<T> Derive(OpenRecord record);

    internal sealed override Type Makes => typeof(T);
    internal IEnumerable<T> Of(OpenRecord record) => Derive(record);
    internal sealed override Task RenewAsync(RecordStore store, OpenRecord record) => Deriving.RenewRowsAsync<T>(store, record, Derive);
    internal sealed override Task EmptyAsync(RecordStore store, OpenRecord record) => Deriving.RenewRowsAsync<T>(store, record, _ => []);
}

/// <inheritdoc cref="Derivation{T}"/>
public abstract class Derivation
{
    /// <summary>The rows it is worked out from: when none of these was added, nothing is worked out.</summary>
    public abstract IReadOnlyList<Type> From { get; }

    /// <summary>
    /// Of an added row of one of those types: whether it can change anything. For a derivation that hangs on a few rows of a type
    /// that is written all day; it may look at nothing but the row.
    /// </summary>
    protected internal virtual bool Asks(OnRecord added) => true;

    internal abstract Type Makes { get; }
    internal abstract Task RenewAsync(RecordStore store, OpenRecord record);
    internal abstract Task EmptyAsync(RecordStore store, OpenRecord record);
}

/// <summary>
/// Marks the rows that the rules decide by. What the rules remember of a record stays good until a row of such a type is
/// added to it, however many entries are written meanwhile.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DecidesAccessAttribute : Attribute;

/// <summary>
/// Says by which columns, beside its item, a row can be hidden: with the person it is about, say, or by its own id. A decision that
/// hides what one of them names hides the row. With no columns: rows whose item may be hidden though their line names none.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HiddenWithAttribute(params string[] columns) : Attribute
{
    public IReadOnlyList<string> Columns { get; } = columns;
}

/// <summary>Keeps a property as one JSON value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsJsonAttribute : Attribute;

/// <summary>An index over these columns, which the record always comes before.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IndexedAttribute(params string[] columns) : Attribute
{
    public IReadOnlyList<string> Columns { get; } = columns;
    public bool Unique { get; init; }

    /// <summary>For derived rows that are asked for across records: the record comes last instead of first.</summary>
    public bool Across { get; init; }
}

/// <summary>Marks what a record is called ("Okafor"); the newest row's counts. Only a check reads it past the door.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesRecordAttribute : Attribute;
