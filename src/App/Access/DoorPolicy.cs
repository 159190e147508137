using Kith.Record;

namespace Kith.Access;

/// <summary>
/// In the partnership's record: what its door asks for, and from which day. The latest row counts. Before a day is set for
/// agreements or for stages, none is asked for.
/// </summary>
[DecidesAccess]
public sealed class DoorPolicy : OnRecord<DoorPolicy>
{
    /// <summary>So many days a colleague has to co-sign where the partnership has not said otherwise.</summary>
    public const int UsualDays = 5;

    /// <summary>The first day on which an agreement signed by one's employer is asked for; null while none is.</summary>
    public DateOnly? AgreementsFrom { get; init; }

    /// <summary>The first day on which organisations under staged start are held to their stages; null while they are not.</summary>
    public DateOnly? StagesFrom { get; init; }

    /// <summary>Within how many days a colleague co-signs an entry that needs it.</summary>
    public int CoSignWithinDays { get; init; } = UsualDays;
    public string Reason { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Sets what the partnership's door asks for, and from which day.</summary>
public sealed record SetDoorPolicy : Act<Done>
{
    public DateOnly? AgreementsFrom { get; init; }
    public DateOnly? StagesFrom { get; init; }
    public int? CoSignWithinDays { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(CoSignWithinDays, nameof(CoSignWithinDays), "Enter within how many days a colleague co-signs");
        problems.When(CoSignWithinDays is < 1 or > 60, nameof(CoSignWithinDays), "The days to co-sign must be between 1 and 60");
        problems.Require(Reason, nameof(Reason), "Enter why the partnership decided this");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new DoorPolicy
        {
            AgreementsFrom = AgreementsFrom,
            StagesFrom = StagesFrom,
            CoSignWithinDays = CoSignWithinDays!.Value,
            Reason = Reason!.Trim(),
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>What the partnership's door asks for, as it was decided over time, newest first.</summary>
public sealed record DoorPolicyView : View<IReadOnlyList<DoorPolicy>>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<IReadOnlyList<DoorPolicy>> OfAsync(OpenRecord record, CancellationToken ct) =>
        [.. (await record.Rows<DoorPolicy>().ListAsync(ct)).OrderByDescending(p => p.Id.Value)];
}
