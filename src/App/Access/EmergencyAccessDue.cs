using Kith.Record;

namespace Kith.Access;

/// <summary>A notice of emergency access that nobody has answered yet.</summary>
[Indexed(nameof(At), Across = true)]
public sealed class EmergencyAccessDue : Derived
{
    public RecordId Family { get; set; }
    public string FamilyName { get; set; } = "";
    public RecordId Worker { get; set; }
    public string WorkerName { get; set; } = "";
    public string? Employer { get; set; }
    public string Reason { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public int Hours { get; set; }
}

internal sealed class EmergencyAccessesDue : Derivation<EmergencyAccessDue>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(EmergencyAccessNotice), typeof(EmergencyAccessReviewed)];

    protected override IEnumerable<EmergencyAccessDue> Derive(OpenRecord record)
    {
        var answered = record.Rows<EmergencyAccessReviewed>().Select(r => r.Notice).ToHashSet();
        return [.. record.Rows<EmergencyAccessNotice>().AsEnumerable().Where(n => !answered.Contains(n.Id)).Select(n => new EmergencyAccessDue
        {
            Id = n.Id.Value, Family = n.Family, FamilyName = n.FamilyName, Worker = n.Worker, WorkerName = n.WorkerName,
            Employer = n.Employer, Reason = n.Reason, At = n.At, Hours = n.Hours,
        })];
    }
}

/// <summary>The emergency access that waits for this leader's review, at every centre they answer for; never their own.</summary>
public sealed record EmergencyAccessToReview : Question<IReadOnlyList<EmergencyAccessDue>>
{
    protected override Permission Needs => Permission.ReviewEmergencyAccess;

    protected override async Task<Answer<IReadOnlyList<EmergencyAccessDue>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var due = await across.Derived<EmergencyAccessDue>().Where(d => d.Worker != me).OrderBy(d => d.At).ThenBy(d => d.Id).ListAsync(ct);
        var may = await across.DecideAsync([.. due.Select(d => d.Record).Distinct()], RecordKind.Centre, Permission.ReviewEmergencyAccess, ct);
        IReadOnlyList<EmergencyAccessDue> mine = [.. due.Where(d => may[d.Record].Allowed)];
        return new(mine, [.. mine.Select(d => d.Record).Distinct()]);
    }
}

/// <summary>One notice of emergency access, with the answer if there is one.</summary>
public sealed record EmergencyAccessNoticeView : View<(EmergencyAccessNotice Notice, EmergencyAccessReviewed? Review)>
{
    public Id<EmergencyAccessNotice> Notice { get; init; }

    protected override Permission Needs => Permission.ReviewEmergencyAccess;

    protected override async Task<(EmergencyAccessNotice, EmergencyAccessReviewed?)> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var notice = await record.Rows<EmergencyAccessNotice>().Where(n => n.Id == Notice).ListAsync(ct);
        var review = await record.Rows<EmergencyAccessReviewed>().Where(r => r.Notice == Notice).ListAsync(ct);
        return (notice.SingleOrDefault() ?? throw new Missing(), review.SingleOrDefault());
    }
}
