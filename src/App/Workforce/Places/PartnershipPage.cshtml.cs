using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce.Places;

public sealed class PartnershipPage(Records records, TimeProvider time) : KithPage(records)
{
    /// <summary>Those in force today.</summary>
    public Partnership Now { get; private set; } = null!;

    /// <summary>Those that ended or have not begun, with where each is shown.</summary>
    public IReadOnlyList<(string Name, string Href, string When)> Others { get; private set; } = [];
    public bool Manages { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var today = London.DateOf(time.GetUtcNow());
        Now = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        var all = await Records.ReadAsync(Founding.Partnership, new PartnershipView { Past = true }, ct);
        Manages = (await Records.ReadAsync(Records.Worker, new OwnStanding(), ct)).May(Permission.ManagePartnership, today);
        Others =
        [
            .. all.Organisations.Select(o => (o.Name, Id: o.Id.Value, Kind: "organisations", From: (DateOnly?)o.From))
                .Concat(all.Localities.Select(l => (l.Name, Id: l.Id.Value, Kind: "localities", l.From)))
                .Concat(all.Centres.Select(c => (c.Name, Id: c.Id.Value, Kind: "centres", c.From)))
                .Concat(all.Teams.Select(t => (t.Name, Id: t.Id.Value, Kind: "teams", t.From)))
                .Where(p => !all.IsOn(p.Id, p.From, today))
                .Select(p => (p.Name, $"/partnership/{p.Kind}/{p.Id}", p.From > today ? "from " + Shown.Date(p.From.Value) : "until " + Shown.Date(all.LastDays[p.Id]))),
        ];
    }
}
