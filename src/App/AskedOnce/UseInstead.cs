using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Record;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.AskedOnce;

/// <summary>Somebody who was about to write finds that a colleague's entry says it, and uses that in the place of one of their own.</summary>
public sealed record UseInstead : Act<Done>
{
    public Guid? Earlier { get; init; }

    /// <summary>What was about to be done; the entrance looks it up, because an act reads no record but its own.</summary>
    [JsonIgnore, BindNever]
    public Beginning? Beginning { get; init; }

    /// <summary>The kind of activity that is spared.</summary>
    public string? Activity => Beginning?.Activity;

    protected override Permission Needs => Permission.WriteEntries;
    protected override Guid? Concerns => Earlier;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Earlier, nameof(Earlier), "Choose what to use");
        problems.Require(Beginning, nameof(Earlier), "Open the form again");
    }

    protected override Done On(OpenRecord record)
    {
        if (EarlierActivities.Find(record, Beginning!.Set, Earlier!.Value) is not { } earlier)
            throw new Missing();
        var (me, id) = (record.By.Worker, earlier.Id);
        if (record.Rows<EarlierUsed>().Any(u => u.Earlier == id && u.By == me && u.How == UsedHow.Instead))
            throw new Invalid(nameof(Earlier), "You have used this already in the place of an entry of your own");
        Overlaps.Use(record, Beginning, earlier, UsedHow.Instead, earlier.Kind == EarlierKind.Entry ? earlier.Id : null, nameof(Earlier));
        return default;
    }
}
