using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord;

public sealed class DisposalRulesPage(Records records, TimeProvider time) : KithPage(records)
{
    private const int Empty = 2;

    [BindProperty]
    public PublishDisposalRules Act { get; set; } = new();

    public RulesInForce Now { get; private set; } = null!;
    public IReadOnlyList<RulesInForce> Published { get; private set; } = [];
    public bool MayPublish => Records.By!.Holds(Permission.PublishDisposalRules);

    public static IEnumerable<Choice> Classes => Enum.GetValues<RecordClass>().Select(c => new Choice(c.ToString(), c.InWords()));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Published = await Records.ReadAsync(Founding.Partnership, new DisposalRulesView(), ct);
        Now = RulesInForce.On(London.DateOf(time.GetUtcNow()), Published);
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var last = Published.Count > 0 ? Published[0] : Now;
        Act = Act with
        {
            After = last.Version,
            Rules = [.. last.Rules.Select(r => new EnteredRule { Class = r.Class, Controller = r.Controller, Years = r.Years, YearsIfSeventeen = r.YearsIfSeventeen, Source = r.Source }),
                .. Enumerable.Repeat(new EnteredRule(), Empty)],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Act = Act with { Rules = [.. Act.Rules.Where(r => r.Class is not null || r.Years is not null || !string.IsNullOrWhiteSpace(r.Controller))] };
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        return Redirect("/disposal/rules");
    }
}
