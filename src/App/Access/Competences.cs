using Kith.Record;
using Kith.Training;

namespace Kith.Access;

/// <summary>A requirement with its last day.</summary>
internal sealed record DatedRequirement(CompetenceRequirement Requirement, DateOnly? LastDay)
{
    public static IReadOnlyList<DatedRequirement> Of(IEnumerable<CompetenceRequirement> all, IEnumerable<RequirementEnded> ended)
    {
        var last = ended.GroupBy(e => e.Requirement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return [.. all.Select(r => new DatedRequirement(r, last.TryGetValue(r.Id, out var on) ? on : null))];
    }

    public bool IsInForceOn(DateOnly day) => Requirement.From <= day && !(LastDay < day);
}

/// <summary>A worker's awards, and which of them were withdrawn.</summary>
internal sealed record Awards(IReadOnlyList<CompetenceAward> Given, IReadOnlyList<AwardWithdrawn> Withdrawn)
{
    public static ValueTask<Awards> OfAsync(RecordId worker, Ground ground, CancellationToken ct) => ground.WorkedOutAsync(worker, MakeAsync, ct);

    private static async ValueTask<Awards> MakeAsync(Ground ground, RecordId worker, CancellationToken ct)
    {
        var given = await ground.RowsAsync<CompetenceAward>(worker, ct);
        // There is nothing to withdraw where nothing was given.
        return new Awards(given, given.Count == 0 ? [] : await ground.RowsAsync<AwardWithdrawn>(worker, ct));
    }
}

/// <summary>
/// How one worker stands, on one day, with every requirement in force. Of several requirements for the same thing the one
/// that is met worst counts. Whoever may not read may not write either, so what is needed to read is needed to write; and
/// whoever co-signs must be somebody who could have written the entry themselves.
/// </summary>
internal sealed class Competences
{
    private readonly (CompetenceRequirement Needed, HoldingState State)[] _all;

    private Competences((CompetenceRequirement, HoldingState)[] all) => _all = all;

    public static async ValueTask<Competences> OfAsync(RecordId worker, DoorTerms terms, Ground ground, CancellationToken ct)
    {
        if (!terms.Requirements.Any(r => r.IsInForceOn(ground.Today)))
            return None;
        var awards = await Awards.OfAsync(worker, ground, ct);
        return new([.. terms.Requirements.Where(r => r.IsInForceOn(ground.Today)).Select(r => (r.Requirement,
            Holding.On(ground.Today, r.Requirement.Competence, awards.Given, awards.Withdrawn, r.Requirement.GraceDays)))]);
    }

    /// <summary>Where nothing is asked.</summary>
    public static Competences None { get; } = new([]);

    public HoldingState ToRead() => Worst(r => r.Doing == Doing.Read);

    /// <param name="form">The code of the form; null for what is needed whichever form it is.</param>
    public HoldingState ToWrite(string? form) => Worst(Writing(form));

    public HoldingState ToLead() => Worst(Leading);

    public HoldingState ToCoSign(string? form) => Worst(CoSigning(form));

    /// <summary>What is missing, in a sentence: never held before what has lapsed.</summary>
    public string Missing(Func<CompetenceRequirement, bool> what)
    {
        var worst = Worst(what);
        var names = _all.Where(a => what(a.Needed) && a.State == worst).Select(a => $"“{a.Needed.CompetenceName}”, which {a.Needed.OwnerName} asks for").Distinct();
        return string.Join(" and ", names);
    }

    public static Func<CompetenceRequirement, bool> Reading => r => r.Doing == Doing.Read;

    public static Func<CompetenceRequirement, bool> Writing(string? form) =>
        r => r.Doing == Doing.Read || (r.Doing == Doing.WriteForm && (r.Form is null || r.Form == form));

    public static Func<CompetenceRequirement, bool> Leading => r => r.Doing == Doing.LeadAssessment || Writing(null)(r);

    public static Func<CompetenceRequirement, bool> CoSigning(string? form) => r => r.Doing == Doing.CoSign || Writing(form)(r);

    private HoldingState Worst(Func<CompetenceRequirement, bool> what)
    {
        var worst = HoldingState.Held;
        foreach (var (needed, state) in _all)
            if (what(needed) && Badness(state) > Badness(worst))
                worst = state;
        return worst;
    }

    private static int Badness(HoldingState state) => state switch
    {
        HoldingState.Held => 0,
        HoldingState.InGrace => 1,
        HoldingState.Lapsed => 2,
        _ => 3,
    };
}

internal static class HoldingStates
{
    /// <summary>Whether it counts as held: it is, or it lapsed no longer ago than the grace allows.</summary>
    public static bool Counts(this HoldingState state) => state is HoldingState.Held or HoldingState.InGrace;
}
