using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Recording;

/// <summary>A co-signature that is waited for, or was declined so that the author must name another colleague.</summary>
[Indexed(nameof(Colleague), Across = true)]
[Indexed(nameof(Author), Across = true)]
public sealed class CoSignatureDue : Derived
{
    /// <summary>The entry, as the item that it can be restricted as.</summary>
    public Guid Entry { get; set; }
    public string FormName { get; set; } = "";
    public DateOnly HappenedOn { get; set; }
    public RecordId Colleague { get; set; }
    public string ColleagueName { get; set; } = "";
    public RecordId Author { get; set; }
    public string AuthorName { get; set; } = "";
    public DateOnly DueOn { get; set; }
    public bool Declined { get; set; }
}

internal sealed class CoSignaturesDue : Derivation<CoSignatureDue>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(CoSignatureAwaited), typeof(CoSignatureSettled), typeof(Restriction), typeof(RestrictionLifted)];

    protected override IEnumerable<CoSignatureDue> Derive(OpenRecord record)
    {
        var settled = record.Rows<CoSignatureSettled>().AsEnumerable().ToLookup(s => s.Awaited);
        return [.. record.Rows<CoSignatureAwaited>().ToList().Where(a => settled[a.Id].All(s => s.Outcome == CoSignatureOutcome.Declined))
            .Where(a => !ClosedTo(record, a))
            .Select(a => new CoSignatureDue
            {
                Id = a.Id.Value, Entry = (a.Item ?? a.Id.Value), FormName = a.FormName, HappenedOn = a.HappenedOn, Colleague = a.Colleague,
                ColleagueName = a.ColleagueName, Author = a.Author, AuthorName = a.AuthorName, DueOn = a.DueOn, Declined = settled[a.Id].Any(),
            })];
    }

    // A digest counts what is here, without asking what is hidden from whom it goes to.
    private static bool ClosedTo(OpenRecord record, CoSignatureAwaited awaited)
    {
        var closed = RestrictedItems.InForce(record).Where(r => !r.NeedToKnow.Contains(awaited.Colleague.Value)).ToList();
        if (closed.Count == 0)
            return false;
        var items = closed.Select(r => r.Of ?? Guid.Empty).ToHashSet();
        if (closed.Exists(r => r.Part == RestrictedPart.Person))
            items.UnionWith(RestrictedItems.ConcerningOnly(record.Rows<EntryConcerns>().AsEnumerable(), items));
        return items.Contains(Guid.Empty) || awaited.Item is { } item && items.Contains(item);
    }
}

/// <summary>The entries that wait for the co-signature of the worker who asks, and their own that a colleague declined to sign.</summary>
public sealed record CoSignaturesForMe : Question<IReadOnlyList<CoSignatureForMe>>
{
    private const int Most = 100;

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<Answer<IReadOnlyList<CoSignatureForMe>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var due = await across.Derived<CoSignatureDue>().Where(d => (d.Colleague == me && !d.Declined) || (d.Author == me && d.Declined))
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).Take(Most).ListAsync(ct);
        if (due.Count == 0)
            return new([], []);
        RecordId[] families = [.. due.Select(d => d.Record).Distinct()];
        var may = await across.DecideAsync(families, RecordKind.Family, Permission.SeeFamily, ct);
        var shown = due.Where(d => may[d.Record].Allowed && !may[d.Record].Hidden.Contains(d.Entry)).ToArray();
        RecordId[] open = [.. shown.Select(d => d.Record).Distinct()];
        var names = (await across.Derived<FamilyNow>().Where(f => open.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Called);
        return new([.. shown.Select(d => new CoSignatureForMe(d, names.GetValueOrDefault(d.Record, ""), across.Today > d.DueOn))], open);
    }
}

/// <summary>One of them, with what the family is called.</summary>
public sealed record CoSignatureForMe(CoSignatureDue Due, string Family, bool Overdue)
{
    public string Href => $"/families/{Due.Record}/entries/{Due.Entry}";
}
