using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class PersonPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Id<Person> Person { get; set; }

    public PersonSeen Seen { get; private set; } = null!;

    /// <summary>The person's other families, as far as this worker may open them.</summary>
    public IReadOnlyList<FamilyInSight> Elsewhere { get; private set; } = [];

    public bool MayRestrict => Records.By!.Holds(Permission.Restrict);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Family, new PersonView { Person = Person }, ct);
        Facts = Seen.Facts;
        Elsewhere = await Records.AskAsync(new FamiliesInSight { Person = Person, Besides = Family }, ct);
    }
}
