using System.Globalization;

namespace Kith.Seed;

/// <summary>Names of people of one origin, as they are found in a town on an estuary.</summary>
internal sealed record Heritage(
    string Name, int Weight, string Language, string Ethnicity, int Interpreters, string Origin,
    IReadOnlyList<string> Women, IReadOnlyList<string> Men, IReadOnlyList<string> Surnames);

/// <summary>A centre with what lies around it.</summary>
internal sealed record Place(
    string Locality, string Name, string Outward, string Phone, IReadOnlyList<string> Streets, IReadOnlyList<string> Nurseries, IReadOnlyList<string> Gps);

/// <summary>A worker as the staff list has them.</summary>
/// <param name="Centres">The numbers of the centres they are placed at; none for those who serve the whole partnership.</param>
internal sealed record Listed(
    IReadOnlyList<int> Centres, Workforce.Discipline Discipline, string Employer, Access.Role Role, string Name, int FromMonth, int ToMonth);

/// <summary>The lists that the town is made from.</summary>
internal sealed record Stock(
    IReadOnlyList<Heritage> Heritages, IReadOnlyDictionary<string, string> Organisations, IReadOnlyList<Place> Places, IReadOnlyList<Listed> Staff)
{
    public const int Months = 36;

    public static Stock Read()
    {
        var organisations = new Dictionary<string, string>();
        return new Stock(ReadNames(), organisations, ReadPlaces(organisations), ReadStaff());
    }

    private static List<Heritage> ReadNames()
    {
        var lines = LinesOf("names.txt");
        var all = new List<Heritage>();
        for (var i = 0; i + 3 < lines.Count; i += 4)
        {
            var head = Split(lines[i], '|');
            all.Add(new Heritage(head[0], Number(head[1]), head[2], head[3], Number(head[4]), head[5],
                Split(lines[i + 1][2..], ' '), Split(lines[i + 2][2..], ' '), Split(lines[i + 3][2..], ' ')));
        }
        return all;
    }

    private static List<Place> ReadPlaces(Dictionary<string, string> organisations)
    {
        var places = new List<Place>();
        var locality = "";
        foreach (var line in LinesOf("places.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (word, rest) = (line[..space], line[(space + 1)..]);
            switch (word)
            {
                case "organisation":
                    organisations[Split(rest, '|')[0]] = Split(rest, '|')[1];
                    break;
                case "locality":
                    locality = rest;
                    break;
                case "centre":
                    var head = Split(rest, '|');
                    places.Add(new Place(locality, head[0], head[1], head[2], [], [], []));
                    break;
                case "streets:":
                    places[^1] = places[^1] with { Streets = Split(rest, ';') };
                    break;
                case "nursery:":
                    places[^1] = places[^1] with { Nurseries = Split(rest, ';') };
                    break;
                case "gp:":
                    places[^1] = places[^1] with { Gps = Split(rest, ';') };
                    break;
                default:
                    throw new FormatException($"places.txt has a line that says nothing known: {line}");
            }
        }
        return places;
    }

    private static List<Listed> ReadStaff() => [.. LinesOf("staff.txt").Select(line =>
    {
        var parts = Split(line, '|');
        var months = parts.Length > 5 ? parts[5].Split('-') : ["0", "36"];
        return new Listed(parts[0] == "-" ? [] : [.. Split(parts[0], ',').Select(c => Number(c) - 1)], Enum.Parse<Workforce.Discipline>(parts[1]),
            parts[2], Enum.Parse<Access.Role>(parts[3]), parts[4], Number(months[0]), Number(months[1]));
    })];

    private static List<string> LinesOf(string file)
    {
        using var reader = new StreamReader(typeof(Stock).Assembly.GetManifestResourceStream("Kith.Seed." + file)!);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0 && l[0] != '#')];
    }

    private static string[] Split(string text, char at) => text.Split(at, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
