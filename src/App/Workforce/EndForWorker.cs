using Kith.Access;
using Kith.Record;
using Kith.Workforce.Lines;

namespace Kith.Workforce;

/// <summary>Ends a worker's employment, placement, site or role on a date.</summary>
public sealed record EndForWorker : Act<Done>
{
    public Guid? What { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(What, nameof(What), "Select what ends");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var what = What!.Value;
        (DateOnly From, DateOnly? To)[] held =
        [
            .. record.Rows<Employment>().AsEnumerable().Where(e => e.Id.Value == what).Select(e => (e.From, e.To)),
            .. record.Rows<Placement>().AsEnumerable().Where(p => p.Id.Value == what).Select(p => (p.From, p.To)),
            .. record.Rows<RoleHeld>().AsEnumerable().Where(r => r.Id.Value == what).Select(r => (r.From, r.To)),
            .. record.Rows<WorkSite>().AsEnumerable().Where(s => s.Id.Value == what).Select(s => (s.From, s.To)),
            .. record.Rows<ReportingLine>().AsEnumerable().Where(l => l.Id.Value == what).Select(l => (l.From, l.To)),
        ];
        if (held.Length == 0)
            throw new Missing();
        Spell.MayEnd(held[0].From, Spell.Ends(record.Rows<Ended>()).To(what, held[0].To), LastDay!.Value, nameof(LastDay));
        record.Add(new Ended { What = what, On = LastDay.Value, Reason = Reason });
        return default;
    }
}
