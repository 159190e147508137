using System.Globalization;

namespace Kith.Bench;

/// <summary>The table that docs/performance.md holds: each figure beside its floor, from one run.</summary>
internal sealed class Report
{
    private readonly List<string> _rows = [];

    public bool AllHold { get; private set; } = true;

    /// <summary>A line with a bar. <paramref name="holds"/> says whether it was reached.</summary>
    public void Add(string what, string measured, string bar, bool holds)
    {
        AllHold &= holds;
        _rows.Add($"| {what} | {measured} | {bar} | {(holds ? "yes" : "**no**")} |");
        Console.WriteLine($"{what}: {measured} (bar: {bar}) {(holds ? "" : "NOT REACHED")}");
    }

    public void AtLeast(string what, double ratio, double floor, string detail) =>
        Add(what, string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} × ({detail})"), string.Create(CultureInfo.InvariantCulture, $"≥ {floor:0.00} ×"), ratio >= floor);

    public void AtMost(string what, double value, double ceiling, string unit, string detail = "") =>
        Add(what, string.Create(CultureInfo.InvariantCulture, $"{value:0.0#} {unit}{(detail.Length > 0 ? $" ({detail})" : "")}"),
            string.Create(CultureInfo.InvariantCulture, $"≤ {ceiling:0.0#} {unit}"), value <= ceiling);

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine("| What | Measured | Bar | Reached |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var row in _rows)
            Console.WriteLine(row);
    }
}
