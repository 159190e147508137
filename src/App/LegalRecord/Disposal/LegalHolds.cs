using Kith.Access;
using Kith.Record;

namespace Kith.LegalRecord;

/// <summary>Places a legal hold on a family's record: until it is lifted nothing of it is destroyed, whatever a rule says.</summary>
public sealed record PlaceLegalHold : Act<Id<LegalHold>>
{
    public string? Reason { get; init; }
    public string? Authority { get; init; }

    protected override Permission Needs => Permission.HoldRecords;

    protected override void Check(Problems problems, DateOnly today) => Holds.Check(problems, Reason, Authority, "Enter why nothing may be destroyed");

    protected override Id<LegalHold> On(OpenRecord record) => record.Add(new LegalHold
    {
        Reason = Reason!.Trim(),
        Authority = Authority!.Trim(),
        ByName = record.By.Name,
        At = record.Now,
    }).Id;
}

/// <summary>Lifts a legal hold, with the reason and by whose authority.</summary>
public sealed record LiftLegalHold : Act<Done>
{
    public Id<LegalHold>? Hold { get; init; }
    public string? Reason { get; init; }
    public string? Authority { get; init; }

    protected override Permission Needs => Permission.DisposeOfRecords;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Hold, nameof(Hold), "Select the hold");
        Holds.Check(problems, Reason, Authority, "Enter why the hold is lifted");
    }

    protected override Done On(OpenRecord record)
    {
        if (!record.Rows<LegalHold>().Any(hold => hold.Id == Hold!.Value))
            throw new Missing();
        if (!Holds.Standing(record).Any(hold => hold.Id == Hold))
            throw new Changed("This hold has been lifted already.");
        record.Add(new LegalHoldLifted { Hold = Hold!.Value, Reason = Reason!.Trim(), Authority = Authority!.Trim(), ByName = record.By.Name, At = record.Now });
        return default;
    }
}

/// <summary>Says that a record belongs to a class that is kept longer.</summary>
public sealed record ClassRecord : Act<Done>
{
    public RecordClass? Class { get; init; }
    /// <summary>Set to say that it does not belong to a class that it is presumed to.</summary>
    public bool? Not { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.HoldRecords;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Class is not { } known || !Enum.IsDefined(known), nameof(Class), "Select the class of record");
        problems.Require(Reason, nameof(Reason), "Enter why the record is of this class or not");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new RecordClassed { Class = Class!.Value, Not = Not == true ? true : null, Reason = Reason!.Trim(), ByName = record.By.Name, At = record.Now });
        return default;
    }
}

internal static class Holds
{
    public static void Check(Problems problems, string? reason, string? authority, string ask)
    {
        problems.Require(reason, "Reason", ask);
        problems.Text(reason, "Reason", "The reason", 2_000, lines: true);
        problems.Require(authority, "Authority", "Enter by whose authority");
        problems.Text(authority, "Authority", "By whose authority", 300);
    }

    /// <summary>The holds that have not been lifted.</summary>
    public static IReadOnlyList<LegalHold> Standing(OpenRecord record)
    {
        var lifted = record.Rows<LegalHoldLifted>().ToList().Select(l => l.Hold).ToHashSet();
        return [.. record.Rows<LegalHold>().ToList().Where(h => !lifted.Contains(h.Id)).OrderBy(h => h.Id.Value)];
    }

    /// <summary>A hold outranks every rule and every order that does not lift it first.</summary>
    public static void RequireNone(OpenRecord record)
    {
        if (Standing(record).Count > 0)
            throw new Refused("a legal hold stands on this record: it is lifted first, or nothing is destroyed");
    }
}
