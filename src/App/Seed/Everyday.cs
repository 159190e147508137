namespace Kith.Seed;

/// <summary>What fills the weeks between: groups, calls, visits, a door that stays shut, a word with a colleague.</summary>
internal static class Everyday
{
    public static void Tell(FamilyStory family, Setting setting)
    {
        var home = family.Home;
        var random = home.Random;
        // One pack for the whole family, so that no text comes twice.
        var deck = new Dictionary<Pool, List<Beat>>();
        foreach (var child in home.Children)
        {
            // Twins go together; older ones who are at school come no more.
            if (child == home.Twin)
                continue;
            var often = random.NextDouble() switch { < 0.22 => 0.0, < 0.65 => 1.0, _ => 1.9 };
            var from = Later(child.Born.AddDays(40), home.Opens.AddDays(10));
            for (var day = from.AddDays(random.Next(40)); day < setting.Time.Last && day < child.Born.AddDays(58 * 30); day = day.AddDays(random.Next(16, 44)))
            {
                if (random.NextDouble() < 0.52 * often)
                    Draw("session", child, day);
                if (random.NextDouble() < 0.19)
                    Draw(random.Next(20) switch { < 9 => "phone", < 14 => "visit", < 18 => "liaison", _ => "no-access" }, child, day.AddDays(random.Next(3, 18)));
            }
        }

        void Draw(string name, Human child, DateOnly day)
        {
            var months = (day.DayNumber - child.Born.DayNumber) / 30;
            var fit = setting.Book.Pools[name].Where(p => p.FromMonths <= months && months < p.ToMonths).ToArray();
            if (fit.Length == 0 || months < 0)
                return;
            var left = fit.SelectMany(pool => deck.TryGetValue(pool, out var cards) ? cards : deck[pool] = [.. pool.Beats]).ToArray();
            if (left.Length == 0)
                return;
            var beat = left[random.Next(left.Length)];
            foreach (var pool in fit)
                deck[pool].Remove(beat);
            family.Write(beat, child, day, "Asked for by the family");
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
