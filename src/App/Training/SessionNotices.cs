using Kith.Access;
using Kith.Record;

namespace Kith.Training;

/// <summary>What a worker is to be told of a session.</summary>
public enum NoticeKind { Invited = 1, PlaceTaken, OnWaitingList, PlaceGiven, SoonInAWeek, SoonTomorrow, Changed, Cancelled }

/// <summary>
/// Something that a worker is to be told of a training session on a day. Its id stays the same, so that whoever sends it can
/// tell what was sent before.
/// </summary>
[Indexed(nameof(DueOn), Across = true)]
public sealed class SessionNotice : Derived
{
    public RecordId Worker { get; set; }
    public NoticeKind Kind { get; set; }

    /// <summary>The day it is to be told on.</summary>
    public DateOnly DueOn { get; set; }
    public string CourseName { get; set; } = "";
    public DateOnly On { get; set; }
    public TimeOnly Begins { get; set; }
    public TimeOnly Ends { get; set; }
    public string Place { get; set; } = "";
    public string? Link { get; set; }

    /// <summary>Who invited or booked, or why it was cancelled.</summary>
    public string? Words { get; set; }
}

internal sealed class SessionNoticesOf : Derivation<SessionNotice>
{
    private const int WeekAhead = 7;

    public override IReadOnlyList<Type> From { get; } =
        [typeof(TrainingSession), typeof(SessionPlan), typeof(SessionCancelled), typeof(Booking), typeof(BookingWithdrawn), typeof(PlaceGiven), typeof(Invited)];

    protected override IEnumerable<SessionNotice> Derive(OpenRecord record)
    {
        if (SessionNow.Find(record) is not { } now)
            return [];
        var plan = now.Plan;
        SessionNotice Of(Guid id, RecordId worker, NoticeKind kind, DateOnly due, string? words = null) => new()
        {
            Id = With(id, kind),
            Worker = worker,
            Kind = kind,
            DueOn = due,
            CourseName = now.Course.Name,
            On = plan.On,
            Begins = plan.Begins,
            Ends = plan.Ends,
            Place = plan.Place,
            Link = plan.Link,
            Words = words,
        };
        var notices = new List<SessionNotice>();
        var invited = record.Rows<Invited>().AsEnumerable().ToArray();
        if (now.Cancelled is { } cancelled)
        {
            var on = London.DateOf(cancelled.At);
            notices.AddRange(now.Standing.Select(b => Of(b.Id.Value, b.Worker, NoticeKind.Cancelled, on, cancelled.Reason)));
            var standing = now.Standing.Select(b => b.Worker).ToHashSet();
            notices.AddRange(invited.Where(i => !standing.Contains(i.Worker)).Select(i => Of(i.Id.Value, i.Worker, NoticeKind.Cancelled, on, cancelled.Reason)));
            return notices;
        }
        notices.AddRange(invited.Select(i => Of(i.Id.Value, i.Worker, NoticeKind.Invited, London.DateOf(i.At), i.ByName)));
        var given = now.Given.GroupBy(g => g.Booking).ToDictionary(g => g.Key, g => g.Min(x => x.At));
        var placed = now.WithPlace.Select(b => b.Id).ToHashSet();
        foreach (var booking in now.Standing)
        {
            var booked = London.DateOf(booking.At);
            var moved = given.TryGetValue(booking.Id, out var at) ? London.DateOf(at) : (DateOnly?)null;
            if (!placed.Contains(booking.Id) || moved is not null)
                notices.Add(Of(booking.Id.Value, booking.Worker, NoticeKind.OnWaitingList, booked, booking.ByName));
            if (!placed.Contains(booking.Id))
                continue;
            notices.Add(Of(booking.Id.Value, booking.Worker, moved is null ? NoticeKind.PlaceTaken : NoticeKind.PlaceGiven, moved ?? booked, booking.ByName));
            // Whoever got their place within the week was told the date just then.
            if ((moved ?? booked) < plan.On.AddDays(-WeekAhead))
                notices.Add(Of(booking.Id.Value, booking.Worker, NoticeKind.SoonInAWeek, plan.On.AddDays(-WeekAhead)));
            if ((moved ?? booked) < plan.On.AddDays(-1))
                notices.Add(Of(booking.Id.Value, booking.Worker, NoticeKind.SoonTomorrow, plan.On.AddDays(-1)));
            if (now.Plans.Count > 1 && booking.At < plan.At)
                notices.Add(Of(Mixed(booking.Id.Value, plan.Id.Value), booking.Worker, NoticeKind.Changed, London.DateOf(plan.At), plan.ByName));
        }
        return notices;
    }

    // Ids of rows are random in their last bytes, so that one changed by the kind is nobody else's.
    private static Guid With(Guid id, NoticeKind kind)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, true, out _);
        bytes[10] ^= (byte)kind;
        return new Guid(bytes, true);
    }

    // Each change of the plan is told anew.
    private static Guid Mixed(Guid booking, Guid plan)
    {
        Span<byte> bytes = stackalloc byte[16], other = stackalloc byte[16];
        booking.TryWriteBytes(bytes, true, out _);
        plan.TryWriteBytes(other, true, out _);
        for (var i = 8; i < 16; i++)
            bytes[i] ^= (byte)(other[i] << 1 | other[i] >> 7);
        return new Guid(bytes, true);
    }
}

/// <summary>
/// What workers are to be told of their sessions on the days from one to another: for the job that sends e-mails. A notice that
/// was due while nobody sent is found as long as the days asked for reach back to it.
/// </summary>
public sealed record SessionNotices : Question<IReadOnlyList<SessionNotice>>
{
    private const int MostDays = 31;

    public DateOnly From { get; init; }
    public DateOnly To { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override async Task<Answer<IReadOnlyList<SessionNotice>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        if (To.DayNumber - From.DayNumber > MostDays)
            throw new Invalid(nameof(From), $"Ask for {MostDays} days or fewer");
        var (from, to) = (From, To);
        return new(await across.Derived<SessionNotice>().Where(n => n.DueOn >= from && n.DueOn <= to).OrderBy(n => n.DueOn).ThenBy(n => n.Id).ListAsync(ct), []);
    }
}
