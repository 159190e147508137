using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.LegalRecord;

/// <summary>A page about a family at a moment that its reader tells, by day and time on London's clocks.</summary>
public abstract class MomentPage(Records records, TimeProvider clock) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "family")]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public string? At { get; set; }

    /// <summary>Which of the two, where that time came twice.</summary>
    [BindProperty(SupportsGet = true, Name = "clock")]
    public string? Clock { get; set; }

    /// <summary>The moment, once a whole one was told.</summary>
    public DateTimeOffset? Moment { get; private set; }

    /// <summary>Whether it must be asked which of two equal times is meant.</summary>
    public bool AsksWhich { get; private set; }

    public string MomentInWords => Moment is { } moment ? LondonMoment.InWords(moment) : "now";

    public string MomentQuery => Moment is { } moment ? LondonMoment.Query(moment) : "";

    public static IEnumerable<Choice> Clocks =>
    [
        new(LondonMoment.First, "The first time", "British Summer Time, before the clocks went back"),
        new(LondonMoment.Second, "The second time", "Greenwich Mean Time, after the clocks went back"),
    ];

    protected DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Finds the moment; false where none was told, or none that there was.</summary>
    protected bool FindMoment()
    {
        if (!ModelState.IsValid || (On is null && string.IsNullOrWhiteSpace(At)))
            return false;
        if (On is null)
            return Wrong("on", "Enter the date");
        if (LondonMoment.TimeOf(At) is not { } at)
            return Wrong("at", string.IsNullOrWhiteSpace(At) ? "Enter the time" : "Enter a real time, like 14:05");
        AsksWhich = LondonMoment.CameTwice(On.Value, at);
        var (instant, problem) = LondonMoment.Read(On.Value, at, Clock);
        if (problem is not null)
            return Wrong(AsksWhich ? "clock" : "at", problem);
        if (instant > Now)
            return Wrong("on", "The date and time must be in the past");
        Moment = instant;
        return true;
    }

    private bool Wrong(string field, string problem)
    {
        ModelState.AddModelError(field, problem);
        return false;
    }
}
