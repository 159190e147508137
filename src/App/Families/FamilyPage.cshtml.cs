using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;

namespace Kith.Families;

public sealed class FamilyPage(Records records) : OfFamilyPage(records)
{
    public FamilySeen Seen { get; private set; } = null!;
    public Genogram Genogram { get; private set; } = null!;
    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    public IReadOnlyList<Member> Members { get; private set; } = [];
    public IReadOnlyList<Serving> Involved { get; private set; } = [];
    public IReadOnlyList<KnownAlert> Overdue { get; private set; } = [];

    /// <summary>Where they live, when all of them live there.</summary>
    public string? Home { get; private set; }

    public bool MayBundle => Records.By!.Holds(Permission.SeeBundle);

    public bool MayShowOwnView => Records.By!.Holds(Permission.ShowOwnView);

    public bool MayHold => Records.By!.Holds(Permission.HoldRecords);

    public bool MayRestrict => Records.By!.Holds(Permission.Restrict);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Family, new FamilyView(), ct);
        Facts = Seen.Facts;
        Drafts = [.. (await DraftLine.MineAsync(Records, ct)).Where(d => d.About == Family)];
        Members = [.. Facts.Members(Today)];
        var homes = Members.Select(m => string.Join("; ", m.AddressesOn(Today).Select(a => a.OneLine))).Distinct().ToArray();
        Home = homes is [{ Length: > 0 } one] ? one : null;
        Genogram = Genogram.Of(Facts, Today);
        Overdue = [.. Facts.Alerts.Where(a => a.IsOverdue(Today))];
        var serving = Facts.Serving.Where(s => !(s.LastDay < Today)).ToArray();
        // A team with a named worker is told by the worker's line.
        Involved = [.. serving.Where(s => s.Worker is not null || !serving.Any(w => w.Team == s.Team && w.Worker is not null))
            .OrderByDescending(s => s.Lead).ThenBy(s => s.From)];
    }
}
