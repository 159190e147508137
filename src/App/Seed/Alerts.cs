using Kith.Access;
using Kith.Families;
using Kith.Record;

namespace Kith.Seed;

/// <summary>What every visitor must know, and who may not see: alerts, restrictions, a family known privately, emergency access.</summary>
internal static class Alerts
{
    public static void Tell(FamilyStory family, Setting setting)
    {
        var (home, random) = (family.Home, family.Home.Random);
        var plot = Plots.Of(home.Number);
        if (home.Interpreter)
            Raise(family, home.Opens.AddDays(8), AlertKind.Other, $"Interpreter needed: {home.Heritage.Language}. Do not use relatives.");
        if (plot.Arc == "stuck" || random.Next(45) == 0)
            Raise(family, home.Opens.AddDays(random.Next(15, 40)), AlertKind.DangerousDog, "Large dog loose in the hall. Ring first, so that it is shut away.");
        if (random.Next(70) == 0)
            Raise(family, home.Opens.AddDays(random.Next(20, 300)), AlertKind.TwoVisitorsOnly, "Threats from a visitor to the home. Two workers, daylight hours.");
        if (plot.Arc == "domestic-abuse")
            Restrict(family, setting);
        if (home.Number % 101 == 13)
            KnownPrivately(family, setting);
        if (home.Number % 53 == 14)
            Emergency(family, setting);
        if (home.Number % 31 == 17)
            RestrictOne(family, setting);
    }

    // An alert stands a year at most before someone looks at it again.
    private static void Raise(FamilyStory family, DateOnly day, AlertKind kind, string details)
    {
        Id<FamilyAlert> alert = default;
        day = StoryTime.Weekday(day);
        if (day <= family.Home.Opens)
            return;
        var review = day.AddDays(180);
        var by = family.Scene(family.Home.Focus).Worker("hv", day);
        family.Add(new Told(StoryTime.At(day, new TimeOnly(16, 50)), by.Record, family.Home.Record,
            () => new RecordAlert { Kind = kind, Details = details, ReviewOn = review }, id => alert = (Id<FamilyAlert>)id!));
        var again = StoryTime.Weekday(review.AddDays(-3));
        for (; kind == AlertKind.Other || family.Home.Random.Next(3) > 0; again = StoryTime.Weekday(again.AddDays(177)))
        {
            if (again > family.LastDay)
                return;
            var (on, reviewer) = (again, family.Scene(family.Home.Focus).Worker("hv", again));
            family.Add(new Told(StoryTime.At(on, new TimeOnly(16, 40)), reviewer.Record, family.Home.Record,
                () => new ReviewAlert { Alert = alert, Note = "Still so.", ReviewOn = on.AddDays(180) }));
        }
        var (end, ender) = (again, family.Scene(family.Home.Focus).Worker("hv", again));
        family.Add(new Told(StoryTime.At(end, new TimeOnly(16, 45)), ender.Record, family.Home.Record,
            () => new EndAlert { Alert = alert, Reason = kind == AlertKind.DangerousDog ? "The dog has been rehomed." : "No visits from that person for six months; agreed at the team meeting." }));
    }

    /// <summary>The whole record kept to those who need to know, from the day of the concern.</summary>
    private static void Restrict(FamilyStory family, Setting setting)
    {
        if (family.Entries.FirstOrDefault(e => e.Act.FormName == "Safeguarding concern") is not { } concern)
            return;
        var day = London.DateOf(concern.At);
        var scene = family.Scene(family.Home.Focus);
        // Those who write in it later too: a worker who leaves is followed by one who must be named beforehand.
        var named = family.Entries.Select(e => e.Author).Append(scene.Worker("lead", day)).Append(scene.Worker("hv", day)).Append(scene.Worker("hv", family.LastDay))
            .Concat(setting.Colleagues.Where(c => c.Listed.Role == Role.SafeguardingLead)).DistinctBy(c => c.Record).ToArray();
        family.Restricted = (concern.At.AddMinutes(35), named.Select(c => c.Record).ToHashSet());
        family.Add(concern.At.AddMinutes(35), scene.Worker("lead", day), new RestrictFamily
        {
            Reason = "Risk of serious harm if a relative who works locally learns where they are.",
            ReviewOn = day.AddDays(364),
            NeedToKnow = [.. named.Select(c => c.Record.Value)],
            Names = [.. named.Select(c => c.Name)],
        });
    }

    /// <summary>One entry kept to the worker who wrote it and the team leader.</summary>
    private static void RestrictOne(FamilyStory family, Setting setting)
    {
        if (family.Entries.OrderBy(e => e.At).Where(e => e.Act.Passages.Any(p => p.Kind == Recording.PassageKind.ReportedSpeech)).Skip(3).FirstOrDefault() is not { } entry)
            return;
        var day = London.DateOf(entry.At);
        var lead = family.Scene(family.Home.Focus).Worker("lead", day);
        family.LeftAlone.Add(entry.Act.Key);
        family.Add(entry.At.AddMinutes(50), lead, new RestrictEntry
        {
            Entry = new(entry.Act.Key),
            Reason = "Told in confidence about a third person; not needed by others for the child’s care.",
            ReviewOn = day.AddDays(180),
            NeedToKnow = [entry.Author.Record.Value, lead.Record.Value],
            Names = [entry.Author.Name, lead.Name],
        });
    }

    private static void KnownPrivately(FamilyStory family, Setting setting)
    {
        var writers = family.Entries.Select(e => e.Author.Record).ToHashSet();
        var day = StoryTime.Weekday(family.Home.Opens.AddDays(30));
        if (setting.Colleagues.FirstOrDefault(c => c.WorksAt(family.Home.Place, day) && c.Listed.Role == Role.Practitioner && !writers.Contains(c.Record)) is { } knows)
            family.Add(Told.Of(StoryTime.At(day, new TimeOnly(12, 20)), knows.Record, knows.Record, new DeclareFamilyKnownPrivately
            {
                Family = family.Home.Record,
                How = "Our children are in the same class and we are friends.",
            }));
    }

    /// <summary>A worker of another centre opens the record on a Friday afternoon, and a leader answers for it the week after.</summary>
    private static void Emergency(FamilyStory family, Setting setting)
    {
        var home = family.Home;
        var day = StoryTime.Weekday(home.Opens.AddDays(home.Random.Next(50, 300)));
        var place = (home.PlaceOn(day) + 2) % setting.Crews.Length;
        var visitor = setting.Colleagues.FirstOrDefault(c => c.WorksAt(place, day) && c.Listed.Discipline == Workforce.Discipline.Midwife);
        if (visitor is null || day.AddDays(6) > setting.Time.Last || family.Restricted is not null)
            return;
        var at = StoryTime.At(day, new TimeOnly(16, 10));
        var (access, centre) = (Id<EmergencyAccess>.New(at), setting.Crews[home.PlaceOn(day)].Centre);
        var reason = $"{home.Carer.Given} came to our clinic unwell and upset, and her own team could not be reached by phone.";
        Id<EmergencyAccessNotice> notice = default;
        var take = new TakeEmergencyAccess { Id = access, Reason = reason, Hours = 2 };
        var told = take.WithNotices(home.Record, home.Carer.Family, [centre]).Last();
        family.Add(Told.Of(at, visitor.Record, home.Record, take) with
        {
            Also = [new Told(at, visitor.Record, told.Record, () => told.Act, id => notice = (Id<EmergencyAccessNotice>)id!)],
        });
        var review = StoryTime.Weekday(day.AddDays(4));
        var leader = family.Scene(home.Focus).Worker("lead", day);
        family.Add(new Told(StoryTime.At(review, new TimeOnly(9, 40)), leader.Record, centre, () => new ReviewEmergencyAccess
        {
            Notice = notice,
            Finding = ReviewFinding.Appropriate,
            Words = "Spoke with the midwife and with the family. The reason was real, the record was open for twenty minutes, and the team was told the same evening.",
        }));
    }
}
