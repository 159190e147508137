using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Seed;

/// <summary>What changes in a family's life besides what is written about it: moves, partings, deaths, alerts, who leads.</summary>
internal static class Turns
{
    /// <summary>What other stories depend on is settled first: the day of a move, of a parting.</summary>
    public static void Plan(FamilyStory family, Setting setting)
    {
        var (home, random) = (family.Home, family.Home.Random);
        var left = setting.Time.Last.DayNumber - home.Opens.DayNumber;
        var plot = Plots.Of(home.Number);
        if (plot.Arc == "separation" && left > 200)
            home.Separates = home.Opens.AddDays(random.Next(90, left - 60));
        if (plot.Arc is null && random.Next(9) == 0 && left > 250)
            home.Moves = (StoryTime.Weekday(home.Opens.AddDays(random.Next(120, left - 40))), random.Next(2) == 0 ? home.Place : random.Next(setting.Crews.Length));
    }

    public static void Tell(FamilyStory family, Setting setting)
    {
        var (home, random, last) = (family.Home, family.Home.Random, setting.Time.Last);
        if (home.Moves is { } move)
            Move(family, setting, move.On, move.Place);
        if (home.Kin == Kin.Couple && home.Separates is { } day)
            Parting.Tell(family, setting, day);
        Alerts.Tell(family, setting);
        if (random.Next(35) == 0 && home.Partner is { } partner && home.Separates is null && home.Kin == Kin.Grandparent)
            Die(family, partner, home.Opens.AddDays(random.Next(60, 400)));
        else if (home.Number % 149 == 100 && home.Partner is { } father && home.Separates is null && home.Opens.AddDays(500) < last)
            Die(family, father, home.Opens.AddDays(random.Next(200, 480)));
        if (random.Next(12) == 0)
            At(family, home.Opens.AddDays(random.Next(40, 900)), "hv", new AddPhone { Person = home.Carer.Id, Number = Numbers.Landline(random), Note = "Her mother’s, in the evening" });
    }

    public static DateTimeOffset At(FamilyStory family, DateOnly day, string by, Act act)
    {
        day = StoryTime.Weekday(day);
        var at = StoryTime.At(day, StoryTime.Working(family.Home.Random)).AddSeconds(family.Home.Random.Next(3000));
        if (day > family.Home.Opens)
            family.Add(at, family.Scene(family.Home.Focus).Worker(by, day), act);
        return at;
    }

    private static void Move(FamilyStory family, Setting setting, DateOnly on, int place)
    {
        var home = family.Home;
        var area = setting.Stock.Places[place];
        var (address, postcode) = ($"{home.Random.Next(1, 160)} {area.Streets[home.Random.Next(area.Streets.Count)]}\nMarlingate", HouseholdMaker.Postcode(home.Random, area));
        // The new address is told by the worker of the old place, who sees the old one on the screen.
        var at = StoryTime.At(on, new TimeOnly(9, 5)).AddSeconds(home.Random.Next(2000));
        var teller = family.Scene(home.Focus).Worker("hv", on.AddDays(-1));
        FamilyFacts? seen = null;
        Func<Records, Task>? look = async records => seen = await records.ReadAsync(home.Record, new FamilyFactsView());
        foreach (var human in Living(home, on).ToArray())
        {
            family.Add(new Told(at = at.AddSeconds(40), teller.Record, home.Record, () => new EndAddress
            {
                Address = seen!.Require(human.Id).Addresses.Last(a => a.LastDay is null).Id,
                LastDay = on.AddDays(-1),
            })
            { Look = look });
            look = null;
            family.Add(at = at.AddSeconds(30), teller, new AddAddress { Person = human.Id, Address = address, Postcode = postcode, From = on });
        }
        if (place == home.Place)
            return;
        // The team that takes over is added before the old one ends.
        var (old, crew) = (setting.Crews[home.Place], setting.Crews[place]);
        var taker = family.Scene(home.Focus).Worker("hv", on);
        family.Add(at = at.AddSeconds(50), teller, Registering.Serve(crew, taker, on, lead: false));
        foreach (var named in new[] { true, false })
            family.Add(new Told(at = at.AddSeconds(35), teller.Record, home.Record, () => new EndInvolvement
            {
                Involvement = seen!.Serving.First(s => s.Team == old.Id && s.LastDay is null && s.Worker is null != named).Id,
                LastDay = on,
                Reason = $"Moved to the {crew.CentreName} area",
            }));
    }

    /// <summary>Who lives at the address on a day: not a child yet to be born, nor a parent who lives elsewhere.</summary>
    private static IEnumerable<Human> Living(Household home, DateOnly on) =>
        new[] { home.Carer, home.Separates < on ? null : home.Partner }.OfType<Human>().Concat(home.Children.Where(c => c.Born < on.AddDays(-20)));

    private static void Die(FamilyStory family, Human human, DateOnly on)
    {
        At(family, on.AddDays(3), "hv", Registering.Change(family.Home, human, child: false, diedOn: on));
        family.Write(new Beat(0, 0, "phone", "hv", "phone", true, false, 1,
        [
            new Line("O", null, "{mum} rang to tell us that " + human.Given + " died on {died}.".Replace("{died}", Shared.Shown.Date(on), StringComparison.Ordinal)),
            new Line("R", "mum", "[It was quick, in the end.|The hospital had been kind. She has not slept.|The children know, in plain words; she wanted to be the one to say it.]"),
            new Line("done", null, "Listened. No visit from us unless she asks; all colleagues told today, so that nobody asks for [him|them] at the door.".Replace("[him|them]", "him", StringComparison.Ordinal)),
            new Line("A", null, "I ring on {soon}. Bereavement support when she is ready, not before."),
        ]), family.Home.Children[0], on.AddDays(3));
    }
}
