namespace Kith.Seed;

/// <summary>The contacts that every child has: the midwife's, the mandated reviews of the health visitor.</summary>
internal static class Contacts
{
    public static void Of(FamilyStory family, Setting setting, Human child)
    {
        var random = family.Home.Random;
        if (family.Home.Twin is not null && child != family.Home.Focus && child == family.Home.Twin)
            return;
        foreach (var (pool, week) in new[] { ("antenatal-16", 16), ("antenatal-28", 28), ("antenatal-34", 35), ("antenatal-38", 39) })
            if (child.Expected.AddDays(-7 * (40 - week) + random.Next(-2, 6)) is var day && day < child.Born)
                Write(pool, day, null);
        if (child.Expected.AddDays(-random.Next(50, 80)) is var antenatal && antenatal < child.Born)
            Write("hv-antenatal", antenatal, "Other");
        // One born far too early is in hospital for the first weeks.
        if (child.WeeksEarly <= 6)
        {
            Write("birth", child.Born.AddDays(random.Next(1, 4)), null);
            Write("day5", child.Born.AddDays(5), null);
            Write("discharge", child.Born.AddDays(random.Next(10, 13)), null);
            Write("new-birth", child.Born.AddDays(random.Next(10, 15)), "New birth visit");
            Write("six-week", child.Born.AddDays(random.Next(42, 57)), "6 to 8 week review");
        }
        Write("one-year", child.Born.AddDays(random.Next(275, 360)), "9 to 12 month review");
        Write("two-year", child.Born.AddDays(random.Next(735, 890)), "2 to 2½ year review");

        void Write(string pool, DateOnly day, string? reason)
        {
            var beats = setting.Book.Pools[pool].SelectMany(p => p.Beats).ToArray();
            family.Write(beats[random.Next(beats.Length)], child, day, reason);
        }
    }
}

/// <summary>The stories that families live through.</summary>
internal static class Arcs
{
    public static void Tell(FamilyStory family, Setting setting, Plot plot)
    {
        var told = new HashSet<string>();
        if (plot.Arc is { } own && Anchor(family, setting, setting.Book.Arcs[own].For, certain: true) is { } anchor)
            Tell(family, setting.Book.Arcs[own], anchor);
        else if (plot.Arc is null)
            foreach (var arc in setting.Book.Arcs.Values.OrderBy(a => a.Name, StringComparer.Ordinal))
                if (told.Count < 2 && family.Home.Random.Next(100) < arc.Weight && Anchor(family, setting, arc.For, certain: false) is { } day && told.Add(arc.Name))
                    Tell(family, arc, day);
    }

    private static void Tell(FamilyStory family, Arc arc, DateOnly anchor)
    {
        var random = family.Home.Random;
        var child = family.Home.Focus;
        var last = anchor.AddDays(-1);
        foreach (var beat in arc.Beats)
        {
            var day = StoryTime.Weekday(anchor.AddDays(random.Next(beat.From, beat.To + 1)));
            if (day <= last)
                day = StoryTime.Weekday(last.AddDays(1));
            last = day;
            if (random.NextDouble() < beat.Chance)
                family.Write(beat, child, day);
        }
    }

    /// <summary>The day from which a story's days are counted; nothing where the story does not fit the family.</summary>
    private static DateOnly? Anchor(FamilyStory family, Setting setting, string whom, bool certain)
    {
        var (home, last) = (family.Home, setting.Time.Last);
        var focus = home.Focus;
        var age = (last.DayNumber - focus.Born.DayNumber) / 30;
        var any = home.Opens.AddDays(home.Random.Next(20, Math.Max(21, Math.Min(500, last.DayNumber - home.Opens.DayNumber - 120))));
        return whom switch
        {
            "newborn" => focus.Born > home.Opens && focus.Born < last.AddDays(-50) ? focus.Born : null,
            "twins" => home.Twin is not null && focus.WeeksEarly > 6 && focus.Born > home.Opens ? focus.Born : null,
            "older-sibling" => home.Children[0].Born < focus.Born.AddDays(-500) && focus.Born > home.Opens && focus.Born < last ? focus.Born : null,
            "toddler" => age >= 23 && Later(focus.Born.AddDays(22 * 30 + home.Random.Next(120)), home.Opens.AddDays(12)) is var day
                && day < last.AddDays(-60) && day < focus.Born.AddDays(40 * 30) ? day : null,
            "interpreter" => home.Interpreter && (focus.Born < home.Opens || certain) ? home.Opens.AddDays(6) : null,
            "lone-father" => home.Kin == Kin.Father && focus.Born > home.Opens.AddDays(-70) && focus.Born < home.Opens ? home.Opens.AddDays(2) : null,
            "grandparent" => home.Kin == Kin.Grandparent ? home.Opens.AddDays(2) : null,
            "traveller" => home.Heritage.Name == "traveller" && focus.Born < home.Opens ? home.Opens.AddDays(5) : null,
            "couple-separating" => family.Home.Separates,
            "stuck" => certain ? home.Opens.AddDays(12) : null,
            "anyone-couple" => certain ? any : null,
            "anyone" => home.Kin is Kin.Couple or Kin.Mother && focus.Born.AddDays(430) is var from && Later(any, from) is var at && at < last.AddDays(-40) ? at : null,
            _ => throw new FormatException($"A story is for '{whom}', which is nobody"),
        };
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
