using Kith.Bench;

// ./run bench verify [lines] [PostgreSQL connection string]: by itself, since filling a million lines takes its time.
if (args is ["verify", .. var rest])
    return await VerifyBench.RunAsync(rest);

// ./run bench [writes] [--seconds N]: every figure is a ratio of two things measured in the same run.
var seconds = 6.0;
var which = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
for (var i = 0; i < args.Length - 1; i++)
    if (args[i] == "--seconds")
        seconds = double.Parse(args[i + 1], System.Globalization.CultureInfo.InvariantCulture);
bool Wanted(string part) => which.Count == 0 || which.Contains(part);

var report = new Report();
if (Wanted("writes"))
    foreach (var postgres in (bool[])[false, true])
    {
        await using var kith = await BenchKith.StartAsync(postgres);
        await Writes.RunAsync(kith, seconds, report);
    }
report.Print();
return report.AllHold ? 0 : 1;
