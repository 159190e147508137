namespace Kith.Families;

/// <summary>The lines between symbols whose places in the row are known, and with them how far apart the rows must be.</summary>
internal sealed class GenogramLines
{
    private const int Half = Genogram.Size / 2, Lane = 12, Clear = 26;

    private readonly List<Stroke> _lines = [];
    private readonly Dictionary<Guid, int> _x;
    private readonly Dictionary<Guid, int> _row = [];
    private readonly Dictionary<Guid, int> _place = [];
    private readonly int[] _top;
    private readonly int[] _lanesUsed;
    private readonly Dictionary<(Guid, Guid), int> _arcs = [];

    public GenogramLines(GenogramLinks links, IReadOnlyList<GenogramPerson>[] rows, Dictionary<Guid, int> x, int margin)
    {
        _x = x;
        for (var r = 0; r < rows.Length; r++)
            for (var i = 0; i < rows[r].Count; i++)
                (_row[rows[r][i].Id], _place[rows[r][i].Id]) = (r, i);
        (_top, _lanesUsed) = (new int[rows.Length], new int[rows.Length]);
        // Every line that runs along above a row has a lane of its own there.
        var lanes = new int[rows.Length];
        foreach (var couple in links.Couples.Where(c => !NextToEachOther(c.A, c.B)))
            lanes[Upper(couple.A, couple.B)]++;
        foreach (var brood in links.Broods)
            lanes[_row[brood.Children[0]]]++;
        foreach (var (a, b) in links.Siblings)
            lanes[Upper(a, b)]++;
        var y = margin;
        for (var r = 0; r < rows.Length; r++)
        {
            _top[r] = y + (lanes[r] > 0 ? Clear + lanes[r] * Lane : 0);
            y = _top[r] + Genogram.Size + Genogram.LabelHeight;
        }
        Height = y;
        Symbols = [.. rows.SelectMany(row => row).Select(p => new Symbol(p, x[p.Id], _top[_row[p.Id]] + Half))];
        foreach (var (a, b, apart, told) in links.Couples)
            Couple(a, b, apart, told);
        var born = rows.SelectMany(row => row).ToDictionary(p => p.Id, p => p.Born);
        var from = new Dictionary<Guid, int>();
        foreach (var brood in links.Broods)
            Children(brood, born, from);
        foreach (var (a, b) in links.Siblings)
        {
            var lane = NextLane(Upper(a, b));
            _lines.Add(new Stroke($"{_x[a]},{TopOf(a)} {_x[a]},{lane} {_x[b]},{lane} {_x[b]},{TopOf(b)}", true));
        }
    }

    public int Height { get; }

    public IReadOnlyList<Symbol> Symbols { get; }

    public IReadOnlyList<Stroke> Drawn => _lines;

    private void Couple(Guid a, Guid b, bool apart, bool told)
    {
        if (_x[a] > _x[b])
            (a, b) = (b, a);
        int middle, y;
        if (NextToEachOther(a, b))
        {
            (middle, y) = ((_x[a] + _x[b]) / 2, MiddleOf(a));
            _lines.Add(new Stroke($"{_x[a] + Half},{y} {_x[b] - Half},{y}", !told));
        }
        else
        {
            y = NextLane(Upper(a, b));
            _arcs[(a, b)] = y;
            middle = (_x[a] + _x[b]) / 2;
            _lines.Add(new Stroke($"{_x[a] + 10},{TopOf(a)} {_x[a] + 10},{y} {_x[b] - 10},{y} {_x[b] - 10},{TopOf(b)}", !told));
        }
        if (!apart)
            return;
        foreach (var at in (int[])[middle - 14, middle - 7])
            _lines.Add(new Stroke($"{at - 4},{y + 8} {at + 4},{y - 8}"));
    }

    private void Children(Brood brood, Dictionary<Guid, DateOnly?> born, Dictionary<Guid, int> used)
    {
        var bar = NextLane(_row[brood.Children[0]]);
        var start = Start(brood.Parents, used);
        var drop = int.Parse(start[(start.LastIndexOf(' ') + 1)..].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
        _lines.Add(new Stroke($"{start} {drop},{bar}", brood.Dashed));
        // Twins hang from one point.
        var points = brood.Children.GroupBy(c => born[c] is { } day ? (object)day : c)
            .Select(twins => (At: (int)twins.Average(c => _x[c]), Twins: twins.ToArray())).ToArray();
        var (left, right) = (Math.Min(drop, points.Min(p => p.At)), Math.Max(drop, points.Max(p => p.At)));
        if (left != right)
            _lines.Add(new Stroke($"{left},{bar} {right},{bar}", brood.Dashed));
        foreach (var (at, twins) in points)
            foreach (var child in twins)
                _lines.Add(new Stroke($"{at},{bar} {_x[child]},{TopOf(child)}", brood.Dashed));
    }

    // From the middle of the couple's line, or from the side of a parent alone: never through a name below a symbol.
    private string Start(IReadOnlyList<Guid> parents, Dictionary<Guid, int> used)
    {
        var a = parents.MinBy(p => _x[p]);
        if (parents.Count == 2)
        {
            var b = parents.Single(p => p != a);
            if (NextToEachOther(a, b))
                return $"{(_x[a] + _x[b]) / 2},{MiddleOf(a)}";
            var beside = _x[a] + Genogram.Slot / 2 + 4 * Turn(used, a);
            if (_arcs.TryGetValue((a, b), out var arc))
                return $"{beside},{arc}";
        }
        var side = _x[a] + Genogram.Slot / 2 - 8 - 4 * Turn(used, a);
        return $"{_x[a] + Half - 4},{MiddleOf(a) + 12} {side},{MiddleOf(a) + 12}";
    }

    private static int Turn(Dictionary<Guid, int> used, Guid parent) => used[parent] = used.GetValueOrDefault(parent) + 1;

    private int NextLane(int row) => _top[row] - Clear + 8 - Lane * _lanesUsed[row]++;

    private int Upper(Guid a, Guid b) => Math.Min(_row[a], _row[b]);

    private int TopOf(Guid person) => _top[_row[person]];

    private int MiddleOf(Guid person) => TopOf(person) + Half;

    private bool NextToEachOther(Guid a, Guid b) => _row[a] == _row[b] && Math.Abs(_place[a] - _place[b]) == 1;
}
