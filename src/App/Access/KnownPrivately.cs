using Kith.Record;

namespace Kith.Access;

/// <summary>A worker tells that they know a family privately: from then on its record is closed to them.</summary>
public sealed record DeclareFamilyKnownPrivately : Act<Done>
{
    public RecordId Family { get; init; }
    public string? How { get; init; }

    protected override Permission Needs => Permission.DeclareFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Family == default, nameof(Family), "Say which family you know");
        problems.Text(How, nameof(How), "How you know them", 500);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new FamilyKnownPrivately { Family = Family, How = How });
        return default;
    }
}

/// <summary>An administrator lifts what another worker declared, after talking with that worker's manager.</summary>
public sealed record LiftKnownPrivately : Act<Done>
{
    public Id<FamilyKnownPrivately> Declaration { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why it is lifted, and who agreed");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (!record.Rows<FamilyKnownPrivately>().Any(k => k.Id == Declaration))
            throw new Missing();
        record.Add(new KnownPrivatelyLifted { Declaration = Declaration, Reason = Reason! });
        return default;
    }
}
