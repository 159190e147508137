using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce;

/// <summary>A worker is away from a day to a day. Why is nobody's business here.</summary>
public sealed class Absence : OnRecord<Absence>
{
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
}

/// <summary>In the record of the one who is covered: a colleague covers for them from a day. It is told whenever they are away or do not work.</summary>
public sealed class Cover : OnRecord<Cover>
{
    public RecordId By { get; init; }
    public string ByName { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>Records that a worker is away from a day to a day.</summary>
public sealed record RecordAbsence : Act<Id<Absence>>
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ArrangeCover;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(From, nameof(From), "Enter the first day away");
        problems.Require(To, nameof(To), "Enter the last day away; it can be changed");
        problems.When(To < From, nameof(To), "The last day must be on or after the first");
    }

    protected override Id<Absence> On(OpenRecord record) => record.Add(new Absence { From = From!.Value, To = To!.Value }).Id;
}

/// <summary>Says who covers for a worker, from a day on.</summary>
public sealed record ArrangeCover : Act<Id<Cover>>
{
    public RecordId? By { get; init; }
    public string? ByName { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    protected override Permission Needs => Permission.ArrangeCover;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(By, nameof(By), "Select who covers");
        problems.Require(From, nameof(From), "Enter the first day");
        problems.When(To < From, nameof(To), "The last day must be on or after the first");
    }

    protected override Id<Cover> On(OpenRecord record)
    {
        if (By == record.Id)
            throw new Invalid(nameof(By), "Nobody covers for themselves: select a colleague");
        var ends = Spell.Ends(record.Rows<Ended>());
        if (record.Rows<Cover>().AsEnumerable().FirstOrDefault(c => Spell.Overlap(c.From, ends.To(c.Id.Value, c.To), From!.Value, To)) is { } other)
            throw new Invalid(nameof(From), $"{other.ByName} covers from {Shown.Date(other.From)}. End that first, or enter other dates");
        return record.Add(new Cover { By = By!.Value, ByName = ByName ?? "", From = From!.Value, To = To }).Id;
    }
}

/// <summary>Ends an absence or a cover earlier than was said.</summary>
public sealed record EndAwayOrCover : Act<Done>
{
    public Guid? What { get; init; }
    public DateOnly? LastDay { get; init; }

    protected override Permission Needs => Permission.ArrangeCover;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(What, nameof(What), "Select what ends");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
    }

    protected override Done On(OpenRecord record)
    {
        var what = What!.Value;
        (DateOnly From, DateOnly? To)[] held =
        [
            .. record.Rows<Absence>().AsEnumerable().Where(a => a.Id.Value == what).Select(a => (a.From, (DateOnly?)a.To)),
            .. record.Rows<Cover>().AsEnumerable().Where(c => c.Id.Value == what).Select(c => (c.From, c.To)),
        ];
        if (held.Length == 0)
            throw new Missing();
        // What has not begun is called off by ending it the day before.
        if (LastDay < held[0].From.AddDays(-1))
            throw new Invalid(nameof(LastDay), $"The last day must be on or after {Shown.Date(held[0].From)}, or the day before to call it off");
        Spell.MayEnd(null, Spell.Ends(record.Rows<Ended>()).To(what, held[0].To), LastDay!.Value, nameof(LastDay));
        record.Add(new Ended { What = what, On = LastDay.Value });
        return default;
    }
}

/// <summary>When a worker is away and who covers, for the worker and for whoever leads where they work.</summary>
public sealed record AwayAndCover : View<AwayFacts>
{
    protected override Permission Needs => Permission.ArrangeCover;

    protected override async Task<AwayFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var details = (await record.Rows<WorkerDetails>().ListAsync(ct)).MaxBy(d => d.Id.Value) ?? throw new Missing();
        var ends = Spell.Ends(await record.Rows<Ended>().ListAsync(ct));
        return new(details.Name, record.Today,
            [.. (await record.Rows<Placement>().ListAsync(ct)).Where(p => p.From <= record.Today && !(ends.To(p.Id.Value, p.To) < record.Today)).Select(p => p.Team).Distinct()],
            [.. (await record.Rows<Absence>().OrderBy(a => a.From).ListAsync(ct)).Select(a => new Held(a.Id.Value, "Away", a.From, ends.To(a.Id.Value, a.To)))],
            [.. (await record.Rows<Cover>().OrderBy(c => c.From).ListAsync(ct)).Select(c => new Held(c.Id.Value, c.ByName, c.From, ends.To(c.Id.Value, c.To)))]);
    }
}

/// <summary>A worker's absences and cover, those called off among them.</summary>
/// <param name="Teams">Where they are placed today.</param>
public sealed record AwayFacts(string Name, DateOnly Today, IReadOnlyList<Id<Team>> Teams, IReadOnlyList<Held> Away, IReadOnlyList<Held> Covers)
{
    public IEnumerable<Held> AwayNow => Away.Where(a => !a.IsOver(Today));
    public IEnumerable<Held> CoversNow => Covers.Where(c => !c.IsOver(Today));
}
