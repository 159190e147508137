using System.Text;
using Ical.Net;
using Kith.Record;
using Kith.Training;

namespace Kith.Tests.Training;

public sealed class SessionCalendarTests
{
    private static readonly RecordId s_session = new(Guid.Parse("0190a7c0-0000-7000-8000-000000000001"));
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static SessionNow Now(DateOnly on, int changes = 0, bool cancelled = false, string name = "Recording") => new(
        new TrainingSession { Course = new CourseFacts { Name = name } },
        [.. Enumerable.Range(0, changes + 1).Select(i => new SessionPlan
        {
            Id = new(Guid.CreateVersion7(s_now.AddMinutes(i))),
            On = on,
            Begins = new(9, 30),
            Ends = new(12, 0),
            Place = "Room 2; Millbrook, upstairs",
            Places = 5,
            TeacherNames = ["Siân Pritchard"],
            Materials = "Bring:\n1. a pen, 2. “questions”; and C:\\notes " + new string('é', 90),
        })],
        cancelled ? new SessionCancelled { Reason = "Snow" } : null, null, [], [], []);

    [Theory]
    [InlineData("2026-03-20", 9)] // winter: London is UTC
    [InlineData("2026-03-30", 8)] // the day after the clocks go forward
    [InlineData("2026-10-26", 9)] // the day after they go back
    public void A_diary_reads_back_what_was_planned(string on, int hourInUtc)
    {
        var now = Now(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), name: "Recording, “to the standard”; part 1\\2");
        var text = SessionCalendar.Of(s_session, now, coming: true, s_now, "https://kith.example/training/sessions/1");
        var calendar = Calendar.Load(text)!;
        var back = Assert.Single(calendar.Events);
        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Equal((now.Course.Name, now.Plan.Place), (back.Summary, back.Location));
        Assert.Equal(new DateTime(now.Plan.On, new TimeOnly(hourInUtc, 30), DateTimeKind.Utc), back.Start!.AsUtc);
        Assert.Equal(TimeSpan.FromHours(2.5), back.End!.AsUtc - back.Start.AsUtc);
        Assert.Contains(now.Plan.Materials!, back.Description!.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((0, "CONFIRMED"), (back.Sequence, back.Status));
    }

    [Fact]
    public void The_text_is_folded_and_escaped_as_RFC_5545_asks()
    {
        var text = SessionCalendar.Of(s_session, Now(new(2026, 3, 20)), coming: true, s_now, null);
        var lines = text.Split("\r\n");
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal) || line.Contains('\r', StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("DTSTART:20260320T093000Z", lines);
        Assert.Contains(@"LOCATION:Room 2\; Millbrook\, upstairs", lines);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains("DTSTAMP:20260302T090000Z", lines);
    }

    [Fact]
    public void A_change_keeps_the_event_and_counts_up_and_a_cancelling_takes_it_out()
    {
        static (string? Uid, int Sequence, string? Status, string? Method) Read(string text)
        {
            var calendar = Calendar.Load(text)!;
            var only = calendar.Events.Single()!;
            return (only.Uid, only.Sequence, only.Status, calendar.Method);
        }
        var first = Read(SessionCalendar.Of(s_session, Now(new(2026, 3, 20)), true, s_now, null));
        var moved = Read(SessionCalendar.Of(s_session, Now(new(2026, 3, 27), changes: 2), true, s_now, null));
        var gone = Read(SessionCalendar.Of(s_session, Now(new(2026, 3, 27), changes: 2, cancelled: true), true, s_now, null));
        var given = Read(SessionCalendar.Of(s_session, Now(new(2026, 3, 20)), coming: false, s_now, null));
        Assert.Equal((first.Uid, 2, "CONFIRMED", "PUBLISH"), moved);
        Assert.Equal((first.Uid, 3, "CANCELLED", "CANCEL"), gone);
        Assert.Equal((first.Uid, 1, "CANCELLED", "CANCEL"), given);
        Assert.Equal("training-0190a7c00000700080000000000000" + "01@kith", first.Uid);
    }
}
