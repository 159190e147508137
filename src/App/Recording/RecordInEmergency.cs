using Kith.Access;
using Kith.Record;

namespace Kith.Recording;

/// <summary>
/// A worker records what cannot wait, whatever training they hold: with a basis, or with emergency access. The entry says for
/// ever that it was recorded in an emergency, and why.
/// </summary>
public sealed record RecordInEmergency : EntryAct
{
    /// <summary>The code of the form that asks for no more than what happened.</summary>
    public const string FormCode = "emergency-record";

    /// <summary>Why it could not wait for somebody who is trained.</summary>
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.RecordInEmergency;
    protected override Guid? Concerns => Key;

    private protected override string? Emergency(OpenRecord record) => Reason!.Trim();

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Enter why this cannot wait");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
        base.Check(problems, today);
    }

    protected override Id<Entry> On(OpenRecord record) => Write(record);
}
