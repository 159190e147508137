using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Workforce.Supervision;

/// <summary>Where supervision is missing or overdue, by employer and discipline.</summary>
public sealed class SupervisionGapsPage(Records records) : KithPage(records)
{
    public IReadOnlyList<IGrouping<string, SupervisionGap>> Employers { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) =>
        Employers = [.. (await Records.AskAsync(new SupervisionGaps(), ct)).GroupBy(g => g.Expected.OwnerName)];
}

/// <summary>The names behind one figure.</summary>
public sealed class SupervisionGapNamesPage(Records records, TimeProvider time) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Guid Expectation { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public ExpectedSupervision Expected { get; private set; } = new();
    public IReadOnlyList<SupervisionDue> Names { get; private set; } = [];
    public bool More { get; private set; }
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    protected override async Task LoadAsync(CancellationToken ct) =>
        (Expected, Names, More) = await Records.AskAsync(new SupervisionGapNames { Expectation = Expectation, Page = PageNumber }, ct);
}
