using System.Text;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>A session as a calendar file, for the diary of whoever has a place in it.</summary>
public sealed class CalendarPage(Records records) : SlimPage
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var seen = await records.ReadAsync(Session, new SessionView(), ct);
        var text = SessionCalendar.Of(Session, seen.Now, seen.HasPlace, seen.At, $"{Request.Scheme}://{Request.Host}/training/sessions/{Session}");
        return File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "training.ics");
    }
}
