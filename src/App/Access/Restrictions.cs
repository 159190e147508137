using Kith.Record;
using Kith.Recording;

namespace Kith.Access;

/// <summary>Keeps the whole record of a family to named workers.</summary>
public sealed record RestrictFamily : Act<Id<Restriction>>
{
    public string? Reason { get; init; }
    public DateOnly? ReviewOn { get; init; }
    public List<Guid> NeedToKnow { get; init; } = [];
    public List<string> Names { get; init; } = [];

    protected override Permission Needs => Permission.Restrict;

    protected override void Check(Problems problems, DateOnly today) => RestrictionRules.Check(problems, today, Reason, ReviewOn, NeedToKnow);

    protected override Id<Restriction> On(OpenRecord record) => record.Add(new Restriction
    {
        Reason = Reason!, ReviewOn = ReviewOn!.Value, NeedToKnow = [.. NeedToKnow.Distinct()], Names = Names, ByName = record.By.Name,
    }).Id;
}

/// <summary>Keeps one entry, with everything that corrects it, to named workers.</summary>
public sealed record RestrictEntry : Act<Done>
{
    public Id<Entry> Entry { get; init; }
    public string? Reason { get; init; }
    public DateOnly? ReviewOn { get; init; }
    public List<Guid> NeedToKnow { get; init; } = [];
    public List<string> Names { get; init; } = [];

    protected override Permission Needs => Permission.Restrict;
    protected override Guid? Concerns => Entry.Value;

    protected override void Check(Problems problems, DateOnly today) => RestrictionRules.Check(problems, today, Reason, ReviewOn, NeedToKnow);

    protected override Done On(OpenRecord record)
    {
        foreach (var entry in RestrictionRules.Versions(record, Entry))
            record.Add(new Restriction
            {
                Of = entry, Item = entry, Reason = Reason!, ReviewOn = ReviewOn!.Value, NeedToKnow = [.. NeedToKnow.Distinct()],
                Names = Names, ByName = record.By.Name,
            });
        return default;
    }
}

/// <summary>Lifts a restriction of a family or an entry.</summary>
public sealed record LiftRestriction : Act<Done>
{
    public Id<Restriction> Restriction { get; init; }

    /// <summary>The entry it restricts; none for a family.</summary>
    public Guid? Of { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.Restrict;
    protected override Guid? Concerns => Of;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why the restriction is lifted");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var restriction = record.Rows<Restriction>().SingleOrDefault(r => r.Id == Restriction);
        if (restriction is null || restriction.Of != Of)
            throw new Missing();
        record.Add(new RestrictionLifted { Restriction = Restriction, Item = Of, Reason = Reason! });
        return default;
    }
}

/// <summary>The restrictions in force on a family and its entries, as far as the worker may see them.</summary>
public sealed record RestrictionsView : View<IReadOnlyList<Restriction>>
{
    protected override Permission Needs => Permission.Restrict;

    protected override async Task<IReadOnlyList<Restriction>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var lifted = (await record.Rows<RestrictionLifted>().ListAsync(ct)).Select(l => l.Restriction).ToHashSet();
        return [.. (await record.Rows<Restriction>().ListAsync(ct)).Where(r => !lifted.Contains(r.Id)).OrderBy(r => r.ReviewOn)];
    }
}

/// <summary>What restrictions of families and of entries have in common.</summary>
public static class RestrictionRules
{
    internal static void Check(Problems problems, DateOnly today, string? reason, DateOnly? reviewOn, IReadOnlyCollection<Guid> needToKnow)
    {
        problems.Require(reason, "Reason", "Say why it is restricted");
        problems.Text(reason, "Reason", "The reason", 2000, lines: true);
        problems.Require(reviewOn, "ReviewOn", "Enter the date on which the restriction is reviewed");
        problems.When(reviewOn <= today, "ReviewOn", "The review date must be in the future");
        problems.When(reviewOn > today.AddYears(1), "ReviewOn", "The review date must be within a year");
        problems.When(needToKnow.Count == 0, "NeedToKnow", "Select who may see it");
    }

    /// <summary>A new version of a restricted entry is restricted like the one it corrects: called by the act that adds it.</summary>
    public static void Follow(OpenRecord record, Id<Entry> corrected, Id<Entry> correction)
    {
        var lifted = record.Rows<RestrictionLifted>().Select(l => l.Restriction).ToHashSet();
        foreach (var restriction in record.Rows<Restriction>().Where(r => r.Of == corrected.Value).ToList().Where(r => !lifted.Contains(r.Id)))
            record.Add(new Restriction
            {
                Of = correction.Value, Item = correction.Value, Reason = restriction.Reason, ReviewOn = restriction.ReviewOn,
                NeedToKnow = restriction.NeedToKnow, Names = restriction.Names, ByName = restriction.ByName,
            });
    }

    internal static IReadOnlyCollection<Guid> Versions(OpenRecord record, Id<Entry> entry)
    {
        if (!record.Rows<Entry>().Any(e => e.Id == entry))
            throw new Missing();
        var corrections = record.Rows<Entry>().Where(e => e.Corrects != null).Select(e => new { e.Id, e.Corrects }).ToList();
        var all = new HashSet<Guid> { entry.Value };
        // Back to the first version and on to the last, whichever one was chosen.
        while (corrections.RemoveAll(c => all.Contains(c.Id.Value) ? all.Add(c.Corrects!.Value.Value) || true : all.Contains(c.Corrects!.Value.Value) && all.Add(c.Id.Value)) > 0)
        {
        }
        return all;
    }
}
