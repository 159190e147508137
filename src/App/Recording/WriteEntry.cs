using System.Text.Json.Serialization;
using Kith.AskedOnce;
using Kith.Home.Visits;
using Kith.Record;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.Recording;

/// <summary>A practitioner writes what happened into the family's shared record, in one of the partnership's recording forms.</summary>
public sealed record WriteEntry : EntryAct
{
    /// <summary>The planned visit that it writes up.</summary>
    public Id<PlannedVisit>? Visit { get; init; }

    /// <summary>What the writer does about what was asked already; nothing where nothing was.</summary>
    public List<OverlapAnswer>? Overlaps { get; init; }

    /// <summary>What counts as asked already, looked up by the entrance as the form is.</summary>
    [JsonIgnore, BindNever]
    public AskedOnceSet? AskedOnce { get; init; }

    protected override Guid? Concerns => Key;

    protected override void Check(Problems problems, DateOnly today)
    {
        base.Check(problems, today);
        Kith.AskedOnce.Overlaps.Check(Overlaps, problems);
    }

    protected override Id<Entry> On(OpenRecord record)
    {
        var entry = Write(record);
        Kith.AskedOnce.Overlaps.Record(record, AskedOnce is null ? null : Beginning.Of(AskedOnce, WrittenIn!, People), Overlaps, entry.Value);
        if (Visit is { } visit)
            PlannedVisits.WrittenUp(record, visit, entry);
        return entry;
    }
}
