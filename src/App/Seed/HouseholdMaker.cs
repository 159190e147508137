using Kith.People;
using Kith.Record;

namespace Kith.Seed;

/// <summary>Makes the families of the town, each from its own number, so that one more family changes no other.</summary>
internal sealed class HouseholdMaker(Stock stock, StoryTime time, NhsNumbersForTests numbers)
{
    private readonly int _weights = stock.Heritages.Sum(h => h.Weight);

    /// <param name="record">Where the family's record is to be; otherwise its id tells when it was opened.</param>
    public Household Make(int number, RecordId? record = null)
    {
        var random = new Random(7_919 * number + 104_729);
        var plot = Plots.Of(number);
        var kin = plot.Kin ?? (random.NextDouble() switch { < 0.71 => Kin.Couple, < 0.95 => Kin.Mother, < 0.97 => Kin.Father, _ => Kin.Grandparent });
        var heritage = plot.Heritage is { } origin ? stock.Heritages.First(h => h.Name == origin) : Pick(random);
        var (opens, births) = Births(random, plot, kin);
        var name = heritage.Surnames[random.Next(heritage.Surnames.Count)];
        var place = number % stock.Places.Count;
        var area = stock.Places[place];
        var children = new List<Human>();
        foreach (var born in births)
            children.Add(Child(random, heritage, name, born, plot.Arc == "premature-twins" && born == births[^1], [.. children.Select(c => c.Given)]));
        var eldest = births[0];
        var carer = Adult(random, heritage, name, eldest.AddDays(-random.Next(19, 36) * 365 - random.Next(365)), female: kin != Kin.Father, kin == Kin.Grandparent);
        var partner = kin switch
        {
            Kin.Couple => Adult(random, heritage, name, eldest.AddDays(-random.Next(20, 40) * 365 - random.Next(365)), female: random.Next(60) == 0 && plot.Arc is null, false),
            Kin.Grandparent when random.Next(3) == 0 => Adult(random, heritage, name, eldest.AddDays(-random.Next(45, 62) * 365), female: false, false),
            _ => null,
        };
        var elsewhere = kin is Kin.Mother or Kin.Grandparent && random.Next(2) == 0
            ? Adult(random, random.Next(4) == 0 ? Pick(random) : heritage, null, eldest.AddDays(-random.Next(20, 32) * 365), female: kin == Kin.Grandparent, false) : null;
        return new Household
        {
            Number = number,
            Record = record ?? RecordId.New(StoryTime.At(opens, new TimeOnly(9, 0))),
            Heritage = heritage,
            Kin = kin,
            Carer = carer,
            Partner = partner,
            ElsewhereParent = elsewhere,
            Children = children,
            Place = place,
            Opens = opens,
            Random = random,
            Address = $"{random.Next(1, 180)} {area.Streets[random.Next(area.Streets.Count)]}\nMarlingate",
            Postcode = Postcode(random, area),
            Gp = area.Gps[random.Next(area.Gps.Count)],
            GpName = $"Dr {Pick(random).Surnames[random.Next(7)]}",
            Nursery = area.Nurseries[random.Next(area.Nurseries.Count)],
            Interpreter = plot.Interpreter || random.Next(100) < heritage.Interpreters,
        };
    }

    public static string Postcode(Random random, Place area)
    {
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        return $"{area.Outward} {random.Next(1, 10)}{letters[random.Next(letters.Length)]}{letters[random.Next(letters.Length)]}";
    }

    /// <summary>When the record is opened, and when the children are born, the eldest first.</summary>
    private (DateOnly Opens, List<DateOnly> Births) Births(Random random, Plot plot, Kin kin)
    {
        var days = time.Last.DayNumber - time.First.DayNumber;
        var births = new List<DateOnly>();
        DateOnly opens;
        var expecting = plot.Newborn || (plot.AgeMonths is null && kin is Kin.Couple or Kin.Mother && random.NextDouble() < 0.5);
        if (expecting)
        {
            var born = time.First.AddDays(random.Next(130, plot.Newborn ? days - 420 : days + 100));
            births.Add(born);
            opens = born.AddDays(-random.Next(plot.Newborn ? 150 : 60, 170));
        }
        else
        {
            opens = time.First.AddDays(plot.AgeMonths is not null ? random.Next(20, days - 460) : random.Next(5) < 3 ? random.Next(4, 70) : random.Next(70, days - 60));
            births.Add(opens.AddDays(-(plot.AgeMonths ?? random.Next(1, 40)) * 30 - random.Next(30)));
        }
        if (opens < time.First.AddDays(3))
            opens = time.First.AddDays(3 + random.Next(5));
        if (plot.Twins || random.Next(90) == 0)
            births.Add(births[0]);
        else if (!plot.Newborn && plot.AgeMonths is null && random.Next(4) == 0 && kin is Kin.Couple or Kin.Mother && births[0].AddDays(600) is var next && next > opens.AddDays(180) && next < time.Last.AddDays(120))
            births.Add(next.AddDays(random.Next(200)));
        for (var older = births[0]; random.Next(100) < 42 && births.Count < 6;)
        {
            older = older.AddDays(-random.Next(560, 1500));
            births.Insert(0, older);
        }
        return (StoryTime.Weekday(opens), births);
    }

    private Human Child(Random random, Heritage heritage, string family, DateOnly born, bool farTooEarly, IReadOnlyCollection<string> taken)
    {
        var girl = random.Next(2) == 0;
        var names = (girl ? heritage.Women : heritage.Men).Where(n => !taken.Contains(n)).ToArray();
        var early = farTooEarly ? 8 : random.NextDouble() switch { < 0.07 => random.Next(3, 6), < 0.5 => 1, < 0.8 => 0, _ => -1 };
        return new Human
        {
            Id = NewId(born),
            Given = names[random.Next(names.Length)],
            Family = family,
            Sex = girl ? Sex.Female : Sex.Male,
            Born = born,
            WeeksEarly = early,
            BirthWeight = Math.Round(3.4 + 0.45 * (random.NextDouble() + random.NextDouble() - 1) * 1.6 - Math.Max(0, early - 1) * 0.16, 2),
            NhsNumber = numbers.Next(),
            Disability = random.Next(60) == 0 ? "Hearing loss in one ear, wears an aid" : null,
        };
    }

    private Human Adult(Random random, Heritage heritage, string? family, DateOnly born, bool female, bool older)
    {
        var names = female ? heritage.Women : heritage.Men;
        if (older)
            born = born.AddDays(-22 * 365);
        var own = heritage.Surnames[random.Next(heritage.Surnames.Count)];
        return new Human
        {
            Id = NewId(born),
            Given = names[random.Next(names.Count)],
            Family = family is not null && random.Next(3) > 0 ? family : own,
            Sex = female ? Sex.Female : Sex.Male,
            Born = born,
            NhsNumber = random.Next(10) == 0 ? null : numbers.Next(),
            PreviousName = female && family is not null && random.Next(3) == 0 ? own : null,
            Phone = Numbers.Mobile(random),
        };
    }

    // An id says when it was made; of people from before the story that is the day the story began.
    private Id<Person> NewId(DateOnly born) => Id<Person>.New(StoryTime.At(born < time.First ? time.First : born, new TimeOnly(8, 0)));

    private Heritage Pick(Random random)
    {
        var left = random.Next(_weights);
        foreach (var heritage in stock.Heritages)
            if ((left -= heritage.Weight) < 0)
                return heritage;
        return stock.Heritages[^1];
    }
}
