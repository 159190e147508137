using System.Text.Json.Serialization;

namespace Kith.Record;

/// <summary>What an act or view needs a worker to be allowed to do. The application names its permissions.</summary>
public readonly record struct Permission(string Name)
{
    public override string ToString() => Name;
}

/// <summary>An act that gives nothing back.</summary>
public readonly record struct Done;

/// <summary>
/// Something a worker does to a record. The act is the form, the draft, the command, the API body and the ledger entry:
/// its public properties are what is committed to.
/// </summary>
public abstract record Act
{
    private protected Act() { }

    /// <summary>Made once with the form: the same key sent twice makes one line, and names the draft this act grew from.</summary>
    [JsonIgnore]
    public Guid Key { get; init; } = Guid.CreateVersion7();

    /// <summary>What the worker must be allowed to do. Abstract, so that an act without it does not compile.</summary>
    [JsonIgnore]
    protected abstract Permission Needs { get; }

    /// <summary>Set when this act is the first of a new record.</summary>
    [JsonIgnore]
    protected virtual RecordKind? Opens => null;

    /// <summary>The item this act concerns, so that the line is hidden from those the item is hidden from.</summary>
    [JsonIgnore]
    protected virtual Guid? Concerns => null;

    /// <summary>Set where <c>On</c> reads derived rows, which several acts together otherwise bring up to date only at their end.</summary>
    [JsonIgnore]
    protected virtual bool ReadsDerived => false;

    /// <summary>Types of rows of which <c>On</c> reads all: of the acts that are committed in one group they are read in one query.</summary>
    [JsonIgnore]
    protected virtual IReadOnlyList<Type> Reads => [];

    /// <summary>Set where <c>On</c> destroys content (<see cref="OpenRecord.Destroy"/>).</summary>
    [JsonIgnore]
    protected virtual bool Destroys => false;

    /// <summary>Finds what is wrong with what was entered. The only validation there is, for every entrance.</summary>
    protected virtual void Check(Problems problems, DateOnly today) { }

    internal Permission Needed => Needs;
    internal RecordKind? Opening => Opens;
    internal Guid? Item => Concerns;
    internal bool AsksDerived => ReadsDerived;
    internal IReadOnlyList<Type> ReadsAll => Reads;
    internal bool MayDestroy => Destroys;
    internal void Examine(Problems problems, DateOnly today) => Check(problems, today);
    internal abstract object? Run(OpenRecord record);
    internal abstract Type Gives { get; }
}

/// <summary>An act that gives a <typeparamref name="T"/> back.</summary>
public abstract record Act<T> : Act
{
    /// <summary>What the act does to the record: adds rows, and no more.</summary>
    protected abstract T On(OpenRecord record);

    internal sealed override object? Run(OpenRecord record) => On(record);
    internal sealed override Type Gives => typeof(T);
}

/// <summary>Something a worker looks at in one record.</summary>
public abstract record View<T>
{
    [JsonIgnore]
    protected abstract Permission Needs { get; }

    /// <summary>The item this view shows, where it shows only one.</summary>
    [JsonIgnore]
    protected virtual Guid? Concerns => null;

    /// <summary>
    /// Set where what it shows depends on nothing but the record and what is hidden of it, with about how much memory that
    /// takes, in kilobytes: it is then kept until something is done to the record. Who asks is decided and logged all the same.
    /// </summary>
    [JsonIgnore]
    protected virtual int Kept => 0;

    /// <summary>
    /// Set where the line names the items that were shown. It can then be committed only after the reading; it is before
    /// anything is given away, and only if nothing was done to the record in between, or else the reading begins again.
    /// </summary>
    [JsonIgnore]
    protected virtual bool NamesWhatItShows => false;

    /// <summary>The items that were shown, and how, where the line names them.</summary>
    protected virtual Sight? SightOf(T shown) => null;

    /// <summary>Reads what it shows. By now the line that says so is committed, unless it names what was shown.</summary>
    protected abstract Task<T> OfAsync(OpenRecord record, CancellationToken ct);

    internal Permission Needed => Needs;
    internal Guid? Item => Concerns;
    internal int KeptSize => Kept;
    internal bool Names => NamesWhatItShows;
    internal Sight? Sighted(T shown) => SightOf(shown);
    internal Task<T> SeeAsync(OpenRecord record, CancellationToken ct) => OfAsync(record, ct);
}

/// <summary>Something a worker asks of many records at once, answered from derived rows and logged with what was shown.</summary>
public abstract record Question<T>
{
    [JsonIgnore]
    protected abstract Permission Needs { get; }

    protected abstract Task<Answer<T>> OfAsync(AcrossRecords across, CancellationToken ct);

    internal Permission Needed => Needs;
    internal Task<Answer<T>> AskAsync(AcrossRecords across, CancellationToken ct) => OfAsync(across, ct);
}

/// <summary>The answer to a question, with the records it shows something of.</summary>
public sealed record Answer<T>(T Value, IReadOnlyList<RecordId> Shown);
