using System.Globalization;
using Kith.Record;
using Kith.Shared;

namespace Kith.LegalRecord;

/// <summary>
/// A moment as a person tells it: a day and a time on London's clocks. Where the clocks went back a time came twice and it must
/// be said which is meant; where they went forward there was no such time.
/// </summary>
public static class LondonMoment
{
    public const string First = "first", Second = "second";

    private static readonly string[] s_forms = ["H:mm", "H:mm:ss", "HHmm", "h:mmtt", "h:mm:sstt", "htt"];

    /// <summary>The time that was typed (14:05, 14.05, 1405, 2:05pm, 14:05:30), or null where it is none.</summary>
    public static TimeOnly? TimeOf(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).Replace('.', ':').ToLowerInvariant();
        return text.Length <= 20 && TimeOnly.TryParseExact(text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>Whether London's clocks showed this time twice on this day.</summary>
    public static bool CameTwice(DateOnly on, TimeOnly at) => London.Zone.IsAmbiguousTime(on.ToDateTime(at));

    /// <summary>The instant, in UTC as PostgreSQL asks, or what is wrong with what was told.</summary>
    public static (DateTimeOffset? Instant, string? Problem) Read(DateOnly on, TimeOnly at, string? which)
    {
        var local = on.ToDateTime(at);
        if (London.Zone.IsInvalidTime(local))
            return (null, $"The clocks went forward on {Shown.Date(on)}, so there was no {Clock(at)}. Enter a time before 01:00, or 02:00 or later");
        if (!London.Zone.IsAmbiguousTime(local))
            return (new DateTimeOffset(local, London.Zone.GetUtcOffset(local)).ToUniversalTime(), null);
        if (which is not (First or Second))
            return (null, $"The clocks went back on {Shown.Date(on)}, so {Clock(at)} came twice. Choose which one you mean");
        // Summer time comes first, and is further ahead.
        var offsets = London.Zone.GetAmbiguousTimeOffsets(local);
        return (new DateTimeOffset(local, which == First ? offsets.Max() : offsets.Min()).ToUniversalTime(), null);
    }

    /// <summary>"14:05 on 3 March 2026", and where that came twice, which of them.</summary>
    public static string InWords(DateTimeOffset instant)
    {
        var local = London.TimeOf(instant);
        var (on, at) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var which = !CameTwice(on, at) ? "" : IsFirst(instant) ? " (the first time, British Summer Time)" : " (the second time, Greenwich Mean Time)";
        return $"{Clock(at)} on {Shown.Date(on)}{which}";
    }

    /// <summary>What of an address says this moment ("on=2026-03-03&amp;at=14:05").</summary>
    public static string Query(DateTimeOffset instant)
    {
        var local = London.TimeOf(instant);
        var (on, at) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return $"on={Shown.Machine(on)}&at={Clock(at)}" + (CameTwice(on, at) ? "&clock=" + (IsFirst(instant) ? First : Second) : "");
    }

    private static bool IsFirst(DateTimeOffset instant) => London.Zone.GetUtcOffset(instant) > London.Zone.BaseUtcOffset;

    private static string Clock(TimeOnly at) => at.ToString(at.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
