using Kith.People;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.EarlyHelp;

/// <summary>What the record knows of one person: confirmed with the family, with its source and age, and not asked again.</summary>
public sealed class FactsPage(Records records) : OfEpisodePage(records)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Id<Person> Person { get; set; }

    [BindProperty]
    public ConfirmFacts Act { get; set; } = new();

    public PersonKnown Known { get; private set; } = null!;

    /// <summary>"Recorded by Grace Adeyemi, 8 months ago (2 March 2026)".</summary>
    public string? Source(FactToConfirm fact) => Known.Facts.FirstOrDefault(f => f.What == fact.What && f.Value == fact.Value) is not { } known ? null
        : $"Recorded{(known.By is null ? "" : " by " + known.By)}{(known.On is { } on ? $", {(on == Today ? "today" : Shown.Age(on, Today) + " ago")} ({Shown.Date(on)})" : "")}";

    public string? Told(string? before) => before is null ? null
        : $"In the assessment before, {Shown.Age(London.DateOf(Known.Before!.At), Today)} ago, {Known.Before.ByName} wrote: {before}";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Known = await Records.ReadAsync(Family, new PersonKnownView { Episode = Now.Id, Person = Person }, ct);
        if (!HttpMethods.IsPost(Request.Method))
            Act = Act with { Religion = (Known.Confirmed ?? Known.Before)?.Religion, ImmigrationStatus = (Known.Confirmed ?? Known.Before)?.ImmigrationStatus };
        // Also after a refusal what stands is shown, with the ticks that still fit.
        var ticked = Act.Facts.Where(f => f.Confirmed).Select(f => (f.What, f.Value)).ToHashSet();
        var before = Known.Confirmed?.Facts.Select(f => (f.What, f.Value)).ToHashSet();
        Offered = [.. Known.Facts.Select(f => new FactToConfirm { What = f.What, Value = f.Value, Confirmed = ticked.Contains((f.What, f.Value)) || before?.Contains((f.What, f.Value)) == true })];
    }

    private IReadOnlyList<FactToConfirm> Offered { get; set; } = [];

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await base.OnGetAsync(ct);
        Act = Act with { Facts = [.. Offered] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            return await SendAsync("Act", Act with { Person = Person }, "/assessment", ct);
        }
        catch (Invalid)
        {
            await LoadAsync(ct);
            Act = Act with { Facts = [.. Offered] };
            foreach (var name in ModelState.Keys.Where(k => k.StartsWith("Act.Facts", StringComparison.Ordinal)).ToArray())
                ModelState.Remove(name);
            throw;
        }
    }
}
