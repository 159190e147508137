using Kith.Families;
using Kith.Record;

namespace Kith.Access;

/// <summary>How long emergency access lasts; under <c>Kith:EmergencyAccess</c>.</summary>
public sealed record EmergencyAccessSetting
{
    public int Hours { get; init; } = 2;
}

/// <summary>
/// A worker without a basis opens a family's record, with a reason and for a time. It is recorded only in one transaction
/// with the notices that tell the leaders of it.
/// </summary>
public sealed record TakeEmergencyAccess : Act<Id<EmergencyAccess>>
{
    public string? Reason { get; init; }
    public int Hours { get; init; } = 2;

    /// <summary>Chosen by the page, so that the notices of the same transaction can name it.</summary>
    public Id<EmergencyAccess> Id { get; init; }

    protected override Permission Needs => Permission.TakeEmergencyAccess;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why you need to see this family’s record now");
        problems.When(Reason is { } reason && reason.Trim().Length is > 0 and < 10, nameof(Reason), "Say in a sentence why you need to see this family’s record now");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
        problems.When(Hours is < 1 or > 24, nameof(Hours), "Emergency access lasts between 1 and 24 hours");
    }

    /// <summary>This act with its notices, one for each centre whose leaders are told: what is written in one transaction.</summary>
    public IEnumerable<(RecordId Record, Act Act)> WithNotices(RecordId family, string familyName, IEnumerable<RecordId> centres) =>
    [
        (family, this),
        // The notice has the form's key too, so that the form sent twice tells the leaders once.
        .. centres.Select(centre => (centre, (Act)new NotifyOfEmergencyAccess
        {
            Key = Key, EmergencyAccess = Id, Family = family, FamilyName = familyName, Reason = Reason ?? "", Hours = Hours,
        })),
    ];

    protected override Id<EmergencyAccess> On(OpenRecord record)
    {
        var told = record.Together.Where(t => t.Act is NotifyOfEmergencyAccess notice && notice.EmergencyAccess == Id && notice.Family == record.Id
            && notice.Reason == Reason && notice.Hours == Hours).Select(t => t.Record).ToHashSet();
        // Asked of the record and not of the page, so that no way in can leave a leader out.
        if (told.Count == 0 || !CentresToTell(record).All(told.Contains))
            throw new Refused("the leaders of its team were not told at the same time");
        return record.Add(new EmergencyAccess
        {
            Id = Id,
            Worker = record.By.Worker,
            Reason = Reason!,
            From = record.Now,
            Until = record.Now.AddHours(Hours),
        }).Id;
    }

    private static IEnumerable<RecordId> CentresToTell(OpenRecord record)
    {
        var ended = record.Rows<InvolvementEnded>().AsEnumerable().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return FamilyFromOutside.CentresToTell(record.Rows<Involvement>().AsEnumerable().Select(i =>
            (i.Centre, i.From, ended.TryGetValue(i.Id, out var on) ? on : (DateOnly?)null)), record.Today);
    }
}

/// <summary>A worker gives emergency access up before its time.</summary>
public sealed record EndEmergencyAccess : Act<Done>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override Done On(OpenRecord record)
    {
        var ended = record.Rows<EmergencyAccessEnded>().Select(e => e.EmergencyAccess).ToHashSet();
        foreach (var access in record.Rows<EmergencyAccess>().Where(e => e.Worker == record.By.Worker).ToList().Where(e => e.Until > record.Now && !ended.Contains(e.Id)))
            record.Add(new EmergencyAccessEnded { EmergencyAccess = access.Id, At = record.Now });
        return default;
    }
}

/// <summary>Tells a centre's leaders of emergency access; written together with it, so that there is never the one without the other.</summary>
public sealed record NotifyOfEmergencyAccess : Act<Id<EmergencyAccessNotice>>
{
    public Id<EmergencyAccess> EmergencyAccess { get; init; }
    public RecordId Family { get; init; }
    public string FamilyName { get; init; } = "";
    public string Reason { get; init; } = "";
    public int Hours { get; init; }

    protected override Permission Needs => Permission.NotifyCentre;

    protected override Id<EmergencyAccessNotice> On(OpenRecord record) => record.Add(new EmergencyAccessNotice
    {
        EmergencyAccess = EmergencyAccess,
        Family = Family,
        FamilyName = FamilyName,
        Reason = Reason,
        Hours = Hours,
        At = record.Now,
        Worker = record.By.Worker,
        WorkerName = record.By.Name,
        Employer = record.By.Employer,
    }).Id;
}

/// <summary>A leader answers for emergency access that someone else took.</summary>
public sealed record ReviewEmergencyAccess : Act<Done>
{
    public Id<EmergencyAccessNotice> Notice { get; init; }
    public ReviewFinding? Finding { get; init; }
    public string? Words { get; init; }

    protected override Permission Needs => Permission.ReviewEmergencyAccess;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Finding, nameof(Finding), "Select what you found");
        problems.When(Finding is { } finding && !Enum.IsDefined(finding), nameof(Finding), "Select what you found");
        problems.Require(Words, nameof(Words), "Say what you looked at and why you think so");
        problems.Text(Words, nameof(Words), "Your answer", 4000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var notice = record.Rows<EmergencyAccessNotice>().SingleOrDefault(n => n.Id == Notice) ?? throw new Missing();
        if (notice.Worker == record.By.Worker)
            throw new Invalid(nameof(Finding), "You took this emergency access yourself, so someone else must review it");
        if (record.Rows<EmergencyAccessReviewed>().Any(r => r.Notice == Notice))
            throw new Changed("Someone has reviewed this emergency access already.");
        record.Add(new EmergencyAccessReviewed { Notice = Notice, Finding = Finding!.Value, Words = Words!, ByName = record.By.Name, At = record.Now });
        return default;
    }
}
