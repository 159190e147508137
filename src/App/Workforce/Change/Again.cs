using System.Reflection;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>
/// Writes a dated row anew from another day, because rows never change: a placement that should have ended goes on as one more row.
/// Whatever the row holds goes on with it, also what later slices add to it.
/// </summary>
internal static class Again
{
    public static T From<T>(T row, DateOnly from, params IReadOnlyList<(string Name, object? Value)> but) where T : OnRecord, new()
    {
        var again = new T();
        foreach (var property in Properties<T>.All)
            property.SetValue(again, property.Name == "From" ? from
                : but.FirstOrDefault(b => b.Name == property.Name) is { Name: not null } other ? other.Value : property.GetValue(row));
        return again;
    }

    private static class Properties<T>
    {
        public static readonly PropertyInfo[] All = [.. typeof(T).GetProperties().Where(p => p.DeclaringType == typeof(T) && p.SetMethod is not null)];
    }
}

/// <summary>What a worker holds from a day to a day, with the acts of a plan on it: it ends, it goes on.</summary>
internal sealed class Stretches(OpenRecord record)
{
    private readonly List<Placement> _placements = record.Rows<Placement>().ToList();
    private readonly List<Employment> _employments = record.Rows<Employment>().ToList();
    private readonly List<RoleHeld> _roles = record.Rows<RoleHeld>().ToList();
    private readonly ILookup<Guid, DateOnly> _ended = record.Rows<Ended>().ToList().ToLookup(e => e.What, e => e.On);

    /// <summary>The placements, but not those that end before they begin: these were planned and taken back.</summary>
    public IEnumerable<Placement> Placements => _placements.Where(p => !(Last(p) < p.From));

    /// <summary>The last day of what has this id; null where none is known.</summary>
    public DateOnly? Last(Guid id, DateOnly? to) => _ended[id].Append(to ?? DateOnly.MaxValue).Min() is var last && last == DateOnly.MaxValue ? null : last;

    public DateOnly? Last(Placement placement) => Last(placement.Id.Value, placement.To);

    /// <summary>The placements held on a day.</summary>
    public IEnumerable<Placement> On(DateOnly day) => _placements.Where(p => p.From <= day && !(Last(p) < day));

    /// <summary>Whether the worker is employed on a day.</summary>
    public bool IsEmployed(DateOnly day) => _employments.Any(e => e.From <= day && !(Last(e.Id.Value, e.To) < day));

    /// <summary>Everything the worker would hold on a day or after it.</summary>
    public IEnumerable<Guid> From(DateOnly day) =>
        _placements.Select(p => (Id: p.Id.Value, p.From, Last: Last(p))).Concat(_employments.Select(e => (Id: e.Id.Value, e.From, Last: Last(e.Id.Value, e.To))))
            .Concat(_roles.Select(r => (Id: r.Id.Value, r.From, Last: Last(r.Id.Value, r.To)))).Where(x => !(x.Last < day) && !(x.Last < x.From)).Select(x => x.Id);

    /// <summary>It ends the day before; what begins only then or later never begins.</summary>
    public Guid EndBefore(Guid what, DateOnly day, string reason)
    {
        record.Add(new Ended { What = what, On = day.AddDays(-1), Reason = reason });
        return what;
    }

    /// <summary>
    /// What was ended before a day goes on from that day, unless someone else had ended it earlier; null then. Where it was to
    /// end later for another reason, it still does.
    /// </summary>
    public Guid? GoOn(Guid what, DateOnly day)
    {
        if (_ended[what].Any(on => on < day.AddDays(-1)))
            return null;
        return _placements.Find(p => p.Id.Value == what) is { } placement ? Go(placement, placement.From, placement.To)
            : _employments.Find(e => e.Id.Value == what) is { } employment ? Go(employment, employment.From, employment.To)
            : _roles.Find(r => r.Id.Value == what) is { } role ? Go(role, role.From, role.To)
            : null;

        Guid? Go<T>(T row, DateOnly from, DateOnly? to) where T : OnRecord<T>, new()
        {
            var last = _ended[what].Where(on => on >= day).Append(to ?? DateOnly.MaxValue).Min();
            return last < day ? null
                : record.Add(Again.From(row, from > day ? from : day, (nameof(Placement.To), last == DateOnly.MaxValue ? null : last))).Id.Value;
        }
    }

    /// <summary>The same placement from a later day, unless someone has ended it.</summary>
    public Guid? BeginAgain(Guid placement, DateOnly day) => _ended.Contains(placement)
        ? null : _placements.Find(p => p.Id.Value == placement) is { } known ? record.Add(Again.From(known, day)).Id.Value : null;
}
