using Kith.Bench;

// ./run bench [part …] [--seconds N] [--families N] [--keep FOLDER]: every figure is a ratio of two things measured in the
// same run. What is filled is kept in FOLDER for the next run.
var (seconds, many, keep) = (6.0, 100_000, (string?)null);
for (var i = 0; i < args.Length - 1; i++)
{
    if (args[i] == "--seconds")
        seconds = double.Parse(args[i + 1], System.Globalization.CultureInfo.InvariantCulture);
    if (args[i] == "--families")
        many = int.Parse(args[i + 1], System.Globalization.CultureInfo.InvariantCulture);
    if (args[i] == "--keep")
        keep = args[i + 1];
}
string[] parts = ["parts", "pages", "writes", "long", "find", "verify", "start", "log", "proof", "bundle", "past", "door", "stuck", "asked", "sharing", "telling"];
var which = args.Where(parts.Contains).ToHashSet();
bool Wanted(string part) => which.Count == 0 || which.Contains(part);

if (which.SetEquals(["verify"]))
    return await VerifyBench.RunAsync(args);
const int people = 7;
var report = new Report();
if (Wanted("bundle"))
{
    await WholeBundles.RunAsync(report, keep);
    Bundles.Run(report);
}
if (Wanted("writes"))
    foreach (var postgres in (bool[])[false, true])
    {
        await using var kith = await BenchKith.StartAsync(postgres);
        await Writes.RunAsync(kith, seconds, report);
    }
if (Wanted("long"))
{
    await using var kith = await BenchKith.StartAsync(false);
    await LongRecord.RunAsync(kith, seconds, report);
}
if (Wanted("log") || Wanted("proof"))
    foreach (var postgres in (bool[])[false, true])
    {
        if (Wanted("log"))
            await LogBench.RunAsync(postgres, seconds, report);
        await ProofBench.RunAsync(postgres, report);
    }
if (Wanted("asked"))
    foreach (var postgres in (bool[])[false, true])
    {
        await using var kith = await BenchKith.StartAsync(postgres);
        await AskedBench.RunAsync(kith, seconds, report, postgres ? "PostgreSQL" : "SQLite");
    }
if (Wanted("past"))
    await PastBench.RunAsync(report);
if (Wanted("sharing"))
    await SharingBench.RunAsync(seconds, report);
if (Wanted("telling"))
    await SharingBench.TellAsync(report);
if (Wanted("stuck"))
    await StuckBench.RunAsync(many, report);
if (Wanted("parts") || Wanted("pages") || Wanted("find") || Wanted("start") || Wanted("door"))
{
    double fewCost = 0;
    Speed? fewFind = null;
    await using (var few = await BenchKith.StartAsync(false, keep is null ? null : Path.Combine(keep, "few")))
    {
        var families = await few.FamiliesAsync(async () =>
        {
            var begun = await Filling.FamiliesAsync(few, 1_000, people, 50);
            await Filling.FamiliesAsync(few, 20_000 / people - 1_000, people, 0);
            return begun;
        });
        if (Wanted("parts"))
            await Parts.RunAsync(few, families, seconds);
        if (Wanted("pages"))
            fewCost = await Pages.RunAsync(few, families, "1,000 families", seconds, report);
        if (Wanted("door"))
            await DoorBench.RunAsync(few, families, seconds, report);
        if (Wanted("find"))
        {
            fewFind = await Finding.RunAsync(few, 1_000, people, seconds);
            Console.WriteLine($"  find at 20,000 people: {fewFind}");
        }
    }
    if (many <= 1_000 || which.SetEquals(["door"]))
    {
        report.Print();
        return report.AllHold ? 0 : 1;
    }
    await using var lots = await BenchKith.StartAsync(false, keep is null ? null : Path.Combine(keep, $"{many}"));
    var first = await lots.FamiliesAsync(async () =>
    {
        var begun = await Filling.FamiliesAsync(lots, 1_000, people, 50);
        await Filling.FamiliesAsync(lots, many - 1_000, people, 1);
        return begun;
    });
    if (Wanted("pages"))
    {
        var cost = await Pages.RunAsync(lots, first, $"{many:N0} families", seconds, report);
        report.AtMost($"cost of the two pages at {many:N0} families beside 1,000", cost / fewCost, 1.25, "×");
    }
    if (fewFind is not null)
    {
        var find = await Finding.RunAsync(lots, many, people, seconds);
        report.AtMost($"find at {many * people:N0} people: p95", find.P95, 30, "ms", find.ToString());
        report.AtMost($"find: cost at {many * people:N0} people beside 20,000", fewFind.PerSecond / find.PerSecond, 2, "×");
    }
    if (Wanted("start"))
    {
        await lots.App.StopAsync();
        await Starting.RunAsync(lots.Folder, [.. first.Take(200).Select(f => $"/families/{f}")], address => BenchKith.SignInAsync(address), report);
    }
}
report.Print();
return report.AllHold ? 0 : 1;
