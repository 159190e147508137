using Kith.Families;
using Kith.Record;
using Kith.Workforce.Directory;

namespace Kith.Access;

/// <summary>What is worth a question in how records were looked at; under <c>Kith:UnusualLooking</c>. None of it says that somebody did wrong.</summary>
public sealed record UnusualLookingSetting
{
    /// <summary>On so many days somebody opened a record and wrote nothing in it since.</summary>
    public int DaysWithoutEntry { get; init; } = 3;

    /// <summary>So many looks outside working hours in a month.</summary>
    public int LooksOutOfHours { get; init; } = 3;

    /// <summary>So many families on one day.</summary>
    public int FamiliesInADay { get; init; } = 25;

    /// <summary>Emergency access to so many families in a month.</summary>
    public int FamiliesInEmergency { get; init; } = 2;

    /// <summary>Working hours in London, Monday to Friday, from one full hour to another.</summary>
    public int FirstHour { get; init; } = 7;
    public int LastHour { get; init; } = 20;

    internal bool IsOutOfHours(DateTime london) => london.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || london.Hour < FirstHour || london.Hour >= LastHour;
}

/// <summary>One thing of a month's picture, in words, with lines behind it and what was answered.</summary>
/// <param name="Lines">The first of the looks that it rests on.</param>
/// <param name="More">How many more there are.</param>
public sealed record UnusualLook(
    LookingKind Kind, RecordId Worker, string WorkerName, string? Employer, RecordId? Family, string InWords, IReadOnlyList<LookBehind> Lines, int More)
{
    public LookingAnswered? Answered { get; init; }
}

/// <summary>A look that something of the picture rests on.</summary>
public sealed record LookBehind(DateTimeOffset At, RecordId Family, string FamilyName, string What, string Basis);

/// <summary>
/// A month's picture of unusual looking, for the information governance lead: whoever opened families of their own name (also of before),
/// telephone number or address, opened a record again and again and wrote nothing, looked out of hours, at many families in a day, or at several by emergency access. In words, by worker, and never a
/// score. It goes through the month's looks once.
/// </summary>
public sealed record UnusualLooking : Question<IReadOnlyList<UnusualLook>>
{
    internal const int MostLines = 20;

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; init; }
    public UnusualLookingSetting Setting { get; init; } = new();

    protected override Permission Needs => Permission.ReviewLooking;

    protected override async Task<Answer<IReadOnlyList<UnusualLook>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        if (Month.Day != 1 || Month > across.Today)
            throw new Missing();
        var month = new MonthOfLooking(Setting, across.By.Worker);
        var (from, until) = (InstantOf(Month), InstantOf(Month.AddMonths(1)));
        var itemised = new List<LookAt>();
        await foreach (var look in across.LooksAsync(from, until, ct))
            if (look.Item is null)
                month.Take(look);
            else if (look.Kind == RecordKind.Family)
                itemised.Add(look);
        // Of what is restricted nothing is told here either, not even that it was looked at.
        var may = await across.DecideAsync([.. month.Families.Union(itemised.Select(l => l.Record))], RecordKind.Family, Permission.SeeWhoHasLooked, ct);
        foreach (var look in itemised.Where(l => may[l.Record].Allowed && !may[l.Record].Hides(l.Item!.Value)))
            month.Take(look);
        var families = await FamiliesAsync(across, may, ct);
        var wrote = await across.WroteAsync([.. month.LookedOften.Select(p => p.Family).Distinct()], from, ct);
        var (known, homes) = (new Dictionary<RecordId, InDirectory>(), new Dictionary<RecordId, HomeNow>());
        foreach (var some in month.Workers.Chunk(400))
        {
            foreach (var one in await across.Derived<InDirectory>().Where(d => some.Contains(d.Record)).ListAsync(ct))
                known[one.Record] = one;
            foreach (var one in await across.Derived<HomeNow>().Where(h => some.Contains(h.Record)).ListAsync(ct))
                homes[one.Record] = one;
        }
        var found = month.Found(families, wrote, known, homes);
        var partnership = await across.DecideAsync([Founding.Partnership], RecordKind.Partnership, Permission.ReviewLooking, ct);
        var answered = (await across.Rows<LookingAnswered>(partnership).Where(a => a.Month == Month).ListAsync(ct))
            .GroupBy(a => (a.Kind, a.Worker, a.Family)).ToDictionary(a => a.Key, a => a.MaxBy(x => x.Id.Value));
        IReadOnlyList<UnusualLook> told = [.. found.Select(f => f with { Answered = answered.GetValueOrDefault((f.Kind, f.Worker, f.Family)) })];
        return new(told, [.. told.SelectMany(t => t.Lines).Select(l => l.Family).Distinct()]);
    }

    private static async Task<IReadOnlyDictionary<RecordId, FamilyFacts>> FamiliesAsync(AcrossRecords across, IReadOnlyDictionary<RecordId, Decision> may, CancellationToken ct)
    {
        var facts = new Dictionary<RecordId, FamilyFacts>();
        foreach (var some in may.Keys.Chunk(400))
            foreach (var now in await across.Derived<FamilyNow>().Where(f => some.Contains(f.Record)).ListAsync(ct))
                facts[now.Record] = now.Facts.Without(may[now.Record].Hides);
        return facts;
    }

    private static DateTimeOffset InstantOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
