using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.Training;

public enum SessionState { Planned = 1, Cancelled, Held }

/// <summary>A session as its record stands: worked out from its rows, for acts, pages and lists alike.</summary>
public sealed record SessionNow(
    TrainingSession Session, IReadOnlyList<SessionPlan> Plans, SessionCancelled? Cancelled, SessionHeld? Held,
    IReadOnlyList<Booking> Bookings, IReadOnlyList<BookingWithdrawn> Withdrawn, IReadOnlyList<PlaceGiven> Given)
{
    public CourseFacts Course => Session.Course;
    public SessionPlan Plan { get; } = Plans.MaxBy(p => p.Id.Value)!;

    public SessionState State => Cancelled is not null ? SessionState.Cancelled : Held is not null ? SessionState.Held : SessionState.Planned;

    /// <summary>Those who stand on the list, in the order in which they joined it.</summary>
    public IReadOnlyList<Booking> Standing { get; } = Active(Bookings, Withdrawn);

    /// <summary>The first of them, as many as there are places.</summary>
    public IEnumerable<Booking> WithPlace => Standing.Take(Plan.Places);
    public IEnumerable<Booking> Waiting => Standing.Skip(Plan.Places);
    public int Taken => Math.Min(Standing.Count, Plan.Places);
    public int Free => Plan.Places - Taken;

    /// <summary>How often the plan was changed since it was made, its cancelling among it: the calendar file's sequence.</summary>
    public int Changes => Plans.Count - 1 + (Cancelled is null ? 0 : 1);

    public DateTime Begins => Plan.On.ToDateTime(Plan.Begins);

    /// <summary>Whether it has begun, by London's clocks.</summary>
    public bool HasBegun(DateTimeOffset now) => London.TimeOf(now) >= Begins;

    public bool IsInvited(string? employer) => Plan.Invites.Count == 0 || Plan.Invites.Contains(employer ?? "");

    private static Booking[] Active(IReadOnlyList<Booking> bookings, IReadOnlyList<BookingWithdrawn> withdrawn)
    {
        var gone = withdrawn.Select(w => w.Booking).ToHashSet();
        return [.. bookings.Where(b => !gone.Contains(b.Id)).OrderBy(b => b.Id.Value)];
    }

    internal static SessionNow Of(OpenRecord record) => Find(record) ?? throw new Missing();

    /// <summary>The session of a record; nothing where it is the record of something else.</summary>
    internal static SessionNow? Find(OpenRecord record) => Of(
        record.Rows<TrainingSession>().ToList(), record.Rows<SessionPlan>().ToList(), record.Rows<SessionCancelled>().ToList(), record.Rows<SessionHeld>().ToList(),
        record.Rows<Booking>().ToList(), record.Rows<BookingWithdrawn>().ToList(), record.Rows<PlaceGiven>().ToList());

    internal static async Task<SessionNow> OfAsync(OpenRecord record, CancellationToken ct) => Of(
        await record.Rows<TrainingSession>().ToListAsync(ct), await record.Rows<SessionPlan>().ToListAsync(ct), await record.Rows<SessionCancelled>().ToListAsync(ct),
        await record.Rows<SessionHeld>().ToListAsync(ct), await record.Rows<Booking>().ToListAsync(ct), await record.Rows<BookingWithdrawn>().ToListAsync(ct),
        await record.Rows<PlaceGiven>().ToListAsync(ct)) ?? throw new Missing();

    private static SessionNow? Of(IReadOnlyList<TrainingSession> sessions, IReadOnlyList<SessionPlan> plans, IReadOnlyList<SessionCancelled> cancelled,
        IReadOnlyList<SessionHeld> held, IReadOnlyList<Booking> bookings, IReadOnlyList<BookingWithdrawn> withdrawn, IReadOnlyList<PlaceGiven> given) =>
        sessions.Count == 0 || plans.Count == 0 ? null
        : new(sessions[0], plans, cancelled.Count > 0 ? cancelled[0] : null, held.Count > 0 ? held[0] : null, bookings, withdrawn, given);

    /// <summary>Tells those who move up from the waiting list to a place by what is about to be recorded.</summary>
    internal void MoveUp(OpenRecord record, int places, Id<Booking>? without = null)
    {
        var had = WithPlace.Select(b => b.Id).ToHashSet();
        foreach (var booking in Standing.Where(b => b.Id != without).Take(places).Where(b => !had.Contains(b.Id)))
            record.Add(new PlaceGiven { Booking = booking.Id, At = record.Now });
    }
}
