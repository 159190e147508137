using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>The safeguarding concerns of a family of which nobody has said what came of them, whether early help is open or not.</summary>
public sealed class ConcernsPage(Records records) : OfEpisodePage(records)
{
    [BindProperty(Name = "Act")]
    public AnswerConcern Act { get; set; } = new();

    public IReadOnlyList<OpenConcern> Concerns { get; private set; } = [];

    public IEnumerable<Choice> Choices => Concerns.Select(c => new Choice(c.Entry.ToString(), $"{Shown.Date(c.On)}, by {c.ByName}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Concerns = await Records.ReadAsync(Family, new OpenConcernsView(), ct);
    }

    public override Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act, ct);
        return Redirect(Here + "/concerns");
    }
}
