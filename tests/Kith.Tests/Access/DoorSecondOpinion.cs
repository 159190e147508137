namespace Kith.Tests.Access;

// The second opinion on the door: the sentences of decision 0030 over plain lists. It shares no code and no type with the
// program, works out London's day by arithmetic, and is as simple as it can be, so that it can be read against the sentences.

/// <summary>Something that holds from a day to a last day, which counts.</summary>
internal sealed record Held(string What, DateOnly From, DateOnly? Last = null)
{
    public bool On(DateOnly day) => From <= day && (Last is null || day <= Last);
}

/// <summary>A paper that says that someone was found competent.</summary>
internal sealed record Paper(string In, DateOnly From, DateOnly? Until, DateOnly? WithdrawnOn = null);

/// <summary>What a partner insists on.</summary>
internal sealed record Need(string For, string? Form, string Paper, int Grace, DateOnly From, DateOnly? Last = null);

/// <summary>An agreement and who has signed it when.</summary>
internal sealed record Pact(DateOnly From, DateOnly Last, (string Who, DateOnly On)[] Signed);

/// <summary>A stage of an employer.</summary>
internal sealed record Step(string Employer, string Kind, string[] People, string[] Teams, DateOnly From, DateOnly? Last = null);

/// <summary>What the partnership has written down.</summary>
internal sealed class Book
{
    public DateOnly? AgreementsFrom { get; init; }
    public DateOnly? StagesFrom { get; init; }
    public List<Need> Needs { get; init; } = [];
    public List<Pact> Pacts { get; init; } = [];
    public List<Held> StepByStep { get; init; } = [];
    public List<Step> Steps { get; init; } = [];
}

/// <summary>What is written down of one worker.</summary>
internal sealed record Someone(string Name, List<Held> Jobs, List<Held> Teams, List<Paper> Papers, bool Emergency);

internal static class DoorSecondOpinion
{
    public const string ServingTeam = "the team that serves the family";

    /// <summary>"no", "yes" or, for writing in a form, "with a co-signature".</summary>
    public static string Of(Book book, Someone who, string wants, string? form, DateTime utc)
    {
        var day = LondonDay(utc);
        var job = who.Jobs.Where(j => j.On(day)).OrderBy(j => j.From).LastOrDefault();
        if (job is null)
            return "no";
        var open = AgreementLetsIn(book, job.What, day) && StageLetsIn(book, who, job.What, day);
        var placed = who.Teams.Any(t => t.What == ServingTeam && t.On(day));
        bool comesIn;
        if (wants == "open a new family's record")
            comesIn = open;
        else if (wants is "see" or "write" or "safety" or "record in an emergency")
            comesIn = (placed && open) || who.Emergency;
        else
            comesIn = placed && open;
        if (!comesIn)
            return "no";
        if (wants is "safety" or "record in an emergency")
            return "yes";
        if (Worst(book, who, n => n.For == "read", day) == "never")
            return "no";
        if (wants == "co-sign")
            return Worst(book, who, n => n.For is "read" or "co-sign" || (n.For == "write" && n.Form is null), day) is "held" or "grace" ? "yes" : "no";
        if (wants != "write")
            return "yes";
        return Worst(book, who, n => n.For == "read" || (n.For == "write" && (n.Form is null || n.Form == form)), day) switch
        {
            "never" => "no",
            "lapsed" => "with a co-signature",
            _ => "yes",
        };
    }

    private static bool AgreementLetsIn(Book book, string employer, DateOnly day)
    {
        if (book.AgreementsFrom is null || day < book.AgreementsFrom)
            return true;
        foreach (var pact in book.Pacts)
            if (pact.From <= day && day <= pact.Last && pact.Signed.Any(s => s.Who == employer && s.On <= day) && pact.Signed.Any(s => s.Who != employer && s.On <= day))
                return true;
        return false;
    }

    private static bool StageLetsIn(Book book, Someone who, string employer, DateOnly day)
    {
        if (book.StagesFrom is null || day < book.StagesFrom || !book.StepByStep.Any(s => s.What == employer && s.On(day)))
            return true;
        foreach (var step in book.Steps.Where(s => s.Employer == employer && s.From <= day && !(s.Last < day)))
            if (step.Kind == "everyone" || (step.Kind == "people" && step.People.Contains(who.Name))
                || (step.Kind == "teams" && who.Teams.Any(t => t.On(day) && step.Teams.Contains(t.What))))
                return true;
        return false;
    }

    private static string Worst(Book book, Someone who, Func<Need, bool> which, DateOnly day)
    {
        string[] order = ["held", "grace", "lapsed", "never"];
        var worst = "held";
        foreach (var need in book.Needs.Where(n => which(n) && n.From <= day && !(n.Last < day)))
        {
            var state = StateOf(who.Papers.Where(p => p.In == need.Paper).ToList(), need.Grace, day);
            if (Array.IndexOf(order, state) > Array.IndexOf(order, worst))
                worst = state;
        }
        return worst;
    }

    private static string StateOf(List<Paper> papers, int grace, DateOnly day)
    {
        var counting = papers.Where(p => p.From <= day && !(p.WithdrawnOn <= day)).ToList();
        if (counting.Count == 0)
            return "never";
        if (counting.Any(p => p.Until is null || day <= p.Until))
            return "held";
        return day <= counting.Max(p => p.Until!.Value).AddDays(grace) ? "grace" : "lapsed";
    }

    /// <summary>The day it is in London: an hour ahead from 1:00 UTC on the last Sunday of March to 1:00 UTC on the last Sunday of October.</summary>
    public static DateOnly LondonDay(DateTime utc)
    {
        static DateTime Change(int year, int month)
        {
            var day = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
            while (day.DayOfWeek != DayOfWeek.Sunday)
                day = day.AddDays(-1);
            return day;
        }
        var summer = utc >= Change(utc.Year, 3) && utc < Change(utc.Year, 10);
        return DateOnly.FromDateTime(summer ? utc.AddHours(1) : utc);
    }
}
