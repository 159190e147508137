using Kith.Shared;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>Who is who in one family on one day: what a story's slots are filled with, and who writes.</summary>
internal sealed class Scene(Setting setting, Household home, Human child)
{
    private readonly Dictionary<string, string> _remembered = [];

    public Household Home => home;

    public Human Child => child;

    public Wording Words => new(home.Random, _remembered);

    /// <summary>The worker of a discipline who knows this family; the next one when that one has left.</summary>
    public Colleague Worker(string by, DateOnly on)
    {
        var place = home.PlaceOn(on);
        var discipline = by switch
        {
            "hv" => Discipline.HealthVisitor,
            "mw" => Discipline.Midwife,
            "fsw" => Discipline.FamilySupportWorker,
            "admin" => Discipline.Administration,
            "lead" => (Discipline?)null,
            _ => Discipline.EarlyYearsWorker,
        };
        var fit = setting.Colleagues.Where(c => c.WorksAt(place, on)
            && (discipline is null ? c.Listed.Role == Access.Role.TeamLeader : c.Listed.Discipline == discipline && c.Listed.Role == Access.Role.Practitioner)).ToArray();
        return fit[home.Number / setting.Crews.Length % fit.Length];
    }

    public string Fill(string text, DateOnly on) => Words.Fill(text, name => Slot(name, on));

    private string? Slot(string name, DateOnly on) => name switch
    {
        "child" => child.Given,
        "twin" => home.Twin is { } twin ? (twin == child ? home.Focus.Given : twin.Given) : "the other",
        "he" => child.Girl ? "she" : "he",
        "He" => child.Girl ? "She" : "He",
        "him" => child.Girl ? "her" : "him",
        "his" => child.Girl ? "her" : "his",
        "His" => child.Girl ? "Her" : "His",
        "himself" => child.Girl ? "herself" : "himself",
        "mum" => home.Carer.Given,
        "dad" => home.Kin == Kin.Father ? home.Carer.Given : home.Kin == Kin.Couple ? home.Partner?.Given : null,
        "older children about" => home.Children[0] != child ? $"{home.Children[0].Given} was about, curious" : null,
        "hv" or "mw" or "ey" or "fsw" or "lead" or "admin" => Worker(name, on).Name,
        "centre" => setting.Crews[home.PlaceOn(on)].CentreName,
        "nursery" => home.Nursery,
        "gp" => home.Gp,
        "gpname" => home.GpName,
        "language" => home.Heritage.Language,
        "origin" => home.Heritage.Origin,
        "weeks" => Shown.Pregnancy(child.Expected, on),
        "bp" => $"{104 + home.Random.Next(24)}/{60 + home.Random.Next(20)}",
        "kg" => Growth.Shown(Growth.Kg(child, on)),
        "birthkg" => Growth.Shown(child.BirthWeight),
        "centile" => Growth.Centile(child),
        "born" => Shown.Date(child.Born),
        "age" => Shown.Age(child.Born, on),
        "day" => (on.DayNumber - child.Born.DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "soon" => StoryTime.Weekday(on.AddDays(home.Random.Next(5, 17))).ToString("dddd d MMMM", System.Globalization.CultureInfo.GetCultureInfo("en-GB")),
        "time" => Shown.Time(StoryTime.Working(home.Random)),
        "voice" => Said(on < child.Born.AddMonths(18) ? "voices-of-babies" : "voices"),
        "home" => Said("homes"),
        _ => null,
    };

    private readonly Dictionary<string, List<string>> _unsaid = [];

    /// <summary>One of the sayings of a pool, none twice before all were said.</summary>
    private string Said(string pool)
    {
        if (!_unsaid.TryGetValue(pool, out var left) || left.Count == 0)
            _unsaid[pool] = left = [.. setting.Book.Pools[pool].SelectMany(p => p.Sayings)];
        var at = home.Random.Next(left.Count);
        var said = left[at];
        left.RemoveAt(at);
        return said.Contains('{', StringComparison.Ordinal) ? said.Replace("{mum}", home.Carer.Given, StringComparison.Ordinal) : said;
    }
}
