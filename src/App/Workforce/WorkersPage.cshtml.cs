using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce;

public sealed class WorkersPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ListedWorker> Workers { get; private set; } = [];
    public bool More { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var found = await Records.AskAsync(new ListWorkers { Page = PageNumber }, ct);
        (Workers, More) = ([.. found.Take(ListWorkers.Size)], found.Count > ListWorkers.Size);
    }
}
