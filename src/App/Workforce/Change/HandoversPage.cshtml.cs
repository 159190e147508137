using Kith.Families;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Change;

/// <summary>A family's handovers, and whether it was told.</summary>
public sealed class HandoversPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(Name = "Act")]
    public TellFamily Act { get; set; } = new();

    public IReadOnlyList<HandoverNow> Handovers { get; private set; } = [];

    public static IEnumerable<Choice> Hows => Enum.GetValues<HowTold>().Select(h => new Choice(h.ToString(), Said(h)));

    public static string Said(HowTold how) => how switch
    {
        HowTold.InPerson => "In person",
        HowTold.ByPhone => "By phone",
        HowTold.ByLetter => "By letter",
        _ => "By message",
    };

    public IEnumerable<Choice> ToTell => Handovers.Where(h => h.ToTell).Select(h => new Choice(h.Handover.Id.ToString(),
        h.On is { } on ? $"{h.Handover.WorkerName} is their worker from {Shown.Date(on)}" : $"{h.Handover.LeaverName} stays their worker"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Handovers = await Records.ReadAsync(Family, new HandoversView(), ct);
        if (Act.Handover == default && Handovers.Where(h => h.ToTell).ToArray() is [var only])
            Act = Act with { Handover = only.Handover.Id };
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Day = Today };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SendAsync("Act", Act, "/handovers", ct);
}

/// <summary>A letter that tells the family who their worker is, to be printed.</summary>
public sealed class HandoverLetterPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<Handover> Handover { get; set; }

    public HandoverNow Now { get; private set; } = null!;
    public Serving? New { get; private set; }
    public Serving? Old { get; private set; }

    /// <summary>To whom it is written: the adults of the family, with where they live.</summary>
    public IReadOnlyList<string> To { get; private set; } = [];
    public IReadOnlyList<string> Address { get; private set; } = [];

    private const int Adult = 18;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Now = (await Records.ReadAsync(Family, new HandoversView(), ct)).FirstOrDefault(h => h.Handover.Id == Handover) ?? throw new Missing();
        New = Facts.Serving.FirstOrDefault(s => s.Id == Now.Begins);
        Old = Facts.Serving.FirstOrDefault(s => s.Id == Now.Ends);
        // To those who live where the children do: nobody learns from it where another lives.
        var members = Facts.Members(Today).Where(m => m.DiedOn is null).ToArray();
        string? HomeOf(Member member) => member.AddressesOn(Today).Select(a => a.OneLine).FirstOrDefault();
        bool IsAdult(Member member) => member.BornOn is { } born && born.AddYears(Adult) <= Today;
        var home = members.Where(m => !IsAdult(m)).Concat(members).Select(HomeOf).FirstOrDefault(h => h is not null);
        To = [.. members.Where(m => IsAdult(m) && HomeOf(m) == home).Select(Facts.NameOf)];
        Address = home?.Split(", ") ?? [];
    }
}
