using System.Globalization;
using Kith.Shared;

namespace Kith.Training;

/// <summary>Sessions and standings as a person reads them.</summary>
internal static class SessionWords
{
    private static readonly CultureInfo s_british = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Tuesday 12 May 2026, 9:30am to 12:30pm.</summary>
    public static string When(DateOnly on, TimeOnly begins, TimeOnly ends) => $"{on.ToString("dddd", s_british)} {Shown.Date(on)}, {Shown.Time(begins)} to {Shown.Time(ends)}";

    public static string When(SessionPlan plan) => When(plan.On, plan.Begins, plan.Ends);
    public static string When(ListedSession session) => When(session.On, session.Begins, session.Ends);
    public static string When(SessionOfWorker session) => When(session.On, session.Begins, session.Ends);

    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", s_british);

    public static string Places(ListedSession session) => session.Free switch
    {
        0 when session.Waiting > 0 => $"Full, {session.Waiting} waiting",
        0 => "Full",
        1 => "1 place left",
        var free => $"{free} places left",
    };

    public static (string Words, string? Colour) Tag(HoldingState state, bool soon = false) => state switch
    {
        HoldingState.Held when soon => ("Lapses soon", "yellow"),
        HoldingState.Held => ("Held", "green"),
        HoldingState.InGrace => ("Lapsed, in grace", "orange"),
        HoldingState.Lapsed => ("Lapsed", "red"),
        _ => ("Not held", "grey"),
    };

    public static string Kind(CourseKind kind) => kind == CourseKind.Full ? "full course" : "refresher";
}
