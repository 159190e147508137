using Kith.Access;
using Kith.Record;

namespace Kith.Sharing.WithFamily;

/// <summary>
/// Overrides what a family said, because a child may come to harm otherwise: it opens what was closed to named workers or to the
/// whole organisation until a day, and somebody else answers for it.
/// </summary>
public sealed record OverrideWish : Act<Done>
{
    /// <summary>The longest it lasts before somebody must have answered for it.</summary>
    public const int MostDays = 28;

    public Id<SharingScope>? Scope { get; init; }

    /// <summary>To whom it opens; none for everybody of the organisation.</summary>
    public List<Guid> Workers { get; init; } = [];
    public List<string> Names { get; init; } = [];
    public string? Reason { get; init; }

    /// <summary>Whether the person is told.</summary>
    public bool? Told { get; init; }
    public string? WhyNotTold { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>Who answers for it; never whoever overrides.</summary>
    public RecordId? Reviewer { get; init; }

    protected override Permission Needs => Permission.OverrideWishes;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Scope, nameof(Scope), "Select what is overridden");
        problems.Require(Reason, nameof(Reason), "Say which harm you fear and why nothing less will do");
        problems.When(Reason is { } reason && reason.Trim().Length is > 0 and < 20, nameof(Reason), "Say in a sentence which harm you fear and why nothing less will do");
        problems.Text(Reason, nameof(Reason), "The reason", 4_000, lines: true);
        problems.Require(Told, nameof(Told), "Select whether you have told the person");
        problems.When(Told == false && string.IsNullOrWhiteSpace(WhyNotTold), nameof(WhyNotTold), "Say why telling them would put somebody at risk");
        problems.Text(WhyNotTold, nameof(WhyNotTold), "Why they are not told", 2_000, lines: true);
        problems.Require(Until, nameof(Until), "Enter its last day");
        problems.When(Until < today, nameof(Until), "The last day must be today or in the future");
        problems.When(Until > today.AddDays(MostDays), nameof(Until), $"The last day must be within {MostDays} days: whoever answers for it can let it go on");
        problems.Require(Reviewer, nameof(Reviewer), "Select who answers for it");
        problems.When(Workers.Count > 50, nameof(Workers), "Select 50 workers or fewer");
    }

    protected override Done On(OpenRecord record)
    {
        var wishes = Wishes.Of(record);
        if (wishes.Scopes.All(s => s.Id != Scope))
            throw new Missing();
        if (record.Terms<SharingTerms>()?.Reviewer is not { } reviewer)
            throw new Invalid(nameof(Reviewer), Reviewer == record.By.Worker ? "Select somebody else: nobody answers for their own override"
                : "Select a safeguarding lead, team leader or centre manager");
        record.Add(new SharingOverride
        {
            Id = new(Key),
            Scope = Scope!.Value,
            Workers = [.. Workers.Distinct()],
            Names = Names,
            Reason = Reason!.Trim(),
            Told = Told!.Value,
            WhyNotTold = Told == true ? null : WhyNotTold!.Trim(),
            Until = Until!.Value,
            Reviewer = reviewer.Worker,
            ReviewerName = reviewer.Name,
            By = record.By.Worker,
            ByName = record.By.Name,
            ByEmployer = record.By.Employer,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>Whoever answers for an override lets it go on until another day, or ends it at once.</summary>
public sealed record ReviewOverride : Act<Done>
{
    /// <summary>The longest it goes on before it is looked at again.</summary>
    public const int MostDays = 91;

    public Id<SharingOverride>? Override { get; init; }
    public bool? GoesOn { get; init; }
    public DateOnly? Until { get; init; }
    public string? Words { get; init; }

    protected override Permission Needs => Permission.ReviewOverrides;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Override, nameof(Override), "Choose the override");
        problems.Require(GoesOn, nameof(GoesOn), "Select whether it goes on");
        problems.When(GoesOn == true && Until is null, nameof(Until), "Enter the day until which it goes on");
        problems.When(GoesOn == true && (Until < today || Until > today.AddDays(MostDays)), nameof(Until), $"The day must be within {MostDays} days from today");
        problems.Require(Words, nameof(Words), "Say what you looked at and why you think so");
        problems.Text(Words, nameof(Words), "Your answer", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var known = Wishes.Of(record).Overrides.FirstOrDefault(o => o.Override.Id == Override) ?? throw new Missing();
        if (known.Override.By == record.By.Worker)
            throw new Invalid(nameof(GoesOn), "You made this override yourself, so somebody else must answer for it");
        if (known.Until is null)
            throw new Changed("This override has been ended already.");
        if (GoesOn == true && !known.IsOn(record.Today))
            throw new Invalid(nameof(GoesOn), $"It ended on {Shared.Shown.Date(known.Until.Value)} without an answer. Make another override if it is still needed");
        record.Add(new SharingOverrideReviewed
        {
            Override = known.Override.Id,
            Until = GoesOn == true ? Until : null,
            Words = Words!.Trim(),
            By = record.By.Worker,
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>An override that somebody has to answer for, until it is ended.</summary>
[Indexed(nameof(Reviewer), nameof(Until), Across = true)]
public sealed class OverrideDue : Derived
{
    public RecordId Reviewer { get; set; }
    public string FamilyName { get; set; } = "";
    public string ByName { get; set; } = "";
    public DateOnly Until { get; set; }

    /// <summary>Whether it was answered for once: then it waits until it is near its last day.</summary>
    public bool Answered { get; set; }
}

internal sealed class OverridesDue : Derivation<OverrideDue>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(SharingOverride), typeof(SharingOverrideReviewed)];

    protected override IEnumerable<OverrideDue> Derive(OpenRecord record)
    {
        var name = record.Rows<Families.FamilyName>().AsEnumerable().MaxBy(n => n.Id.Value)?.Name ?? "A family";
        return [.. Wishes.Of(record).Overrides.Where(o => o.Until is not null).Select(o => new OverrideDue
        {
            Id = o.Override.Id.Value, Reviewer = o.Override.Reviewer, FamilyName = name, ByName = o.Override.ByName, Until = o.Until!.Value, Answered = o.Reviews.Count > 0,
        })];
    }
}

/// <summary>The overrides that the worker who asks has to answer for now.</summary>
public sealed record OverridesToAnswer : Question<IReadOnlyList<OverrideDue>>
{
    private const int DaysAhead = 7;
    private const int DaysBack = 30;

    protected override Permission Needs => Permission.ReviewOverrides;

    protected override async Task<Answer<IReadOnlyList<OverrideDue>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (me, soon, since) = (across.By.Worker, across.Today.AddDays(DaysAhead), across.Today.AddDays(-DaysBack));
        var due = await across.Derived<OverrideDue>().Where(d => d.Reviewer == me && d.Until >= since && (!d.Answered || d.Until <= soon)).OrderBy(d => d.Until).ThenBy(d => d.Id).ListAsync(ct);
        var may = await across.DecideAsync([.. due.Select(d => d.Record).Distinct()], RecordKind.Family, Permission.ReviewOverrides, ct);
        IReadOnlyList<OverrideDue> mine = [.. due.Where(d => may[d.Record].Allowed)];
        return new(mine, [.. mine.Select(d => d.Record).Distinct()]);
    }
}

/// <summary>Who could answer for an override: the safeguarding leads of today and, among the workers named, whoever leads.</summary>
public sealed record OverrideReviewers : Question<IReadOnlyList<Candidate>>
{
    private const int Most = 200;

    private static readonly Role[] s_roles = [.. Roles.Table.Where(r => r.Value.Contains(Permission.ReviewOverrides)).Select(r => r.Key)];

    public IReadOnlyCollection<RecordId> Among { get; init; } = [];

    protected override Permission Needs => Permission.SeeWorkers;

    protected override async Task<Answer<IReadOnlyList<Candidate>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var today = across.Today;
        RecordId[] among = [.. Among.Distinct().Take(Most)];
        var held = await across.Derived<Jobs.RoleHolder>().Where(r => s_roles.Contains(r.Role) && r.From <= today && (r.To == null || r.To >= today)
            && (r.Role == Role.SafeguardingLead || among.Contains(r.Record))).OrderBy(r => r.Record).ThenBy(r => r.Id).Select(r => new { r.Record, r.Role }).Take(Most).ListAsync(ct);
        RecordId[] ids = [.. held.Select(h => h.Record).Distinct()];
        var names = await across.Derived<Workforce.Directory.InDirectory>().Where(d => ids.Contains(d.Record)).Select(d => new { d.Record, d.Name }).ListAsync(ct);
        return new([.. names.OrderBy(n => n.Name, StringComparer.CurrentCulture)
            .Select(n => new Candidate(n.Record, n.Name, string.Join(", ", held.Where(h => h.Record == n.Record).Select(h => h.Role.InWords()).Distinct()), null))], []);
    }
}
