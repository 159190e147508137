using Kith.Access;
using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.Jobs;

/// <summary>Asks what of one source has its last day between two days, a part at a time, and who manages the workers it is of.</summary>
public sealed record DueNotices : Question<DuePart>
{
    public const int Part = 200;

    public required string Source { get; init; }

    /// <summary>Its last day is after this one.</summary>
    public required DateOnly After { get; init; }
    public required DateOnly Until { get; init; }
    public int Skip { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override async Task<Answer<DuePart>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (source, after, until) = (Source, After, Until);
        var due = await across.Derived<RunsOut>().Where(r => r.Source == source && r.On > after && r.On <= until)
            .OrderBy(r => r.On).ThenBy(r => r.Record).ThenBy(r => r.Id).Skip(Skip).Take(Part).ListAsync(ct);
        RecordId[] whose = [.. due.Select(r => r.Of ?? r.Record).Distinct()];
        var managed = await ManagedWorker.OfAsync(across, whose, ct);
        return new(new DuePart(due, managed, due.Count == Part), whose);
    }
}

/// <summary>A part of what is due.</summary>
/// <param name="More">Whether there may be more of it.</param>
public sealed record DuePart(IReadOnlyList<RunsOut> Due, IReadOnlyDictionary<RecordId, ManagedWorker> Managed, bool More)
{
    /// <summary>Who else is told beside the worker and their manager, by what is due.</summary>
    public IReadOnlyDictionary<Guid, RecordId> AlsoTold { get; init; } = new Dictionary<Guid, RecordId>();
}

/// <summary>Asks who holds a role today that gives a permission.</summary>
public sealed record WhoHolds : Question<IReadOnlyList<RecordId>>
{
    /// <summary>The permission, by its name.</summary>
    public required string May { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override async Task<Answer<IReadOnlyList<RecordId>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var asked = new Permission(May);
        Role[] roles = [.. Roles.Table.Where(r => r.Value.Contains(asked)).Select(r => r.Key)];
        var today = across.Today;
        var holders = await across.Derived<RoleHolder>().Where(r => roles.Contains(r.Role) && r.From <= today && (r.To == null || r.To >= today))
            .Select(r => r.Record).Distinct().ToListAsync(ct);
        return new(holders, holders);
    }
}

/// <summary>The last day of which the notices were sent; null before the first.</summary>
public sealed record LastNoticesDay : View<DateOnly?>
{
    protected override Permission Needs => Permission.SendNotices;

    protected override async Task<DateOnly?> OfAsync(OpenRecord record, CancellationToken ct) =>
        await record.Rows<NoticesSent>().OrderByDescending(s => s.Day).Select(s => (DateOnly?)s.Day).FirstOrDefaultAsync(ct);
}

/// <summary>Notes that the notices of a day were sent.</summary>
public sealed record FinishNotices : Act<Done>
{
    public required DateOnly Day { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override Done On(OpenRecord record)
    {
        record.Add(new NoticesSent { Day = Day });
        return default;
    }
}
