using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.People;

/// <summary>
/// One box and what it finds. What is looked for is posted and answered at once, without a redirect: an address with a
/// name in it would stay in histories and logs, and a repeated search is only one more search.
/// </summary>
public sealed class FindPage(Records records) : KithPage(records)
{
    [BindProperty]
    public FindForm Act { get; set; } = new();

    public Tiles? Tiles { get; private set; }

    protected override Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Tiles = await Records.AskAsync(new FindPeople { Text = Act.Text }, ct);
        return Page();
    }

    public string Heading(Tiles tiles) => tiles switch
    {
        { Found.Count: 0 } => "Nobody found",
        { More: true } => $"The first {tiles.Found.Count} people found",
        { Found.Count: 1 } => "1 person found",
        _ => $"{tiles.Found.Count} people found",
    };

    /// <summary>Who can tell more of a person whose record one may not open.</summary>
    public static string WhoToAsk(Tile tile) => tile switch
    {
        { MayOpen: true } => "This record is restricted. You may open it.",
        { Team: { } team, TeamPhone: { } phone } => $"Ask {team}, {phone}.",
        { Team: { } team } => $"Ask {team}.",
        _ => "Ask your team leader or safeguarding lead about this person.",
    };
}

/// <summary>What is typed into the find box.</summary>
public sealed record FindForm
{
    public string? Text { get; init; }
}
