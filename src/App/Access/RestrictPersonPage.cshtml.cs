using Kith.Families;
using Kith.People;
using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class RestrictPersonPage(Records records, TimeProvider clock) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Id<Person> Person { get; set; }

    [BindProperty]
    public RestrictPerson Act { get; set; } = new();

    public IReadOnlyList<Candidate> Workers { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        await Records.ReadAsync(Family, new RestrictionsView(), ct);
        Workers = await ChoicesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var workers = await ChoicesAsync(ct);
        var act = Act with
        {
            Person = Person,
            Id = Id<Restriction>.New(clock.GetUtcNow()),
            Names = NeedToKnow.Names(workers, Act.NeedToKnow),
            Why = NeedToKnow.Why(Act.NeedToKnow, Act.Why),
        };
        await Records.HideAsync(Family, act, ct);
        return Redirect(Act.NeedToKnow.Contains(Records.Worker.Value) ? $"/families/{Family}/restrictions" : $"/families/{Family}");
    }

    // The person is hidden in all their families, so workers of the others are offered too, as far as these may be opened.
    private async Task<IReadOnlyList<Candidate>> ChoicesAsync(CancellationToken ct)
    {
        var all = new List<Candidate>(await NeedToKnow.ChoicesAsync(Records, Family, ct));
        foreach (var other in await Records.AskAsync(new FamiliesInSight { Person = Person, Besides = Family }, ct))
            all.AddRange(await NeedToKnow.ChoicesAsync(Records, other.Family, ct));
        return [.. all.DistinctBy(w => w.Record)];
    }
}
