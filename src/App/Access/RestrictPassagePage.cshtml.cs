using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class RestrictPassagePage(Records records, Forms forms) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Entry> Entry { get; set; }

    [BindProperty]
    public RestrictPassage Act { get; set; } = new();

    /// <summary>The form leaves out what it cannot send: an empty question.</summary>
    private const string Besides = "-";

    [BindProperty]
    public string? Part { get; set; }

    public IReadOnlyList<Choice> Parts { get; private set; } = [];
    public IReadOnlyList<Candidate> Workers { get; private set; } = [];

    protected override string ProblemField(string field) => field == nameof(RestrictPassage.Question) ? nameof(Part) : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await Records.ReadAsync(Family, new RestrictionsView(), ct);
        var whole = await Records.ReadAsync(Family, new EntryView { Entry = Entry }, ct);
        var form = await forms.WithIdAsync(whole.Now.Entry.Form, ct);
        Parts = [.. whole.Versions.SelectMany(v => v.Passages).Select(p => p.Question).Distinct().Select(q => q.Length == 0
            ? new Choice(Besides, "What was added besides the questions")
            : new Choice(q, form?.Questions.FirstOrDefault(asked => asked.Key == q)?.Label ?? q))];
        Workers = await NeedToKnow.ChoicesAsync(Records, Family, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var workers = await NeedToKnow.ChoicesAsync(Records, Family, ct);
        await Records.WriteAsync(Family, Act with
        {
            Entry = Entry,
            Question = Part == Besides ? "" : Part,
            Names = NeedToKnow.Names(workers, Act.NeedToKnow),
            Why = NeedToKnow.Why(Act.NeedToKnow, Act.Why),
        }, ct);
        return Redirect($"/families/{Family}/entries/{Entry}");
    }
}
