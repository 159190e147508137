using Kith.People;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class ReviewRestrictionPage(Records records, TimeProvider clock) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Restriction> Restriction { get; set; }

    [BindProperty]
    public ReviewRestriction Act { get; set; } = new();

    public Restriction Before { get; private set; } = null!;
    public IReadOnlyList<Candidate> Workers { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Before = await OneAsync(ct);
        Workers = await ChoicesAsync(ct);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        // What was said before is there to be changed; the day is asked for anew.
        Act = Act with { Reason = Before.Reason, NeedToKnow = [.. Before.NeedToKnow], Why = Before.NeedToKnow.Select((w, i) => (w, i)).ToDictionary(x => x.w, x => Before.Whys?.ElementAtOrDefault(x.i)) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Before = await OneAsync(ct);
        var act = Act with
        {
            Restriction = Restriction,
            Of = Before.Of,
            Next = Id<Restriction>.New(clock.GetUtcNow()),
            Names = NeedToKnow.Names(await ChoicesAsync(ct), Act.NeedToKnow),
            Why = NeedToKnow.Why(Act.NeedToKnow, Act.Why),
        };
        if (Before.Part == RestrictedPart.Person)
            await Records.HideAsync(Family, act, ct);
        else
            await Records.WriteAsync(Family, act, ct);
        return Redirect("/restrictions");
    }

    private async Task<Restriction> OneAsync(CancellationToken ct) =>
        (await Records.ReadAsync(Family, new RestrictionsView(), ct)).FirstOrDefault(r => r.Id == Restriction) ?? throw new Missing();

    // Whoever was named stays to choose from, also where they are placed elsewhere by now.
    private async Task<IReadOnlyList<Candidate>> ChoicesAsync(CancellationToken ct)
    {
        var choices = await NeedToKnow.ChoicesAsync(Records, Family, ct);
        return [.. choices, .. Before.NeedToKnow.Select((w, i) => new Candidate(new RecordId(w), Before.Names.ElementAtOrDefault(i) ?? "A worker", "named before", null))
            .Where(w => choices.All(c => c.Record != w.Record))];
    }
}
