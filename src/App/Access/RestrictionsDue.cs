using Kith.Families;
using Kith.Record;

namespace Kith.Access;

/// <summary>A restriction in force, or an address that is kept, with the day by which it is reviewed.</summary>
[Indexed(nameof(ReviewOn), Across = true)]
public sealed class RestrictionDue : Derived
{
    public string FamilyName { get; set; } = "";
    public RestrictedPart? Part { get; set; }

    /// <summary>What it restricts, so that it is told only to those who may know of it; null for a family.</summary>
    public Guid? Of { get; set; }
    public DateOnly ReviewOn { get; set; }
    public string ByName { get; set; } = "";
    public int Named { get; set; }
}

/// <inheritdoc cref="RestrictionDue"/>
internal sealed class RestrictionsDue : Derivation<RestrictionDue>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(Restriction), typeof(RestrictionLifted), typeof(People.AddressKept), typeof(FamilyName)];

    protected override IEnumerable<RestrictionDue> Derive(OpenRecord record)
    {
        var name = record.Rows<FamilyName>().AsEnumerable().MaxBy(n => n.Id.Value)?.Name ?? "";
        return [.. RestrictedItems.InForce(record).Select(r => new RestrictionDue
            {
                Id = r.Id.Value, FamilyName = name, Part = r.Part ?? (r.Of is null ? RestrictedPart.Family : RestrictedPart.Entry), Of = r.Of, ReviewOn = r.ReviewOn, ByName = r.ByName, Named = r.NeedToKnow.Count,
            }),
            .. People.AddressKept.InForce(record.Rows<People.AddressKept>().ToList()).Where(k => k.Home == record.Id && k.ReviewOn is not null).Select(k => new RestrictionDue
            {
                Id = k.Hiding, FamilyName = name, Of = k.Hiding, ReviewOn = k.ReviewOn!.Value, ByName = k.ByName,
            })];
    }
}

/// <summary>The restrictions and kept addresses that are to be reviewed soon or were to be, as far as the worker may lift them; those due first come first.</summary>
public sealed record RestrictionsToReview : Question<IReadOnlyList<RestrictionDue>>
{
    public const int DaysAhead = 60;
    private const int Most = 500;

    protected override Permission Needs => Permission.KeepRestrictions;

    protected override async Task<Answer<IReadOnlyList<RestrictionDue>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var until = across.Today.AddDays(DaysAhead);
        var due = await across.Derived<RestrictionDue>().Where(r => r.ReviewOn <= until).OrderBy(r => r.ReviewOn).ThenBy(r => r.Record).ThenBy(r => r.Id).Take(Most).ListAsync(ct);
        var may = await across.DecideAsync([.. due.Select(d => d.Record).Distinct()], RecordKind.Family, Permission.Restrict, ct);
        // One of a person stands in each of their families; to whom it may be told, it is told once.
        IReadOnlyList<RestrictionDue> mine = [.. due.Where(d => may[d.Record].Allowed && !(d.Of is { } of && may[d.Record].Hides(of))).DistinctBy(d => d.Id)];
        // Not named as shown: who may see who has looked at a family would read there that something of it is restricted.
        return new(mine, [.. mine.Where(d => d.Part == RestrictedPart.Family).Select(d => d.Record).Distinct()]);
    }
}
