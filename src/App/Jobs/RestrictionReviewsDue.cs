using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Shared;

namespace Kith.Jobs;

/// <summary>Restrictions and kept addresses that are to be reviewed: the safeguarding leads are told before the day.</summary>
internal sealed class RestrictionReviewsDue : RunsOutSource
{
    public override string Name => "restriction-review";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 7, 30];
    public override IReadOnlyList<Type> From { get; } = [typeof(Restriction), typeof(RestrictionLifted), typeof(AddressKept)];
    public override Permission? Holders => Permission.KeepRestrictions;

    // One of a person stands in each of their families with the same id, and is told once.
    public override IEnumerable<RunsOut> Of(OpenRecord record) =>
        RestrictedItems.InForce(record).Select(r => new RunsOut { Id = r.Id.Value, On = r.ReviewOn })
            .Concat(AddressKept.InForce(record.Rows<AddressKept>().ToList()).Where(k => k.Home == record.Id && k.ReviewOn is not null).Select(k => new RunsOut { Id = k.Hiding, On = k.ReviewOn!.Value }));

    public override Question<DuePart> Due(DateOnly after, DateOnly until, int skip) => new RestrictionsToTell { After = after, Until = until, Skip = skip };

    public override TellWorker Tell(RunsOut one, DateOnly today)
    {
        var said = one.On < today ? $"was to be reviewed by {Shown.Date(one.On)}" : $"is to be reviewed by {Shown.Date(one.On)}";
        return new TellWorker
        {
            Kind = NoticeKind.Restriction,
            Text = $"A restriction {said}.",
            Page = "/restrictions",
            About = one.On,
            Email = $"A restriction {said}. Sign in to Kith to see which:",
        };
    }
}

/// <summary>Asks which restrictions are to be reviewed. It names no family as shown: those who see who has looked at one would read there that something of it is restricted.</summary>
public sealed record RestrictionsToTell : Question<DuePart>
{
    public required DateOnly After { get; init; }
    public required DateOnly Until { get; init; }
    public int Skip { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override async Task<Answer<DuePart>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (source, after, until) = (new RestrictionReviewsDue().Name, After, Until);
        var due = await across.Derived<RunsOut>().Where(r => r.Source == source && r.On > after && r.On <= until)
            .OrderBy(r => r.On).ThenBy(r => r.Record).ThenBy(r => r.Id).Skip(Skip).Take(DueNotices.Part).ListAsync(ct);
        return new(new DuePart(due, new Dictionary<RecordId, ManagedWorker>(), due.Count == DueNotices.Part), []);
    }
}
