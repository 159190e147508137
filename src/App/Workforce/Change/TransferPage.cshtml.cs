using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Change;

/// <summary>Who takes over each family, as the form has it.</summary>
public sealed record HandoverForm
{
    public Guid Key { get; init; } = Guid.CreateVersion7();

    /// <summary>The placement of whoever takes all the families that nobody is chosen for.</summary>
    public Guid? Rest { get; init; }
    public List<GivenRow> Given { get; init; } = [];
}

public sealed record GivenRow
{
    public Guid Involvement { get; init; }
    public Guid? To { get; init; }

    public string? Note { get; init; }
}

/// <summary>A plan with what the worker has in hand: confirmed, postponed or cancelled here.</summary>
public sealed class TransferPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<PlannedTransfer> Plan { get; set; }

    [BindProperty]
    public HandoverForm Handover { get; set; } = new();

    [BindProperty]
    public PostponeTransfer Postpone { get; set; } = new();

    [BindProperty]
    public CancelTransfer Cancel { get; set; } = new();

    public ChangesSeen Seen { get; private set; } = null!;
    public TransferState State { get; private set; } = null!;
    public Caseload Load { get; private set; } = new([], 0, []);
    public IReadOnlyList<HandoverOfFamily> Handed { get; private set; } = [];
    public IReadOnlyList<TeamWorker> Placed { get; private set; } = [];
    public Partnership Partnership { get; private set; } = null!;
    public bool MayConfirm { get; private set; }

    public DateOnly Today => London.DateOf(time.GetUtcNow());
    public TransferStage Stage => State.Stage(Today);
    public string StageInWords => InWords(Stage);

    public IEnumerable<Choice> Workers => Placed.Select(w => new Choice(w.Id.ToString(),
        $"{w.Name}, {w.Discipline.InWords()} ({Partnership.Teams.FirstOrDefault(t => t.Id == w.Team)?.Name})"));

    public int DraftsOf(CaseOfWorker one) => Seen.Drafts.Count(d => d == one.Family);

    public int OtherDrafts => Seen.Drafts.Count(d => Load.Cases.All(c => c.Family != d));

    private string _posted = nameof(Handover);

    protected override string ActName => _posted;

    public static string InWords(TransferStage stage) => stage switch
    {
        TransferStage.Planned => "To be confirmed",
        TransferStage.Confirmed => "Confirmed",
        TransferStage.CarriedOut => "Carried out",
        TransferStage.Cancelled => "Cancelled",
        _ => "Not confirmed in time",
    };

    public static string Colour(string stage) => stage switch { "Confirmed" => "blue", "Carried out" => "green", "Cancelled" => "grey", "To be confirmed" => "yellow", _ => "red" };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Worker, new ChangesOfWorker(), ct);
        State = Seen.Plan(Plan);
        MayConfirm = Worker != Records.Worker && (!State.Leaves || Records.By!.Holds(Permission.ManageWorkers));
        Partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        if (State.Confirmed is not null)
            Handed = await Records.AskAsync(new HandoversOfPlan { Plan = Plan }, ct);
        if (Stage == TransferStage.Cancelled)
            return;
        var day = State.On > Today ? State.On : Today;
        Load = await Records.AskAsync(new CaseloadOf { Of = Worker, Day = day, Keeps = [.. Seen.Keeps(State).Select(t => t.Value)] }, ct);
        if (Load.Cases.Count > 0)
            Placed = [.. (await Records.AskAsync(new WorkersOnDay { Day = day, Teams = TeamsBeside() }, ct)).Where(w => w.Record != Worker)];
        // In the order of the families, so that a form that comes back shows what was chosen for each.
        var chosen = Handover.Given.GroupBy(g => g.Involvement).ToDictionary(g => g.Key, g => g.First());
        Handover = Handover with { Given = [.. Load.Cases.Select(c => chosen.GetValueOrDefault(c.Involvement.Id.Value) ?? new GivenRow { Involvement = c.Involvement.Id.Value })] };
    }

    // The teams of the centres whose families are handed over: from them the new workers come.
    private List<Guid> TeamsBeside()
    {
        var serving = Load.Cases.Select(c => c.Involvement.Team).ToHashSet();
        var centres = Partnership.Teams.Where(t => serving.Contains(t.Id)).Select(t => t.Centre).ToHashSet();
        return [.. Partnership.Teams.Where(t => centres.Contains(t.Centre)).Select(t => t.Id.Value)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var given = Given();
        await WriteAsync(State.Confirmed is null ? TransferActs.Confirm(Seen, State, Partnership, given, Handover.Key) : TransferActs.Add(Seen, State, Partnership, given, Handover.Key), ct);
        return Back();
    }

    public async Task<IActionResult> OnPostPostponeAsync(CancellationToken ct)
    {
        _posted = nameof(Postpone);
        await LoadAsync(ct);
        if (Records.ProblemsOf(Postpone) is { Count: > 0 } problems)
            throw new Invalid(problems);
        await TransferActs.StaysGoodAsync(Records, Seen, State, Postpone.Day, ct);
        await WriteAsync(TransferActs.Postpone(Seen, State, Handed, Postpone with { Plan = Plan }), ct);
        return Back();
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct)
    {
        _posted = nameof(Cancel);
        await LoadAsync(ct);
        if (Records.ProblemsOf(Cancel) is { Count: > 0 } problems)
            throw new Invalid(problems);
        await TransferActs.StaysGoodAsync(Records, Seen, State, null, ct);
        await WriteAsync(TransferActs.Cancel(Seen, State, Cancel with { Plan = Plan }), ct);
        return Back();
    }

    private IReadOnlyList<GivenTo> Given()
    {
        var given = new List<GivenTo>();
        var problems = new Problems();
        for (var i = 0; i < Load.Cases.Count; i++)
        {
            var (one, row, field) = (Load.Cases[i], Handover.Given[i], $"Given[{i}].To");
            problems.Text(row.Note, $"Given[{i}].Note", "The note", 2000, lines: true);
            if (Placed.FirstOrDefault(w => w.Id == (row.To ?? Handover.Rest)) is { } to)
                given.Add(new GivenTo(one, to, row.Note, field));
            else
                problems.Add(field, $"Select who takes over the {FamilyFacts.CalledBy(one.FamilyName)}: no family is left without a worker");
        }
        if (Load.Hidden > 0)
            problems.Add("Rest", $"{(Load.Hidden == 1 ? "One more family has" : $"{Load.Hidden} more families have")} this worker, and you may not hand {(Load.Hidden == 1 ? "it" : "them")} over. Somebody who may open the record must first name another worker there");
        return problems.Found.Count == 0 ? given : throw new Invalid(problems.Found);
    }

    private async Task WriteAsync(IEnumerable<(RecordId, Act)> acts, CancellationToken ct)
    {
        try
        {
            await Records.WriteAllAsync(acts, ct);
        }
        catch (Refused) when (_posted != nameof(Handover) && State.Confirmed is not null)
        {
            throw new Invalid("Reason", "One of the families or centres of this plan is not open to you. Ask somebody who may plan for all of them");
        }
    }

    private RedirectResult Back() => Redirect($"/transfers/{Worker}/{Plan}");
}
