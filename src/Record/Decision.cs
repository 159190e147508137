namespace Kith.Record;

/// <summary>Who asks, and through which entrance. A background job is a named worker too.</summary>
/// <param name="Worker">The worker's own record.</param>
/// <param name="Entrance">page, import, cli, job, …</param>
/// <param name="Request">Ties the line to the web server's own log.</param>
public sealed record Asking(RecordId Worker, string Entrance, string Request);

/// <summary>The worker as they were at that moment; committed to in every line.</summary>
public sealed record Signature(
    RecordId Worker, string Name, string? Discipline, string? Employer, string? Registration, string? Role);

/// <summary>What the rules say of one worker, one record and one permission.</summary>
public sealed record Decision
{
    private Decision() { }

    public bool Allowed { get; private init; }

    public required Signature By { get; init; }

    /// <summary>Why it is allowed or refused, in words ("placed in Dartford West health visiting, which serves this family").</summary>
    public required string Basis { get; init; }

    /// <summary>What of this record this worker may not see, by its id: items, and what rows can be hidden with (<see cref="HiddenWithAttribute"/>).</summary>
    public IReadOnlyList<Guid> Hidden { get; private init; } = [];

    /// <summary>Whether something is hidden by its id: an item, a person, an address, a passage.</summary>
    public bool Hides(Guid id) => Hidden.Contains(id);

    /// <summary>Whether the worker may not even know that there is such a record.</summary>
    public bool Unknown { get; private init; }

    public bool EmergencyAccessPossible { get; private init; }

    /// <summary>When what allows it ends by itself, where that is soon.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What the rules tell beside yes or no: the application's own, and never part of a line.</summary>
    public object? Terms { get; init; }

    public static Decision Allow(Signature by, string basis, IReadOnlyList<Guid>? hidden = null) =>
        new() { Allowed = true, By = by, Basis = basis, Hidden = hidden ?? [] };

    /// <summary>The same, with more items hidden; a refusal stays as it is.</summary>
    public Decision Hiding(IReadOnlyList<Guid> more) =>
        !Allowed || more.Count == 0 ? this : this with { Hidden = Hidden.Count == 0 ? more : [.. Hidden.Union(more)] };

    public static Decision Refuse(Signature by, string reason, bool emergencyAccessPossible = false) =>
        new() { By = by, Basis = reason, EmergencyAccessPossible = emergencyAccessPossible };

    /// <summary>Refused in a way that is not to be told from "there is no such record".</summary>
    public static Decision Deny(Signature by, string reason) => new() { By = by, Basis = reason, Unknown = true };

    internal Exception AsRefusal() =>
        Unknown ? new Missing() : new Refused(Basis) { EmergencyAccessPossible = EmergencyAccessPossible, Terms = Terms };
}

/// <summary>Decides. The application's rules derive from this; there is one set of them.</summary>
public abstract class Rules
{
    /// <summary>The number of the rules in force; every line commits to it. Raise it when the rules change.</summary>
    public abstract int Version { get; }

    /// <summary>Decides on one record. <paramref name="kind"/> is that of the record, open or about to be.</summary>
    public abstract ValueTask<Decision> DecideAsync(
        Asking asking, RecordId record, RecordKind kind, Permission needs, Ground ground, CancellationToken ct);

    /// <summary>
    /// Looks once more at what was allowed, now with the act or view that is asked for: where what is needed depends on what was
    /// entered, or the act must be told something of another record (<see cref="Decision.Terms"/>).
    /// </summary>
    public virtual ValueTask<Decision> ExamineAsync(
        Asking asking, RecordId record, Decision decision, object asked, Ground ground, CancellationToken ct) => new(decision);

    /// <summary>Records that nearly every decision rests on: their ends are asked for together with those of the record and the asker.</summary>
    public virtual IReadOnlyList<RecordId> Always => [];
}
