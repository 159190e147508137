using Kith.Access;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Places;

namespace Kith.Seed;

/// <summary>What the directory tells of the town: what each centre reaches, and of each worker the base, the sites, the week and the cover.</summary>
internal static class Workplaces
{
    /// <summary>Codes that the Organisation Data Service has given to nobody.</summary>
    public static string? OdsCode(string organisation) => organisation switch { "community" => "ZZ1", "acute" => "ZZ2", _ => null };

    /// <param name="centres">The centres of the places, in their order.</param>
    public static IEnumerable<Told> Reach(Setting setting, IReadOnlyList<Id<Centre>> centres, DateTimeOffset at)
    {
        var places = setting.Stock.Places;
        for (var i = 0; i < places.Count; i++)
        {
            // One sector of each district is nearer to the next centre.
            var next = (i + 1) % places.Count;
            yield return Told.Of(at, Founding.Kith, Founding.Partnership, new AddReachArea { Centre = centres[i], Postcodes = places[i].Outward, From = setting.Time.First });
            yield return Told.Of(at, Founding.Kith, Founding.Partnership, new AddReachArea { Centre = centres[next], Postcodes = places[i].Outward + " 9", From = setting.Time.First });
        }
    }

    /// <summary>Where each worker works, and when, from their first day in the story.</summary>
    public static IEnumerable<Told> Of(Setting setting, IReadOnlyList<Id<Centre>> centres)
    {
        var order = 0;
        foreach (var worker in setting.Colleagues)
        {
            var n = order++;
            var first = worker.From < setting.Time.First ? setting.Time.First : worker.From;
            var at = StoryTime.At(first, new TimeOnly(7, 31)).AddSeconds(n);
            DateOnly? last = worker.To == DateOnly.MaxValue ? null : worker.To;
            Told Tell(Act act) => Told.Of(at, Founding.Kith, worker.Record, act);
            // Midwives have their desk at the hospital and deliver at the centre.
            var elsewhere = worker.Listed.Discipline == Discipline.Midwife;
            if (elsewhere)
                yield return Tell(new AddWorkSite { Kind = SiteKind.Base, Name = "Three Creeks Hospital", From = first, To = last });
            foreach (var (place, kind) in worker.Listed.Centres.Select((p, i) => (p, i == 0 && !elsewhere ? SiteKind.Base : SiteKind.Delivery)))
                yield return Tell(new AddWorkSite { Kind = kind, Centre = centres[place], Name = setting.Stock.Places[place].Name, From = first, To = last });
            yield return Tell(new ChangeWorkPattern { From = first, Hours = Week(n) });
            yield return Tell(new ChangeContact { Email = worker.Email, Phone = worker.Phone, BestReached = Best(n) });
            if (CoverOf(setting, worker) is { } cover)
                yield return Tell(new ArrangeCover { By = cover.Record, ByName = cover.Name, From = first, To = last });
        }
    }

    /// <summary>Who is away when the story ends, so that the directory shows who covers.</summary>
    public static IEnumerable<Told> Away(Setting setting)
    {
        if (setting.Colleagues.FirstOrDefault(c => c.Listed.Discipline == Discipline.HealthVisitor && c.Listed.Centres.Contains(1) && c.To == DateOnly.MaxValue) is { } worker)
            yield return Told.Of(StoryTime.At(setting.Time.Last.AddDays(-3), new TimeOnly(8, 0)), worker.Record, worker.Record,
                new RecordAbsence { From = setting.Time.Last.AddDays(-2), To = setting.Time.Last.AddDays(26) });
    }

    // A colleague of the same discipline and centre who is there all along.
    private static Colleague? CoverOf(Setting setting, Colleague worker) => worker.Listed.Centres is not [var place, ..] ? null
        : setting.Colleagues.FirstOrDefault(c => c != worker && c.Listed.Discipline == worker.Listed.Discipline && c.Listed.Centres.Contains(place)
            && c.To == DateOnly.MaxValue && c.From <= setting.Time.First);

    private static List<string?> Week(int n)
    {
        const string full = "8:30 to 16:30", late = "9:30 to 17:30";
        return (n % 5) switch
        {
            0 => [full, full, full, full, full, null, null],
            1 => [full, full, full, null, null, null, null],
            2 => [null, null, late, late, late, null, null],
            3 => [late, late, late, late, "9:00 to 13:00", null, null],
            _ => [full, full, null, full, full, null, null],
        };
    }

    private static string? Best(int n) => (n % 4) switch { 0 => "before 9, by telephone", 1 => "by text message while on visits", 2 => "after 3 in the office", _ => null };
}
