using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Kith.Record;

namespace Kith.Training;

/// <summary>A session as a calendar file (RFC 5545) for one's own diary. The same session has the same UID always, and a higher SEQUENCE after each change.</summary>
public static class SessionCalendar
{
    /// <param name="coming">Whether whoever takes it still has a place; otherwise the file takes the event out of their diary.</param>
    public static string Of(RecordId session, SessionNow now, bool coming, DateTimeOffset at, string? page)
    {
        var plan = now.Plan;
        var cancelled = now.State == SessionState.Cancelled || !coming;
        var calendar = new Calendar { Method = cancelled ? CalendarMethods.Cancel : CalendarMethods.Publish, ProductId = "-//Kith//Training//EN" };
        var words = new List<string> { $"Taught by {string.Join(", ", plan.TeacherNames)}." };
        if (plan.Link is { } link)
            words.Add($"Join online: {link}");
        if (plan.Materials is { } materials)
            words.Add(materials);
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"training-{session.Value:N}@kith",
            DtStamp = Utc(at.UtcDateTime),
            // In UTC, so that no diary needs to know London's rules for summer time.
            DtStart = Utc(InUtc(plan.On.ToDateTime(plan.Begins))),
            DtEnd = Utc(InUtc(plan.On.ToDateTime(plan.Ends))),
            Summary = now.Course.Name,
            Location = plan.Place,
            Description = string.Join("\n\n", words),
            Url = page is null ? null : new Uri(page),
            // Giving the place up is a change for this diary, though none of the session.
            Sequence = now.Changes + (coming ? 0 : 1),
            Status = cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        });
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Utc(DateTime instant) => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc), CalDateTime.UtcTzId);

    private static DateTime InUtc(DateTime london) => new DateTimeOffset(london, London.Zone.GetUtcOffset(london)).UtcDateTime;
}
