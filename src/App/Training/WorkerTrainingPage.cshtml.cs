using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>A worker's awards, for those who keep the record of training: what was brought along, and what is withdrawn.</summary>
public sealed class WorkerTrainingPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Worker { get; set; }

    [BindProperty(Name = "Bring")]
    public BringAward Bring { get; set; } = new();

    [BindProperty(Name = "Withdraw")]
    public WithdrawAward Withdraw { get; set; } = new();

    public TrainingRecord Record { get; private set; } = null!;
    public Catalogue Catalogue { get; private set; } = null!;
    public IReadOnlyList<Standing> Standings { get; private set; } = [];
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    public IEnumerable<Choice> Competences => Catalogue.Known.Select(c => new Choice(c.Id.ToString(), c.Name));
    public IEnumerable<Choice> Awards => Record.Awards.Where(a => Record.WithdrawalOf(a) is null).Select(a => new Choice(a.Id.ToString(), $"{a.CompetenceName}, from {Shown.Date(a.From)}"));

    private string _posted = "Bring";

    protected override string ActName => _posted;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Record = await Records.ReadAsync(Worker, new TrainingOfWorker(), ct);
        Catalogue = await Records.ReadAsync(Founding.Partnership, new CatalogueView(), ct);
        Standings = Standing.Of(Record, Catalogue, [], time.GetUtcNow());
    }

    public async Task<IActionResult> OnPostBringAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return await DoneAsync("Bring", Bring with { CompetenceName = Catalogue.Known.FirstOrDefault(c => c.Id == Bring.Competence)?.Name, Competence = Catalogue.Known.FirstOrDefault(c => c.Id == Bring.Competence)?.Id }, ct);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => DoneAsync("Withdraw", Withdraw, ct);

    private async Task<IActionResult> DoneAsync<T>(string form, Act<T> act, CancellationToken ct)
    {
        _posted = form;
        await Records.WriteAsync(Worker, act, ct);
        return Redirect($"/workers/{Worker}/training");
    }
}
