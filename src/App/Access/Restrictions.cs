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
        Reason = Reason!,
        ReviewOn = ReviewOn!.Value,
        NeedToKnow = [.. NeedToKnow.Distinct()],
        Names = Names,
        ByName = record.By.Name,
    }).Id;
}

/// <summary>Keeps one entry, with everything that corrects it, to named workers.</summary>
public sealed record RestrictEntry : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
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
        if (!record.Rows<Entry>().Any(e => e.Item == Entry.Value))
            throw new Missing();
        // Every version of an entry is part of the one item, so corrections that come later are restricted with it.
        record.Add(new Restriction
        {
            Of = Entry.Value,
            Item = Entry.Value,
            Reason = Reason!,
            ReviewOn = ReviewOn!.Value,
            NeedToKnow = [.. NeedToKnow.Distinct()],
            Names = Names,
            ByName = record.By.Name,
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
internal static class RestrictionRules
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
}
